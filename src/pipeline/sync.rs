//! The ledger over all locales: looking, accepting, and what there is to do.

use std::collections::BTreeSet;

use crate::change::{ChangeSet, FileChange, Synced, accept, sync};
use crate::ledger::{Outcome, Provenance, Record};
use crate::project::{Project, ProjectError};
use crate::report::todo::LocaleTodo;
use crate::view::{Tracked, todo};

use super::{Progress, Selection, each};

/// Brings the ledgers of the selected locales up to date: what to write, and what was found out.
///
/// # Errors
///
/// A file that cannot be read.
pub fn synced<'a>(
    project: &'a Project,
    selection: &Selection<'a>,
    fresh: Provenance,
    progress: Progress<'_>,
) -> Result<(ChangeSet, Vec<Synced>), ProjectError> {
    let synced = each(project, &translations(selection), progress, |job| sync(job.view, fresh))?;
    Ok((written(project, &synced)?, synced))
}

/// How translations are accepted.
#[derive(Clone, Debug, Default)]
pub struct Acceptance {
    /// Keys, tails of keys, or source files.
    pub keys: Vec<String>,
    /// Every translation that is stale.
    pub all: bool,
    /// As looked at by a second person.
    pub reviewed: bool,
    /// Because the source changed in a way that needs no work: who stands behind the translation stays.
    pub cosmetic: bool,
    /// By whom.
    pub by: Option<String>,
}

/// Accepts translations as right for today's source: what to write, and which keys were meant in each locale.
///
/// # Errors
///
/// A file that cannot be read.
pub fn accepted<'a>(
    project: &'a Project,
    selection: &Selection<'a>,
    acceptance: &Acceptance,
) -> Result<(ChangeSet, Vec<Synced>), ProjectError> {
    let accepted = each(project, &translations(selection), &|| (), |job| {
        accept(job.view, |tracked| acceptance.is_about(tracked).then(|| acceptance.record(tracked)))
    })?;
    Ok((written(project, &accepted)?, accepted))
}

impl Acceptance {
    fn is_about(&self, tracked: &Tracked<'_>) -> bool {
        let named = self
            .keys
            .iter()
            .any(|key| is_tail(&tracked.key, key) || is_of_file(&tracked.key, key) || is_of_message(&tracked.key, key));
        named || (self.all && tracked.is_stale())
    }

    fn record(&self, tracked: &Tracked<'_>) -> Record {
        let before = tracked.after.provenance;
        let provenance = match (self.reviewed, self.cosmetic) {
            (true, _) => Provenance::Reviewed,
            (_, true) => before,
            _ => before.max(Provenance::Human),
        };
        let fresh = Record::new(tracked.fingerprint, tracked.after.translation, tracked.after.words, provenance);
        Record { by: self.by.clone().or_else(|| tracked.after.by.clone()), ..fresh }
    }
}

/// Whether a key ends in what was given, at a boundary of its parts.
pub(super) fn is_tail(key: &str, given: &str) -> bool {
    key.strip_suffix(given).is_some_and(|before| before.is_empty() || before.ends_with(['/', ':']))
}

fn is_of_file(key: &str, given: &str) -> bool {
    key.rsplit_once(':').is_some_and(|(path, _)| is_tail(path, given))
}

/// A message's key means its attributes too.
fn is_of_message(key: &str, given: &str) -> bool {
    let Some((path, id)) = key.rsplit_once(':') else { return false };
    id.split_once('.').is_some_and(|(id, _)| is_tail(&format!("{path}:{id}"), given))
}

/// What there is to do in the selected locales.
///
/// # Errors
///
/// A file that cannot be read.
pub fn to_do<'a>(project: &'a Project, selection: &Selection<'a>) -> Result<Vec<LocaleTodo>, ProjectError> {
    each(project, &translations(selection), &|| (), |job| LocaleTodo {
        locale: job.view.side.locale.name().to_owned(),
        items: todo(job.view),
    })
}

fn translations<'a>(selection: &Selection<'a>) -> Selection<'a> {
    Selection { source: false, locales: selection.locales.clone() }
}

/// The ledger's files: the texts first, so that no record ever refers to a text that is not there.
fn written(project: &Project, synced: &[Synced]) -> Result<ChangeSet, ProjectError> {
    let mut sources = project.sources()?;
    let mut used = BTreeSet::new();
    for locale in synced {
        locale.texts.iter().for_each(|(fingerprint, text)| sources.insert(*fingerprint, text));
        used.extend(locale.ledger.records().map(|record| record.source));
    }
    for other in project.layout.locales.iter().map(|one| one.locale.name()) {
        if synced.iter().all(|locale| locale.locale != other) {
            used.extend(project.ledger(other)?.records().map(|record| record.source));
        }
    }
    sources.retain(&used);
    let mut changes = ChangeSet::default();
    changes.push(project.merged()?);
    let mut push = |path: String, after: String| -> Result<(), ProjectError> {
        changes.push(FileChange { before: project.ledger_text(&path)?, path, after: Some(after) });
        Ok(())
    };
    push(Project::sources_path(), sources.write())?;
    for locale in synced {
        push(Project::ledger_path(&locale.locale), locale.ledger.write())?;
    }
    Ok(changes)
}

/// How many of what was found out is so.
pub fn count(synced: &Synced, wanted: &[Outcome]) -> usize {
    synced.news.iter().filter(|(_, outcome)| wanted.contains(outcome)).count()
}
