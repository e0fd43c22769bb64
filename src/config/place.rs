//! Where in `flyt.toml` a key or a value stands, for faults that only show when the project is known.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::text::Span;

/// The place of a key, reached from table to table; an item of a list is named by its text or, where none has it, by its number.
///
/// Where the way ends early, the place is that of the last key found.
pub fn place(text: &str, keys: &[&str]) -> Span {
    find(text, keys).0
}

/// The place of the value that a key has; that of the last key found, where the way ends early.
pub fn value(text: &str, keys: &[&str]) -> Span {
    let (place, value) = find(text, keys);
    value.unwrap_or(place)
}

fn find(text: &str, keys: &[&str]) -> (Span, Option<Span>) {
    let Ok(table) = DeTable::parse(text) else { return (Span::default(), None) };
    let table = DeValue::Table(table.into_inner());
    let span = |range: &Range<usize>| Span::new(range.start as u32, range.end as u32);
    let (mut place, mut whole, mut value) = (0..0, 0..0, &table);
    for key in keys {
        let Some(next) = step(value, key) else { return (span(&place), None) };
        (place, whole, value) = next;
    }
    (span(&place), Some(span(&whole)))
}

/// The places of a key and of its value, and the value.
type Step<'a, 'i> = (Range<usize>, Range<usize>, &'a DeValue<'i>);

fn step<'a, 'i>(value: &'a DeValue<'i>, key: &str) -> Option<Step<'a, 'i>> {
    match value {
        DeValue::Table(table) => {
            let (key, value) = table.get_key_value(key)?;
            Some((key.span(), value.span(), value.get_ref()))
        }
        DeValue::Array(items) => {
            let by_text = items.iter().rfind(|item| item.get_ref().as_str() == Some(key));
            let item = by_text.or_else(|| items.get(key.parse::<usize>().ok()?))?;
            Some((item.span(), item.span(), item.get_ref()))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_items_have_places() {
        let text = "locale.pl.tag = \"pl\"\n[locale.\"nb NO\"]\nfallback = [\"nn\", \"da\"]\n[policy.fi]\n";
        let at = |keys: &[&str]| place(text, keys).of(text);
        assert_eq!(at(&["locale", "pl"]), "pl");
        assert_eq!(at(&["locale", "nb NO"]), "\"nb NO\"");
        assert_eq!(at(&["locale", "nb NO", "fallback", "da"]), "\"da\"");
        assert_eq!(at(&["policy", "fi", "required"]), "fi");
    }
}
