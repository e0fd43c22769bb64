//! Keys that went while others came with the same text.
//!
//! Where source and translation both have a new key, the record goes with them: a translation that nobody touched is no
//! newer under another name. Where only the source has it, somebody is to say that it is the same message.

use std::collections::HashMap;

use crate::ledger::{Fingerprint, Outcome, Record};
use crate::view::{Tracked, View, fingerprint};

use super::Synced;

impl Synced {
    /// Gives the records of keys that went to the keys under which the same translation of the same source stands now.
    pub(super) fn move_records(&mut self, view: View<'_>) {
        let mut came = HashMap::<Fingerprint, Vec<&Tracked<'_>>>::new();
        for tracked in view.tracking.parts.iter().filter(|tracked| tracked.outcome == Outcome::New) {
            came.entry(tracked.after().translation).or_default().push(tracked);
        }
        for key in std::mem::take(&mut self.gone) {
            let Some(record) = view.ledger.and_then(|ledger| ledger.first(&key)) else { continue };
            let beside =
                |tracked: &&Tracked<'_>| [Some(record.source), record.seen].contains(&Some(tracked.fingerprint));
            let there = came.get_mut(&record.translation).filter(|_| record.translation != Fingerprint::NONE);
            let place = there.as_ref().and_then(|all| all.iter().position(beside));
            match there.zip(place) {
                Some((all, place)) => self.move_record(record, all.remove(place)),
                None => self.gone.push(key),
            }
        }
    }

    fn move_record(&mut self, record: &Record, to: &Tracked<'_>) {
        let is_stale = !record.is_of(to.fingerprint);
        let seen = is_stale.then_some(to.fingerprint);
        self.ledger.set(to.key, Record { seen, ..record.clone() });
        self.unsettled.retain(|one| one.key != to.key);
        self.news.retain(|(key, _)| *key != to.key);
        if is_stale {
            self.news.push((to.key.to_owned(), Outcome::Stale));
        }
        self.moved += 1;
    }

    /// Messages that the source has no longer, each with one that came to it with the same text, where that is clear.
    pub(super) fn offer_moves(&mut self, view: View<'_>) {
        let mut places = HashMap::<_, (Vec<String>, Vec<String>)>::new();
        let mut went = HashMap::<String, Parts>::new();
        for (key, record) in view.ledger.into_iter().flat_map(|ledger| ledger.entries()) {
            let (message, attribute) = parted(key);
            let newest = record.seen.unwrap_or(record.source);
            went.entry(message.to_owned()).or_default().push((attribute.map(str::to_owned), newest));
        }
        for message in view.pairs.obsolete.iter().map(|message| message.key()) {
            if let Some(parts) = went.remove(&message) {
                places.entry(sorted(parts)).or_default().0.push(message);
            }
        }
        for message in &view.pairs.missing {
            let parts =
                message.patterns().map(|one| (one.attribute().map(str::to_owned), fingerprint(one, view.config)));
            if let Some((_, came)) = places.get_mut(&sorted(parts.collect())) {
                came.push(message.key());
            }
        }
        self.offers = places.into_values().filter_map(|(went, came)| Some((only(went)?, only(came)?))).collect();
        self.offers.sort_unstable();
    }
}

/// The value and the attributes of a message, and the fingerprint of each.
type Parts = Vec<(Option<String>, Fingerprint)>;

fn sorted(mut parts: Parts) -> Parts {
    parts.sort_unstable();
    parts
}

fn only(mut keys: Vec<String>) -> Option<String> {
    if keys.len() == 1 { keys.pop() } else { None }
}

/// The key of a message, and the attribute's name.
fn parted(key: &str) -> (&str, Option<&str>) {
    let name = key.rfind(':').map_or(0, |at| at + 1);
    match key[name..].find('.') {
        Some(at) => (&key[..name + at], Some(&key[name + at + 1..])),
        None => (key, None),
    }
}
