//! Random trees, and the JSON that each must give.

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

#[derive(Clone, Debug)]
pub(super) enum Entry {
    Comment(usize, Vec<String>),
    /// A term where the id has its dash.
    Message {
        comment: Vec<String>,
        id: String,
        value: Option<Pattern>,
        attributes: Vec<(String, Pattern)>,
    },
}

#[derive(Clone, Debug)]
pub(super) struct Pattern {
    /// Whether it begins on the line below.
    pub(super) block: bool,
    pub(super) lines: Vec<Line>,
}

#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) blank_lines: u8,
    /// The spaces beyond those that all lines share.
    pub(super) indent: u8,
    pub(super) pieces: Vec<Piece>,
}

#[derive(Clone, Debug)]
pub(super) enum Piece {
    Text(String),
    Placeable(Expression),
}

pub(super) type Named = Vec<(String, Literal)>;

#[derive(Clone, Debug)]
pub(super) enum Expression {
    Literal(Literal),
    Variable(String),
    Message(String, Option<String>),
    Term(String, Option<String>, Option<(Vec<Expression>, Named)>),
    Function(String, Vec<Expression>, Named),
    Placeable(Box<Expression>),
    Select(Box<Expression>, Vec<(String, Pattern, bool)>),
}

/// A string with its quotes, or a number.
#[derive(Clone, Debug)]
pub(super) struct Literal(String);

fn word(words: &[&str]) -> impl Strategy<Value = String> + Clone + use<> {
    select(words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
}

fn id() -> impl Strategy<Value = String> + Clone {
    word(&["a", "key", "b-2", "Key_", "x9", "one", "NUMBER", "e--"])
}

fn literal() -> impl Strategy<Value = Literal> + Clone {
    let literals =
        ["\"\"", "\" \"", "\"żółć\"", "\"{\"", "\"}\"", "\"\\\"\"", "\"\\\\\"", "\"\\u00e9\"", "\"\\U01F602\""];
    word(&[&literals[..], &["0", "-1", "3.14", "007", "-0.50"]].concat()).prop_map(Literal)
}

fn named() -> impl Strategy<Value = Named> + Clone {
    prop::collection::btree_map(id(), literal(), 0..3).prop_map(|named| named.into_iter().collect())
}

/// What can stand in braces.
fn expression() -> impl Strategy<Value = Expression> {
    let simple = prop_oneof![
        literal().prop_map(Expression::Literal),
        id().prop_map(Expression::Variable),
        (id(), prop::option::of(id())).prop_map(|(id, attribute)| Expression::Message(id, attribute)),
        id().prop_map(|id| Expression::Term(id, None, None)),
    ];
    simple.prop_recursive(4, 24, 4, |inner| {
        let inline = inner.clone().prop_map(in_arguments);
        let arguments = (prop::collection::vec(inline, 0..3), named());
        let function = (word(&["F", "NUMBER", "DATE-2_"]), arguments.clone());
        let variants = prop::collection::vec((key(), pattern(inner.clone())), 1..4);
        prop_oneof![
            function.prop_map(|(name, (positional, named))| Expression::Function(name, positional, named)),
            (id(), arguments).prop_map(|(id, arguments)| Expression::Term(id, None, Some(arguments))),
            inner.prop_map(|inner| Expression::Placeable(Box::new(inner))),
            (selector(), variants, 0..4_usize).prop_map(|(selector, variants, default)| {
                let default = default % variants.len();
                let variants = variants.into_iter().enumerate();
                let variants = variants.map(|(index, (key, value))| (key, value, index == default));
                Expression::Select(Box::new(selector), variants.collect())
            }),
        ]
    })
}

/// A selector stands in braces of its own.
fn in_arguments(expression: Expression) -> Expression {
    match expression {
        Expression::Select(..) => Expression::Placeable(Box::new(expression)),
        _ => expression,
    }
}

fn selector() -> impl Strategy<Value = Expression> {
    prop_oneof![
        id().prop_map(Expression::Variable),
        literal().prop_map(Expression::Literal),
        (id(), id()).prop_map(|(id, attribute)| Expression::Term(id, Some(attribute), None)),
        named().prop_map(|named| Expression::Function("F".to_owned(), Vec::new(), named)),
    ]
}

fn key() -> impl Strategy<Value = String> {
    prop_oneof![id(), word(&["0", "-1", "2.50"])]
}

fn pattern(expression: impl Strategy<Value = Expression> + Clone + 'static) -> BoxedStrategy<Pattern> {
    let text = word(&[
        "Hej",
        " ",
        "  ",
        "żółć",
        "مرحبا",
        "漢字",
        "e\u{301}",
        "😂",
        "a = b",
        "-",
        "#",
        "“x”",
        "\u{a0}",
        "[",
        "*",
        ".",
        "]",
        "\"",
        "\\",
        "->",
        "\t",
        "key",
        "// ",
        "｛",
        "\u{feff}",
    ]);
    let piece = prop_oneof![3 => text.prop_map(Piece::Text), 1 => expression.prop_map(Piece::Placeable)];
    let pieces = prop::collection::vec(piece, 1..4);
    let line = (select(vec![0, 0, 0, 1, 2]), select(vec![0, 0, 0, 1, 4]), pieces);
    let line = line.prop_map(|(blank_lines, indent, pieces)| Line { blank_lines, indent, pieces });
    let lines = prop::collection::vec(line, 1..4);
    (any::<bool>(), lines).prop_map(|(block, lines)| Pattern { block, lines }.settled()).boxed()
}

pub(super) fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let pattern = || pattern(expression().boxed());
    let comment = || prop::collection::vec(word(&["", "Hej", " two", "# x", "مرحبا", "a = b", "{"]), 1..3);
    let attributes = || prop::collection::vec((id(), pattern()), 0..3);
    let above = || prop_oneof![Just(Vec::new()), comment()];
    let message = (above(), id(), prop::option::of(pattern()), attributes(), pattern());
    let message = message.prop_map(|(comment, id, mut value, attributes, other)| {
        if attributes.is_empty() && value.is_none() {
            value = Some(other);
        }
        Entry::Message { comment, id, value, attributes }
    });
    let term = (above(), id(), pattern(), attributes()).prop_map(|(comment, id, value, attributes)| Entry::Message {
        comment,
        id: format!("-{id}"),
        value: Some(value),
        attributes,
    });
    let standalone = (1..4_usize, comment()).prop_map(|(level, lines)| Entry::Comment(level, lines));
    prop::collection::vec(prop_oneof![2 => message, 1 => term, 1 => standalone], 0..4)
}

