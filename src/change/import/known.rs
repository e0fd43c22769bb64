//! The texts of placeables, as far as they are known without running anything: what an article says in their place.

use crate::document::{FrontMatter, Value};
use crate::syntax::{Arguments, Expression, Pattern, Piece, Placeable, unescape};
use crate::view::Side;

/// What is known of a document's source.
pub(super) struct Known<'a> {
    pub(super) side: &'a Side<'a>,
    pub(super) bundles: &'a [u32],
    pub(super) front_matter: Option<&'a FrontMatter>,
}

/// References are followed so far.
const MAX_STEPS: u32 = 8;

/// What a term was given: nothing is known outside of a term, and a term may be given no arguments.
type Given<'a> = Option<Option<Arguments<'a>>>;

impl Known<'_> {
    /// The text of a placeable.
    pub(super) fn placeable(&self, placeable: Placeable<'_>) -> Option<String> {
        self.shown(placeable, None, 0)
    }

    fn shown(&self, placeable: Placeable<'_>, given: Given<'_>, steps: u32) -> Option<String> {
        if steps > MAX_STEPS {
            return None;
        }
        if placeable.is_select() {
            return self.chosen(placeable, given?, steps);
        }
        match placeable.expression() {
            Expression::String(raw, _) => Some(unescape(raw).into_owned()),
            Expression::Number(raw, _) => Some(raw.to_owned()),
            Expression::Variable(name, _) => match self.front_matter?.get(name)? {
                Value::Text(text) => Some(text.clone()),
                Value::Number(_, written) => Some(written.clone()),
                Value::Date(_) | Value::Bool(_) => None,
            },
            Expression::Message { id, attribute, .. } => self.reference(id, attribute, None, steps),
            Expression::Term { id, arguments, .. } => self.reference(id, None, Some(arguments), steps),
            Expression::Placeable(inner) => self.shown(inner, given, steps + 1),
            Expression::Function { .. } => None,
        }
    }

    fn reference(&self, id: &str, attribute: Option<&str>, given: Given<'_>, steps: u32) -> Option<String> {
        let message = self.bundles.iter().find_map(|bundle| self.side.index.find(*bundle, id))?;
        self.pattern(message.pattern(attribute)?.tree(), given, steps + 1)
    }

    fn pattern(&self, pattern: Pattern<'_>, given: Given<'_>, steps: u32) -> Option<String> {
        let mut text = String::new();
        for piece in pattern.pieces() {
            match piece {
                Piece::Text(part, _) => text.push_str(part),
                Piece::Break(..) => text.push(' '),
                Piece::Placeable(one) => text.push_str(&self.shown(one, given, steps + 1)?),
            }
        }
        // A value that begins on the line below its name begins with that line.
        Some(text.trim_matches(' ').to_owned())
    }

    /// The variant of a term for what it was given.
    fn chosen(&self, select: Placeable<'_>, given: Option<Arguments<'_>>, steps: u32) -> Option<String> {
        let Expression::Variable(name, _) = select.expression() else { return None };
        let wanted = given.and_then(|given| given.string(name));
        let named = select.variants().find(|variant| wanted.as_deref() == Some(variant.key()));
        let variant = named.or_else(|| select.variants().find(|variant| variant.is_default()))?;
        self.pattern(variant.value(), Some(given), steps + 1)
    }
}
