//! The tokens of a text: put end to end they are the text, byte for byte.
//!
//! Nodes give text, names, literals, comments and junk; what lies between them is lexed here again.

use crate::text::Span;

use super::tree::Kind;
use super::{MAX_LEN, Syntax};

/// The terminals of the grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TokenKind {
    /// A byte-order mark at the start.
    ByteOrderMark,
    /// Spaces.
    BlankInline,
    /// LF or CRLF.
    LineEnd,
    /// The text of a pattern.
    Text,
    /// A name.
    Identifier,
    /// A string with its quotes.
    StringLiteral,
    /// A number.
    NumberLiteral,
    /// `#`, `##` or `###`.
    CommentSign,
    /// The text of a comment's line.
    CommentText,
    /// What could not be parsed.
    Junk,
    /// One of `= { } [ ] * . $ - : , ( )`, or `->`.
    Punctuation,
}

/// A piece of the text, never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: TokenKind,
    /// Where it stands.
    pub span: Span,
}

/// The tokens of a text; none where it is longer than [`MAX_LEN`].
pub fn tokens(syntax: Syntax<'_>) -> Vec<Token> {
    if syntax.text.len() > MAX_LEN {
        return Vec::new();
    }
    let mut lexer = Lexer { text: syntax.text, pos: 0, tokens: Vec::new() };
    if syntax.text.starts_with('\u{feff}') {
        lexer.push(TokenKind::ByteOrderMark, 3);
    }
    for node in &syntax.tree.nodes {
        match node.kind {
            Kind::Text => lexer.node(TokenKind::Text, node.span),
            Kind::Identifier | Kind::Accessor => lexer.node(TokenKind::Identifier, node.span),
            Kind::Variable => lexer.node(TokenKind::Identifier, Span::new(node.span.start + 1, node.span.end)),
            Kind::String => lexer.node(TokenKind::StringLiteral, node.span),
            Kind::Number => lexer.node(TokenKind::NumberLiteral, node.span),
            Kind::Junk => lexer.node(TokenKind::Junk, node.span),
            Kind::Comment => lexer.comment(node.span),
            _ => {}
        }
    }
    lexer.gap(syntax.text.len() as u32);
    lexer.tokens
}

struct Lexer<'a> {
    text: &'a str,
    pos: u32,
    tokens: Vec<Token>,
}

impl Lexer<'_> {
    fn push(&mut self, kind: TokenKind, length: u32) {
        if length != 0 {
            self.tokens.push(Token { kind, span: Span::new(self.pos, self.pos + length) });
            self.pos += length;
        }
    }

    fn node(&mut self, kind: TokenKind, span: Span) {
        self.gap(span.start);
        self.push(kind, span.len());
    }

    /// Blank and punctuation up to `end`.
    fn gap(&mut self, end: u32) {
        while self.pos < end {
            let rest = &self.text[self.pos as usize..end as usize];
            let spaces = rest.len() - rest.trim_start_matches(' ').len();
            match rest.as_bytes()[0] {
                b' ' => self.push(TokenKind::BlankInline, spaces as u32),
                b'\n' => self.push(TokenKind::LineEnd, 1),
                b'\r' => self.push(TokenKind::LineEnd, 2),
                _ => self.push(TokenKind::Punctuation, if rest.starts_with("->") { 2 } else { 1 }),
            }
        }
    }

    fn comment(&mut self, span: Span) {
        while self.pos < span.end {
            self.gap_before_sign();
            let line = &self.text[self.pos as usize..span.end as usize];
            let line = line.lines().next().unwrap_or(line);
            let level = line.len() - line.trim_start_matches('#').len();
            let level = level.min(3);
            let space = usize::from(line[level..].starts_with(' '));
            self.push(TokenKind::CommentSign, level as u32);
            self.push(TokenKind::BlankInline, space as u32);
            self.push(TokenKind::CommentText, (line.len() - level - space) as u32);
        }
    }

    fn gap_before_sign(&mut self) {
        let rest = &self.text[self.pos as usize..];
        let blank = rest.find('#').unwrap_or(rest.len());
        self.gap(self.pos + blank as u32);
    }
}
