//! `flyt mv`

use flyt::pipeline::renamed;
use flyt::project::Project;

use super::args::{Global, Mv};
use super::output::plural;
use super::write::write;
use super::{Ended, Failure, Output, Result};

pub(crate) fn run(global: &Global, args: &Mv, output: &mut Output) -> Result {
    if !global.locales.is_empty() {
        return Err(Failure::Usage("a message has one name in all locales: leave out `--locale`".to_owned()));
    }
    let project = Project::open(&global.project)?;
    let renamed = renamed(&project, &args.old, &args.new)?;
    write(&project, &renamed.changes, args.dry_run, output)?;
    renamed.notes.iter().for_each(|note| output.warning(note));
    if !output.quiet {
        let did = if args.dry_run { "would rename" } else { "renamed" };
        let renaming = &renamed.renaming;
        let new = if renaming.new_path == renaming.path { renaming.new.clone() } else { renaming.new_key() };
        let key = renaming.old_key();
        output.note(&format!("{did} {key} to {new}: {} changed", plural(renamed.changes.files.len(), "file")));
    }
    Ok(Ended::Clean)
}
