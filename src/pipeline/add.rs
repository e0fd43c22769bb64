//! One more locale: its files, and its name in the settings.

use thiserror::Error;

use crate::change::{FileChange, Stubs};
use crate::config::{Locales, with_locale};
use crate::locale::{Locale, is_locale_folder, proper_name};
use crate::project::{LocaleFiles, Project, ProjectError};

use super::{Selection, stubs};

/// Why a locale is not added.
#[derive(Debug, Error)]
pub enum AddError {
    /// The project is written in it.
    #[error("`{0}` is the source: nothing is translated to it")]
    Source(String),
    /// The project has it.
    #[error("there is a locale `{0}` already: `flyt sync --stubs --locale {0}` writes stubs of what it lacks")]
    Exists(String),
    /// The name is no tag.
    #[error("`{name}` is no BCP 47 tag{}", .meant.as_ref().map_or(String::new(), |meant| format!("; did you mean `{meant}`?")))]
    NoTag {
        /// What was asked for.
        name: String,
        /// What was meant, if that can be told.
        meant: Option<String>,
    },
    /// Locales are found by their folders, and a folder of that name would not be.
    #[error("CLDR knows no language `{0}`, so its files would not be found: list the locales under `[project]`")]
    Unknown(String),
    /// A file cannot be read, or the settings cannot be changed.
    #[error(transparent)]
    Project(#[from] ProjectError),
}

/// Adds a locale: its stubs, and with them the settings that name it, unless they name none.
///
/// # Errors
///
/// A locale that cannot be added, or a file that cannot be read.
pub fn add(project: &Project, name: &str) -> Result<Stubs, AddError> {
    check(project, name)?;
    let before = &project.settings;
    let after = match &project.config.project.locales {
        Locales::Named(names) => with_locale(before, names, name),
        Locales::Auto => before.clone(),
    };
    let mut with = Project::with_settings(&project.root, after.clone())?;
    if !with.layout.locales.iter().any(|one| one.locale.name() == name) {
        let (locale, fallback) = (Locale::new(name, None), vec![with.layout.source_locale.name().to_owned()]);
        with.layout.locales.push(LocaleFiles { locale, fallback, files: Vec::new() });
    }
    let locales = with.layout.locales.iter().filter(|one| one.locale.name() == name).collect();
    let mut added = stubs(&with, &Selection { source: false, locales })?.pop().expect("one for the locale");
    added.changes.push(FileChange { path: "flyt.toml".into(), before: Some(before.clone()), after: Some(after) });
    Ok(added)
}

fn check(project: &Project, name: &str) -> Result<(), AddError> {
    let (layout, owned) = (&project.layout, || name.to_owned());
    let is_same = |other: &Locale| other.name().replace('_', "-").eq_ignore_ascii_case(&name.replace('_', "-"));
    if is_same(&layout.source_locale) {
        return Err(AddError::Source(owned()));
    }
    if let Some(twin) = layout.locales.iter().find(|one| is_same(&one.locale)) {
        return Err(AddError::Exists(twin.locale.name().to_owned()));
    }
    // A project that writes `pt_BR` goes on so.
    let underlined = layout.locales.iter().any(|one| one.locale.name().contains('_'));
    let meant = proper_name(name);
    let is_proper =
        meant.as_ref().is_some_and(|meant| name == meant || (underlined && name.replace('_', "-") == *meant));
    if !is_proper {
        return Err(AddError::NoTag { name: owned(), meant });
    }
    let is_auto = project.config.project.locales == Locales::Auto;
    if is_auto && !is_locale_folder(name) { Err(AddError::Unknown(owned())) } else { Ok(()) }
}
