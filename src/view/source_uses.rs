//! What the source of a message uses, today's and the one that it was made from: what is wrong with that is told there,
//! and not in each translation.

use std::cell::OnceCell;
use std::collections::HashSet;

use crate::catalog::{Message, Pattern, Use, UseKind};

use super::View;

/// The uses of a message's source, as it is today and as it was when the message was translated; none where the source
/// itself is looked at. They are gathered when they are asked for.
#[derive(Debug)]
pub struct SourceUses<'a> {
    view: View<'a>,
    message: Message<'a>,
    named: OnceCell<HashSet<Named<'a>>>,
    written: OnceCell<HashSet<(UseKind, &'a str)>>,
}

/// Kind, name and attribute.
type Named<'a> = (UseKind, &'a str, Option<&'a str>);

impl<'a> SourceUses<'a> {
    /// The uses of what `message` is a translation of.
    pub fn of(view: View<'a>, message: Message<'a>) -> Self {
        Self { view, message, named: OnceCell::new(), written: OnceCell::new() }
    }

    /// Whether the same use is there, by kind and name.
    pub fn has(&self, pattern: Pattern<'_>, one: &Use) -> bool {
        self.named.get_or_init(|| self.all(named)).contains(&named(pattern, one))
    }

    /// Whether the same use is there, letter for letter.
    pub fn has_verbatim(&self, pattern: Pattern<'_>, one: &Use) -> bool {
        self.written.get_or_init(|| self.all(written)).contains(&written(pattern, one))
    }

    fn all<T: Eq + std::hash::Hash>(&self, of: impl Fn(Pattern<'a>, &Use) -> T) -> HashSet<T> {
        let (view, message) = (self.view, self.message);
        let today = view.source.and_then(|side| side.index.find_in_file(&message.file.source_path, message.id()));
        let patterns = today.into_iter().chain(view.pairs.made_from(message)).flat_map(|message| message.patterns());
        patterns
            .flat_map(|pattern| pattern.uses().iter().map(move |one| (pattern, one)))
            .map(|(pattern, one)| of(pattern, one))
            .collect()
    }
}

fn named<'a>(pattern: Pattern<'a>, one: &Use) -> Named<'a> {
    (one.kind, pattern.text(one.name), one.attribute.map(|attribute| pattern.text(attribute)))
}

fn written<'a>(pattern: Pattern<'a>, one: &Use) -> (UseKind, &'a str) {
    (one.kind, pattern.text(one.span))
}
