//! Placeholders of other formats in a pattern: `%s`, `%(name)s`, `%{name}`, `${name}`, `{{name}}`, `{0}`.
//!
//! To Fluent they are text, or a number that is shown. Whether one is meant, only the source can tell.

use std::collections::BTreeSet;

use super::text::Run;
use super::{Mask, Pattern};
use crate::text::Span;

/// A placeholder of another format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreign {
    /// How it is written, without spaces.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

impl<'a> Pattern<'a> {
    /// The placeholders of other formats that this translation has and `source` has not.
    pub fn foreign_placeholders(self, source: Pattern<'a>) -> Vec<Foreign> {
        let mut found = all(self);
        if !found.is_empty() {
            let known = all(source);
            let says = |digit: &str| source.text(source.span()).contains(digit);
            let known: BTreeSet<_> = known.iter().map(|one| &*one.text).collect();
            let is_known = |one: &Foreign| {
                let digit = one.text.trim_matches(['{', '}']);
                known.contains(&*one.text) || (is_digit(digit) && says(digit))
            };
            found.retain(|one| !is_known(one));
        }
        found
    }
}

fn all(pattern: Pattern<'_>) -> Vec<Foreign> {
    let (mask, source) = (pattern.mask(), pattern.text(pattern.span()));
    let mut found = Vec::new();
    if !mask.has(Mask::DIGIT.or(Mask::PERCENT).or(Mask::STRING)) {
        return found;
    }
    if mask.has(Mask::DIGIT) {
        numbers(source, pattern.span().start, &mut found);
    }
    // Only in a string is a brace text.
    if mask.has(Mask::PERCENT) || pattern.has_string() {
        let digits = found.len();
        pattern.runs().iter().for_each(|run| in_run(run, digits, &mut found));
    }
    found
}

/// Bare digits between braces: `{ 0 }` shows 0.
fn numbers(source: &str, start: u32, found: &mut Vec<Foreign>) {
    for (at, _) in source.match_indices('{') {
        let Some((inside, _)) = source[at + 1..].split_once('}') else { return };
        let digit = inside.trim_ascii();
        if is_digit(digit) {
            let (from, length) = (start + at as u32, inside.len() as u32 + 2);
            found.push(Foreign { text: format!("{{{digit}}}"), span: Span::new(from, from + length) });
        }
    }
}

fn is_digit(text: &str) -> bool {
    text.len() == 1 && text.starts_with(|char: char| char.is_ascii_digit())
}

/// `digits` is how many [`numbers`] found: it sees those that stand in strings, too.
fn in_run(run: &Run<'_>, digits: usize, found: &mut Vec<Foreign>) {
    let text = &*run.joined;
    let mut behind = 0;
    for (at, _) in text.match_indices(['%', '$', '{']) {
        let Some(length) = placeholder(&text[..at], &text[at..]).filter(|_| at >= behind) else { continue };
        behind = at + length;
        let span = run.span(at, behind);
        let next = found[..digits].partition_point(|one| one.span.end <= span.start);
        if found[..digits].get(next).is_none_or(|one| one.span.start >= span.end) {
            let written = text[at..behind].chars().filter(|char| !char.is_whitespace());
            found.push(Foreign { text: written.collect(), span });
        }
    }
}

/// The length of the placeholder that `text` begins with.
fn placeholder(before: &str, text: &str) -> Option<usize> {
    match text.strip_prefix(['%', '$']) {
        Some(rest) if rest.starts_with('{') => braces(rest).map(|length| length + 1),
        Some(rest) if text.starts_with('%') => printf(before, rest).map(|length| length + 1),
        Some(_) => None,
        None => braces(text),
    }
}

/// The length of a name or a number in braces, single or double.
fn braces(text: &str) -> Option<usize> {
    let (open, close) = if text.starts_with("{{") { ("{{", "}}") } else { ("{", "}") };
    let is_part = |char: char| char.is_ascii_alphanumeric() || matches!(char, '_' | '-' | '.');
    let name = text.strip_prefix(open)?.trim_start_matches(' ');
    let rest = name.trim_start_matches(is_part);
    let behind = rest.trim_start_matches(' ');
    (rest.len() < name.len() && behind.starts_with(close)).then_some(text.len() - behind.len() + close.len())
}

/// The length of what follows `%` in `%s`, `%1$d`, `%.2f`, `%(name)s` and `%@`; a percentage is none.
fn printf(before: &str, text: &str) -> Option<usize> {
    // "100 % de" and "50 %d’un".
    let number = before.trim_end_matches([' ', '\u{a0}', '\u{202f}']).chars().next_back();
    if number.is_some_and(|char| char.is_numeric() || char == '%') {
        return None;
    }
    let rest = match text.strip_prefix('(') {
        Some(named) => named[named.find([')', '(', '%', '\n'])?..].strip_prefix(')')?,
        None => flags(text),
    };
    let mut behind = rest.chars();
    let kind = behind.next().filter(|char| matches!(char, 's' | 'd' | 'i' | 'u' | 'f' | '@'))?;
    let is_end = behind.next().is_none_or(|char| !char.is_alphanumeric());
    is_end.then_some(text.len() - rest.len() + kind.len_utf8())
}

/// What follows a position (`1$`), a precision (`.2`, `02`) or a length (`l`).
fn flags(text: &str) -> &str {
    let rest = undigit(text).strip_prefix('$').filter(|_| !text.starts_with('$')).unwrap_or(text);
    let rest = if rest.starts_with('0') { undigit(rest) } else { rest };
    let rest = rest.strip_prefix('.').map_or(rest, undigit);
    rest.trim_start_matches('l')
}

fn undigit(text: &str) -> &str {
    text.trim_start_matches(|char: char| char.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn length(text: &str) -> Option<usize> {
        placeholder("", text)
    }

    #[test]
    fn placeholders_of_many_formats() {
        let all =
            ["%s", "%1$d", "%.2f", "%02d", "%ld", "%@", "%(name)s", "%{name}", "${name}", "{{ user.name }}", "{0}"];
        for text in all {
            assert_eq!(length(text), Some(text.len()), "{text}");
            assert_eq!(length(&format!("{text} x")), Some(text.len()), "{text}");
        }
    }

    #[test]
    fn percentages_prices_and_addresses_are_none() {
        for text in ["% de", "%de", "%", "%20d", "%2", "$5", "$", "{", "{}", "{ja och nej}", "%%"] {
            assert_eq!(length(text), None, "{text}");
        }
        assert_eq!(placeholder("100\u{a0}", "%d’accord"), None);
        assert_eq!(placeholder("%", "%s"), None);
    }
}
