//! A pattern as somebody sees it who knows no Fluent: text, tokens that are put in whole, and a box for each variant;
//! and such boxes as Fluent.

use serde::{Deserialize, Serialize};

use super::laid::{Lines, lay};
use super::{Argument, Expression, Pattern, Piece, Placeable, Syntax, has_number_keys, parse, plural_kind};
use crate::locale::PluralKind;
use crate::text::Span;

/// What a pattern consists of.
pub type Boxes = Vec<Item>;

/// Text, a token, or a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Item {
    /// Text as it is read.
    Text {
        /// It, its lines joined by LF.
        text: String,
        /// Where it stands, in UTF-16.
        #[serde(flatten)]
        place: Place,
    },
    /// A placeable that is put in whole.
    Placeable {
        /// It as written, its braces included.
        placeable: String,
        /// What it is about: `$name`, `-term`, `message` or `message.attribute`; nothing for a literal.
        #[serde(default)]
        names: String,
        /// Where it stands, in UTF-16.
        #[serde(flatten)]
        place: Place,
    },
    /// A choice between texts.
    Select {
        /// It.
        select: Select,
    },
}

/// Where something stands in a pattern's text, in UTF-16 units.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// Where it begins.
    pub start: u32,
    /// Where it ends.
    pub end: u32,
}

/// A choice between texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Select {
    /// What is selected on, as written.
    pub selector: String,
    /// Whether it is a number, and the texts are for plural categories and numbers.
    #[serde(default)]
    pub plural: bool,
    /// Whether it ranks: first, second and third have other categories than one, two and three.
    #[serde(default)]
    pub ordinal: bool,
    /// The texts, in the order of the file.
    pub variants: Vec<Variant>,
}

/// A text for a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Variant {
    /// The case.
    pub key: String,
    /// Whether it is for all cases that have no text of their own.
    #[serde(default)]
    pub default: bool,
    /// The text.
    pub value: Boxes,
}

/// Reads the text of a pattern; nothing where it is none, or would be more than that.
pub fn boxes(text: &str) -> Option<Boxes> {
    let (laid, lines) = lay(text, 4);
    let file = format!("a ={laid}\n");
    let lines = lines.moved(0, "a =".len());
    let tree = parse(&file);
    let syntax = Syntax { text: &file, tree: &tree };
    let mut messages = syntax.messages();
    let message = messages.next().filter(|_| tree.errors().is_empty() && syntax.entries().count() == 1)?;
    let value = message.value().filter(|_| message.attributes().next().is_none())?;
    Some(Reader { lines, units: units(text), file: &file }.items(value))
}

/// How many UTF-16 units stand before each byte.
pub fn units(text: &str) -> Vec<u32> {
    let (mut units, mut count) = (Vec::with_capacity(text.len() + 1), 0);
    for char in text.chars() {
        units.extend(std::iter::repeat_n(count, char.len_utf8()));
        count += char.len_utf16() as u32;
    }
    units.push(count);
    units
}

struct Reader<'a> {
    lines: Lines,
    units: Vec<u32>,
    file: &'a str,
}

