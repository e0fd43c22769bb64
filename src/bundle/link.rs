//! Where the text of each message comes from.
//!
//! A message falls back as a unit: its value and all the source's attributes come from one locale. It also falls
//! back where it refers to a message that its locale lacks. A term that a locale lacks is taken from the next one
//! that has it, as long as it does not count: then it reads the same under any locale's rules.

use std::collections::BTreeMap;

use crate::catalog::{File, Message, Use, UseKind};
use crate::config::Fallback;
use crate::syntax::selects_by_number;
use crate::view::{Side, View};

use super::VerifyError;
use super::reach::Reach;

/// A locale that text can come from, and what of it may not be used.
#[derive(Debug)]
pub struct Origin<'a> {
    /// The locale.
    pub side: &'a Side<'a>,
    /// Keys of messages that are unfit, and why.
    pub unfit: BTreeMap<String, String>,
}

impl Origin<'_> {
    /// Takes a message of a translation out that the trial could not show; says whether that may help.
    pub fn learn(&mut self, error: &VerifyError) -> bool {
        let VerifyError::Unshowable { path, key, reason } = error else { return false };
        let is_own = path.starts_with(&format!("{}/", self.side.locale.name()));
        is_own && self.unfit.insert(key.clone(), format!("`fluent-bundle` cannot show it: {reason}")).is_none()
    }
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

struct Linker<'a, 'o> {
    view: View<'a>,
    origins: &'o [Origin<'a>],
    bundle: u32,
}

impl<'a> Linker<'a, '_> {
    fn bundle(&self, name: &str, linked: &mut Linked<'a>) {
        let documents = self.documents();
        let reaches: Vec<_> = (0..self.origins.len()).map(|origin| self.reach(origin, &documents)).collect();
        let mut chosen: Vec<Vec<Message<'a>>> = self.origins.iter().map(|_| Vec::new()).collect();
        let all_or_nothing = self.view.policy.fallback == Fallback::Document;
        for messages in documents {
            let choices: Vec<_> = messages.iter().map(|message| choose(&reaches, message.id())).collect();
            let least = first_with_all(&reaches, &messages);
            for (message, (mut origin, mut why)) in messages.into_iter().zip(choices) {
                if all_or_nothing && origin < least {
                    origin = least;
                    why = if why.is_empty() { "another message of its document is missing" } else { why };
                }
                if origin > 0 {
                    let to = self.origins[origin].side.locale.name().to_owned();
                    linked.fallen.push(Fallen { key: message.key(), to, why: why.to_owned() });
                }
                chosen[origin].push(message);
            }
        }
        for (at, (reach, chosen)) in reaches.iter().zip(chosen).enumerate() {
            let mut messages = reach.closure(chosen.iter().map(|message| message.id()));
            if at + 1 == reaches.len() {
                messages.extend(chosen.into_iter().filter(|message| reach.fault(message.id()).is_some()));
            }
            if !messages.is_empty() {
                linked.parts.push(self.part(name, self.origins[at].side, messages));
            }
        }
    }

    /// What the messages of all documents need where their text comes from that origin.
    fn reach(&self, origin: usize, documents: &[Vec<Message<'a>>]) -> Reach<'a> {
        let ids = documents.iter().flatten().map(|message| message.id());
        Reach::new(ids, |id| self.own(origin, id), |message, one| self.target(origin, message, one))
    }

    /// The messages that a bundle is to have, by document.
    fn documents(&self) -> Vec<Vec<Message<'a>>> {
        let source = self.view.source.unwrap_or(self.view.side);
        let in_bundle = |message: &Message<'a>| {
            let found = source.index.find(self.bundle, message.id());
            !message.is_term()
                && found.is_some_and(|found| found.file.path == message.file.path && found.index == message.index)
        };
        let is_beside = |file: &&File| source.index.bundles(&file.source_path).contains(&self.bundle);
        let shared = self.view.shared.files.iter().map(|file| file.messages().collect());
        let own = source.files.iter().filter(is_beside);
        shared.chain(own.map(|file| file.messages().filter(in_bundle).collect())).collect()
    }

    /// What a reference needs beside it: nothing where the application resolves it.
    fn target(&self, origin: usize, message: Message<'a>, reference: &Use) -> Result<Option<Message<'a>>, String> {
        if !reference.is_reference() {
            return Ok(None);
        }
        let id = reference.name.of(&message.file.text);
        let refused = match self.own(origin, id) {
            Ok(message) => return Ok(Some(message)),
            Err(why) => why,
        };
        if self.view.config.runtime.is_external(id) {
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

    fn part(&self, bundle: &str, side: &'a Side<'a>, mut messages: Vec<Message<'a>>) -> Part<'a> {
        messages.sort_by_key(|message| (side.holds(*message), &*message.file.path, message.index));
        Part { bundle: bundle.to_owned(), side, messages }
    }
}

/// The first locale that has a message whole and fit, with all that it needs, and why it is not the first of all; the
/// source always will do.
fn choose<'r>(reaches: &'r [Reach<'_>], id: &str) -> (usize, &'r str) {
    let fit = reaches.iter().position(|reach| reach.fault(id).is_none());
    (fit.unwrap_or(reaches.len() - 1), reaches[0].fault(id).unwrap_or_default())
}

/// The first locale that has all messages of a document; the source always will do.
fn first_with_all(reaches: &[Reach<'_>], messages: &[Message<'_>]) -> usize {
    let has_all = |reach: &Reach<'_>| messages.iter().all(|message| reach.fault(message.id()).is_none());
    reaches.iter().position(has_all).unwrap_or(reaches.len() - 1)
}

/// Whether an entry chooses by number or calls a function: then it reads otherwise under another locale's rules.
fn counts(message: Message<'_>) -> bool {
    message.patterns().any(|pattern| {
        let by_number = pattern.selects().iter().any(|select| selects_by_number(pattern.placeable(select)));
        by_number || pattern.uses_of(UseKind::Function).next().is_some()
    })
}
