//! Where a project's settings are, and their text.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::config::{Config, ConfigError, Glossary};
use crate::text::Span;

use super::{Layout, ProjectError, SettingsFault, check};

/// The name of the settings' file.
pub(super) const NAME: &str = "flyt.toml";

/// The folder of the nearest `flyt.toml`, upwards from `dir`, and its text.
pub(super) fn find(dir: &Path) -> Result<(PathBuf, String), ProjectError> {
    let dir = if dir.as_os_str().is_empty() { Path::new(".") } else { dir };
    if let Some(bytes) = read(dir)? {
        return decode(dir, bytes);
    }
    let start = dir.canonicalize().map_err(|error| unfound(dir, error))?;
    let mut folder = start.as_path();
    while !folder.join(".git").exists() {
        let Some(parent) = folder.parent() else { break };
        folder = parent;
        if let Some(bytes) = read(folder)? {
            return decode(folder, bytes);
        }
    }
    Err(ProjectError::NoSettings(dir.to_owned()))
}

fn read(folder: &Path) -> Result<Option<Vec<u8>>, ProjectError> {
    let path = folder.join(NAME);
    match fs::read(&path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(ProjectError::Unreadable { path, error }),
    }
}

fn unfound(dir: &Path, error: io::Error) -> ProjectError {
    match error.kind() {
        ErrorKind::NotFound => ProjectError::NoFolder(dir.to_owned()),
        _ => ProjectError::Unreadable { path: dir.to_owned(), error },
    }
}

fn decode(root: &Path, bytes: Vec<u8>) -> Result<(PathBuf, String), ProjectError> {
    match String::from_utf8(bytes) {
        Ok(text) => Ok((root.to_owned(), text)),
        Err(error) => {
            let at = error.utf8_error().valid_up_to() as u32;
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            let span = Span::new(at, at + char::REPLACEMENT_CHARACTER.len_utf8() as u32);
            let mut fault = ConfigError::new("the settings are not UTF-8", span);
            fault.help = Some("save the file as UTF-8".to_owned());
            Err(SettingsFault::new(root, text, fault).into())
        }
    }
}

/// The glossary beside the settings.
pub(super) fn glossary(root: &Path, config: &Config, layout: &Layout) -> Result<Glossary, ProjectError> {
    let path = root.join("glossary.toml");
    let Some(text) = super::read_text(&path)? else { return Ok(Glossary::default()) };
    let glossary = Glossary::parse(&text);
    let checked = glossary.and_then(|glossary| check::glossary(config, &glossary, layout).map(|()| glossary));
    checked.map_err(|error| Box::new(SettingsFault { path, text, error }).into())
}

#[cfg(test)]
mod tests {
    use super::super::Project;
    use super::super::tree::{add, tree, write};
    use super::*;

    #[test]
    fn a_folder_above_may_hold_them() {
        let dir = tree("flyt.toml = project.source = \"sv\"\ncontent/deep/a.ftl");
        let project = Project::open(&dir.path().join("content/deep")).expect("a project");
        assert_eq!(project.root, dir.path().canonicalize().expect("a folder"));
        assert_eq!(&*project.layout.source[0].path, "content/deep/a.ftl");
    }

    #[test]
    fn a_repository_is_a_border() {
        let dir = tree("flyt.toml = project.source = \"sv\"\nother/.git/HEAD\nother/content/a.ftl");
        let open = |path: &str| Project::open(&dir.path().join(path));
        let error = open("other/content").expect_err("no settings");
        assert!(error.to_string().ends_with("`flyt init` makes one, `--project` names another folder"), "{error}");
        assert!(open("other").is_err() && open("").is_ok());
        add(dir.path(), "other/flyt.toml = project.source = \"pl\"");
        assert_eq!(open("other/content").expect("a project").config.project.source, "pl");
    }

    #[test]
    fn faults_are_shown_in_their_line() {
        let dir = tree("");
        write(&dir.path().join(NAME), b"[project]\nsource = \"sv\xe5\"\n");
        let Err(ProjectError::Settings(fault)) = Project::open(dir.path()) else { panic!("no fault") };
        let place = fault.diagnostic().primary.place.expect("a place");
        assert_eq!((place.start.line, place.start.column), (2, 13));
        assert_eq!(place.excerpt.text, "source = \"sv\u{fffd}\"\n");
        assert!(fault.to_string().ends_with("flyt.toml`: the settings are not UTF-8"), "{fault}");
    }

    #[test]
    fn a_folder_must_be_there() {
        let dir = tree("");
        let error = Project::open(&dir.path().join("nowhere")).expect_err("no folder");
        assert!(matches!(&error, ProjectError::NoFolder(_)) && error.is_settings(), "{error}");
    }
}
