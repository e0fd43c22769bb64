//! The report for programs: one object, in which each finding and each locale is a line.

use std::io::{self, Write};

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Label, Place, SourceChange};

use super::Report;
use super::encode::{Broken, encode};
use super::fold::{Row, rows};
use super::progress::Locales;
use super::status::Detail;
use super::summary::Counts;
use super::words;

/// Root, `summary` and its `locales`: each locale is a line, and each finding.
const BROKEN: Broken = Broken { levels: 3, arrays: 1 };

/// Writes the report as one object.
///
/// # Errors
///
/// Those of `out`.
pub fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let rows = rows(report);
    let diagnostics = rows.iter().map(|row| Finding::new(&row.diagnostic, &row.keys)).collect();
    encode(&Whole { version: 1, summary: Summary::new(report, &rows), diagnostics }, BROKEN, out)
}

/// One finding as the report has it.
pub fn finding(diagnostic: &Diagnostic) -> impl Serialize + '_ {
    Finding::new(diagnostic, &[])
}

#[derive(Debug, Serialize)]
struct Whole<'a> {
    version: u32,
    summary: Summary<'a>,
    diagnostics: Vec<Finding<'a>>,
}

#[derive(Debug, Serialize)]
struct Summary<'a> {
    files: usize,
    errors: usize,
    warnings: usize,
    notes: usize,
    #[serde(skip_serializing_if = "is_none")]
    known: usize,
    locales: Locales<'a>,
}

impl<'a> Summary<'a> {
    fn new(report: &'a Report, rows: &[Row<'_>]) -> Self {
        let Counts { errors, warnings, notes } = Counts::of(rows);
        let locales = Locales { coverage: &report.coverage, detail: Detail::Locales };
        Self { files: report.files, errors, warnings, notes, known: report.known, locales }
    }
}

/// What is asked for nowhere is not told.
fn is_none(count: &usize) -> bool {
    *count == 0
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding<'a> {
    rule: &'a str,
    severity: &'a str,
    locale: Option<&'a str>,
    file: &'a str,
    line: Option<u32>,
    column: Option<u32>,
    end_line: Option<u32>,
    end_column: Option<u32>,
    key: Option<&'a str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    keys: &'a [&'a str],
    attribute: Option<&'a str>,
    message: &'a str,
    help: Option<&'a str>,
    related: Vec<Related<'a>>,
    fixable: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<Change<'a>>,
    identity: String,
}

/// How the source changed, and which bytes of the two texts went and came.
#[derive(Debug, Serialize)]
struct Change<'a> {
    kind: &'static str,
    before: &'a str,
    after: &'a str,
    removed: Vec<[usize; 2]>,
    added: Vec<[usize; 2]>,
}

impl<'a> Change<'a> {
    fn new(change: &'a SourceChange) -> Self {
        let (removed, added) = words::ranges(&change.before, &change.after);
        Self { kind: change.kind, before: &change.before, after: &change.after, removed, added }
    }
}

impl<'a> Finding<'a> {
    fn new(diagnostic: &'a Diagnostic, keys: &'a [&'a str]) -> Self {
        let place = diagnostic.primary.place.as_ref();
        Self {
            rule: diagnostic.rule,
            severity: diagnostic.severity.as_str(),
            locale: diagnostic.locale.as_deref(),
            file: &diagnostic.primary.file,
            line: place.map(|place| place.start.line),
            column: place.map(|place| place.start.column),
            end_line: place.map(|place| place.end.line),
            end_column: place.map(|place| place.end.column),
            key: diagnostic.key.as_deref(),
            keys,
            attribute: diagnostic.attribute.as_deref(),
            message: &diagnostic.message,
            help: diagnostic.help.as_deref(),
            related: diagnostic.related.iter().map(Related::new).collect(),
            fixable: diagnostic.fix.as_ref().is_some_and(|fix| fix.is_safe),
            change: diagnostic.change.as_ref().map(Change::new),
            identity: diagnostic.identity(),
        }
    }
}

#[derive(Debug, Serialize)]
struct Related<'a> {
    file: &'a str,
    line: Option<u32>,
    column: Option<u32>,
    message: &'a str,
}

