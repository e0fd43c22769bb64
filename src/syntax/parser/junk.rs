//! Junk: what is no entry, up to the next line that could start one, and what else is wrong inside it.
//!
//! Reading on behind a fault is a guess at what the rest was meant to be. It leaves no nodes, and rather misses a
//! fault than tells of one that the first has caused.

use memchr::{memchr3, memmem, memrchr};

use crate::text::Span;

use super::{E, Kind, Parsed, Parser, SyntaxError};

/// How many faults of one junk are told. More would help nobody.
const MAX_FAULTS: usize = 100;

impl Parser<'_> {
    /// `Junk ::= junk_line (junk_line - "#" - "-" - [a-zA-Z])*`
    pub(super) fn junk(&mut self, start: u32, fault: SyntaxError) {
        let end = self.junk_end(start);
        if !self.goes_on(start, fault) {
            let fault = self.inside(fault, start, end);
            self.tree.errors.push(fault);
            self.more_faults(start, fault, end);
        }
        self.read = self.stuck;
        self.pending = None;
        self.tree.leaf(Kind::Junk, Span::new(start, end));
        self.pos = end;
    }

    /// The start of the next line behind `at` that could start an entry.
    fn junk_end(&self, at: u32) -> u32 {
        let mut line = self.next_line(at);
        while self.peek_at(line).is_some_and(|byte| byte != b'#' && byte != b'-' && !byte.is_ascii_alphabetic()) {
            line = self.next_line(line);
        }
        line
    }

    /// Whether a line without `=` only goes on with what is junk above it: it was read before as a part of that, or
    /// stands in one paragraph with lines at the margin.
    fn goes_on(&self, start: u32, fault: SyntaxError) -> bool {
        let line = self.rest_of_line(start);
        if !matches!(fault.kind, E::Equals | E::EntryStart) || line.of(self.text).contains('=') {
            return false;
        }
        let told = self.tree.errors.last().is_some_and(|error| error.span == line);
        told || start < self.read || self.is_loose_above(start)
    }

    /// Whether the line above is junk at the margin that has no `=`.
    fn is_loose_above(&self, start: u32) -> bool {
        let last = self.tree.nodes.last();
        if !last.is_some_and(|node| node.kind == Kind::Junk && node.span.end == start) {
            return false;
        }
        let before = &self.bytes()[..start as usize - 1];
        let line = &before[memrchr(b'\n', before).map_or(0, |end| end + 1)..];
        line.first().is_some_and(|byte| !b" \r}".contains(byte)) && !line.contains(&b'=')
    }

    /// A fault that was met behind the junk is a brace that should have been closed inside it.
    fn inside(&self, fault: SyntaxError, from: u32, end: u32) -> SyntaxError {
        if fault.span.start < end || end == self.end() || fault.kind == E::EntryStart {
            return fault;
        }
        let brace = memrchr(b'{', &self.bytes()[from as usize..end as usize]).map_or(0, |at| at as u32);
        SyntaxError { kind: E::UnclosedBrace, span: self.char_span(from + brace) }
    }

    /// Reads the junk behind its first fault for further ones, so that all are told at once.
    fn more_faults(&mut self, start: u32, first: SyntaxError, end: u32) {
        let junk = &self.bytes()[start as usize..end as usize];
        let arrow = memmem::find(junk, b"->").map_or(end, |at| start + at as u32);
        let arrow = if first.kind == E::Arrow { start } else { arrow };
        let (mark, told) = (self.tree.len(), self.tree.errors.len() - 1);
        let mut open = if first.kind == E::StrayBrace { 0 } else { self.stuck_depth.max(1) };
        self.resume(first, end);
        while self.pos < end && self.tree.errors.len() < told + MAX_FAULTS {
            let from = self.pos;
            if let Err(fault) = self.read_on(&mut open, arrow) {
                let fault = self.inside(fault, from, end);
                if fault.span.start < end && !self.is_repeated(fault.kind, told) {
                    self.tree.errors.push(fault);
                }
                open += self.stuck_depth;
                self.resume(fault, end);
            }
            self.tree.rollback(mark);
        }
    }

    /// A list of Markdown has the same trouble on each of its lines.
    fn is_repeated(&self, kind: E, told: usize) -> bool {
        matches!(kind, E::StarLine | E::BracketLine | E::Tab | E::OtherSpace)
            && self.tree.errors[told..].iter().any(|error| error.kind == kind)
    }

    /// Goes to where reading can go on behind a fault: the next brace of a line where braces were open, or else the
    /// next line; nowhere where nothing below can be made sense of.
    fn resume(&mut self, fault: SyntaxError, end: u32) {
        let from = self.stuck.max(fault.span.start + 1).min(end);
        let rest = &self.bytes()[from as usize..];
        let next = memchr3(b'{', b'}', b'\n', rest).unwrap_or(rest.len());
        let brace = from + next as u32 + u32::from(rest.get(next) == Some(&b'\n'));
        self.pos = match fault.kind {
            E::EntryStart | E::Conflict | E::TooDeep => end,
            E::Escape | E::UnicodeEscape | E::UnclosedString => self.next_line(from),
            _ if from == self.stuck && self.starts_line(from) => from,
            E::StrayBrace => brace,
            _ if self.stuck_depth != 0 => brace,
            _ => self.next_line(from),
        };
    }

    /// Reads on as if the entry were still open, with `open` braces to be closed.
    fn read_on(&mut self, open: &mut u32, arrow: u32) -> Parsed {
        self.pending = None;
        self.stuck_depth = 0;
        self.skip_blank();
        match self.peek() {
            Some(b'}') if *open == 0 => return self.fault_here(E::StrayBrace),
            Some(b'}') => {
                *open -= 1;
                self.pos += 1;
            }
            Some(b'.') if self.starts_line(self.pos) => {
                self.attribute()?;
                *open = 0;
            }
            Some(_) if self.starts_line(self.pos) => self.read_line(arrow)?,
            _ => drop(self.pattern()?),
        }
        self.pending.take().map_or(Ok(()), Err)
    }

    fn read_line(&mut self, arrow: u32) -> Parsed {
        let variant = match self.peek() {
            Some(b'[') => self.pos > arrow,
            Some(b'*') => self.peek_at(self.pos + 1) == Some(b'['),
            _ => false,
        };
        if variant {
            return self.variant(false).map(drop);
        }
        match self.no_text_here() {
            Some(kind) => self.fault_here(kind),
            None => self.pattern().map(drop),
        }
    }
}
