//! Changes to files as a unified diff.

use std::borrow::Cow;
use std::io::{self, Write};

use similar::{ChangeTag, TextDiff};

use super::Style;
use super::visible::{prose, symbol};

/// Writes what changes in a file; `None` is a file that is not there.
///
/// # Errors
///
/// Those of `out`.
pub fn write(
    path: &str,
    before: Option<&str>,
    after: Option<&str>,
    style: Style,
    out: &mut dyn Write,
) -> io::Result<()> {
    let paint = Paint { color: style.color };
    paint.line(BOLD, &format!("--- {}", name(path, before, 'a')), out)?;
    paint.line(BOLD, &format!("+++ {}", name(path, after, 'b')), out)?;
    let diff = TextDiff::from_lines(before.unwrap_or(""), after.unwrap_or(""));
    for hunk in diff.unified_diff().context_radius(3).iter_hunks() {
        paint.line(CYAN, &hunk.header().to_string(), out)?;
        for change in hunk.iter_changes() {
            let (sign, color) = match change.tag() {
                ChangeTag::Delete => ('-', RED),
                ChangeTag::Insert => ('+', GREEN),
                ChangeTag::Equal => (' ', ""),
            };
            paint.line(color, &format!("{sign}{}", shown(change.value())), out)?;
            if change.missing_newline() {
                paint.line("", "\\ No newline at end of file", out)?;
            }
        }
    }
    Ok(())
}

const BOLD: &str = "1";
const RED: &str = "31";
const GREEN: &str = "32";
const CYAN: &str = "36";

struct Paint {
    color: bool,
}

impl Paint {
    fn line(&self, color: &str, line: &str, out: &mut dyn Write) -> io::Result<()> {
        if !self.color || color.is_empty() {
            return writeln!(out, "{line}");
        }
        writeln!(out, "\u{1b}[{color}m{line}\u{1b}[0m")
    }
}

fn name(path: &str, text: Option<&str>, side: char) -> Cow<'static, str> {
    match text {
        Some(_) => format!("{side}/{}", prose(path)).into(),
        None => "/dev/null".into(),
    }
}

/// A line as it may be shown, without its end.
fn shown(line: &str) -> String {
    line.trim_end_matches(['\n', '\r']).chars().map(symbol).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn diff(before: Option<&str>, after: Option<&str>, color: bool) -> String {
        let mut out = Vec::new();
        write("a.ftl", before, after, Style { color, width: 80 }, &mut out).expect("a vector takes all");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn a_diff_is_a_diff() {
        let wanted = "--- a/a.ftl\n+++ b/a.ftl\n@@ -1,2 +1,2 @@\n a = Ett\n-b =\tTvå\n+b =\tTva␛\n";
        assert_eq!(diff(Some("a = Ett\r\nb =\tTvå\r\n"), Some("a = Ett\r\nb =\tTva\u{1b}\r\n"), false), wanted);
    }

    #[test]
    fn only_what_is_near_a_change_is_shown() {
        let lines =
            |changed: &str| (0..20).map(|n| format!("m{n} = {n}\n")).collect::<String>().replace("= 10", changed);
        let shown = diff(Some(&lines("= 10")), Some(&lines("= żółć")), false);
        assert!(shown.contains("@@ -8,7 +8,7 @@\n m7 = 7\n") && shown.ends_with(" m13 = 13\n"), "{shown}");
    }

    #[test]
    fn what_ends_without_a_line_end_says_so() {
        let end = "\\ No newline at end of file\n";
        let wanted = format!("--- a/a.ftl\n+++ b/a.ftl\n@@ -1 +1 @@\n-\u{fffd}a\n{end}+a\n{end}");
        assert_eq!(diff(Some("\u{feff}a"), Some("a"), false), wanted);
    }

    #[test]
    fn files_come_and_go() {
        assert_eq!(diff(None, Some("a = A\n"), false), "--- /dev/null\n+++ b/a.ftl\n@@ -0,0 +1 @@\n+a = A\n");
        let wanted = "\u{1b}[1m--- a/a.ftl\u{1b}[0m\n\u{1b}[1m+++ /dev/null\u{1b}[0m\n\u{1b}[36m@@ -1 +0,0 @@\u{1b}[0m\n\
                      \u{1b}[31m-a = A\u{1b}[0m\n";
        assert_eq!(diff(Some("a = A\n"), None, true), wanted);
    }
}
