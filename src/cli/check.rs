//! `flyt check`

use flyt::diagnostic::Severity;
use flyt::pipeline::{check, select};
use flyt::project::Project;
use flyt::report::{json, text};

use super::args::{Check, FailOn, Global, ReportFormat};
use super::output::unless_closed;
use super::progress::Progress;
use super::{Ended, Output, Result};

pub(crate) fn run(global: &Global, args: &Check, output: &mut Output) -> Result {
    let project = Project::open(&global.project)?;
    let selection = select(&project, &global.locales)?;
    let progress = Progress::new(selection.locales.len() + 1, output);
    let report = check(&project, &selection, args.release, &|| progress.step())?;
    drop(progress);
    let (mut out, style) = output.out();
    match args.format {
        ReportFormat::Json => unless_closed(json::write(&report, &mut out))?,
        ReportFormat::Text if output.quiet && report.diagnostics.is_empty() => {}
        ReportFormat::Text => unless_closed(text::write(&report, style, &mut out))?,
    }
    let least = match args.fail_on {
        FailOn::Error => Severity::Error,
        FailOn::Warning => Severity::Warning,
        FailOn::Note => Severity::Note,
    };
    let fails = report.diagnostics.iter().any(|diagnostic| diagnostic.severity >= least);
    Ok(if fails { Ended::Findings } else { Ended::Clean })
}
