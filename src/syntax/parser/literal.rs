//! Strings and numbers.

use memchr::memchr3;

use crate::text::Span;

use super::{E, Kind, Parsed, Parser};

impl Parser<'_> {
    /// `StringLiteral ::= "\"" quoted_char* "\""`
    pub(super) fn string(&mut self) -> Parsed {
        let start = self.pos;
        self.pos += 1;
        loop {
            let rest = &self.bytes()[self.pos as usize..];
            let found = memchr3(b'"', b'\\', b'\n', rest).unwrap_or(rest.len());
            self.pos += found as u32;
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => self.escape()?,
                _ => return self.fault(E::UnclosedString, Span::new(start, start + 1)),
            }
        }
        self.pos += 1;
        self.tree.leaf(Kind::String, Span::new(start, self.pos));
        Ok(())
    }

    /// `special_escape ::= "\\" special_quoted_char`, `unicode_escape ::= ("\\u" 4 digits) | ("\\U" 6 digits)`
    fn escape(&mut self) -> Parsed {
        let start = self.pos;
        let digits = match self.peek_at(start + 1) {
            Some(b'"' | b'\\') => 0,
            Some(b'u') => 4,
            Some(b'U') => 6,
            _ => return self.fault(E::Escape, Span::new(start, self.char_span(start + 1).end)),
        };
        let is_digit = |offset: &u32| self.peek_at(start + 2 + offset).is_some_and(|byte| byte.is_ascii_hexdigit());
        let found = (0..digits).take_while(is_digit).count() as u32;
        if found != digits {
            return self.fault(E::UnicodeEscape, Span::new(start, start + 2 + found));
        }
        self.pos += 2 + digits;
        Ok(())
    }

    /// `NumberLiteral ::= "-"? digits ("." digits)?`
    pub(super) fn number(&mut self) -> Parsed {
        let start = self.pos;
        self.take(b'-');
        self.digits()?;
        if self.take(b'.') {
            self.digits()?;
        }
        self.tree.leaf(Kind::Number, Span::new(start, self.pos));
        Ok(())
    }

    fn digits(&mut self) -> Parsed {
        let start = self.pos;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.pos += 1;
        }
        if self.pos == start { self.fault_here(E::Digits) } else { Ok(()) }
    }
}
