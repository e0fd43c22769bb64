//! Translations of sources that are much like one: what this locale said before.
//!
//! Two texts are as like as the words that they share, or pairs of characters where no spaces part words: twice those,
//! over those of both.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasher, RandomState};

use crate::catalog::{Message, Pattern};
use crate::view::View;

use super::Workspace;
use super::entry::written;
use super::look::Scope;
use super::save::{SaveError, parted};

/// A translation of a source that is much like another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Similar {
    /// Its key.
    pub key: String,
    /// The source's entry.
    pub source: String,
    /// The translation's entry.
    pub translation: String,
    /// How much alike the sources are, in hundredths.
    pub percent: u32,
}

/// What a locale said, by source file.
#[derive(Debug)]
pub(super) struct Memory {
    hasher: RandomState,
    documents: BTreeMap<String, Vec<Said>>,
    changed: BTreeSet<String>,
}

#[derive(Debug)]
struct Said {
    key: String,
    words: Vec<u64>,
    source: String,
    translation: String,
}

/// Less is chance.
const LEAST: u32 = 50;
/// More are not read.
const MOST: usize = 5;

impl Workspace {
    /// Translations of this locale whose sources are like that of a key, the likest first.
    ///
    /// # Errors
    ///
    /// A locale that cannot be read, or no key.
    pub fn similar(&mut self, locale: &str, key: &str) -> Result<Vec<Similar>, SaveError> {
        let (source_path, id) = parted(key)?;
        let mut memory = self.remember(locale)?;
        for path in std::mem::take(&mut memory.changed) {
            let new = self.look(locale, Scope::File(&path), |job| memory.said(job.view))?;
            memory.documents.remove(&path);
            memory.documents.extend(new.into_iter().filter(|(name, _)| *name == path));
        }
        let source = self.source.files.get(source_path);
        let message = source.and_then(|file| file.messages().find(|message| message.id() == id));
        let found = message.map(|message| memory.like(key, message)).unwrap_or_default();
        self.memories.insert(locale.to_owned(), memory);
        Ok(found)
    }

    fn remember(&mut self, locale: &str) -> Result<Memory, SaveError> {
        if let Some(memory) = self.memories.remove(locale) {
            return Ok(memory);
        }
        let (hasher, documents, changed) = (RandomState::new(), BTreeMap::new(), BTreeSet::new());
        let mut memory = Memory { hasher, documents, changed };
        memory.documents = self.look(locale, Scope::All, |job| memory.said(job.view))?;
        Ok(memory)
    }

    /// Has a document read again.
    pub(super) fn forget_said(&mut self, source_path: &str) {
        for memory in self.memories.values_mut() {
            memory.changed.insert(source_path.to_owned());
        }
    }
}

impl Memory {
    fn said(&self, view: View<'_>) -> BTreeMap<String, Vec<Said>> {
        let mut said = BTreeMap::<String, Vec<Said>>::new();
        for pair in view.pairs.both.iter().filter(|pair| pair.is_whole()) {
            let one = Said {
                key: pair.today.key(),
                words: self.words(pair.source),
                source: written(pair.source).text,
                translation: written(pair.translation).text,
            };
            said.entry(pair.today.file.source_path.to_string()).or_default().push(one);
        }
        said
    }

    /// The words of a message, each once, as numbers in their order.
    fn words(&self, message: Message<'_>) -> Vec<u64> {
        let mut words = Vec::new();
        for run in message.patterns().flat_map(Pattern::runs) {
            for word in run.joined.to_lowercase().split(|char: char| !char.is_alphanumeric()) {
                let chars: Vec<char> = word.chars().collect();
                if word.is_ascii() || chars.len() < 2 || !chars.iter().any(|char| *char > '\u{2e80}') {
                    words.extend((!word.is_empty()).then(|| self.hasher.hash_one(word)));
                } else {
                    words.extend(chars.windows(2).map(|pair| self.hasher.hash_one(pair)));
                }
            }
        }
        words.sort_unstable();
        words.dedup();
        words
    }

    fn like(&self, key: &str, message: Message<'_>) -> Vec<Similar> {
        let words = self.words(message);
        let others = self.documents.values().flatten().filter(|said| said.key != key);
        let alike = others.map(|said| (percent(&words, &said.words), said)).filter(|(percent, _)| *percent >= LEAST);
        let mut found: Vec<_> = alike.collect();
        found.sort_by(|(one, first), (other, second)| other.cmp(one).then_with(|| first.key.cmp(&second.key)));
        let similar = |(percent, said): (u32, &Said)| Similar {
            key: said.key.clone(),
            source: said.source.clone(),
            translation: said.translation.clone(),
            percent,
        };
        found.into_iter().take(MOST).map(similar).collect()
    }
}

/// How much two lists in order share, in hundredths.
fn percent(one: &[u64], other: &[u64]) -> u32 {
    let (mut at, mut shared) = (0, 0);
    for word in one {
        at += other[at..].partition_point(|next| next < word);
        shared += usize::from(other.get(at) == Some(word));
    }
    let all = one.len() + other.len();
    (200 * shared).checked_div(all).unwrap_or(0) as u32
}
