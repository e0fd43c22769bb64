//! The first files of a new project, and writing what `init` makes: new files only.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::ledger::{ATTRIBUTES, UNION, is_merged, with_line};
use super::settings::NAME;
use super::{Draft, ProjectError};

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    /// Its path in the project.
    pub path: String,
    /// Its text.
    pub text: String,
    /// The line that it gets, where it is there already.
    pub added: Option<&'static str>,
}

impl NewFile {
    fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into(), added: None }
    }
}

/// The locale of a new project's source.
pub const DEFAULT_SOURCE: &str = "sv";

const SETTINGS: &str = include_str!("flyt.toml");
const SWEDISH: &str = include_str!("sv.ftl");
const ENGLISH: &str = include_str!("en.ftl");

/// Refuses a folder that is a project already.
///
/// # Errors
///
/// There is no such folder, or it holds a `flyt.toml`.
pub fn check_new(root: &Path) -> Result<(), ProjectError> {
    if !root.is_dir() {
        return Err(ProjectError::NoFolder(root.to_owned()));
    }
    match fs::symlink_metadata(root.join(NAME)) {
        Ok(_) => Err(ProjectError::SettingsExist(root.to_owned())),
        Err(_) => Ok(()),
    }
}

/// The files of an adopted project.
///
/// # Errors
///
/// `.gitattributes` cannot be read.
pub fn adopted(root: &Path, draft: &Draft) -> Result<Vec<NewFile>, ProjectError> {
    let settings = NewFile::new(NAME, draft.settings());
    Ok(std::iter::once(settings).chain(merged(root)?).collect())
}

/// The files of a new project.
///
/// # Errors
///
/// `.gitignore` or `.gitattributes` cannot be read.
pub fn new_project(root: &Path, source: &str) -> Result<Vec<NewFile>, ProjectError> {
    let settings = SETTINGS.replace("source = \"sv\"", &format!("source = \"{source}\""));
    let mut files = vec![NewFile::new(NAME, settings)];
    let name = "valkommen.ftl";
    let translation = |locale: &str, text| NewFile::new(format!("locales/{locale}/{name}"), text);
    match source.split(['-', '_']).next().unwrap_or(source) {
        "sv" => files.extend([NewFile::new(format!("content/{name}"), SWEDISH), translation("en", ENGLISH)]),
        "en" => files.extend([NewFile::new(format!("content/{name}"), ENGLISH), translation("sv", SWEDISH)]),
        _ => files.push(NewFile::new(format!("content/{name}"), unwritten(source))),
    }
    files.extend(ignored(root)?);
    files.extend(merged(root)?);
    Ok(files)
}

/// The sample in a language in which nothing was written: without a plural, whose variants would be wrong.
fn unwritten(source: &str) -> String {
    let entries = ENGLISH.split("\n\n").filter(|entry| !entry.contains("->"));
    let text = entries.collect::<Vec<_>>().join("\n\n");
    format!("### Write these in your source language ({source}).\n\n{}\n", text.trim_end())
}

/// `.gitignore` with the folder that is built, in a repository that does not ignore it yet.
fn ignored(root: &Path) -> Result<Option<NewFile>, ProjectError> {
    const ENTRY: &str = "/dist";
    let start = root.canonicalize().map_err(ProjectError::unreadable(root))?;
    if !start.ancestors().any(|folder| folder.join(".git").exists()) {
        return Ok(None);
    }
    let old = read(root, ".gitignore")?;
    let is_there = |text: &String| text.lines().any(|line| line.trim().trim_matches('/') == "dist");
    Ok(if old.as_ref().is_some_and(is_there) { None } else { Some(longer(".gitignore", old, ENTRY)) })
}

/// `.gitattributes` with what the ledger needs, where it has not got that yet.
fn merged(root: &Path) -> Result<Option<NewFile>, ProjectError> {
    let old = read(root, ATTRIBUTES)?;
    let is_there = is_merged(old.as_deref().unwrap_or_default());
    Ok(if is_there { None } else { Some(longer(ATTRIBUTES, old, UNION)) })
}

fn read(root: &Path, name: &str) -> Result<Option<String>, ProjectError> {
    super::read_text(&root.join(name))
}

/// A file with one line more, or of that line.
fn longer(name: &str, old: Option<String>, line: &'static str) -> NewFile {
    let added = old.is_some().then_some(line);
    NewFile { path: name.to_owned(), text: with_line(&old.unwrap_or_default(), line), added }
}

/// Writes new files, each whole or not at all; none takes the place of another.
///
/// # Errors
///
/// A file is there already, or cannot be written. Those before it are written then.
pub fn write_new(root: &Path, files: &[NewFile]) -> Result<(), ProjectError> {
    for file in files {
        let path = root.join(&file.path);
        write(&path, file).map_err(ProjectError::unwritable(&path))?;
    }
    Ok(())
}

fn write(path: &Path, file: &NewFile) -> io::Result<()> {
    let folder = path.parent().expect("a file inside a folder has a parent");
    fs::create_dir_all(folder)?;
    if file.added.is_some() {
        let old = fs::read_to_string(path)?;
        let added = file.text.strip_prefix(old.as_str()).unwrap_or(&file.text);
        return OpenOptions::new().append(true).open(path)?.write_all(added.as_bytes());
    }
    let mut new = hidden(folder)?;
    new.write_all(file.text.as_bytes())?;
    new.as_file().sync_all()?;
    new.persist_noclobber(path).map_err(|error| error.error)?;
    Ok(())
}

/// A temporary file, which is for its owner alone unless told otherwise; a project's files are for all who may read.
fn hidden(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.prefix(".flyt").tempfile_in(folder)
}

#[cfg(test)]
mod tests {
    use super::super::tree::{listing, tree, write as put};
    use super::*;

    #[test]
    fn nothing_is_overwritten() {
        let dir = tree("a = old");
        let error = write_new(dir.path(), &[NewFile::new("a", "new")]).expect_err("it is there");
        assert!(error.to_string().contains("cannot write"), "{error}");
        assert_eq!(listing(dir.path()), "a = old\n");
    }

    #[test]
    fn a_repository_ignores_what_is_built() {
        let dir = tree(".git/HEAD\n.gitignore = /target");
        let file = ignored(dir.path()).expect("readable").expect("an entry");
        assert_eq!(file.text, "/target\n/dist\n");
        write_new(dir.path(), &[file]).expect("written");
        assert_eq!(ignored(dir.path()).expect("readable"), None);
        put(&dir.path().join(".gitignore"), b"dist/\n");
        assert_eq!(ignored(dir.path()).expect("readable"), None);
    }

    #[test]
    fn git_keeps_both_sides_of_a_ledger() {
        let dir = tree(".gitattributes = *.png binary");
        let file = merged(dir.path()).expect("readable").expect("an entry");
        assert_eq!(file.text, "*.png binary\nledger/*.tsv merge=union\n");
        write_new(dir.path(), &[file]).expect("written");
        assert_eq!(merged(dir.path()).expect("readable"), None);
    }
}
