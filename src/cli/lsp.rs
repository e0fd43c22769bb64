//! `flyt lsp`

use flyt::lsp::serve_stdio;

use super::{Ended, Failure, Result};

pub(crate) fn run() -> Result {
    serve_stdio().map_err(|error| Failure::Output(std::io::Error::other(error)))?;
    Ok(Ended::Clean)
}
