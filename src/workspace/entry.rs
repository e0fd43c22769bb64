//! Messages of a document beside their translations: what each says, and what became of it.

use std::collections::HashMap;
use std::sync::Arc;

use crate::catalog::Message;
use crate::checks::{Levels, run};
use crate::diagnostic::{Diagnostic, Severity};
use crate::ledger::Provenance;
use crate::project::ProjectError;
use crate::report::{Word, compared};
use crate::text::Span;
use crate::view::{Todo, View, comment, todo};

use super::Workspace;
use super::look::Scope;

/// What became of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// It has no translation, or one that lacks a part.
    Missing,
    /// Its translation was made from an older source.
    Stale,
    /// It is translated.
    Present,
    /// It has no source any more.
    Obsolete,
}

/// A message as it stands in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The file's path.
    pub path: Arc<str>,
    /// From its id to its end.
    pub span: Span,
    /// The line of its id, from 1.
    pub line: u32,
    /// `id = text` and its attributes, without its comment.
    pub text: String,
}

/// What changed in a source since it was translated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The attribute; nothing for the value.
    pub attribute: Option<String>,
    /// What it said then, in one line; nothing where that is not known.
    pub before: Option<String>,
    /// What it says now, in one line.
    pub after: String,
    /// `cosmetic`, `structural`, `meaning` or `unknown`.
    pub kind: &'static str,
    /// Whether only the source's comment changed: a second look, and no staleness.
    pub is_remark: bool,
}

impl Changed {
    /// What changed, word by word; nothing where it is not known what the source said then.
    pub fn words(&self) -> Option<Vec<Word>> {
        Some(compared(self.before.as_deref()?, &self.after))
    }
}

/// A message in a locale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its key.
    pub key: String,
    /// Its id, the dash of a term included.
    pub id: String,
    /// Whether it is a term.
    pub is_term: bool,
    /// What became of it.
    pub state: State,
    /// Who stands behind the translation: of several parts, the least.
    pub provenance: Provenance,
    /// By whom, if anybody said.
    pub by: Option<String>,
    /// What the source's comment says, without its signs.
    pub comment: String,
    /// The source; nothing for one that is obsolete.
    pub source: Option<Written>,
    /// The translation, if any.
    pub translation: Option<Written>,
    /// What changed in the source since.
    pub changes: Vec<Changed>,
}

/// A message in a locale, and what the rules say of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// The message.
    pub entry: Entry,
    /// How many errors, warnings and notes were found in it.
    pub findings: [usize; 3],
}

impl Workspace {
    /// The messages of a document in a locale: in the order of the source, then those that are obsolete.
    ///
    /// # Errors
    ///
    /// The locale cannot be read.
    pub fn entries(&mut self, locale: &str, source_path: &str) -> Result<Vec<Entry>, ProjectError> {
        self.look(locale, Scope::File(source_path), |job| entries(job.view))
    }

    /// The same with what every rule says of them; of all documents where none is named.
    ///
    /// # Errors
    ///
    /// The locale cannot be read.
    pub fn judged(&mut self, locale: &str, source_path: Option<&str>) -> Result<Vec<Judged>, ProjectError> {
        self.look(locale, source_path.map_or(Scope::All, Scope::File), |job| {
            let counts = counts(&run(job.view, Levels::new(job.view.config), false));
            let of = |entry: &Entry| counts.get(&entry.key).copied().unwrap_or_default();
            entries(job.view).into_iter().map(|entry| Judged { findings: of(&entry), entry }).collect()
        })
    }

    /// One message in a locale; nothing where neither source nor translation has it.
    ///
    /// # Errors
    ///
    /// The locale cannot be read.
    pub fn entry(&mut self, locale: &str, key: &str) -> Result<Option<Entry>, ProjectError> {
        let Some((source_path, name)) = key.rsplit_once(':') else { return Ok(None) };
        let id = name.split('.').next().unwrap_or(name);
        Ok(self.entries(locale, source_path)?.into_iter().find(|entry| entry.id == id))
    }
}

