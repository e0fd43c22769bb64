//! What every writer does with its changes: writes them, or shows them with `--dry-run`.

use flyt::change::ChangeSet;
use flyt::project::Project;
use flyt::report::diff;

use super::output::unless_closed;
use super::{Output, Result};

/// Writes changes, or prints them as a diff.
pub(crate) fn write(project: &Project, changes: &ChangeSet, dry_run: bool, output: &Output) -> Result<()> {
    if !dry_run {
        return Ok(project.apply(changes)?);
    }
    let (mut out, style) = output.out();
    for change in &changes.files {
        unless_closed(diff::write(&change.path, change.before.as_deref(), change.after.as_deref(), style, &mut out))?;
    }
    Ok(())
}
