//! What becomes of a record when source and translation are looked at again.
//!
//! The order of events is told by the source that was last seen beside the translation: only a translation that changed
//! after that source was seen can be one of it. Nothing that nobody touched becomes current, however often and in
//! whatever pieces this is done.

use super::fingerprint::Fingerprint;
use super::record::{Provenance, Record};

/// A value or attribute and its source, as they are now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Today {
    /// The source.
    pub source: Fingerprint,
    /// The translation.
    pub translation: Fingerprint,
    /// The translation's words.
    pub words: Fingerprint,
    /// What the source's comment says.
    pub remark: Option<Fingerprint>,
}

/// What was found out about a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There was no record: this is a new translation, or the first look at an old one.
    New,
    /// Nothing changed.
    Same,
    /// The translation was edited, and its source was not.
    Edited,
    /// The translation was edited after its source: it is one of today's source now.
    Updated,
    /// The source changed, or had changed, and the translation is the old one.
    Stale,
    /// Both changed since they were last looked at, so nobody can tell which came first: it stays stale.
    Both,
}

/// The record that follows from the one there was.
pub fn step(before: Option<&Record>, today: Today, provenance: Provenance) -> (Record, Outcome) {
    let fresh = Record::new(today.source, today.translation, today.words, provenance);
    let fresh = Record { remark: today.remark, ..fresh };
    // What was left out when its message was first seen is as new as the rest was then.
    let Some(before) = before.filter(|before| before.translation != Fingerprint::NONE) else {
        return (fresh, Outcome::New);
    };
    let made_from_this = before.is_of(today.source);
    let edited = today.translation != before.translation;
    let rewritten = today.words != before.words;
    let seen = before.seen.unwrap_or(before.source) == today.source;
    let written = Record { rest: before.rest.clone(), ..fresh };
    match (edited, rewritten) {
        (false, _) if made_from_this => (Record { seen: None, ..before.clone() }, Outcome::Same),
        (true, false) if made_from_this => {
            let Today { translation, words, remark, .. } = today;
            (Record { translation, words, remark, seen: None, ..before.clone() }, Outcome::Edited)
        }
        (true, true) if seen && made_from_this => (written, Outcome::Edited),
        (true, true) if seen => (written, Outcome::Updated),
        (true, true) => (Record { is_doubtful: true, ..stale(before, today) }, Outcome::Both),
        _ => (stale(before, today), Outcome::Stale),
    }
}

