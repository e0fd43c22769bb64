//! Which pattern refers to which: circles of references, and an order in which what is referred to comes first.

use rustc_hash::FxHashMap;

use crate::catalog::{File, Pattern, Use};

use super::{Lookup, View};

/// The references among the patterns of one locale, and of what they refer to in its fallbacks.
#[derive(Debug, Default)]
pub struct References<'a> {
    /// Patterns in such an order that each comes behind all that it refers to, circles aside.
    pub order: Vec<Pattern<'a>>,
    /// The references that close a circle, each with the pattern that it stands in.
    pub closing: Vec<(Pattern<'a>, &'a Use)>,
}

/// Where a pattern is in the walk.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Done,
}

/// Steps of the walk: kept on a list, so that a long chain of references cannot exhaust the stack.
enum Step<'a> {
    Enter(Pattern<'a>, Option<(Pattern<'a>, &'a Use)>),
    Leave(Pattern<'a>),
}

impl<'a> References<'a> {
    /// Follows the references of all patterns of the view's locale.
    pub fn of(view: View<'a>) -> Self {
        let mut references = Self::default();
        let mut states = FxHashMap::default();
        for message in view.side.index.files().into_iter().flat_map(|file| file.messages()) {
            let lookup = Lookup::translation(view, message);
            for pattern in message.patterns().filter(|pattern| refers(*pattern)) {
                // Most lead no further, and to what is known.
                let leads_on = |(_, to)| refers(to) || !states.contains_key(&place(to));
                if targets(pattern, lookup).any(leads_on) {
                    references.walk(pattern, lookup, &mut states);
                } else if states.insert(place(pattern), State::Done).is_none() {
                    references.order.push(pattern);
                }
            }
        }
        references
    }

    fn walk(&mut self, start: Pattern<'a>, lookup: Lookup<'a>, states: &mut FxHashMap<Place, State>) {
        let mut steps = vec![Step::Enter(start, None)];
        while let Some(step) = steps.pop() {
            match step {
                Step::Leave(pattern) => {
                    states.insert(place(pattern), State::Done);
                    self.order.push(pattern);
                }
                Step::Enter(pattern, from) => match (states.get(&place(pattern)), from) {
                    (Some(State::Open), Some(from)) => self.closing.push(from),
                    (Some(_), _) => {}
                    (None, _) => {
                        states.insert(place(pattern), State::Open);
                        steps.push(Step::Leave(pattern));
                        steps.extend(targets(pattern, lookup).map(|(one, to)| Step::Enter(to, Some((pattern, one)))));
                    }
                },
            }
        }
    }
}

type Place = (*const File, u32);

fn place(pattern: Pattern<'_>) -> Place {
    (pattern.message.file, pattern.span().start)
}

fn refers(pattern: Pattern<'_>) -> bool {
    pattern.uses().iter().any(|one| one.is_reference())
}

/// What the references of a pattern name, as far as it is found.
fn targets<'a>(pattern: Pattern<'a>, lookup: Lookup<'a>) -> impl Iterator<Item = (&'a Use, Pattern<'a>)> {
    let references = pattern.uses().iter().filter(|one| one.is_reference());
    references.filter_map(move |one| Some((one, lookup.target(pattern, one)?)))
}