impl Pattern {
    /// Makes it a pattern that can be written: lines begin with what can begin a line, the last has no spaces at its
    /// end, and one line at least is indented no further than what all share.
    fn settled(mut self) -> Self {
        let (block, last) = (self.block, self.lines.len() - 1);
        for (index, line) in self.lines.iter_mut().enumerate() {
            line.settle(index != 0 || block, index == last);
        }
        self.lines[0].blank_lines = 0;
        let first = usize::from(!block);
        let shared = self.lines[first..].iter().map(|line| line.indent).min().unwrap_or(0);
        self.lines[first..].iter_mut().for_each(|line| line.indent -= shared);
        self
    }

    /// Whether no line but those that begin with a brace would stand at the margin without further indentation.
    pub(super) fn can_stand_at_margin(&self) -> bool {
        let lines = &self.lines[usize::from(!self.block)..];
        lines.iter().all(|line| line.indent != 0 || matches!(line.pieces[0], Piece::Placeable(_)))
    }

    fn json(&self) -> Value {
        let mut elements: Vec<Value> = Vec::new();
        for (index, line) in self.lines.iter().enumerate() {
            let ends = if index == 0 { String::new() } else { "\n".repeat(usize::from(line.blank_lines) + 1) };
            let indent = if index == 0 && !self.block { 0 } else { line.indent };
            push_text(&mut elements, &(ends + &" ".repeat(indent.into())));
            for piece in &line.pieces {
                match piece {
                    Piece::Text(text) => push_text(&mut elements, text),
                    Piece::Placeable(expression) => elements.push(expression.placeable()),
                }
            }
        }
        json!({"type": "Pattern", "elements": elements})
    }
}

