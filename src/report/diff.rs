//! Changes to files as a unified diff.

use std::io::{self, Write};

use similar::{ChangeTag, TextDiff};

use super::Style;
use super::visible::symbol;

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
    let name =
        |text: Option<&str>, side: char| if text.is_some() { format!("{side}/{path}") } else { "/dev/null".to_owned() };
    let (red, green, blue, off) =
        if style.color { ("\u{1b}[31m", "\u{1b}[32m", "\u{1b}[36m", "\u{1b}[0m") } else { ("", "", "", "") };
    writeln!(out, "--- {}\n+++ {}", name(before, 'a'), name(after, 'b'))?;
    let diff = TextDiff::from_lines(before.unwrap_or(""), after.unwrap_or(""));
    for hunk in diff.unified_diff().context_radius(3).iter_hunks() {
        writeln!(out, "{blue}{}{off}", hunk.header())?;
        for change in hunk.iter_changes() {
            let (sign, paint) = match change.tag() {
                ChangeTag::Delete => ('-', red),
                ChangeTag::Insert => ('+', green),
                ChangeTag::Equal => (' ', ""),
            };
            let line = change.value().trim_end_matches(['\n', '\r']);
            writeln!(
                out,
                "{paint}{sign}{}{}",
                line.chars().map(shown).collect::<String>(),
                if paint.is_empty() { "" } else { off }
            )?;
        }
    }
    Ok(())
}

/// A diff keeps its tabs.
fn shown(char: char) -> char {
    if char == '\t' { char } else { symbol(char) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_diff_is_a_diff() {
        let mut out = Vec::new();
        let style = Style { color: false, width: 80 };
        write("a.ftl", Some("a = Ett\nb = Två\n"), Some("a = Ett\nb = Tva\u{1b}\n"), style, &mut out)
            .expect("a vector");
        let wanted = "--- a/a.ftl\n+++ b/a.ftl\n@@ -1,2 +1,2 @@\n a = Ett\n-b = Två\n+b = Tva␛\n";
        assert_eq!(String::from_utf8(out).expect("UTF-8"), wanted);
    }
}
