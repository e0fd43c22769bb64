//! A message as the page has it: the texts of its value and of its attributes, apart from their place in the file.

use serde::{Deserialize, Serialize};

use crate::syntax::boxes::{Boxes, Item, boxes, units, write};
use crate::syntax::laid::{Lines, lay, lift};
use crate::syntax::{Message, Pattern, Syntax, parse};
use crate::text::Span;

/// A value or an attribute, as it is sent: its text, or boxes.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Given {
    pub(super) attribute: Option<String>,
    text: Option<String>,
    pattern: Option<Boxes>,
}

/// A value or an attribute, as it is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Part {
    pub(super) attribute: Option<String>,
    pub(super) text: String,
    /// Nothing where the text is no pattern.
    pub(super) pattern: Option<Boxes>,
}

impl Part {
    fn new(attribute: Option<&str>, text: String) -> Self {
        Self { attribute: attribute.map(str::to_owned), pattern: boxes(&text), text }
    }
}

impl Given {
    pub(super) fn part(&self) -> Part {
        let text = match (&self.pattern, &self.text) {
            (Some(pattern), _) => write(pattern),
            (None, text) => text.as_deref().unwrap_or_default().replace("\r\n", "\n"),
        };
        Part::new(self.attribute.as_deref(), text)
    }
}

