//! The characters ahead, and the small terminals of the grammar.

use memchr::memchr;

use crate::text::Span;

use super::{E, Kind, Parsed, Parser};

impl<'a> Parser<'a> {
    pub(super) fn bytes(&self) -> &'a [u8] {
        self.text.as_bytes()
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.peek_at(self.pos)
    }

    pub(super) fn peek_at(&self, at: u32) -> Option<u8> {
        self.bytes().get(at as usize).copied()
    }

    pub(super) fn end(&self) -> u32 {
        self.text.len() as u32
    }

    pub(super) fn at_end(&self) -> bool {
        self.pos >= self.end()
    }

    /// Takes `byte` if it is next.
    pub(super) fn take(&mut self, byte: u8) -> bool {
        let taken = self.peek() == Some(byte);
        self.pos += u32::from(taken);
        taken
    }

    /// The length of the `line_end` at `at`, 0 for the end of the text; `None` where there is none.
    ///
    /// `line_end ::= "\u000D\u000A" | "\u000A" | EOF`
    pub(super) fn line_end_at(&self, at: u32) -> Option<u32> {
        match self.peek_at(at) {
            None => Some(0),
            Some(b'\n') => Some(1),
            Some(b'\r') if self.peek_at(at + 1) == Some(b'\n') => Some(2),
            Some(_) => None,
        }
    }

    pub(super) fn at_line_end(&self) -> bool {
        self.line_end_at(self.pos).is_some()
    }

    /// `blank_inline ::= "\u0020"+`, or nothing.
    pub(super) fn skip_blank_inline(&mut self) {
        while self.peek() == Some(b' ') {
            self.pos += 1;
        }
    }

    /// `blank_block ::= (blank_inline? line_end)+`, or nothing; ends at the start of a line or of the text.
    pub(super) fn skip_blank_block(&mut self) {
        loop {
            let start = self.pos;
            self.skip_blank_inline();
            match self.line_end_at(self.pos) {
                Some(0) => return,
                Some(length) => self.pos += length,
                None => {
                    self.pos = start;
                    return;
                }
            }
        }
    }

    /// `blank ::= (blank_inline | line_end)+`, or nothing.
    pub(super) fn skip_blank(&mut self) {
        loop {
            self.skip_blank_inline();
            match self.line_end_at(self.pos) {
                None | Some(0) => return,
                Some(length) => self.pos += length,
            }
        }
    }

    /// `Identifier ::= [a-zA-Z] [a-zA-Z0-9_-]*`
    pub(super) fn identifier(&mut self, kind: Kind) -> Parsed<Span> {
        let start = self.pos;
        if !self.peek().is_some_and(|byte| byte.is_ascii_alphabetic()) {
            return self.fault_here(E::Identifier);
        }
        let rest = &self.bytes()[start as usize..];
        let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        let length = rest.iter().position(|byte| !is_part(byte)).unwrap_or(rest.len());
        self.pos += length as u32;
        let span = Span::new(start, self.pos);
        self.tree.leaf(kind, span);
        Ok(span)
    }

    /// The character at `at`; nothing at the end of a line or of the text.
    pub(super) fn char_span(&self, at: u32) -> Span {
        if self.line_end_at(at).is_some() {
            return Span::at(at.min(self.end()));
        }
        let length = self.text[at as usize..].chars().next().map_or(0, char::len_utf8);
        Span::new(at, at + length as u32)
    }

    /// The start of the next line, or the end of the text.
    pub(super) fn next_line(&self, at: u32) -> u32 {
        let rest = &self.bytes()[at as usize..];
        memchr(b'\n', rest).map_or(self.end(), |found| at + found as u32 + 1)
    }

    /// From `at` to the end of its line, its line end left out.
    pub(super) fn rest_of_line(&self, at: u32) -> Span {
        let rest = &self.bytes()[at as usize..];
        let length = memchr(b'\n', rest).unwrap_or(rest.len());
        let carriage = length < rest.len() && length > 0 && rest[length - 1] == b'\r';
        Span::new(at, at + length as u32 - u32::from(carriage))
    }
}
