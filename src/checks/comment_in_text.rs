//! A line that looks like a comment is shown to the reader.
//!
//! Fluent has comments only at the start of a line, above a message. An indented line is text, whatever it starts
//! with, so a comment above an attribute becomes the end of the text before it.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! hero = Löpning
//!     # For those who cannot see the picture.
//!     .alt = En löpare i profil
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! # .alt: for those who cannot see the picture.
//! hero = Löpning
//!     .alt = En löpare i profil
//! ```
//!
//! ## What to do
//!
//! Move the comment above the message.

use crate::catalog::{Mask, Message};
use crate::diagnostic::Severity;
use crate::syntax::Piece;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("comment-in-text", Severity::Warning, Hook::Message(check));

fn check<'a>(_: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    for pattern in message.patterns().filter(|pattern| pattern.mask().has(Mask::LINE_END)) {
        let mut new_line = false;
        for piece in pattern.tree().pieces() {
            match piece {
                Piece::Break(lines, ..) => new_line = lines > 0,
                Piece::Text(text, span) if new_line && text.starts_with("# ") => {
                    let finding = Finding::in_pattern(pattern, span, "this comment is part of the text");
                    findings.push(finding.label("shown to the reader").help("move it above the message"));
                    new_line = false;
                }
                _ => new_line = false,
            }
        }
    }
}
