//! Writes a file whole or not at all: beside its place first, through to the disk, and only then in its place.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, TempPath};

/// A file that is written, but not yet in its place; removed again where it never gets there.
pub(super) struct Staged {
    place: PathBuf,
    file: TempPath,
}

impl Staged {
    /// Writes `text` beside `place`, as readable as what stands there, or as any new file.
    pub(super) fn new(place: &Path, text: &str) -> io::Result<Self> {
        // Hidden, so that no walk finds what a crash leaves.
        let mut builder = Builder::new();
        builder.prefix(".flyt-");
        let old = fs::metadata(place).ok().map(|found| found.permissions());
        let mut file = match &old {
            Some(_) => builder.tempfile_in(folder(place)),
            None => create(builder, folder(place)),
        }?;
        file.write_all(text.as_bytes())?;
        if let Some(permissions) = old {
            file.as_file().set_permissions(permissions)?;
        }
        file.as_file().sync_all()?;
        // Closed: a project may have more files than a process may hold open.
        Ok(Self { place: place.to_owned(), file: file.into_temp_path() })
    }

    /// Puts it in its place.
    pub(super) fn put(self) -> io::Result<()> {
        self.file.persist(&self.place).map_err(|error| error.error)
    }
}

/// As the user's mask has it.
#[cfg(unix)]
fn create(mut builder: Builder<'_, '_>, folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o666)).tempfile_in(folder)
}

#[cfg(not(unix))]
fn create(builder: Builder<'_, '_>, folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    builder.tempfile_in(folder)
}

/// The folder that a file stands in.
pub(super) fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes a folder remember which files it holds. Only Unix can.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { fs::File::open(path)?.sync_all() } else { Ok(()) }
}
