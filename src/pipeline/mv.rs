//! Another name for a message, in all locales, in the ledger and in the settings.

use std::collections::BTreeSet;

use thiserror::Error;

use crate::catalog::Namespaces;
use crate::change::{ChangeSet, FileChange, Refusal, RenamedLedger, Renaming, rename, rename_records};
use crate::config::{value, wildcard};
use crate::project::{Project, ProjectError};
use crate::syntax::is_name;
use crate::text::{Edit, apply};

use super::key::{KeyError, is_tail, keys, meant};
use super::{Selection, each, select};

/// Why something does not get another name.
#[derive(Debug, Error)]
pub enum MvError {
    /// The key means nothing.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The new name is none, or not one for what it is to name.
    #[error("{0}")]
    Name(String),
    /// The name cannot be given.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// A file cannot be read.
    #[error(transparent)]
    Project(#[from] ProjectError),
}

/// A renaming, and what it changes.
#[derive(Debug)]
pub struct Renamed {
    /// What got which name.
    pub renaming: Renaming,
    /// What is to be written.
    pub changes: ChangeSet,
    /// What somebody should look at.
    pub notes: Vec<String>,
}

/// Gives a message, a term or an attribute another name.
///
/// # Errors
///
/// What cannot be renamed so, or a file that cannot be read.
pub fn renamed(project: &Project, old: &str, new: &str) -> Result<Renamed, MvError> {
    let renaming = renaming(project, old, new)?;
    let all = select(project, &[]).expect("no name is wrong where none is given");
    let done = each(project, &all, &|| (), |job| {
        rename(job.view, &renaming).map(|changes| (changes, rename_records(job.view, &renaming)))
    })?;
    let (mut changes, mut ledgers) = (ChangeSet::default(), Vec::new());
    for done in done {
        let (own, ledger) = done?;
        changes.files.extend(own.files);
        ledgers.extend(ledger);
    }
    changes.files.extend(kept(project, &ledgers)?.files);
    let (settings, notes) = required(project, &renaming);
    changes.push(settings);
    Ok(Renamed { renaming, changes, notes })
}

/// What is meant by the command line's words.
fn renaming(project: &Project, old: &str, new: &str) -> Result<Renaming, MvError> {
    let (source, shared) = (project.load(&project.layout.source)?, project.load(&project.layout.shared)?);
    let all = keys(source.iter().chain(&shared));
    let key = match meant(&all, old) {
        Err(unknown @ KeyError::Unknown { .. }) => {
            let gone = gone(project, &all)?;
            let done = meant(&gone, old).ok().zip(meant(&all, new).ok());
            return done.and_then(|(old, new)| done_already(old, new)).ok_or(unknown.into());
        }
        key => key?,
    };
    let (path, id, attribute) = parted(key);
    let is_shared = shared.iter().any(|file| *file.path == *path);
    let (new_path, new) = match new.rsplit_once(':') {
        Some((other, name)) if !is_tail(path, other) => {
            let movable = attribute.is_none() && !is_shared;
            (
                other_file(project, path, other)
                    .filter(|_| movable)
                    .ok_or_else(|| MvError::Name(unmoved(key, other)))?,
                name,
            )
        }
        Some((_, name)) => (path.to_owned(), name),
        None => (path.to_owned(), new),
    };
    let name = new_name(id, attribute, new)?;
    if new_path == path && attribute.unwrap_or(id) == name {
        return Err(MvError::Name(format!("`{name}` is its name already")));
    }
    let (path, id, attribute) = (path.to_owned(), id.to_owned(), attribute.map(str::to_owned));
    Ok(Renaming { path, new_path, is_done: false, is_shared, id, attribute, new: name })
}

/// What the source calls by another name already.
fn done_already(old: &str, new: &str) -> Option<Renaming> {
    let ((path, id, attribute), (new_path, new_id, new_attribute)) = (parted(old), parted(new));
    let is_one = attribute.is_some() == new_attribute.is_some() && id.starts_with('-') == new_id.starts_with('-');
    let is_own = attribute.is_none() || (path, id) == (new_path, new_id);
    (is_one && is_own).then(|| Renaming {
        path: path.to_owned(),
        new_path: new_path.to_owned(),
        is_done: true,
        is_shared: false,
        id: id.to_owned(),
        attribute: attribute.map(str::to_owned),
        new: new_attribute.unwrap_or(new_id).to_owned(),
    })
}

/// The keys of translations that are none of the source's.
fn gone(project: &Project, source: &[String]) -> Result<Vec<String>, ProjectError> {
    let known: BTreeSet<&String> = source.iter().collect();
    let all = select(project, &[]).expect("no name is wrong where none is given");
    let translated =
        each(project, &Selection { source: false, ..all }, &|| (), |job| keys(job.view.side.files.iter()))?;
    Ok(translated.into_iter().flatten().filter(|key| !known.contains(key)).collect())
}

/// The other source file of that name, where it is in the same bundles.
fn other_file(project: &Project, path: &str, name: &str) -> Option<String> {
    let paths = project.layout.source.iter().map(|file| &*file.path);
    let namespaces = Namespaces::new(&project.config, paths.clone());
    let mut found = paths.filter(|other| is_tail(other, name));
    let other = found.next().filter(|_| found.next().is_none())?;
    (namespaces.of(other) == namespaces.of(path)).then(|| other.to_owned())
}

fn unmoved(key: &str, file: &str) -> String {
    format!("`{key}` cannot go to `{file}`: a message or a term can, and to a source file that is in the same bundles")
}

/// The path, the id and the attribute of a key.
fn parted(key: &str) -> (&str, &str, Option<&str>) {
    let (path, name) = key.rsplit_once(':').expect("a key has a path");
    name.split_once('.').map_or((path, name, None), |(id, attribute)| (path, id, Some(attribute)))
}

/// The new name alone.
fn new_name(id: &str, attribute: Option<&str>, name: &str) -> Result<String, MvError> {
    let wrong = |message: String| Err(MvError::Name(message));
    let name = match (attribute, name.rsplit_once('.')) {
        (Some(_), Some((owner, name))) if owner.is_empty() || owner == id => name,
        (Some(_), Some((owner, _))) => return wrong(format!("an attribute of `{id}` cannot become one of `{owner}`")),
        (None, Some(_)) => return wrong(format!("`{id}` is no attribute, so its name has no dot")),
        (_, None) => name,
    };
    let is_term = attribute.is_none() && id.starts_with('-');
    let plain = if is_term { name.strip_prefix('-') } else { Some(name) };
    match plain {
        None => wrong(format!("`{id}` is a term: its name begins with a dash, such as `-{name}`")),
        Some(plain) if attribute.is_none() && plain.starts_with('-') => {
            wrong(format!("`{id}` is no term, so its name has no dash before it"))
        }
        Some(plain) => check_name(plain).map(|()| name.to_owned()),
    }
}

/// Whether a message, a term without its dash, an attribute or a variable may have a name.
///
/// # Errors
///
/// It is no identifier.
pub fn check_name(name: &str) -> Result<(), MvError> {
    let wrong =
        || format!("`{name}` is no name: one begins with a letter from a to z and has letters, digits, `-` and `_`");
    if is_name(name) { Ok(()) } else { Err(MvError::Name(wrong())) }
}

/// The ledger's files: the texts first, so that no record ever refers to a text that is not there; `sync` drops those
/// that nothing refers to any more.
fn kept(project: &Project, ledgers: &[RenamedLedger]) -> Result<ChangeSet, ProjectError> {
    let mut changes = ChangeSet::default();
    let mut sources = project.sources()?;
    let texts = ledgers.iter().flat_map(|ledger| &ledger.texts);
    texts.for_each(|(fingerprint, text)| sources.insert(*fingerprint, text));
    let files = ledgers.iter().map(|one| (Project::ledger_path(&one.locale), one.ledger.write()));
    for (path, after) in std::iter::once((Project::sources_path(), sources.write())).chain(files) {
        if let Some(before) = project.ledger_text(&path)? {
            changes.push(FileChange { path, before: Some(before), after: Some(after) });
        }
    }
    Ok(changes)
}

/// The settings with the new key where they require the old one; what requires it by a pattern is told.
fn required(project: &Project, renaming: &Renaming) -> (FileChange, Vec<String>) {
    let (old, new, text) = (renaming.old_key(), renaming.new_key(), &project.settings);
    let (mut edits, mut notes) = (Vec::new(), Vec::new());
    for (keys, pattern) in project.config.policy.required().filter(|(_, pattern)| wildcard(pattern, &old)) {
        let span = value(text, &keys);
        if pattern == old {
            edits.push(Edit { span, new: span.of(text).replace(&old, &new) });
        } else if !wildcard(pattern, &new) {
            notes.push(format!("`required` in flyt.toml has `{pattern}`, which means it no longer"));
        }
    }
    notes.dedup();
    let after = Some(apply(text, &edits));
    (FileChange { path: "flyt.toml".to_owned(), before: Some(text.clone()), after }, notes)
}
