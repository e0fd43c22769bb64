//! The layout that Mozilla's `l10n.toml` tells.

use std::collections::BTreeMap;

use crate::config::{L10nPaths, L10nToml, PathPattern};

/// What the settings tell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Mozilla {
    /// The source's locale, where the paths tell it.
    pub(super) source: Option<String>,
    /// The patterns of source and translation.
    pub(super) paths: Vec<(String, String)>,
    /// Source files that only some locales are to have, with these.
    pub(super) partial: Vec<(String, Vec<String>)>,
    /// Paths that cannot be told in `flyt.toml`.
    pub(super) left_out: Vec<String>,
}

/// The layout of settings in `folder`, whose files are `files`.
pub(super) fn mozilla(settings: &L10nToml, folder: &str, files: &[String]) -> Mozilla {
    let base = join(folder, settings.basepath.as_deref().unwrap_or("."));
    let mut found = Mozilla::default();
    let mut pairs = Vec::new();
    for paths in &settings.paths {
        match pair(paths, base.as_deref()) {
            Some(pair) => {
                if let Some(locales) = &paths.locales {
                    found.partial.push((pair.0.clone(), locales.clone()));
                }
                pairs.push(pair);
            }
            None if is_other_format(&paths.l10n) => {}
            None => found.left_out.push(paths.l10n.clone()),
        }
    }
    found.source = pairs.iter().find_map(|(source, translation)| locale_of(source, translation));
    found.paths = collapse(pairs, files);
    found
}

/// Source and translation as patterns of ours; `None` where they are none.
fn pair(paths: &L10nPaths, base: Option<&str>) -> Option<(String, String)> {
    let source = join(base?, &fluent_only(paths.reference.as_deref()?)?)?;
    let translation = join(base?, &fluent_only(&paths.l10n)?)?;
    let (one, other) = (PathPattern::new(&source).ok()?, PathPattern::new(&translation).ok()?);
    let is_plain = !source.contains('{') && !translation.replace("{locale}", "").contains('{');
    (is_plain && other.has_locale() && one.wildcards() == other.wildcards()).then_some((source, translation))
}

/// A pattern of Fluent files alone.
fn fluent_only(pattern: &str) -> Option<String> {
    if let Some(folder) = pattern.strip_suffix("**") {
        return Some(format!("{folder}**/*.ftl"));
    }
    match pattern.rsplit('/').next()? {
        "*" => Some(format!("{pattern}.ftl")),
        name => name.ends_with(".ftl").then(|| pattern.to_owned()),
    }
}

fn is_other_format(pattern: &str) -> bool {
    fluent_only(pattern).is_none()
}

/// A path seen from the project's folder; `None` where it leads out of it.
pub(super) fn join(folder: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = Vec::new();
    for part in folder.split('/').chain(path.split('/')) {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    (!path.starts_with('/')).then(|| parts.join("/"))
}

/// The source's locale: what stands in its path where translations have theirs.
fn locale_of(source: &str, translation: &str) -> Option<String> {
    let pattern = PathPattern::new(translation).ok()?;
    pattern.captures(source)?.locale.map(str::to_owned)
}

/// One pattern for all files of a folder, where they all are listed one by one.
fn collapse(pairs: Vec<(String, String)>, files: &[String]) -> Vec<(String, String)> {
    let mut folders: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
    for (source, translation) in &pairs {
        if let Some((from, to, rest)) = folder(source, translation) {
            folders.entry((from, to)).or_default().push(rest);
        }
    }
    folders.retain(|(from, _), listed| {
        let below = files.iter().filter_map(|file| file.strip_prefix(*from));
        let patterns: Vec<_> = listed.iter().filter_map(|rest| PathPattern::new(rest).ok()).collect();
        listed.len() > 1 && below.clone().all(|file| patterns.iter().any(|pattern| pattern.is_match(file)))
    });
    let mut collapsed = Vec::new();
    for (source, translation) in &pairs {
        let whole = folder(source, translation).filter(|(from, to, _)| folders.contains_key(&(*from, *to)));
        let pair = match whole {
            Some((from, to, _)) => (format!("{from}**/*.ftl"), format!("{to}**/*.ftl")),
            None => (source.clone(), translation.clone()),
        };
        if !collapsed.contains(&pair) {
            collapsed.push(pair);
        }
    }
    collapsed
}

/// The folders of source and locale, each with its slash, and the path below them that both have.
fn folder<'a>(source: &'a str, translation: &'a str) -> Option<(&'a str, &'a str, &'a str)> {
    let at = translation.find("{locale}/")? + "{locale}/".len();
    let (to, rest) = translation.split_at(at);
    let from = source.strip_suffix(rest)?;
    (from.is_empty() || from.ends_with('/')).then_some((from, to, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(settings: &str, folder: &str, files: &str) -> Mozilla {
        let files: Vec<_> = files.split_whitespace().map(str::to_owned).collect();
        mozilla(&L10nToml::parse(settings).expect("settings"), folder, &files)
    }

    fn path(reference: &str, l10n: &str) -> String {
        format!("[[paths]]\nreference = \"{reference}\"\nl10n = \"{l10n}\"\n")
    }

    fn shown(found: &Mozilla) -> String {
        let lines = found.paths.iter().map(|(source, translation)| format!("{source} = {translation}"));
        lines.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn a_folder_that_is_listed_whole_is_one_pattern() {
        let listed = path("en/a.ftl", "{locale}/a.ftl") + &path("en/x/b.ftl", "{locale}/x/b.ftl");
        let found = of(&listed, "", "en/a.ftl en/x/b.ftl de/a.ftl");
        assert_eq!(shown(&found), "en/**/*.ftl = {locale}/**/*.ftl");
        assert_eq!(found.source.as_deref(), Some("en"));
        let found = of(&listed, "", "en/a.ftl en/x/b.ftl en/secret.ftl");
        assert_eq!(shown(&found), "en/a.ftl = {locale}/a.ftl, en/x/b.ftl = {locale}/x/b.ftl");
    }

    #[test]
    fn wildcards_and_base_paths_are_understood() {
        let text = "basepath = \"..\"\n".to_owned() + &path("locales/en-US/**", "locales/{locale}/**");
        let found = of(&text, "configs", "locales/en-US/a.ftl");
        assert_eq!(shown(&found), "locales/en-US/**/*.ftl = locales/{locale}/**/*.ftl");
        assert_eq!(found.source.as_deref(), Some("en-US"));
        assert_eq!(of(&text, "", "").paths, []);
    }

    #[test]
    fn other_formats_are_passed_over() {
        let text = path("en/a.properties", "{locale}/a.properties") + &path("src/a.ftl", "{unknown}/{locale}/a.ftl");
        let found = of(&text, "", "");
        assert_eq!((shown(&found).as_str(), found.left_out.len()), ("", 1));
    }
}
