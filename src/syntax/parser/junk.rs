//! Junk: what is no entry, up to the next line that could start one, and what else is wrong inside it.

use crate::text::Span;

use super::{E, Kind, Parser, SyntaxError};

impl Parser<'_> {
    /// `Junk ::= junk_line (junk_line - "#" - "-" - [a-zA-Z])*`
    pub(super) fn junk(&mut self, start: u32, fault: SyntaxError) {
        let end = self.junk_end(start);
        self.tree.errors.push(fault);
        self.depth = 0;
        self.more_faults(fault, end);
        self.pending = None;
        self.tree.leaf(Kind::Junk, Span::new(start, end));
        self.pos = end;
    }

    /// The start of the next line behind `at` that could start an entry.
    pub(super) fn junk_end(&self, at: u32) -> u32 {
        let mut line = self.next_line(at);
        while self.peek_at(line).is_some_and(|byte| byte != b'#' && byte != b'-' && !byte.is_ascii_alphabetic()) {
            line = self.next_line(line);
        }
        line
    }

    /// Reads the lines of the junk behind its first fault for further ones, so that all are told at once.
    ///
    /// The nodes are thrown away. A brace that closes nothing is no news where the first fault was inside braces.
    fn more_faults(&mut self, first: SyntaxError, end: u32) {
        let mark = self.tree.len();
        let mut line = self.next_line(first.span.start);
        while line < end {
            self.pos = line;
            self.skip_blank();
            if self.pos >= end {
                break;
            }
            let at = self.pos;
            if let Err(fault) = self.junk_line(first) {
                if fault.span.start >= at && fault.span.start < end {
                    self.tree.errors.push(fault);
                }
                self.pos = self.pos.max(fault.span.start);
            }
            line = self.next_line(self.pos.max(at));
            self.tree.rollback(mark);
        }
    }

    /// Reads on from the start of a line as if the entry were still open.
    fn junk_line(&mut self, first: SyntaxError) -> super::Parsed {
        self.pending = None;
        match self.peek() {
            Some(b'.') if first.kind != E::DotLine => self.attribute()?,
            Some(b'[') if first.kind != E::BracketLine => {
                self.variant(false)?;
            }
            Some(b'*') if self.peek_at(self.pos + 1) == Some(b'[') => {
                self.variant(false)?;
            }
            Some(b'}') => self.pos += 1,
            _ => {
                self.pattern()?;
            }
        }
        match self.pending.take() {
            Some(fault) => Err(fault),
            None => Ok(()),
        }
    }
}
