//! Which mistake to name where the parser is stuck: the one that a translator made, at the place where it was made.

use memchr::memchr3;

use crate::text::Span;

use super::{E, Parsed, Parser, SyntaxError};

impl Parser<'_> {
    /// A `{` without its `}`; the expression in it ended at `behind`.
    pub(super) fn unclosed_brace<T>(&mut self, brace: u32, behind: u32) -> Parsed<T> {
        let (below, rest) = (self.is_below(behind), &self.text[self.pos as usize..]);
        if below && is_variant(rest) {
            return self.fault(E::Arrow, Span::at(behind));
        }
        if rest.starts_with('>') && self.text[..self.pos as usize].ends_with('-') {
            return self.fault(E::ArrowSpace, Span::new(self.pos - 1, self.pos + 1));
        }
        if let Some(arrow) = ["=>", "→", "–>", "—>"].iter().find(|arrow| rest.starts_with(**arrow)) {
            return self.fault(E::Arrow, Span::new(self.pos, self.pos + arrow.len() as u32));
        }
        if !below && self.closes_on_line() {
            return self.fault_here(E::CloseBrace);
        }
        self.fault(E::UnclosedBrace, Span::new(brace, brace + 1))
    }

    /// A `(` without its `)`; the last argument ended at `behind`.
    pub(super) fn unclosed_paren<T>(&mut self, paren: u32, behind: u32) -> Parsed<T> {
        let rest = &self.bytes()[self.pos as usize..];
        let closed = memchr3(b'(', b')', b'\n', rest).is_some_and(|at| rest[at] == b')');
        if !closed && (self.is_below(behind) || self.at_end()) {
            return self.fault(E::UnclosedParen, Span::new(paren, paren + 1));
        }
        self.fault_here(E::CloseParen)
    }

    /// An expression is missing below a brace that was never meant to hold what follows.
    pub(super) fn blame_brace(&self, brace: u32, fault: SyntaxError) -> SyntaxError {
        if fault.kind == E::Expression && self.is_below(brace) && !self.closes_on_line() {
            return SyntaxError { kind: E::UnclosedBrace, span: Span::new(brace, brace + 1) };
        }
        fault
    }

    /// A selector that is not closed where its variants end.
    pub(super) fn unclosed_select<T>(&mut self, brace: u32, some: bool) -> Parsed<T> {
        let line = self.rest_of_line(self.pos);
        let named = line.of(self.text).contains('=');
        let entry = self.is_margin(self.pos) && self.peek().is_some_and(|byte| byte.is_ascii_alphabetic());
        match self.peek() {
            _ if self.other_space().is_some() => self.fault_here(E::OtherSpace),
            Some(b'.') if !named => self.fault_here(E::DotLine),
            Some(_) if entry && some && !named => self.fault(E::EntryStart, line),
            Some(byte) if !entry && !some && !b".#-".contains(&byte) => self.fault(E::NotVariant, line),
            _ => self.fault(E::UnclosedBrace, Span::new(brace, brace + 1)),
        }
    }

    /// Nothing where a text should be: because there is none, or because the line below cannot be one.
    pub(super) fn no_text<T>(&mut self, kind: E, span: Span) -> Parsed<T> {
        self.skip_blank();
        match self.no_text_here() {
            Some(kind) if self.depth == 0 || matches!(kind, E::Tab | E::OtherSpace) => self.fault_here(kind),
            _ => self.fault(kind, span),
        }
    }

    /// Why the line that starts here cannot be text.
    pub(super) fn no_text_here(&self) -> Option<E> {
        match self.peek()? {
            b'*' => Some(E::StarLine),
            b'[' => Some(E::BracketLine),
            _ => self.other_space(),
        }
    }

    /// What the next character is, where it looks like a space and is none.
    pub(super) fn other_space(&self) -> Option<E> {
        match self.next_char().filter(|_| !self.at_line_end())? {
            '\t' => Some(E::Tab),
            '\u{200b}' | '\u{2060}' | '\u{feff}' => Some(E::OtherSpace),
            char if char.is_whitespace() && char != ' ' => Some(E::OtherSpace),
            _ => None,
        }
    }

    /// The fault to name at the next character, where `kind` is what the grammar misses.
    pub(super) fn fault_here<T>(&mut self, kind: E) -> Parsed<T> {
        let span = self.char_span(self.pos);
        let found = self.other_space().or_else(|| match span.of(self.text).chars().next()? {
            '\'' | '`' | '“'..='„' | '‘'..='‚' | '«' | '»' | '‹' | '›' | '「' | '」' => {
                (kind == E::Expression).then_some(E::Quote)
            }
            char => self.is_in_name(char).then_some(E::NameCharacter),
        });
        self.fault(found.unwrap_or(kind), span)
    }

    /// Whether a letter that names cannot have stands right behind one that they can.
    fn is_in_name(&self, char: char) -> bool {
        let before = self.pos.checked_sub(1).and_then(|at| self.peek_at(at));
        !char.is_ascii() && char.is_alphanumeric() && before.is_some_and(|byte| byte.is_ascii_alphanumeric())
    }

    fn next_char(&self) -> Option<char> {
        self.text[self.pos as usize..].chars().next()
    }

    /// Whether the next character stands on a line below `at`, only blank being between them.
    pub(super) fn is_below(&self, at: u32) -> bool {
        self.bytes()[at as usize..self.pos as usize].contains(&b'\n')
    }

    /// Whether the next brace of this line closes.
    fn closes_on_line(&self) -> bool {
        let rest = &self.bytes()[self.pos as usize..];
        memchr3(b'{', b'}', b'\n', rest).is_some_and(|at| rest[at] == b'}')
    }

    /// Whether a line starts at `at`.
    fn is_margin(&self, at: u32) -> bool {
        at == 0 || self.peek_at(at - 1) == Some(b'\n')
    }

    /// Whether only spaces stand before `at` on its line.
    pub(super) fn starts_line(&self, at: u32) -> bool {
        let before = self.text[..at as usize].trim_end_matches(' ');
        before.is_empty() || before.ends_with('\n')
    }
}

/// Whether a variant starts here, rather than a link.
fn is_variant(rest: &str) -> bool {
    let line = rest.split('\n').next().unwrap_or(rest);
    let key = line.strip_prefix('*').unwrap_or(line).strip_prefix('[').and_then(|key| key.split_once(']'));
    key.is_some_and(|(key, _)| !key.trim().contains(' '))
}
