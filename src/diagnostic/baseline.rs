//! The findings that were accepted on a given day: what was there passes, what is new does not.
//!
//! A finding is known by its identity, which neither lines nor words change; how many there are of one identity counts.
//! As text a baseline is sorted, a line an identity, so that its changes can be read.

use std::collections::BTreeMap;

use thiserror::Error;

use super::Diagnostic;

/// Accepted findings, and how many of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline(BTreeMap<String, usize>);

/// Why a text is no baseline.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum BaselineError {
    /// Its first line is not that of a baseline.
    #[error("it is no baseline: its first line should be `{HEADER}`")]
    NoHeader,
    /// A line is neither a number nor an identity.
    #[error("line {0} is not a number, a tab and a finding")]
    Line(usize),
}

const HEADER: &str = "flyt-baseline 1";

impl Baseline {
    /// The baseline of these findings.
    pub fn of(diagnostics: &[Diagnostic]) -> Self {
        let mut counts = BTreeMap::new();
        for diagnostic in diagnostics {
            *counts.entry(diagnostic.identity()).or_default() += 1;
        }
        Self(counts)
    }

    /// Reads a baseline.
    ///
    /// # Errors
    ///
    /// A text that is none.
    pub fn parse(text: &str) -> Result<Self, BaselineError> {
        let mut lines = text.lines().enumerate();
        if lines.next().is_none_or(|(_, header)| header != HEADER) {
            return Err(BaselineError::NoHeader);
        }
        let mut counts = BTreeMap::new();
        for (at, line) in lines.filter(|(_, line)| !line.is_empty()) {
            let entry =
                line.split_once('\t').and_then(|(count, identity)| Some((count.parse::<usize>().ok()?, identity)));
            let (count, identity) = entry.ok_or(BaselineError::Line(at + 1))?;
            *counts.entry(unescape(identity)).or_default() += count;
        }
        Ok(Self(counts))
    }

    /// The baseline as text.
    pub fn write(&self) -> String {
        let lines = self.0.iter().map(|(identity, count)| format!("{count}\t{}\n", escape(identity)));
        format!("{HEADER}\n{}", lines.collect::<String>())
    }

    /// Takes out what is accepted; says how many accepted findings are not there any more.
    pub fn accept(&self, diagnostics: &mut Vec<Diagnostic>) -> usize {
        let mut left = self.0.clone();
        diagnostics.retain(|diagnostic| match left.get_mut(&diagnostic.identity()) {
            Some(count) if *count > 0 => {
                *count -= 1;
                false
            }
            _ => true,
        });
        left.values().sum()
    }
}

fn escape(identity: &str) -> String {
    identity.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r")
}

fn unescape(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut chars = line.chars();
    while let Some(char) = chars.next() {
        plain.push(match char {
            '\\' => match chars.next() {
                Some('n') => '\n',
                Some('r') => '\r',
                Some(other) => other,
                None => '\\',
            },
            other => other,
        });
    }
    plain
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::{Label, Severity};
    use super::*;

    fn finding(subject: &str) -> Diagnostic {
        Diagnostic {
            rule: "rule",
            severity: Severity::Error,
            locale: Some("pl".to_owned()),
            key: Some("a.ftl:b".to_owned()),
            attribute: None,
            subject: subject.to_owned(),
            message: String::new(),
            help: None,
            primary: Label::file(&Arc::from("a.ftl"), ""),
            related: Vec::new(),
            fix: None,
            change: None,
        }
    }

    #[test]
    fn what_is_new_is_left() {
        let old = Baseline::of(&[finding("x"), finding("x"), finding("y\n\\"), finding("gone")]);
        let old = Baseline::parse(&old.write()).expect("a baseline");
        let mut now = vec![finding("x"), finding("x"), finding("x"), finding("y\n\\"), finding("new")];
        assert_eq!(old.accept(&mut now), 1);
        assert_eq!(now, [finding("x"), finding("new")]);
    }

    #[test]
    fn other_texts_are_refused() {
        assert_eq!(Baseline::parse("hej"), Err(BaselineError::NoHeader));
        assert_eq!(Baseline::parse("flyt-baseline 1\nx y\n"), Err(BaselineError::Line(2)));
    }
}
