//! What each word of a file of messages is, for colours.

use lsp_types::{
    SemanticToken, SemanticTokenType, SemanticTokens, SemanticTokensLegend, SemanticTokensParams, SemanticTokensResult,
};

use crate::syntax::{Syntax, Token, TokenKind, parse, tokens as lex};
use crate::text::Span;

use super::position::Lines;
use super::session::{Answer, Session};

const COMMENT: u32 = 0;
const MESSAGE: u32 = 1;
const TERM: u32 = 2;
const VARIABLE: u32 = 3;
const FUNCTION: u32 = 4;
const TEXT: u32 = 5;
const NUMBER: u32 = 6;
const VARIANT: u32 = 7;
const PARAMETER: u32 = 8;
const OPERATOR: u32 = 9;

/// The kinds of word, by their numbers.
pub(super) fn legend() -> SemanticTokensLegend {
    let token_types = vec![
        SemanticTokenType::COMMENT,
        SemanticTokenType::PROPERTY,
        SemanticTokenType::CLASS,
        SemanticTokenType::VARIABLE,
        SemanticTokenType::FUNCTION,
        SemanticTokenType::STRING,
        SemanticTokenType::NUMBER,
        SemanticTokenType::ENUM_MEMBER,
        SemanticTokenType::PARAMETER,
        SemanticTokenType::OPERATOR,
    ];
    SemanticTokensLegend { token_types, token_modifiers: Vec::new() }
}

pub(super) fn tokens(session: &mut Session, params: SemanticTokensParams) -> Answer<Option<SemanticTokensResult>> {
    let uri = &params.text_document.uri;
    let Some(open) = session.open.get(uri.as_str()).filter(|open| open.is_fluent) else { return Ok(None) };
    let data = encoded(&words(&open.text), &Lines::new(&open.text, session.encoding));
    Ok(Some(SemanticTokensResult::Tokens(SemanticTokens { result_id: None, data })))
}

fn words(text: &str) -> Vec<(Span, u32)> {
    let tree = parse(text);
    let blank = [TokenKind::BlankInline, TokenKind::LineEnd];
    let all = lex(Syntax { text, tree: &tree });
    let all: Vec<Token> = all.into_iter().filter(|token| !blank.contains(&token.kind)).collect();
    let sign = |at: Option<usize>| at.and_then(|at| all.get(at)).map_or("", |token| token.span.of(text));
    let kind = |at: usize, token: &Token| {
        let (before, after) = (sign(at.checked_sub(1)), sign(Some(at + 1)));
        Some(match token.kind {
            TokenKind::CommentSign | TokenKind::CommentText => COMMENT,
            TokenKind::Text | TokenKind::StringLiteral => TEXT,
            TokenKind::NumberLiteral if before != "[" => NUMBER,
            TokenKind::NumberLiteral => VARIANT,
            TokenKind::Identifier => match (before, after) {
                ("$", _) => VARIABLE,
                ("-", _) => TERM,
                ("[", _) => VARIANT,
                (_, "(") => FUNCTION,
                (_, ":") => PARAMETER,
                _ => MESSAGE,
            },
            TokenKind::Punctuation => OPERATOR,
            _ => return None,
        })
    };
    all.iter().enumerate().filter_map(|(at, token)| Some((token.span, kind(at, token)?))).collect()
}

/// Each word by how far it is from the one before.
fn encoded(words: &[(Span, u32)], lines: &Lines<'_>) -> Vec<SemanticToken> {
    let (mut line, mut column) = (0, 0);
    let mut all = Vec::with_capacity(words.len());
    for (span, token_type) in words {
        let range = lines.range(*span);
        let delta_line = range.start.line - line;
        let delta_start = if delta_line == 0 { range.start.character - column } else { range.start.character };
        (line, column) = (range.start.line, range.start.character);
        let length = range.end.character.saturating_sub(range.start.character);
        all.push(SemanticToken { delta_line, delta_start, length, token_type: *token_type, token_modifiers_bitset: 0 });
    }
    all
}
