//! A line that looks like a message is part of the text above it.
//!
//! A message starts at the beginning of its line. Indented by one space it continues the message above: its reader sees
//! `share = Dela` at the end of a text, and the message itself is missing.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! share = Dela
//! print = Skriv ut
//!  share = Dela
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! share = Dela
//! print = Skriv ut
//! ```
//!
//! ## What to do
//!
//! Remove the spaces before the name.

use crate::catalog::{Mask, Message};
use crate::diagnostic::Severity;
use crate::syntax::Piece;
use crate::text::Span;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("message-in-text", Severity::Warning, Hook::Message(check));

fn check<'a>(view: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    for pattern in message.patterns().filter(|pattern| pattern.mask().has(Mask::LINE_END)) {
        let mut new_line = false;
        for piece in pattern.tree().pieces() {
            if let Piece::Text(text, span) = piece
                && new_line
                && let Some(id) = id(view, message, text)
            {
                let start = span.start + (text.len() - text.trim_start().len()) as u32;
                let name = Span::new(start, start + id.len() as u32);
                let headline = format!("`{id}` is part of the text above it");
                let finding = Finding::in_pattern(pattern, name, headline).subject(id).label("the line is indented");
                findings.push(finding.help("remove the spaces before the name"));
            }
            new_line = matches!(piece, Piece::Break(lines, ..) if lines > 0);
        }
    }
}

/// The id that a line starts with, if it is one of the source's file and `=` follows.
fn id<'a>(view: View<'a>, message: Message<'a>, line: &'a str) -> Option<&'a str> {
    let (id, _) = line.trim_start().split_once('=')?;
    let id = id.trim_end();
    let source = view.source.unwrap_or(view.side);
    source.index.find_in_file(&message.file.source_path, id).map(|_| id)
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::found;

    #[test]
    fn in_a_translation_it_is_missing_too() {
        let all = found("## sv\na = Ett\nb = Två\n## pl\na = Jeden\n  b = Dwa\n");
        assert!(
            all.contains("warning[message-in-text] locales/pl/a.ftl:2:3 `b` is part of the text above it"),
            "{all}"
        );
        assert!(found("## sv\na = x\nb = Två\n## pl\na =\n    x\n    b är 2\nb = Dwa\n").is_empty());
    }
}
