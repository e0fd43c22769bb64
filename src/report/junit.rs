//! JUnit XML, as build servers read it: a suite a file, a case a finding; notes are no failures.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};

use crate::diagnostic::{Diagnostic, Severity};

use super::Report;
use super::fold::fold;

/// Writes the report.
///
/// # Errors
///
/// Those of `out`.
pub fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    let rows = fold(&report.diagnostics);
    let mut suites = BTreeMap::<&str, Vec<&Diagnostic>>::new();
    for row in &rows {
        suites.entry(&row.diagnostic.primary.file).or_default().push(&row.diagnostic);
    }
    let failures = rows.iter().filter(|row| fails(&row.diagnostic)).count();
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    writeln!(out, "<testsuites name=\"flyt\" tests=\"{}\" failures=\"{failures}\" errors=\"0\">", rows.len().max(1))?;
    if suites.is_empty() {
        writeln!(out, "  <testsuite name=\"flyt\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\">")?;
        writeln!(out, "    <testcase name=\"{} files\" classname=\"flyt\" time=\"0\"/>\n  </testsuite>", report.files)?;
    }
    for (file, findings) in suites {
        suite(file, &findings, &mut out)?;
    }
    writeln!(out, "</testsuites>")?;
    out.flush()
}

fn fails(diagnostic: &Diagnostic) -> bool {
    diagnostic.severity > Severity::Note
}

fn suite(file: &str, findings: &[&Diagnostic], out: &mut dyn Write) -> io::Result<()> {
    let failures = findings.iter().filter(|one| fails(one)).count();
    let (name, tests) = (escape(file), findings.len());
    writeln!(
        out,
        "  <testsuite name=\"{name}\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\" skipped=\"0\">"
    )?;
    findings.iter().try_for_each(|finding| case(finding, out))?;
    writeln!(out, "  </testsuite>")
}

fn case(finding: &Diagnostic, out: &mut dyn Write) -> io::Result<()> {
    let place = finding
        .primary
        .place
        .as_ref()
        .map_or(String::new(), |place| format!(":{}:{}", place.start.line, place.start.column));
    let what = format!("{} {}{place}", finding.rule, finding.key.as_deref().unwrap_or(&finding.primary.file));
    let locale = finding.locale.as_deref().unwrap_or("project");
    write!(out, "    <testcase name=\"{}\" classname=\"flyt.{}\" time=\"0\"", escape(&what), escape(locale))?;
    let told = [Some(finding.message.as_str()), finding.help.as_deref()];
    let text = told.into_iter().flatten().collect::<Vec<_>>().join("\n");
    let (text, headline) = (escape(&text), escape(&finding.message));
    if fails(finding) {
        writeln!(
            out,
            ">\n      <failure type=\"{}\" message=\"{headline}\">{text}</failure>\n    </testcase>",
            finding.severity
        )
    } else {
        writeln!(out, ">\n      <system-out>{text}</system-out>\n    </testcase>")
    }
}

/// Escapes text for XML 1.0; characters that it cannot hold at all become U+FFFD.
fn escape(text: &str) -> Cow<'_, str> {
    let is_plain = |char: char| !matches!(char, '&' | '<' | '>' | '"' | '\'' | '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}');
    if text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for char in text.chars() {
        match char {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            '\t' | '\n' | '\r' => escaped.push_str(&format!("&#{};", u32::from(char))),
            char if is_plain(char) => escaped.push(char),
            _ => escaped.push('\u{fffd}'),
        }
    }
    Cow::Owned(escaped)
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    fn xml(report: &Report) -> String {
        let mut out = Vec::new();
        write(report, &mut out).expect("a vector takes all");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn a_suite_a_file() {
        let xml = xml(&sample::report());
        assert!(
            xml.starts_with(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"flyt\" tests=\"6\" failures=\"4\""
            ),
            "{xml}"
        );
        assert_eq!(xml.matches("<testsuite ").count(), 4);
        assert!(
            xml.contains(
                "<testcase name=\"unknown-variable content/stad.ftl:lede:2:15\" classname=\"flyt.ar\" time=\"0\">"
            ),
            "{xml}"
        );
        assert!(!xml.contains('\u{1b}'));
    }

    #[test]
    fn a_clean_run_is_a_case() {
        let xml = xml(&Report { files: 3, ..Report::default() });
        assert!(xml.contains("<testcase name=\"3 files\" classname=\"flyt\" time=\"0\"/>"), "{xml}");
    }

    #[test]
    fn what_xml_cannot_hold_is_replaced() {
        assert_eq!(escape("<a href=\"x\">&\u{1b}\n"), "&lt;a href=&quot;x&quot;&gt;&amp;\u{fffd}&#10;");
    }
}
