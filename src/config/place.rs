//! Where in `flyt.toml` a key or a value stands, for faults that only show when the project is known.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::text::Span;

/// The place of a key, reached from table to table; the last one may be an item of a list, named by its text.
///
/// Where the way ends early, the place is that of the last key found.
pub fn place(text: &str, keys: &[&str]) -> Span {
    let Ok(table) = DeTable::parse(text) else { return Span::default() };
    let table = DeValue::Table(table.into_inner());
    let (mut place, mut value) = (0..0, &table);
    for key in keys {
        let Some(next) = step(value, key) else { break };
        (place, value) = next;
    }
    Span::new(place.start as u32, place.end as u32)
}

fn step<'a, 'i>(value: &'a DeValue<'i>, key: &str) -> Option<(Range<usize>, &'a DeValue<'i>)> {
    match value {
        DeValue::Table(table) => table.get_key_value(key).map(|(key, value)| (key.span(), value.get_ref())),
        DeValue::Array(items) => {
            let item = items.iter().find(|item| item.get_ref().as_str() == Some(key))?;
            Some((item.span(), item.get_ref()))
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
