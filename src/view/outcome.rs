//! One text that a pattern can come out as, and where each part of it is written.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::catalog::{Mask, Pattern, Use, UseKind};
use crate::text::Span;

use super::Lookup;
use super::unfold::Unfold;

/// One text that a pattern can come out as.
#[derive(Clone, Debug, Default)]
pub struct Outcome {
    /// The text; [`HOLE`](crate::catalog::HOLE) stands for what is not known, LF for a line end.
    pub text: String,
    parts: Vec<Part>,
}

/// A part of an outcome.
#[derive(Clone, Debug)]
struct Part {
    /// Where it begins in the text.
    at: usize,
    /// Where it is written in the pattern's file; what is referred to is written where the reference is.
    span: Span,
    kind: Kind,
}

/// What a part is written as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Byte by byte what is written.
    Text,
    /// Written as another text: a string with its escapes.
    Other,
    /// Not known; the expression as it is written.
    Hole(String),
}

impl Kind {
    /// What it takes to copy a part, in bytes of text.
    pub(super) fn size(&self) -> usize {
        match self {
            Self::Hole(expression) => 16 + expression.len(),
            Self::Text | Self::Other => 16,
        }
    }
}

/// How many references are followed to see whether there is anything to look at.
const VISITS: usize = 50;

impl Outcome {
    /// All that a pattern can come out as; `None` where it is too much to look at.
    pub fn all<'a>(pattern: Pattern<'a>, lookup: Lookup<'a>) -> Option<Vec<Self>> {
        Unfold::all(pattern, lookup)
    }

    /// Whether a pattern, or what it refers to, is such that its outcomes must be looked at; what is such has one of the
    /// `suspects`.
    pub fn matters<'a>(
        pattern: Pattern<'a>,
        lookup: Lookup<'a>,
        suspects: Mask,
        is_such: impl Fn(Pattern<'a>) -> bool,
    ) -> bool {
        let is_such = |pattern: Pattern<'a>| pattern.mask().has(suspects) && is_such(pattern);
        let is_open = |one: &Use| one.kind == UseKind::Message || (one.is_reference() && lookup.terms_have(suspects));
        if !pattern.uses().iter().any(is_open) {
            return is_such(pattern);
        }
        let (mut seen, mut open, mut next) = (BTreeSet::new(), Vec::new(), Some(pattern));
        while let Some(pattern) = next {
            if is_such(pattern) || seen.len() > VISITS {
                return true;
            }
            for target in references(pattern).filter_map(|one| lookup.target(pattern, one)) {
                // Most refer to nothing further, and need not be remembered.
                if references(target).next().is_none() && is_such(target) {
                    return true;
                }
                if references(target).next().is_some()
                    && seen.insert((std::ptr::from_ref(target.message.file), target.span()))
                {
                    open.push(target);
                }
            }
            next = open.pop();
        }
        false
    }

    /// Where a part of the text is written in the pattern's file.
    pub fn span(&self, range: &Range<usize>) -> Span {
        let parts = self.parts(range);
        let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return Span::default() };
        let place =
            |part: &Part, offset: usize| (part.span.start + offset.saturating_sub(part.at) as u32).min(part.span.end);
        let start = if first.kind == Kind::Text { place(first, range.start) } else { first.span.start };
        let end = if last.kind == Kind::Text { place(last, range.end) } else { last.span.end };
        Span::new(start, end.max(start))
    }

    /// A part of the text, with placeables as they are written.
    pub fn shown(&self, range: &Range<usize>) -> String {
        let hole = |at: usize| {
            let part = self.parts.get(self.parts.partition_point(|part| part.at < at));
            part.filter(|part| part.at == at)
        };
        let chars = self.text[range.clone()].char_indices();
        chars.fold(String::new(), |shown, (at, char)| match hole(range.start + at).map(|part| &part.kind) {
            Some(Kind::Hole(expression)) => shown + expression,
            _ => shown + char.encode_utf8(&mut [0; 4]),
        })
    }

    /// Whether a part of the text comes out of one reference: what is wrong with it is told where it is written.
    pub fn is_referred_to(&self, range: &Range<usize>, pattern: Pattern<'_>) -> bool {
        let span = self.span(range);
        let is_reference = |one: &Use| one.span == span && one.is_reference();
        pattern.use_at(span.start).is_some_and(is_reference) && self.parts(range).iter().all(|part| part.span == span)
    }

    fn parts(&self, range: &Range<usize>) -> &[Part] {
        let first = self.parts.partition_point(|part| part.at <= range.start).saturating_sub(1);
        let end = self.parts.partition_point(|part| part.at < range.end).max(first);
        &self.parts[first..end.max((first + 1).min(self.parts.len()))]
    }

    /// What it takes to copy it, in bytes of text.
    pub(super) fn size(&self) -> usize {
        1 + self.text.len() + self.parts.iter().map(|part| part.kind.size()).sum::<usize>()
    }

    /// Writes text at the end.
    pub(super) fn push(&mut self, text: &str, span: Span, kind: Kind) {
        self.parts.push(Part { at: self.text.len(), span, kind });
        self.text.push_str(text);
    }

    /// Writes another at the end.
    pub(super) fn append(&mut self, other: &Self) {
        let start = self.text.len();
        self.text.push_str(&other.text);
        self.parts.extend(other.parts.iter().map(|part| Part { at: start + part.at, ..part.clone() }));
    }
}

/// The messages and terms that a pattern refers to, arguments included.
fn references<'a>(pattern: Pattern<'a>) -> impl Iterator<Item = &'a Use> {
    pattern.uses().iter().filter(|one| one.is_reference())
}
