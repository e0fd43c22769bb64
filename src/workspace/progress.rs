//! How much of the source a locale has, counted once and then by the documents that changed.

use std::collections::BTreeSet;

use crate::project::ProjectError;
use crate::view::{Coverage, LocaleCoverage};

use super::Workspace;
use super::look::Scope;

/// Counts of a locale, and the documents that changed since.
#[derive(Debug)]
pub(super) struct Counted {
    coverage: LocaleCoverage,
    changed: BTreeSet<String>,
}

impl Workspace {
    /// How much of the source a locale has, by document too.
    ///
    /// # Errors
    ///
    /// The locale cannot be read.
    pub fn progress(&mut self, locale: &str) -> Result<LocaleCoverage, ProjectError> {
        let mut counted = match self.counted.remove(locale) {
            Some(counted) => counted,
            None => {
                let coverage = self.look(locale, Scope::All, |job| job.view.coverage())?;
                Counted { coverage, changed: BTreeSet::new() }
            }
        };
        for path in std::mem::take(&mut counted.changed) {
            let new = self.look(locale, Scope::File(&path), |job| job.view.coverage())?;
            counted.coverage.documents.remove(&path);
            counted.coverage.documents.extend(new.documents.into_iter().filter(|(name, _)| *name == path));
        }
        let mut total = Coverage::default();
        counted.coverage.documents.values().for_each(|one| total.add(*one));
        counted.coverage.total = total;
        let coverage = counted.coverage.clone();
        self.counted.insert(locale.to_owned(), counted);
        Ok(coverage)
    }

    /// Has a document counted again.
    pub(super) fn forget_counts(&mut self, source_path: &str) {
        for counted in self.counted.values_mut() {
            counted.changed.insert(source_path.to_owned());
        }
    }
}
