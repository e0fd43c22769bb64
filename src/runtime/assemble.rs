//! Making a bundle: patterns as small trees, written down flat.

use super::code::{op, push_number};
use super::header::Header;
use super::keys;

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
    /// Another message or attribute.
    Message(u32),
    /// A term or its attribute, with its arguments.
    Term(u32, Vec<(String, Literal)>),
    /// A call of a function.
    Function(String, Vec<Expression>, Vec<(String, Literal)>),
    /// A selector inside an expression.
    Group(Vec<Element>),
}

/// Puts a bundle together.
#[derive(Clone, Debug)]
pub struct Assembler {
    locales: Vec<String>,
    /// In the order of their bytes: an id, or `id.attribute`, and the number of its locale. Of a key that several
    /// locales have, the nearest comes first.
    keys: Vec<(String, u32)>,
    patterns: Vec<Vec<Element>>,
}

impl Assembler {
    /// A bundle of these locales, by their BCP 47 tags, and of these keys, each with the number of its locale.
    pub fn new(locales: Vec<String>, mut keys: Vec<(String, u32)>) -> Self {
        keys.sort_unstable();
        keys.dedup();
        Self { locales, patterns: vec![Vec::new(); keys.len()], keys }
    }

    /// The index of a key's pattern in a locale.
    pub fn index(&self, key: &str, locale: u32) -> Option<u32> {
        let at = self.keys.binary_search_by(|(own, of)| (own.as_str(), *of).cmp(&(key, locale)));
        at.ok().map(|at| at as u32)
    }

    /// Sets a pattern.
    ///
    /// # Panics
    ///
    /// `index` is none that [`Assembler::index`] gave.
    pub fn define(&mut self, index: u32, pattern: Vec<Element>) {
        self.patterns[index as usize] = pattern;
    }

    /// The bytes of the bundle; see `docs/flb.md`. Terms that nothing refers to are left out.
    ///
    /// # Panics
    ///
    /// The bundle would have more than 4 GiB.
    pub fn finish(self) -> Vec<u8> {
        let numbers = self.numbers();
        let kept = || (0..self.keys.len()).filter(|at| numbers[*at].is_some());
        let codes: Vec<_> = kept().map(|at| Writer { numbers: &numbers }.pattern(&self.patterns[at])).collect();
        let lengths = codes.iter().map(|code| code.len() as u32);
        let keys = kept().zip(lengths).map(|(at, length)| (&*self.keys[at].0, self.keys[at].1, length));
        let (index, keys) = keys::write(keys);
        let body = [index, keys.clone(), codes.concat()].concat();
        assert!(u32::try_from(body.len()).is_ok(), "a bundle has less than 4 GiB");
        let mut file = Header::write(&self.locales, codes.len() as u32, keys.len() as u32, &body);
        file.extend(body);
        file
    }

    /// The number of each pattern among those that a message, or what it refers to, needs.
    fn numbers(&self) -> Vec<Option<u32>> {
        let mut needed: Vec<bool> = self.keys.iter().map(|(key, _)| !key.starts_with('-')).collect();
        let mut open: Vec<_> = (0..needed.len()).filter(|at| needed[*at]).collect();
        while let Some(at) = open.pop() {
            references(&self.patterns[at], &mut |index| {
                let index = index as usize;
                if !std::mem::replace(&mut needed[index], true) {
                    open.push(index);
                }
            });
        }
        let mut next = 0..;
        needed.into_iter().map(|is_needed| if is_needed { next.next() } else { None }).collect()
    }
}

/// Names every pattern that elements refer to.
fn references(elements: &[Element], name: &mut impl FnMut(u32)) {
    for element in elements {
        match element {
            Element::Text(_) => {}
            Element::Show(expression, _) => of_expression(expression, name),
            Element::Select { selector, variants, .. } => {
                of_expression(selector, name);
                variants.iter().for_each(|(_, value)| references(value, name));
            }
        }
    }
}

fn of_expression(expression: &Expression, name: &mut impl FnMut(u32)) {
    match expression {
        Expression::Message(index) | Expression::Term(index, _) => name(*index),
        Expression::Function(_, values, _) => values.iter().for_each(|value| of_expression(value, name)),
        Expression::Group(elements) => references(elements, name),
        Expression::Literal(_) | Expression::Variable(_) | Expression::Missing(_) => {}
    }
}

/// Writes patterns; references are to the numbers that their patterns have in the end.
struct Writer<'n> {
    numbers: &'n [Option<u32>],
}

impl Writer<'_> {
    fn pattern(&self, elements: &[Element]) -> Vec<u8> {
        let mut code = Vec::new();
        elements.iter().for_each(|element| self.element(element, &mut code));
        code
    }

    fn element(&self, element: &Element, code: &mut Vec<u8>) {
        match element {
            Element::Text(text) => code.extend(text.as_bytes()),
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

    fn variant(&self, key: &Key, value: &[Element], code: &mut Vec<u8>) {
        match key {
            Key::Name(name) => tagged(op::NAME, name, code),
            Key::Number(number) => tagged(op::DIGITS, number, code),
        }
        self.body(value, code);
    }

    fn body(&self, elements: &[Element], code: &mut Vec<u8>) {
        let body = self.pattern(elements);
        push_number(code, body.len() as u32);
        code.extend(body);
    }

    fn expression(&self, expression: &Expression, code: &mut Vec<u8>) {
        match expression {
            Expression::Literal(value) => literal(value, code),
            Expression::Variable(name) => tagged(op::VARIABLE, name, code),
            Expression::Missing(name) => tagged(op::MISSING, name, code),
            Expression::Message(index) => self.refer(op::MESSAGE, *index, code),
            Expression::Term(index, arguments) => {
                self.refer(op::TERM, *index, code);
                named(arguments, code);
            }
            Expression::Function(name, values, arguments) => {
                tagged(op::FUNCTION, name, code);
                push_number(code, values.len() as u32);
                values.iter().for_each(|value| self.expression(value, code));
                named(arguments, code);
            }
            Expression::Group(elements) => {
                code.push(op::GROUP);
                self.body(elements, code);
            }
        }
    }

    fn refer(&self, op: u8, index: u32, code: &mut Vec<u8>) {
        code.push(op);
        push_number(code, self.numbers[index as usize].expect("what is referred to is needed"));
    }
}

fn named(arguments: &[(String, Literal)], code: &mut Vec<u8>) {
    push_number(code, arguments.len() as u32);
    for (name, value) in arguments {
        string(name, code);
        literal(value, code);
    }
}

fn literal(literal: &Literal, code: &mut Vec<u8>) {
    match literal {
        Literal::String(text) => tagged(op::STRING, text, code),
        Literal::Number(number) => tagged(op::NUMBER, number, code),
    }
}

fn tagged(op: u8, text: &str, code: &mut Vec<u8>) {
    code.push(op);
    string(text, code);
}

fn string(text: &str, code: &mut Vec<u8>) {
    push_number(code, text.len() as u32);
    code.extend(text.as_bytes());
}
