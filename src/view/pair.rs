//! Source and translation of each message.

use std::collections::HashMap;

use crate::catalog::{File, Message, Pattern};

use super::Side;

/// A message in both languages.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// What the translation is compared with: the source that it was made from.
    pub source: Message<'a>,
    /// The source as it is today; another one where the translation is stale.
    pub today: Message<'a>,
    /// As it was translated.
    pub translation: Message<'a>,
}

/// A value or an attribute in both languages.
#[derive(Clone, Copy, Debug)]
pub struct PatternPair<'a> {
    /// As it was written.
    pub source: Pattern<'a>,
    /// As it was translated.
    pub translation: Pattern<'a>,
}

/// All messages of a locale, set beside the source's.
#[derive(Debug, Default)]
pub struct Pairs<'a> {
    /// Those that both have.
    pub both: Vec<Pair<'a>>,
    /// Those of the source that the locale lacks.
    pub missing: Vec<Message<'a>>,
    /// Those of the locale that the source has not, terms left out: helper terms are a locale's own affair.
    pub obsolete: Vec<Message<'a>>,
    /// The sources that stale translations were made from, by the translation's path and index.
    stale: HashMap<(&'a str, u32), Message<'a>>,
}

impl<'a> Pair<'a> {
    /// Whether the translation parses and has the value and the attributes of the source that it was made from; a
    /// term's attributes are its own.
    pub fn is_whole(self) -> bool {
        self.has_all_of(self.source)
    }

    /// Whether it could be shown in place of today's source.
    pub fn is_whole_today(self) -> bool {
        self.has_all_of(self.today)
    }

    fn has_all_of(self, source: Message<'_>) -> bool {
        let counts = |pattern: &Pattern<'_>| !source.is_term() || pattern.attribute().is_none();
        let has = |pattern: Pattern<'_>| self.translation.pattern(pattern.attribute()).is_some();
        !self.translation.facts().is_cut && source.patterns().filter(counts).all(has)
    }

    /// The value and the attributes that both have.
    pub fn patterns(self) -> impl Iterator<Item = PatternPair<'a>> {
        self.translation.patterns().filter_map(move |translation| {
            let source = self.source.pattern(translation.attribute())?;
            Some(PatternPair { source, translation })
        })
    }
}

impl<'a> Pairs<'a> {
    /// Sets a locale beside its source, in the order of the source; of several messages of one id the first counts.
    pub fn new(source: &Side<'a>, side: &Side<'a>) -> Self {
        let mut pairs = Self::default();
        for message in source.index.firsts().iter().copied() {
            match side.index.find_in_file(&message.file.source_path, message.id()) {
                Some(translation) => pairs.both.push(Pair { source: message, today: message, translation }),
                None => pairs.missing.push(message),
            }
        }
        let unknown = |message: &Message<'a>| {
            let path = &message.file.source_path;
            let is_broken = |file: &File| file.undecodable.is_some() || file.has_broken(message.id());
            let in_source = source.index.find_in_file(path, message.id()).is_some();
            !message.is_term() && !in_source && !source.index.file(path).is_some_and(is_broken)
        };
        pairs.obsolete = side.index.firsts().iter().copied().filter(unknown).collect();
        pairs
    }

    /// The source that a stale translation was made from.
    pub fn made_from(&self, translation: Message<'a>) -> Option<Message<'a>> {
        self.stale.get(&(&*translation.file.path, translation.index)).copied()
    }

    /// Compares stale translations with the sources that they were made from.
    pub fn compare_with(&mut self, made_from: &Side<'a>) {
        for pair in &mut self.both {
            let message = made_from.index.find_in_file(&pair.today.file.source_path, pair.today.id());
            if let Some(message) = message {
                pair.source = message;
                self.stale.insert((&pair.translation.file.path, pair.translation.index), message);
            }
        }
    }
}