fn entries(view: View<'_>) -> Vec<Entry> {
    let known = Known::of(view);
    let own = if view.source.is_none() { view.side.index.firsts() } else { &[] };
    let source = own.iter().map(|message| known.entry(Some(*message), Some(*message), State::Present));
    let both = view.pairs.both.iter().map(|pair| {
        let state = if pair.is_whole() { State::Present } else { State::Missing };
        known.entry(Some(pair.today), Some(pair.translation), state)
    });
    let missing = view.pairs.missing.iter().map(|message| known.entry(Some(*message), None, State::Missing));
    let mut all: Vec<_> = both.chain(missing).collect();
    all.sort_by_key(|entry| entry.source.as_ref().map(|source| (Arc::clone(&source.path), source.span.start)));
    let obsolete = view.pairs.obsolete.iter().map(|message| known.entry(None, Some(*message), State::Obsolete));
    source.chain(all).chain(obsolete).collect()
}

/// How many errors, warnings and notes there are, by the keys of messages.
fn counts(found: &[Diagnostic]) -> HashMap<String, [usize; 3]> {
    let mut counts = HashMap::<_, [usize; 3]>::new();
    for (key, severity) in found.iter().filter_map(|one| Some((one.key.clone()?, one.severity))) {
        let at = match severity {
            Severity::Error => 0,
            Severity::Warning => 1,
            Severity::Note => 2,
        };
        counts.entry(key).or_default()[at] += 1;
    }
    counts
}

/// What is known of messages by their keys.
struct Known {
    changes: HashMap<String, Vec<Changed>>,
    behind: HashMap<String, (Provenance, Option<String>)>,
}

impl Known {
    fn of(view: View<'_>) -> Self {
        let mut known = Self { changes: HashMap::new(), behind: HashMap::new() };
        for todo in todo(view).into_iter().filter(|todo| todo.stale.is_some()) {
            let (key, attribute) = parted(&todo.key);
            known.changes.entry(key).or_default().extend(changed(todo, attribute));
        }
        for one in &view.tracking.parts {
            let own = (one.after().provenance, one.after().by.clone());
            let all = known.behind.entry(one.source.message.key()).or_insert_with(|| own.clone());
            if own.0 < all.0 {
                *all = own;
            }
        }
        known
    }

    fn entry(&self, source: Option<Message<'_>>, translation: Option<Message<'_>>, state: State) -> Entry {
        let message = source.or(translation).expect("one of them is there");
        let key = message.key();
        let changes = self.changes.get(&key).cloned().unwrap_or_default();
        let is_stale = state == State::Present && changes.iter().any(|one| !one.is_remark);
        let (provenance, by) = self.behind.get(&key).cloned().unwrap_or_default();
        Entry {
            id: message.id().to_owned(),
            is_term: message.is_term(),
            state: if is_stale { State::Stale } else { state },
            provenance,
            by,
            comment: comment(message),
            source: source.map(written),
            translation: translation.map(written),
            changes,
            key,
        }
    }
}

/// The key of a message, and the attribute behind it.
fn parted(key: &str) -> (String, Option<String>) {
    let (path, name) = key.rsplit_once(':').unwrap_or(("", key));
    match name.split_once('.') {
        Some((id, attribute)) => (format!("{path}:{id}"), Some(attribute.to_owned())),
        None => (key.to_owned(), None),
    }
}

fn changed(todo: Todo, attribute: Option<String>) -> Option<Changed> {
    let stale = todo.stale?;
    Some(Changed { attribute, before: stale.before, after: todo.source, kind: stale.kind, is_remark: stale.is_remark })
}

/// A message as it stands in its file.
pub(super) fn written(message: Message<'_>) -> Written {
    let facts = message.facts();
    let span = Span::new(facts.id.start, facts.span.end);
    Written {
        path: Arc::clone(&message.file.path),
        line: message.file.lines().line(span.start) as u32 + 1,
        text: span.of(&message.file.text).trim_end().to_owned(),
        span,
    }
}
