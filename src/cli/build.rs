//! `flyt build`

use std::io::{self, Write};

use flyt::pipeline::{Built, BuiltLocale, build, select};
use flyt::project::Project;

use super::args::{Build, Global};
use super::progress::Progress;
use super::{Ended, Output, Result};

pub(crate) fn run(global: &Global, args: &Build, output: &mut Output) -> Result {
    let project = Project::open(&global.project)?;
    let selection = select(&project, &global.locales)?;
    let progress = Progress::new(selection.locales.len() + 1, output);
    let built = build(&project, &selection, args.release, &|| progress.step())?;
    drop(progress);
    let folder = args.out.as_ref().map_or_else(|| project.out(), |out| out.into());
    project.write_folder(&folder, &built.files)?;
    if !output.quiet {
        let (mut out, _) = output.out();
        let shown = folder.strip_prefix(".").unwrap_or(&folder);
        summary(&built, &shown.display().to_string(), &mut out)?;
    }
    Ok(Ended::Clean)
}

fn summary(built: &Built, folder: &str, out: &mut dyn Write) -> io::Result<()> {
    let width = built.locales.iter().map(|locale| locale.name.len()).max().unwrap_or(0);
    for locale in &built.locales {
        writeln!(out, "{:width$}  {}", locale.name, line(locale))?;
    }
    let bytes: usize = built.files.iter().map(|(_, bytes)| bytes.len()).sum();
    let count = built.locales.len();
    let locales = if count == 1 { "locale" } else { "locales" };
    writeln!(out, "{count} {locales}, {} files, {} in {folder}", built.files.len(), size(bytes))
}

fn line(locale: &BuiltLocale) -> String {
    if locale.held {
        return format!("held back: {} messages are missing", locale.fallen.len());
    }
    let bytes = locale.files.iter().map(|(_, bytes)| bytes.len()).sum();
    match locale.fallen.len() {
        0 => format!("{:>8}", size(bytes)),
        1 => format!("{:>8}, 1 message fell back", size(bytes)),
        fallen => format!("{:>8}, {fallen} messages fell back", size(bytes)),
    }
}

/// A size in units of 1,000 bytes.
fn size(bytes: usize) -> String {
    if bytes < 1000 { format!("{bytes} B") } else { format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100) }
}
