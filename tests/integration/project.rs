//! Projects written as one text, and the program run in them.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// A project in a folder of its own, removed when it is dropped.
pub(crate) struct Project {
    folder: tempfile::TempDir,
}

/// What a run of the program gave.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Project {
    /// Writes the files of a text: a line `>> path` starts each.
    pub(crate) fn new(text: &str) -> Self {
        let project = Self { folder: tempfile::tempdir().unwrap() };
        for part in text.split(">> ").skip(1) {
            let (path, content) = part.split_once('\n').unwrap();
            project.write(path.trim(), content);
        }
        project
    }

    /// A Swedish source and one translation, in the usual places.
    pub(crate) fn pair(source: &str, locale: &str, translation: &str) -> Self {
        let files = format!(">> content/a.ftl\n{source}>> locales/{locale}/a.ftl\n{translation}");
        Self::new(&format!(">> flyt.toml\n[project]\nsource = \"sv\"\n{files}"))
    }

    pub(crate) fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.path(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, content).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        let path = self.path(path);
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Runs `flyt` with arguments parted by spaces.
    pub(crate) fn run(&self, arguments: &str) -> Run {
        run_in(self.folder.path(), arguments)
    }

    /// The findings of `check`, a line each: rule, file, line and column.
    pub(crate) fn findings(&self) -> String {
        let json: Value = serde_json::from_str(&self.run("check --format json").out).unwrap();
        let line = |one: &Value| {
            let text = |name: &str| one[name].as_str().unwrap_or("-").to_owned();
            let place = one["line"].as_u64().map_or(String::new(), |line| format!(":{line}:{}", one["column"]));
            format!("{} {}{place}\n", text("rule"), text("file"))
        };
        json["diagnostics"].as_array().unwrap().iter().map(line).collect()
    }
}

/// Runs `flyt` in a folder, without colour and without the caller's environment.
pub(crate) fn run_in(folder: &Path, arguments: &str) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_flyt"));
    let Output { status, stdout, stderr } =
        command.args(arguments.split_whitespace()).current_dir(folder).env_clear().output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Run { code: status.code().unwrap(), out: text(stdout), err: text(stderr) }
}

/// Runs git in a project's folder.
pub(crate) fn git(project: &Project, arguments: &[&str]) {
    let who = ["-c", "user.name=Anna", "-c", "user.email=anna@example.org", "-c", "init.defaultBranch=main"];
    let output = Command::new("git").args(who).args(arguments).current_dir(project.path("")).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Commits all that is there.
pub(crate) fn commit(project: &Project, message: &str) {
    git(project, &["add", "-A"]);
    git(project, &["commit", "-qm", message]);
}
