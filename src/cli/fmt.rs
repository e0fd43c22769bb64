//! `flyt fmt`

use std::io::Write;

use flyt::pipeline::{formatted, select};
use flyt::project::Project;
use flyt::report::prose;

use super::args::{Fmt, Global};
use super::output::{plural, unless_closed};
use super::progress::Progress;
use super::write::write;
use super::{Ended, Output, Result};

pub(crate) fn run(global: &Global, args: &Fmt, output: &mut Output) -> Result {
    let project = Project::open(&global.project)?;
    let selection = select(&project, &global.locales)?;
    let progress = Progress::new(selection.locales.len() + 1, output);
    let changes = formatted(&project, &selection, &|| progress.step())?;
    drop(progress);
    if args.check && !args.dry_run {
        let (mut out, _) = output.out();
        changes.files.iter().try_for_each(|change| unless_closed(writeln!(out, "{}", prose(&change.path))))?;
    } else {
        write(&project, &changes, args.dry_run, output)?;
    }
    let is_only_told = args.check || args.dry_run;
    if !output.quiet {
        let did = if is_only_told { "would change" } else { "changed" };
        output.note(&format!("{did} {}", plural(changes.files.len(), "file")));
    }
    Ok(if args.check && !changes.is_empty() { Ended::Findings } else { Ended::Clean })
}
