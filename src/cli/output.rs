//! Where output goes: results to standard output, trouble to standard error.

use std::io::{self, IsTerminal, Write};

use anstream::AutoStream;
use clap::ColorChoice;
use flyt::project::ProjectError;
use flyt::report::{Report, Style, prose, text};

use super::Failure;
use super::args::Global;

/// Lets whoever reads the output have enough: `flyt check | head` ends as `flyt check` does.
pub(crate) fn unless_closed(written: io::Result<()>) -> io::Result<()> {
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// A count and what is counted.
pub(crate) fn plural(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// The width of what is no terminal: wide enough for a log, narrow enough to read.
const WIDTH: usize = 120;

/// Standard output and standard error, as the command line wants them.
#[derive(Debug)]
pub(crate) struct Output {
    color: ColorChoice,
    pub(crate) quiet: bool,
}

impl Output {
    pub(crate) fn new(global: &Global) -> Self {
        Self { color: global.color, quiet: global.quiet }
    }

    /// Standard output, and how to write to it.
    pub(crate) fn out(&self) -> (impl Write, Style) {
        let out = io::stdout();
        let style = self.style(&out, terminal_size::terminal_size_of(&out));
        (out.lock(), style)
    }

    /// Standard error, and how to write to it.
    pub(crate) fn err(&self) -> (impl Write, Style) {
        let err = io::stderr();
        let style = self.style(&err, terminal_size::terminal_size_of(&err));
        (err.lock(), style)
    }

    fn style(
        &self,
        stream: &impl anstream::stream::RawStream,
        size: Option<(terminal_size::Width, terminal_size::Height)>,
    ) -> Style {
        let choice = match self.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => AutoStream::choice(stream) != anstream::ColorChoice::Never,
        };
        Style { color: choice, width: size.map_or(WIDTH, |(width, _)| usize::from(width.0)) }
    }

    /// Whether somebody watches standard error.
    pub(crate) fn is_watched(&self) -> bool {
        !self.quiet && io::stderr().is_terminal()
    }

    /// Tells what was done.
    pub(crate) fn note(&self, message: &str) {
        let (mut err, _) = self.err();
        let _ = writeln!(err, "{}", prose(message));
    }

    /// Tells what somebody should know. What cannot be told is dropped: there is nowhere left.
    pub(crate) fn warning(&self, message: &str) {
        let (mut err, style) = self.err();
        let (on, off) = if style.color { ("\u{1b}[1;33m", "\u{1b}[0m") } else { ("", "") };
        let _ = writeln!(err, "{on}warning{off}: {}", prose(message));
    }

    /// Tells why a command could not do its work. What cannot even be told is dropped: there is nowhere left.
    pub(crate) fn failure(&self, failure: &Failure) {
        let (mut err, style) = self.err();
        let _ = match failure {
            Failure::Usage(message) => error(&mut err, style, message),
            Failure::Project(ProjectError::Settings(fault)) => {
                let diagnostics = vec![fault.diagnostic()];
                text::write(&Report { diagnostics, files: 1, ..Report::default() }, style, &mut err)
            }
            Failure::Project(problem) | Failure::Merge(problem) => error(&mut err, style, &problem.to_string()),
            Failure::Serve(problem) => error(&mut err, style, &problem.to_string()),
            Failure::Output(problem) => error(&mut err, style, &format!("cannot write the output: {problem}")),
            Failure::Findings(report) => text::write(report, style, &mut err)
                .and_then(|()| error(&mut err, style, "nothing was built: repair what is above, or see `flyt check`")),
            Failure::Build(problem) => {
                let mut lines = problem.lines();
                let first = format!("nothing was built: {}", lines.next().unwrap_or_default());
                let told = error(&mut err, style, &first);
                lines.fold(told, |told, line| told.and_then(|()| writeln!(err, "{}", prose(line))))
            }
        };
    }
}

fn error(err: &mut dyn Write, style: Style, message: &str) -> io::Result<()> {
    let (on, off) = if style.color { ("\u{1b}[1;31m", "\u{1b}[0m") } else { ("", "") };
    writeln!(err, "{on}error{off}: {}", prose(message))
}