impl<'a> Related<'a> {
    fn new(label: &'a Label) -> Self {
        let start = label.place.as_ref().map(|Place { start, .. }| start);
        Self {
            file: &label.file,
            line: start.map(|start| start.line),
            column: start.map(|start| start.column),
            message: &label.message,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn the_whole_report() {
        let expected = r#"{
 "version": 1,
 "summary": {
  "files": 24,
  "errors": 3,
  "warnings": 1,
  "notes": 2,
  "locales": {
   "ar": {"messages": 15, "present": 15, "missing": 0, "stale": 0, "obsolete": 0, "provenance": {"unknown": 15, "machine": 0, "human": 0, "reviewed": 0}, "coverage": 1.0},
   "ja": {"messages": 15, "present": 1, "missing": 14, "stale": 1, "obsolete": 2, "provenance": {"unknown": 1, "machine": 0, "human": 0, "reviewed": 0}, "coverage": 0.066},
   "pl": {"messages": 1015, "present": 1014, "missing": 1, "stale": 0, "obsolete": 0, "provenance": {"unknown": 1014, "machine": 0, "human": 0, "reviewed": 0}, "coverage": 0.999}
  }
 },
 "diagnostics": [
  {"rule": "unknown-variable", "severity": "error", "locale": "ar", "file": "locales/ar/stad.ftl", "line": 2, "column": 15, "endLine": 2, "endColumn": 22, "key": "content/stad.ftl:lede", "attribute": null, "message": "The translation uses `$writer`, which the source does not have", "help": "Use one of the variables of the source: `$author`, `$place`", "related": [{"file": "content/stad.ftl", "line": 2, "column": 10, "message": "the source has this"}], "fixable": false, "identity": "unknown-variable ar content/stad.ftl:lede $writer"},
  {"rule": "bidi-control", "severity": "error", "locale": "ar", "file": "locales/ar/stad.ftl", "line": 2, "column": 61, "endLine": 2, "endColumn": 62, "key": "content/stad.ftl:lede", "attribute": null, "message": "A U+202E turns the direction of what follows", "help": null, "related": [], "fixable": false, "identity": "bidi-control ar content/stad.ftl:lede \u202e"},
  {"rule": "unknown-variable", "severity": "error", "locale": "ja", "file": "locales/ja/natt.ftl", "line": 2, "column": 26, "endLine": 2, "endColumn": 31, "key": "content/stad.ftl:night", "attribute": null, "message": "The translation uses `$plce`\u001b[2J, which the source does not have", "help": null, "related": [], "fixable": false, "identity": "unknown-variable ja content/stad.ftl:night $plce"},
  {"rule": "missing-message", "severity": "note", "locale": "ja", "file": "locales/ja/stad.ftl", "line": null, "column": null, "endLine": null, "endColumn": null, "key": null, "keys": ["content/stad.ftl:bridge", "content/stad.ftl:cinema", "content/stad.ftl:harbour", "content/stad.ftl:hospital", "content/stad.ftl:lede", "content/stad.ftl:library", "content/stad.ftl:morning", "content/stad.ftl:museum", "content/stad.ftl:night", "content/stad.ftl:theatre", "content/stad.ftl:title", "content/stad.ftl:trees"], "attribute": null, "message": "12 messages are not translated", "help": "Translate them, or see `flyt todo`", "related": [], "fixable": false, "identity": "missing-message ja locales/ja/stad.ftl"},
  {"rule": "number-mismatch", "severity": "note", "locale": "pl", "file": "locales/pl/stad.ftl", "line": 2, "column": 170, "endLine": 2, "endColumn": 176, "key": "content/stad.ftl:lede", "attribute": null, "message": "`$place` is shown twice", "help": null, "related": [{"file": "content/stad.ftl", "line": 2, "column": 33, "message": ""}], "fixable": false, "identity": "number-mismatch pl content/stad.ftl:lede $place"},
  {"rule": "missing-plural-category", "severity": "warning", "locale": "pl", "file": "locales/pl/stad.ftl", "line": 3, "column": 11, "endLine": 3, "endColumn": 17, "key": "content/stad.ftl:trees", "attribute": null, "message": "Polish needs the plural categories `few` and `many`, without which 2 and 5 are shown as `other`", "help": "Add `[few]` (2, 3, 4, 22, …) and `[many]` (0, 5, 6, …, 21) before the default variant", "related": [], "fixable": false, "identity": "missing-plural-category pl content/stad.ftl:trees $count"}
 ]
}
"#;
        let mut out = Vec::new();
        write(&sample::report(), &mut out).expect("a vector takes all");
        let json = String::from_utf8(out).expect("UTF-8");
        assert_eq!(json, expected);
        assert!(json.contains("\\u001b") && !json.contains('\u{1b}'));
        serde_json::from_str::<serde_json::Value>(&json).expect("JSON");
    }
}
