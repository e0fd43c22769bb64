//! `flyt init`

use std::io::Write;
use std::path::Path;

use flyt::locale::is_locale_folder;
use flyt::pipeline;
use flyt::project::{DEFAULT_SOURCE, Draft, NewFile, Project, adopt, adopted, check_new, new_project, write_new};
use flyt::report::Report;

use super::args::{Global, Init};
use super::output::{plural, unless_closed};
use super::{Ended, Failure, Output, Result};

pub(crate) fn run(global: &Global, args: &Init, output: &mut Output) -> Result {
    let root = &global.project;
    check_new(root)?;
    match adopt(root, args.source.as_deref())? {
        Some(mut draft) => {
            let report = pipeline::adopt(root, &mut draft)?;
            let project = Project::with_settings(root, draft.settings())?;
            write(root, &adopted(root, &draft)?, args, output, |out| found(&draft, &project, &report, out))
        }
        None => {
            let source = args.source.as_deref().unwrap_or(DEFAULT_SOURCE);
            if !is_locale_folder(source) {
                return Err(Failure::Usage(format!("`{source}` is no language's code, such as `sv` or `pt-BR`")));
            }
            let files = new_project(root, source)?;
            write(root, &files, args, output, |out| writeln!(out, "found no Fluent files: this is a new project"))
        }
    }
}

fn write(
    root: &Path,
    files: &[NewFile],
    args: &Init,
    output: &Output,
    summary: impl FnOnce(&mut dyn Write) -> std::io::Result<()>,
) -> Result {
    if !args.dry_run {
        write_new(root, files)?;
    }
    let (mut out, _) = output.out();
    unless_closed(tell(files, args.dry_run, output.quiet, summary, &mut out))?;
    Ok(Ended::Clean)
}

fn tell(
    files: &[NewFile],
    dry_run: bool,
    quiet: bool,
    summary: impl FnOnce(&mut dyn Write) -> std::io::Result<()>,
    out: &mut dyn Write,
) -> std::io::Result<()> {
    if !quiet {
        summary(out)?;
    }
    for file in files {
        match (dry_run, file.added) {
            (true, _) => {
                let lines = file.text.lines().map(|line| format!("    {line}").trim_end().to_owned() + "\n");
                writeln!(out, "would write {}\n{}", file.path, lines.collect::<String>())?;
            }
            (false, _) if quiet => {}
            (false, Some(line)) => writeln!(out, "added `{line}` to {}", file.path)?,
            (false, None) => writeln!(out, "wrote {}", file.path)?,
        }
    }
    if quiet {
        return Ok(());
    }
    let next = if dry_run { "the same without `--dry-run`" } else { "`flyt check`, then `flyt status`" };
    writeln!(out, "next: {next}")
}

/// What was found in a folder that is adopted.
fn found(draft: &Draft, project: &Project, report: &Report, out: &mut dyn Write) -> std::io::Result<()> {
    let layout = &project.layout;
    writeln!(out, "found {}", draft.origin)?;
    writeln!(out, "source: {} ({}), {}", draft.source, draft.reason, plural(layout.source.len(), "file"))?;
    let names: Vec<_> = layout.locales.iter().map(|one| one.locale.name()).collect();
    match names.len() {
        0 => writeln!(out, "translations: none yet")?,
        count => writeln!(out, "translations: {count}: {}", names.join(", "))?,
    }
    for note in &draft.notes {
        writeln!(out, "note: {note}")?;
    }
    let counts = report.counts();
    let (errors, warnings) = (plural(counts.errors, "error"), plural(counts.warnings, "warning"));
    writeln!(out, "`flyt check` finds {errors} and {warnings} in them")
}
