//! `flyt check --fix`

use flyt::pipeline::{fixes, select};
use flyt::project::Project;
use flyt::report::diff;

use super::args::{Check, Global};
use super::output::{plural, unless_closed};
use super::{Output, Result};

/// A repair can make room for another; more rounds than this means that two repairs undo each other.
const ROUNDS: usize = 10;

/// Repairs what can be repaired, round by round.
pub(crate) fn run(global: &Global, args: &Check, output: &Output) -> Result<()> {
    let (mut repaired, mut files) = (0, std::collections::BTreeSet::new());
    for _ in 0..ROUNDS {
        let project = Project::open(&global.project)?;
        let selection = select(&project, &global.locales)?;
        let (changes, count) = fixes(&project, &selection, args.unsafe_fixes, &|| ())?;
        if args.dry_run {
            let (mut out, style) = output.out();
            for change in &changes.files {
                let (before, after) = (change.before.as_deref(), change.after.as_deref());
                unless_closed(diff::write(&change.path, before, after, style, &mut out))?;
            }
            return Ok(());
        }
        if changes.is_empty() {
            break;
        }
        project.apply(&changes)?;
        repaired += count;
        files.extend(changes.files.into_iter().map(|change| change.path));
    }
    if !output.quiet {
        let (findings, files) = (plural(repaired, "finding"), plural(files.len(), "file"));
        output.note(&format!("repaired {findings} in {files}"));
    }
    Ok(())
}
