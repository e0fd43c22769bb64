//! From byte offsets to the lines and columns that people and editors count in, and back.
//!
//! An index is built at a file's first finding: a file without findings never pays for one.

use super::Span;

/// A place as people count it: from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: u32,
    /// Column in Unicode scalar values, from 1.
    pub column: u32,
}

/// Where the lines of a text begin. A line ends with LF; the CR of a CRLF belongs to the line that it ends.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
    /// The characters before each block: a column far along a line is not counted from its start.
    counted: Vec<u32>,
}

/// Bytes of a block.
const BLOCK: usize = 256;

impl LineIndex {
    /// Finds the lines of `text`.
    pub fn new(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let starts = std::iter::once(0).chain(ends.map(|(at, _)| at as u32 + 1));
        let mut counted = vec![0];
        let blocks = text.as_bytes().chunks(BLOCK).map(count);
        blocks.for_each(|count| counted.push(counted[counted.len() - 1] + count));
        Self { starts: starts.collect(), counted }
    }

    /// The line, from 0, that holds `offset`.
    pub fn line(&self, offset: u32) -> usize {
        self.starts.partition_point(|start| *start <= offset) - 1
    }

    /// The bytes of line `line`, from 0, its line end included.
    pub fn span(&self, line: usize, text: &str) -> Span {
        let end = self.starts.get(line + 1).copied();
        Span::new(self.starts[line], end.unwrap_or(text.len() as u32))
    }

    /// The place of `offset`, its column in Unicode scalar values.
    pub fn position(&self, offset: u32, text: &str) -> Position {
        let line = self.line(offset);
        // A byte-order mark stands before the first column, as editors have it.
        let mark = u32::from(line == 0 && offset > 0 && text.starts_with('\u{feff}'));
        let column = self.before(offset, text) - self.before(self.starts[line], text) - mark;
        Position { line: line as u32 + 1, column: column + 1 }
    }

    /// The byte at a place; the end of its line, or of the text, where there is no such column or line.
    pub fn offset(&self, position: Position, text: &str) -> u32 {
        let Some(start) = self.starts.get(position.line.saturating_sub(1) as usize).copied() else {
            return text.len() as u32;
        };
        let start = if start == 0 && text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() as u32 } else { start };
        let rest = text[start as usize..].split('\n').next().unwrap_or_default();
        let mut chars = rest.char_indices().map(|(at, _)| at as u32);
        start + chars.nth(position.column.saturating_sub(1) as usize).unwrap_or(rest.len() as u32)
    }

    /// How many lines there are; the last one may be empty.
    pub fn count(&self) -> usize {
        self.starts.len()
    }

    /// The characters before `offset`.
    fn before(&self, offset: u32, text: &str) -> u32 {
        let block = offset as usize / BLOCK;
        self.counted[block] + count(&text.as_bytes()[block * BLOCK..offset as usize])
    }
}

/// The characters that begin in these bytes.
fn count(bytes: &[u8]) -> u32 {
    let is_first = |byte: &&u8| **byte & 0xc0 != 0x80;
    bytes.iter().filter(is_first).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_scalar_values() {
        let text = "en = hej\r\npl = żółć {$x}\n";
        let index = LineIndex::new(text);
        let at = text.find('{').expect("a brace") as u32;
        assert_eq!(index.position(at, text), Position { line: 2, column: 11 });
        assert_eq!(index.span(0, text).of(text), "en = hej\r\n");
    }

    #[test]
    fn columns_count_on_over_blocks() {
        let text = format!("\u{feff}{}\n{}", "żx→".repeat(BLOCK), "中🙂".repeat(BLOCK));
        let index = LineIndex::new(&text);
        let mut place = Position { line: 1, column: 1 };
        for (at, char) in text.char_indices().skip(1) {
            assert_eq!(index.position(at as u32, &text), place);
            assert_eq!(index.offset(place, &text), at as u32);
            place.column += 1;
            if char == '\n' {
                place = Position { line: 2, column: 1 };
            }
        }
        assert_eq!(index.position(text.len() as u32, &text), place);
    }

    #[test]
    fn the_end_is_a_place() {
        let index = LineIndex::new("a\n");
        assert_eq!(index.position(2, "a\n"), Position { line: 2, column: 1 });
        assert_eq!(LineIndex::new("").position(0, ""), Position { line: 1, column: 1 });
    }
}