/// The translation as it is now, made from what it was made from.
fn stale(before: &Record, today: Today) -> Record {
    let Today { source, translation, words, .. } = today;
    Record { translation, words, seen: Some(source), ..before.clone() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn hash(number: u8) -> Fingerprint {
        format!("{number:032x}").parse().expect("a fingerprint")
    }

    /// Source, translation and its words as small numbers.
    fn today(source: u8, translation: u8, words: u8) -> Today {
        Today { source: hash(source), translation: hash(translation), words: hash(words), remark: None }
    }

    fn steps(days: &[(u8, u8, u8)]) -> Vec<Outcome> {
        let mut record = None;
        let mut outcomes = Vec::new();
        for (source, translation, words) in days {
            let (next, outcome) = step(record.as_ref(), today(*source, *translation, *words), Provenance::Unknown);
            record = Some(next);
            outcomes.push(outcome);
        }
        outcomes
    }

    #[test]
    fn the_four_cases() {
        use Outcome::*;
        assert_eq!(steps(&[(1, 1, 1), (1, 1, 1)]), [New, Same]);
        assert_eq!(steps(&[(1, 1, 1), (1, 2, 2)]), [New, Edited]);
        assert_eq!(steps(&[(1, 1, 1), (2, 1, 1), (2, 2, 2), (2, 2, 2)]), [New, Stale, Updated, Same]);
        assert_eq!(steps(&[(1, 1, 1), (2, 2, 2), (2, 2, 2), (2, 3, 3)]), [New, Both, Stale, Updated]);
    }

    #[test]
    fn a_comma_is_no_update_and_a_new_source_starts_over() {
        use Outcome::*;
        assert_eq!(steps(&[(1, 1, 1), (2, 1, 1), (2, 2, 1)]), [New, Stale, Stale]);
        assert_eq!(steps(&[(1, 1, 1), (2, 1, 1), (3, 2, 2), (3, 2, 2)]), [New, Stale, Both, Stale]);
        assert_eq!(steps(&[(1, 1, 1), (2, 1, 1), (1, 1, 1), (2, 1, 1)]), [New, Stale, Same, Stale]);
        assert_eq!(steps(&[(1, 1, 1), (2, 2, 2), (1, 2, 2), (1, 3, 3)]), [New, Both, Stale, Updated]);
    }

    #[test]
    fn a_comma_takes_no_review_away() {
        let reviewed =
            Record { by: Some("Anna".into()), ..Record::new(hash(1), hash(1), hash(1), Provenance::Reviewed) };
        let (after, outcome) = step(Some(&reviewed), today(1, 2, 1), Provenance::Unknown);
        assert_eq!(outcome, Outcome::Edited);
        assert_eq!(
            (after.provenance, after.by.as_deref(), after.translation),
            (Provenance::Reviewed, Some("Anna"), hash(2))
        );
    }

    #[test]
    fn what_was_left_out_is_new_when_it_comes() {
        let (after, outcome) = step(Some(&Record::absent(hash(1))), today(2, 3, 3), Provenance::Human);
        assert_eq!((after.source, outcome), (hash(2), Outcome::New));
    }

    /// What somebody does between two looks. A source that goes away and comes back unseen is one that never changed.
    #[derive(Clone, Debug)]
    enum Event {
        ChangeSource,
        EditTranslation,
        Sync,
        SyncAndGoBack,
    }

    fn events() -> impl Strategy<Value = Vec<Event>> {
        use Event::*;
        let event = prop_oneof![Just(ChangeSource), Just(EditTranslation), Just(Sync), Just(SyncAndGoBack)];
        proptest::collection::vec(event, 0..40)
    }

    /// A project of one message, with what really happened beside what the record says.
    #[derive(Default)]
    struct Story {
        source: u8,
        newest: u8,
        translation: u8,
        /// The source that was there when the translation was last touched.
        touched_on: u8,
        record: Option<Record>,
    }

    impl Story {
        fn tell(&mut self, event: &Event) {
            match event {
                Event::ChangeSource => {
                    self.newest += 1;
                    self.source = self.newest;
                }
                Event::EditTranslation => {
                    self.translation += 1;
                    self.touched_on = self.source;
                }
                Event::Sync => self.sync(),
                Event::SyncAndGoBack => {
                    self.sync();
                    self.source = self.source.saturating_sub(1);
                }
            }
        }

        fn sync(&mut self) {
            let first = self.record.is_none();
            // The fingerprint 0 means that there is no translation.
            let now = today(self.source, self.translation + 1, self.translation + 1);
            self.record = Some(step(self.record.as_ref(), now, Provenance::Unknown).0);
            if first {
                self.touched_on = self.source;
            }
        }

        fn is_current(&self) -> bool {
            self.record.as_ref().is_some_and(|record| record.is_of(hash(self.source)))
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { rng_algorithm: prop::test_runner::RngAlgorithm::ChaCha, failure_persistence: None, ..ProptestConfig::default() })]

        /// A translation is current only if today's source is the one that it was last touched on.
        #[test]
        fn nothing_untouched_becomes_current(events in events()) {
            let mut story = Story::default();
            for event in &events {
                story.tell(event);
                let synced = matches!(event, Event::Sync);
                prop_assert!(!synced || !story.is_current() || story.touched_on == story.source);
            }
        }
    }
}
