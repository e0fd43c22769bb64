//! Annotations of GitHub Actions: workflow commands, escaped as GitHub asks.
//!
//! GitHub shows ten of each kind a step, so the gravest come first; a summary closes the list.

use std::io::{self, BufWriter, Write};

use crate::diagnostic::{Diagnostic, Severity};

use super::Report;
use super::fold::fold;
use super::summary::{Counts, closing};

/// Writes the report.
///
/// # Errors
///
/// Those of `out`.
pub fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    let mut rows = fold(&report.diagnostics);
    rows.sort_by_key(|row| std::cmp::Reverse(row.diagnostic.severity));
    rows.iter().try_for_each(|row| annotation(&row.diagnostic, &mut out))?;
    writeln!(out, "{}", closing(report, Counts::of(&rows)))?;
    out.flush()
}

fn annotation(diagnostic: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
    let command = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    write!(out, "::{command} file={}", property(&diagnostic.primary.file))?;
    if let Some(place) = &diagnostic.primary.place {
        let (start, end) = (place.start, place.end);
        write!(out, ",line={},endLine={}", start.line, end.line)?;
        // GitHub refuses columns of a range over several lines.
        if start.line == end.line {
            write!(out, ",col={},endColumn={}", start.column, end.column)?;
        }
    }
    let told = [Some(diagnostic.message.as_str()), diagnostic.help.as_deref()];
    let text = told.into_iter().flatten().collect::<Vec<_>>().join("\n");
    writeln!(out, ",title={}::{}", property(diagnostic.rule), message(&text))
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
            "::error file=locales/ar/stad.ftl,line=2,endLine=2,col=15,endColumn=22,title=unknown-variable::The translation \
             uses `$writer`, which the source does not have%0AUse one of the variables of the source: `$author`, `$place`"
        );
        assert!(lines[3].starts_with("::warning") && lines[4].starts_with("::notice"), "{text}");
        assert_eq!(lines[6], "3 errors, 1 warning and 2 notes in 24 files; 3 locales");
    }

    #[test]
    fn what_would_end_a_command_is_escaped() {
        assert_eq!(property("a,b:c%\n"), "a%2Cb%3Ac%25%0A");
        assert_eq!(message("100 %\r\n::error::"), "100 %25%0D%0A::error::");
    }
}
