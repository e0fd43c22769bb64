//! Layouts that paths alone tell: a folder or a file for each locale.

use std::collections::{BTreeMap, BTreeSet};

use crate::locale::is_locale_folder;

/// Where the locale's name stands, and what is before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place<'a> {
    /// `before/{locale}/…`
    Folder(&'a str),
    /// `before/{locale}.ftl`
    File(&'a str),
    /// `before/name.{locale}.ftl`
    Ending(&'a str),
}

/// A pattern of translations, and the locales that it finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Plain {
    /// The pattern.
    pub(super) translation: String,
    /// The locales' names.
    pub(super) locales: BTreeSet<String>,
}

/// Names that a source has where no translation stands beside it.
pub(super) const USUAL: [&str; 4] = ["en", "en-US", "sv", "en-GB"];

/// Folders in which files are samples, not texts of the program.
const SAMPLES: [&str; 7] = ["test", "tests", "fixtures", "testdata", "examples", "benches", "vendor"];

/// The layouts of these paths, the one with the most files first. `source` counts as a usual name.
pub(super) fn plain(paths: &[String], source: Option<&str>) -> Vec<Plain> {
    let own: Vec<&str> = paths.iter().map(String::as_str).filter(|path| !is_sample(path)).collect();
    let paths = if own.is_empty() { paths.iter().map(String::as_str).collect() } else { own };
    let mut found: BTreeMap<Place<'_>, BTreeSet<&str>> = BTreeMap::new();
    for path in &paths {
        for (place, name) in places(path) {
            found.entry(place).or_default().insert(name);
        }
    }
    let usual = |name: &&str| USUAL.contains(name) || Some(*name) == source;
    found.retain(|_, names| names.len() > 1 || names.iter().any(usual));
    let mut chosen: BTreeMap<Place<'_>, usize> = BTreeMap::new();
    for path in &paths {
        let known = places(path).filter(|(place, _)| found.contains_key(place));
        // Of several the first: `max_by_key` would take the last.
        let best = known.reduce(|best, next| if found[&next.0].len() > found[&best.0].len() { next } else { best });
        if let Some((place, _)) = best {
            *chosen.entry(place).or_default() += 1;
        }
    }
    let mut chosen: Vec<_> = chosen.into_iter().collect();
    chosen.sort_by_key(|(_, files)| std::cmp::Reverse(*files));
    let layout = |place: Place<'_>| Plain {
        translation: place.pattern(),
        locales: found[&place].iter().map(|name| (*name).to_owned()).collect(),
    };
    chosen.into_iter().map(|(place, _)| layout(place)).collect()
}

fn is_sample(path: &str) -> bool {
    path.split('/').any(|part| SAMPLES.contains(&part))
}

/// Everywhere in a path where a locale's name could stand.
fn places(path: &str) -> impl Iterator<Item = (Place<'_>, &str)> {
    let (folder, file) = path.rsplit_once('/').map_or(("", path), |(folder, file)| (folder, file));
    let before = &path[..path.len() - file.len()];
    let stem = file.strip_suffix(".ftl").unwrap_or(file);
    let mut start = 0;
    let folders = folder.split('/').filter(|part| !part.is_empty()).map(move |part| {
        let place = Place::Folder(&path[..start]);
        start += part.len() + 1;
        (place, part)
    });
    let ending = stem.rsplit_once('.').map(|(_, name)| (Place::Ending(before), name));
    let whole = (!stem.contains('.')).then_some((Place::File(before), stem));
    let all = folders.chain(whole).chain(ending);
    all.filter(|(_, name)| is_locale_folder(name))
}

impl Place<'_> {
    fn pattern(self) -> String {
        match self {
            Self::Folder(before) => format!("{before}{{locale}}/**/*.ftl"),
            Self::File(before) => format!("{before}{{locale}}.ftl"),
            Self::Ending(before) => format!("{before}*.{{locale}}.ftl"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(paths: &str, expected: &str) {
        let paths: Vec<_> = paths.split_whitespace().map(str::to_owned).collect();
        let found = plain(&paths, None);
        let show = |one: &Plain| format!("{}: {}", one.translation, Vec::from_iter(one.locales.clone()).join(" "));
        assert_eq!(found.iter().map(show).collect::<Vec<_>>().join(", "), expected);
    }

    #[test]
    fn folders_and_files_are_told() {
        check("en/a.ftl de/a.ftl core.ftl", "{locale}/**/*.ftl: de en");
        check("locales/en-US/x/a.ftl locales/ja/x/a.ftl", "locales/{locale}/**/*.ftl: en-US ja");
        check("i18n/en.ftl i18n/pt_BR.ftl", "i18n/{locale}.ftl: en pt_BR");
        check("i18n/app.en.ftl i18n/app.pl.ftl", "i18n/*.{locale}.ftl: en pl");
    }

    #[test]
    fn the_place_with_the_most_locales_is_meant() {
        check("de/it/a.ftl en/it/a.ftl fr/it/a.ftl", "{locale}/**/*.ftl: de en fr");
        check("is/l/en/a.ftl is/l/de/a.ftl", "is/l/{locale}/**/*.ftl: de en");
        check("locales/en/a.ftl src/b.ftl lib/c.ftl", "locales/{locale}/**/*.ftl: en");
    }

    #[test]
    fn samples_do_not_count() {
        check("tests/en/a.ftl tests/de/a.ftl l/en/a.ftl l/sv/a.ftl", "l/{locale}/**/*.ftl: en sv");
        check("tests/en/a.ftl tests/de/a.ftl", "tests/{locale}/**/*.ftl: de en");
    }
}
