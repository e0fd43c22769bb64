//! `flyt build`

use std::io::{self, Write};
use std::path::PathBuf;
use std::time::Instant;

use flyt::config::Format;
use flyt::pipeline::{BuildOptions, Built, BuiltLocale, build, select};
use flyt::project::{Project, ProjectError, Watch};

use super::args::{Build, Global};
use super::output::{plural, unless_closed};
use super::progress::Progress;
use super::{Ended, Failure, Output, Result};

pub(crate) fn run(global: &Global, args: &Build, output: &mut Output) -> Result {
    if !global.locales.is_empty() && args.out.is_none() {
        let message = "`--locale` builds only a part, and would remove the rest: name a folder of its own with `--out`";
        return Err(Failure::Usage(message.to_owned()));
    }
    if !args.watch {
        return once(global, args, output).map(|()| Ended::Clean);
    }
    let mut watch = watch(global, args)?;
    loop {
        let start = Instant::now();
        if let Err(failure) = once(global, args, output) {
            keep_on(failure, output)?;
        }
        output.note(&format!("{} ms; waiting for an edit, stop with Ctrl-C", start.elapsed().as_millis()));
        if !watch.wait() {
            return Ok(Ended::Clean);
        }
        // The edit may be of the settings, which say what to watch.
        if let Ok(new) = self::watch(global, args) {
            watch = new;
        }
    }
}

fn watch(global: &Global, args: &Build) -> std::result::Result<Watch, ProjectError> {
    let project = Project::open(&global.project)?;
    project.watch(&folder(&project, args))
}

/// A mistake in a text or in the settings is told, and the next edit may mend it.
fn keep_on(failure: Failure, output: &mut Output) -> std::result::Result<(), Failure> {
    match failure {
        Failure::Findings(_) | Failure::Build(_) | Failure::Project(_) => {
            output.failure(&failure);
            Ok(())
        }
        other => Err(other),
    }
}

fn folder(project: &Project, args: &Build) -> PathBuf {
    args.out.as_ref().map_or_else(|| project.out(), |out| out.into())
}

fn once(global: &Global, args: &Build, output: &mut Output) -> std::result::Result<(), Failure> {
    let project = Project::open(&global.project)?;
    let selection = select(&project, &global.locales)?;
    let progress = Progress::new(selection.locales.len() + 1, output);
    let formats = if args.format.is_empty() { project.config.build.formats.clone() } else { args.formats() };
    let options = BuildOptions { release: args.release, formats: &formats };
    let built = build(&project, &selection, options, &|| progress.step())?;
    drop(progress);
    if project.layout.outlines.is_empty() && formats.iter().any(|format| matches!(format, Format::Html | Format::Md)) {
        output.warning("there is no document to show: write an outline, such as content/a.md beside content/a.ftl");
    }
    let folder = folder(&project, args);
    match args.watch {
        true => project.write_folder_fast(&folder, &built.files)?,
        false => project.write_folder(&folder, &built.files)?,
    }
    if !output.quiet {
        warnings(&built, output);
        let (mut out, _) = output.out();
        let shown = folder.strip_prefix(".").unwrap_or(&folder);
        unless_closed(summary(&built, &shown.display().to_string(), &mut out))?;
    }
    Ok(())
}

/// What has an error falls back, and nobody would notice.
fn warnings(built: &Built, output: &Output) {
    for locale in built.locales.iter().filter(|locale| locale.errors > 0) {
        let count = plural(locale.errors, "error");
        output.warning(&format!("{count} in `{}`, so messages fell back: see `flyt check`", locale.name));
    }
}

fn summary(built: &Built, folder: &str, out: &mut dyn Write) -> io::Result<()> {
    let width = built.locales.iter().map(|locale| locale.name.len()).max().unwrap_or(0);
    for locale in &built.locales {
        writeln!(out, "{:width$}  {}", locale.name, line(locale))?;
    }
    let bytes: usize = built.files.iter().map(|(_, bytes)| bytes.len()).sum();
    let (locales, files) = (plural(built.locales.len(), "locale"), plural(built.files.len(), "file"));
    writeln!(out, "{locales}, {files}, {} in {folder}", size(bytes))
}

fn line(locale: &BuiltLocale) -> String {
    if locale.held {
        return format!("held back: {} missing", plural(locale.fallen.len(), "message"));
    }
    let bytes = locale.files.iter().map(|(_, bytes)| bytes.len()).sum();
    match locale.fallen.len() {
        0 => format!("{:>8}", size(bytes)),
        fallen => format!("{:>8}, {} fell back", size(bytes), plural(fallen, "message")),
    }
}

/// A size in units of 1,000 bytes.
fn size(bytes: usize) -> String {
    match bytes {
        0..1000 => format!("{bytes} B"),
        1000..1_000_000 => format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}
