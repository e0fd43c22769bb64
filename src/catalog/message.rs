//! A message or a pattern together with the file that it stands in.

use std::ops::Range;

use crate::syntax;
use crate::text::Span;

use super::{File, Mask, MessageFacts, PatternFacts, Select, Use, UseKind};

/// A message or a term of a file.
#[derive(Clone, Copy, Debug)]
pub struct Message<'a> {
    /// The file.
    pub file: &'a File,
    /// Its index among the file's messages.
    pub index: u32,
}

impl<'a> Message<'a> {
    /// Its facts.
    pub fn facts(self) -> &'a MessageFacts {
        &self.file.facts.messages[self.index as usize]
    }

    /// Its id, the dash of a term included.
    pub fn id(self) -> &'a str {
        self.facts().id.of(&self.file.text)
    }

    /// The text of its comment, signs included.
    pub fn comment(self) -> Option<&'a str> {
        self.facts().comment.map(|span| span.of(&self.file.text))
    }

    /// Whether it is a term.
    pub fn is_term(self) -> bool {
        self.facts().is_term
    }

    /// Its key: the source file's path and its id.
    pub fn key(self) -> String {
        format!("{}:{}", self.file.source_path, self.id())
    }

    /// Its value, if any, then its attributes.
    pub fn patterns(self) -> impl Iterator<Item = Pattern<'a>> {
        self.facts().patterns.clone().map(move |index| Pattern { message: self, index })
    }

    /// Its value.
    pub fn value(self) -> Option<Pattern<'a>> {
        self.pattern(None)
    }

    /// The value, or the attribute of that name; of several the last.
    pub fn pattern(self, attribute: Option<&str>) -> Option<Pattern<'a>> {
        let Range { start, end } = self.facts().patterns;
        let by_name = &self.file.facts.by_name[start as usize..end as usize];
        let pattern = |index: &u32| Pattern { message: self, index: *index };
        let behind = by_name.partition_point(|index| pattern(index).attribute() <= attribute);
        by_name[..behind].last().map(pattern).filter(|pattern| pattern.attribute() == attribute)
    }
}

/// A value or an attribute of a message.
#[derive(Clone, Copy, Debug)]
pub struct Pattern<'a> {
    /// The message.
    pub message: Message<'a>,
    index: u32,
}

impl<'a> Pattern<'a> {
    /// Its facts.
    pub fn facts(self) -> &'a PatternFacts {
        &self.message.file.facts.patterns[self.index as usize]
    }

    /// The attribute's name; `None` for the value.
    pub fn attribute(self) -> Option<&'a str> {
        self.facts().attribute.map(|span| self.text(span))
    }

    /// Where it stands.
    pub fn span(self) -> Span {
        self.facts().span
    }

    /// The kinds of character in it.
    pub fn mask(self) -> Mask {
        self.facts().mask
    }

    /// Whether it is surely text that people read, from its start to its end, and placeables whose text is not known: no
    /// selector, no string, no tag, no code and no address.
    pub fn is_plain(self) -> bool {
        let source = || self.text(self.span());
        let mask = self.mask();
        self.selects().is_empty()
            && !mask.has(Mask::ANGLE.or(Mask::MARKDOWN))
            && !(mask.has(Mask::COLON) && source().contains("://"))
            && !self.has_string()
    }

    /// Whether a string stands in it, which is text too.
    pub fn has_string(self) -> bool {
        let mut inside = self.text(self.span()).split('{').skip(1);
        self.mask().has(Mask::STRING) && inside.any(|inside| inside.trim_ascii_start().starts_with('"'))
    }

    /// The text of a span of its file.
    pub fn text(self, span: Span) -> &'a str {
        span.of(&self.message.file.text)
    }

    /// What it uses, variants included.
    pub fn uses(self) -> &'a [Use] {
        let range = &self.facts().uses;
        &self.message.file.facts.uses[range.start as usize..range.end as usize]
    }

    /// Its uses of one kind.
    pub fn uses_of(self, kind: UseKind) -> impl Iterator<Item = &'a Use> {
        self.uses().iter().filter(move |one| one.kind == kind)
    }

    /// What it uses at a place.
    pub fn use_at(self, start: u32) -> Option<&'a Use> {
        let uses = self.uses();
        uses.binary_search_by_key(&start, |one| one.span.start).ok().map(|at| &uses[at])
    }

    /// Its selectors, those in variants included.
    pub fn selects(self) -> &'a [Select] {
        let range = &self.facts().selects;
        &self.message.file.facts.selects[range.start as usize..range.end as usize]
    }

    /// The selectors and their variants that a place stands in, outermost first: `$days one $hours few`.
    pub fn way(self, to: Span) -> String {
        let holds = |span: Span| span.start <= to.start && to.end <= span.end;
        let mut way = Vec::new();
        for placeable in self.selects().iter().map(|select| self.placeable(select)).filter(|one| holds(one.span())) {
            if let Some(variant) = placeable.variants().find(|variant| holds(variant.span())) {
                way.extend([self.text(placeable.expression().span()), variant.key()]);
            }
        }
        way.join(" ")
    }

    /// Its tree.
    pub fn tree(self) -> syntax::Pattern<'a> {
        self.message.file.syntax().pattern(self.facts().node)
    }

    /// The tree of one of its uses.
    pub fn expression(self, one: &Use) -> Option<syntax::Expression<'a>> {
        self.tree().expression_at(one.span)
    }

    /// The tree of one of its selectors.
    pub fn placeable(self, select: &Select) -> syntax::Placeable<'a> {
        self.message.file.syntax().placeable(select.node)
    }
}
