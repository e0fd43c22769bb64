//! What was asked for: keys and where they lead, and texts that were asked for again. A search among front-coded keys is
//! long beside showing a text, and so is making sure, every time, that it is UTF-8.
//!
//! Nothing is forgotten or moved, so that readers never wait. Room is taken as keys are asked for.

use std::hash::Hasher;
use std::sync::OnceLock;

use rustc_hash::FxHasher;

use super::code::Damaged;
use super::keys::Place;

/// How many keys have a page together, on the average.
const PAGE: u32 = 40;
/// How many have room on it: what finds none is searched for again.
const ROOM: usize = 64;

type Page = Box<[OnceLock<Box<Known>>; ROOM]>;

/// What is known of a bundle's keys.
#[derive(Debug)]
pub(super) struct Memo {
    /// Made when something first stands on them.
    pages: Box<[OnceLock<Page>]>,
}

/// A key that was asked for.
#[derive(Debug)]
pub(super) struct Known {
    key: Box<str>,
    place: Place,
    text: OnceLock<Option<Box<str>>>,
}

/// Where a key leads, and what is known of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found<'m> {
    pub(super) place: Place,
    known: Option<&'m Known>,
}

impl Memo {
    /// Of so many keys.
    pub(super) fn new(keys: u32) -> Self {
        Self { pages: (0..keys.div_ceil(PAGE).max(1)).map(|_| OnceLock::new()).collect() }
    }

    /// Where a key leads: what is known, or else what `search` finds.
    pub(super) fn find(
        &self,
        key: &str,
        search: impl FnOnce() -> Result<Option<Place>, Damaged>,
    ) -> Result<Option<Found<'_>>, Damaged> {
        let hash = hash(key);
        let page = ((hash & 0xffff_ffff) * self.pages.len() as u64) >> 32;
        let slots = self.pages[page as usize].get_or_init(|| Box::new([const { OnceLock::new() }; ROOM]));
        let start = (hash >> 32) as usize;
        let slots = (0..ROOM).map(|at| &slots[(start + at) % ROOM]);
        for slot in slots {
            match slot.get() {
                Some(known) if *known.key == *key => return Ok(Some(known.found())),
                Some(_) => {}
                None => {
                    let place = search()?;
                    // Another thread may have been faster, with this key or with another.
                    place.inspect(|place| drop(slot.set(Box::new(Known::new(key, *place)))));
                    return Ok(place.map(Found::of));
                }
            }
        }
        Ok(search()?.map(Found::of))
    }
}

impl Known {
    fn new(key: &str, place: Place) -> Self {
        Self { key: key.into(), place, text: OnceLock::new() }
    }

    fn found(&self) -> Found<'_> {
        Found { place: self.place, known: Some(self) }
    }
}

impl<'m> Found<'m> {
    fn of(place: Place) -> Self {
        Self { place, known: None }
    }

    /// The text of a message that is nothing else: what is kept, or else what `read` finds.
    pub(super) fn text<'t>(&self, read: impl FnOnce() -> Option<&'t str>) -> Option<&'t str>
    where
        'm: 't,
    {
        match self.known {
            Some(known) => known.text.get_or_init(|| read().map(Box::from)).as_deref(),
            None => read(),
        }
    }
}

fn hash(key: &str) -> u64 {
    let mut hasher = FxHasher::default();
    hasher.write(key.as_bytes());
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: Place = Place { index: 0, locale: 0, start: 0, length: 0 };

    fn place(index: u32) -> Result<Option<Place>, Damaged> {
        Ok(Some(Place { index, ..FIRST }))
    }

    fn index(found: Result<Option<Found<'_>>, Damaged>) -> Result<Option<u32>, Damaged> {
        Ok(found?.map(|found| found.place.index))
    }

    #[test]
    fn a_key_is_searched_for_once() {
        let memo = Memo::new(100);
        let key = |at: u32| format!("key-{at}");
        for at in 0..100 {
            assert_eq!(index(memo.find(&key(at), || place(at))), Ok(Some(at)));
        }
        for at in 0..100 {
            assert_eq!(index(memo.find(&key(at), || Err(Damaged))), Ok(Some(at)));
        }
        assert_eq!(index(memo.find("none", || Ok(None))), Ok(None));
        assert_eq!(index(memo.find("none", || Err(Damaged))), Err(Damaged));
    }

    #[test]
    fn a_text_is_kept_when_it_is_asked_for_again() {
        let memo = Memo::new(1);
        for read in ["first", "again", "no longer"] {
            let found = memo.find("a", || place(0)).expect("undamaged").expect("a place");
            assert_eq!(found.text(|| Some(read)), Some(if read == "first" { "first" } else { "again" }));
        }
    }

    #[test]
    fn a_full_page_is_no_fault() {
        let memo = Memo::new(1);
        for at in 0..500 {
            assert_eq!(index(memo.find(&at.to_string(), || place(at))), Ok(Some(at)));
        }
    }
}
