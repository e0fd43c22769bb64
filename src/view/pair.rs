//! Source and translation of each message.

use rustc_hash::FxHashMap;

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
    /// The number of today's source among [`crate::catalog::Index::firsts`].
    pub number: usize,
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
    stale: FxHashMap<(&'a str, u32), Message<'a>>,
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
        let mut numbers = 0..;
        for messages in source.index.firsts().chunk_by(|one, other| std::ptr::eq(one.file, other.file)) {
            let mut find = side.index.along(&messages[0].file.source_path);
            for (message, number) in messages.iter().copied().zip(numbers.by_ref()) {
                match find(message.id()) {
                    Some(translation) => pairs.both.push(Pair { source: message, today: message, translation, number }),
                    None => pairs.missing.push(message),
                }
            }
        }
        pairs.obsolete = pairs.without_source(source, side);
        pairs
    }

    fn without_source(&self, source: &Side<'a>, side: &Side<'a>) -> Vec<Message<'a>> {
        let mut paired = FxHashMap::<*const File, usize>::default();
        for pairs in self.both.chunk_by(|one, other| std::ptr::eq(one.translation.file, other.translation.file)) {
            *paired.entry(pairs[0].translation.file).or_default() += pairs.len();
        }
        let unknown = |message: &Message<'a>| {
            let path = &message.file.source_path;
            let is_broken = |file: &File| file.undecodable.is_some() || file.has_broken(message.id());
            let in_source = source.index.find_in_file(path, message.id()).is_some();
            !message.is_term() && !in_source && !source.index.file(path).is_some_and(is_broken)
        };
        let of_files = side.index.firsts().chunk_by(|one, other| std::ptr::eq(one.file, other.file));
        let has_more = |messages: &&[Message<'a>]| {
            paired.get(&std::ptr::from_ref(messages[0].file)).is_none_or(|paired| *paired < messages.len())
        };
        of_files.filter(has_more).flatten().copied().filter(unknown).collect()
    }

    /// The source that a stale translation was made from.
    pub fn made_from(&self, translation: Message<'a>) -> Option<Message<'a>> {
        self.stale.get(&(&*translation.file.path, translation.index)).copied()
    }

    /// Compares stale translations with the sources that they were made from.
    pub fn compare_with(&mut self, made_from: &Side<'a>) {
        for pair in self.both.iter_mut().filter(|_| !made_from.files.is_empty()) {
            let message = made_from.index.find_in_file(&pair.today.file.source_path, pair.today.id());
            if let Some(message) = message {
                pair.source = message;
                self.stale.insert((&pair.translation.file.path, pair.translation.index), message);
            }
        }
    }
}
