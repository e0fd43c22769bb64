//! `flyt parse`

use std::io::Write;

use flyt::catalog::{Content, File};
use flyt::project::read_file;
use flyt::syntax::to_json;

use super::args::{Parse, ReportFormat};
use super::{Ended, Output, Result};

pub(crate) fn run(args: &Parse, output: &mut Output) -> Result {
    let file = read_file(&args.file)?;
    let report = flyt::pipeline::syntax_errors(&file);
    let (mut out, _) = output.out();
    match args.format {
        ReportFormat::Json => writeln!(out, "{:#}", to_json(file.syntax(), args.spans))?,
        ReportFormat::Text => write!(out, "{}", flyt::syntax::outline(file.syntax()))?,
    }
    Ok(Ended::Clean)
}
