//! The text of a pattern: what a reader may see of it, piece by piece, variants included.

use std::borrow::Cow;

use crate::syntax::{self, Expression, Piece, Placeable, unescape};
use crate::text::Span;

use super::Pattern;

/// A piece of text.
#[derive(Clone, Debug)]
pub struct Text<'a> {
    /// What it says; of a string, with its escapes resolved.
    pub text: Cow<'a, str>,
    /// Where it stands; of a string, with its quotes.
    pub span: Span,
    /// Whether it is a string in a placeable: its bytes are not those of the span then.
    pub is_string: bool,
}

impl<'a> Pattern<'a> {
    /// Its pieces of text in the order of the file, those of variants and of strings that are shown included. Line
    /// ends and placeables part the pieces.
    pub fn texts(self) -> Vec<Text<'a>> {
        let mut texts = Vec::new();
        pattern(self.tree(), &mut texts);
        texts
    }
}

fn pattern<'a>(tree: syntax::Pattern<'a>, texts: &mut Vec<Text<'a>>) {
    for piece in tree.pieces() {
        match piece {
            Piece::Text(text, span) => texts.push(Text { text: Cow::Borrowed(text), span, is_string: false }),
            Piece::Break(..) => {}
            Piece::Placeable(one) => placeable(one, texts),
        }
    }
}

fn placeable<'a>(one: Placeable<'a>, texts: &mut Vec<Text<'a>>) {
    match one.expression() {
        Expression::String(raw, span) if !one.is_select() => {
            texts.push(Text { text: unescape(raw), span, is_string: true });
        }
        Expression::Placeable(inner) if !one.is_select() => placeable(inner, texts),
        _ => one.variants().for_each(|variant| pattern(variant.value(), texts)),
    }
}
