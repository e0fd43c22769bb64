//! What changed in a source since it was translated.

use std::collections::BTreeSet;

use crate::syntax::{Argument, Arguments, Expression, Pattern, Piece, Placeable};

use super::fingerprint::words;

/// How much a change of the source matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StaleKind {
    /// Punctuation, spacing or case.
    Cosmetic,
    /// The words.
    Meaning,
    /// A variable, a reference, a selector or a tag came or went.
    Structural,
}

/// A change of the source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// How much it matters.
    pub kind: StaleKind,
    /// What the new source has and the old one had not, such as `$count` or `<b>`.
    pub came: Vec<String>,
    /// What the old source had and the new one has not.
    pub went: Vec<String>,
}

impl StaleKind {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Cosmetic => "cosmetic",
            Self::Meaning => "meaning",
            Self::Structural => "structural",
        }
    }
}

/// What changed from one source to the next.
pub fn compare(old: Pattern<'_>, new: Pattern<'_>) -> Change {
    let (before, after) = (parts(old), parts(new));
    let came: Vec<_> = after.difference(&before).cloned().collect();
    let went: Vec<_> = before.difference(&after).cloned().collect();
    let kind = if !came.is_empty() || !went.is_empty() {
        StaleKind::Structural
    } else if words(old) == words(new) {
        StaleKind::Cosmetic
    } else {
        StaleKind::Meaning
    };
    Change { kind, came, went }
}

/// The parts that a translation must follow: variables, references, functions, selectors, tags.
fn parts(pattern: Pattern<'_>) -> BTreeSet<String> {
    let mut parts = BTreeSet::new();
    walk(pattern, &mut parts);
    parts
}

fn walk(pattern: Pattern<'_>, parts: &mut BTreeSet<String>) {
    for piece in pattern.pieces() {
        match piece {
            Piece::Text(text, _) => parts.extend(tags(text)),
            Piece::Break(..) => {}
            Piece::Placeable(one) => placeable(one, parts),
        }
    }
}

fn placeable(one: Placeable<'_>, parts: &mut BTreeSet<String>) {
    expression(one.expression(), parts);
    for variant in one.variants() {
        parts.insert(format!("[{}]", variant.key()));
        walk(variant.value(), parts);
    }
}

fn expression(one: Expression<'_>, parts: &mut BTreeSet<String>) {
    match one {
        Expression::String(..) | Expression::Number(..) => {}
        Expression::Variable(name, _) => {
            parts.insert(format!("${name}"));
        }
        Expression::Message { id, attribute, .. } => {
            parts.insert(named(id, attribute));
        }
        Expression::Term { id, attribute, arguments: given, .. } => {
            parts.insert(named(id, attribute));
            given.into_iter().for_each(|given| arguments(given, parts));
        }
        Expression::Function { name, arguments: given, .. } => {
            parts.insert(format!("{name}()"));
            arguments(given, parts);
        }
        Expression::Placeable(inner) => placeable(inner, parts),
    }
}

fn arguments(given: Arguments<'_>, parts: &mut BTreeSet<String>) {
    for argument in given.iter() {
        if let Argument::Positional(one) = argument {
            expression(one, parts);
        }
    }
}

fn named(id: &str, attribute: Option<&str>) -> String {
    attribute.map_or(id.to_owned(), |attribute| format!("{id}.{attribute}"))
}

/// The names of the tags in a text.
fn tags(text: &str) -> impl Iterator<Item = String> {
    text.split('<').skip(1).filter_map(|rest| {
        let name = rest.trim_start_matches('/');
        let length = name.find(|char: char| !char.is_ascii_alphanumeric() && char != '-').unwrap_or(name.len());
        let is_tag = length != 0 && name.starts_with(|char: char| char.is_ascii_alphabetic());
        is_tag.then(|| format!("<{}>", name[..length].to_ascii_lowercase()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::{Syntax, parse};

    fn change(old: &str, new: &str) -> Change {
        let (old, new) = (format!("a = {old}\n"), format!("a = {new}\n"));
        let (old_tree, new_tree) = (parse(&old), parse(&new));
        let value = |text, tree| Syntax { text, tree }.messages().next().and_then(|one| one.value()).expect("a value");
        compare(value(&old, &old_tree), value(&new, &new_tree))
    }

    #[test]
    fn three_kinds() {
        assert_eq!(change("Hej världen", "Hej, Världen!").kind, StaleKind::Cosmetic);
        assert_eq!(change("Hej världen", "Hej du").kind, StaleKind::Meaning);
        let structural = change("Hej { $namn }", "Hej { $efternamn } <b>igen</b>");
        assert_eq!(structural.kind, StaleKind::Structural);
        assert_eq!((structural.came.join(" "), structural.went.join(" ")), ("$efternamn <b>".into(), "$namn".into()));
    }
}
