//! Trees of files for tests, written as text.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use super::{Project, ProjectError};

/// A folder with these files, a line each: `path`, `path = text`, or `path -> target` for a link.
pub(super) fn tree(files: &str) -> TempDir {
    let dir = TempDir::new().expect("a temporary folder");
    add(dir.path(), files);
    dir
}

/// Adds files to a folder.
pub(super) fn add(dir: &Path, files: &str) {
    for line in files.lines().map(str::trim).filter(|line| !line.is_empty()) {
        if let Some((path, target)) = line.split_once(" -> ") {
            link(&dir.join(path), target);
        } else {
            let (path, text) = line.split_once(" = ").unwrap_or((line, "a = A"));
            write(&dir.join(path), text.as_bytes());
        }
    }
}

/// Writes a file and the folders that lead to it.
pub(super) fn write(path: &Path, bytes: &[u8]) {
    fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
    fs::write(path, bytes).expect("a file");
}

#[cfg(unix)]
fn link(path: &Path, target: &str) {
    fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
    std::os::unix::fs::symlink(target, path).expect("a link");
}

#[cfg(not(unix))]
fn link(path: &Path, target: &str) {
    unreachable!("only tests for Unix have links: {} to {target}", path.display());
}

/// A project with these settings below `[project]` and these files.
pub(super) fn project(settings: &str, files: &str) -> (TempDir, Result<Project, ProjectError>) {
    let dir = tree(files);
    write(&dir.path().join("flyt.toml"), format!("[project]\nsource = \"sv\"\n{settings}").as_bytes());
    let project = Project::open(dir.path());
    (dir, project)
}

/// The files of a folder and their texts, a line each, as [`tree`] reads them.
pub(super) fn listing(dir: &Path) -> String {
    let walk = walkdir::WalkDir::new(dir).sort_by_file_name();
    let files =
        walk.into_iter().map(|entry| entry.expect("a readable folder")).filter(|entry| !entry.file_type().is_dir());
    let lines = files.map(|file| {
        let text = fs::read_to_string(file.path()).expect("a readable file");
        format!("{} = {text}\n", file.path().strip_prefix(dir).expect("a path below").display())
    });
    lines.collect()
}
