//! Three full stops stand where an ellipsis is meant.
//!
//! `…` is one character: it is not broken at the end of a line, and screen readers know it. Off by default.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! wait = Vänta...
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! wait = Vänta…
//! ```
//!
//! ## What to do
//!
//! Write `…`.

use crate::catalog::{Mask, Message};
use crate::text::{Edit, Span};
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::off("ellipsis", Hook::Message(check));

fn check<'a>(_: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    for pattern in message.patterns().filter(|pattern| pattern.mask().has(Mask::STOP)) {
        for text in pattern.texts().iter().filter(|text| !text.is_string) {
            for at in dots(&text.text) {
                let start = text.span.start + at as u32;
                let span = Span::new(start, start + 3);
                let finding = Finding::in_pattern(pattern, span, "three full stops stand for an ellipsis");
                let edit = Edit { span, new: "…".to_owned() };
                findings.push(finding.help("write `…`").fix("write `…`", vec![edit]));
            }
        }
    }
}

/// Where exactly three full stops stand, a code's `../` and `....` left out.
fn dots(text: &str) -> impl Iterator<Item = usize> {
    let is_dot = |at: usize| text.as_bytes().get(at) == Some(&b'.');
    text.match_indices("...").map(|(at, _)| at).filter(move |at| {
        let before = at.checked_sub(1).is_some_and(is_dot);
        !before && !is_dot(at + 3) && text.as_bytes().get(at + 3) != Some(&b'/')
    })
}
