//! `flyt check --fix`

use flyt::change::Fixes;
use flyt::pipeline::{Demands, Fixed, fixed, select};
use flyt::project::Project;
use flyt::report::Report;

use super::args::{Check, Global};
use super::output::plural;
use super::progress::Progress;
use super::write::write;
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
    write(project, &changes, args.dry_run, output)?;
    if !output.quiet {
        let (findings, files) = (plural(repaired, "finding"), plural(changes.files.len(), "file"));
        output.note(&format!("{did} {findings} in {files}"));
    }
    Ok(report)
}
