//! Random rows of the language's tokens: nearly all of them broken, none of them fatal.

use std::time::{Duration, Instant};

use flyt::syntax::{Entry, Syntax, parse, to_json};
use serde_json::Value;

use super::oracle::check_tokens;

const TEXTS: u64 = 20_000;

#[rustfmt::skip]
const TOKENS: &[&str] = &[
    "\n", "\n", "\n", "\r\n", "\r", " ", " ", "    ", "\t", "\u{a0}", "\u{feff}", "a", "key", "key = ", "-term = ",
    "A", "F", "é", "żółć", "漢字", "مرحبا", "e\u{301}", "😂", "=", "-", "-t", "$", "$x", ".", ".b", ".attr = ", "{",
    "{ ", "}", " }", "[", "]", "[one] ", "*", "*[other] ", "->", " ->\n", "(", ")", ",", ":", "F(", "n: 1", "\"",
    "\"s\"", "\\", "\\u00e9", "\\u12", "\\U01F602", "\\é", "1", "3.14", "-0", "#", "# c", "##", "### r\n", "{ $x }",
    "{$n ->\n[a] b\n*[c] d\n}", "“x”", "=>", "<<<<<<<", "=======", "* item", "[link](url)", "...", "//", "\0", "",
];

/// Numbers that are the same on every run: xorshift64*.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % bound
    }
}

pub(super) fn soup(seed: u64) -> String {
    let mut numbers = Numbers(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let start = if numbers.below(2) == 0 { "key = " } else { "" };
    let length = 1 + numbers.below(24);
    let tokens: String = (0..length).map(|_| TOKENS[numbers.below(TOKENS.len())]).collect();
    start.to_owned() + &tokens
}

#[test]
fn token_soup() {
    let mut spent = Duration::ZERO;
    for text in (1..=TEXTS).map(soup) {
        let start = Instant::now();
        let tree = parse(&text);
        spent += start.elapsed();
        let syntax = Syntax { text: &text, tree: &tree };
        check_tokens(&text, &format!("{text:?}"));
        check_junk(syntax);
        check_errors(syntax);
        check_spans(&to_json(syntax, true), 0, text.len() as u64, &text);
    }
    assert!(spent < Duration::from_secs(10), "{spent:?}");
}

/// Junk ends only where an entry may start, and holds no line where one may.
fn check_junk(syntax: Syntax<'_>) {
    let starts = |line: &str| line.starts_with(|char: char| char.is_ascii_alphabetic() || "#-".contains(char));
    for entry in syntax.entries() {
        let Entry::Junk(junk) = entry else { continue };
        let rest = &syntax.text[junk.span().end as usize..];
        assert!(rest.is_empty() || starts(rest), "{:?}", syntax.text);
        assert!(!junk.text().split_inclusive('\n').skip(1).any(starts), "{:?}", syntax.text);
    }
}

/// Errors stand in the order of the text, none twice, where there is junk and only there.
fn check_errors(syntax: Syntax<'_>) {
    let errors = syntax.tree.errors();
    let sorted = errors.windows(2).all(|pair| pair[0].span.start < pair[1].span.start);
    assert!(sorted, "{:?} {errors:?}", syntax.text);
    assert!(errors.iter().all(|error| syntax.text.get(error.span.range()).is_some()), "{:?} {errors:?}", syntax.text);
    let junk = syntax.entries().any(|entry| matches!(entry, Entry::Junk(_)));
    assert_eq!(junk, !errors.is_empty(), "{:?} {errors:?}", syntax.text);
}

/// Every node lies inside the node that holds it.
fn check_spans(node: &Value, start: u64, end: u64, text: &str) {
    let (mut start, mut end) = (start, end);
    if let Some(span) = node.get("span") {
        let own = (span["start"].as_u64().unwrap(), span["end"].as_u64().unwrap());
        assert!(start <= own.0 && own.0 <= own.1 && own.1 <= end, "{text:?} {node}");
        (start, end) = own;
    }
    match node {
        Value::Object(fields) => fields.values().for_each(|field| check_spans(field, start, end, text)),
        Value::Array(nodes) => nodes.iter().for_each(|node| check_spans(node, start, end, text)),
        _ => {}
    }
}
