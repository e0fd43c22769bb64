//! Places as the client counts them: lines from 0, columns in UTF-16 units or in bytes.

use lsp_types::{Position, PositionEncodingKind, Range};

use crate::diagnostic;
use crate::text::{LineIndex, Span};

/// What a column counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Encoding {
    /// Bytes.
    Utf8,
    /// UTF-16 units, which every client knows.
    #[default]
    Utf16,
}

impl Encoding {
    /// Bytes where the client knows them: nothing has to be counted then.
    pub(super) fn choose(offered: Option<&[PositionEncodingKind]>) -> Self {
        let knows_bytes = offered.is_some_and(|all| all.contains(&PositionEncodingKind::UTF8));
        if knows_bytes { Self::Utf8 } else { Self::Utf16 }
    }

    pub(super) fn kind(self) -> PositionEncodingKind {
        match self {
            Self::Utf8 => PositionEncodingKind::UTF8,
            Self::Utf16 => PositionEncodingKind::UTF16,
        }
    }

    /// How long a text is.
    pub(super) fn len(self, text: &str) -> u32 {
        match self {
            Self::Utf8 => text.len() as u32,
            Self::Utf16 => text.chars().map(|char| char.len_utf16() as u32).sum(),
        }
    }
}

/// A text whose places are asked for.
#[derive(Debug)]
pub(super) struct Lines<'t> {
    text: &'t str,
    index: LineIndex,
    encoding: Encoding,
}

impl<'t> Lines<'t> {
    pub(super) fn new(text: &'t str, encoding: Encoding) -> Self {
        Self { text, index: LineIndex::new(text), encoding }
    }

    pub(super) fn position(&self, offset: u32) -> Position {
        let line = self.index.line(offset);
        let start = self.index.span(line, self.text).start;
        Position::new(line as u32, self.encoding.len(Span::new(start, offset).of(self.text)))
    }

    pub(super) fn range(&self, span: Span) -> Range {
        Range::new(self.position(span.start), self.position(span.end))
    }

    /// The byte of a place; one behind the end of a line is its end.
    pub(super) fn offset(&self, position: Position) -> u32 {
        if position.line as usize >= self.index.count() {
            return self.text.len() as u32;
        }
        let span = self.index.span(position.line as usize, self.text);
        let line = span.of(self.text).trim_end_matches(['\n', '\r']);
        let (mut units, mut at) = (0, 0);
        for char in line.chars() {
            let next = units + self.encoding.len(char.encode_utf8(&mut [0; 4]));
            if next > position.character {
                break;
            }
            (units, at) = (next, at + char.len_utf8() as u32);
        }
        span.start + at
    }

    pub(super) fn span(&self, range: Range) -> Span {
        let start = self.offset(range.start);
        Span::new(start, self.offset(range.end).max(start))
    }

    /// Where a finding is; the first character where it is about the file as a whole.
    pub(super) fn label(&self, label: &diagnostic::Label) -> Range {
        let Some(place) = &label.place else { return Range::default() };
        let offset = |position| self.index.offset(position, self.text);
        self.range(Span::new(offset(place.start), offset(place.end).max(offset(place.start))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_both_ways() {
        let text = "a = 🙂ż{ $x }\r\nb";
        let at = text.find('$').expect("it is there") as u32;
        for (encoding, column) in [(Encoding::Utf8, 12), (Encoding::Utf16, 9)] {
            let lines = Lines::new(text, encoding);
            assert_eq!(lines.position(at), Position::new(0, column));
            assert_eq!(lines.offset(Position::new(0, column)), at);
            assert_eq!(lines.offset(Position::new(0, 99)), text.find('\r').expect("it is there") as u32);
            assert_eq!(lines.offset(Position::new(9, 0)), text.len() as u32);
            assert_eq!(lines.position(text.len() as u32), Position::new(1, 1));
        }
        // Within a pair of surrogates is before it.
        assert_eq!(Lines::new(text, Encoding::Utf16).offset(Position::new(0, 5)), 4);
    }
}
