//! The exit codes, and the one place that maps to them.

use std::io;
use std::process::ExitCode;

use super::{Ended, Failure, Output, Result};

/// Nothing is wrong.
const CLEAN: u8 = 0;
/// There are findings at or above what `--fail-on` says.
const FINDINGS: u8 = 1;
/// The command line or the settings are wrong.
const USAGE: u8 = 2;
/// A file cannot be read or written.
const ENVIRONMENT: u8 = 3;

/// Git takes what is below for a conflict, and our version for its result.
const NO_MERGE: u8 = 129;

/// Tells what went wrong, and gives the code.
pub(crate) fn code(ended: Result, output: &mut Output) -> ExitCode {
    let code = match ended {
        Ok(Ended::Clean) => CLEAN,
        Ok(Ended::Findings) => FINDINGS,
        Err(failure) => {
            output.failure(&failure);
            match failure {
                Failure::Findings(_) | Failure::Build(_) => FINDINGS,
                Failure::Usage(_) => USAGE,
                Failure::Merge(_) => NO_MERGE,
                Failure::Project(error) if error.is_settings() => USAGE,
                Failure::Project(_) | Failure::Serve(_) | Failure::Output(_) => ENVIRONMENT,
            }
        }
    };
    ExitCode::from(code)
}

/// What clap has to say: help and version are no failures.
pub(crate) fn usage(error: &clap::Error) -> ExitCode {
    let code = if error.use_stderr() { USAGE } else { CLEAN };
    match error.print() {
        Ok(()) => ExitCode::from(code),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::from(code),
        Err(_) => ExitCode::from(ENVIRONMENT),
    }
}
