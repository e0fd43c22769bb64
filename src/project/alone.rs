//! One writer at a time: what looks at files and then changes them must not do so beside another Flyt.

use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::Path;

/// The right to write to a project. Ends with the value, and with the process.
pub(super) struct Alone {
    _folder: Option<File>,
}

impl Alone {
    /// Waits until no other Flyt writes to the project in `root`.
    pub(super) fn new(root: &Path) -> io::Result<Self> {
        // Windows locks no folders, and files against their readers too: there it is only looked at each file
        // before it is replaced, as it is on network file systems without locks.
        if !cfg!(unix) {
            return Ok(Self { _folder: None });
        }
        // The folder, since a writer may replace every file in it.
        let folder = File::open(root)?;
        match folder.lock() {
            Err(error) if error.kind() != ErrorKind::Unsupported => Err(error),
            _ => Ok(Self { _folder: Some(folder) }),
        }
    }
}
