//! What a message must be given: told by how it and its source use their variables.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::Message;
use crate::locale::Category;
use crate::syntax::{Argument, Element, Expression, Pattern, Placeable, selects_by_number};

/// How a variable is used.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Uses {
    counts: bool,
    names: bool,
    date: bool,
}

impl Uses {
    /// The TypeScript type.
    pub(super) fn as_str(self) -> &'static str {
        match (self.date, self.counts, self.names) {
            (true, ..) => "Date | number",
            (_, true, false) => "number",
            (_, false, true) => "string",
            (_, true, true) => "string | number",
            _ => "Value",
        }
    }
}

/// The variables of a message, those of the messages that it refers to included.
#[derive(Debug, Default)]
pub(super) struct Variables<'a> {
    pub(super) uses: BTreeMap<&'a str, Uses>,
    seen: BTreeSet<(String, usize)>,
}

impl<'a> Variables<'a> {
    /// Adds those of a value or an attribute, as `find` knows the messages of its bundle.
    pub(super) fn add(
        &mut self,
        message: Message<'a>,
        attribute: Option<&str>,
        find: &impl Fn(&str) -> Option<Message<'a>>,
    ) {
        let mut open = vec![(message, attribute.map(str::to_owned))];
        while let Some((message, attribute)) = open.pop() {
            let Some(pattern) = message.pattern(attribute.as_deref()) else { continue };
            let place = (message.file.path.to_string(), pattern.span().start as usize);
            if !self.seen.insert(place) {
                continue;
            }
            let mut references = Vec::new();
            self.pattern(pattern.tree(), &mut references);
            let found = references.into_iter().filter_map(|(id, attribute)| Some((find(id)?, attribute)));
            open.extend(found.map(|(message, attribute)| (message, attribute.map(str::to_owned))));
        }
    }

    fn pattern(&mut self, pattern: Pattern<'a>, references: &mut References<'a>) {
        for element in pattern.elements() {
            if let Element::Placeable(placeable) = element {
                self.placeable(placeable, references);
            }
        }
    }

    fn placeable(&mut self, placeable: Placeable<'a>, references: &mut References<'a>) {
        match placeable.expression() {
            Expression::Variable(name, _) if placeable.is_select() => {
                let uses = self.uses.entry(name).or_default();
                let key = |is_number: bool| {
                    placeable
                        .variants()
                        .filter(|one| one.key() != "other")
                        .any(|one| is_number == (one.is_number() || Category::from_name(one.key()).is_some()))
                };
                uses.counts |= selects_by_number(placeable) || key(true);
                uses.names |= key(false);
            }
            expression => self.expression(expression, None, references),
        }
        placeable.variants().for_each(|variant| self.pattern(variant.value(), references));
    }

    fn expression(&mut self, expression: Expression<'a>, function: Option<&str>, references: &mut References<'a>) {
        match expression {
            Expression::Variable(name, _) => {
                let uses = self.uses.entry(name).or_default();
                uses.counts |= function == Some("NUMBER");
                uses.date |= function == Some("DATETIME");
            }
            Expression::Message { id, attribute, .. } => references.push((id, attribute)),
            Expression::Function { name, arguments, .. } => {
                for argument in arguments.iter() {
                    if let Argument::Positional(value) = argument {
                        self.expression(value, Some(name), references);
                    }
                }
            }
            Expression::Placeable(inner) => self.placeable(inner, references),
            // The variables of a term are its call's arguments.
            Expression::Term { .. } | Expression::String(..) | Expression::Number(..) => {}
        }
    }
}

type References<'a> = Vec<(&'a str, Option<&'a str>)>;
