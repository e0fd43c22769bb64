//! Characters that a terminal obeys, or that nobody sees, made visible.
//!
//! A user's file, key or path may hold an escape sequence, or a control that turns the direction of the rest of the
//! line; neither may reach the terminal. In prose such a character becomes `<U+001B>`. In a line of source it becomes
//! one other character, so that columns stay what they are.

use std::borrow::Cow;
use std::fmt::Write;

use unicode_width::UnicodeWidthChar;

/// Whether a terminal must not be given `char`: controls, line separators, what changes the direction of text beyond
/// itself, and format characters that are invisible everywhere.
///
/// Joiners and directional marks pass: Persian, Hindi and every right-to-left text need them.
pub(super) fn is_hidden(char: char) -> bool {
    char.is_control()
        || matches!(char,
            '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// Whether `char` is a joiner or a directional mark: invisible, and mostly rightly there.
pub(super) fn is_mark(char: char) -> bool {
    matches!(char, '\u{200c}'..='\u{200f}' | '\u{61c}')
}

/// Text for a line of prose: what a terminal would obey, or what nobody sees, is spelled out, a line break or tab is a
/// space.
pub fn prose(text: &str) -> Cow<'_, str> {
    if !text.contains(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut prose = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\n' | '\t' => prose.push(' '),
            _ if is_hidden(char) => spell(char, &mut prose),
            _ => prose.push(char),
        }
    }
    Cow::Owned(prose)
}

fn spell(char: char, prose: &mut String) {
    let _ = write!(prose, "<U+{:04X}>", char as u32);
}

/// The character to show for `char` in a line of source.
pub(super) fn symbol(char: char) -> char {
    match char {
        '\t' => '\t',
        '\0'..='\u{1f}' => char::from_u32(0x2400 + char as u32).unwrap_or(char::REPLACEMENT_CHARACTER),
        '\u{7f}' => '␡',
        _ if is_hidden(char) => char::REPLACEMENT_CHARACTER,
        _ => char,
    }
}

/// How many columns a text takes, character by character as `annotate-snippets` counts them.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(char_width).sum()
}

/// How many columns a character takes; a tab is shown as four.
pub(super) fn char_width(char: char) -> usize {
    if char == '\t' { 4 } else { char.width().unwrap_or(1) }
}

/// Prose broken at spaces into lines of at most `width` columns; a longer word has a line of its own.
pub(super) fn wrap(text: &str, width: usize) -> String {
    let mut wrapped = String::with_capacity(text.len());
    let mut used = 0;
    for word in text.split(' ') {
        let wide = self::width(word);
        if used > 0 && used + 1 + wide > width {
            wrapped.push('\n');
            used = 0;
        } else if used > 0 {
            wrapped.push(' ');
            used += 1;
        }
        wrapped.push_str(word);
        used += wide;
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_spells_out_what_a_terminal_would_obey() {
        assert_eq!(prose("a\u{1b}[31m \u{202e}b\u{9b}\nc"), "a<U+001B>[31m <U+202E>b<U+009B> c");
        assert_eq!(prose("می\u{200c}خواهم"), "می\u{200c}خواهم");
    }

    #[test]
    fn a_symbol_is_one_character() {
        let symbols: String = "\u{1b}\r\u{7f}\u{9b}\u{2066}ż\t".chars().map(symbol).collect();
        assert_eq!(symbols, "␛␍␡��ż\t");
    }

    #[test]
    fn lines_are_broken_at_spaces() {
        assert_eq!(wrap("zażółć gęślą jaźń", 12), "zażółć gęślą\njaźń");
        assert_eq!(wrap("a locales/ja/a.ftl b", 8), "a\nlocales/ja/a.ftl\nb");
        assert_eq!(width("運動 e\u{301}"), 6);
    }
}
