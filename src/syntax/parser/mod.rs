//! The parser, cut by production of the grammar; each function's doc gives its own.
//!
//! A production that fails returns the fault and leaves its nodes; whoever gives up rolls them back. There is no
//! backtracking over text that parsed, so the time is linear.

mod arguments;
mod blame;
mod comment;
mod cursor;
mod entry;
mod expression;
mod junk;
mod literal;
mod pattern;
mod select;

use crate::text::Span;

use super::error::{SyntaxError, SyntaxErrorKind as E};
use super::tree::{Kind, Tree};

/// How deep braces and parentheses may nest. Deeper is a fault, so that no text can exhaust the stack.
pub const MAX_DEPTH: u32 = 100;

/// How long a text may be, in bytes: its offsets are 32 bits wide, and looking a few bytes ahead must not overflow.
pub const MAX_LEN: usize = u32::MAX as usize - 16;

type Parsed<T = ()> = Result<T, SyntaxError>;

/// Parses a text. Never fails: what is wrong stands in [`Tree::errors`].
pub fn parse(text: &str) -> Tree {
    if text.len() > MAX_LEN {
        let errors = vec![SyntaxError { kind: E::TooLong, span: Span::at(0) }];
        return Tree { nodes: Vec::new(), errors };
    }
    let mut parser = Parser::new(text);
    parser.resource();
    parser.tree
}

struct Parser<'a> {
    text: &'a str,
    pos: u32,
    tree: Tree,
    depth: u32,
    /// Why the lines below an entry that already ended could not be part of it: told when they turn out to be junk.
    pending: Option<SyntaxError>,
    /// Where the parser stood at the last fault, and how deep: the fault itself may be told at a better place.
    stuck: u32,
    stuck_depth: u32,
    /// How far the entry was read that became the last junk.
    read: u32,
}

impl<'a> Parser<'a> {
    fn new(text: &'a str) -> Self {
        let pos = if text.starts_with('\u{feff}') { 3 } else { 0 };
        let tree = Tree { nodes: Vec::with_capacity(text.len() / 16), errors: Vec::new() };
        Self { text, pos, tree, depth: 0, pending: None, stuck: 0, stuck_depth: 0, read: 0 }
    }

    /// `Resource ::= (Entry | blank_block | Junk)*`
    fn resource(&mut self) {
        loop {
            self.skip_blank_block();
            if self.at_end() {
                return;
            }
            let (start, mark) = (self.pos, self.tree.len());
            self.pending = match self.entry() {
                Ok(()) => self.pending,
                Err(fault) => {
                    self.tree.rollback(mark);
                    self.junk(start, fault);
                    None
                }
            };
        }
    }

    /// One level down, if there is one.
    fn nested<T>(&mut self, parse: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        if self.depth == MAX_DEPTH {
            return self.fault(E::TooDeep, Span::new(self.pos, self.pos + 1));
        }
        self.depth += 1;
        let parsed = parse(self);
        self.depth -= 1;
        parsed
    }

    /// A fault at `span`, unless the true cause was seen before.
    fn fault<T>(&mut self, kind: E, span: Span) -> Parsed<T> {
        if let Some(cause) = self.pending.take() {
            return Err(cause);
        }
        (self.stuck, self.stuck_depth) = (self.pos, self.depth);
        Err(SyntaxError { kind, span })
    }
}
