//! Where the text of each message comes from.
//!
//! A message falls back as a unit: its value and all the source's attributes come from one locale. It also falls
//! back where it refers to a message that its locale lacks. A term that a locale lacks is taken from the next one
//! that has it, as long as it does not count: then it reads the same under any locale's rules.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::catalog::{Message, Pattern, Use, UseKind};
use crate::config::{Fallback, wildcard};
use crate::view::{Side, View, selects_by_number};

/// A locale that text can come from, and what of it may not be used.
#[derive(Debug)]
pub struct Origin<'a> {
    /// The locale.
    pub side: &'a Side<'a>,
    /// Keys of messages that are unfit, and why.
    pub unfit: BTreeMap<String, String>,
}

/// The linked bundles of one locale.
#[derive(Debug, Default)]
pub struct Linked<'a> {
    /// The parts of all bundles; those of one bundle in the order in which a runtime is to ask them.
    pub parts: Vec<Part<'a>>,
    /// What fell back.
    pub fallen: Vec<Fallen>,
}

/// What a bundle has of one locale.
#[derive(Debug)]
pub struct Part<'a> {
    /// The bundle's name.
    pub bundle: String,
    /// The locale that all of its text comes from.
    pub side: &'a Side<'a>,
    /// Its entries, terms that are shared or taken from another locale first.
    pub messages: Vec<Message<'a>>,
}

/// A message that is shown in another locale.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fallen {
    /// Its key.
    pub key: String,
    /// The locale whose text is shown.
    pub to: String,
    /// Why.
    pub why: String,
}

/// Links the bundles of a locale. `origins` are the locale itself and then its fallbacks, the source last.
pub fn link<'a>(view: View<'a>, origins: &[Origin<'a>]) -> Linked<'a> {
    let mut linked = Linked::default();
    for (bundle, name) in view.namespaces.names().iter().enumerate() {
        let linker = Linker { view, origins, bundle: bundle as u32 };
        linker.bundle(name, &mut linked);
    }
    linked.fallen.sort();
    linked.fallen.dedup();
    linked
}

/// Where a message comes from, why from there, and all that it needs.
struct Choice<'a> {
    origin: usize,
    why: String,
    needs: Vec<Message<'a>>,
}

struct Linker<'a, 'o> {
    view: View<'a>,
    origins: &'o [Origin<'a>],
    bundle: u32,
}

