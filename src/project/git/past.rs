//! The files of a revision in a folder: those that a project can be made of.
//!
//! Whoever made the revision is not trusted: nothing is written outside of the folder, nor read through a link.

use std::fs;
use std::path::{Component, Path, PathBuf};

use super::super::ProjectError;
use super::{Batch, git};

/// The endings of the files that Flyt reads.
const ENDINGS: [&str; 4] = [".ftl", ".toml", ".tsv", ".md"];

/// Lays out what a commit has below the folder `root`.
pub(super) fn lay_out(root: &Path, commit: &str, folder: &Path) -> Result<(), ProjectError> {
    let listed = git(root, &["ls-tree", "-r", "-z", commit, "."])?;
    let entries: Vec<_> = listed.split(|byte| *byte == 0).filter_map(entry).collect();
    let mut batch = Batch::start(root)?;
    for entry in entries.iter().filter(|entry| !entry.is_link) {
        let (bytes, path) = (batch.object(&entry.object)?, folder.join(&entry.path));
        make_room(&path).and_then(|()| fs::write(&path, bytes)).map_err(ProjectError::unwritable(&path))?;
    }
    // All folders are there before the first link: none is made through a link.
    let links: Vec<_> = entries.iter().filter(|entry| entry.is_link).collect();
    for link in &links {
        let path = folder.join(&link.path);
        make_room(&path).map_err(ProjectError::unwritable(&path))?;
    }
    let mut made = Vec::new();
    for entry in links {
        let (target, path) = (batch.object(&entry.object)?, folder.join(&entry.path));
        if link(&target, &path).is_ok() {
            made.push(path);
        }
    }
    remove_outward(&made, folder)
}

fn make_room(path: &Path) -> std::io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}

/// Removes the links that lead out of the folder, or to what is not laid out.
fn remove_outward(links: &[PathBuf], folder: &Path) -> Result<(), ProjectError> {
    let home = folder.canonicalize().map_err(ProjectError::unreadable(folder))?;
    let is_inward = |link: &Path| link.canonicalize().is_ok_and(|target| target.starts_with(&home));
    let mut outward = links.iter().filter(|link| !is_inward(link));
    outward.try_for_each(|link| fs::remove_file(link).map_err(ProjectError::unwritable(link)))
}

#[derive(Debug)]
struct Entry {
    object: String,
    path: PathBuf,
    is_link: bool,
}

/// A line of `git ls-tree`: mode, type, object, a tab, and the path below the folder.
fn entry(line: &[u8]) -> Option<Entry> {
    let (about, path) = str::from_utf8(line).ok()?.split_once('\t')?;
    let mut about = about.split(' ');
    let (mode, kind, object) = (about.next()?, about.next()?, about.next()?);
    let is_link = mode == "120000";
    let is_read = is_link || ENDINGS.iter().any(|ending| path.ends_with(ending));
    let path = PathBuf::from(path);
    let is_below = path.components().all(|part| matches!(part, Component::Normal(_)));
    (kind == "blob" && is_read && is_below).then(|| Entry { object: object.to_owned(), path, is_link })
}

#[cfg(unix)]
fn link(target: &[u8], path: &Path) -> std::io::Result<()> {
    use std::os::unix::ffi::OsStrExt;
    std::os::unix::fs::symlink(std::ffi::OsStr::from_bytes(target), path)
}

#[cfg(not(unix))]
fn link(_: &[u8], _: &Path) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_below_the_folder_is_laid_out() {
        let path = |line: &str| entry(line.as_bytes()).map(|entry| entry.path.to_string_lossy().into_owned());
        assert_eq!(path("100644 blob 0a\tcontent/hjärna.ftl").as_deref(), Some("content/hjärna.ftl"));
        assert_eq!(path("120000 blob 0a\tlocales/nb").as_deref(), Some("locales/nb"));
        for line in ["100644 blob 0a\t../a.toml", "100644 blob 0a\t/a.toml", "100644 blob 0a\ta/../../b.md"] {
            assert_eq!(path(line), None, "{line}");
        }
        for line in ["100644 blob 0a\ta.png", "160000 commit 0a\tlocales/a.ftl", "", "120000 blob 0a\t../nb"] {
            assert_eq!(path(line), None, "{line}");
        }
    }
}
