//! A text has quotation marks of another language, or typewriter's.
//!
//! Swedish writes ”so”, German „so“, French « so », Japanese 「so」 (CLDR's `delimiters`). Marks inside tags and code are
//! left out, apostrophes are no quotation marks. Off by default: not every project sets its texts with care.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! more = Läs "Hjärnan"
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! more = Läs ”Hjärnan”
//! ```
//!
//! ## What to do
//!
//! Write the marks of the language.

use crate::catalog::{Mask, Message, Pattern, Text};
use crate::locale::Quotes;
use crate::text::{Edit, Span};
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::off("quotation-marks", Hook::Message(check));

fn check<'a>(view: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    let suspects = Mask::QUOTE.or(Mask::PUNCTUATION).or(Mask::LATIN);
    let mut suspects = message.patterns().filter(|pattern| pattern.mask().has(suspects)).peekable();
    let Some(quotes) = suspects.peek().and_then(|_| Quotes::of(view.side.locale)) else { return };
    for pattern in suspects {
        for text in pattern.texts().iter().filter(|text| !text.is_string) {
            straight(pattern, text, quotes, findings);
            foreign(pattern, text, quotes, findings);
        }
    }
}

/// Straight marks, in pairs.
fn straight(pattern: Pattern<'_>, text: &Text<'_>, quotes: Quotes, findings: &mut Findings<'_>) {
    let marks: Vec<u32> = outside_tags(&text.text).filter(|(_, char)| *char == '"').map(|(at, _)| at).collect();
    for pair in marks.chunks_exact(2) {
        let span = Span::new(text.span.start + pair[0], text.span.start + pair[1] + 1);
        let (open, close) = quotes.outer;
        let edit = |at: u32, mark: char| {
            let start = text.span.start + at;
            Edit { span: Span::new(start, start + 1), new: mark.to_string() }
        };
        let wanted = format!("{open}…{close}");
        let finding = Finding::in_pattern(pattern, span, "these are a typewriter's quotation marks");
        let edits = vec![edit(pair[0], open), edit(pair[1], close)];
        findings.push(finding.subject("\"").help(format!("write {wanted}")).fix(format!("write {wanted}"), edits));
    }
}

/// Marks of other languages.
fn foreign(pattern: Pattern<'_>, text: &Text<'_>, quotes: Quotes, findings: &mut Findings<'_>) {
    let is_mark = |char: char| matches!(char, '“' | '”' | '„' | '«' | '»' | '‹' | '›' | '‚' | '‟' | '「' | '」' | '『' | '』');
    for (at, char) in outside_tags(&text.text).filter(|(_, char)| is_mark(*char) && !quotes.contains(*char)) {
        let start = text.span.start + at;
        let span = Span::new(start, start + char.len_utf8() as u32);
        let message = format!("`{char}` is a quotation mark of another language");
        let help = format!("write {}…{}", quotes.outer.0, quotes.outer.1);
        findings.push(Finding::in_pattern(pattern, span, message).subject(char.to_string()).help(help));
    }
}

/// The characters of a text, those of its tags left out.
fn outside_tags(text: &str) -> impl Iterator<Item = (u32, char)> {
    let mut in_tag = false;
    text.char_indices().filter_map(move |(at, char)| {
        match char {
            '<' => in_tag = true,
            '>' => in_tag = false,
            _ => {}
        }
        (!in_tag).then_some((at as u32, char))
    })
}
