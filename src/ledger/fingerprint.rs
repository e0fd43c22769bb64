//! The hash of a pattern's meaning.
//!
//! Comments, the order of variants and what references lead to do not count; strings compare with their escapes
//! resolved. Where line breaks mean nothing, a run of spaces with at most one line break is one space; blank lines and
//! no-break spaces always count.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use xxhash_rust::xxh3::xxh3_128;

use crate::syntax::{Argument, Arguments, Expression, Pattern, Piece, Placeable, unescape};

/// The xxh3 hash, 128 bits wide, of what a pattern means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(u128);

impl Fingerprint {
    /// That of nothing.
    pub const NONE: Self = Self(0);
}

/// What a line break in a text means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whitespace {
    /// A space, as in documents.
    #[default]
    Reflow,
    /// Itself, as in user interfaces.
    Exact,
}

/// The fingerprint of a pattern.
pub fn meaning(pattern: Pattern<'_>, whitespace: Whitespace) -> Fingerprint {
    Printer::default().meaning(pattern, whitespace)
}

/// The fingerprint of a pattern's words, references and structure: spacing, punctuation and case do not count.
pub fn words(pattern: Pattern<'_>) -> Fingerprint {
    let mut printer = Printer::default();
    Walk { whitespace: Whitespace::Reflow, words_only: true }.pattern(pattern, &mut printer)
}

/// Takes the fingerprints of many patterns in the same memory.
#[derive(Debug, Default)]
pub struct Printer {
    /// What is hashed: each part is preceded by its kind and its length. What is nested stands behind what it is in.
    bytes: Vec<u8>,
    /// The run of text that is not in it yet.
    text: String,
}

impl Printer {
    /// The fingerprint of a pattern.
    pub fn meaning(&mut self, pattern: Pattern<'_>, whitespace: Whitespace) -> Fingerprint {
        Walk { whitespace, words_only: false }.pattern(pattern, self)
    }

    fn part(&mut self, kind: u8, bytes: &[u8]) {
        self.bytes.push(kind);
        self.bytes.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
        self.bytes.extend_from_slice(bytes);
    }

    fn name(&mut self, kind: u8, name: &str, attribute: Option<&str>) {
        self.part(kind, name.as_bytes());
        if let Some(attribute) = attribute {
            self.part(b'.', attribute.as_bytes());
        }
    }

    /// Ends a run of text.
    fn flush(&mut self, walk: Walk) {
        if self.text.is_empty() {
            return;
        }
        let text = std::mem::take(&mut self.text);
        let normal = walk.normal(&text);
        if !normal.is_empty() {
            self.part(b't', normal.as_bytes());
        }
        drop(normal);
        self.text = text;
        self.text.clear();
    }

    /// The hash of what stands behind a place, which is taken out.
    fn finish(&mut self, start: usize) -> Fingerprint {
        let hash = xxh3_128(&self.bytes[start..]);
        self.bytes.truncate(start);
        Fingerprint(hash)
    }
}

/// The fingerprint of what a comment says, however it is wrapped; nothing where it says nothing. What it says to Flyt
/// alone does not count.
pub fn remark(comment: &str) -> Option<Fingerprint> {
    let lines = comment.lines().map(|line| line.trim_start_matches('#').trim());
    let said: Vec<_> = lines.filter(|line| !line.starts_with("flyt:")).flat_map(str::split_whitespace).collect();
    let mut printer = Printer::default();
    printer.part(b'#', said.join(" ").as_bytes());
    (!said.is_empty()).then(|| printer.finish(0))
}

#[derive(Clone, Copy)]
struct Walk {
    whitespace: Whitespace,
    words_only: bool,
}

impl Walk {
    fn pattern(self, pattern: Pattern<'_>, printer: &mut Printer) -> Fingerprint {
        let start = printer.bytes.len();
        for piece in pattern.pieces() {
            match piece {
                Piece::Text(text, _) => printer.text.push_str(text),
                Piece::Break(lines, spaces, _) => {
                    printer.text.extend(std::iter::repeat_n('\n', lines as usize));
                    printer.text.push_str(spaces);
                }
                Piece::Placeable(placeable) => {
                    printer.flush(self);
                    self.placeable(placeable, printer);
                }
            }
        }
        printer.flush(self);
        printer.finish(start)
    }

    fn placeable(self, placeable: Placeable<'_>, printer: &mut Printer) {
        self.expression(placeable.expression(), printer);
        if !placeable.is_select() {
            return;
        }
        let mut variants: Vec<_> = placeable
            .variants()
            .map(|variant| (variant.key(), variant.is_default(), self.pattern(variant.value(), printer)))
            .collect();
        variants.sort_unstable();
        for (key, default, value) in variants {
            printer.part(if default { b'*' } else { b'[' }, key.as_bytes());
            printer.part(b'v', &value.0.to_le_bytes());
        }
        printer.part(b'>', &[]);
    }

    fn expression(self, expression: Expression<'_>, printer: &mut Printer) {
        match expression {
            Expression::String(raw, _) => printer.part(b'"', unescape(raw).as_bytes()),
            Expression::Number(raw, _) => printer.part(b'0', raw.as_bytes()),
            Expression::Variable(name, _) => printer.part(b'$', name.as_bytes()),
            Expression::Message { id, attribute, .. } => printer.name(b'm', id, attribute),
            Expression::Term { id, attribute, arguments, .. } => {
                printer.name(b'-', id, attribute);
                self.arguments(arguments, printer);
            }
            Expression::Function { name, arguments, .. } => {
                printer.part(b'f', name.as_bytes());
                self.arguments(Some(arguments), printer);
            }
            Expression::Placeable(placeable) => {
                printer.part(b'{', &[]);
                self.placeable(placeable, printer);
            }
        }
    }

