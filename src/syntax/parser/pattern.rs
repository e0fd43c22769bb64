//! Patterns: text and placeables over several lines, with the indentation that the lines share taken off.

use memchr::memchr3;

use crate::text::Span;

use super::{Kind, Parsed, Parser};

impl Parser<'_> {
    /// `Pattern ::= PatternElement+`; says whether there is one.
    ///
    /// Ends before what is no element: the parser of what holds the pattern decides whether that may follow.
    pub(super) fn pattern(&mut self) -> Parsed<bool> {
        let (start, pattern) = (self.pos, self.tree.open(Kind::Pattern, self.pos));
        let mut breaks = 0;
        loop {
            match self.peek() {
                Some(b'{') => self.placeable()?,
                Some(b'}') => break,
                _ if !self.at_line_end() => self.inline_text(),
                _ if self.block_element(pattern) => breaks += 1,
                _ => break,
            }
        }
        if self.tree.len() == pattern + 1 {
            self.tree.rollback(pattern);
            self.pos = start;
            return Ok(false);
        }
        let end = self.trim_end();
        if breaks != 0 {
            self.dedent(pattern);
        }
        let first = self.tree.node(pattern + 1);
        let start = if first.kind == Kind::Break { first.span.end } else { first.span.start };
        self.tree.node_mut(pattern).span.start = start;
        self.tree.close(pattern, end);
        Ok(true)
    }

    /// `inline_text ::= text_char+`
    pub(super) fn inline_text(&mut self) {
        let start = self.pos;
        let rest = &self.bytes()[start as usize..];
        let found = memchr3(b'\n', b'{', b'}', rest).unwrap_or(rest.len());
        let carriage = found < rest.len() && rest[found] == b'\n' && found > 0 && rest[found - 1] == b'\r';
        self.pos += (found - usize::from(carriage)) as u32;
        self.tree.leaf(Kind::Text, Span::new(start, self.pos));
    }

    /// `block_text ::= blank_block blank_inline indented_char inline_text?` and
    /// `block_placeable ::= blank_block blank_inline? inline_placeable`.
    ///
    /// Takes the blank part and the element; nothing where none follows. A placeable that is broken is none: the
    /// pattern ends before it, and its fault is kept for whoever finds it in the way.
    fn block_element(&mut self, pattern: u32) -> bool {
        let (before, mark) = (self.pos, self.tree.len());
        self.skip_blank_block();
        let line = self.pos;
        self.skip_blank_inline();
        let indent = self.pos - line;
        let first = mark == pattern + 1;
        let taken = match self.peek() {
            None | Some(b'}' | b'[' | b'*' | b'.') => false,
            Some(b'{') => {
                self.line_break(before, first);
                self.placeable().map_err(|fault| self.pending = Some(fault)).is_ok()
            }
            Some(_) if indent == 0 || before == line => false,
            Some(_) => {
                self.line_break(before, first);
                self.inline_text();
                true
            }
        };
        if !taken {
            self.tree.rollback(mark);
            self.pos = before;
        }
        taken
    }

    /// Where the line before ended to where this one's text begins; [`Parser::dedent`] cuts it back.
    fn line_break(&mut self, start: u32, first: bool) {
        let end = self.pos;
        let index = self.tree.len();
        self.tree.leaf(Kind::Break, Span::new(start, end));
        self.tree.node_mut(index).data = u8::from(first);
    }

    /// Takes trailing spaces off the last text, and says where the pattern ends.
    fn trim_end(&mut self) -> u32 {
        let last = self.tree.len() - 1;
        let node = self.tree.node(last);
        // The last node of a placeable ends before its brace, so this is text of this very pattern.
        if node.kind != Kind::Text || node.span.end != self.pos {
            return self.pos;
        }
        let end = node.span.start + node.span.of(self.text).trim_end_matches(' ').len() as u32;
        if end == node.span.start {
            self.tree.rollback(last);
        } else {
            self.tree.node_mut(last).span.end = end;
        }
        end
    }

    /// Cuts every break back to the indentation that all lines share: what is left over counts as text.
    fn dedent(&mut self, pattern: u32) {
        let mut shared = u32::MAX;
        self.each_break(pattern, |parser, at| shared = shared.min(parser.indent(at)));
        self.each_break(pattern, |parser, at| {
            let extra = parser.indent(at) - shared;
            parser.tree.node_mut(at).span.end -= extra;
        });
    }

    fn each_break(&mut self, pattern: u32, mut visit: impl FnMut(&mut Self, u32)) {
        let mut at = pattern + 1;
        while at < self.tree.len() {
            if self.tree.node(at).kind == Kind::Break {
                visit(self, at);
            }
            at = self.tree.node(at).next;
        }
    }

    /// The spaces before the text of the line that a break leads to.
    fn indent(&self, index: u32) -> u32 {
        let blank = self.tree.node(index).span.of(self.text);
        blank.len() as u32 - blank.trim_end_matches(' ').len() as u32
    }
}
