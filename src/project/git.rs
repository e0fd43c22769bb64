//! What git is asked: a project as it was at a revision, and single objects.

mod diffs;
mod past;

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

pub(super) use diffs::{Diff, Diffs};

use super::settings::NAME;
use super::{Project, ProjectError};

/// A project at a revision; the folder goes when it is dropped.
#[derive(Debug)]
pub struct PastProject {
    /// The project.
    pub project: Project,
    _folder: TempDir,
}

impl Project {
    /// The project as it was at a revision of its git repository. Where it had no settings then, or such as cannot be
    /// read today, it has today's.
    ///
    /// # Errors
    ///
    /// No git, no repository, or no such revision.
    pub fn at_revision(&self, revision: &str) -> Result<PastProject, ProjectError> {
        let commit = commit(&self.root, revision)?;
        let folder = TempDir::new().map_err(ProjectError::unwritable(std::env::temp_dir()))?;
        past::lay_out(&self.root, &commit, folder.path())?;
        let past = fs::read_to_string(folder.path().join(NAME)).ok();
        let past = past.and_then(|settings| Self::with_settings(folder.path(), settings).ok());
        let project = match past {
            Some(project) => project,
            None => Self::with_settings(folder.path(), self.settings.clone())?,
        };
        Ok(PastProject { project, _folder: folder })
    }
}

/// The commit that a revision names.
pub(super) fn commit(root: &Path, revision: &str) -> Result<String, ProjectError> {
    let wanted = format!("{revision}^{{commit}}");
    match git(root, &["rev-parse", "--verify", "--quiet", "--end-of-options", &wanted]) {
        Ok(commit) => Ok(String::from_utf8_lossy(&commit).trim().to_owned()),
        Err(ProjectError::Git(message)) if message.is_empty() => Err(ProjectError::NoRevision(revision.to_owned())),
        Err(error) => Err(error),
    }
}

/// Git in a folder, whatever repository a hook is run for, in words that do not depend on the user's language.
fn command(folder: &Path) -> Command {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).env("LC_ALL", "C");
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"] {
        command.env_remove(name);
    }
    command
}

/// Runs git in a folder, and gives what it prints.
pub(super) fn git(folder: &Path, arguments: &[&str]) -> Result<Vec<u8>, ProjectError> {
    let output = command(folder).args(arguments).stdin(Stdio::null()).output().map_err(no_git)?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let message = String::from_utf8_lossy(&output.stderr);
    if message.contains("not a git repository") {
        return Err(ProjectError::NoRepository(folder.to_owned()));
    }
    Err(ProjectError::Git(message.trim().trim_start_matches("fatal: ").to_owned()))
}

pub(super) fn no_git(error: io::Error) -> ProjectError {
    ProjectError::Git(match error.kind() {
        io::ErrorKind::NotFound => "there is no program `git`: install it, or see that `PATH` leads to it".to_owned(),
        _ => format!("`git` cannot be run: {error}"),
    })
}

/// `git cat-file --batch`: one process for all objects.
pub(super) struct Batch {
    process: std::process::Child,
    answers: BufReader<std::process::ChildStdout>,
}

impl Batch {
    pub(super) fn start(root: &Path) -> Result<Self, ProjectError> {
        let failed = |error: std::io::Error| ProjectError::Git(format!("`git` cannot be run: {error}"));
        let mut command = command(root);
        command.args(["cat-file", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = command.spawn().map_err(failed)?;
        let answers = BufReader::new(process.stdout.take().expect("it was asked for"));
        Ok(Self { process, answers })
    }

    pub(super) fn object(&mut self, object: &str) -> Result<Vec<u8>, ProjectError> {
        self.ask(object).map_err(silent)
    }

    /// The text of an object; nothing where there is none of that name, or it is no UTF-8.
    pub(super) fn text(&mut self, object: &str) -> Result<Option<String>, ProjectError> {
        match self.ask(object) {
            Ok(bytes) => Ok(String::from_utf8(bytes).ok()),
            Err(error) if error.to_string().ends_with(" missing") => Ok(None),
            Err(error) => Err(silent(error)),
        }
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

fn silent(error: io::Error) -> ProjectError {
    ProjectError::Git(format!("git does not answer: {error}"))
}

impl Drop for Batch {
    fn drop(&mut self) {
        drop(self.process.stdin.take());
        let _ = self.process.wait();
    }
}
