//! Placeables and what stands in them.

use crate::text::Span;

use super::{E, Kind, Parsed, Parser};

impl Parser<'_> {
    /// `inline_placeable ::= "{" blank? (SelectExpression | InlineExpression) blank? "}"`
    pub(super) fn placeable(&mut self) -> Parsed {
        self.nested(|parser| {
            let start = parser.pos;
            let placeable = parser.tree.open(Kind::Placeable, start);
            parser.pos += 1;
            parser.skip_blank();
            match parser.peek() {
                Some(b'}') => return parser.fault(E::EmptyPlaceable, Span::new(start, parser.pos + 1)),
                None => return parser.fault(E::UnclosedBrace, Span::new(start, start + 1)),
                Some(_) => parser.placed(start)?,
            }
            parser.tree.close(placeable, parser.pos);
            Ok(())
        })
    }

    /// What stands in a placeable, with its `}`.
    fn placed(&mut self, brace: u32) -> Parsed {
        let expression = self.tree.len();
        self.inline_expression().map_err(|fault| self.blame_brace(brace, fault))?;
        let behind = self.pos;
        self.skip_blank();
        if self.bytes()[self.pos as usize..].starts_with(b"->") {
            self.select(brace, expression)?;
        } else if self.peek() == Some(b'}') {
            self.shown(expression)?;
        }
        if self.take(b'}') { Ok(()) } else { self.unclosed_brace(brace, behind) }
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
            Some(b'0'..=b'9') => self.number(),
            Some(b'-') if self.peek_at(self.pos + 1).is_some_and(|byte| byte.is_ascii_digit()) => self.number(),
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
}