    fn arguments(self, arguments: Option<Arguments<'_>>, printer: &mut Printer) {
        for argument in arguments.into_iter().flat_map(Arguments::iter) {
            match argument {
                Argument::Positional(expression) => {
                    printer.part(b'(', &[]);
                    self.expression(expression, printer);
                }
                Argument::Named(name, _, value) => {
                    printer.part(b':', name.as_bytes());
                    self.expression(value, printer);
                }
            }
        }
        printer.part(b')', &[]);
    }

    fn normal(self, text: &str) -> Cow<'_, str> {
        if self.words_only {
            let words = text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
            return Cow::Owned(words.map(str::to_lowercase).collect::<Vec<_>>().join(" "));
        }
        match self.whitespace {
            Whitespace::Reflow if text.contains("  ") || text.contains('\n') => Cow::Owned(reflow(text)),
            Whitespace::Exact | Whitespace::Reflow => Cow::Borrowed(text),
        }
    }
}

/// Makes a run of spaces with at most one line break one space.
fn reflow(text: &str) -> String {
    let mut flowed = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find([' ', '\n']) {
        flowed.push_str(&rest[..at]);
        let behind = rest[at..].trim_start_matches([' ', '\n']);
        let breaks = rest[at..rest.len() - behind.len()].bytes().filter(|byte| *byte == b'\n').count();
        flowed.push_str(if breaks > 1 { "\n\n" } else { " " });
        rest = behind;
    }
    flowed.push_str(rest);
    flowed
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl FromStr for Fingerprint {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let whole = text.as_bytes().try_into().ok().and_then(whole);
        whole.map_or_else(|| u128::from_str_radix(text, 16), Ok).map(Self)
    }
}

/// The value of a fingerprint as it is written; nothing where a byte is no digit of it.
fn whole(text: &[u8; 32]) -> Option<u128> {
    let is_digit = |byte: &u8| byte.is_ascii_digit() | matches!(byte, b'a'..=b'f');
    let all = text.iter().fold(true, |all, byte| all & is_digit(byte));
    let digits = text.map(|byte| (byte & 0xf) + 9 * (byte >> 6));
    let bytes: [u8; 16] = std::array::from_fn(|at| digits[2 * at] << 4 | digits[2 * at + 1]);
    all.then(|| u128::from_be_bytes(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::{Syntax, parse};

    fn of(text: &str, whitespace: Whitespace) -> (Fingerprint, Fingerprint) {
        let tree = parse(text);
        let syntax = Syntax { text, tree: &tree };
        let value = syntax.messages().next().and_then(|message| message.value()).expect("a value");
        (meaning(value, whitespace), words(value))
    }

    fn same(one: &str, other: &str) -> bool {
        of(one, Whitespace::Reflow).0 == of(other, Whitespace::Reflow).0
    }

    #[test]
    fn wrapping_comments_and_order_do_not_count() {
        assert!(same("a = ett två\n", "# Ny\na =\n    ett\n    två\n"));
        assert!(same("a = { $n ->\n  [one] x\n *[other] y\n}\n", "a = { $n ->\n *[other] y\n  [one] x\n}\n"));
        assert!(same("a = { \"\\u00e9\" }\n", "a = { \"é\" }\n"));
    }

    #[test]
    fn meaning_counts() {
        assert!(!same("a = ett två\n", "a =\n    ett\n\n    två\n"));
        assert!(!same("a = ett två\n", "a = ett\u{a0}två\n"));
        assert!(!same("a = { $n ->\n  [one] x\n *[other] y\n}\n", "a = { $n ->\n *[one] x\n  [other] y\n}\n"));
        assert!(!same("a = { $n }\n", "a = { $m }\n") && !same("a = { -t }\n", "a = { -t(x: 1) }\n"));
        assert!(!same("a = { \"1\" }\n", "a = { 1 }\n"));
        let (one, other) = (of("a = ett två\n", Whitespace::Exact), of("a =\n    ett\n    två\n", Whitespace::Exact));
        assert_ne!(one.0, other.0);
    }

    #[test]
    fn words_leave_out_punctuation_and_case() {
        let words = |text| of(text, Whitespace::Reflow).1;
        assert_eq!(words("a = Hej, värld!\n"), words("a = hej  Värld.\n"));
        assert_ne!(words("a = Hej värld\n"), words("a = Hej du\n"));
        assert_ne!(words("a = Hej { $n }\n"), words("a = Hej { $m }\n"));
    }

    #[test]
    fn a_remark_is_what_a_comment_says_to_people() {
        assert_eq!(remark("# Ett\n# två"), remark("# Ett två\n# flyt: allow ellipsis - så"));
        assert_ne!(remark("# Ett"), remark("# Två"));
        assert_eq!(remark("# flyt: allow ellipsis - så"), None);
    }

    #[test]
    fn the_hash_is_what_it_was() {
        let (fingerprint, _) = of("hej = Hej { $namn }!\n", Whitespace::Reflow);
        assert_eq!(fingerprint.to_string().parse(), Ok(fingerprint));
    }
}
