//! A project on disk: its settings, its files by locale, and the folder that is built.
//!
//! The only room that touches the file system. It decides nothing about messages: what a file says is for the rooms
//! below and above.

#![expect(clippy::disallowed_methods, reason = "this is the room that reads and writes files")]

mod adopt;
mod alone;
mod apply;
mod built;
mod check;
mod driver;
mod error;
mod fallback;
mod folder;
mod git;
mod history;
mod layout;
mod ledger;
mod load;
mod place;
mod repository;
mod single;
mod role;
mod settings;
mod start;
mod walk;
mod watch;
mod whole;

#[cfg(test)]
mod tree;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub use adopt::{Draft, adopt};
pub use driver::merge_files;
pub use error::{ProjectError, SettingsFault};
pub use git::PastProject;
pub use layout::{FileRef, Layout, LocaleFiles};
pub use load::read_file;
pub use place::real;
pub use single::{read_text, write_text};
pub use start::{DEFAULT_SOURCE, NewFile, adopted, check_new, new_project, write_new};
pub use watch::Watch;

use crate::change::ChangeSet;
use crate::config::{Config, ConfigError, Glossary};
use crate::diagnostic::{Diagnostic, Severity};

/// A project, as it was found when it was opened.
#[derive(Debug)]
pub struct Project {
    /// The folder that holds `flyt.toml`; the paths of files start from it.
    pub root: PathBuf,
    /// The settings.
    pub config: Config,
    /// The text of `flyt.toml`, which places in the settings refer to.
    pub settings: String,
    /// How terms are to be said: `glossary.toml`, empty where there is none.
    pub glossary: Glossary,
    /// Its files.
    pub layout: Layout,
    /// What is allowed in the settings and yet is hardly meant.
    pub doubts: Vec<ConfigError>,
    ledger_wanted: bool,
    /// Texts that stand for those of files, by path.
    unsaved: BTreeMap<String, String>,
}

impl Project {
    /// Opens the project whose `flyt.toml` is in `dir`, or in the nearest folder above it up to a repository's root.
    ///
    /// # Errors
    ///
    /// No or faulty settings, or a folder that cannot be read.
    pub fn open(dir: &Path) -> Result<Self, ProjectError> {
        let (root, settings) = settings::find(dir)?;
        Self::with_settings(&root, settings)
    }

    /// The project in the folder `root` as it is with these settings, whether they are written there or not.
    ///
    /// # Errors
    ///
    /// Faulty settings, or a folder that cannot be read.
    pub fn with_settings(root: &Path, settings: String) -> Result<Self, ProjectError> {
        let root = root.to_owned();
        let config = Config::parse(&settings);
        let mut config = config.map_err(|error| SettingsFault::new(&root, settings.clone(), error))?;
        let layout = layout::discover(&root, &config)?;
        config.documents = layout.outlines.iter().map(|outline| outline.source_path.to_string()).collect();
        match check::check(&config, &settings, &layout) {
            Ok(()) => {
                let doubts = check::doubts(&config, &settings, &layout);
                let glossary = settings::glossary(&root, &config, &layout)?;
                Ok(Self {
                    root,
                    config,
                    settings,
                    glossary,
                    layout,
                    doubts,
                    ledger_wanted: false,
                    unsaved: BTreeMap::new(),
                })
            }
            Err(error) => Err(SettingsFault::new(&root, settings, error).into()),
        }
    }

    /// Whether there is anything to translate.
    ///
    /// # Errors
    ///
    /// No pattern finds a source file, so every translation would be called obsolete.
    pub fn check_source(&self) -> Result<(), ProjectError> {
        if !self.layout.source.is_empty() {
            return Ok(());
        }
        let fault = check::no_source(&self.config, &self.settings);
        Err(SettingsFault::new(&self.root, self.settings.clone(), fault).into())
    }

    /// Reads files from now on as if these changes were written. Files that are new are not found by it.
    pub fn assume(&mut self, changes: &ChangeSet) {
        let texts = changes.files.iter().map(|change| (change.path.clone(), change.after.clone().unwrap_or_default()));
        self.unsaved.extend(texts);
    }

    /// Reads a file from now on as if it had this text; as it is on the disk, where there is none.
    pub fn assume_text(&mut self, path: &str, text: Option<String>) {
        match text {
            Some(text) => drop(self.unsaved.insert(path.to_owned(), text)),
            None => drop(self.unsaved.remove(path)),
        }
    }

    /// The text that a file is assumed to have.
    pub fn assumed(&self, path: &str) -> Option<&str> {
        self.unsaved.get(path).map(String::as_str)
    }

    /// All texts that are assumed, by the paths of their files.
    pub fn all_assumed(&self) -> impl Iterator<Item = (&str, &str)> {
        self.unsaved.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// What is wrong with the settings as they are assumed to be: the first fault, or what is hardly meant.
    pub fn settings_findings(&self) -> Vec<Diagnostic> {
        let text = self.assumed(settings::NAME).unwrap_or(&self.settings);
        let found = Config::parse(text).and_then(|config| {
            check::check(&config, text, &self.layout)?;
            Ok(check::doubts(&config, text, &self.layout))
        });
        match found {
            Ok(doubts) => doubts.iter().map(|doubt| error::finding(text, doubt, Severity::Warning)).collect(),
            Err(fault) => vec![error::finding(text, &fault, Severity::Error)],
        }
    }

    /// A fault in the settings as a finding, so that it is told as the others are.
    pub fn finding(&self, fault: &ConfigError, severity: Severity) -> Diagnostic {
        error::finding(&self.settings, fault, severity)
    }

    /// The name of its folder.
    pub fn name(&self) -> String {
        let real = self.root.canonicalize().unwrap_or_else(|_| self.root.clone());
        real.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// The folder that is built, as the settings have it.
    pub fn out(&self) -> PathBuf {
        self.root.join(&self.config.build.out)
    }
}
