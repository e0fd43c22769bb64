//! Merging three files as git's merge driver: by message, or as git does it where that cannot be.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::change::{Merged, merge};

use super::{ProjectError, read_text, write_text};

/// Merges two versions of a Fluent file into the one at `ours`; gives the number of conflicts.
///
/// # Errors
///
/// A file that cannot be read or written, or a git that cannot merge.
pub fn merge_files(base: &Path, ours: &Path, theirs: &Path, marker: usize) -> Result<usize, ProjectError> {
    // What is no UTF-8 is for git.
    let text = |path: &Path| read_text(path).ok().flatten();
    let merged = match (text(base), text(ours), text(theirs)) {
        (Some(base), Some(ours), Some(theirs)) => merge(&base, &ours, &theirs, marker),
        _ => None,
    };
    match merged {
        Some(Merged { text, conflicts }) => write_text(ours, &text).map(|()| conflicts),
        None => by_lines(base, ours, theirs, marker),
    }
}

fn by_lines(base: &Path, ours: &Path, theirs: &Path, marker: usize) -> Result<usize, ProjectError> {
    let mut command = Command::new("git");
    command.arg("merge-file").arg(format!("--marker-size={marker}")).args(["-L", "ours", "-L", "base", "-L", "theirs"]);
    let output = command.args([ours, base, theirs]).stdin(Stdio::null()).output().map_err(super::git::no_git)?;
    match output.status.code() {
        Some(conflicts @ 0..=127) => Ok(conflicts as usize),
        _ => Err(ProjectError::Git(String::from_utf8_lossy(&output.stderr).trim().to_owned())),
    }
}
