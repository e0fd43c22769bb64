//! The hash of a pattern's meaning.
//!
//! Comments, the order of variants and what references lead to do not count; strings compare with their escapes
//! resolved. Where line breaks mean nothing, a run of spaces with at most one line break is one space; blank lines and
//! no-break spaces always count.

use std::fmt;
use std::str::FromStr;

use xxhash_rust::xxh3::Xxh3;

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
    Walk { whitespace, words_only: false }.pattern(pattern)
}

/// The fingerprint of a pattern's words, references and structure: spacing, punctuation and case do not count.
pub fn words(pattern: Pattern<'_>) -> Fingerprint {
    Walk { whitespace: Whitespace::Reflow, words_only: true }.pattern(pattern)
}

/// The fingerprint of what a comment says, however it is wrapped; nothing where it says nothing. What it says to Flyt
/// alone does not count.
pub fn remark(comment: &str) -> Option<Fingerprint> {
    let lines = comment.lines().map(|line| line.trim_start_matches('#').trim());
    let said: Vec<_> = lines.filter(|line| !line.starts_with("flyt:")).flat_map(str::split_whitespace).collect();
    let mut stream = Stream::new();
    stream.part(b'#', said.join(" ").as_bytes());
    (!said.is_empty()).then(|| stream.finish())
}

#[derive(Clone, Copy)]
struct Walk {
    whitespace: Whitespace,
    words_only: bool,
}

/// What comes next in the stream that is hashed; each part is preceded by its kind and its length.
struct Stream {
    hash: Xxh3,
    text: String,
}

impl Stream {
    fn new() -> Self {
        Self { hash: Xxh3::new(), text: String::new() }
    }

    fn part(&mut self, kind: u8, bytes: &[u8]) {
        self.hash.update(&[kind]);
        self.hash.update(&(bytes.len() as u64).to_le_bytes());
        self.hash.update(bytes);
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
        let text = walk.normal(&self.text);
        self.text.clear();
        if !text.is_empty() {
            self.part(b't', text.as_bytes());
        }
    }

    fn finish(self) -> Fingerprint {
        Fingerprint(self.hash.digest128())
    }
}

impl Walk {
    fn pattern(self, pattern: Pattern<'_>) -> Fingerprint {
        let mut stream = Stream::new();
        for piece in pattern.pieces() {
            match piece {
                Piece::Text(text, _) => stream.text.push_str(text),
                Piece::Break(lines, spaces, _) => {
                    stream.text.extend(std::iter::repeat_n('\n', lines as usize));
                    stream.text.push_str(spaces);
                }
                Piece::Placeable(placeable) => {
                    stream.flush(self);
                    self.placeable(placeable, &mut stream);
                }
            }
        }
        stream.flush(self);
        stream.finish()
    }

    fn placeable(self, placeable: Placeable<'_>, stream: &mut Stream) {
        self.expression(placeable.expression(), stream);
        if !placeable.is_select() {
            return;
        }
        let mut variants: Vec<_> = placeable
            .variants()
            .map(|variant| (variant.key(), variant.is_default(), self.pattern(variant.value())))
            .collect();
        variants.sort_unstable();
        for (key, default, value) in variants {
            stream.part(if default { b'*' } else { b'[' }, key.as_bytes());
            stream.part(b'v', &value.0.to_le_bytes());
        }
        stream.part(b'>', &[]);
    }

    fn expression(self, expression: Expression<'_>, stream: &mut Stream) {
        match expression {
            Expression::String(raw, _) => stream.part(b'"', unescape(raw).as_bytes()),
            Expression::Number(raw, _) => stream.part(b'0', raw.as_bytes()),
            Expression::Variable(name, _) => stream.part(b'$', name.as_bytes()),
            Expression::Message { id, attribute, .. } => stream.name(b'm', id, attribute),
            Expression::Term { id, attribute, arguments, .. } => {
                stream.name(b'-', id, attribute);
                self.arguments(arguments, stream);
            }
            Expression::Function { name, arguments, .. } => {
                stream.part(b'f', name.as_bytes());
                self.arguments(Some(arguments), stream);
            }
            Expression::Placeable(placeable) => {
                stream.part(b'{', &[]);
                self.placeable(placeable, stream);
            }
        }
    }

    fn arguments(self, arguments: Option<Arguments<'_>>, stream: &mut Stream) {
        for argument in arguments.into_iter().flat_map(Arguments::iter) {
            match argument {
                Argument::Positional(expression) => {
                    stream.part(b'(', &[]);
                    self.expression(expression, stream);
                }
                Argument::Named(name, _, value) => {
                    stream.part(b':', name.as_bytes());
                    self.expression(value, stream);
                }
            }
        }
        stream.part(b')', &[]);
    }

    fn normal(self, text: &str) -> String {
        if self.words_only {
            let words = text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
            return words.map(str::to_lowercase).collect::<Vec<_>>().join(" ");
        }
        match self.whitespace {
            Whitespace::Exact => text.to_owned(),
            Whitespace::Reflow => reflow(text),
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
        u128::from_str_radix(text, 16).map(Self)
    }
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
