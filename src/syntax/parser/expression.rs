//! Placeables and what stands in them.

use crate::text::Span;

use super::{E, Kind, Parsed, Parser, SyntaxError};

impl Parser<'_> {
    /// `inline_placeable ::= "{" blank? (SelectExpression | InlineExpression) blank? "}"`
    pub(super) fn placeable(&mut self) -> Parsed {
        self.nested(|parser| {
            let start = parser.pos;
            let placeable = parser.tree.open(Kind::Placeable, start);
            parser.pos += 1;
            parser.skip_blank();
            if parser.peek() == Some(b'}') {
                return parser.fault(E::EmptyPlaceable, Span::new(start, parser.pos + 1));
            }
            if parser.at_end() {
                return parser.fault(E::UnclosedBrace, Span::new(start, start + 1));
            }
            let expression = parser.tree.len();
            parser.inline_expression().map_err(|fault| parser.blame_brace(start, fault))?;
            parser.skip_blank();
            if parser.bytes()[parser.pos as usize..].starts_with(b"->") {
                parser.select(expression)?;
            } else {
                parser.shown(expression)?;
            }
            if !parser.take(b'}') {
                return parser.unclosed(start);
            }
            parser.tree.close(placeable, parser.pos);
            Ok(())
        })
    }

    /// An expression is missing because the brace was never meant to hold what follows.
    fn blame_brace(&self, brace: u32, fault: SyntaxError) -> SyntaxError {
        let next_line = self.rest_of_line(brace).end < fault.span.start;
        if fault.kind == E::Expression && next_line && !self.closes_before_entry(brace) {
            return SyntaxError { kind: E::UnclosedBrace, span: Span::new(brace, brace + 1) };
        }
        fault
    }

    /// What is shown rather than selected on cannot be the attribute of a term.
    fn shown(&mut self, expression: u32) -> Parsed {
        match self.accessor_of(expression) {
            Some(name) if self.tree.node(expression).kind == Kind::TermReference => self.fault(E::TermAttribute, name),
            _ => Ok(()),
        }
    }

    /// The attribute that a reference names.
    pub(super) fn accessor_of(&self, reference: u32) -> Option<Span> {
        let accessor = self.tree.nodes.get(reference as usize + 2)?;
        (accessor.kind == Kind::Accessor).then_some(accessor.span)
    }

    fn unclosed(&mut self, brace: u32) -> Parsed {
        if self.closes_before_entry(self.pos) && !self.at_end() {
            return self.fault_here(E::CloseBrace);
        }
        self.fault(E::UnclosedBrace, Span::new(brace, brace + 1))
    }

    /// Whether a `}` comes before the next line that could start an entry.
    fn closes_before_entry(&self, from: u32) -> bool {
        let end = self.junk_end(from);
        memchr::memchr(b'}', &self.bytes()[from as usize..end as usize]).is_some()
    }

    /// `InlineExpression ::= StringLiteral | NumberLiteral | FunctionReference | MessageReference | TermReference
    /// | VariableReference | inline_placeable`
    pub(super) fn inline_expression(&mut self) -> Parsed {
        match self.peek() {
            Some(b'"') => self.string(),
            Some(b'$') => self.variable(),
            Some(b'{') => self.placeable(),
            Some(b'-') if self.peek_at(self.pos + 1).is_some_and(|byte| byte.is_ascii_alphabetic()) => {
                self.term_reference()
            }
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(byte) if byte.is_ascii_alphabetic() => self.reference(),
            _ => self.fault_here(E::Expression),
        }
    }

    /// `VariableReference ::= "$" Identifier`
    fn variable(&mut self) -> Parsed {
        let variable = self.tree.len();
        self.pos += 1;
        self.identifier(Kind::Variable)?;
        self.tree.node_mut(variable).span.start -= 1;
        Ok(())
    }

    /// `TermReference ::= "-" Identifier AttributeAccessor? CallArguments?`
    fn term_reference(&mut self) -> Parsed {
        let term = self.tree.open(Kind::TermReference, self.pos);
        self.pos += 1;
        self.identifier(Kind::Identifier)?;
        self.accessor()?;
        self.arguments()?;
        self.tree.close(term, self.pos);
        Ok(())
    }

    /// `FunctionReference ::= Identifier CallArguments` or `MessageReference ::= Identifier AttributeAccessor?`
    fn reference(&mut self) -> Parsed {
        let reference = self.tree.open(Kind::MessageReference, self.pos);
        let id = self.identifier(Kind::Identifier)?;
        if self.arguments()? {
            self.tree.node_mut(reference).kind = Kind::Function;
            if id.of(self.text).bytes().any(|byte| byte.is_ascii_lowercase()) {
                return self.fault(E::FunctionName, id);
            }
        } else {
            self.accessor()?;
        }
        self.tree.close(reference, self.pos);
        Ok(())
    }

    /// `AttributeAccessor ::= "." Identifier`
    fn accessor(&mut self) -> Parsed {
        if self.take(b'.') {
            self.identifier(Kind::Accessor)?;
        }
        Ok(())
    }

    /// `CallArguments ::= blank? "(" blank? argument_list blank? ")"`; says whether there are any.
    fn arguments(&mut self) -> Parsed<bool> {
        let before = self.pos;
        self.skip_blank();
        if self.peek() != Some(b'(') {
            self.pos = before;
            return Ok(false);
        }
        self.nested(|parser| {
            let arguments = parser.tree.open(Kind::Arguments, parser.pos);
            parser.pos += 1;
            parser.argument_list(arguments)?;
            parser.tree.close(arguments, parser.pos);
            Ok(true)
        })
    }

    /// `argument_list ::= (Argument blank? "," blank?)* Argument?`, with what surrounds it and the `)`.
    fn argument_list(&mut self, arguments: u32) -> Parsed {
        let mut named = false;
        loop {
            self.skip_blank();
            if self.take(b')') {
                return Ok(());
            }
            self.argument(arguments, &mut named)?;
            self.skip_blank();
            if !self.take(b',') && self.peek() != Some(b')') {
                return self.fault_here(E::CloseParen);
            }
        }
    }

    /// `Argument ::= NamedArgument | InlineExpression`
    fn argument(&mut self, arguments: u32, named: &mut bool) -> Parsed {
        let (start, index) = (self.pos, self.tree.len());
        self.inline_expression()?;
        let end = self.pos;
        self.skip_blank();
        if self.peek() == Some(b':') {
            *named = true;
            return self.named_argument(arguments, index, Span::new(start, end));
        }
        self.pos = end;
        if *named {
            return self.fault(E::PositionalAfterNamed, Span::new(start, end));
        }
        Ok(())
    }

    /// `NamedArgument ::= Identifier blank? ":" blank? (StringLiteral | NumberLiteral)`, from the colon on.
    fn named_argument(&mut self, arguments: u32, index: u32, name: Span) -> Parsed {
        let plain = self.tree.node(index).kind == Kind::MessageReference && self.tree.len() == index + 2;
        if !plain {
            return self.fault(E::ArgumentName, name);
        }
        if self.has_argument(arguments, index, name) {
            return self.fault(E::DuplicateArgument, name);
        }
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

    fn has_argument(&self, arguments: u32, end: u32, name: Span) -> bool {
        let mut at = arguments + 1;
        while at < end {
            let node = self.tree.node(at);
            if node.kind == Kind::Named && self.tree.node(at + 1).span.of(self.text) == name.of(self.text) {
                return true;
            }
            at = node.next;
        }
        false
    }

    /// `StringLiteral ::= "\"" quoted_char* "\""`
    pub(super) fn string(&mut self) -> Parsed {
        let start = self.pos;
        self.pos += 1;
        loop {
            let rest = &self.bytes()[self.pos as usize..];
            let found = memchr::memchr3(b'"', b'\\', b'\n', rest).unwrap_or(rest.len());
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
