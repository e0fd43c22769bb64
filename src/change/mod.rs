//! Changes to a project's files: what each operation wants written, and nothing of how.
//!
//! An operation is a pure function that gives a [`ChangeSet`]; `project` writes it, whole files or none, and only where
//! the file is still what the change was made from.

mod fix;
mod import;
mod merge;
mod moved;
mod settle;
mod fmt;
mod mv;
mod plural_variants;
mod put;
mod stubs;
mod sync;
mod tidy;

pub use fix::{Fixes, fix};
pub use fmt::fmt;
pub use import::{Imported, Place, import, outline_path};
pub use merge::{Merged, merge};
pub use mv::{Refusal, RenamedLedger, Renaming, rename, rename_records};
pub use plural_variants::plural_variants;
pub use put::put;
pub use settle::{Origin, Unsettled};
pub use stubs::{Stubs, stub, stubs};
pub use sync::{Synced, accept, sync};

use std::collections::HashMap;

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

    /// Adds changes that were made to what these give: of both a file has one change, and none where they cancel out.
    pub fn then(&mut self, later: Self) {
        let places = self.files.iter().enumerate().map(|(at, change)| (change.path.clone(), at));
        let places: HashMap<_, _> = places.collect();
        for change in later.files {
            match places.get(&change.path) {
                Some(at) => self.files[*at].after = change.after,
                None => self.files.push(change),
            }
        }
        self.files.retain(|change| change.before != change.after);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changes(files: &[(&str, &str, &str)]) -> ChangeSet {
        let change = |(path, before, after): &(&str, &str, &str)| FileChange {
            path: (*path).to_owned(),
            before: Some((*before).to_owned()),
            after: Some((*after).to_owned()),
        };
        ChangeSet { files: files.iter().map(change).collect() }
    }

    #[test]
    fn one_change_after_another_is_one_change() {
        let mut all = changes(&[("a", "1", "2"), ("b", "1", "2")]);
        all.then(changes(&[("b", "2", "1"), ("c", "1", "2"), ("a", "2", "3")]));
        assert_eq!(all, changes(&[("a", "1", "3"), ("c", "1", "2")]));
    }
}
