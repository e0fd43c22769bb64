//! Commands: a translation is written into its file, and what it was made from into the ledger, at once.
//!
//! Nothing that somebody else changed meanwhile is overwritten: what was shown is compared with what is on the disk.

use thiserror::Error;

use crate::catalog::{Content, File};
use crate::change::{ChangeSet, FileChange, Synced, accept, put};
use crate::ledger::{Provenance, Record};
use crate::pipeline::{Acceptance, written};
use crate::project::{Project, ProjectError, read_text};
use crate::syntax::{Entry as Part, Syntax, parse};
use crate::view::Tracked;

use super::look::Scope;
use super::{Entry, Workspace};

/// A translation as somebody wrote it, and what they saw when they did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saving {
    /// The locale's name.
    pub locale: String,
    /// The message's key.
    pub key: String,
    /// The whole entry: `id = text`, attributes below.
    pub entry: String,
    /// The entry that was shown before, as [`super::Written::text`] had it; nothing where there was none.
    pub shown: Option<String>,
    /// The source's entry that was shown beside it.
    pub source: String,
    /// Whether a second person stands behind it.
    pub reviewed: bool,
    /// Whether a machine wrote it.
    pub machine: bool,
    /// By whom.
    pub by: Option<String>,
}

/// Why nothing was saved.
#[derive(Debug, Error)]
pub enum SaveError {
    /// The source has no such message.
    #[error("the source has no `{0}`")]
    UnknownKey(String),
    /// The text is not one message of that name.
    #[error("this is not one message `{0}`: write `{0} = …`, further lines indented")]
    NoEntry(String),
    /// The settings have no place for it, or its file is no UTF-8.
    #[error("there is no file that this translation could stand in")]
    NoFile,
    /// Its file has a text that is not saved.
    #[error("`{0}` has edits that are not saved: save or close it first")]
    Edited(String),
    /// Somebody else changed the translation meanwhile.
    #[error("somebody else changed this translation meanwhile")]
    Conflict {
        /// What stands there now; nothing where it is gone.
        now: Option<String>,
    },
    /// Somebody changed the source meanwhile.
    #[error("somebody changed the source meanwhile")]
    SourceChanged {
        /// What it says now.
        now: Option<String>,
    },
    /// The project keeps no ledger.
    #[error("the project keeps no ledger: `flyt sync` begins one")]
    NoLedger,
    /// A file cannot be read or written.
    #[error(transparent)]
    Project(#[from] ProjectError),
}

/// The source path and the id of a key, the attribute left out.
pub(super) fn parted(key: &str) -> Result<(&str, &str), SaveError> {
    let (path, name) = key.rsplit_once(':').ok_or_else(|| SaveError::UnknownKey(key.to_owned()))?;
    Ok((path, name.split('.').next().unwrap_or(name)))
}

impl Workspace {
    /// Writes a translation, and, where the project keeps a ledger, that it was made from the source that was shown.
    /// All other bytes of the file stay.
    ///
    /// # Errors
    ///
    /// What was shown is not what is there any more, the text is no such message, or a file cannot be read or written;
    /// nothing is written then.
    pub fn save(&mut self, saving: &Saving) -> Result<Entry, SaveError> {
        let (source_path, id) = parted(&saving.key)?;
        check(id, &saving.entry)?;
        self.refresh(&saving.locale, source_path)?;
        self.compare(saving)?;
        let change =
            self.look(&saving.locale, Scope::File(source_path), |job| put(job.view, source_path, id, &saving.entry))?;
        let (change, _) = change.ok_or(SaveError::NoFile)?;
        let is_new = change.before.is_none();
        let path = change.path.clone();
        self.project.assume_text(&path, None);
        let done = self.write(saving, source_path, change);
        match (is_new, &done) {
            (true, Ok(())) => self.reopen()?,
            (true, Err(_)) => self.drop_new(&saving.locale, source_path),
            (false, _) => drop(self.read(&path)?),
        }
        done?;
        self.entry(&saving.locale, &saving.key)?.ok_or_else(|| SaveError::UnknownKey(saving.key.clone()))
    }

    /// Records translations of one document as right for today's source. Keys are of messages, which means their
    /// attributes too, or of attributes.
    ///
    /// # Errors
    ///
    /// The project keeps no ledger, or a file cannot be read or written.
    pub fn accept(&mut self, locale: &str, keys: &[String], how: &Acceptance) -> Result<usize, SaveError> {
        if !self.project.keeps_ledger() {
            return Err(SaveError::NoLedger);
        }
        self.reload_ledger(locale)?;
        let mut count = 0;
        let documents: std::collections::BTreeSet<_> = keys.iter().map(|key| parted(key)).collect::<Result<_, _>>()?;
        for (source_path, _) in documents.iter().collect::<Vec<_>>() {
            self.refresh(locale, source_path)?;
            let is_meant = |tracked: &Tracked<'_>| keys.iter().any(|key| is_of(tracked.key, key));
            let synced = self.look(locale, Scope::File(source_path), |job| {
                accept(job.view, |tracked| is_meant(tracked).then(|| how.record(tracked)))
            })?;
            count += synced.news.len();
            self.record(locale, None, synced)?;
        }
        Ok(count)
    }

