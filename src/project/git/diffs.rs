//! What each commit changed in a repository's Fluent files, beside each of its parents: one process for all.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Seek, Write};
use std::path::Path;
use std::process::{Child, ChildStdout, Stdio};

use super::super::ProjectError;
use super::{command, no_git, silent};

/// What a commit changed: by path in the repository, what stood there before; nothing where the file is new.
pub(in super::super) type Diff = HashMap<String, Option<Before>>;

/// A file as a parent has it.
#[derive(Debug, PartialEq, Eq)]
pub(in super::super) struct Before {
    /// Its path there, which may be another one.
    pub(in super::super) path: String,
    /// The object.
    pub(in super::super) blob: String,
}

/// The diffs of a list of commits, one after the other.
#[derive(Debug)]
pub(in super::super) struct Diffs {
    process: Child,
    output: BufReader<ChildStdout>,
    /// Whether the head of the next diff was read already.
    is_ahead: bool,
}

impl Diffs {
    /// Asks for diffs: of each line, the commit beside its parent, or a commit that has none.
    pub(in super::super) fn start(root: &Path, lines: &str) -> Result<Self, ProjectError> {
        let mut process = command(root)
            .args(["diff-tree", "--stdin", "--always", "--root", "-r", "-M", "--raw", "-z", "--", ":(top)*.ftl"])
            .stdin(asked(lines).map_err(ProjectError::unwritable(std::env::temp_dir()))?)
            .stdout(Stdio::piped())
            .spawn()
            .map_err(no_git)?;
        let output = BufReader::new(process.stdout.take().expect("it was asked for"));
        Ok(Self { process, output, is_ahead: false })
    }

    /// The next diff.
    pub(in super::super) fn next(&mut self) -> Result<Diff, ProjectError> {
        self.read().map_err(silent)
    }

    fn read(&mut self) -> io::Result<Diff> {
        let mut diff = Diff::new();
        if !self.is_ahead && self.token()?.is_none() {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        while let Some(token) = self.token()? {
            let Some(about) = token.strip_prefix(':') else {
                self.is_ahead = true;
                return Ok(diff);
            };
            let about: Vec<&str> = about.split(' ').collect();
            let [_, _, blob, _, status] = about[..] else { return Err(io::Error::other(token)) };
            let path = self.token()?.unwrap_or_default();
            let (old, new) = if status.starts_with(['R', 'C']) {
                (path, self.token()?.unwrap_or_default())
            } else {
                (path.clone(), path)
            };
            let before = Before { path: old, blob: blob.to_owned() };
            diff.insert(new, (status != "A").then_some(before));
        }
        self.is_ahead = false;
        Ok(diff)
    }

    fn token(&mut self) -> io::Result<Option<String>> {
        let mut token = Vec::new();
        self.output.read_until(0, &mut token)?;
        // A path that is no UTF-8 is none of the project's.
        Ok(token.pop().map(|_| String::from_utf8_lossy(&token).into_owned()))
    }
}

/// A file as input: git reads it at its own pace, while its output is read at ours.
fn asked(lines: &str) -> io::Result<File> {
    let mut file = tempfile::tempfile()?;
    file.write_all(lines.as_bytes())?;
    file.rewind()?;
    Ok(file)
}

impl Drop for Diffs {
    fn drop(&mut self) {
        // Whoever has found all that was looked for does not wait for the rest.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
