//! Stubs for what is missing, in all locales.

use crate::change::{self, Stubs};
use crate::project::{Project, ProjectError};

use super::{Selection, each};

/// The stubs of the selected locales.
///
/// # Errors
///
/// A file that cannot be read.
pub fn stubs<'a>(project: &'a Project, selection: &Selection<'a>) -> Result<Vec<Stubs>, ProjectError> {
    let translations = Selection { source: false, locales: selection.locales.clone() };
    each(project, &translations, &|| (), |job| change::stubs(job.view))
}
