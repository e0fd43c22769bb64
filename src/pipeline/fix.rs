//! Repairs of everything that can be repaired.

use crate::change::{ChangeSet, fix};
use crate::checks::{Levels, run};
use crate::project::{Project, ProjectError};

use super::{Progress, Selection, each};

/// What the fixes of all findings change, and how many there are; `all` takes those that should be looked at as well.
///
/// # Errors
///
/// A file that cannot be read.
pub fn fixes<'a>(
    project: &'a Project,
    selection: &Selection<'a>,
    all: bool,
    progress: Progress<'_>,
) -> Result<(ChangeSet, usize), ProjectError> {
    let levels = Levels::new(&project.config);
    let fixed = each(project, selection, progress, |job| fix(job.view.side.files, &run(job.view, levels, false), all))?;
    let (mut changes, mut count) = (ChangeSet::default(), 0);
    for (own, fixes) in fixed {
        changes.files.extend(own.files);
        count += fixes;
    }
    Ok((changes, count))
}
