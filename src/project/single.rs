//! Single files that are named on the command line.

use std::fs;
use std::io::Write;
use std::path::Path;

use super::ProjectError;

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

/// Writes a file whole, or leaves the old one.
///
/// # Errors
///
/// A file that cannot be written.
pub fn write_text(path: &Path, text: &str) -> Result<(), ProjectError> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let write = || -> std::io::Result<()> {
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(text.as_bytes())?;
        super::apply::readable(file.as_file())?;
        file.as_file().sync_all()?;
        file.persist(path).map(drop).map_err(|error| error.error)
    };
    write().map_err(ProjectError::unwritable(path))
}
