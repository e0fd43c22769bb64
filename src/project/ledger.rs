//! The ledger's files.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use crate::change::FileChange;
use crate::ledger::{Ledger, Sources, TableError};

use super::{Project, ProjectError};

/// The folder of the ledger.
pub(super) const FOLDER: &str = "ledger";
/// The name of the file of source texts.
const SOURCES: &str = "sources";

/// The file that tells git what to do with others.
pub(super) const ATTRIBUTES: &str = ".gitattributes";
/// Two branches that edit neighbouring lines of a table conflict in git; with this both records stay, and the next
/// `sync` settles it.
pub(super) const UNION: &str = "ledger/*.tsv merge=union";

/// Whether git is told to keep both sides of a ledger.
pub(super) fn is_merged(attributes: &str) -> bool {
    attributes.lines().any(|line| line.trim() == UNION)
}

/// A text with one line more.
pub(super) fn with_line(text: &str, line: &str) -> String {
    let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    format!("{text}{end}{line}\n")
}

impl Project {
    /// What makes git keep both sides of a ledger that two branches changed; it changes nothing where git is told.
    ///
    /// # Errors
    ///
    /// `.gitattributes` cannot be read.
    pub fn merged(&self) -> Result<FileChange, ProjectError> {
        let before = self.ledger_text(ATTRIBUTES)?;
        let text = before.as_deref().unwrap_or_default();
        let after = if is_merged(text) { before.clone() } else { Some(with_line(text, UNION)) };
        Ok(FileChange { path: ATTRIBUTES.to_owned(), before, after })
    }

    /// Whether the project keeps a ledger.
    pub fn keeps_ledger(&self) -> bool {
        self.ledger_wanted || self.root.join(FOLDER).is_dir()
    }

    /// The project as one that keeps a ledger, even if it has none yet.
    pub fn with_ledger(self) -> Self {
        Self { ledger_wanted: true, ..self }
    }

    /// Whether a path in the project is that of one of the ledger's files.
    pub fn is_ledger(&self, path: &str) -> bool {
        path.strip_prefix(FOLDER).is_some_and(|rest| rest.starts_with('/'))
    }

    /// The path of a locale's ledger in the project.
    pub fn ledger_path(locale: &str) -> String {
        format!("{FOLDER}/{locale}.tsv")
    }

    /// The path of the ledger's source texts in the project.
    pub fn sources_path() -> String {
        format!("{FOLDER}/{SOURCES}.tsv")
    }

    /// The names of the locales that have a ledger, also of those that the project has not at the moment.
    ///
    /// # Errors
    ///
    /// The folder cannot be read.
    pub fn ledgers(&self) -> Result<Vec<String>, ProjectError> {
        let folder = self.root.join(FOLDER);
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            entries => entries.map_err(ProjectError::unreadable(&folder))?,
        };
        let mut names = Vec::new();
        for entry in entries {
            let path = entry.map_err(ProjectError::unreadable(&folder))?.path();
            let is_table = path.extension().is_some_and(|extension| extension == "tsv");
            names.extend(path.file_stem().and_then(|name| name.to_str()).filter(|_| is_table).map(str::to_owned));
        }
        names.retain(|name| name != SOURCES);
        Ok(names)
    }

    /// The ledger of a locale; an empty one where there is none yet.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, or that is no ledger.
    pub fn ledger(&self, locale: &str) -> Result<Ledger, ProjectError> {
        let path = Self::ledger_path(locale);
        Ledger::parse(&self.ledger_text(&path)?.unwrap_or_default()).map_err(|error| self.faulty(&path, error))
    }

    /// The source texts that the ledger refers to.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, or that is no such table.
    pub fn sources(&self) -> Result<Sources, ProjectError> {
        let path = Self::sources_path();
        Sources::parse(&self.ledger_text(&path)?.unwrap_or_default()).map_err(|error| self.faulty(&path, error))
    }

    /// The text of one of the ledger's files; nothing where there is none.
    ///
    /// # Errors
    ///
    /// A file that cannot be read.
    pub fn ledger_text(&self, path: &str) -> Result<Option<String>, ProjectError> {
        super::read_text(&self.root.join(path))
    }

    fn faulty(&self, path: &str, error: TableError) -> ProjectError {
        let path: PathBuf = self.root.join(path);
        ProjectError::Ledger { path, error }
    }
}
