//! Source and translation of each message.

use crate::catalog::{File, Message, Pattern};

use super::{Coverage, LocaleCoverage, Side};

/// A message in both languages.
#[derive(Clone, Copy, Debug)]
pub struct Pair<'a> {
    /// As it was written.
    pub source: Message<'a>,
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
}

impl<'a> Pair<'a> {
    /// Whether the translation parses and has the source's value and attributes; a term's attributes are its own.
    pub fn is_whole(self) -> bool {
        let counts = |pattern: &Pattern<'_>| !self.source.is_term() || pattern.attribute().is_none();
        let has = |pattern: Pattern<'_>| self.translation.pattern(pattern.attribute()).is_some();
        !self.translation.facts().is_cut && self.source.patterns().filter(counts).all(has)
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
                Some(translation) => pairs.both.push(Pair { source: message, translation }),
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

    /// How much of the source the locale has, by document too.
    pub fn coverage(&self, locale: &str) -> LocaleCoverage {
        let mut coverage = LocaleCoverage { locale: locale.to_owned(), ..LocaleCoverage::default() };
        for pair in &self.both {
            coverage.count(pair.source, Coverage { messages: 1, present: pair.is_whole().into(), obsolete: 0 });
        }
        for message in &self.missing {
            coverage.count(*message, Coverage { messages: 1, present: 0, obsolete: 0 });
        }
        for message in &self.obsolete {
            coverage.count(*message, Coverage { messages: 0, present: 0, obsolete: 1 });
        }
        coverage
    }
}

impl LocaleCoverage {
    fn count(&mut self, message: Message<'_>, one: Coverage) {
        self.total.add(one);
        let path = &*message.file.source_path;
        if let Some(document) = self.documents.get_mut(path) {
            document.add(one);
        } else {
            self.documents.insert(path.to_owned(), one);
        }
    }
}
