//! A project as it was: its files at a revision, laid out in a temporary folder.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::{Project, ProjectError};

/// A project at a revision; the folder goes when it is dropped.
#[derive(Debug)]
pub struct PastProject {
    /// The project.
    pub project: Project,
    _folder: TempDir,
}

impl Project {
    /// The project as it was at a revision of its git repository.
    ///
    /// # Errors
    ///
    /// No git, no repository, no such revision, or no project in it.
    pub fn at_revision(&self, revision: &str) -> Result<PastProject, ProjectError> {
        let folder = TempDir::new().map_err(ProjectError::unwritable(std::env::temp_dir()))?;
        let commit = git(&self.root, &["rev-parse", "--verify", "--quiet", &format!("{revision}^{{commit}}")]);
        let commit = commit.map_err(|error| match error {
            ProjectError::Git(message) if message.is_empty() => {
                ProjectError::Git(format!("there is no revision `{revision}`"))
            }
            error => error,
        })?;
        let commit = String::from_utf8_lossy(&commit).trim().to_owned();
        lay_out(&self.root, &commit, folder.path())?;
        Ok(PastProject { project: Self::open(folder.path())?, _folder: folder })
    }
}

/// Runs git in a folder, and gives what it prints.
pub(super) fn git(folder: &Path, arguments: &[&str]) -> Result<Vec<u8>, ProjectError> {
    let run = Command::new("git").arg("-C").arg(folder).args(arguments).stdin(Stdio::null()).output();
    let output = run.map_err(|error| ProjectError::Git(format!("`git` cannot be run: {error}")))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let message = String::from_utf8_lossy(&output.stderr);
    Err(ProjectError::Git(message.trim().trim_start_matches("fatal: ").to_owned()))
}

/// Writes the files of a revision that a project can be made of.
fn lay_out(root: &Path, commit: &str, folder: &Path) -> Result<(), ProjectError> {
    let listed = git(root, &["ls-tree", "-r", "-z", commit, "."])?;
    let entries: Vec<_> = listed.split(|byte| *byte == 0).filter_map(entry).collect();
    let mut batch = Batch::start(root)?;
    for Entry { object, path, is_link } in entries {
        let bytes = batch.object(&object)?;
        let path = folder.join(path);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(ProjectError::unwritable(parent))?;
        let written = if is_link { link(&bytes, &path) } else { fs::write(&path, bytes) };
        written.map_err(ProjectError::unwritable(&path))?;
    }
    Ok(())
}

struct Entry {
    object: String,
    path: PathBuf,
    is_link: bool,
}

/// A line of `git ls-tree`: mode, type, object, a tab, and the path below the folder.
fn entry(line: &[u8]) -> Option<Entry> {
    let line = std::str::from_utf8(line).ok()?;
    let (about, path) = line.split_once('\t')?;
    let mut about = about.split(' ');
    let (mode, _, object) = (about.next()?, about.next()?, about.next()?);
    let wanted =
        ["ftl", "toml", "tsv", "md"].iter().any(|ending| path.ends_with(&format!(".{ending}"))) || mode == "120000";
    wanted.then(|| Entry { object: object.to_owned(), path: PathBuf::from(path), is_link: mode == "120000" })
}

#[cfg(unix)]
fn link(target: &[u8], path: &Path) -> std::io::Result<()> {
    use std::os::unix::ffi::OsStrExt;
    std::os::unix::fs::symlink(std::ffi::OsStr::from_bytes(target), path)
}

#[cfg(not(unix))]
fn link(_: &[u8], _: &Path) -> std::io::Result<()> {
    Ok(())
}

/// `git cat-file --batch`: one process for all objects.
struct Batch {
    process: std::process::Child,
    answers: BufReader<std::process::ChildStdout>,
}

impl Batch {
    fn start(root: &Path) -> Result<Self, ProjectError> {
        let failed = |error: std::io::Error| ProjectError::Git(format!("`git` cannot be run: {error}"));
        let mut command = Command::new("git");
        command.arg("-C").arg(root).args(["cat-file", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = command.spawn().map_err(failed)?;
        let answers = BufReader::new(process.stdout.take().expect("it was asked for"));
        Ok(Self { process, answers })
    }

    fn object(&mut self, object: &str) -> Result<Vec<u8>, ProjectError> {
        self.ask(object).map_err(|error| ProjectError::Git(format!("git does not answer: {error}")))
    }

    fn ask(&mut self, object: &str) -> std::io::Result<Vec<u8>> {
        let questions = self.process.stdin.as_mut().expect("it was asked for");
        writeln!(questions, "{object}")?;
        questions.flush()?;
        let mut header = String::new();
        self.answers.read_line(&mut header)?;
        let size = header.trim_end().rsplit(' ').next().and_then(|size| size.parse::<usize>().ok());
        let size = size.ok_or_else(|| std::io::Error::other(header.trim_end().to_owned()))?;
        let mut bytes = vec![0; size + 1];
        self.answers.read_exact(&mut bytes)?;
        bytes.pop();
        Ok(bytes)
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}
