//! The files of one locale in memory, and which of them define an id.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use crate::catalog::File;
use crate::ledger::Ledger;
use crate::locale::{Locale, Plurals};
use crate::pipeline::plurals;
use crate::project::{FileRef, Project, ProjectError};

/// A path of a source file.
pub(super) type SourcePath = Arc<str>;

/// One locale: its files by the source file that they belong to.
#[derive(Debug)]
pub(super) struct Kept {
    pub(super) locale: Locale,
    pub(super) plurals: Plurals,
    pub(super) files: BTreeMap<SourcePath, File>,
    pub(super) ledger: Option<Ledger>,
    ids: HashMap<String, BTreeSet<SourcePath>>,
}

impl Kept {
    /// Reads the files of a locale; `ledger` where it keeps one.
    pub(super) fn load(
        project: &Project,
        locale: &Locale,
        files: &[FileRef],
        ledger: Option<Ledger>,
    ) -> Result<Self, ProjectError> {
        let plurals = plurals(project, locale);
        let mut kept = Self { locale: locale.clone(), plurals, files: BTreeMap::new(), ledger, ids: HashMap::new() };
        for file in project.load(files)? {
            kept.put(file);
        }
        Ok(kept)
    }

    /// Takes a file in, in place of the one that was there.
    pub(super) fn put(&mut self, file: File) {
        self.forget(&file.source_path);
        for message in file.messages() {
            match self.ids.get_mut(message.id()) {
                Some(paths) => drop(paths.insert(Arc::clone(&file.source_path))),
                None => drop(self.ids.insert(message.id().to_owned(), [Arc::clone(&file.source_path)].into())),
            }
        }
        self.files.insert(Arc::clone(&file.source_path), file);
    }

    /// Takes a file out.
    pub(super) fn forget(&mut self, source_path: &str) {
        let Some(old) = self.files.remove(source_path) else { return };
        for message in old.messages() {
            if let Some(paths) = self.ids.get_mut(message.id()) {
                paths.remove(source_path);
                if paths.is_empty() {
                    self.ids.remove(message.id());
                }
            }
        }
    }

    /// The source paths of the files that define an id.
    pub(super) fn defining(&self, id: &str) -> impl Iterator<Item = &SourcePath> {
        self.ids.get(id).into_iter().flatten()
    }
}
