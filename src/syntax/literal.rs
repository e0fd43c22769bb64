//! The text that a string literal stands for.

use std::borrow::Cow;

/// Resolves the escapes of a string literal, given without its quotes.
///
/// An escape for what is no Unicode scalar value becomes U+FFFD, as the specification's reference implementation has
/// it.
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

/// The character that an escape stands for, and the escape's length in bytes.
fn escape(rest: &str) -> (char, usize) {
    let digits = match rest.as_bytes().get(1) {
        Some(b'u') => 4,
        Some(b'U') => 6,
        Some(byte) => return (*byte as char, 2),
        None => return ('\\', 1),
    };
    let code = rest.get(2..2 + digits).and_then(|hex| u32::from_str_radix(hex, 16).ok());
    (code.and_then(char::from_u32).unwrap_or('\u{fffd}'), 2 + digits)
}

#[cfg(test)]
mod tests {
    use super::unescape;

    #[test]
    fn escapes() {
        assert_eq!(unescape("plain"), "plain");
        assert_eq!(unescape(r#"\"\\ \u00e9\U01F602."#), "\"\\ é😂.");
        assert_eq!(unescape(r"\uD83D!"), "\u{fffd}!");
    }
}
