//! The variants of a selector on a number, as another language needs them.

use crate::catalog::{Message, Pattern};
use crate::locale::{Category, CategorySet, Plurals};
use crate::syntax::{Placeable, Variant};
use crate::text::{Edit, Span};
use crate::view::Cases;

/// What gives a message a variant for each category of a locale, each with the text of the source's variant of that
/// name, or else of its default.
pub fn plural_variants(message: Message<'_>, plurals: &Plurals) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    for pattern in message.patterns() {
        for (placeable, cases) in Cases::in_pattern(pattern, plurals) {
            let is_inside =
                |edit: &Edit| edit.span.start <= placeable.span().start && placeable.span().end <= edit.span.end;
            if !edits.iter().any(is_inside) {
                edits.extend(variants(pattern, placeable, needed(plurals, &cases)));
            }
        }
    }
    edits
}

/// The categories that whole numbers come to which no variant names, and the one for all others.
fn needed(plurals: &Plurals, cases: &Cases<'_>) -> CategorySet {
    let (sample, all) = (plurals.sample(cases.kind), plurals.categories(cases.kind));
    let comes_to = |category: Category| {
        let mut numbers = sample.iter().enumerate().filter(|(_, of)| **of == category);
        numbers.any(|(number, _)| !cases.names_number(number))
    };
    all.iter().filter(|one| sample.is_empty() || *one == Category::Other || comes_to(*one)).collect()
}

fn variants(pattern: Pattern<'_>, placeable: Placeable<'_>, categories: CategorySet) -> Option<Edit> {
    let all: Vec<Variant<'_>> = placeable.variants().collect();
    let (first, last) = all.first().zip(all.last())?;
    let default = all.iter().find(|variant| variant.is_default())?;
    let text = |variant: &Variant<'_>| pattern.text(variant.value().span()).to_owned();
    let numbers = all.iter().filter(|variant| variant.is_number());
    let mut keys: Vec<_> = numbers.map(|variant| (variant.key(), text(variant))).collect();
    for category in categories.iter() {
        let own = all.iter().find(|variant| variant.key() == category.as_str()).unwrap_or(default);
        keys.push((category.as_str(), text(own)));
    }
    if keys.iter().map(|(key, _)| *key).eq(all.iter().map(|variant| variant.key())) {
        return None;
    }
    let indent = indent(pattern, first);
    let line = |(key, text): &(&str, String)| match *key {
        "other" => format!("{}*[{key}] {text}", " ".repeat(indent.saturating_sub(1))),
        _ => format!("{}[{key}] {text}", " ".repeat(indent)),
    };
    let lines: Vec<_> = keys.iter().map(line).collect();
    let span = Span::new(start_of_line(pattern, first.span().start), last.span().end);
    Some(Edit { span, new: lines.join("\n") })
}

/// How far a variant's key is indented.
fn indent(pattern: Pattern<'_>, variant: &Variant<'_>) -> usize {
    let start = variant.span().start;
    (start - start_of_line(pattern, start)) as usize + usize::from(variant.is_default())
}

fn start_of_line(pattern: Pattern<'_>, at: u32) -> u32 {
    pattern.text(Span::new(0, at)).rfind('\n').map_or(0, |end| end as u32 + 1)
}
