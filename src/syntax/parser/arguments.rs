//! The arguments of functions and terms.

use std::collections::HashSet;

use crate::text::Span;

use super::{E, Kind, Parsed, Parser};

impl<'a> Parser<'a> {
    /// `CallArguments ::= blank? "(" blank? argument_list blank? ")"`; says whether there are any.
    pub(super) fn arguments(&mut self) -> Parsed<bool> {
        let before = self.pos;
        self.skip_blank();
        if self.peek() != Some(b'(') {
            self.pos = before;
            return Ok(false);
        }
        self.nested(|parser| {
            let paren = parser.pos;
            let arguments = parser.tree.open(Kind::Arguments, paren);
            parser.pos += 1;
            parser.argument_list(paren)?;
            parser.tree.close(arguments, parser.pos);
            Ok(true)
        })
    }

    /// `argument_list ::= (Argument blank? "," blank?)* Argument?`, with what surrounds it and the `)`.
    fn argument_list(&mut self, paren: u32) -> Parsed {
        let mut names = HashSet::new();
        loop {
            self.skip_blank();
            if self.take(b')') {
                return Ok(());
            }
            self.argument(&mut names)?;
            let behind = self.pos;
            self.skip_blank();
            if !self.take(b',') && self.peek() != Some(b')') {
                return self.unclosed_paren(paren, behind);
            }
        }
    }

    /// `Argument ::= NamedArgument | InlineExpression`
    fn argument(&mut self, names: &mut HashSet<&'a str>) -> Parsed {
        let (start, index) = (self.pos, self.tree.len());
        self.inline_expression()?;
        let span = Span::new(start, self.pos);
        self.skip_blank();
        let plain = self.tree.node(index).kind == Kind::MessageReference && self.tree.len() == index + 2;
        match self.peek() {
            Some(b':') if !plain => self.fault(E::ArgumentName, span),
            Some(b':') if !names.insert(span.of(self.text)) => self.fault(E::DuplicateArgument, span),
            Some(b':') => self.named_argument(index),
            Some(b'=') if plain => self.fault_here(E::Colon),
            _ if !names.is_empty() => self.fault(E::PositionalAfterNamed, span),
            _ => {
                self.pos = span.end;
                Ok(())
            }
        }
    }

    /// `NamedArgument ::= Identifier blank? ":" blank? (StringLiteral | NumberLiteral)`, from the colon on.
    fn named_argument(&mut self, index: u32) -> Parsed {
        self.tree.node_mut(index).kind = Kind::Named;
        self.pos += 1;
        self.skip_blank();
        match self.peek() {
            Some(b'"') => self.string()?,
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ => return self.fault_here(E::ArgumentLiteral),
        }
        self.tree.close(index, self.pos);
        Ok(())
    }
}
