//! The text that a string literal stands for.

use std::borrow::Cow;

/// Resolves the escapes of a string literal, given without its quotes.
///
/// An escape for what is no Unicode scalar value becomes U+FFFD, as the specification's reference implementation has
/// it; what the parser lets through has no other broken escapes.
pub fn unescape(raw: &str) -> Cow<'_, str> {
    if !raw.contains('\\') {
        return Cow::Borrowed(raw);
    }
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('\\') {
        text.push_str(&rest[..at]);
        let (char, length) = escape(&rest[at..]);
        text.push(char);
        rest = &rest[at + length..];
    }
    text.push_str(rest);
    Cow::Owned(text)
}

/// The characters that a string literal stands for, each with the bytes that it is written as; an escape has more of
/// them than its character.
pub fn scalars(raw: &str) -> impl Iterator<Item = (char, std::ops::Range<usize>)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &raw[at..];
        let first = rest.chars().next()?;
        let (char, length) = if first == '\\' { escape(rest) } else { (first, first.len_utf8()) };
        at += length;
        Some((char, at - length..at))
    })
}

/// The character that an escape stands for, and the escape's length in bytes.
fn escape(rest: &str) -> (char, usize) {
    let digits = match rest[1..].chars().next() {
        Some('u') => 4,
        Some('U') => 6,
        Some(char) => return (char, 1 + char.len_utf8()),
        None => return ('\\', 1),
    };
    let Some(hex) = rest.get(2..2 + digits) else { return ('\u{fffd}', 2) };
    let code = u32::from_str_radix(hex, 16).ok().and_then(char::from_u32);
    (code.unwrap_or('\u{fffd}'), 2 + digits)
}

#[cfg(test)]
mod tests {
    use super::{scalars, unescape};

    #[test]
    fn escapes() {
        assert_eq!(unescape("plain"), "plain");
        assert_eq!(unescape(r#"\"\\ \u00e9\U01F602."#), "\"\\ é😂.");
        assert_eq!(unescape(r"\uD83D!"), "\u{fffd}!");
    }

    #[test]
    fn no_text_is_too_broken() {
        assert_eq!(unescape(r"\é\u12\"), "é\u{fffd}12\\");
    }

    #[test]
    fn characters_know_where_they_stand() {
        let found: Vec<_> = scalars(r#"é\u200B\""#).collect();
        assert_eq!(found, [('é', 0..2), ('\u{200b}', 2..8), ('"', 8..10)]);
        assert_eq!(scalars(r"\é\u12\").map(|(char, _)| char).collect::<String>(), unescape(r"\é\u12\"));
    }
}
