//! A translation is empty, and its source is not.
//!
//! `{ "" }` is how Fluent writes an empty text. Where the source says something, an empty translation is nearly
//! always unfinished work.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! print = Skriv ut
//! ## pl
//! print = { "" }
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! print = Skriv ut
//! ## pl
//! print = Drukuj
//! ```
//!
//! ## What to do
//!
//! Translate it, or leave the message out so that it falls back.

use crate::catalog::Pattern;
use crate::diagnostic::Severity;
use crate::syntax::{Expression, Piece};
use crate::view::{PatternPair, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("empty-pattern", Severity::Warning, Hook::PatternPair(check));

fn check<'a>(_: View<'a>, pair: PatternPair<'a>, findings: &mut Findings<'_>) {
    if pair.translation.uses().is_empty() && is_empty(pair.translation) && !is_empty(pair.source) {
        let (source, translation) = (pair.source, pair.translation);
        let finding = Finding::in_pattern(translation, translation.span(), "this translation is empty")
            .related(source.message.file, source.span(), "the source says this")
            .help("translate it, or leave the message out so that it falls back");
        findings.push(finding);
    }
}

fn is_empty(pattern: Pattern<'_>) -> bool {
    pattern.tree().pieces().all(|piece| match piece {
        Piece::Text(text, _) => text.trim().is_empty(),
        Piece::Break(..) => true,
        Piece::Placeable(placeable) => match placeable.expression() {
            Expression::String(text, _) => text.trim().is_empty(),
            _ => false,
        },
    })
}
