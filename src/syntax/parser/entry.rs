//! Messages, terms and their attributes.

use crate::text::Span;

use super::{E, Kind, Parsed, Parser};

impl Parser<'_> {
    /// `Entry ::= (Message line_end) | (Term line_end) | CommentLine`
    pub(super) fn entry(&mut self) -> Parsed {
        match self.peek() {
            Some(b'#') => self.comment(),
            Some(b'-') => {
                let entry = self.tree.open(Kind::Term, self.pos);
                self.term(entry)
            }
            Some(byte) if byte.is_ascii_alphabetic() => {
                let entry = self.tree.open(Kind::Message, self.pos);
                self.message(entry)
            }
            _ => self.no_entry(),
        }
    }

    /// `Message ::= Identifier blank_inline? "=" blank_inline? ((Pattern Attribute*) | (Attribute+))`
    pub(super) fn message(&mut self, entry: u32) -> Parsed {
        let start = self.pos;
        let id = self.identifier(Kind::Identifier)?;
        self.equals()?;
        let value = self.pattern()?;
        let attributes = self.attributes();
        if !value && !attributes {
            return self.fault(E::EmptyMessage, Span::new(start, id.end));
        }
        self.end_of_entry(entry)
    }

    /// `Term ::= "-" Identifier blank_inline? "=" blank_inline? Pattern Attribute*`
    pub(super) fn term(&mut self, entry: u32) -> Parsed {
        let start = self.pos;
        self.pos += 1;
        let id = self.identifier(Kind::Identifier)?;
        self.equals()?;
        if !self.pattern()? {
            return self.fault(E::EmptyTerm, Span::new(start, id.end));
        }
        self.attributes();
        self.end_of_entry(entry)
    }

    fn equals(&mut self) -> Parsed {
        self.skip_blank_inline();
        if !self.take(b'=') {
            return self.fault_here(E::Equals);
        }
        self.skip_blank_inline();
        Ok(())
    }

    fn end_of_entry(&mut self, entry: u32) -> Parsed {
        let Some(length) = self.line_end_at(self.pos) else {
            return self.fault_here(E::StrayBrace);
        };
        self.tree.close(entry, self.pos);
        self.pos += length;
        Ok(())
    }

    /// `Attribute*`; says whether there is one. A broken one ends the entry before it and is told as junk.
    fn attributes(&mut self) -> bool {
        let mut some = false;
        while let Some(dot) = self.attribute_ahead() {
            let (before, mark) = (self.pos, self.tree.len());
            self.pos = dot;
            match self.attribute() {
                Ok(()) => some = true,
                Err(fault) => {
                    self.tree.rollback(mark);
                    self.pos = before;
                    self.pending = Some(fault);
                    break;
                }
            }
        }
        some
    }

    /// Where the dot of an attribute is, if one follows: `line_end blank? "."`
    fn attribute_ahead(&mut self) -> Option<u32> {
        let before = self.pos;
        let ahead = self.at_line_end().then(|| {
            self.skip_blank();
            self.pos
        });
        self.pos = before;
        ahead.filter(|dot| self.peek_at(*dot) == Some(b'.'))
    }

    /// `Attribute ::= line_end blank? "." Identifier blank_inline? "=" blank_inline? Pattern`, from the dot on.
    pub(super) fn attribute(&mut self) -> Parsed {
        let start = self.pos;
        let attribute = self.tree.open(Kind::Attribute, start);
        self.pos += 1;
        let dot = Span::new(start, self.pos);
        if !self.peek().is_some_and(|byte| byte.is_ascii_alphabetic()) {
            return self.fault(E::DotLine, dot);
        }
        let id = self.identifier(Kind::Identifier)?;
        self.skip_blank_inline();
        if self.peek() != Some(b'=') {
            return self.fault(E::DotLine, dot);
        }
        self.equals()?;
        if !self.pattern()? {
            return self.fault(E::EmptyAttribute, Span::new(start, id.end));
        }
        self.tree.close(attribute, self.pos);
        Ok(())
    }

    fn no_entry(&mut self) -> Parsed {
        let indented = self.peek() == Some(b' ');
        self.skip_blank_inline();
        let kind = match self.peek() {
            Some(b'*') if indented => E::StarLine,
            Some(b'[') if indented => E::BracketLine,
            Some(b'}') => E::StrayBrace,
            _ if indented => E::Orphan,
            _ => E::EntryStart,
        };
        let span = match kind {
            E::Orphan | E::EntryStart => self.rest_of_line(self.pos),
            _ => self.char_span(self.pos),
        };
        self.fault(kind, span)
    }
}