fn push_text(elements: &mut Vec<Value>, text: &str) {
    match elements.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last["type"] == "TextElement" => {
            last["value"] = json!(last["value"].as_str().unwrap().to_owned() + text);
        }
        _ => elements.push(json!({"type": "TextElement", "value": text})),
    }
}

impl Line {
    fn settle(&mut self, continues: bool, last: bool) {
        if let Piece::Text(text) = &mut self.pieces[0] {
            let start = text.trim_start_matches(' ').to_owned();
            let trap = start.is_empty() || continues && start.starts_with(['[', '*', '.']);
            *text = if trap { "x".to_owned() + &start } else { start };
        }
        if let Some(Piece::Text(text)) = self.pieces.last_mut().filter(|_| last) {
            text.truncate(text.trim_end_matches(' ').len());
            text.push('.');
        }
    }
}

impl Literal {
    pub(super) fn written(&self) -> &str {
        &self.0
    }

    fn json(&self) -> Value {
        match self.0.strip_prefix('"') {
            Some(rest) => json!({"type": "StringLiteral", "value": &rest[..rest.len() - 1]}),
            None => json!({"type": "NumberLiteral", "value": self.0}),
        }
    }
}

impl Entry {
    pub(super) fn json(&self) -> Value {
        match self {
            Self::Comment(level, lines) => {
                let kind = ["Comment", "GroupComment", "ResourceComment"][level - 1];
                json!({"type": kind, "content": lines.join("\n")})
            }
            Self::Message { comment, id, value, attributes } => {
                let attribute = |(name, value): &(String, Pattern)| json!({"type": "Attribute", "id": identifier(name), "value": value.json()});
                let above = (!comment.is_empty()).then(|| Self::Comment(1, comment.clone()).json());
                json!({
                    "type": if id.starts_with('-') { "Term" } else { "Message" },
                    "id": identifier(id.trim_start_matches('-')),
                    "value": value.as_ref().map(Pattern::json),
                    "attributes": attributes.iter().map(attribute).collect::<Vec<_>>(),
                    "comment": above,
                })
            }
        }
    }
}

fn identifier(name: &str) -> Value {
    json!({"type": "Identifier", "name": name})
}

impl Expression {
    fn placeable(&self) -> Value {
        json!({"type": "Placeable", "expression": self.json()})
    }

    fn json(&self) -> Value {
        let attribute = |name: &Option<String>| name.as_deref().map(identifier);
        match self {
            Self::Literal(literal) => literal.json(),
            Self::Variable(name) => json!({"type": "VariableReference", "id": identifier(name)}),
            Self::Message(id, name) => {
                json!({"type": "MessageReference", "id": identifier(id), "attribute": attribute(name)})
            }
            Self::Term(id, name, given) => {
                let given = given.as_ref().map(|(positional, named)| arguments(positional, named));
                let (id, name) = (identifier(id), attribute(name));
                json!({"type": "TermReference", "id": id, "attribute": name, "arguments": given})
            }
            Self::Function(name, positional, named) => {
                let arguments = arguments(positional, named);
                json!({"type": "FunctionReference", "id": identifier(name), "arguments": arguments})
            }
            Self::Placeable(inner) => inner.placeable(),
            Self::Select(selector, variants) => {
                let variants: Vec<Value> = variants.iter().map(variant).collect();
                json!({"type": "SelectExpression", "selector": selector.json(), "variants": variants})
            }
        }
    }
}

fn arguments(positional: &[Expression], named: &Named) -> Value {
    let positional: Vec<Value> = positional.iter().map(Expression::json).collect();
    let argument = |(name, value): &(String, Literal)| json!({"type": "NamedArgument", "name": identifier(name), "value": value.json()});
    let named: Vec<Value> = named.iter().map(argument).collect();
    json!({"type": "CallArguments", "positional": positional, "named": named})
}

fn variant((key, value, default): &(String, Pattern, bool)) -> Value {
    let number = !key.starts_with(|char: char| char.is_ascii_alphabetic());
    let key = if number { json!({"type": "NumberLiteral", "value": key}) } else { identifier(key) };
    json!({"type": "Variant", "key": key, "value": value.json(), "default": default})
}
