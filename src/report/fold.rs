//! Missing messages of one file told as one finding, so that a new locale is a line a file, not thousands.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::diagnostic::{Diagnostic, Label, Severity};

use super::{Missing, Report};

/// The rule whose findings are folded, by file and severity.
const FOLDED: &str = "missing-message";

/// How many keys of a folded finding are listed.
const LISTED: usize = 6;

/// A finding as it is told.
#[derive(Debug)]
pub(super) struct Row<'a> {
    /// The finding; where several were folded, one that speaks for them all.
    pub(super) diagnostic: Cow<'a, Diagnostic>,
    /// The keys of the findings that were folded; empty where none was.
    pub(super) keys: Vec<&'a str>,
}

/// The findings of a report as they are told, in their order.
pub(super) fn rows(report: &Report) -> Vec<Row<'_>> {
    let mut rows = fold(report.diagnostics.iter());
    rows.extend(report.missing.iter().map(Missing::row));
    rows.sort_by(|one, other| one.diagnostic.order().cmp(&other.diagnostic.order()));
    rows
}

/// Whether a finding is one of those that are folded.
pub(super) fn is_folded(diagnostic: &Diagnostic) -> bool {
    diagnostic.rule == FOLDED
}

/// Findings as they are told, in their order.
pub(super) fn fold<'a>(diagnostics: impl Iterator<Item = &'a Diagnostic>) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    let mut folded: HashMap<(&str, Severity), usize> = HashMap::new();
    for diagnostic in diagnostics {
        if !is_folded(diagnostic) {
            rows.push(Row { diagnostic: Cow::Borrowed(diagnostic), keys: Vec::new() });
            continue;
        }
        match folded.entry((&diagnostic.primary.file, diagnostic.severity)) {
            Entry::Occupied(row) => rows[*row.get()].add(diagnostic),
            Entry::Vacant(row) => {
                row.insert(rows.len());
                rows.push(Row::folded(diagnostic));
            }
        }
    }
    rows.iter_mut().for_each(Row::close);
    rows
}

/// The findings as they are told, the keys of those that were folded behind their number.
pub fn folded(diagnostics: &[Diagnostic]) -> Vec<Diagnostic> {
    let told = |row: Row<'_>| {
        let listing = row.listing();
        let mut diagnostic = row.diagnostic.into_owned();
        if let Some(listing) = listing {
            diagnostic.message = format!("{}: {listing}", diagnostic.message);
        }
        diagnostic
    };
    fold(diagnostics.iter()).into_iter().map(told).collect()
}

impl<'a> Row<'a> {
    fn folded(first: &'a Diagnostic) -> Self {
        let whole = Diagnostic {
            locale: first.locale.clone(),
            key: None,
            attribute: None,
            subject: String::new(),
            message: String::new(),
            help: first.help.clone(),
            primary: Label::file(&first.primary.file, ""),
            related: Vec::new(),
            fix: None,
            change: None,
            ..*first
        };
        Self { diagnostic: Cow::Owned(whole), keys: vec![key(first)] }
    }

    fn add(&mut self, next: &'a Diagnostic) {
        self.keys.push(key(next));
        if self.diagnostic.help != next.help {
            self.diagnostic.to_mut().help = None;
        }
    }

    /// The first of the folded ids, and how many more there are.
    pub(super) fn listing(&self) -> Option<String> {
        let ids = self.keys.iter().take(LISTED).map(|key| key.rsplit(':').next().unwrap_or(key));
        let ids = ids.collect::<Vec<_>>().join(", ");
        match self.keys.len() {
            0 => None,
            1..=LISTED => Some(ids),
            all => Some(format!("{ids} and {} more", all - LISTED)),
        }
    }

    fn close(&mut self) {
        if !self.keys.is_empty() {
            self.diagnostic.to_mut().message = headline(self.keys.len());
        }
    }
}

/// What is said of so many messages.
pub(super) fn headline(count: usize) -> String {
    match count {
        1 => "1 message is not translated".to_owned(),
        count => format!("{count} messages are not translated"),
    }
}

fn key(diagnostic: &Diagnostic) -> &str {
    diagnostic.key.as_deref().unwrap_or(&diagnostic.subject)
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn missing_messages_are_folded_by_file_and_severity() {
        let mut diagnostics = sample::report().diagnostics;
        let is_missing = |diagnostic: &&mut Diagnostic| diagnostic.rule == FOLDED;
        diagnostics.iter_mut().rfind(is_missing).expect("a missing message").severity = Severity::Error;
        let rows = fold(diagnostics.iter());
        let folded: Vec<_> = rows.iter().filter(|row| !row.keys.is_empty()).collect();
        let told: Vec<_> = folded.iter().map(|row| (row.keys.len(), row.diagnostic.message.as_str())).collect();
        assert_eq!(told, [(11, "11 messages are not translated"), (1, "1 message is not translated")]);
        assert_eq!(folded[0].keys[0], "content/stad.ftl:bridge");
        assert_eq!(folded[0].diagnostic.identity(), "missing-message ja locales/ja/stad.ftl");
    }
}
