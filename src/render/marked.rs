//! A message as it was shown, with what was given to it set apart by signs that no text can bring.

use crate::runtime::Sink;

/// Begins and ends what is isolated from the text around it.
pub(super) const ISOLATE: char = '\u{fdd0}';
pub(super) const POP: char = '\u{fdd1}';
/// Begins and ends the number of a value.
const VALUE: char = '\u{fdd2}';
const VALUE_END: char = '\u{fdd3}';

/// Markdown with places for values. The signs are noncharacters: taken out of all that comes from outside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Marked {
    /// The Markdown, on one line: where a message breaks its lines means nothing.
    pub(super) text: String,
    values: Vec<String>,
}

/// A piece of what was marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    Value(&'a str),
    Isolate,
    Pop,
}

fn is_sign(char: char) -> bool {
    ('\u{fdd0}'..='\u{fdef}').contains(&char)
}

impl Sink for Marked {
    fn text(&mut self, text: &str) {
        for char in text.chars().filter(|char| !is_sign(*char)) {
            let is_space = matches!(char, ' ' | '\n' | '\r' | '\t');
            if !is_space {
                self.text.push(char);
            } else if !self.text.ends_with(' ') && !self.text.is_empty() {
                self.text.push(' ');
            }
        }
    }

    fn value(&mut self, text: &str) {
        self.text.push(VALUE);
        self.text.push_str(&self.values.len().to_string());
        self.text.push(VALUE_END);
        self.values.push(text.chars().filter(|char| !is_sign(*char)).collect());
    }

    fn isolate(&mut self) {
        self.text.push(ISOLATE);
    }

    fn pop(&mut self) {
        self.text.push(POP);
    }
}

impl Marked {
    /// The pieces of a part of the text, or of what was made of one.
    pub(super) fn pieces<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Piece<'a>> {
        let mut rest = text;
        std::iter::from_fn(move || {
            let first = rest.chars().next()?;
            let (piece, length) = match first {
                ISOLATE => (Piece::Isolate, first.len_utf8()),
                POP => (Piece::Pop, first.len_utf8()),
                VALUE => {
                    let end = rest.find(VALUE_END).unwrap_or(rest.len());
                    let value = rest.get(first.len_utf8()..end).and_then(|number| number.parse::<usize>().ok());
                    let value = value.and_then(|at| self.values.get(at)).map_or("", String::as_str);
                    (Piece::Value(value), rest.len().min(end + VALUE_END.len_utf8()))
                }
                _ => {
                    let end = rest.find(is_sign).filter(|end| *end > 0).unwrap_or(rest.len());
                    (Piece::Text(&rest[..end]), end)
                }
            };
            rest = &rest[length..];
            Some(piece)
        })
    }

    /// The text with its values and without isolation: an address.
    pub(super) fn bare(&self, text: &str) -> String {
        let parts = self.pieces(text).filter_map(|piece| match piece {
            Piece::Text(text) | Piece::Value(text) => Some(text),
            Piece::Isolate | Piece::Pop => None,
        });
        parts.collect()
    }

    /// The text with its values, isolated by U+2068 and U+2069: for a text attribute.
    pub(super) fn plain(&self, text: &str) -> String {
        let parts = self.pieces(text).map(|piece| match piece {
            Piece::Text(text) | Piece::Value(text) => text,
            Piece::Isolate => "\u{2068}",
            Piece::Pop => "\u{2069}",
        });
        parts.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_set_apart_and_signs_are_taken_out() {
        let mut marked = Marked::default();
        marked.text("  Hej\n   \u{fdd2}0\u{fdd3} ");
        marked.isolate();
        marked.value("*å\u{fdd1}*");
        marked.pop();
        let text = marked.text.clone();
        assert_eq!(text, "Hej 0 \u{fdd0}\u{fdd2}0\u{fdd3}\u{fdd1}");
        let pieces: Vec<_> = marked.pieces(&text).collect();
        assert_eq!(pieces, [Piece::Text("Hej 0 "), Piece::Isolate, Piece::Value("*å*"), Piece::Pop]);
        assert_eq!(marked.bare(&text), "Hej 0 *å*");
        assert_eq!(marked.plain(&text), "Hej 0 \u{2068}*å*\u{2069}");
    }
}
