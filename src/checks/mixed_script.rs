//! A word mixes letters that look alike: Latin with Cyrillic or Greek.
//!
//! The `а` of Cyrillic and the `a` of Latin cannot be told apart by eye, but they are not found when one searches for
//! the other, and they are how names are faked (UTS #39). Off by default: some brands mix on purpose.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! brain = Hjärnаn
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! brain = Hjärnan
//! ```
//!
//! ## What to do
//!
//! Type the word again, with one keyboard.

use crate::catalog::{Mask, Message};
use crate::text::Span;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::off("mixed-script", Hook::Message(check));

fn check<'a>(_: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    for pattern in message.patterns().filter(|pattern| pattern.mask().has(Mask::WIDE)) {
        // The first bytes of Greek and Cyrillic letters.
        if !pattern.text(pattern.span()).bytes().any(|byte| matches!(byte, 0xcd..=0xd4)) {
            continue;
        }
        for text in pattern.texts().iter().filter(|text| !text.is_string) {
            for word in words(&text.text).filter(|word| is_mixed(word)) {
                let start = text.span.start + (word.as_ptr() as usize - text.text.as_ptr() as usize) as u32;
                let span = Span::new(start, start + word.len() as u32);
                let finding = Finding::in_pattern(pattern, span, format!("`{word}` mixes letters of two scripts"));
                findings.push(finding.subject(word).help("type the word again, with one keyboard"));
            }
        }
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !char.is_alphabetic()).filter(|word| !word.is_empty())
}

fn is_mixed(word: &str) -> bool {
    let latin = |char: char| matches!(char, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}');
    let other = |char: char| matches!(char, '\u{370}'..='\u{3ff}' | '\u{400}'..='\u{52f}');
    word.contains(latin) && word.contains(other)
}
