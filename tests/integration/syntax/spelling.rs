//! A tree in one of its many spellings: blanks, indentation, line ends and blank lines wherever the grammar lets them
//! be. Parsing gives the tree again.

use flyt::syntax::{Syntax, parse, to_json};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use serde_json::Value;

use super::model::{Entry, Expression, Literal, Pattern, Piece, entries};
use super::oracle::check_tokens;

/// The first is for new trees; a further one is kept for each difference that was found.
const SEEDS: [u8; 1] = [0];

#[test]
fn every_spelling_gives_the_tree() {
    for seed in SEEDS {
        let config = Config { cases: 1_000, failure_persistence: None, ..Config::default() };
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
        let trees = (entries(), prop::collection::vec(any::<u8>(), 0..400));
        let checked = TestRunner::new_with_rng(config, rng).run(&trees, |(entries, choices)| check(&entries, &choices));
        checked.unwrap_or_else(|error| panic!("seed {seed}: {error}"));
    }
}

fn check(entries: &[Entry], choices: &[u8]) -> Result<(), TestCaseError> {
    let text = Speller::new(choices).resource(entries);
    let tree = parse(&text);
    prop_assert_eq!(tree.errors(), &[], "{}", text);
    let got = to_json(Syntax { text: &text, tree: &tree }, false);
    let want: Vec<Value> = entries.iter().map(Entry::json).collect();
    prop_assert_eq!(&got["body"], &Value::from(want), "{}", text);
    check_tokens(&text, "a spelling");
    Ok(())
}

/// Writes a tree; where the grammar leaves a choice, the next of its numbers decides. Without numbers it writes plainly.
struct Speller<'a> {
    choices: std::slice::Iter<'a, u8>,
    text: String,
}

impl<'a> Speller<'a> {
    fn new(choices: &'a [u8]) -> Self {
        Self { choices: choices.iter(), text: String::new() }
    }

    fn below(&mut self, bound: u8) -> u8 {
        self.choices.next().map_or(0, |choice| choice % bound)
    }

    fn put(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn spaces(&mut self, bound: u8) {
        let count = self.below(bound);
        self.put(&" ".repeat(count.into()));
    }

    fn line_end(&mut self) {
        let end = if self.below(4) == 3 { "\r\n" } else { "\n" };
        self.put(end);
    }

    /// That many blank lines, some of them with spaces.
    fn blank_lines(&mut self, count: u8) {
        for _ in 0..count {
            self.spaces(3);
            self.line_end();
        }
    }

    /// `blank?`
    fn blank(&mut self) {
        match self.below(6) {
            3 => self.spaces(4),
            4 => {
                self.line_end();
                self.spaces(4);
            }
            5 => {
                self.spaces(3);
                self.blank_lines(2);
                self.spaces(3);
            }
            _ => {}
        }
    }

    fn resource(mut self, entries: &[Entry]) -> String {
        if self.below(8) == 7 {
            self.put("\u{feff}");
        }
        let lines = self.below(2);
        self.blank_lines(lines);
        for (index, entry) in entries.iter().enumerate() {
            let comment = self.entry(entry);
            let last = index + 1 == entries.len();
            if !last || self.below(3) != 0 {
                self.line_end();
                let lines = u8::from(comment) + self.below(3);
                self.blank_lines(lines);
            }
        }
        self.text
    }

    /// Says whether it is a comment, which a blank line keeps apart from what follows.
    fn entry(&mut self, entry: &Entry) -> bool {
        match entry {
            Entry::Comment(level, lines) => {
                self.comment(*level, lines);
                return true;
            }
            Entry::Message { comment, id, value, attributes } => {
                if !comment.is_empty() {
                    self.comment(1, comment);
                    self.line_end();
                }
                self.put(id);
                self.assign();
                if let Some(value) = value {
                    self.pattern(value);
                }
                for (name, value) in attributes {
                    self.line_end();
                    self.blank();
                    self.put(".");
                    self.put(name);
                    self.assign();
                    self.pattern(value);
                }
            }
        }
        false
    }

    fn comment(&mut self, level: usize, lines: &[String]) {
        for (index, line) in lines.iter().enumerate() {
            if index != 0 {
                self.line_end();
            }
            self.put(&"#".repeat(level));
            if !line.is_empty() || self.below(2) == 1 {
                self.put(" ");
            }
            self.put(line);
        }
    }

    fn assign(&mut self) {
        self.spaces(3);
        self.put("=");
        self.spaces(3);
    }

    fn pattern(&mut self, pattern: &Pattern) {
        let margin = if pattern.can_stand_at_margin() { self.below(3) } else { 1 + self.below(6) };
        for (index, line) in pattern.lines.iter().enumerate() {
            if index != 0 || pattern.block {
                self.line_end();
                self.blank_lines(line.blank_lines);
                if index == 0 {
                    let lines = self.below(3);
                    self.blank_lines(lines);
                }
                self.put(&" ".repeat((margin + line.indent).into()));
            }
            line.pieces.iter().for_each(|piece| self.piece(piece));
        }
        self.spaces(3);
    }

    fn piece(&mut self, piece: &Piece) {
        match piece {
            Piece::Text(text) => self.put(text),
            Piece::Placeable(expression) => self.placeable(expression),
        }
    }

    fn placeable(&mut self, expression: &Expression) {
        self.put("{");
        self.blank();
        self.expression(expression);
        self.blank();
        self.put("}");
    }

    fn expression(&mut self, expression: &Expression) {
        match expression {
            Expression::Literal(literal) => self.put(literal.written()),
            Expression::Variable(name) => self.put(&format!("${name}")),
            Expression::Message(id, attribute) => self.reference("", id, attribute.as_deref()),
            Expression::Term(id, attribute, arguments) => {
                self.reference("-", id, attribute.as_deref());
                if let Some((positional, named)) = arguments {
                    self.arguments(positional, named);
                }
            }
            Expression::Function(name, positional, named) => {
                self.put(name);
                self.arguments(positional, named);
            }
            Expression::Placeable(inner) => self.placeable(inner),
            Expression::Select(selector, variants) => self.select(selector, variants),
        }
    }

    fn reference(&mut self, sign: &str, id: &str, attribute: Option<&str>) {
        self.put(sign);
        self.put(id);
        if let Some(name) = attribute {
            self.put(".");
            self.put(name);
        }
    }

    fn arguments(&mut self, positional: &[Expression], named: &[(String, Literal)]) {
        self.blank();
        self.put("(");
        self.blank();
        let count = positional.len() + named.len();
        for index in 0..count {
            match positional.get(index) {
                Some(expression) => self.expression(expression),
                None => self.named(&named[index - positional.len()]),
            }
            self.blank();
            if index + 1 < count || self.below(4) == 3 {
                self.put(",");
                self.blank();
            }
        }
        self.put(")");
    }

    fn named(&mut self, (name, value): &(String, Literal)) {
        self.put(name);
        self.blank();
        self.put(":");
        self.blank();
        self.put(value.written());
    }

    fn select(&mut self, selector: &Expression, variants: &[(String, Pattern, bool)]) {
        self.expression(selector);
        self.blank();
        if self.text.ends_with(|char: char| char.is_ascii_alphanumeric() || char == '_' || char == '-') {
            self.put(" "); // or the dash would belong to the name
        }
        self.put("->");
        self.spaces(3);
        for (key, value, default) in variants {
            self.line_end();
            self.blank();
            self.put(if *default { "*[" } else { "[" });
            self.blank();
            self.put(key);
            self.blank();
            self.put("]");
            self.spaces(3);
            self.pattern(value);
        }
        self.line_end();
    }
}
