//! What the messages of one locale need beside themselves, and which of them cannot be shown for it.
//!
//! Every message is looked at once, however many refer to it: a fault spreads from where it is to all that need it.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::catalog::{Message, Use};

/// The messages that a locale is asked for, and all that they need.
#[derive(Default)]
pub(super) struct Reach<'a> {
    messages: Vec<Message<'a>>,
    places: HashMap<&'a str, usize>,
    /// What each message refers to, by place.
    needs: Vec<Vec<usize>>,
    faults: HashMap<&'a str, String>,
}

impl<'a> Reach<'a> {
    /// Finds what `ids` need. `own` gives a message of the locale, `target` what a reference in one leads to; or why
    /// it cannot be shown.
    pub(super) fn new(
        ids: impl Iterator<Item = &'a str>,
        own: impl Fn(&str) -> Result<Message<'a>, String>,
        target: impl Fn(Message<'a>, &Use) -> Result<Option<Message<'a>>, String>,
    ) -> Self {
        let mut reach = Self::default();
        for id in ids {
            match own(id) {
                Ok(message) => {
                    reach.place(message);
                }
                Err(why) => {
                    reach.faults.insert(id, why);
                }
            }
        }
        while let Some(message) = reach.messages.get(reach.needs.len()).copied() {
            let mut needs = Vec::new();
            for one in message.patterns().flat_map(|pattern| pattern.uses()) {
                match target(message, one) {
                    Ok(target) => needs.extend(target.map(|target| reach.place(target))),
                    Err(why) => {
                        reach.faults.entry(message.id()).or_insert(why);
                    }
                }
            }
            reach.needs.push(needs);
        }
        reach.spread();
        reach
    }

    /// Why a message cannot be shown.
    pub(super) fn fault(&self, id: &str) -> Option<&str> {
        self.faults.get(id).map(String::as_str)
    }

    /// The messages of these ids and all that they need, those left out that cannot be shown.
    pub(super) fn closure(&self, ids: impl Iterator<Item = &'a str>) -> Vec<Message<'a>> {
        let fit = ids.filter(|id| self.fault(id).is_none());
        let mut open: Vec<_> = fit.filter_map(|id| self.places.get(id).copied()).collect();
        let mut taken = vec![false; self.messages.len()];
        let mut closure = Vec::new();
        while let Some(place) = open.pop() {
            if !std::mem::replace(&mut taken[place], true) {
                closure.push(self.messages[place]);
                open.extend(&self.needs[place]);
            }
        }
        closure
    }

    fn place(&mut self, message: Message<'a>) -> usize {
        let next = self.messages.len();
        let place = *self.places.entry(message.id()).or_insert(next);
        if place == next {
            self.messages.push(message);
        }
        place
    }

    fn spread(&mut self) {
        let mut referrers = vec![Vec::new(); self.messages.len()];
        for (referrer, needs) in self.needs.iter().enumerate() {
            needs.iter().for_each(|needed| referrers[*needed].push(referrer));
        }
        let has_fault = |place: &usize| self.faults.contains_key(self.messages[*place].id());
        let mut faulty: Vec<_> = (0..self.messages.len()).filter(has_fault).collect();
        let mut at = 0;
        while let Some(place) = faulty.get(at).copied() {
            at += 1;
            let why = self.faults[self.messages[place].id()].clone();
            for referrer in &referrers[place] {
                if let Entry::Vacant(free) = self.faults.entry(self.messages[*referrer].id()) {
                    free.insert(why.clone());
                    faulty.push(*referrer);
                }
            }
        }
    }
}
