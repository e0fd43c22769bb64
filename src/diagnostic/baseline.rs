//! The findings that were accepted on a given day: what was there passes, what is new does not.
//!
//! A finding is known by its identity, which neither lines nor words change; how many there are of one identity counts.
//! As text a baseline is sorted, a line an identity, so that its changes can be read.

use std::collections::BTreeMap;

use thiserror::Error;

/// Accepted findings, and how many of each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline(BTreeMap<String, usize>);

/// Why a text is no baseline.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum BaselineError {
    /// Its first line is not that of a baseline.
    #[error("it is no baseline: its first line should be `{HEADER}`")]
    NoHeader,
    /// Its first line names another version.
    #[error("it is of version {0}, which this flyt does not know")]
    Version(String),
    /// A line is neither a number nor an identity.
    #[error("line {0} is not a number, a tab and a finding")]
    Line(usize),
}

const HEADER: &str = "flyt-baseline 1";
const NAME: &str = "flyt-baseline ";

impl Baseline {
    /// The baseline of findings of these identities.
    pub fn of(identities: impl IntoIterator<Item = String>) -> Self {
        let mut counts = BTreeMap::new();
        for identity in identities {
            *counts.entry(identity).or_default() += 1;
        }
        Self(counts)
    }

    /// Reads a baseline. An identity that stands twice, as after a merge, counts as often as where it counts most.
    ///
    /// # Errors
    ///
    /// A text that is none.
    pub fn parse(text: &str) -> Result<Self, BaselineError> {
        let mut lines = text.lines().enumerate();
        match lines.next().map(|(_, header)| header) {
            Some(HEADER) => {}
            Some(other) => {
                let version = other.strip_prefix(NAME).map(|version| BaselineError::Version(version.to_owned()));
                return Err(version.unwrap_or(BaselineError::NoHeader));
            }
            None => return Err(BaselineError::NoHeader),
        }
        let mut baseline = Self::default();
        for (at, line) in lines.filter(|(_, line)| !line.is_empty()) {
            let entry = line.split_once('\t').and_then(|(count, identity)| Some((count.parse().ok()?, identity)));
            let (count, identity) = entry.ok_or(BaselineError::Line(at + 1))?;
            baseline.add(unescape(identity), count);
        }
        Ok(baseline)
    }

    /// The baseline as text.
    pub fn write(&self) -> String {
        let lines = self.0.iter().map(|(identity, count)| format!("{count}\t{}\n", escape(identity)));
        format!("{HEADER}\n{}", lines.collect::<String>())
    }

    /// How many findings are accepted.
    pub fn len(&self) -> usize {
        self.0.values().sum()
    }

    /// Whether no finding is accepted.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What either accepts.
    #[must_use]
    pub fn or(mut self, other: Self) -> Self {
        other.0.into_iter().for_each(|(identity, count)| self.add(identity, count));
        self
    }

    /// Those whose rule and locale are looked at, and the others.
    pub fn parted(self, is_looked_at: impl Fn(&str, &str) -> bool) -> (Self, Self) {
        let is_in = |identity: &str| {
            let mut parts = identity.split(' ');
            is_looked_at(parts.next().unwrap_or_default(), parts.next().unwrap_or_default())
        };
        let (these, others) = self.0.into_iter().partition(|(identity, _)| is_in(identity));
        (Self(these), Self(others))
    }

    /// How many of the findings that this accepts the other does not.
    pub fn beyond(&self, other: &Self) -> usize {
        self.0.iter().map(|(identity, count)| count.saturating_sub(other.0.get(identity).copied().unwrap_or(0))).sum()
    }

    /// Whether a finding is accepted, which it is not again then.
    pub fn take(&mut self, identity: &str) -> bool {
        let left = self.0.get_mut(identity).filter(|count| **count > 0);
        left.map(|count| *count -= 1).is_some()
    }

    fn add(&mut self, identity: String, count: usize) {
        let known = self.0.entry(identity).or_default();
        *known = count.max(*known);
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

    use super::super::{Diagnostic, Label, Severity};
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

    fn left(baseline: &Baseline, mut findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let mut baseline = baseline.clone();
        findings.retain(|finding| !baseline.take(&finding.identity()));
        findings
    }

    fn of(findings: &[Diagnostic]) -> Baseline {
        Baseline::of(findings.iter().map(Diagnostic::identity))
    }

    #[test]
    fn what_is_new_is_left() {
        let old = of(&[finding("x"), finding("x"), finding("y\n\\"), finding("gone")]);
        let old = Baseline::parse(&old.write()).expect("a baseline");
        let now = [finding("x"), finding("x"), finding("x"), finding("y\n\\"), finding("new")];
        assert_eq!(left(&old, now.to_vec()), [finding("x"), finding("new")]);
        let now = of(&now);
        assert_eq!((old.len(), old.beyond(&now), now.beyond(&old)), (4, 1, 2));
    }

    #[test]
    fn it_is_sorted_text() {
        let text = "flyt-baseline 1\n2\trule pl a.ftl:b x\n1\trule pl a.ftl:b y\\n\\\\\n";
        assert_eq!(of(&[finding("x"), finding("y\n\\"), finding("x")]).write(), text);
        assert_eq!(Baseline::parse(text).expect("a baseline").write(), text);
        assert_eq!(Baseline::parse(&text.replace('\n', "\r\n")).expect("a baseline").write(), text);
    }

    #[test]
    fn of_two_the_larger_counts() {
        let (one, two) = (of(&[finding("x")]), of(&[finding("x"), finding("x"), finding("y")]));
        assert_eq!(one.clone().or(two.clone()), two);
        let merged = format!("{}{}", one.write(), two.write().replace("flyt-baseline 1\n", ""));
        assert_eq!(Baseline::parse(&merged), Ok(two));
    }

    #[test]
    fn what_is_not_looked_at_is_kept_apart() {
        let other = Diagnostic { locale: Some("de".to_owned()), ..finding("x") };
        let (these, others) = of(&[finding("x"), other.clone()]).parted(|_, locale| locale == "pl");
        assert_eq!((these, others), (of(&[finding("x")]), of(&[other])));
    }

    #[test]
    fn other_texts_are_refused() {
        assert_eq!(Baseline::parse(""), Err(BaselineError::NoHeader));
        assert_eq!(Baseline::parse("hej"), Err(BaselineError::NoHeader));
        assert_eq!(Baseline::parse("flyt-baseline 1\nx y\n"), Err(BaselineError::Line(2)));
        assert_eq!(Baseline::parse("flyt-baseline 2\n"), Err(BaselineError::Version("2".to_owned())));
    }
}
