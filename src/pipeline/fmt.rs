//! The spacing and the order of all files.

use crate::change::{ChangeSet, fmt};
use crate::project::{Project, ProjectError};

use super::{Progress, Selection, each};

/// What is to be changed so that the files of the selected locales are in order.
///
/// # Errors
///
/// A file that cannot be read.
pub fn formatted<'a>(
    project: &'a Project,
    selection: &Selection<'a>,
    progress: Progress<'_>,
) -> Result<ChangeSet, ProjectError> {
    let changes = each(project, selection, progress, |job| fmt(job.view))?;
    Ok(ChangeSet { files: changes.into_iter().flat_map(|one| one.files).collect() })
}
