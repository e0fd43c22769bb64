//! What a check may see: the source and one locale beside it, set side by side and immutable.
//!
//! A view never holds all locales at once: it is made, asked and dropped before the next.

mod builtin;
mod cases;
mod count;
mod coverage;
mod graph;
mod kind;
mod lookup;
mod order;
mod original;
mod outcome;
mod pair;
mod same_markup;
mod shows;
mod source_uses;
mod todo;
mod tracked;
mod unfold;
mod variables;

pub use builtin::builtin;
pub use cases::Cases;
pub use coverage::{Coverage, LocaleCoverage};
pub use graph::References;
pub use kind::{VariableKind, variables};
pub use lookup::Lookup;
pub use order::{Order, order};
pub use original::{Original, Originals};
pub use outcome::Outcome;
pub use pair::{Pair, Pairs, PatternPair};
pub use same_markup::{has_markup_of_its_source, has_same_markup};
pub use shows::{Shows, shows};
pub use source_uses::SourceUses;
pub use todo::{StaleTodo, Todo, comment, flat, todo};
pub use tracked::{Tracked, Tracking, fingerprint, key, made_from, source_text, track};
pub use variables::{Shown, large_number, says_number};

use std::sync::OnceLock;

use crate::catalog::{File, Index, Mask, Message, Namespaces, Pattern, UseKind};
use crate::config::{Config, Glossary, Policy};
use crate::document::Document;
use crate::ledger::{Ledger, Sources};
use crate::locale::{Locale, Plurals};

/// The files of one locale.
#[derive(Debug)]
pub struct Side<'a> {
    /// The locale.
    pub locale: &'a Locale,
    /// Its plural rules.
    pub plurals: &'a Plurals,
    /// Its files in the order of their paths.
    pub files: &'a [File],
    /// Its messages by id.
    pub index: Index<'a>,
    /// The kinds of character in its terms, once they are asked for.
    terms: OnceLock<Mask>,
}

impl<'a> Side<'a> {
    /// Indexes the files of a locale.
    pub fn new(locale: &'a Locale, plurals: &'a Plurals, files: &'a [File], namespaces: &Namespaces<'_>) -> Self {
        Self { index: Index::new(files, namespaces), ..Self::empty(locale, plurals, files) }
    }

    /// Files of a locale, none of which can be found by its messages.
    pub fn empty(locale: &'a Locale, plurals: &'a Plurals, files: &'a [File]) -> Self {
        Self { locale, plurals, files, index: Index::default(), terms: OnceLock::new() }
    }

    /// Looks at one file alone, which is one of these; the others are only found by their messages.
    pub fn looking_at(self, source_path: &str) -> Self {
        let at = self.files.iter().position(|file| *file.source_path == *source_path);
        let files = at.map_or(&[][..], |at| &self.files[at..=at]);
        Self { files, index: self.index.looking_at(source_path), ..self }
    }

    /// The kinds of character in its terms; all kinds where one of them refers to a message.
    fn terms(&self) -> Mask {
        let messages = || self.index.files().into_iter().flat_map(|file| file.messages());
        let patterns = || messages().filter(|message| message.is_term()).flat_map(Message::patterns);
        let mask = |pattern: Pattern<'_>| match pattern.uses_of(UseKind::Message).next() {
            None => pattern.mask(),
            Some(_) => Mask::ALL,
        };
        *self.terms.get_or_init(|| patterns().map(mask).fold(Mask::default(), Mask::or))
    }

    /// Whether a message stands in one of these files.
    pub fn holds(&self, message: Message<'_>) -> bool {
        self.files.as_ptr_range().contains(&std::ptr::from_ref(message.file))
    }
}

/// A locale beside its source, or the source alone.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The settings.
    pub config: &'a Config,
    /// How terms are to be said.
    pub glossary: &'a Glossary,
    /// The bundles.
    pub namespaces: &'a Namespaces<'a>,
    /// The documents: which messages they show, in which order, and the variables that they give. None where shared
    /// files are looked at.
    pub documents: &'a [Document],
    /// The locale that is looked at.
    pub side: &'a Side<'a>,
    /// What it is translated from; `None` where the source itself is looked at.
    pub source: Option<&'a Side<'a>>,
    /// The locales that stand in for what is missing, nearest first; the source is the last.
    pub chain: &'a [&'a Side<'a>],
    /// The files that all locales share.
    pub shared: &'a Side<'a>,
    /// Source and translation of each message, and what has no counterpart.
    pub pairs: &'a Pairs<'a>,
    /// What a release demands of the locale.
    pub policy: &'a Policy,
    /// Every translated value and attribute beside its record; none where the project keeps no ledger.
    pub tracking: &'a Tracking<'a>,
    /// The locale's ledger, where the project keeps one.
    pub ledger: Option<&'a Ledger>,
    /// The source texts that the ledger refers to.
    pub sources: &'a Sources,
}

impl View<'_> {
    /// Whether a term that could be meant here has any of these kinds of character, or refers to a message.
    fn terms_have(self, kinds: Mask) -> bool {
        let sides = self.chain.iter().copied().chain([self.side, self.shared]).chain(self.source);
        sides.into_iter().any(|side| side.terms().has(kinds))
    }
}