    /// Reads what is about to be changed as it is on the disk now.
    ///
    /// # Errors
    ///
    /// It has edits that are not saved, or cannot be read.
    pub fn refresh(&mut self, locale: &str, source_path: &str) -> Result<(), SaveError> {
        self.keep(locale)?;
        self.read(source_path)?;
        let own = self.locales.get(locale).and_then(|kept| kept.files.get(source_path));
        let Some(path) = own.map(|file| file.path.to_string()) else { return Ok(()) };
        let assumed = self.project.assumed(&path).map(str::to_owned);
        if assumed.is_some() && assumed != read_text(&self.project.root.join(&path))? {
            return Err(SaveError::Edited(path));
        }
        Ok(self.read(&path).map(drop)?)
    }

    fn compare(&mut self, saving: &Saving) -> Result<(), SaveError> {
        let entry = self.entry(&saving.locale, &saving.key)?;
        let entry = entry.ok_or_else(|| SaveError::UnknownKey(saving.key.clone()))?;
        let now = entry.translation.map(|one| one.text);
        if now.as_deref() != saving.shown.as_deref().map(str::trim_end) {
            return Err(SaveError::Conflict { now });
        }
        let now = entry.source.map(|one| one.text);
        match now.as_deref() == Some(saving.source.trim_end()) {
            true => Ok(()),
            false => Err(SaveError::SourceChanged { now }),
        }
    }

    fn write(&mut self, saving: &Saving, source_path: &str, change: FileChange) -> Result<(), SaveError> {
        if !self.project.keeps_ledger() {
            return Ok(self.project.apply(&ChangeSet { files: vec![change] })?);
        }
        self.reload_ledger(&saving.locale)?;
        let text = change.after.clone().unwrap_or_default();
        let file = File::new(change.path.as_str().into(), source_path.into(), Content::Text(text));
        self.locales.get_mut(&saving.locale).ok_or(SaveError::NoFile)?.put(file);
        let how = Acceptance { reviewed: saving.reviewed, by: saving.by.clone(), ..Acceptance::default() };
        let provenance = match (saving.reviewed, saving.machine) {
            (true, _) => Provenance::Reviewed,
            (_, true) => Provenance::Machine,
            _ => Provenance::Human,
        };
        let record = |tracked: &Tracked<'_>| Record { provenance, by: saving.by.clone(), ..how.record(tracked) };
        let synced = self.look(&saving.locale, Scope::File(source_path), |job| {
            accept(job.view, |tracked| is_of(tracked.key, &saving.key).then(|| record(tracked)))
        })?;
        self.record(&saving.locale, Some(change), synced)
    }

    /// Writes a ledger, and a translation before it: whoever is interrupted between has a translation that was edited,
    /// not one that is called current and is not.
    fn record(&mut self, locale: &str, change: Option<FileChange>, synced: Synced) -> Result<(), SaveError> {
        let [mut coming, going] = written(&self.project, &[synced])?;
        let path = Project::ledger_path(locale);
        let at = coming.files.iter().position(|one| one.path == path).unwrap_or(coming.files.len());
        coming.files.splice(at..at, change);
        self.project.apply(&coming)?;
        self.project.apply(&going)?;
        self.sources = self.project.sources()?;
        self.reload_ledger(locale)
    }

    fn reload_ledger(&mut self, locale: &str) -> Result<(), SaveError> {
        let ledger = self.project.ledger(locale)?;
        if let Some(kept) = self.locales.get_mut(locale) {
            kept.ledger = Some(ledger);
        }
        self.counted.remove(locale);
        Ok(())
    }

    fn drop_new(&mut self, locale: &str, source_path: &str) {
        if let Some(kept) = self.locales.get_mut(locale) {
            kept.forget(source_path);
        }
    }
}

/// Whether a key is the one that is named, or an attribute of it.
fn is_of(key: &str, named: &str) -> bool {
    key.strip_prefix(named).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Whether a text is one message of that id, and nothing else.
fn check(id: &str, entry: &str) -> Result<(), SaveError> {
    let text = format!("{}\n", entry.trim_end());
    let tree = parse(&text);
    let mut parts = Syntax { text: &text, tree: &tree }.entries();
    match (parts.next(), parts.next()) {
        (Some(Part::Message(message)), None) if message.id() == id && message.comment().is_none() => Ok(()),
        _ => Err(SaveError::NoEntry(id.to_owned())),
    }
}
