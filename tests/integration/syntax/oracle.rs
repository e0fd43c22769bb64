//! Every file of the corpus: its tokens are the file, and its tree is that of `fluent-syntax`, but for the places where
//! that parser is known to depart from the grammar.

use std::collections::BTreeMap;

use flyt::syntax::{Syntax, SyntaxErrorKind, TokenKind, Tree, parse, to_json, tokens};
use serde_json::{Value, json};

use super::lowered;
use crate::corpus;

/// How `fluent-syntax` departs from the grammar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Departure {
    /// The indentation of a line that starts with a placeable does not count.
    Indent,
    /// An unclosed brace swallows the message below.
    Swallowed,
    /// A named argument may be any expression.
    ArgumentLiteral,
}

#[test]
fn every_tree_is_that_of_fluent_syntax() {
    let Some(dir) = corpus::dir() else { return };
    let (mut files, mut departures) = (0, BTreeMap::new());
    for (path, text) in corpus::texts(&dir) {
        files += 1;
        let tree = parse(&text);
        let ours = to_json(Syntax { text: &text, tree: &tree }, false);
        let theirs = fluent_syntax::parser::parse(text.as_str()).unwrap_or_else(|(tree, _)| tree);
        let theirs = lowered::resource(&theirs);
        if ours != theirs {
            let departure = departure(&tree, &ours, &theirs);
            let departure = departure.unwrap_or_else(|| panic!("{}\n{ours}\n{theirs}", path.display()));
            *departures.entry(departure).or_insert(0) += 1;
        }
    }
    assert!(files > 600, "only {files} files");
    let known = [(Departure::Indent, 1), (Departure::Swallowed, 3), (Departure::ArgumentLiteral, 1)];
    assert_eq!(departures, BTreeMap::from(known));
}

fn departure(tree: &Tree, ours: &Value, theirs: &Value) -> Option<Departure> {
    let has = |kind| tree.errors().iter().any(|error| error.kind == kind);
    let body = |tree: &Value| tree["body"].as_array().unwrap().clone();
    let (ours, theirs) = (body(ours), body(theirs));
    let left: Vec<&Value> = ours.iter().filter(|entry| !theirs.contains(entry)).collect();
    let right: Vec<&Value> = theirs.iter().filter(|entry| !ours.contains(entry)).collect();
    let junk = |entries: &[&Value]| entries.iter().all(|entry| entry["type"] == "Junk");
    let flat = |entries: &[&Value]| entries.iter().map(|entry| without_indent((*entry).clone())).collect::<Vec<_>>();
    if flat(&left) == flat(&right) {
        Some(Departure::Indent)
    } else if junk(&right) && left.len() > right.len() && has(SyntaxErrorKind::UnclosedBrace) {
        Some(Departure::Swallowed)
    } else if junk(&left) && left.len() == right.len() && has(SyntaxErrorKind::ArgumentLiteral) {
        Some(Departure::ArgumentLiteral)
    } else {
        None
    }
}

fn without_indent(mut node: Value) -> Value {
    if node["type"] == "TextElement" {
        let lines: Vec<&str> = node["value"].as_str().unwrap().split('\n').map(str::trim_start).collect();
        node["value"] = json!(lines.join("\n"));
    }
    match node {
        Value::Object(fields) => fields.into_iter().map(|(name, field)| (name, without_indent(field))).collect(),
        Value::Array(nodes) => nodes.into_iter().map(without_indent).collect(),
        _ => node,
    }
}

#[test]
fn the_tokens_of_every_file_are_the_file() {
    let Some(dir) = corpus::dir() else { return };
    for (path, text) in corpus::texts(&dir) {
        check_tokens(&text, &path.display().to_string());
    }
}

/// Panics unless the tokens cover the text without a gap, and each is what its kind says.
pub(super) fn check_tokens(text: &str, name: &str) {
    let tree = parse(text);
    let mut end = 0;
    for token in tokens(Syntax { text, tree: &tree }) {
        assert_eq!(token.span.start, end, "a gap in {name}");
        let part = token.span.of(text);
        assert!(is_token(token.kind, part), "{part:?} is no {:?} in {name}", token.kind);
        end = token.span.end;
    }
    assert_eq!(end as usize, text.len(), "the end of {name}");
}

fn is_token(kind: TokenKind, part: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    match kind {
        TokenKind::ByteOrderMark => part == "\u{feff}",
        TokenKind::BlankInline => !part.is_empty() && part.bytes().all(|byte| byte == b' '),
        TokenKind::LineEnd => part == "\n" || part == "\r\n",
        TokenKind::Text => !part.is_empty() && !part.contains(['\n', '{', '}']),
        TokenKind::Identifier => {
            part.starts_with(|char: char| char.is_ascii_alphabetic())
                && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
        }
        TokenKind::StringLiteral => part.len() > 1 && part.starts_with('"') && part.ends_with('"'),
        TokenKind::NumberLiteral => {
            part.strip_prefix('-').unwrap_or(part).split('.').all(digits) && part.matches('.').count() < 2
        }
        TokenKind::CommentSign => ["#", "##", "###"].contains(&part),
        TokenKind::CommentText => !part.is_empty() && !part.contains('\n'),
        TokenKind::Junk => !part.is_empty(),
        TokenKind::Punctuation => "= { } [ ] * . $ - : , ( ) ->".split(' ').any(|sign| sign == part),
        _ => false,
    }
}
