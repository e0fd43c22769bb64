//! Adoption: what a `flyt.toml` for the files of a folder would say.
//!
//! `look` reads; all else is pure. Nothing is written here.

mod apart;
mod bundles;
mod draft;
mod look;
mod mozilla;
mod plain;
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

pub use draft::Draft;

use crate::config::{PathPattern, Profile};

use super::{DEFAULT_SOURCE, ProjectError};
use look::{Look, read};
use mozilla::{join, mozilla};

/// The settings that fit the Fluent files below `root`; `None` where there are none. `source` is the source's locale,
/// where the user names it.
///
/// # Errors
///
/// A file that cannot be read, or files that are in no layout that can be told.
pub fn adopt(root: &Path, source: Option<&str>) -> Result<Option<Draft>, ProjectError> {
    let look = look::look(root)?;
    let Some(first) = look.files.first() else { return Ok(None) };
    let found = from_mozilla(&look, source);
    let found = found
        .or_else(|| from_cargo(&look, source))
        .map_or_else(|| from_paths(root, &look, source), |one| Ok(Some(one)))?;
    let Some(mut draft) = found.filter(|draft| !draft.paths.is_empty()) else {
        return Err(ProjectError::NoLayout { files: look.files.len(), example: first.clone() });
    };
    draft.shared = shared(&draft, &look.files);
    draft.split = bundles::split(&read(root, &source_files(&draft, &look.files))?);
    left_out(&mut draft, &look.files);
    Ok(Some(draft))
}

fn from_mozilla(look: &Look, source: Option<&str>) -> Option<Draft> {
    let (path, settings) = look.l10n.first()?;
    let found = mozilla(settings, folder(path), &look.files);
    let told = found.source.clone().map(|name| (name, format!("`{path}` says so")));
    let (name, reason) = named(source).or(told)?;
    let locales: Vec<_> = settings.locales.iter().filter(|own| **own != name).cloned().collect();
    let mut notes = Vec::new();
    for (file, only) in &found.partial {
        notes.push(format!("`{path}` keeps `{file}` for {} alone; elsewhere it counts as missing", only.join(", ")));
    }
    for pattern in &found.left_out {
        notes.push(format!("`{pattern}` of `{path}` is left out: it leads elsewhere, or has no reference"));
    }
    Some(Draft {
        origin: format!("Mozilla's `{path}`"),
        source: name,
        reason,
        locales: (!locales.is_empty()).then_some(locales),
        paths: found.paths,
        profile: Some(Profile::FluentJs),
        notes,
        ..Draft::default()
    })
    .filter(|draft| !draft.paths.is_empty() && !source_files(draft, &look.files).is_empty())
}

fn from_cargo(look: &Look, source: Option<&str>) -> Option<Draft> {
    let (path, first) = look.i18n.first()?;
    let told = (first.fallback_language.clone(), format!("`{path}` says so"));
    let (name, reason) = named(source).unwrap_or(told);
    let mut paths = Vec::new();
    for (path, settings) in &look.i18n {
        let fluent = settings.fluent.as_ref().expect("it was looked for");
        let assets = join(folder(path), &fluent.assets_dir)?;
        let pattern = |locale: &str| format!("{}/**/*.ftl", join(&assets, locale).unwrap_or_default());
        paths.push((pattern(&name), pattern("{locale}")));
    }
    let origin = format!("cargo-i18n's `{path}`");
    let draft = Draft { origin, source: name, reason, paths, profile: Some(Profile::FluentRs), ..Draft::default() };
    Some(draft).filter(|draft| !source_files(draft, &look.files).is_empty())
}

fn from_paths(root: &Path, look: &Look, source: Option<&str>) -> Result<Option<Draft>, ProjectError> {
    let layouts = plain::plain(&look.files, source);
    if let Some((folder, translation)) = apart::apart(&look.files, &layouts, source.is_some()) {
        let guessed = || (DEFAULT_SOURCE.to_owned(), "a guess: name another with `--source`".to_owned());
        let (source, reason) = named(source).unwrap_or_else(guessed);
        let paths = vec![(format!("{folder}**/*.ftl"), translation)];
        let origin = "the files of this folder".to_owned();
        return Ok(Some(Draft { origin, source, reason, paths, ..Draft::default() }));
    }
    let counts = counts(root, look, &layouts)?;
    let Some((name, reason)) = named(source).or_else(|| source::guess(&counts)) else { return Ok(None) };
    let (with, without): (Vec<_>, Vec<_>) = layouts.into_iter().partition(|layout| layout.locales.contains(&name));
    let pair = |pattern: String| (pattern.replace("{locale}", &name), pattern);
    Ok(Some(Draft {
        origin: "the files of this folder".to_owned(),
        paths: with.into_iter().map(|layout| pair(layout.translation)).collect(),
        notes: without
            .iter()
            .map(|layout| format!("`{}` is left out: `{name}` is not there", layout.translation))
            .collect(),
        source: name,
        reason,
        ..Draft::default()
    }))
}

fn named(source: Option<&str>) -> Option<(String, String)> {
    source.map(|name| (name.to_owned(), "as you said".to_owned()))
}

fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// How many messages each locale has, the locales in the order of their names.
fn counts(root: &Path, look: &Look, layouts: &[plain::Plain]) -> Result<Vec<(String, usize)>, ProjectError> {
    let patterns: Vec<_> = layouts.iter().filter_map(|layout| PathPattern::new(&layout.translation).ok()).collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for path in &look.files {
        let locale = patterns.iter().find_map(|pattern| pattern.captures(path)?.locale);
        let Some(name) = locale.filter(|name| layouts.iter().any(|one| one.locales.contains(*name))) else { continue };
        let files = read(root, &[path])?;
        *counts.entry(name.to_owned()).or_default() += files[0].facts.messages.len();
    }
    Ok(counts.into_iter().collect())
}

/// The files that the source's patterns find.
fn source_files<'a>(draft: &Draft, files: &'a [String]) -> Vec<&'a String> {
    let patterns: Vec<_> = draft.paths.iter().filter_map(|(source, _)| PathPattern::new(source).ok()).collect();
    let is_source = |path: &&String| patterns.iter().any(|pattern| pattern.is_match(path));
    files.iter().filter(is_source).filter(|path| !draft.shared.contains(path)).collect()
}

/// Files that stand beside the locales' folders and belong to none.
fn shared(draft: &Draft, files: &[String]) -> Vec<String> {
    let patterns = draft.paths.iter().flat_map(|(source, translation)| [source, translation]);
    let patterns: Vec<_> = patterns.filter_map(|pattern| PathPattern::new(pattern).ok()).collect();
    let folders = draft.paths.iter().filter_map(|(_, translation)| translation.split_once("{locale}/"));
    let folders: BTreeSet<_> = folders.map(|(before, _)| before).collect();
    let is_beside =
        |path: &str| folders.iter().any(|folder| path.strip_prefix(folder).is_some_and(|rest| !rest.contains('/')));
    files.iter().filter(|path| is_beside(path) && !patterns.iter().any(|one| one.is_match(path))).cloned().collect()
}

/// Tells of files that the settings do not reach, and of locales that they do not name.
fn left_out(draft: &mut Draft, files: &[String]) {
    let patterns = draft.paths.iter().filter_map(|(_, translation)| PathPattern::new(translation).ok());
    let (patterns, mut unnamed, mut others) = (patterns.collect::<Vec<_>>(), BTreeSet::new(), Vec::new());
    let source: BTreeSet<_> = source_files(draft, files).into_iter().collect();
    for path in files.iter().filter(|path| !source.contains(path) && !draft.shared.contains(path)) {
        match (patterns.iter().find_map(|pattern| pattern.captures(path)?.locale), &draft.locales) {
            (None, _) => others.push(path.as_str()),
            (Some(name), Some(names)) if !names.iter().any(|own| own == name) && *name != *draft.source => {
                unnamed.insert(name);
            }
            _ => {}
        }
    }
    if !unnamed.is_empty() {
        let names = unnamed.into_iter().collect::<Vec<_>>().join(", ");
        draft.notes.push(format!("{} does not name these locales, which have files: {names}", draft.origin));
    }
    match others[..] {
        [] => {}
        [path] => draft.notes.push(format!("`{path}` is in no pattern")),
        [path, ..] => draft.notes.push(format!("{} files are in no pattern, such as `{path}`", others.len())),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::tree;
    use super::*;

    /// What would be written, its comments left out, and the notes.
    fn adopted(files: &str) -> String {
        let dir = tree(files);
        let draft = adopt(dir.path(), None).expect("readable").expect("files");
        let lines = draft.settings();
        let lines = lines.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        let notes = draft.notes.iter().map(|note| format!("({note})"));
        lines.map(str::to_owned).chain(notes).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn folders_tell_their_layout() {
        let settings = adopted("l/en/a.ftl\nl/de/a.ftl\nl/core.ftl\nother/deep/x.ftl");
        let wanted = "[project]\nsource = \"en\"\nshared = [\"l/core.ftl\"]\n[[paths]]\nsource = \"l/en/**/*.ftl\"\n\
                      translation = \"l/{locale}/**/*.ftl\"\n(`other/deep/x.ftl` is in no pattern)";
        assert_eq!(settings, wanted);
    }

    #[test]
    fn cargo_i18n_tells_its_own() {
        let dir = tree("app/i18n/en/app.ftl\napp/i18n/de/app.ftl");
        let settings = b"fallback_language = \"en\"\n[fluent]\nassets_dir = \"i18n\"\n";
        super::super::tree::write(&dir.path().join("app/i18n.toml"), settings);
        let draft = adopt(dir.path(), None).expect("readable").expect("files");
        assert_eq!(draft.paths, [("app/i18n/en/**/*.ftl".to_owned(), "app/i18n/{locale}/**/*.ftl".to_owned())]);
        assert_eq!((draft.profile, draft.reason.as_str()), (Some(Profile::FluentRs), "`app/i18n.toml` says so"));
    }

    #[test]
    fn files_in_no_layout_are_told() {
        let dir = tree("messages/a.ftl");
        let error = adopt(dir.path(), None).expect_err("no layout").to_string();
        assert!(error.contains("`messages/a.ftl`"), "{error}");
        assert_eq!(adopt(tree("a.txt").path(), None).expect("readable"), None);
    }
}