impl Reader<'_> {
    fn place(&self, span: Span) -> Place {
        let unit = |at: u32| {
            let at = self.lines.plain(at) as usize;
            self.units.get(at).or(self.units.last()).copied().unwrap_or_default()
        };
        Place { start: unit(span.start), end: unit(span.end) }
    }

    fn items(&self, pattern: Pattern<'_>) -> Boxes {
        let mut items = Vec::new();
        for piece in pattern.pieces() {
            match piece {
                Piece::Text(text, span) => self.push(&mut items, text, span),
                Piece::Break(lines, spaces, span) => {
                    self.push(&mut items, &("\n".repeat(lines as usize) + spaces), span);
                }
                Piece::Placeable(one) => items.extend(self.placeable(one)),
            }
        }
        items
    }

    fn push(&self, items: &mut Boxes, text: &str, span: Span) {
        let own = self.place(span);
        match items.last_mut() {
            _ if text.is_empty() => {}
            Some(Item::Text { text: before, place }) if place.end == own.start => {
                before.push_str(text);
                place.end = own.end;
            }
            _ => items.push(Item::Text { text: text.to_owned(), place: own }),
        }
    }

    fn placeable(&self, one: Placeable<'_>) -> Option<Item> {
        let (expression, place) = (one.expression(), self.place(one.span()));
        if one.is_select() {
            return Some(Item::Select { select: self.select(one) });
        }
        match escaped(expression) {
            Some("") => None,
            Some(text) => Some(Item::Text { text: text.to_owned(), place }),
            None => {
                let placeable = one.span().of(self.file).to_owned();
                Some(Item::Placeable { placeable, names: names(expression).unwrap_or_default(), place })
            }
        }
    }

    fn select(&self, one: Placeable<'_>) -> Select {
        let variants: Vec<_> = one
            .variants()
            .map(|variant| Variant {
                key: variant.key().to_owned(),
                default: variant.is_default(),
                value: self.items(variant.value()),
            })
            .collect();
        let is_number = match one.expression() {
            Expression::Variable(..) => true,
            Expression::Function { name, .. } => name == "NUMBER",
            _ => false,
        };
        let selector = one.expression().span().of(self.file).to_owned();
        // A lone `*[other]` is one, too: what it lacks can be filled in.
        let plural = is_number && has_number_keys(one);
        Select { selector, plural, ordinal: plural && plural_kind(one.expression()) == PluralKind::Ordinal, variants }
    }
}

/// What a literal stands for that is there only because Fluent would take it for something else.
fn escaped(expression: Expression<'_>) -> Option<&str> {
    let Expression::String(raw, _) = expression else { return None };
    (matches!(raw, "{" | "}" | "[" | "*" | ".") || raw.bytes().all(|byte| byte == b' ')).then_some(raw)
}

fn names(expression: Expression<'_>) -> Option<String> {
    match expression {
        Expression::Variable(name, _) => Some(format!("${name}")),
        Expression::Message { id, attribute, .. } => {
            Some(attribute.map_or_else(|| id.to_owned(), |attribute| format!("{id}.{attribute}")))
        }
        Expression::Term { id, .. } => Some(id.to_owned()),
        Expression::Function { arguments, .. } => arguments.iter().find_map(|argument| match argument {
            Argument::Positional(inner) => names(inner),
            Argument::Named(..) => None,
        }),
        Expression::Placeable(inner) => names(inner.expression()),
        Expression::String(..) | Expression::Number(..) => None,
    }
}

/// Boxes as the text of a pattern. Texts are escaped where Fluent would take them for something else; whether tokens,
/// selectors and keys are what they should be is for the parser to say.
pub fn write(boxes: &[Item]) -> String {
    let mut out = String::new();
    for (at, item) in boxes.iter().enumerate() {
        match item {
            Item::Text { text, .. } => {
                let text = if at + 1 == boxes.len() { text.trim_end_matches('\n') } else { text };
                write_text(text, at + 1 == boxes.len(), &mut out);
            }
            Item::Placeable { placeable, .. } => out.push_str(placeable),
            Item::Select { select } => write_select(select, &mut out),
        }
    }
    if out.is_empty() { "{ \"\" }".to_owned() } else { out }
}

fn write_text(text: &str, is_last: bool, out: &mut String) {
    let text = if out.is_empty() { text.trim_start_matches('\n') } else { text };
    let body = text.trim_end_matches(' ');
    let (body, behind) = if is_last { (body, &text[body.len()..]) } else { (text, "") };
    let first = body.trim_start_matches(' ');
    let body = if out.is_empty() {
        literal(&body[..body.len() - first.len()], out);
        first
    } else {
        body
    };
    for char in body.chars() {
        let starts_line = out.is_empty() || out.rsplit('\n').next().is_some_and(|line| line.trim().is_empty());
        match char {
            '{' | '}' => literal(char.encode_utf8(&mut [0; 4]), out),
            '[' | '*' | '.' if starts_line => literal(char.encode_utf8(&mut [0; 4]), out),
            _ => out.push(char),
        }
    }
    literal(behind, out);
}

fn literal(text: &str, out: &mut String) {
    if !text.is_empty() {
        out.push_str(&format!("{{ \"{text}\" }}"));
    }
}

