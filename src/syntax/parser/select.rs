//! Selectors and their variants.

use crate::text::Span;

use super::{E, Kind, Parsed, Parser};

impl Parser<'_> {
    /// `SelectExpression ::= InlineExpression blank? "->" blank_inline? variant_list`, from the arrow on.
    ///
    /// `variant_list ::= Variant* DefaultVariant Variant* line_end`. Stops before the `}`.
    pub(super) fn select(&mut self, brace: u32, selector: u32) -> Parsed {
        self.check_selector(selector)?;
        let arrow = Span::new(self.pos, self.pos + 2);
        self.pos += 2;
        self.skip_blank_inline();
        if !self.at_line_end() {
            return self.fault_here(E::ArrowLine);
        }
        let (mut some, mut default) = (false, false);
        while self.variant_ahead() {
            default |= self.variant(default)?;
            some = true;
        }
        if !self.at_line_end() {
            return self.fault_here(E::VariantEnd);
        }
        self.skip_blank();
        match (some, default) {
            _ if self.peek() != Some(b'}') => self.unclosed_select(brace, some),
            (false, _) => self.fault(E::NoVariants, arrow),
            (_, false) => self.fault(E::NoDefault, arrow),
            _ => Ok(()),
        }
    }

    fn check_selector(&mut self, selector: u32) -> Parsed {
        let kind = match self.tree.node(selector).kind {
            Kind::MessageReference => E::MessageSelector,
            Kind::TermReference if self.accessor_of(selector).is_none() => E::TermSelector,
            Kind::Placeable => E::PlaceableSelector,
            _ => return Ok(()),
        };
        let start = self.tree.node(selector).span.start;
        let text = Span::new(start, self.pos).of(self.text).trim_end();
        self.fault(kind, Span::new(start, start + text.len() as u32))
    }

    /// Goes to the next variant, if one follows: `line_end blank? "*"? "["`
    fn variant_ahead(&mut self) -> bool {
        let before = self.pos;
        if !self.at_line_end() {
            return false;
        }
        self.skip_blank();
        let ahead = matches!(self.peek(), Some(b'[' | b'*'));
        if !ahead {
            self.pos = before;
        }
        ahead
    }

    /// `Variant ::= line_end blank? "*"? VariantKey blank_inline? Pattern`, from the star or bracket on.
    pub(super) fn variant(&mut self, has_default: bool) -> Parsed<bool> {
        let start = self.pos;
        let variant = self.tree.open(Kind::Variant, start);
        let default = self.take(b'*');
        if default && has_default {
            return self.fault(E::ManyDefaults, Span::new(start, self.pos));
        }
        if self.peek() != Some(b'[') {
            return self.fault(E::StarLine, Span::new(start, self.pos));
        }
        self.variant_key()?;
        let key = Span::new(start, self.pos);
        self.skip_blank_inline();
        if !self.pattern()? {
            return self.no_text(E::EmptyVariant, key);
        }
        let end = self.tree.node(variant + 2).span.end;
        self.tree.close(variant, end);
        self.tree.node_mut(variant).data = u8::from(default);
        Ok(default)
    }

    /// `VariantKey ::= "[" blank? (NumberLiteral | Identifier) blank? "]"`
    fn variant_key(&mut self) -> Parsed {
        self.pos += 1;
        self.skip_blank();
        match self.peek() {
            Some(b'-' | b'0'..=b'9') => self.number()?,
            Some(byte) if byte.is_ascii_alphabetic() => {
                self.identifier(Kind::Identifier)?;
            }
            _ => return self.fault_here(E::VariantKey),
        }
        let behind = self.pos;
        self.skip_blank();
        if self.take(b']') {
            return Ok(());
        }
        let span = if self.is_below(behind) { Span::at(behind) } else { self.char_span(self.pos) };
        self.fault(E::VariantBracket, span)
    }
}
