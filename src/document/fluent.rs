//! A text as the value of a message, and back.
//!
//! A line is never broken before `*`, `[`, `.` or a brace: there a line of Fluent would begin something else.

use crate::syntax::{Expression, Pattern, Piece, Placeable, unescape};

/// What stands in a text where a placeable is whose text is not known.
pub const HOLE: char = '\u{fffc}';

const WIDTH: usize = 100;

/// A text, or a placeable as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// Text as a reader sees it.
    Text(String),
    /// A placeable, braces included.
    Placeable(String),
}

/// What follows the `=` of a message or an attribute: `before` is what stands before that on its line.
pub fn value(parts: &[Part], before: &str) -> String {
    let words = words(parts);
    let indent = " ".repeat(before.len() - before.trim_start().len() + 4);
    let length: usize = words.iter().map(|word| word.chars().count() + 1).sum();
    if words.is_empty() {
        return " { \"\" }".to_owned();
    }
    if before.len() + 2 + length <= WIDTH {
        return format!(" {}", words.join(" "));
    }
    // A sign at the beginning is text only behind the `=`.
    let (mut lines, first) = match begins(&words[0]) {
        true => (vec![String::new()], before.len() + 2),
        false => (vec![String::new(), indent.clone()], indent.len()),
    };
    let mut width = first;
    for word in words {
        let line = lines.last_mut().expect("there is one");
        let own = word.chars().count();
        let is_first = line.trim_start_matches(' ').is_empty();
        if !is_first && width + 1 + own > WIDTH && !begins(&word) {
            lines.push(format!("{indent}{word}"));
            width = indent.len() + own;
        } else {
            let space = if is_first && !line.is_empty() { "" } else { " " };
            line.push_str(space);
            line.push_str(&word);
            width += own + 1;
        }
    }
    lines.join("\n")
}

/// Whether a line of Fluent that begins with this would be something else than text.
fn begins(word: &str) -> bool {
    word.starts_with(['*', '[', '.', '{', '}'])
}

