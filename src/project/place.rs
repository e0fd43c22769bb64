//! Paths of the file system, and what they are to a project.

use std::path::{Path, PathBuf};

use super::Project;

impl Project {
    /// Whether a file is there.
    pub fn has(&self, path: &str) -> bool {
        self.root.join(path).is_file()
    }

    /// A path of the file system as the project has it; `None` where it is outside of it.
    pub fn path_of(&self, file: &Path) -> Option<String> {
        let inside = file.strip_prefix(&self.root).ok().map(Path::to_owned);
        let below = inside.or_else(|| real(file).strip_prefix(real(&self.root)).ok().map(Path::to_owned))?;
        Some(below.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/"))
    }
}

/// Where a path really leads, links followed; what is not there is left as it is.
pub fn real(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}
