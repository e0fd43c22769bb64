//! `flyt check --fix`

use flyt::change::{ChangeSet, Fixes};
use flyt::pipeline::{Demands, Fixed, fixed, select};
use flyt::project::Project;
use flyt::report::{Report, diff};

use super::args::{Check, Global};
use super::output::{plural, unless_closed};
use super::progress::Progress;
use super::{Output, Result};

/// Repairs what can be repaired, or shows what that would change; gives what is left.
pub(crate) fn run(
    project: &mut Project,
    global: &Global,
    args: &Check,
    demands: Demands,
    output: &Output,
) -> Result<Report> {
    let wanted = if args.unsafe_fixes { Fixes::All } else { Fixes::Safe };
    let progress = Progress::new(select(project, &global.locales)?.locales.len() + 1, output);
    let Fixed { changes, repaired, report } = fixed(project, &global.locales, demands, wanted, &|| progress.step())?;
    drop(progress);
    let did = if args.dry_run { "would repair" } else { "repaired" };
    match args.dry_run {
        true => show(&changes, output)?,
        false => project.apply(&changes)?,
    }
    if !output.quiet {
        let (findings, files) = (plural(repaired, "finding"), plural(changes.files.len(), "file"));
        output.note(&format!("{did} {findings} in {files}"));
    }
    Ok(report)
}

fn show(changes: &ChangeSet, output: &Output) -> Result<()> {
    let (mut out, style) = output.out();
    for change in &changes.files {
        let (before, after) = (change.before.as_deref(), change.after.as_deref());
        unless_closed(diff::write(&change.path, before, after, style, &mut out))?;
    }
    Ok(())
}
