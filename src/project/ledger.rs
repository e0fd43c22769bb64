//! The ledger's files.

use std::path::PathBuf;

use crate::ledger::{Ledger, Sources, TableError};

use super::{Project, ProjectError};

/// The folder of the ledger.
pub(super) const FOLDER: &str = "ledger";

impl Project {
    /// Whether the project keeps a ledger.
    pub fn has_ledger(&self) -> bool {
        self.root.join(FOLDER).is_dir()
    }

    /// The path of a locale's ledger in the project.
    pub fn ledger_path(locale: &str) -> String {
        format!("{FOLDER}/{locale}.tsv")
    }

    /// The path of the ledger's source texts in the project.
    pub fn sources_path() -> String {
        format!("{FOLDER}/sources.tsv")
    }

    /// The ledger of a locale; an empty one where there is none yet.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, or that is no ledger.
    pub fn ledger(&self, locale: &str) -> Result<Ledger, ProjectError> {
        let path = Self::ledger_path(locale);
        Ledger::parse(&self.text(&path)?).map_err(|error| self.faulty(&path, error))
    }

    /// The source texts that the ledger refers to.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, or that is no such table.
    pub fn sources(&self) -> Result<Sources, ProjectError> {
        let path = Self::sources_path();
        Sources::parse(&self.text(&path)?).map_err(|error| self.faulty(&path, error))
    }

    /// The text of a file; an empty one where there is no file.
    fn text(&self, path: &str) -> Result<String, ProjectError> {
        let path = self.root.join(path);
        match std::fs::read_to_string(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
            read => read.map_err(ProjectError::unreadable(path)),
        }
    }

    fn faulty(&self, path: &str, error: TableError) -> ProjectError {
        let path: PathBuf = self.root.join(path);
        ProjectError::Ledger { path, error }
    }
}
