//! `flyt check --baseline` and `--changed-since`: leaves out what was known before.

use std::path::{Path, PathBuf};

use flyt::diagnostic::Baseline;
use flyt::pipeline::{Demands, findings_at};
use flyt::project::{Project, read_text, write_text};
use flyt::report::Report;

use super::args::{Check, Global};
use super::output::plural;
use super::{Failure, Output, Result};

/// What was known before.
pub(crate) struct Known<'a> {
    accepted: Baseline,
    past: Baseline,
    /// Where today's findings are to be written.
    written: Option<&'a Path>,
}

impl<'a> Known<'a> {
    pub(crate) fn read(project: &Project, global: &Global, args: &'a Check, demands: Demands) -> Result<Self> {
        let (accepted, written) = (read(args)?, written(args)?);
        let past = match &args.changed_since {
            Some(revision) => findings_at(project, revision, &global.locales, demands)?,
            None => Baseline::default(),
        };
        Ok(Self { accepted, past, written })
    }

    /// Leaves it out of a report. What the run does not look for is neither gone nor dropped from the baseline.
    pub(crate) fn leave_out(
        self,
        report: &mut Report,
        looks_for: impl Fn(&str, &str) -> bool,
        output: &Output,
    ) -> Result<()> {
        if self.written.is_none() && self.accepted.is_empty() && self.past.is_empty() {
            return Ok(());
        }
        let found = report.baseline();
        let (looked_for, others) = self.accepted.clone().parted(looks_for);
        let (gone, new) = (looked_for.beyond(&found), found.beyond(&self.accepted));
        report.leave_out(self.accepted.or(self.past));
        if let Some(path) = self.written {
            let today = others.or(found.clone());
            write_text(path, &today.write())?;
            report.leave_out(found);
            note(&format!("{} accepted{}", plural(today.len(), "finding"), news(new, gone)), output);
        } else if gone > 0 {
            let verb = if gone == 1 { "is" } else { "are" };
            let gone = plural(gone, "accepted finding");
            note(&format!("{gone} {verb} gone: --write-baseline drops what is gone"), output);
        }
        Ok(())
    }
}

/// What is accepted so far. Only a file that is to be written may be missing; one that is something else is kept.
fn read(args: &Check) -> Result<Baseline> {
    let Some(path) = args.baseline.as_deref().map_or_else(|| written(args), |path| Ok(Some(path)))? else {
        return Ok(Baseline::default());
    };
    match read_text(path)? {
        Some(text) => Baseline::parse(&text).map_err(|error| Failure::Usage(format!("`{}`: {error}", path.display()))),
        None if args.write_baseline.is_some() => Ok(Baseline::default()),
        None => Err(Failure::Usage(format!("there is no `{}`; --write-baseline writes it", path.display()))),
    }
}

/// The file to write: that of the option, or else that of `--baseline`.
fn written(args: &Check) -> Result<Option<&Path>> {
    let Some(own) = &args.write_baseline else { return Ok(None) };
    let path = own.as_ref().or(args.baseline.as_ref()).map(PathBuf::as_path);
    path.map(Some).ok_or_else(|| Failure::Usage("which file? Write `--write-baseline FILE`".to_owned()))
}

fn news(new: usize, gone: usize) -> String {
    match (new, gone) {
        (0, 0) => String::new(),
        (new, 0) => format!(": {new} new"),
        (0, gone) => format!(": {gone} gone"),
        (new, gone) => format!(": {new} new, {gone} gone"),
    }
}

fn note(message: &str, output: &Output) {
    if !output.quiet {
        output.note(message);
    }
}
