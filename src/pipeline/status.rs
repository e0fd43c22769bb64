//! How much of the source each locale has.

use crate::project::{Project, ProjectError};
use crate::view::LocaleCoverage;

use super::{Progress, Selection, each};

/// Counts the messages of the selected locales.
///
/// # Errors
///
/// A file that cannot be read.
pub fn status<'a>(
    project: &'a Project,
    selection: &Selection<'a>,
    progress: Progress<'_>,
) -> Result<Vec<LocaleCoverage>, ProjectError> {
    let counted = each(project, selection, progress, |job| job.view.source.map(|_| job.view.coverage()))?;
    Ok(counted.into_iter().flatten().collect())
}
