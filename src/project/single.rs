//! Single files that are named on the command line.

use std::fs;
use std::path::Path;

use super::ProjectError;
use super::whole::{Staged, folder, sync_folder};

/// The text of a file; nothing where there is none.
///
/// # Errors
///
/// A file that cannot be read, or that is no UTF-8.
pub fn read_text(path: &Path) -> Result<Option<String>, ProjectError> {
    match fs::read_to_string(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        read => read.map(Some).map_err(ProjectError::unreadable(path)),
    }
}

/// Writes a file whole, or leaves the old one. A link stays one.
///
/// # Errors
///
/// A file that cannot be written.
pub fn write_text(path: &Path, text: &str) -> Result<(), ProjectError> {
    let place = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let written = Staged::new(&place, text).and_then(Staged::put).and_then(|()| sync_folder(folder(&place)));
    written.map_err(ProjectError::unwritable(path))
}
