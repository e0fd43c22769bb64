//! `flyt add`

use flyt::pipeline::add;
use flyt::project::Project;

use super::args::{Add, Global};
use super::output::plural;
use super::write::write;
use super::{Ended, Output, Result};

pub(crate) fn run(global: &Global, args: &Add, output: &mut Output) -> Result {
    let project = Project::open(&global.project)?;
    let added = add(&project, &args.name)?;
    write(&project, &added.changes, args.dry_run, output)?;
    if !output.quiet {
        let did = if args.dry_run { "would add" } else { "added" };
        let (stubs, files) = (plural(added.added, "stub"), plural(added.changes.files.len(), "file"));
        output.note(&format!("{did} {}: {stubs}, {files} changed", args.name));
    }
    Ok(Ended::Clean)
}