fn write_select(select: &Select, out: &mut String) {
    out.push_str(&format!("{{ {} ->\n", select.selector));
    for variant in &select.variants {
        let (sign, key) = (if variant.default { "   *" } else { "    " }, &variant.key);
        let (laid, _) = lay(&write(&variant.value), 8);
        out.push_str(&format!("{sign}[{key}]{laid}\n"));
    }
    out.push('}');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(boxes: &[Item]) -> String {
        let item = |item: &Item| match item {
            Item::Text { text, .. } => text.clone(),
            Item::Placeable { names, .. } => format!("<{names}>"),
            Item::Select { select } => {
                let variant = |one: &Variant| {
                    let sign = if one.default { "*" } else { "" };
                    format!("{sign}{}={}", one.key, shown(&one.value))
                };
                let cases: Vec<_> = select.variants.iter().map(variant).collect();
                format!("({}{} {})", select.selector, if select.plural { "#" } else { "" }, cases.join("|"))
            }
        };
        boxes.iter().map(item).collect()
    }

    fn read(text: &str) -> String {
        boxes(text).map_or_else(|| "-".to_owned(), |boxes| shown(&boxes))
    }

    #[test]
    fn a_text_is_read_as_boxes() {
        assert_eq!(
            read("Hej { $name }, { NUMBER($n) } { -bdnf(case: \"a\") } { m.a } { \"\\u00A0\" }"),
            "Hej <$name>, <$n> <-bdnf> <m.a> <>"
        );
        assert_eq!(
            read("{ $n ->\n    [0] inga\n    [one] en\n   *[other] { $n }\n}"),
            "($n# 0=inga|one=en|*other=<$n>)"
        );
        assert_eq!(read("{ $how ->\n    [low] l\n   *[high] h\n}"), "($how low=l|*high=h)");
        assert_eq!(read("{ \"[\" }a{ \"{\" }"), "[a{");
        assert_eq!(read("två\n\nstycken"), "två\n\nstycken");
    }

    #[test]
    fn what_is_no_text_of_one_pattern_is_none() {
        for text in ["{", "a }", "a\n.b = c", "", "{ $n ->\n    [one] a\n}", "a\n}\nb = c"] {
            assert_eq!(read(text), "-", "{text}");
        }
        // Indented, this is text.
        assert_eq!(read("a\nb = c"), "a\nb = c");
    }

    #[test]
    fn places_are_in_utf_16() {
        let text = "😀 { $n ->\n    [one] é{ $a }\n   *[other] b\n}";
        let found = boxes(text).expect("a pattern");
        let Item::Select { select } = &found[1] else { panic!("{found:?}") };
        let Item::Placeable { place, .. } = &select.variants[0].value[1] else { panic!("{select:?}") };
        let units: Vec<u16> = text.encode_utf16().collect();
        assert_eq!(String::from_utf16_lossy(&units[place.start as usize..place.end as usize]), "{ $a }");
    }

    proptest! {
        #![proptest_config(ProptestConfig { rng_algorithm: prop::test_runner::RngAlgorithm::ChaCha, failure_persistence: None, ..ProptestConfig::default() })]

        /// Whatever is typed into boxes is what is read from them.
        #[test]
        fn what_is_typed_comes_back(
            before in "[aå.*\\[{} \n]{0,8}", one in "[aå.*\\[{} \"\n]{0,8}", other in "[a{} ]{0,6}", behind in "[aå.*\\[{} \n]{0,8}",
        ) {
            let text = |text: &str| Item::Text { text: text.to_owned(), place: Place::default() };
            let value = |value: &str| if value.is_empty() { Vec::new() } else { vec![text(value)] };
            let variant = |key: &str, default, typed: &str| Variant { key: key.to_owned(), default, value: value(typed) };
            let variants = vec![variant("one", false, &one), variant("other", true, &other)];
            let select = Select { selector: "$n".to_owned(), plural: true, ordinal: false, variants };
            let typed = [value(&before), vec![Item::Select { select }], value(&behind)].concat();
            let written = write(&typed);
            let read = boxes(&written);
            prop_assert!(read.is_some(), "{written}");
            // Several lines lose the blanks that nobody sees, such as those in empty lines; one line loses none.
            let is_one = [&before, &one, &behind].iter().all(|text| !text.contains('\n'));
            let seen = |boxes: &[Item]| shown(boxes).chars().filter(|char| is_one || !char.is_whitespace()).collect::<String>();
            prop_assert_eq!(seen(&read.expect("boxes")), seen(&typed), "{}", written);
        }
    }
}
