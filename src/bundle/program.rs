//! The `flb` format: linked messages as the pattern program that [`crate::runtime`] shows.
//!
//! What can be known beforehand is: a term that is nothing but text, with the arguments that it is called with, becomes
//! part of the text that calls it.

use std::collections::HashMap;

use crate::catalog::{self, Message};
use crate::config;
use crate::format::{Given, check};
use crate::runtime::{Assembler, Element, Expression, Key, Literal};
use crate::syntax::{self, Argument, Arguments, Pattern, Placeable, unescape};

use super::Part;

/// Terms that refer to terms are followed so far.
const DEPTH: u32 = 10;
/// A longer text is kept once, not once for every use.
const LONG: usize = 200;

/// What cannot be shown as it is written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unshowable {
    /// Its file and its id, with its attribute.
    pub key: String,
    /// The function.
    pub function: String,
    /// Why.
    pub reason: String,
}

/// Compiles the parts of one bundle, the nearest locale first, into a file's bytes; and what cannot be shown.
pub fn write(parts: &[&Part<'_>], runtime: &config::Runtime) -> (Vec<u8>, Vec<Unshowable>) {
    let (mut assembler, compiled, unshowable) = compile(parts, runtime);
    compiled.into_iter().for_each(|one| assembler.define(one.index, one.elements));
    (assembler.finish(), unshowable)
}

/// A value or an attribute, compiled.
pub(super) struct Compiled<'a> {
    /// The part that it is of.
    pub(super) part: u32,
    /// Its id, with its attribute.
    pub(super) key: String,
    pub(super) message: Message<'a>,
    pub(super) elements: Vec<Element>,
    pub(super) index: u32,
}

/// Compiles each pattern of the parts.
pub(super) fn compile<'a>(
    parts: &[&Part<'a>],
    runtime: &config::Runtime,
) -> (Assembler, Vec<Compiled<'a>>, Vec<Unshowable>) {
    let locales = parts.iter().map(|part| part.side.locale.tag()).collect();
    let all = |part: usize| parts[part].messages.iter().map(move |message| (part as u32, *message));
    let patterns = || (0..parts.len()).flat_map(all).flat_map(|(part, message)| keyed(part, message));
    let keys = patterns().map(|(part, key, ..)| (key, part)).collect();
    let assembler = Assembler::new(locales, keys);
    let entries: Vec<_> = parts.iter().map(|part| part.messages.iter().map(|one| (one.id(), *one)).collect()).collect();
    let (mut compiled, mut unshowable) = (Vec::new(), Vec::new());
    for (part, key, message, pattern) in patterns() {
        let index = assembler.index(&key, part).expect("it is one of the keys");
        let (entries, path) = (&entries[part as usize], &*message.file.path);
        let mut compiler =
            Compiler { assembler: &assembler, runtime, part, entries, key: &key, path, unshowable: &mut unshowable };
        let elements = compiler.pattern(pattern);
        compiled.push(Compiled { part, key, message, elements, index });
    }
    unshowable.sort();
    unshowable.dedup();
    (assembler, compiled, unshowable)
}

/// The value and the attributes of a message by their keys; of two attributes of one name the last counts.
fn keyed(part: u32, message: Message<'_>) -> impl Iterator<Item = (u32, String, Message<'_>, Pattern<'_>)> {
    let counts = move |pattern: &catalog::Pattern<'_>| {
        message.pattern(pattern.attribute()).is_some_and(|last| last.span() == pattern.span())
    };
    let patterns = message.patterns().filter(counts);
    patterns.map(move |pattern| (part, dotted(message.id(), pattern.attribute()), message, pattern.tree()))
}

struct Compiler<'a, 'c> {
    assembler: &'c Assembler,
    runtime: &'c config::Runtime,
    part: u32,
    entries: &'c HashMap<&'a str, Message<'a>>,
    key: &'c str,
    path: &'c str,
    unshowable: &'c mut Vec<Unshowable>,
}

