//! What the rules of `check` find in one file, or in a text that somebody types.

use crate::catalog::{Content, File};
use crate::change::put;
use crate::checks::{Levels, run};
use crate::diagnostic::Diagnostic;
use crate::project::ProjectError;
use crate::text::{LineIndex, Span};

use super::look::Scope;
use super::save::{SaveError, parted};
use super::{Role, Workspace};

/// What was found in a text that is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// The finding.
    pub diagnostic: Diagnostic,
    /// Where in the text it is, in bytes; nothing where it is about no place in it.
    pub span: Option<Span>,
}

impl Workspace {
    /// What `check` finds in a file as it is now: of messages, an outline or `flyt.toml`. Rules that need all files at
    /// once, such as `unused-term`, are left to `check`.
    ///
    /// # Errors
    ///
    /// The locale that the file belongs to cannot be read.
    pub fn diagnostics(&mut self, path: &str) -> Result<Vec<Diagnostic>, ProjectError> {
        if self.role(path) == Some(Role::Settings) {
            return Ok(self.project.settings_findings());
        }
        let found = self.view(path, |job| run(job.view, Levels::new(job.view.config), false))?;
        let mut found = found.unwrap_or_default();
        found.retain(|one| *one.primary.file == *path);
        Ok(found)
    }

    /// What is found in a locale when the file that belongs to a source file is looked at.
    pub(super) fn findings(&mut self, locale: &str, source_path: &str) -> Result<Vec<Diagnostic>, ProjectError> {
        self.look(locale, Scope::File(source_path), |job| run(job.view, Levels::new(job.view.config), false))
    }

    /// What would be found if the message of a key had this entry in a locale: `id = text`, attributes below. Nothing is
    /// written, and nothing is kept.
    ///
    /// # Errors
    ///
    /// The key is none of the source's, or a file cannot be read.
    pub fn try_entry(&mut self, locale: &str, key: &str, entry: &str) -> Result<Vec<Tried>, SaveError> {
        let (source_path, id) = parted(key)?;
        let (found, placed) =
            self.with_entry(locale, key, entry, |workspace, placed| (workspace.findings(locale, source_path), placed))?;
        let Placed { path, after, place } = placed;
        let lines = LineIndex::new(&after);
        // The file's line ends may be longer than those of the text.
        let longer = |to: u32| match entry.contains('\r') {
            true => 0,
            false => after[place.start as usize..to as usize].matches('\r').count() as u32,
        };
        let within = |at: u32| at - place.start - longer(at);
        let whole = format!("{source_path}:{id}");
        let tried = found?.into_iter().filter(|one| *one.primary.file == *path).filter_map(|diagnostic| {
            let at = diagnostic
                .primary
                .place
                .as_ref()
                .map(|place| Span::new(lines.offset(place.start, &after), lines.offset(place.end, &after)));
            let is_inside = |at: &Span| at.start >= place.start && at.start <= place.end;
            let span =
                at.filter(is_inside).map(|at| Span::new(within(at.start), within(at.end.min(place.end).max(at.start))));
            (span.is_some() || diagnostic.key.as_ref() == Some(&whole)).then_some(Tried { diagnostic, span })
        });
        Ok(tried.collect())
    }

    /// Asks something while the message of a key has another entry in a locale.
    pub(super) fn with_entry<T>(
        &mut self,
        locale: &str,
        key: &str,
        entry: &str,
        ask: impl FnOnce(&mut Self, Placed) -> T,
    ) -> Result<T, SaveError> {
        let (source_path, id) = parted(key)?;
        let change = self.look(locale, Scope::File(source_path), |job| put(job.view, source_path, id, entry))?;
        let (change, place) = change.ok_or(SaveError::NoFile)?;
        let (path, after) = (change.path, change.after.unwrap_or_default());
        let file = File::new(path.as_str().into(), source_path.into(), Content::Text(after.clone()));
        let kept = self.locales.get_mut(locale).ok_or(SaveError::NoFile)?;
        let before = kept.files.get(source_path).cloned();
        kept.put(file);
        let answer = ask(self, Placed { path, after, place });
        let kept = self.locales.get_mut(locale).ok_or(SaveError::NoFile)?;
        match before {
            Some(before) => kept.put(before),
            None => kept.forget(source_path),
        }
        Ok(answer)
    }
}

/// A file with an entry that was put into it, and where that stands.
pub(super) struct Placed {
    path: String,
    after: String,
    place: Span,
}