/// What no line break may part: words, and placeables with what sticks to them.
fn words(parts: &[Part]) -> Vec<String> {
    let mut words = vec![String::new()];
    for part in parts {
        match part {
            Part::Placeable(written) => words.last_mut().expect("there is one").push_str(written),
            Part::Text(text) => {
                for char in text.chars() {
                    match char {
                        ' ' => words.push(String::new()),
                        '{' | '}' => words.last_mut().expect("there is one").push_str(&format!("{{ \"{char}\" }}")),
                        other => words.last_mut().expect("there is one").push(other),
                    }
                }
            }
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// A pattern as a reader sees it, and the placeables in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Its text in one line; a placeable whose text is not known is a [`HOLE`].
    pub text: String,
    /// The same as its Markdown would be written here.
    pub markdown: String,
    /// The placeables that are no escapes: as written, and their text as far as it is known.
    pub placeables: Vec<(String, Option<String>)>,
}

/// Reads a pattern; `known` gives the text of an expression where it is known.
pub fn reading(pattern: Pattern<'_>, known: &dyn Fn(Placeable<'_>) -> Option<String>) -> Reading {
    let mut reading = Reading::default();
    for piece in pattern.pieces() {
        match piece {
            Piece::Text(text, _) => reading.text.push_str(text),
            Piece::Break(..) => reading.text.push(' '),
            Piece::Placeable(placeable) => match placeable.expression() {
                Expression::String(raw, _) if !placeable.is_select() => reading.text.push_str(&unescape(raw)),
                _ => {
                    let (start, end) = (placeable.span().start, placeable.span().end);
                    let own = pattern.span().start;
                    let written = pattern.source().get((start - own) as usize..(end - own) as usize).unwrap_or("");
                    let text = known(placeable);
                    reading.text.push_str(text.as_deref().unwrap_or("\u{fffc}"));
                    reading.placeables.push((written.to_owned(), text));
                }
            },
        }
    }
    reading.text = super::inline::spaced(&reading.text).trim_matches(' ').to_owned();
    reading.markdown = super::inline::write(&super::inline::parse(&reading.text));
    reading
}

impl Reading {
    /// Whether a text is what this shows, whatever stands in its holes and however its Markdown is written.
    pub fn shows(&self, text: &str) -> bool {
        let mut parts = self.markdown.split(HOLE);
        let Some(mut rest) = parts.next().and_then(|first| text.strip_prefix(first)) else { return false };
        let mut parts = parts.peekable();
        while let Some(part) = parts.next() {
            rest = match (parts.peek(), rest.find(part)) {
                (None, _) if rest.ends_with(part) => "",
                (Some(_), Some(at)) => &rest[at + part.len()..],
                _ => return false,
            };
        }
        rest.is_empty()
    }

    /// A new text with the placeables put back whose text it holds; and those that found no place.
    pub fn put_back(&self, text: &str) -> (Vec<Part>, Vec<String>) {
        let (mut parts, mut lost, mut rest) = (Vec::new(), Vec::new(), text);
        for (written, shown) in &self.placeables {
            let place = shown.as_deref().filter(|shown| shown.chars().count() > 2).and_then(|shown| word(rest, shown));
            match place {
                Some((start, end)) => {
                    parts.push(Part::Text(rest[..start].to_owned()));
                    parts.push(Part::Placeable(written.clone()));
                    rest = &rest[end..];
                }
                None => lost.push(written.clone()),
            }
        }
        parts.push(Part::Text(rest.to_owned()));
        (parts, lost)
    }
}

/// Where a text holds a word, not as a part of a longer one.
fn word(text: &str, word: &str) -> Option<(usize, usize)> {
    text.match_indices(word).map(|(at, _)| (at, at + word.len())).find(|(start, end)| {
        let is_part = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
        !is_part(text[..*start].chars().next_back()) && !is_part(text[*end..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::syntax::{Syntax, parse};

    fn back(written: &str) -> Reading {
        let tree = parse(written);
        let syntax = Syntax { text: written, tree: &tree };
        let messages: Vec<_> = syntax.messages().collect();
        assert_eq!((messages.len(), syntax.entries().count()), (1, 1), "{written}");
        reading(messages[0].value().expect("a value"), &|_| None)
    }

    fn written(text: &str) -> String {
        format!("id ={}\n", value(&[Part::Text(text.to_owned())], "id"))
    }

    #[test]
    fn lines_break_where_nothing_else_begins() {
        let word = "ordagrant ".repeat(8);
        let text = format!("{word}*så* {word}[länk](x) {word}.net {word}{{a}} slut");
        let ftl = written(&text);
        assert!(ftl.lines().count() > 3 && ftl.lines().skip(1).all(|line| !begins(line.trim_start())), "{ftl}");
        assert_eq!(back(&ftl).text, text);
        let starts = format!("*{word}* {word}{word}");
        assert!(written(&starts).starts_with("id = *ordagrant"));
    }

    #[test]
    fn placeables_find_their_places_again() {
        let old = "id = Halten av { -bdnf } stiger { $n } gånger.\n";
        let tree = parse(old);
        let syntax = Syntax { text: old, tree: &tree };
        let known = |one: Placeable<'_>| matches!(one.expression(), Expression::Term { .. }).then(|| "BDNF".to_owned());
        let reading = reading(syntax.messages().next().and_then(|one| one.value()).expect("a value"), &known);
        assert!(reading.shows("Halten av BDNF stiger tre gånger."));
        assert!(!reading.shows("Halten av BDNF sjunker tre gånger."));
        let (parts, lost) = reading.put_back("Nu stiger halten av BDNF mest.");
        assert_eq!(value(&parts, "id"), " Nu stiger halten av { -bdnf } mest.");
        assert_eq!(lost, ["{ $n }"]);
    }

    proptest! {
        #![proptest_config(ProptestConfig { rng_algorithm: prop::test_runner::RngAlgorithm::ChaCha, failure_persistence: None, ..ProptestConfig::default() })]

        /// Whatever the words, what is written is read back.
        #[test]
        fn every_text_comes_back(words in prop::collection::vec("[a-zåäö*\\[.{}\"\\\\#=\u{a0}-]{1,12}", 1..60)) {
            let text = words.join(" ");
            prop_assert_eq!(back(&written(&text)).text, text);
        }
    }
}
