//! A translation has a placeholder of another format.
//!
//! `%s`, `%1$s` and `{0}` come from other formats, with a text that was moved to Fluent. Here they are text: the reader
//! sees `%s`, or 0. What the source has as well is taken to be meant.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! hello = Hej { $name }
//! ## pl
//! # flyt: allow missing-variable - for the example
//! hello = Cześć %s
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! hello = Hej { $name }
//! ## pl
//! hello = Cześć { $name }
//! ```
//!
//! ## What to do
//!
//! Write the source's variable.

use crate::catalog::{Mask, Pattern};
use crate::diagnostic::Severity;
use crate::syntax::{Expression, Piece};
use crate::text::Span;
use crate::view::{PatternPair, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("placeholder-mismatch", Severity::Warning, Hook::PatternPair(check));

fn check<'a>(_: View<'a>, pair: PatternPair<'a>, findings: &mut Findings<'_>) {
    let translation = pair.translation;
    if !translation.mask().has(Mask::PERCENT.or(Mask::DIGIT)) {
        return;
    }
    let known = placeholders(pair.source);
    for (text, span) in placeholders(translation) {
        if !known.iter().any(|(other, _)| *other == text) {
            let finding = Finding::in_pattern(translation, span, format!("`{text}` is a placeholder of another format"));
            let finding = finding.subject(text).label("shown as it is");
            findings.push(finding.related(pair.source.message.file, pair.source.span(), "the source").help("write the source's variable"));
        }
    }
}

fn placeholders(pattern: Pattern<'_>) -> Vec<(String, Span)> {
    let mut found = numbers(pattern);
    for text in pattern.texts().iter().filter(|text| text.text.contains('%')) {
        for (at, _) in text.text.match_indices('%') {
            let before = text.text[..at].chars().next_back();
            if let Some(length) = printf(&text.text[at..]).filter(|_| !before.is_some_and(|char| char.is_ascii_digit() || char == '%')) {
                let start = text.span.start + if text.is_string { 0 } else { at as u32 };
                let span = if text.is_string { text.span } else { Span::new(start, start + length as u32) };
                found.push((text.text[at..at + length].to_owned(), span));
            }
        }
    }
    found
}

/// The length of a `printf` placeholder, if one starts here: `%s`, `%1$d`, `%(name)s`, `%@`.
fn printf(text: &str) -> Option<usize> {
    let mut rest = &text[1..];
    if let Some(named) = rest.strip_prefix('(') {
        rest = &named[named.find(')')? + 1..];
    } else {
        let digits = rest.trim_start_matches(|char: char| char.is_ascii_digit());
        rest = digits.strip_prefix('$').filter(|_| digits.len() < rest.len()).unwrap_or(rest);
    }
    let kind = rest.chars().next().filter(|char| matches!(char, 's' | 'd' | 'i' | 'u' | 'f' | '@'))?;
    let ends = rest[kind.len_utf8()..].chars().next().is_none_or(|char| !char.is_alphanumeric());
    ends.then_some(text.len() - rest.len() + kind.len_utf8())
}

/// Bare small numbers between braces: `{0}` shows 0.
fn numbers(pattern: Pattern<'_>) -> Vec<(String, Span)> {
    let mut numbers = Vec::new();
    for piece in pattern.tree().pieces() {
        if let Piece::Placeable(placeable) = piece
            && !placeable.is_select()
            && let Expression::Number(text, _) = placeable.expression()
            && text.len() == 1
        {
            numbers.push((format!("{{{text}}}"), placeable.span()));
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::marked;

    #[test]
    fn percentages_are_none() {
        marked("## sv\na = 100 % av allt, 50% rabatt\n## fr\na = 100 % de tout, 100%d’accord, 50%s\n");
        marked("## sv\na = A\n## pl\na = { 0 } %1$s %@ %(imie)s\n    ^^^^^ placeholder-mismatch\n          ^^^^ placeholder-mismatch\n               ^^ placeholder-mismatch\n                  ^^^^^^^^ placeholder-mismatch\n");
    }
}
