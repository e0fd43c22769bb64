//! Messages, terms and their attributes.

use crate::text::Span;

use super::{E, Kind, Parsed, Parser};

impl Parser<'_> {
    /// `Entry ::= (Message line_end) | (Term line_end) | CommentLine`
    pub(super) fn entry(&mut self) -> Parsed {
        match self.peek() {
            Some(b'#') => self.comment(),
            Some(b'-') if self.peek_at(self.pos + 1) != Some(b' ') => {
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
            return self.no_text(E::EmptyMessage, Span::new(start, id.end));
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
            return self.no_text(E::EmptyTerm, Span::new(start, id.end));
        }
        self.attributes();
        self.end_of_entry(entry)
    }

    fn equals(&mut self) -> Parsed {
        let behind = self.pos;
        self.skip_blank_inline();
        if self.take(b'=') {
            self.skip_blank_inline();
            return Ok(());
        }
        let spaced = self.pos > behind && self.rest_of_line(self.pos).of(self.text).contains('=');
        if spaced { self.fault(E::NameCharacter, Span::new(behind, self.pos)) } else { self.fault_here(E::Equals) }
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
            return self.no_text(E::EmptyAttribute, Span::new(start, id.end));
        }
        self.tree.close(attribute, self.pos);
        Ok(())
    }

    /// Why no entry starts here.
    fn no_entry(&mut self) -> Parsed {
        let indented = self.peek() == Some(b' ');
        self.skip_blank_inline();
        let line = self.rest_of_line(self.pos);
        match self.peek() {
            Some(b'}') => self.fault_here(E::StrayBrace),
            Some(b'*') => self.fault_here(E::StarLine),
            Some(b'[') if indented => self.fault_here(E::BracketLine),
            _ if self.other_space().is_some() => self.fault_here(E::OtherSpace),
            _ if indented => self.fault(E::Orphan, line),
            _ if is_conflict(line.of(self.text)) => self.fault(E::Conflict, line),
            _ => match self.would_be_name(line) {
                Some(name) => self.fault(E::Identifier, name),
                None => self.fault(E::EntryStart, line),
            },
        }
    }

    /// One word before a `=`, which is no name.
    fn would_be_name(&self, line: Span) -> Option<Span> {
        let (name, _) = line.of(self.text).split_once('=')?;
        let name = name.trim_end();
        let plain = !name.is_empty() && !name.contains([' ', '<', '{', '(']);
        plain.then(|| Span::new(line.start, line.start + name.len() as u32))
    }
}

/// Whether git left this line where it could not merge.
fn is_conflict(line: &str) -> bool {
    ["<<<<<<<", "|||||||", "=======", ">>>>>>>"]
        .iter()
        .any(|marker| line.strip_prefix(marker).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}