impl<'a> Compiler<'a, '_> {
    fn pattern(&mut self, pattern: Pattern<'a>) -> Vec<Element> {
        let parts = pattern.elements();
        // A placeable that stands alone is the text: there is nothing that it could turn.
        let is_mixed = parts.len() > 1;
        let mut elements = Vec::new();
        for part in parts {
            match part {
                syntax::Element::Text(text, _) => push_text(&mut elements, &text),
                syntax::Element::Placeable(placeable) => self.placeable(placeable, is_mixed, &mut elements),
            }
        }
        elements
    }

    fn placeable(&mut self, placeable: Placeable<'a>, is_mixed: bool, elements: &mut Vec<Element>) {
        if placeable.is_select() {
            return elements.push(self.select(placeable, is_mixed));
        }
        let expression = placeable.expression();
        if let syntax::Expression::Term { id, attribute, arguments, .. } = expression
            && let Some(text) = self.folded(id, attribute, arguments)
        {
            return push_text(elements, &text);
        }
        // Their own language and direction are those of the text around them.
        let is_own = matches!(
            expression,
            syntax::Expression::Message { .. } | syntax::Expression::Term { .. } | syntax::Expression::String(..)
        );
        elements.push(Element::Show(self.expression(expression), is_mixed && !is_own));
    }

    fn select(&mut self, placeable: Placeable<'a>, apart: bool) -> Element {
        let selector = self.expression(placeable.expression());
        let default = placeable.variants().position(|variant| variant.is_default()).unwrap_or(0) as u32;
        let variants = placeable.variants().map(|variant| {
            let key = variant.key().to_owned();
            let key = if variant.is_number() { Key::Number(key) } else { Key::Name(key) };
            (key, self.pattern(variant.value()))
        });
        Element::Select { selector, variants: variants.collect(), default, apart }
    }

    fn expression(&mut self, expression: syntax::Expression<'a>) -> Expression {
        use syntax::Expression as Written;
        match expression {
            Written::String(raw, _) => Expression::Literal(Literal::String(unescape(raw).into_owned())),
            Written::Number(text, _) => Expression::Literal(Literal::Number(text.to_owned())),
            Written::Variable(name, _) => Expression::Variable(name.to_owned()),
            Written::Message { id, attribute, .. } => {
                let name = dotted(id, attribute);
                match self.assembler.index(&name, self.part) {
                    Some(index) => Expression::Message(index),
                    None => Expression::Missing(name),
                }
            }
            Written::Term { id, attribute, arguments, .. } => {
                let name = dotted(id, attribute);
                match self.assembler.index(&name, self.part) {
                    Some(index) => Expression::Term(index, named(arguments)),
                    None => Expression::Missing(name),
                }
            }
            Written::Function { name, arguments, .. } => self.function(name, arguments),
            Written::Placeable(inner) if inner.is_select() => Expression::Group(vec![self.select(inner, false)]),
            Written::Placeable(inner) => self.expression(inner.expression()),
        }
    }

    fn function(&mut self, name: &str, arguments: Arguments<'a>) -> Expression {
        let values = arguments.iter().filter_map(|argument| match argument {
            Argument::Positional(value) => Some(self.expression(value)),
            Argument::Named(..) => None,
        });
        let (values, named) = (values.collect(), named(Some(arguments)));
        if let Err(reason) = self.judge(name, &named) {
            self.unshowable.push(Unshowable {
                key: format!("{}:{}", self.path, self.key),
                function: name.to_owned(),
                reason,
            });
        }
        Expression::Function(name.to_owned(), values, named)
    }

    fn judge(&self, name: &str, named: &[(String, Literal)]) -> Result<(), String> {
        if self.runtime.declares(name) {
            return Ok(());
        }
        if !matches!(name, "NUMBER" | "DATETIME") {
            return Err("there is no such function".to_owned());
        }
        let given = named.iter().map(|(name, value)| match value {
            Literal::String(text) => (name.as_str(), Given::Text(text)),
            Literal::Number(text) => (name.as_str(), Given::Number(text)),
        });
        check(name, given).map_err(|error| error.to_string())
    }

    fn folded(&self, id: &str, attribute: Option<&str>, arguments: Option<Arguments<'_>>) -> Option<String> {
        let mut text = String::new();
        self.fold_term(id, attribute, arguments, DEPTH, &mut text)?;
        (text.len() <= LONG).then_some(text)
    }

    fn fold_term(
        &self,
        id: &str,
        attribute: Option<&str>,
        arguments: Option<Arguments<'_>>,
        depth: u32,
        text: &mut String,
    ) -> Option<()> {
        let pattern = self.entries.get(id)?.pattern(attribute)?;
        self.fold(pattern.tree(), &named(arguments), depth, text)
    }

    /// Appends a term's text; `None` where it is known only when it is shown.
    fn fold(&self, pattern: Pattern<'_>, given: &[(String, Literal)], depth: u32, text: &mut String) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        if text.len() > LONG {
            return None;
        }
        let elements = pattern.elements();
        let is_mixed = elements.len() > 1;
        for element in elements {
            match element {
                syntax::Element::Text(own, _) => text.push_str(&own),
                // Beside other text it would be isolated from it.
                syntax::Element::Placeable(placeable) if placeable.is_select() && is_mixed => return None,
                syntax::Element::Placeable(placeable) if placeable.is_select() => {
                    let variant = chosen(placeable, given)?;
                    self.fold(variant, given, depth, text)?;
                }
                syntax::Element::Placeable(placeable) => match placeable.expression() {
                    syntax::Expression::Term { id, attribute, arguments, .. } => {
                        self.fold_term(id, attribute, arguments, depth, text)?;
                    }
                    _ => return None,
                },
            }
        }
        Some(())
    }
}

/// The variant that is chosen by what a term is called with: none where a number chooses.
fn chosen<'p>(placeable: Placeable<'p>, given: &[(String, Literal)]) -> Option<Pattern<'p>> {
    let syntax::Expression::Variable(name, _) = placeable.expression() else { return None };
    let value = match given.iter().find(|(own, _)| own == name) {
        Some((_, Literal::Number(_))) => return None,
        Some((_, Literal::String(value))) => Some(value.as_str()),
        None => None,
    };
    let fits = |variant: &syntax::Variant<'_>| !variant.is_number() && Some(variant.key()) == value;
    let found = placeable.variants().find(fits).or_else(|| placeable.variants().find(|variant| variant.is_default()));
    found.map(syntax::Variant::value)
}

fn named(arguments: Option<Arguments<'_>>) -> Vec<(String, Literal)> {
    let named = arguments.into_iter().flat_map(Arguments::iter).filter_map(|argument| match argument {
        Argument::Named(name, _, syntax::Expression::String(raw, _)) => {
            Some((name.to_owned(), Literal::String(unescape(raw).into_owned())))
        }
        Argument::Named(name, _, syntax::Expression::Number(text, _)) => {
            Some((name.to_owned(), Literal::Number(text.to_owned())))
        }
        _ => None,
    });
    named.collect()
}

fn dotted(id: &str, attribute: Option<&str>) -> String {
    attribute.map_or_else(|| id.to_owned(), |attribute| format!("{id}.{attribute}"))
}

/// Appends text to the text before it.
fn push_text(elements: &mut Vec<Element>, text: &str) {
    match elements.last_mut() {
        Some(Element::Text(before)) => before.push_str(text),
        _ if text.is_empty() => {}
        _ => elements.push(Element::Text(text.to_owned())),
    }
}
