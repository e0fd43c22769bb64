//! The files below the folders that the settings' patterns start in: each file once, in no order.
//!
//! Links are followed, and those that lead back are passed over. Hidden files, what was built and what was installed
//! are no part of a project, unless a pattern starts inside. What a file is to the project is not decided here.

use std::borrow::Cow;
use std::fs;
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use crate::config::Config;

use super::ProjectError;

/// A file, not yet known to be of any interest.
pub(super) struct Walked {
    path: PathBuf,
    start: usize,
}

impl Walked {
    /// Its path in the project; what is no UTF-8 is replaced, which is enough to see whether a pattern matches.
    pub(super) fn path(&self) -> Cow<'_, str> {
        below(&self.path, self.start)
    }

    /// Its path in the project, if that is UTF-8.
    pub(super) fn checked(self) -> Result<Arc<str>, ProjectError> {
        let bytes = &self.path.as_os_str().as_encoded_bytes()[self.start..];
        match str::from_utf8(bytes) {
            Ok(_) => Ok(Arc::from(self.path())),
            Err(_) => Err(ProjectError::UndecodablePath(self.path)),
        }
    }

    /// Its length in bytes.
    pub(super) fn len(&self) -> Result<u64, ProjectError> {
        fs::metadata(&self.path).map(|file| file.len()).map_err(ProjectError::unreadable(&self.path))
    }
}

/// Every file that a pattern could match.
pub(super) fn walk(root: &Path, config: &Config) -> impl Iterator<Item = Result<Walked, ProjectError>> {
    let skip = Skip { root, out: folder_name(&config.build.out) };
    let folders = folders(config, &skip);
    folders.into_iter().flat_map(move |folder| walk_folder(&skip, folder))
}

fn walk_folder<'a>(skip: &Skip<'a>, folder: &str) -> impl Iterator<Item = Result<Walked, ProjectError>> + use<'a> {
    let (skip, start) = (skip.clone(), skip.root.as_os_str().len());
    let walk = WalkDir::new(skip.root.join(folder)).follow_links(true).into_iter();
    walk.filter_entry(move |entry| !skip.holds(entry, start)).filter_map(move |entry| {
        let path = match entry {
            Ok(entry) if entry.file_type().is_file() => entry.into_path(),
            Ok(_) => return None,
            Err(error) => match unfollowed(error)? {
                Ok(path) => path,
                Err(error) => return Some(Err(error)),
            },
        };
        Some(Ok(Walked { path, start }))
    })
}

/// What to make of an error: nothing of a loop and of a root that is not there; a link that leads nowhere is handed
/// on as if it were a file, since it only matters where a pattern matches it.
fn unfollowed(error: walkdir::Error) -> Option<Result<PathBuf, ProjectError>> {
    if error.loop_ancestor().is_some() {
        return None;
    }
    let path = error.path().unwrap_or(Path::new("")).to_owned();
    if path.is_symlink() {
        return (!is_hidden(&path)).then_some(Ok(path));
    }
    let gone = error.io_error().is_some_and(|error| error.kind() == ErrorKind::NotFound);
    (!gone).then(|| Err(ProjectError::Unreadable { path, error: error.into() }))
}

/// The folders to start from, those left out that are reached from another one.
fn folders<'a>(config: &'a Config, skip: &Skip<'_>) -> Vec<&'a str> {
    let of_paths = config.paths.iter().flat_map(|paths| [paths.source.root(), paths.translation.get_ref().root()]);
    let mut all: Vec<_> = of_paths.chain(config.project.shared.iter().map(|pattern| pattern.root())).collect();
    all.sort_unstable();
    let mut folders: Vec<&str> = Vec::new();
    for folder in all {
        if !folders.iter().any(|outer| skip.reaches(outer, folder)) {
            folders.push(folder);
        }
    }
    folders
}

/// What is never entered.
#[derive(Clone)]
struct Skip<'a> {
    root: &'a Path,
    out: String,
}

impl Skip<'_> {
    fn holds(&self, entry: &DirEntry, start: usize) -> bool {
        let hidden = entry.depth() > 0 && is_hidden(entry.path());
        let folder = entry.depth() > 0 && entry.file_type().is_dir();
        hidden || (folder && self.is_skipped(&below(entry.path(), start)))
    }

    fn is_skipped(&self, folder: &str) -> bool {
        match folder.rsplit('/').next().unwrap_or(folder) {
            "node_modules" => true,
            // A document may well be named "target"; cargo marks its own.
            "target" => folder == "target" || self.root.join(folder).join("CACHEDIR.TAG").exists(),
            name => name.starts_with('.') || folder == "ledger" || folder == self.out,
        }
    }

    /// Whether a walk from `outer` comes to `inner`.
    fn reaches(&self, outer: &str, inner: &str) -> bool {
        let Some(rest) = inner.strip_prefix(outer) else { return false };
        let below = outer.is_empty() || rest.is_empty() || rest.starts_with('/');
        let ends = inner.match_indices('/').map(|(at, _)| at).chain([inner.len()]);
        below && !ends.filter(|end| *end > outer.len()).any(|end| self.is_skipped(&inner[..end]))
    }
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

/// A folder of the settings as a path in the project; empty where it lies outside.
fn folder_name(folder: &str) -> String {
    let parts = Path::new(folder).components().filter(|part| *part != Component::CurDir);
    let names = parts.map(|part| if let Component::Normal(name) = part { name.to_str() } else { None });
    names.collect::<Option<Vec<_>>>().map_or(String::new(), |names| names.join("/"))
}

/// What a path has below the project's root, whose own path is `start` bytes long.
fn below(path: &Path, start: usize) -> Cow<'_, str> {
    let bytes = &path.as_os_str().as_encoded_bytes()[start..];
    let bytes = bytes.strip_prefix(b"/").or(bytes.strip_prefix(b"\\")).unwrap_or(bytes);
    let text = String::from_utf8_lossy(bytes);
    if cfg!(windows) { Cow::Owned(text.replace('\\', "/")) } else { text }
}
