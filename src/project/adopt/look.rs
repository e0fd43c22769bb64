//! What a folder without `flyt.toml` holds: Fluent files, and the settings of other programs.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use walkdir::{DirEntry, WalkDir};

use crate::catalog::File;
use crate::config::{I18nToml, L10nToml};

use super::super::{ProjectError, read_file};

/// What was found, each by its path in the folder, in the order of paths.
#[derive(Debug, Default)]
pub(super) struct Look {
    /// Fluent files.
    pub(super) files: Vec<String>,
    /// Mozilla's settings.
    pub(super) l10n: Vec<(String, L10nToml)>,
    /// Settings of cargo-i18n that are for Fluent.
    pub(super) i18n: Vec<(String, I18nToml)>,
}

/// Looks at a folder, but not at what is hidden, built or installed in it.
pub(super) fn look(root: &Path) -> Result<Look, ProjectError> {
    let mut look = Look::default();
    let walk = WalkDir::new(root).sort_by_file_name().into_iter();
    for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_skipped(entry)) {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(root).to_owned();
            ProjectError::Unreadable { path, error: error.into() }
        })?;
        let below = entry.path().strip_prefix(root).unwrap_or(entry.path());
        let Some(path) = below.to_str().filter(|_| entry.file_type().is_file()) else { continue };
        look.add(path.replace('\\', "/"), entry.path());
    }
    look.l10n.sort_by_key(|(path, _)| path.matches('/').count());
    Ok(look)
}

impl Look {
    fn add(&mut self, path: String, on_disk: &Path) {
        // Settings of others that cannot be read are as good as none: the folders tell enough.
        let text = || fs::read_to_string(on_disk).ok();
        match path.rsplit('/').next() {
            Some("l10n.toml") => {
                let settings = text().and_then(|text| L10nToml::parse(&text));
                self.l10n.extend(settings.map(|settings| (path, settings)));
            }
            Some("i18n.toml") => {
                let settings = text().and_then(|text| I18nToml::parse(&text));
                let fluent = settings.filter(|settings| settings.fluent.is_some());
                self.i18n.extend(fluent.map(|settings| (path, settings)));
            }
            Some(name) if name.ends_with(".ftl") => self.files.push(path),
            _ => {}
        }
    }
}

/// Reads and parses files by their paths in the folder.
pub(super) fn read(root: &Path, paths: &[&String]) -> Result<Vec<File>, ProjectError> {
    let read = |path: &&String| {
        let mut file = read_file(&root.join(path))?;
        file.path = path.as_str().into();
        file.source_path = Arc::clone(&file.path);
        Ok(file)
    };
    paths.iter().map(read).collect()
}

fn is_skipped(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    let is_built = || entry.path().join("CACHEDIR.TAG").exists() || entry.path().join("manifest.json").exists();
    let is_folder = entry.file_type().is_dir();
    name.starts_with('.') || (is_folder && (name == "node_modules" || (is_build(&name) && is_built())))
}

fn is_build(name: &str) -> bool {
    name == "target" || name == "dist"
}
