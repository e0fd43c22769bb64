//! JUnit XML, as build servers read it: a suite a file, a case a finding; notes are no failures.
//!
//! A case has the finding's identity for a name, so that servers which compare runs see what is new, whatever lines
//! have moved.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::io::{self, BufWriter, Write};

use crate::diagnostic::{Label, Severity};

use super::Report;
use super::fold::{Row, rows};
use super::told::{headline, more, path, place};
use super::visible::prose;

/// Writes the report.
///
/// # Errors
///
/// Those of `out`.
pub fn write(report: &Report, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    let rows = rows(report);
    let mut suites = BTreeMap::<&str, Vec<&Row<'_>>>::new();
    for row in &rows {
        suites.entry(&row.diagnostic.primary.file).or_default().push(row);
    }
    let (tests, failures) = (rows.len().max(1), rows.iter().filter(|row| fails(row)).count());
    writeln!(out, r#"<?xml version="1.0" encoding="UTF-8"?>"#)?;
    writeln!(out, r#"<testsuites name="flyt" tests="{tests}" failures="{failures}" errors="0">"#)?;
    if suites.is_empty() {
        writeln!(out, r#"  <testsuite name="flyt" tests="1" failures="0" errors="0" skipped="0">"#)?;
        writeln!(out, r#"    <testcase name="no findings" classname="flyt" time="0"/>"#)?;
        writeln!(out, "  </testsuite>")?;
    }
    suites.values().try_for_each(|rows| suite(report, rows, &mut out))?;
    writeln!(out, "</testsuites>")?;
    out.flush()
}

fn fails(row: &Row<'_>) -> bool {
    row.diagnostic.severity > Severity::Note
}

fn suite(report: &Report, rows: &[&Row<'_>], out: &mut dyn Write) -> io::Result<()> {
    let path = path(report, &rows[0].diagnostic.primary);
    let (file, tests, failures) =
        (escape(&prose(&path)).into_owned(), rows.len(), rows.iter().filter(|row| fails(row)).count());
    write!(out, r#"  <testsuite name="{file}" file="{file}" "#)?;
    writeln!(out, r#"tests="{tests}" failures="{failures}" errors="0" skipped="0">"#)?;
    let mut seen = HashMap::new();
    for row in rows {
        let name = prose(&row.diagnostic.identity()).into_owned();
        let times = seen.entry(name.clone()).and_modify(|times| *times += 1).or_insert(1);
        // Servers show only one of several cases of one name.
        let name = if *times > 1 { format!("{name} ({times})") } else { name };
        case(report, row, &name, out)?;
    }
    writeln!(out, "  </testsuite>")
}

fn case(report: &Report, row: &Row<'_>, name: &str, out: &mut dyn Write) -> io::Result<()> {
    let diagnostic = &*row.diagnostic;
    let locale = prose(diagnostic.locale.as_deref().unwrap_or("project"));
    writeln!(out, r#"    <testcase name="{}" classname="flyt.{}" time="0">"#, escape(name), escape(&locale))?;
    let (headline, severity) = (headline(row), diagnostic.severity);
    let text = escape(&text(report, row)).into_owned();
    if fails(row) {
        writeln!(out, r#"      <failure type="{severity}" message="{}">{text}</failure>"#, escape(&headline))?;
    } else {
        writeln!(out, "      <system-out>{}\n{text}</system-out>", escape(&headline))?;
    }
    writeln!(out, "    </testcase>")
}

/// All but the headline, which servers show above it.
fn text(report: &Report, row: &Row<'_>) -> String {
    let here = Label { message: String::new(), ..row.diagnostic.primary.clone() };
    let places = std::iter::once(&here).chain(&row.diagnostic.related).map(|label| place(report, label));
    places.chain(more(row)).collect::<Vec<_>>().join("\n")
}

/// Escapes text for XML 1.0; characters that it cannot hold at all become U+FFFD.
fn escape(text: &str) -> Cow<'_, str> {
    let is_markup = |char| matches!(char, '&' | '<' | '>' | '"' | '\'');
    let is_plain = |char: char| !is_markup(char) && (!char.is_control() || char == '\n') && !is_noncharacter(char);
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
            char if is_plain(char) => escaped.push(char),
            _ => escaped.push('\u{fffd}'),
        }
    }
    Cow::Owned(escaped)
}

/// Those two of them that XML 1.0 forbids.
fn is_noncharacter(char: char) -> bool {
    matches!(char, '\u{fffe}' | '\u{ffff}')
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
        let xml = xml(&Report { folder: "l10n/".to_owned(), ..sample::report() });
        let expected = r#"<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="flyt" tests="6" failures="4" errors="0">
  <testsuite name="l10n/locales/ar/stad.ftl" file="l10n/locales/ar/stad.ftl" tests="2" failures="2" errors="0" skipped="0">
    <testcase name="unknown-variable ar content/stad.ftl:lede $writer" classname="flyt.ar" time="0">
      <failure type="error" message="The translation uses `$writer`, which the source does not have">l10n/locales/ar/stad.ftl:2:15
l10n/content/stad.ftl:2:10: the source has this
help: Use one of the variables of the source: `$author`, `$place`</failure>
    </testcase>
    <testcase name="bidi-control ar content/stad.ftl:lede &lt;U+202E&gt;" classname="flyt.ar" time="0">
      <failure type="error" message="A U+202E turns the direction of what follows">l10n/locales/ar/stad.ftl:2:61
right-to-left override</failure>
    </testcase>
  </testsuite>
"#;
        assert_eq!(&xml[..expected.len()], expected);
        let note = r#"    <testcase name="missing-message ja locales/ja/stad.ftl" classname="flyt.ja" time="0">
      <system-out>12 messages are not translated
l10n/locales/ja/stad.ftl
bridge, cinema, harbour, hospital, lede, library and 6 more
help: Translate them, or see `flyt todo`</system-out>
    </testcase>
"#;
        assert!(xml.contains(note), "{xml}");
        assert_eq!(xml.matches("<testsuite ").count(), 4);
    }

    #[test]
    fn a_name_is_of_one_case() {
        let mut report = sample::report();
        report.diagnostics.truncate(1);
        report.diagnostics.push(report.diagnostics[0].clone());
        let xml = xml(&report);
        let name = "unknown-variable ar content/stad.ftl:lede $writer";
        assert!(xml.contains(&format!("name=\"{name}\"")) && xml.contains(&format!("name=\"{name} (2)\"")), "{xml}");
    }

    #[test]
    fn a_clean_run_is_a_case() {
        let expected = r#"<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="flyt" tests="1" failures="0" errors="0">
  <testsuite name="flyt" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="no findings" classname="flyt" time="0"/>
  </testsuite>
</testsuites>
"#;
        assert_eq!(xml(&Report { files: 3, ..Report::default() }), expected);
    }

    #[test]
    fn what_xml_cannot_hold_is_replaced() {
        assert_eq!(
            escape("<a href=\"x\">&\u{1b}\n\u{ffff}żółć"),
            "&lt;a href=&quot;x&quot;&gt;&amp;\u{fffd}\n\u{fffd}żółć"
        );
    }
}
