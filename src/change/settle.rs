//! What only git can tell: which source a translation was made from that the ledger does not know, or is in doubt about.

use std::collections::HashSet;
use std::sync::Arc;

use crate::ledger::{Fingerprint, Outcome, Record};

use super::Synced;

/// A translation of which the ledger cannot tell what it was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsettled {
    /// Its key, the attribute included.
    pub key: String,
    /// The path of its file.
    pub path: Arc<str>,
    /// The path of its source's file.
    pub source_path: Arc<str>,
    /// The fingerprint of its words.
    pub words: Fingerprint,
    /// The fingerprint of today's source.
    pub today: Fingerprint,
    /// Whether it has no record yet; else source and translation both changed since it was recorded.
    pub is_new: bool,
}

/// What git says of a translation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// This is the source that stood beside it when it last changed.
    Source {
        /// Its fingerprint.
        fingerprint: Fingerprint,
        /// Its text as it stood in the file, from behind the `=` on.
        text: String,
        /// The keys of all that its message had then.
        parts: Vec<String>,
    },
    /// As it is now it is in no commit.
    Uncommitted,
    /// The repository is shallow, and what it has is not enough.
    CutOff,
    /// There was no such source then.
    NoSource,
}

impl Unsettled {
    /// The message's id, and the attribute's name.
    pub fn name(&self) -> (&str, Option<&str>) {
        let name = self.key.rsplit_once(':').map_or(self.key.as_str(), |(_, name)| name);
        name.split_once('.').map_or((name, None), |(id, attribute)| (id, Some(attribute)))
    }
}

impl Synced {
    /// Records what git says of all that is unsettled, in its order. Where it says nothing, what is new is not recorded,
    /// and what is in doubt stays so.
    pub fn settle(&mut self, origins: impl IntoIterator<Item = Origin>) {
        let (mut had, mut settled, mut news) = (HashSet::new(), HashSet::new(), Vec::new());
        let is_adopting = self.unsettled.iter().any(|one| one.is_new);
        for (unsettled, origin) in std::mem::take(&mut self.unsettled).into_iter().zip(origins) {
            match origin {
                Origin::Source { fingerprint, text, parts } => {
                    self.texts.insert(fingerprint, text);
                    had.extend(parts);
                    news.push((unsettled.key.clone(), self.made_from(&unsettled, fingerprint)));
                }
                reason if unsettled.is_new => {
                    self.ledger.remove(&unsettled.key);
                    self.unfound.push((unsettled.key.clone(), reason));
                }
                _ => continue,
            }
            settled.insert(unsettled.key);
        }
        self.news.retain(|(key, _)| !settled.contains(key));
        self.news.extend(news);
        // What the source had then was left out; the rest came since, or nothing is known of it.
        for key in self.absent.iter().filter(|key| is_adopting && !had.contains(*key)) {
            self.ledger.remove(key);
        }
    }

    fn made_from(&mut self, unsettled: &Unsettled, source: Fingerprint) -> Outcome {
        let is_current = source == unsettled.today;
        let seen = (!is_current).then_some(unsettled.today);
        if let Some(record) = self.ledger.remove(&unsettled.key) {
            self.ledger.set(&unsettled.key, Record { source, seen, is_doubtful: false, ..record });
        }
        match (is_current, unsettled.is_new) {
            (false, _) => Outcome::Stale,
            (true, true) => Outcome::New,
            (true, false) => Outcome::Updated,
        }
    }
}
