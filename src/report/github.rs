//! Annotations of GitHub Actions: workflow commands, escaped as GitHub asks.
//!
//! GitHub shows ten of each kind a step beside the code, so the gravest come first; a summary closes the list. The log
//! shows nothing of a command but its text, so that has the place as well.

use std::io::{self, BufWriter, Write};

use crate::diagnostic::{Label, Severity};

use super::Report;
use super::fold::{Row, rows};
use super::summary::{Counts, closing};
use super::told::{more, path, place};
use super::visible::prose;

/// Writes the report.
///
/// # Errors
///
/// Those of `out`.
pub fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    let mut rows = rows(report);
    rows.sort_by_key(|row| std::cmp::Reverse(row.diagnostic.severity));
    rows.iter().try_for_each(|row| annotation(report, row, &mut out))?;
    writeln!(out, "{}", closing(report, Counts::of(&rows)))?;
    out.flush()
}

fn annotation(report: &Report, row: &Row<'_>, out: &mut dyn Write) -> io::Result<()> {
    let diagnostic = &*row.diagnostic;
    let command = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    write!(out, "::{command} file={}", property(&prose(&path(report, &diagnostic.primary))))?;
    if let Some(place) = &diagnostic.primary.place {
        let (start, end) = (place.start, place.end);
        write!(out, ",line={},endLine={}", start.line, end.line)?;
        // GitHub refuses columns of a range over several lines.
        if start.line == end.line {
            write!(out, ",col={},endColumn={}", start.column, end.column)?;
        }
    }
    writeln!(out, ",title={}::{}", property(diagnostic.rule), message(&text(report, row)))
}

/// The text of a command: its first line stands alone in a list of them.
fn text(report: &Report, row: &Row<'_>) -> String {
    let diagnostic = &*row.diagnostic;
    let first = Label { message: diagnostic.message.clone(), ..diagnostic.primary.clone() };
    let related = diagnostic.related.iter().map(|label| place(report, label));
    std::iter::once(place(report, &first)).chain(related).chain(more(row)).collect::<Vec<_>>().join("\n")
}

/// Escapes the text of a command.
fn message(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a property, which commas and colons end.
fn property(text: &str) -> String {
    message(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn the_gravest_come_first() {
        let mut out = Vec::new();
        write(&sample::report(), &mut out).expect("a vector takes all");
        let text = String::from_utf8(out).expect("UTF-8");
        let lines: Vec<_> = text.lines().collect();
        assert_eq!(
            lines[0],
            "::error file=locales/ar/stad.ftl,line=2,endLine=2,col=15,endColumn=22,title=unknown-variable::\
             locales/ar/stad.ftl:2:15: The translation uses `$writer`, which the source does not have%0A\
             content/stad.ftl:2:10: the source has this%0A\
             help: Use one of the variables of the source: `$author`, `$place`"
        );
        assert_eq!(
            lines[4],
            "::notice file=locales/ja/stad.ftl,title=missing-message::\
             locales/ja/stad.ftl: 12 messages are not translated%0A\
             bridge, cinema, harbour, hospital, lede, library and 6 more%0Ahelp: Translate them, or see `flyt todo`"
        );
        assert!(lines[3].starts_with("::warning"), "{text}");
        assert_eq!(lines[6], "3 errors, 1 warning and 2 notes in 24 files; 3 locales");
    }

    #[test]
    fn paths_start_from_the_root_of_the_repository() {
        let mut out = Vec::new();
        write(&Report { folder: "web/l10n/".to_owned(), ..sample::report() }, &mut out).expect("a vector takes all");
        let text = String::from_utf8(out).expect("UTF-8");
        assert_eq!(text.matches(" file=web/l10n/locales/").count(), 6, "{text}");
    }

    #[test]
    fn what_would_end_a_command_is_escaped() {
        assert_eq!(property("a,b:c%\n"), "a%2Cb%3Ac%25%0A");
        assert_eq!(message("100 %\r\n::error::"), "100 %25%0D%0A::error::");
    }
}
