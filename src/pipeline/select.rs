//! Which locales a run is about.

use thiserror::Error;

use crate::config::nearest;
use crate::project::{LocaleFiles, Project};

/// The locales of a run.
#[derive(Debug)]
pub struct Selection<'a> {
    /// Whether the source is one of them.
    pub source: bool,
    /// The translations.
    pub locales: Vec<&'a LocaleFiles>,
}

/// A locale that the project has not.
#[derive(Debug, Error)]
#[error("there is no locale `{name}`; {known}")]
pub struct UnknownLocale {
    /// What was asked for.
    pub name: String,
    known: String,
}

/// The locales of those names; all where no name is given.
///
/// # Errors
///
/// A name that is no locale of the project.
pub fn select<'a>(project: &'a Project, names: &[String]) -> Result<Selection<'a>, UnknownLocale> {
    let layout = &project.layout;
    let source = layout.source_locale.name();
    let known = |name: &str| name == source || layout.locales.iter().any(|one| one.locale.name() == name);
    if let Some(name) = names.iter().find(|name| !known(name)) {
        let all = std::iter::once(source).chain(layout.locales.iter().map(|one| one.locale.name()));
        return Err(UnknownLocale { name: name.clone(), known: meant(name, &all.collect::<Vec<_>>()) });
    }
    let chosen = |name: &str| names.is_empty() || names.iter().any(|one| one == name);
    let locales = layout.locales.iter().filter(|one| chosen(one.locale.name()));
    Ok(Selection { source: chosen(source), locales: locales.collect() })
}

/// What to say of a name that is no locale: the one that was meant, or all.
fn meant(name: &str, all: &[&str]) -> String {
    let written = |name: &str| name.to_lowercase().replace('_', "-");
    let same = all.iter().find(|own| written(own) == written(name)).copied();
    match same.or_else(|| nearest(name, all.iter().copied())) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("the project has {}", all.join(", ")),
    }
}