impl<'a> Linker<'a, '_> {
    fn bundle(&self, name: &str, linked: &mut Linked<'a>) {
        let mut needs: Vec<Needs<'a>> = self.origins.iter().map(|_| Needs::default()).collect();
        for messages in self.documents() {
            for (message, choice) in self.choices(&messages) {
                if choice.origin > 0 {
                    let to = self.origins[choice.origin].side.locale.name().to_owned();
                    linked.fallen.push(Fallen { key: message.key(), to, why: choice.why });
                }
                needs[choice.origin].extend(choice.needs);
            }
        }
        let parts = self.origins.iter().zip(needs).filter(|(_, needs)| !needs.0.is_empty());
        linked.parts.extend(parts.map(|(origin, needs)| self.part(name, origin.side, needs)));
    }

    /// Where each message of a document comes from. Where the policy wants all of it from one locale, that is the first
    /// that has it all.
    fn choices(&self, messages: &[Message<'a>]) -> Vec<(Message<'a>, Choice<'a>)> {
        let choices: Vec<_> = messages.iter().map(|message| self.choose(*message, 0)).collect();
        let mut least = choices.iter().map(|choice| choice.origin).max().unwrap_or(0);
        if self.view.policy.fallback != Fallback::Document || choices.iter().all(|choice| choice.origin == least) {
            return messages.iter().copied().zip(choices).collect();
        }
        let from = |least: usize| messages.iter().map(move |message| self.choose(*message, least));
        while let Some(further) = from(least).map(|choice| choice.origin).find(|origin| *origin > least) {
            least = further;
        }
        let moved = from(least).zip(choices).map(|(moved, own)| match own.why.is_empty() {
            true => Choice { why: "another message of its document is missing".to_owned(), ..moved },
            false => Choice { why: own.why, ..moved },
        });
        messages.iter().copied().zip(moved).collect()
    }

    /// The messages that a bundle is to have, by document.
    fn documents(&self) -> Vec<Vec<Message<'a>>> {
        let source = self.view.source.unwrap_or(self.view.side);
        let in_bundle = |message: &Message<'a>| {
            let found = source.index.find(self.bundle, message.id());
            !message.is_term()
                && found.is_some_and(|found| found.file.path == message.file.path && found.index == message.index)
        };
        let shared = self.view.shared.files.iter();
        let files = shared.chain(source.files);
        files
            .map(|file| file.messages().filter(|message| self.is_shared(*message) || in_bundle(message)).collect())
            .collect()
    }

    /// The first locale, from one on, that has a message whole and fit, with all that it needs; the source always will do.
    fn choose(&self, message: Message<'a>, from: usize) -> Choice<'a> {
        let mut why = String::new();
        for origin in from..self.origins.len() {
            match self.needs(origin, message.id()) {
                Ok(needs) => return Choice { origin, why, needs },
                Err(reason) if why.is_empty() => why = reason,
                Err(_) => {}
            }
        }
        Choice { origin: self.origins.len() - 1, why, needs: vec![message] }
    }

    /// A message of a locale and all that it needs; why it cannot be used, where it cannot.
    fn needs(&self, origin: usize, id: &str) -> Result<Vec<Message<'a>>, String> {
        let message = self.own(origin, id)?;
        let mut needs = vec![message];
        let mut seen = HashSet::from([message.id()]);
        let mut at = 0;
        while let Some(message) = needs.get(at).copied() {
            at += 1;
            for pattern in message.patterns() {
                for reference in pattern.uses() {
                    if let Some(target) = self.target(origin, pattern, reference)?
                        && seen.insert(target.id())
                    {
                        needs.push(target);
                    }
                }
            }
        }
        Ok(needs)
    }

    /// What a reference needs beside it: nothing where the application resolves it.
    fn target(&self, origin: usize, pattern: Pattern<'a>, reference: &Use) -> Result<Option<Message<'a>>, String> {
        if !matches!(reference.kind, UseKind::Message | UseKind::Term) {
            return Ok(None);
        }
        let id = pattern.text(reference.name);
        let refused = match self.own(origin, id) {
            Ok(message) => return Ok(Some(message)),
            Err(why) => why,
        };
        if self.view.config.runtime.external.iter().any(|name| wildcard(name, id)) {
            return Ok(None);
        }
        let borrowed = (origin + 1..self.origins.len()).find_map(|next| self.own(next, id).ok());
        match borrowed.filter(|message| message.is_term() && !counts(*message)) {
            Some(term) => Ok(Some(term)),
            None => Err(format!("refers to `{id}`: {refused}")),
        }
    }

    /// A locale's message of an id, its own or a shared one, if it is fit to be shown.
    fn own(&self, origin: usize, id: &str) -> Result<Message<'a>, String> {
        let Origin { side, unfit } = &self.origins[origin];
        let Some(message) = self.at_its_place(side, id).or_else(|| side.index.find(self.bundle, id)) else {
            return self.shared(id).ok_or_else(|| "missing".to_owned());
        };
        if let Some(why) = unfit.get(&message.key()) {
            return Err(why.clone());
        }
        Ok(message)
    }

    /// The message that stands in the file where the source has it: what stands elsewhere is obsolete or a slip.
    fn at_its_place(&self, side: &'a Side<'a>, id: &str) -> Option<Message<'a>> {
        let source = self.view.source?.index.find(self.bundle, id)?;
        side.index.find_in_file(&source.file.source_path, id)
    }

    fn shared(&self, id: &str) -> Option<Message<'a>> {
        let shared = self.view.shared;
        shared.files.iter().find_map(|file| shared.index.find_in_file(&file.source_path, id))
    }

    fn is_shared(&self, message: Message<'a>) -> bool {
        self.view.shared.files.iter().any(|file| file.path == message.file.path)
    }

    fn part(&self, bundle: &str, side: &'a Side<'a>, needs: Needs<'a>) -> Part<'a> {
        let own: BTreeSet<&str> = side.files.iter().map(|file| &*file.path).collect();
        let mut messages: Vec<_> = needs.0.into_values().collect();
        messages.sort_by_key(|message| {
            let path = &*message.file.path;
            (own.contains(path), path, message.index)
        });
        Part { bundle: bundle.to_owned(), side, messages }
    }
}

/// Entries by id.
#[derive(Default)]
struct Needs<'a>(HashMap<&'a str, Message<'a>>);

impl<'a> Needs<'a> {
    fn extend(&mut self, messages: Vec<Message<'a>>) {
        for message in messages {
            self.0.entry(message.id()).or_insert(message);
        }
    }
}

/// Whether an entry chooses by number or calls a function: then it reads otherwise under another locale's rules.
fn counts(message: Message<'_>) -> bool {
    message.patterns().any(|pattern| {
        let by_number = pattern.selects().iter().any(|select| selects_by_number(pattern.placeable(select)));
        by_number || pattern.uses_of(UseKind::Function).next().is_some()
    })
}
