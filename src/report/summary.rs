//! How much was found: by severity, and by rule.

use std::collections::BTreeMap;
use std::fmt;

use crate::diagnostic::Severity;

use super::Report;
use super::fold::Row;

/// Findings by severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Faults.
    pub errors: usize,
    /// What is probably wrong.
    pub warnings: usize,
    /// What is worth knowing.
    pub notes: usize,
}

impl Counts {
    pub(super) fn of(rows: &[Row<'_>]) -> Self {
        let mut counts = Self::default();
        for row in rows {
            match row.diagnostic.severity {
                Severity::Error => counts.errors += 1,
                Severity::Warning => counts.warnings += 1,
                Severity::Note => counts.notes += 1,
            }
        }
        counts
    }
}

/// As a person says it: `2 errors, 5 warnings and 1 note`, without what there is none of.
impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = [(self.errors, "error"), (self.warnings, "warning"), (self.notes, "note")];
        let some: Vec<String> = all.iter().filter(|(n, _)| *n > 0).map(|(n, noun)| number(*n, noun)).collect();
        match some.split_last() {
            None => f.write_str("no findings"),
            Some((last, [])) => f.write_str(last),
            Some((last, rest)) => write!(f, "{} and {last}", rest.join(", ")),
        }
    }
}

/// The closing line of a report.
pub(super) fn closing(report: &Report, counts: Counts) -> String {
    let mut line = format!("{counts} in {}", number(report.files, "file"));
    if !report.coverage.is_empty() {
        line += &format!("; {}", number(report.coverage.len(), "locale"));
    }
    if report.known > 0 {
        line += &format!("; {} known before", number(report.known, "finding"));
    }
    line
}

/// The findings of one rule at one severity.
#[derive(Debug, Default)]
pub(super) struct Tally {
    pub(super) findings: usize,
    /// How many messages were folded into them.
    pub(super) folded: usize,
}

/// Findings by severity and rule, the gravest and most frequent first.
pub(super) fn by_rule(rows: &[Row<'_>]) -> Vec<(Severity, &'static str, Tally)> {
    let mut tallies: BTreeMap<(Severity, &str), Tally> = BTreeMap::new();
    for row in rows {
        let tally = tallies.entry((row.diagnostic.severity, row.diagnostic.rule)).or_default();
        tally.findings += 1;
        tally.folded += row.keys.len();
    }
    let mut sorted: Vec<_> = tallies.into_iter().map(|((severity, rule), tally)| (severity, rule, tally)).collect();
    sorted.sort_by(|a, b| (b.0, b.2.findings, a.1).cmp(&(a.0, a.2.findings, b.1)));
    sorted
}

/// `1 file`, `2 files`.
pub(super) fn number(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn counts_are_said_without_what_there_is_none_of() {
        let said = |errors, warnings, notes| Counts { errors, warnings, notes }.to_string();
        assert_eq!(said(2, 5, 3), "2 errors, 5 warnings and 3 notes");
        assert_eq!(said(1, 0, 1), "1 error and 1 note");
        assert_eq!(said(0, 1, 0), "1 warning");
        assert_eq!(said(0, 0, 0), "no findings");
    }
}