/// The parts of an entry: `id = text`, attributes below.
pub(super) fn parts(entry: &str) -> Vec<Part> {
    let entry = entry.replace("\r\n", "\n");
    let tree = parse(&entry);
    let message = Syntax { text: &entry, tree: &tree }.messages().next();
    let Some(message) = message else { return Vec::new() };
    let part = |(attribute, value): (Option<&str>, Pattern<'_>)| Part::new(attribute, lift(&entry, value.span()).0);
    patterns(message).map(part).collect()
}

fn patterns(message: Message<'_>) -> impl Iterator<Item = (Option<&str>, Pattern<'_>)> {
    let value = message.value().map(|value| (None, value));
    value.into_iter().chain(message.attributes().map(|one| (Some(one.name()), one.value())))
}

/// An entry in one line: its value, or else its first attribute; of a choice the text for all other cases.
pub(super) fn flat(entry: &str) -> String {
    let Some(first) = parts(entry).into_iter().next() else { return words(entry) };
    let shown = first.pattern.map_or(first.text, |pattern| shown(&pattern));
    words(&shown)
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn shown(boxes: &[Item]) -> String {
    let item = |item: &Item| match item {
        Item::Text { text, .. } => text.clone(),
        Item::Placeable { placeable, .. } => placeable.clone(),
        Item::Select { select } => {
            let default = select.variants.iter().find(|variant| variant.default);
            default.map(|variant| shown(&variant.value)).unwrap_or_default()
        }
    };
    boxes.iter().map(item).collect()
}

/// An entry, and where its parts are in it.
#[derive(Clone, Debug, Default)]
pub(super) struct Built {
    pub(super) text: String,
    placed: Vec<Placed>,
}

#[derive(Clone, Debug)]
struct Placed {
    part: Part,
    span: Span,
    lines: Lines,
}

/// An entry with these parts. What is in the one before stays as it is there, byte for byte, where it says the same; a
/// part without text is left out.
pub(super) fn entry(id: &str, before: Option<&str>, parts: &[Part]) -> Built {
    let before = before.unwrap_or_default().replace("\r\n", "\n");
    let tree = parse(&before);
    let old = Syntax { text: &before, tree: &tree }.messages().next();
    let mut wanted: Vec<&Part> =
        parts.iter().filter(|part| !part.text.trim_matches([' ', '\n', '\r']).is_empty()).collect();
    let mut take = |attribute: Option<&str>| {
        let at = wanted.iter().position(|part| part.attribute.as_deref() == attribute)?;
        Some(wanted.remove(at))
    };
    let mut built = Built::default();
    let head = old.map_or(0, |old| behind_equals(&before, old.id_span().end));
    built.text.push_str(&before[..head]);
    if old.is_none() {
        built.text.push_str(&format!("{id} ="));
    }
    let value = old.and_then(Message::value);
    if let Some(part) = take(None) {
        built.put(part, value.map(|value| (before.as_str(), head, value.span())), 4);
    }
    let mut end = value.map_or(head, |value| value.span().end as usize);
    for own in old.into_iter().flat_map(Message::attributes) {
        let equals = behind_equals(&before, own.name_span().end);
        if let Some(part) = take(Some(own.name())) {
            built.text.push_str(&before[end..equals]);
            built.put(part, Some((before.as_str(), equals, own.value().span())), 8);
        }
        end = own.value().span().end as usize;
    }
    for part in wanted {
        built.text.push_str(&format!("\n    .{} =", part.attribute.as_deref().unwrap_or_default()));
        built.put(part, None, 8);
    }
    built
}

fn behind_equals(text: &str, from: u32) -> usize {
    let from = from as usize;
    text[from..].find('=').map_or(text.len(), |at| from + at + 1)
}

impl Built {
    /// Whether nothing is said in it.
    pub(super) fn is_empty(&self) -> bool {
        self.placed.is_empty()
    }

    fn put(&mut self, part: &Part, old: Option<(&str, usize, Span)>, indent: usize) {
        let start = self.text.len();
        let kept = old.map(|(text, equals, span)| (text, equals, span, lift(text, span)));
        let lines = match kept {
            Some((text, equals, span, (same, lines))) if same == part.text => {
                self.text.push_str(&text[equals..span.end as usize]);
                lines.moved(equals, start)
            }
            _ => {
                let (laid, lines) = lay(&part.text, indent);
                self.text.push_str(&laid);
                lines.moved(0, start)
            }
        };
        let span = Span::new(start as u32, self.text.len() as u32);
        self.placed.push(Placed { part: part.clone(), span, lines });
    }

    /// The part that a span of the entry is in, and where it is in its text, in UTF-16 units.
    pub(super) fn place(&self, span: Span) -> Option<(Option<&str>, u32, u32)> {
        let within = |placed: &&Placed| placed.span.start <= span.start && span.start <= placed.span.end;
        let placed = self.placed.iter().find(within)?;
        let units = units(&placed.part.text);
        let unit = |at: u32| units[(placed.lines.plain(at) as usize).min(units.len() - 1)];
        Some((placed.part.attribute.as_deref(), unit(span.start), unit(span.end)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "a   = Hej\n      .x =\n        två\n          rader\n    .y=Y";

    fn built(before: Option<&str>, parts: &[(Option<&str>, &str)]) -> String {
        let parts: Vec<_> = parts.iter().map(|(name, text)| Part::new(*name, (*text).to_owned())).collect();
        entry("a", before, &parts).text
    }

    #[test]
    fn what_says_the_same_stays_byte_for_byte() {
        let same: Vec<_> = parts(OLD);
        assert_eq!(same.iter().map(|part| part.text.as_str()).collect::<Vec<_>>(), ["Hej", "två\n  rader", "Y"]);
        assert_eq!(entry("a", Some(OLD), &same).text, OLD);
        let x = (Some("x"), "två\n  rader");
        assert_eq!(built(Some(OLD), &[(None, "Tja"), x, (Some("y"), "Y")]), OLD.replace("Hej", "Tja"));
        assert_eq!(built(Some(OLD), &[(None, "Hej"), x]), OLD.replace("\n    .y=Y", ""));
        assert_eq!(
            built(Some(OLD), &[(None, "Hej"), x, (Some("z"), "Z"), (Some("y"), "")]),
            OLD.replace("\n    .y=Y", "\n    .z = Z")
        );
    }

    #[test]
    fn a_new_one_is_laid_out() {
        assert_eq!(
            built(None, &[(None, "Hej"), (Some("x"), "två\nrader")]),
            "a = Hej\n    .x =\n        två\n        rader"
        );
        assert_eq!(built(None, &[(Some("x"), "X")]), "a =\n    .x = X");
        assert_eq!(built(Some("a =\n    .x = X"), &[(None, "V"), (Some("x"), "X")]), "a = V\n    .x = X");
    }

    #[test]
    fn places_are_of_the_part_and_in_utf_16() {
        let entry = entry(
            "a",
            Some(OLD),
            &[Part::new(None, "😀 { $n }".to_owned()), Part::new(Some("x"), "två\n  rader".to_owned())],
        );
        let find = |what: &str| {
            let at = entry.text.find(what).expect("there") as u32;
            entry.place(Span::new(at, at + what.len() as u32))
        };
        assert_eq!(find("{ $n }"), Some((None, 3, 9)));
        assert_eq!(find("rader"), Some((Some("x"), 6, 11)));
        assert_eq!(entry.place(Span::new(0, 1)), None);
    }
}
