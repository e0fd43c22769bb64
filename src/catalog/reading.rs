//! A pattern as it is read: character by character, with what placeables put in and where lines end.
//!
//! [`Pattern::texts`] cuts a text into pieces; this joins them, for rules about what stands beside what. It is made
//! anew at each call, and copies: for texts that the mask says must be looked at.

use crate::syntax::{self, Expression, Piece, Placeable, scalars};
use crate::text::Span;

use super::{HOLE, Pattern, prose};

/// A text that is read from its start to its end: a whole pattern, or a variant.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Its characters.
    pub glyphs: Vec<Glyph>,
    /// The variants that stand in it, each with the index of the glyph that stands for its placeable.
    pub variants: Vec<(usize, Reading)>,
}

/// A character of a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// The character: [`Glyph::PLACEABLE`] for what is put in, LF for the end of a line.
    pub char: char,
    /// Where it is written.
    pub span: Span,
    /// What it is written as.
    pub origin: Origin,
    /// What it belongs to.
    pub place: Place,
}

/// What a character is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Text.
    Text,
    /// Itself, in a string.
    String,
    /// An escape in a string: whoever wrote it meant it.
    Escape,
    /// A placeable whose text is not known here.
    Placeable,
    /// The end of a line, and further indentation of the next.
    Break,
}

/// What a character belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// What people read.
    Prose,
    /// A tag, from `<` to `>`.
    Tag,
    /// Code, in backticks or in an element for it.
    Code,
    /// An address of the web.
    Address,
}

impl Glyph {
    /// Stands for a placeable.
    pub const PLACEABLE: char = HOLE;

    /// Whether people read it as language.
    pub fn is_prose(self) -> bool {
        self.place == Place::Prose
    }

    /// Whether its text is not known here.
    pub fn is_placeable(self) -> bool {
        self.origin == Origin::Placeable
    }
}

impl Pattern<'_> {
    /// It as it is read.
    pub fn reading(self) -> Reading {
        Reading::of(self.tree(), Place::Prose)
    }
}

impl Reading {
    /// `place` is what all of it belongs to, where that is known from outside.
    fn of(tree: syntax::Pattern<'_>, place: Place) -> Self {
        let (mut reading, mut selects) = (Self::default(), Vec::new());
        for piece in tree.pieces() {
            reading.piece(piece, &mut selects);
        }
        if place == Place::Prose {
            prose::mark(&mut reading.glyphs);
        } else {
            reading.glyphs.iter_mut().for_each(|glyph| glyph.place = place);
        }
        for (at, select) in selects {
            let place = reading.glyphs[at].place;
            reading.variants.extend(select.variants().map(|variant| (at, Self::of(variant.value(), place))));
        }
        reading
    }

    fn piece<'a>(&mut self, piece: Piece<'a>, selects: &mut Vec<(usize, Placeable<'a>)>) {
        match piece {
            Piece::Text(text, span) => {
                for (at, char) in text.char_indices() {
                    self.push(char, at..at + char.len_utf8(), span.start, Origin::Text);
                }
            }
            Piece::Break(lines, indentation, span) => {
                let chars = (0..lines).map(|_| '\n').chain(indentation.chars());
                chars.for_each(|char| self.push(char, 0..span.len() as usize, span.start, Origin::Break));
            }
            Piece::Placeable(placeable) => self.placeable(placeable, selects),
        }
    }

    fn placeable<'a>(&mut self, placeable: Placeable<'a>, selects: &mut Vec<(usize, Placeable<'a>)>) {
        match placeable.expression() {
            Expression::String(raw, span) if !placeable.is_select() => {
                for (char, bytes) in scalars(raw) {
                    let escaped = bytes.len() != char.len_utf8();
                    self.push(char, bytes, span.start + 1, if escaped { Origin::Escape } else { Origin::String });
                }
            }
            Expression::Placeable(inner) if !placeable.is_select() => self.placeable(inner, selects),
            _ => {
                if placeable.is_select() {
                    selects.push((self.glyphs.len(), placeable));
                }
                let span = placeable.span();
                self.push(Glyph::PLACEABLE, 0..span.len() as usize, span.start, Origin::Placeable);
            }
        }
    }

    fn push(&mut self, char: char, bytes: std::ops::Range<usize>, start: u32, origin: Origin) {
        let span = Span::new(start + bytes.start as u32, start + bytes.end as u32);
        self.glyphs.push(Glyph { char, span, origin, place: Place::Prose });
    }

    /// It and all variants in it, in the order of the file.
    pub fn all(&self) -> Vec<&Self> {
        let mut all = vec![self];
        self.variants.iter().for_each(|(_, variant)| all.extend(variant.all()));
        all
    }

    /// The variants that a glyph stands for; none where it is no selector's.
    pub fn variants_at(&self, at: usize) -> impl Iterator<Item = &Self> {
        self.variants.iter().filter(move |(placeable, _)| *placeable == at).map(|(_, variant)| variant)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{Content, File};

    fn shown(text: &str) -> Vec<String> {
        let file = File::new("a.ftl".into(), "a.ftl".into(), Content::Text(text.to_owned()));
        let reading = file.message(0).value().expect("it has a value").reading();
        let word = |reading: &&Reading| reading.glyphs.iter().map(|glyph| glyph.char).collect();
        reading.all().iter().map(word).collect()
    }

    #[test]
    fn pieces_are_joined() {
        assert_eq!(shown("a = Läs { \"m\\u00e5nga\" } { $n }\n    till\n"), ["Läs många \u{fffc}\ntill"]);
    }

    #[test]
    fn variants_are_readings_of_their_own() {
        let text = "a = om { $n ->\n    [one] { $m ->\n        [a] x\n       *[b] y\n    }\n   *[other] z\n } slut\n";
        assert_eq!(shown(text), ["om \u{fffc} slut", "\u{fffc}", "x", "y", "z"]);
    }

    #[test]
    fn characters_know_where_they_are_written() {
        let text = "a = ä{ \"\\u200B\" }b\n";
        let file = File::new("a.ftl".into(), "a.ftl".into(), Content::Text(text.to_owned()));
        let reading = file.message(0).value().expect("it has a value").reading();
        let written: Vec<_> = reading.glyphs.iter().map(|glyph| (glyph.span.of(text), glyph.origin)).collect();
        assert_eq!(written, [("ä", Origin::Text), ("\\u200B", Origin::Escape), ("b", Origin::Text)]);
    }
}
