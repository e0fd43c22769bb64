//! Why an operation on a project failed.
//!
//! Trouble inside a file of messages is none of these: it is a diagnostic.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use thiserror::Error;

use crate::config::ConfigError;
use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::ledger::TableError;
use crate::text::LineIndex;

use super::settings::NAME;

/// Why an operation on a project failed. Each text ends with what to do, where that is not plain.
#[derive(Debug, Error)]
pub enum ProjectError {
    /// The folder to look for a project in does not exist.
    #[error("there is no folder `{}`", .0.display())]
    NoFolder(PathBuf),
    /// Neither the folder nor one above it has settings.
    #[error(
        "there is no `flyt.toml` in `{}` or above it: `flyt init` makes one, `--project` names another folder",
        .0.display()
    )]
    NoSettings(PathBuf),
    /// The folder is a project already.
    #[error("`{}` holds a `flyt.toml` already: change that, or remove it first", .0.display())]
    SettingsExist(PathBuf),
    /// Fluent files are there, but in no layout that can be told.
    #[error(
        "cannot tell source from translations in {files} Fluent files, such as `{example}`: name the source's locale with \
         `--source`, or write `flyt.toml` by hand"
    )]
    NoLayout {
        /// How many files there are.
        files: usize,
        /// One of them, by its path in the folder.
        example: String,
    },
    /// The settings have a fault.
    #[error(transparent)]
    Settings(#[from] Box<SettingsFault>),
    /// A file or a folder cannot be read.
    #[error("cannot read `{}`: {error}", .path.display())]
    Unreadable {
        /// The file or the folder.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// A path that the settings' patterns match is no UTF-8.
    #[error("the path `{}` is not UTF-8: rename it", .0.display())]
    UndecodablePath(PathBuf),
    /// A file of the ledger is none.
    #[error("cannot understand `{}`, {error}", .path.display())]
    Ledger {
        /// The file.
        path: PathBuf,
        /// Why.
        error: TableError,
    },
    /// What git says.
    #[error("git: {0}")]
    Git(String),
    /// The project is not kept in git.
    #[error("`{}` is in no git repository", .0.display())]
    NoRepository(PathBuf),
    /// The repository has not what was asked for.
    #[error("there is no revision `{0}` here; a shallow clone has only the newest")]
    NoRevision(String),
    /// A file is not what it was when the change was made.
    #[error("`{}` was changed meanwhile: run the command again", .0.display())]
    Changed(PathBuf),
    /// A link leads to a file that is none of the project's.
    #[error("`{}` leads out of the project: nothing is read or written there", .0.display())]
    LeadsOut(PathBuf),
    /// Two paths lead to one file, which would be changed in two ways.
    #[error("`{one}` and `{other}` are one file, and would be changed in two ways: give each a file of its own")]
    OneFile {
        /// A path in the project.
        one: String,
        /// Another one.
        other: String,
    },
    /// A file or a folder cannot be written.
    #[error("cannot write `{}`: {error}", .path.display())]
    Unwritable {
        /// The file or the folder.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// A file to be built would lie outside the folder that is built.
    #[error("`{0}` would lie outside the output folder: rename the bundle")]
    OutsideFolder(String),
    /// What stands where a folder is to be built is a file, or a link, which replacing would cut.
    #[error("`{}` is not a folder of its own: name another one for what is built", .0.display())]
    NoOwnFolder(PathBuf),
    /// The folder to be replaced holds something that was not built.
    #[error("`{}` holds `{held}`, which flyt did not build: move it away, or choose another output folder", .path.display())]
    ForeignFolder {
        /// The folder.
        path: PathBuf,
        /// What it holds.
        held: String,
    },
    /// The folder to be replaced holds files that the build is made from.
    #[error("`{}` holds `{held}`, which the build needs: choose another output folder", .path.display())]
    NeededFolder {
        /// The folder.
        path: PathBuf,
        /// What it holds, by its path in the project.
        held: String,
    },
    /// Neither the new folder nor, again, the old one could be put in place; the old one is here.
    #[error("cannot put the build in place: {error}; the old one is in `{}`", .path.display())]
    OldFolderAside {
        /// Where the old folder is now.
        path: PathBuf,
        /// Why the new one is not in place.
        error: io::Error,
    },
    /// The new folder is in place, but the old one, set aside here, cannot be removed.
    #[error("the build is in place, but the old one is left in `{}`: {error}", .path.display())]
    OldFolderLeft {
        /// Where the old folder is now.
        path: PathBuf,
        /// Why.
        error: io::Error,
    },
}

impl ProjectError {
    /// Whether the settings or the command line are at fault, and not the environment.
    pub fn is_settings(&self) -> bool {
        match self {
            Self::SettingsExist(_) | Self::NoLayout { .. } => true,
            Self::NoFolder(_) | Self::NoSettings(_) | Self::Settings(_) | Self::OutsideFolder(_) => true,
            Self::NoOwnFolder(_) | Self::ForeignFolder { .. } | Self::NeededFolder { .. } => true,
            Self::Ledger { .. } | Self::NoRevision(_) => true,
            Self::Unreadable { .. } | Self::UndecodablePath(_) => false,
            Self::Git(_)
            | Self::NoRepository(_)
            | Self::Changed(_)
            | Self::LeadsOut(_)
            | Self::OneFile { .. }
            | Self::Unwritable { .. }
            | Self::OldFolderAside { .. }
            | Self::OldFolderLeft { .. } => false,
        }
    }

    pub(super) fn unreadable(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::Unreadable { path: path.into(), error }
    }

    pub(super) fn unwritable(path: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        move |error| Self::Unwritable { path: path.into(), error }
    }
}

/// A fault in `flyt.toml`, with the text that it is in.
#[derive(Debug, Error)]
#[error("`{}`: {}", .path.display(), .error.message)]
pub struct SettingsFault {
    /// Where the settings are.
    pub path: PathBuf,
    /// Their text.
    pub text: String,
    /// What is wrong, and where in the text.
    pub error: ConfigError,
}

impl SettingsFault {
    pub(super) fn new(root: &Path, text: String, error: ConfigError) -> Box<Self> {
        Box::new(Self { path: root.join(NAME), text, error })
    }

    /// The fault as a finding, so that it is told as the others are.
    pub fn diagnostic(&self) -> Diagnostic {
        let name = self.path.file_name().map_or(NAME.into(), |name| name.to_string_lossy());
        let mut told = finding(&self.text, &self.error, Severity::Error);
        told.primary.file = name.into();
        told
    }
}

/// A fault in the settings as a finding.
pub(super) fn finding(text: &str, error: &ConfigError, severity: Severity) -> Diagnostic {
    let lines = LineIndex::new(text);
    Diagnostic {
        rule: "configuration",
        severity,
        locale: None,
        key: None,
        attribute: None,
        subject: error.span.of(text).trim_matches('"').to_owned(),
        message: error.message.clone(),
        help: error.help.clone(),
        primary: Label::new(&Arc::from(NAME), text, &lines, error.span, ""),
        related: Vec::new(),
        fix: None,
        change: None,
    }
}
