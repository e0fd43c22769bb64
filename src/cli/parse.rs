//! `flyt parse`

use std::io::Write;

use flyt::catalog::File;
use flyt::checks::syntax_errors;
use flyt::project::read_file;
use flyt::report::{Report, text};
use flyt::syntax::{outline, to_json};

use super::args::{Parse, ReportFormat};
use super::output::unless_closed;
use super::{Ended, Output, Result};

pub(crate) fn run(args: &Parse, output: &mut Output) -> Result {
    let file = read_file(&args.file)?;
    if let Some(fault) = file.undecodable {
        let path = args.file.display();
        output.warning(&format!("`{path}` {fault}"));
        return Ok(Ended::Findings);
    }
    let (mut out, _) = output.out();
    match args.format {
        ReportFormat::Json => unless_closed(writeln!(out, "{:#}", to_json(file.syntax(), args.spans)))?,
        ReportFormat::Text => unless_closed(write!(out, "{}", outline(file.syntax())))?,
    }
    errors(&file, output)
}

fn errors(file: &File, output: &Output) -> Result {
    let diagnostics = syntax_errors(file);
    if diagnostics.is_empty() {
        return Ok(Ended::Clean);
    }
    let (mut err, style) = output.err();
    text::write(&Report { files: 1, diagnostics, ..Report::default() }, style, &mut err)?;
    Ok(Ended::Findings)
}
