//! Repairs of everything that can be repaired, round by round.
//!
//! Nothing is written: each round reads the project as if the rounds before it had been.

use thiserror::Error;

use crate::change::{ChangeSet, Fixes, fix};
use crate::project::{Project, ProjectError};
use crate::report::Report;

use super::check::check_and;
use super::{Demands, Progress, UnknownLocale, select};

/// A repair can make room for another; more rounds than this mean that two repairs undo each other.
const ROUNDS: usize = 10;

/// What the repairs do.
#[derive(Clone, Debug, Default)]
pub struct Fixed {
    /// What they change.
    pub changes: ChangeSet,
    /// How many findings they repair.
    pub repaired: usize,
    /// What is left.
    pub report: Report,
}

/// Why there are no repairs.
#[derive(Debug, Error)]
pub enum FixError {
    /// A file cannot be read.
    #[error(transparent)]
    Project(#[from] ProjectError),
    /// The project has no such locale.
    #[error(transparent)]
    Locale(#[from] UnknownLocale),
}

/// Repairs what the checks find in the locales of those names, all where no name is given. The project is read from
/// then on as if it were repaired.
///
/// # Errors
///
/// A locale that the project has not, or a file that cannot be read.
pub fn fixed(
    project: &mut Project,
    locales: &[String],
    demands: Demands,
    wanted: Fixes,
    progress: Progress<'_>,
) -> Result<Fixed, FixError> {
    let mut fixed = Fixed::default();
    for round in 0..=ROUNDS {
        let selection = select(project, locales)?;
        let told: Progress<'_> = if round == 0 { progress } else { &|| () };
        let (report, fixes) =
            check_and(project, &selection, demands, told, |view, found| fix(view.side.files, found, wanted))?;
        fixed.report = report;
        let (changes, repaired) = all(fixes);
        if changes.is_empty() || round == ROUNDS {
            break;
        }
        project.assume(&changes);
        fixed.changes.then(changes);
        fixed.repaired += repaired;
    }
    Ok(fixed)
}

fn all(fixes: Vec<(ChangeSet, usize)>) -> (ChangeSet, usize) {
    let (mut changes, mut repaired) = (ChangeSet::default(), 0);
    for (own, count) in fixes {
        changes.files.extend(own.files);
        repaired += count;
    }
    (changes, repaired)
}
