//! `fmt`: the order of the source, blank lines and spacing; never a text.

use crate::text::apply;
use crate::view::{View, order};

use super::tidy::tidy;
use super::{ChangeSet, FileChange};

/// The changes to the files of the view's locale.
pub fn fmt(view: View<'_>) -> ChangeSet {
    let mut changes = ChangeSet::default();
    for file in view.side.files.iter().filter(|file| file.undecodable.is_none()) {
        let source = view.source.and_then(|source| source.index.file(&file.source_path));
        let edits = source.map(|source| order(source, file)).unwrap_or_default();
        let after = tidy(&apply(&file.text, &edits));
        changes.push(FileChange {
            path: file.path.to_string(),
            before: Some(file.text.to_string()),
            after: Some(after),
        });
    }
    changes
}
