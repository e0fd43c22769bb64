//! `check --fix`: applies the repairs that findings carry.

use crate::catalog::File;
use crate::diagnostic::{Diagnostic, Fix};
use crate::text::{Edit, apply};

use super::{ChangeSet, FileChange};

/// The changes that the fixes of these findings make to these files, and how many fixes there are; `all` takes those
/// that should be looked at as well. Where two fixes overlap the first is applied, the other waits for the next round.
pub fn fix(files: &[File], diagnostics: &[Diagnostic], all: bool) -> (ChangeSet, usize) {
    let (mut changes, mut count) = (ChangeSet::default(), 0);
    for file in files {
        let of_file = diagnostics.iter().filter(|diagnostic| diagnostic.primary.file == file.path);
        let fixes = of_file.filter_map(|diagnostic| diagnostic.fix.as_ref()).filter(|fix| all || fix.is_safe);
        let (edits, taken) = without_overlaps(fixes);
        if taken > 0 {
            let after = Some(apply(&file.text, &edits));
            changes.push(FileChange { path: file.path.to_string(), before: Some(file.text.clone()), after });
            count += taken;
        }
    }
    (changes, count)
}

/// The edits of as many fixes as do not get in each other's way: a fix is applied whole or not at all.
fn without_overlaps<'a>(fixes: impl Iterator<Item = &'a Fix>) -> (Vec<Edit>, usize) {
    let (mut edits, mut count): (Vec<Edit>, usize) = (Vec::new(), 0);
    for fix in fixes {
        let overlaps = |edit: &Edit| {
            edits.iter().any(|other| edit.span.start < other.span.end && other.span.start < edit.span.end)
        };
        if !fix.edits.iter().any(overlaps) {
            edits.extend(fix.edits.iter().cloned());
            count += 1;
        }
    }
    (edits, count)
}
