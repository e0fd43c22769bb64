//! Which kinds of character a pattern holds, so that a rule looks at a text only where it must.

/// Kinds of bytes; what stands for a character beyond ASCII is its first byte in UTF-8.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mask(u32);

impl Mask {
    /// `<`: a tag, perhaps.
    pub const ANGLE: Self = Self(1);
    /// `&`: a character reference, perhaps.
    pub const AMPERSAND: Self = Self(1 << 1);
    /// `%`
    pub const PERCENT: Self = Self(1 << 2);
    /// `0` to `9`
    pub const DIGIT: Self = Self(1 << 3);
    /// `"` and `'`
    pub const QUOTE: Self = Self(1 << 4);
    /// `*`, `_`, `` ` ``, `[` and `~`: Markdown, perhaps.
    pub const MARKDOWN: Self = Self(1 << 5);
    /// `:`, as in `https:`
    pub const COLON: Self = Self(1 << 6);
    /// `\`: an escape in a string.
    pub const ESCAPE: Self = Self(1 << 7);
    /// `.`, `!` and `?`
    pub const STOP: Self = Self(1 << 8);
    /// Anything beyond ASCII.
    pub const WIDE: Self = Self(1 << 9);
    /// U+2000 to U+2FFF and no others: quotation marks, dashes, zero-width and directional characters.
    pub const PUNCTUATION: Self = Self(1 << 10);
    /// U+F000 to U+FFFF, among them the byte-order mark and the replacement character.
    pub const SPECIAL: Self = Self(1 << 11);
    /// U+0080 to U+00FF, among them the no-break space, the soft hyphen and «».
    pub const LATIN: Self = Self(1 << 12);
    /// U+0600 to U+06FF, among them the Arabic letter mark, and the rest of U+0580 to U+073F.
    pub const ARABIC: Self = Self(1 << 13);
    /// Two spaces in a row, a tab or a carriage return.
    pub const ODD_SPACE: Self = Self(1 << 14);
    /// U+E0000 and above: tags and variation selectors, and U+1F000 and above.
    pub const ASTRAL: Self = Self(1 << 15);
    /// A character that [`is_hidden`].
    pub const HIDDEN: Self = Self(1 << 16);

    /// `"`, with which a string begins.
    pub const STRING: Self = Self(1 << 17);
    /// U+0080 to U+00BF, among them the no-break space and «».
    pub const SIGN: Self = Self(1 << 18);
    /// U+3000 to U+3FFF, among them 「」.
    pub const EAST_ASIAN: Self = Self(1 << 19);
    /// U+0340 to U+053F, U+1000 to U+1FFF and U+A000 to U+AFFF: Greek and Cyrillic, and some others.
    pub const GREEK_OR_CYRILLIC: Self = Self(1 << 20);

    /// The end of a line.
    pub const LINE_END: Self = Self(1 << 21);

    /// All kinds.
    pub const ALL: Self = Self(u32::MAX);

    /// The kinds of all bytes of a text.
    pub fn of(text: &str) -> Self {
        let (mut kinds, mut before, mut twice) = (0, 0, false);
        for byte in text.bytes() {
            kinds |= KINDS[usize::from(byte)];
            twice |= byte == b' ' && before == b' ';
            before = byte;
        }
        let odd = if twice { Self::ODD_SPACE.0 } else { 0 };
        // Its first byte only says that there may be one.
        let hidden = Self(kinds).has(Self::HIDDEN) && !text.contains(is_hidden);
        Self(kinds | odd).without(if hidden { Self::HIDDEN } else { Self(0) })
    }

    /// Whether any of these kinds is there.
    pub fn has(self, kinds: Self) -> bool {
        self.0 & kinds.0 != 0
    }

    /// These kinds without those.
    pub(super) fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// These kinds or those.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Whether nobody sees a character: controls other than tab and line ends, line and paragraph separators, and what
/// Unicode lets a font leave out (`Default_Ignorable_Code_Point`), joiners and directional marks among them.
pub fn is_hidden(char: char) -> bool {
    match char {
        '\t' | '\n' | '\r' => false,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}' => true,
        ..='\u{34e}' => false,
        '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}' => true,
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' => true,
        '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' => true,
        '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}' => true,
        _ => false,
    }
}

static KINDS: [u32; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let hidden = if may_hide(byte as u8) { Mask::HIDDEN } else { Mask(0) };
        kinds[byte] = kind(byte as u8).or(hidden).0;
        byte += 1;
    }
    kinds
};

/// Whether the UTF-8 of a character that is hidden may start with this byte.
const fn may_hide(byte: u8) -> bool {
    match byte {
        b'\t' | b'\n' | b'\r' => false,
        0..=0x1f | 0x7f | 0xc2 | 0xcd | 0xd8 | 0xe1 | 0xe2 | 0xe3 | 0xef | 0xf0 | 0xf3 => true,
        _ => false,
    }
}

const fn kind(byte: u8) -> Mask {
    match byte {
        b'<' => Mask::ANGLE,
        b'&' => Mask::AMPERSAND,
        b'%' => Mask::PERCENT,
        b'0'..=b'9' => Mask::DIGIT,
        b'"' => Mask::QUOTE.or(Mask::STRING),
        b'\'' => Mask::QUOTE,
        b'*' | b'_' | b'`' | b'[' | b'~' => Mask::MARKDOWN,
        b':' => Mask::COLON,
        b'\\' => Mask::ESCAPE,
        b'.' | b'!' | b'?' => Mask::STOP,
        b'\n' => Mask::LINE_END,
        b'\t' | b'\r' => Mask::ODD_SPACE,
        0xc2 => Mask::WIDE.or(Mask::LATIN).or(Mask::SIGN),
        0xc3 => Mask::WIDE.or(Mask::LATIN),
        0xcd..=0xd4 | 0xe1 | 0xea => Mask::WIDE.or(Mask::GREEK_OR_CYRILLIC),
        0xe3 => Mask::WIDE.or(Mask::EAST_ASIAN),
        0xd6..=0xdc => Mask::WIDE.or(Mask::ARABIC),
        0xe2 => Mask::WIDE.or(Mask::PUNCTUATION),
        0xef => Mask::WIDE.or(Mask::SPECIAL),
        0xf0..=0xff => Mask::WIDE.or(Mask::ASTRAL),
        0x80.. => Mask::WIDE,
        _ => Mask(0),
    }
}

#[cfg(test)]
mod tests {
    use super::{Mask, is_hidden};

    #[test]
    fn kinds_are_found() {
        let mask = Mask::of("Läs ”Hjärnan” <b>2</b>");
        assert!(mask.has(Mask::ANGLE) && mask.has(Mask::DIGIT) && mask.has(Mask::PUNCTUATION) && mask.has(Mask::LATIN));
        assert!(!mask.has(Mask::PERCENT.or(Mask::SPECIAL).or(Mask::ARABIC)));
        assert!(Mask::of("a\u{200b}b").has(Mask::PUNCTUATION) && Mask::of("\u{fffd}").has(Mask::SPECIAL));
        assert!(Mask::of("a  b").has(Mask::ODD_SPACE) && Mask::of("\u{61c}").has(Mask::ARABIC));
    }

    #[test]
    fn what_is_hidden_is_found_wherever_it_is() {
        for char in ('\0'..=char::MAX).filter(|char| is_hidden(*char)) {
            assert!(Mask::of(&format!("för{char}")).has(Mask::HIDDEN), "{:04X}", char as u32);
        }
        assert!(!Mask::of("”för” – 日本語、ไทย 😀\u{a0}\t\r\n").has(Mask::HIDDEN));
    }
}
