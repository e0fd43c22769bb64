//! `flyt status`

use flyt::pipeline::{select, status};
use flyt::project::Project;
use flyt::report::status::{Detail, write};
use flyt::report::status_json;

use super::args::{Global, ReportFormat, Status};
use super::output::unless_closed;
use super::progress::Progress;
use super::{Ended, Output, Result};

pub(crate) fn run(global: &Global, args: &Status, output: &mut Output) -> Result {
    let project = Project::open(&global.project)?;
    let selection = select(&project, &global.locales)?;
    let progress = Progress::new(selection.locales.len() + 1, output);
    let coverage = status(&project, &selection, &|| progress.step())?;
    drop(progress);
    let (mut out, style) = output.out();
    let detail = if args.verbose { Detail::Documents } else { Detail::Locales };
    match args.format {
        ReportFormat::Json => unless_closed(status_json::write(&coverage, &mut out))?,
        ReportFormat::Text => unless_closed(write(&coverage, detail, style, &mut out))?,
    }
    Ok(Ended::Clean)
}
