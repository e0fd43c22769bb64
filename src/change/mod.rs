//! Changes to a project's files: what each operation wants written, and nothing of how.
//!
//! An operation is a pure function that gives a [`ChangeSet`]; `project` writes it, whole files or none, and only where
//! the file is still what the change was made from.

mod fix;
mod sync;

pub use fix::fix;
pub use sync::{Synced, accept, sync};

/// Changes to files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeSet {
    /// The files, in the order in which they are to be written.
    pub files: Vec<FileChange>,
}

/// A change of one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileChange {
    /// Its path in the project.
    pub path: String,
    /// What it was when the change was made; `None` for a file that is new.
    pub before: Option<String>,
    /// What it is to be; `None` for a file that goes.
    pub after: Option<String>,
}

impl ChangeSet {
    /// Whether nothing is to be changed.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Adds a change, unless it changes nothing.
    pub fn push(&mut self, change: FileChange) {
        if change.before != change.after {
            self.files.push(change);
        }
    }
}
