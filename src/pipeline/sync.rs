//! The ledger over all locales: looking, accepting, and what there is to do.

use std::collections::BTreeSet;

use thiserror::Error;

use crate::change::{ChangeSet, FileChange, Synced, accept, sync};
use crate::ledger::{Fingerprint, Outcome, Provenance, Record};
use crate::project::{Project, ProjectError};
use crate::report::todo::LocaleTodo;
use crate::view::{Tracked, todo};

use super::key::{KeyError, keys, meant};
use super::{Progress, Selection, each};

/// How translations are recorded that the ledger does not know.
#[derive(Clone, Copy, Debug, Default)]
pub struct Syncing {
    /// Who stands behind those that are new or were edited.
    pub fresh: Provenance,
    /// Whether those that are new are made from the source that git shows, and not from today's.
    pub from_git: bool,
}

/// Brings the ledgers of the selected locales up to date: what to write, in two steps, and what was found out.
///
/// # Errors
///
/// A file that cannot be read, or a git that was asked for and does not answer.
pub fn synced<'a>(
    project: &'a Project,
    selection: &Selection<'a>,
    syncing: Syncing,
    progress: Progress<'_>,
) -> Result<([ChangeSet; 2], Vec<Synced>), ProjectError> {
    let mut synced = each(project, &translations(selection), progress, |job| sync(job.view, syncing.fresh))?;
    ask_git(project, &mut synced, syncing.from_git)?;
    Ok((written(project, &synced)?, synced))
}

/// Asks git for what the ledgers cannot tell. Doubts may stay where there is no git.
fn ask_git(project: &Project, synced: &mut [Synced], is_wanted: bool) -> Result<(), ProjectError> {
    if !is_wanted {
        synced.iter_mut().for_each(|locale| locale.unsettled.retain(|one| !one.is_new));
    }
    let unsettled: Vec<_> = synced.iter().flat_map(|locale| &locale.unsettled).cloned().collect();
    if unsettled.is_empty() && !is_wanted {
        return Ok(());
    }
    let mut origins = match project.origins(&unsettled) {
        Err(error) if is_wanted => return Err(error),
        origins => origins.unwrap_or_default().into_iter(),
    };
    for locale in synced {
        let count = locale.unsettled.len();
        locale.settle(origins.by_ref().take(count));
    }
    Ok(())
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

/// Why nothing is accepted.
#[derive(Debug, Error)]
pub enum AcceptError {
    /// A key means nothing.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// A file cannot be read.
    #[error(transparent)]
    Project(#[from] ProjectError),
}

/// Accepts translations as right for today's source: what to write, in two steps, and which keys were meant in each locale.
///
/// # Errors
///
/// A key that the source has not, or that may be several, or a file that cannot be read.
pub fn accepted<'a>(
    project: &'a Project,
    selection: &Selection<'a>,
    acceptance: &Acceptance,
) -> Result<([ChangeSet; 2], Vec<Synced>), AcceptError> {
    let acceptance = Acceptance { keys: meant_keys(project, &acceptance.keys)?, ..acceptance.clone() };
    let accepted = each(project, &translations(selection), &|| (), |job| {
        accept(job.view, |tracked| acceptance.is_about(tracked).then(|| acceptance.record(tracked)))
    })?;
    Ok((written(project, &accepted)?, accepted))
}

/// The whole keys, or source files, that are meant.
fn meant_keys(project: &Project, given: &[String]) -> Result<Vec<String>, AcceptError> {
    let all = keys(project.load(&project.layout.source)?.iter());
    let files: Vec<String> = project.layout.source.iter().map(|file| file.path.to_string()).collect();
    let meant = |given: &String| match meant(&files, given) {
        Err(KeyError::Unknown { .. }) => meant(&all, given).map(str::to_owned),
        file => file.map(str::to_owned),
    };
    Ok(given.iter().map(meant).collect::<Result<_, _>>()?)
}

impl Acceptance {
    fn is_about(&self, tracked: &Tracked<'_>) -> bool {
        self.keys.iter().any(|key| is_of(tracked.key, key))
            || (self.all && (tracked.is_stale() || tracked.has_new_remark()))
    }

    /// The record of a translation that is accepted so.
    pub fn record(&self, tracked: &Tracked<'_>) -> Record {
        let before = tracked.after().provenance;
        let provenance = match (self.reviewed, self.cosmetic) {
            (true, _) => Provenance::Reviewed,
            (_, true) => before,
            _ => before.max(Provenance::Human),
        };
        let fresh = Record::new(tracked.fingerprint, tracked.after().translation, tracked.after().words, provenance);
        let by = self.by.clone().or_else(|| tracked.after().by.clone());
        Record { remark: tracked.remark, by, rest: tracked.after().rest.clone(), ..fresh }
    }
}

/// Whether a key is that of a file's, of a message's or of the attribute that was named. A message's key means its
/// attributes too.
fn is_of(key: &str, named: &str) -> bool {
    let is_whole = |rest: &str| rest.is_empty() || rest.starts_with(if named.contains(':') { '.' } else { ':' });
    key.strip_prefix(named).is_some_and(is_whole)
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

/// The ledger's files, to be written in two steps: what comes, the texts first, and then the texts that go. So no record
/// ever refers to a text that is not there, wherever the work is cut short.
///
/// # Errors
///
/// A file of the ledger that cannot be read.
pub fn written(project: &Project, synced: &[Synced]) -> Result<[ChangeSet; 2], ProjectError> {
    let (mut coming, mut going) = (ChangeSet::default(), ChangeSet::default());
    coming.push(project.merged()?);
    let path = Project::sources_path();
    let (mut sources, used) = (project.sources()?, used(project, synced)?);
    for (fingerprint, text) in synced.iter().flat_map(|locale| &locale.texts) {
        if used.contains(fingerprint) {
            sources.insert(*fingerprint, text);
        }
    }
    let all = sources.write();
    coming.push(FileChange { path: path.clone(), before: project.ledger_text(&path)?, after: Some(all.clone()) });
    for locale in synced {
        let path = Project::ledger_path(&locale.locale);
        coming.push(FileChange { before: project.ledger_text(&path)?, path, after: Some(locale.ledger.write()) });
    }
    sources.retain(&used);
    going.push(FileChange { path, before: Some(all), after: Some(sources.write()) });
    Ok([coming, going])
}

/// The texts that the ledgers refer to, those of locales that nobody looked at or that are away included.
fn used(project: &Project, synced: &[Synced]) -> Result<BTreeSet<Fingerprint>, ProjectError> {
    let mut used: BTreeSet<_> =
        synced.iter().flat_map(|locale| locale.ledger.records()).map(|one| one.source).collect();
    for other in project.ledgers()? {
        if synced.iter().all(|locale| locale.locale != other) {
            used.extend(project.ledger(&other)?.records().map(|record| record.source));
        }
    }
    Ok(used)
}

/// How many of what was found out is so.
pub fn count(synced: &Synced, wanted: &[Outcome]) -> usize {
    synced.news.iter().filter(|(_, outcome)| wanted.contains(outcome)).count()
}
