//! `sync`: brings a locale's ledger up to what its files are.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::catalog::{File, Message, Pattern};
use crate::ledger::{Fingerprint, Ledger, Outcome, Provenance, Record};
use crate::view::{Side, Tracked, View, fingerprint, key, source_text};

use super::{Origin, Unsettled};

/// What a look at a locale changes in its ledger.
#[derive(Debug)]
pub struct Synced {
    /// The locale's name.
    pub locale: String,
    /// The new ledger.
    pub ledger: Ledger,
    /// The source texts of today that it refers to.
    pub texts: BTreeMap<Fingerprint, String>,
    /// What was found out about each key that is not as it was, in the order of the source.
    pub news: Vec<(String, Outcome)>,
    /// Keys that are recorded no more, because neither source nor translation has them.
    pub gone: Vec<String>,
    /// How many records went to another key, with their source and their translation.
    pub moved: usize,
    /// Messages that the source has no longer, each with one that came with the same text: perhaps it is the same.
    pub offers: Vec<(String, String)>,
    /// Messages whose source has a new comment.
    pub remarked: Vec<String>,
    /// What git may know better, as long as it was not asked.
    pub unsettled: Vec<Unsettled>,
    /// Keys that are not recorded because git knows nothing of them, and why.
    pub unfound: Vec<(String, Origin)>,
    /// Keys of what new messages lack.
    pub(super) absent: Vec<String>,
}

/// Looks at a locale; translations that are new are recorded as `fresh`.
pub fn sync(view: View<'_>, fresh: Provenance) -> Synced {
    let mut synced = Synced::new(view);
    for tracked in &view.tracking.parts {
        let is_written = matches!(tracked.outcome, Outcome::New | Outcome::Edited | Outcome::Updated);
        let record = match is_written && tracked.has_new_words() {
            true => Record { provenance: fresh, ..tracked.after().clone() },
            false => tracked.after().clone(),
        };
        if tracked.outcome == Outcome::New || record.is_doubtful {
            synced.unsettled.push(unsettled(tracked));
        }
        synced.keep(tracked, record);
        if tracked.outcome != Outcome::Same {
            synced.news.push((tracked.key.to_owned(), tracked.outcome));
        }
    }
    synced.remarked = view.tracking.remarked().map(|tracked| tracked.source.message.key()).collect();
    synced.note_absent(view);
    synced.note_missing(view);
    synced.drop_gone(view);
    synced.offer_moves(view);
    synced
}

/// Records translations as right for today's source; `choose` gives the record, where one is meant.
pub fn accept(view: View<'_>, choose: impl Fn(&Tracked<'_>) -> Option<Record>) -> Synced {
    let mut synced = Synced::new(view);
    for tracked in &view.tracking.parts {
        if let Some(record) = choose(tracked) {
            synced.keep(tracked, record);
            synced.news.push((tracked.key.to_owned(), Outcome::Updated));
        }
    }
    synced
}

fn unsettled(tracked: &Tracked<'_>) -> Unsettled {
    Unsettled {
        key: tracked.key.to_owned(),
        path: Arc::clone(&tracked.translation.message.file.path),
        source_path: Arc::clone(&tracked.source.message.file.source_path),
        words: tracked.after().words,
        today: tracked.fingerprint,
        is_new: tracked.outcome == Outcome::New,
    }
}

impl Synced {
    /// The ledger as it is.
    fn new(view: View<'_>) -> Self {
        Self {
            locale: view.side.locale.name().to_owned(),
            ledger: view.ledger.cloned().unwrap_or_default(),
            texts: BTreeMap::new(),
            news: Vec::new(),
            gone: Vec::new(),
            moved: 0,
            offers: Vec::new(),
            remarked: Vec::new(),
            unsettled: Vec::new(),
            unfound: Vec::new(),
            absent: Vec::new(),
        }
    }

    fn keep(&mut self, tracked: &Tracked<'_>, record: Record) {
        if record.source == tracked.fingerprint {
            self.texts.insert(record.source, source_text(tracked.source));
        }
        self.ledger.set(tracked.key, record);
    }

    /// What a message lacks when it is first seen was left out; what it lacks later came since.
    fn note_absent(&mut self, view: View<'_>) {
        let before = view.ledger;
        for pair in view.pairs.both.iter().filter(|pair| !pair.today.is_term()) {
            let is_new = pair.today.patterns().all(|source| before.is_none_or(|ledger| !ledger.has(&key(source))));
            let lacks = |source: &Pattern<'_>| pair.translation.pattern(source.attribute()).is_none();
            for source in pair.today.patterns().filter(|_| is_new).filter(lacks) {
                self.ledger.set(&key(source), Record::absent(fingerprint(source, view.config)));
                self.absent.push(key(source));
            }
        }
    }

    /// Beside what nobody has translated at the moment today's source was seen: whoever translates it again does so by it.
    fn note_missing(&mut self, view: View<'_>) {
        let is_lost = |message: &&Message<'_>| !may_have(view.side, &message.key());
        for source in view.pairs.missing.iter().filter(is_lost).flat_map(|message| message.patterns()) {
            if let Some(record) = self.ledger.first(&key(source)).cloned() {
                let today = fingerprint(source, view.config);
                let seen = (!record.is_of(today)).then_some(today);
                self.ledger.set(&key(source), Record { seen, ..record });
            }
        }
    }

    /// A record goes when nothing of its key is left: what is there on one side, or cannot be read today, may come back,
    /// and is no newer then.
    fn drop_gone(&mut self, view: View<'_>) {
        let known: BTreeSet<&str> = view.tracking.parts.iter().map(|tracked| tracked.key).collect();
        let sides = || std::iter::once(view.side).chain(view.source);
        let gone = |key: &&str| !known.contains(key) && !sides().any(|side| may_have(side, key));
        self.gone = self.ledger.keys().filter(gone).map(str::to_owned).collect();
        for key in &self.gone {
            self.ledger.remove(key);
        }
        self.move_records(view);
    }
}

/// Whether a side has a message, or would have if its file could be read.
fn may_have(side: &Side<'_>, key: &str) -> bool {
    let Some((path, name)) = key.rsplit_once(':') else { return false };
    let id = name.split('.').next().unwrap_or(name);
    let is_broken = |file: &File| file.undecodable.is_some() || file.has_broken(id);
    side.index.find_in_file(path, id).is_some() || side.index.file(path).is_some_and(is_broken)
}
