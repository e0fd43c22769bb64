//! Making a program: patterns as small trees, one at a time, written down flat.

use std::collections::HashMap;

use super::Program;
use super::code::{op, push_number};
use super::program::Place;

/// A part of a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Element {
    /// Text.
    Text(String),
    /// What is shown; `true` where it is to be isolated from the text around it.
    Show(Expression, bool),
    /// The first variant whose key the selector matches, or the default.
    Select {
        /// What is selected on.
        selector: Expression,
        /// The variants in order.
        variants: Vec<(Key, Vec<Element>)>,
        /// Which of them is the default.
        default: u32,
        /// Whether it is to be isolated.
        apart: bool,
    },
}

/// The key of a variant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Key {
    /// A text, or a plural category.
    Name(String),
    /// A number as written.
    Number(String),
}

/// A text or a number in the text of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Literal {
    /// A string, decoded.
    String(String),
    /// A number as written.
    Number(String),
}

/// What can be shown or selected on. Patterns are meant by their index, see [`Assembler::index`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// A literal.
    Literal(Literal),
    /// A variable without its `$`.
    Variable(String),
    /// A reference that leads nowhere, as it is shown in braces.
    Missing(String),
    /// Another message or attribute, by its name.
    Message(String, u32),
    /// A term or its attribute, by its name, with its arguments.
    Term(String, u32, Vec<(String, Literal)>),
    /// A call of a function.
    Function(String, Vec<Expression>, Vec<(String, Literal)>),
    /// A selector inside an expression.
    Group(Vec<Element>),
}

/// Puts a program together.
#[derive(Debug)]
pub struct Assembler {
    program: Program,
    known: HashMap<String, Place>,
    keys: Vec<(String, u32)>,
}

impl Assembler {
    /// A program of these locales, by their BCP 47 tags, and of these keys, each with the number of its locale.
    pub fn new(locales: Vec<String>, mut keys: Vec<(String, u32)>) -> Self {
        keys.sort_unstable();
        keys.dedup();
        let mut assembler = Self { program: Program { locales, ..Program::default() }, known: HashMap::new(), keys };
        let keys = std::mem::take(&mut assembler.keys);
        assembler.program.keys = keys.iter().map(|(key, _)| assembler.place(key)).collect();
        assembler.program.starts = vec![u32::MAX; keys.len()];
        assembler.keys = keys;
        assembler
    }

    /// The index of a key's pattern in a locale.
    pub fn index(&self, key: &str, locale: u32) -> Option<u32> {
        let at = self.keys.binary_search_by(|(own, of)| (own.as_str(), *of).cmp(&(key, locale)));
        at.ok().map(|at| at as u32)
    }

    /// Writes a pattern down.
    ///
    /// # Panics
    ///
    /// `index` is none that [`Assembler::index`] gave.
    pub fn define(&mut self, index: u32, pattern: &[Element]) {
        let mut code = Vec::new();
        push_number(&mut code, self.keys[index as usize].1);
        self.elements(pattern, &mut code);
        self.program.starts[index as usize] = self.program.code.len() as u32;
        self.program.code.append(&mut code);
    }

    /// The program, in which a key that was never defined is damaged.
    pub fn finish(self) -> Program {
        self.program
    }

    fn elements(&mut self, elements: &[Element], code: &mut Vec<u8>) {
        for element in elements {
            match element {
                Element::Text(text) => self.op(op::TEXT, text, code),
                Element::Show(expression, apart) => {
                    code.push(if *apart { op::SHOW_APART } else { op::SHOW });
                    self.expression(expression, code);
                }
                Element::Select { selector, variants, default, apart } => {
                    code.push(if *apart { op::SELECT_APART } else { op::SELECT });
                    self.expression(selector, code);
                    push_number(code, *default);
                    push_number(code, variants.len() as u32);
                    variants.iter().for_each(|(key, value)| self.variant(key, value, code));
                }
            }
        }
        code.push(op::END);
    }

    fn variant(&mut self, key: &Key, value: &[Element], code: &mut Vec<u8>) {
        match key {
            Key::Name(name) => self.op(op::NAME, name, code),
            Key::Number(number) => self.op(op::DIGITS, number, code),
        }
        let mut body = Vec::new();
        self.elements(value, &mut body);
        push_number(code, body.len() as u32);
        code.append(&mut body);
    }

    fn expression(&mut self, expression: &Expression, code: &mut Vec<u8>) {
        match expression {
            Expression::Literal(literal) => self.literal(literal, code),
            Expression::Variable(name) => self.op(op::VARIABLE, name, code),
            Expression::Missing(name) => self.op(op::MISSING, name, code),
            Expression::Message(name, index) => {
                self.op(op::MESSAGE, name, code);
                push_number(code, *index);
            }
            Expression::Term(name, index, named) => {
                self.op(op::TERM, name, code);
                push_number(code, *index);
                self.named(named, code);
            }
            Expression::Function(name, values, named) => {
                self.op(op::FUNCTION, name, code);
                push_number(code, values.len() as u32);
                values.iter().for_each(|value| self.expression(value, code));
                self.named(named, code);
            }
            Expression::Group(elements) => {
                code.push(op::GROUP);
                self.elements(elements, code);
            }
        }
    }

    fn named(&mut self, named: &[(String, Literal)], code: &mut Vec<u8>) {
        push_number(code, named.len() as u32);
        for (name, literal) in named {
            self.text(name, code);
            self.literal(literal, code);
        }
    }

    fn literal(&mut self, literal: &Literal, code: &mut Vec<u8>) {
        match literal {
            Literal::String(text) => self.op(op::STRING, text, code),
            Literal::Number(number) => self.op(op::NUMBER, number, code),
        }
    }

    fn op(&mut self, op: u8, text: &str, code: &mut Vec<u8>) {
        code.push(op);
        self.text(text, code);
    }

    fn text(&mut self, text: &str, code: &mut Vec<u8>) {
        let (offset, length) = self.place(text);
        push_number(code, offset);
        push_number(code, length);
    }

    /// The place of a text in the pool; what stands there once is not put there again.
    fn place(&mut self, text: &str) -> Place {
        if let Some(place) = self.known.get(text) {
            return *place;
        }
        let pool = &mut self.program.pool;
        let place = (pool.len() as u32, text.len() as u32);
        pool.push_str(text);
        self.known.insert(text.to_owned(), place);
        place
    }
}
