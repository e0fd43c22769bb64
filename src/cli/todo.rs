//! `flyt todo`

use flyt::pipeline::{select, to_do};
use flyt::project::Project;
use flyt::report::todo::{write_json, write_markdown, write_text};

use super::args::{Global, Todo, TodoFormat};
use super::output::unless_closed;
use super::{Ended, Output, Result};

pub(crate) fn run(global: &Global, args: &Todo, output: &mut Output) -> Result {
    let project = Project::open(&global.project)?;
    let selection = select(&project, &global.locales)?;
    let lists = to_do(&project, &selection)?;
    let (mut out, style) = output.out();
    unless_closed(match args.format {
        TodoFormat::Text => write_text(&lists, style, &mut out),
        TodoFormat::Markdown => write_markdown(&lists, &mut out),
        TodoFormat::Json => write_json(&lists, &mut out),
    })?;
    Ok(Ended::Clean)
}
