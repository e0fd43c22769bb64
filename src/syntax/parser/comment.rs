//! Comments: lines of one level in a row are one comment, and one of level 1 belongs to the entry right below it.

use crate::text::Span;

use super::{E, Kind, Parsed, Parser};

impl Parser<'_> {
    /// `CommentLine ::= ("###" | "##" | "#") ("\u0020" comment_char*)? line_end`, as many as have one level.
    pub(super) fn comment(&mut self) -> Parsed {
        let start = self.pos;
        let entry = self.tree.open(Kind::Message, start);
        let comment = self.tree.open(Kind::Comment, start);
        let level = self.comment_level();
        let mut end = start;
        while self.comment_level() == level && level != 0 {
            let Some(line) = self.comment_line(level) else { break };
            end = line.end;
        }
        if end == start {
            self.pos += level.max(1);
            return self.fault_here(E::CommentSpace);
        }
        self.tree.close(comment, end);
        self.tree.node_mut(comment).data = level as u8;
        self.attach(entry, comment, level, end)
    }

    /// Parses the entry that the comment belongs to; where there is none, the comment stands alone.
    fn attach(&mut self, entry: u32, comment: u32, level: u32, end: u32) -> Parsed {
        let (below, mark) = (self.pos, self.tree.len());
        let attached = match self.peek() {
            Some(b'-') if level == 1 && self.peek_at(self.pos + 1) != Some(b' ') => {
                self.tree.node_mut(entry).kind = Kind::Term;
                Some(self.term(entry))
            }
            Some(byte) if level == 1 && byte.is_ascii_alphabetic() => Some(self.message(entry)),
            _ => None,
        };
        let fault = match attached {
            Some(Ok(())) => return Ok(()),
            Some(Err(fault)) => Some(fault),
            None => None,
        };
        self.tree.rollback(mark);
        let standalone = *self.tree.node(comment);
        self.tree.rollback(comment);
        *self.tree.node_mut(entry) = standalone;
        self.tree.close(entry, end);
        if let Some(fault) = fault {
            self.junk(below, fault);
        }
        Ok(())
    }

    /// How many `#` are next: 1 to 3, or 0 where no comment starts.
    fn comment_level(&self) -> u32 {
        let hash = |offset: &u32| self.peek_at(self.pos + offset) == Some(b'#');
        (0..3).take_while(hash).count() as u32
    }

    /// Takes one line; `None`, and nothing taken, where `level` signs are followed by neither space nor line end.
    fn comment_line(&mut self, level: u32) -> Option<Span> {
        let start = self.pos;
        let behind = start + level;
        if self.peek_at(behind) != Some(b' ') && self.line_end_at(behind).is_none() {
            return None;
        }
        let line = self.rest_of_line(behind);
        self.pos = self.next_line(line.end);
        Some(Span::new(start, line.end))
    }
}
