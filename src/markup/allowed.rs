//! What a text may bring to a page: elements that only mark words, and the attributes that they need.

use std::collections::BTreeSet;

use super::{Quotes, Tag, is_safe_address};

/// Elements that may come and go: they mark words and do nothing else.
const HARMLESS: [&str; 15] =
    ["br", "wbr", "i", "em", "b", "strong", "span", "small", "sup", "sub", "cite", "q", "abbr", "bdi", "code"];

/// Elements that are as harmless, where the source has them as well.
const AS_IN_SOURCE: [&str; 14] =
    ["a", "bdo", "del", "dfn", "ins", "kbd", "mark", "rp", "rt", "ruby", "s", "samp", "u", "var"];

/// Attributes that say something of the words.
const ATTRIBUTES: [&str; 6] = ["title", "lang", "dir", "hreflang", "datetime", "translate"];

/// Whether a page may have the element of a tag; `in_source` says whether the source has it.
pub fn is_allowed(tag: &Tag<'_>, in_source: impl FnOnce(&str) -> bool) -> bool {
    let name = tag.lower();
    let name = name.as_str();
    tag.is_closed && (HARMLESS.contains(&name) || (AS_IN_SOURCE.contains(&name) && in_source(name)))
}

/// The attributes of a tag that a page may have, in lower case; of several of one name the first, as browsers have it.
pub fn allowed_attributes<'t>(tag: &'t Tag<'_>) -> impl Iterator<Item = (String, &'t str)> {
    let mut seen = BTreeSet::new();
    let all = tag.attributes.iter().map(|one| (one.name.to_ascii_lowercase(), one));
    all.filter(move |(name, one)| {
        let is_link = name == "href" && tag.is("a") && is_safe_address(one.value.unwrap_or_default());
        let is_allowed = one.quotes != Quotes::Open && (is_link || ATTRIBUTES.contains(&name.as_str()));
        seen.insert(name.clone()) && is_allowed
    })
    .map(|(name, one)| (name, one.value.unwrap_or_default()))
}
