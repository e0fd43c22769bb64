//! A source that stands in a folder of its own, whose name is no locale's.

use crate::config::PathPattern;

use super::plain::Plain;

/// Where a source stands that has no translation yet and nothing says otherwise.
const USUAL: &str = "content/";

/// Where translations go that are not there yet.
const TRANSLATION: &str = "locales/{locale}/**/*.ftl";

/// The source's folder, with its slash, and the pattern of its translations. Where nothing is translated, a folder of
/// any name will do if the source `is_named`.
pub(super) fn apart(files: &[String], layouts: &[Plain], is_named: bool) -> Option<(String, String)> {
    let Some(layout) = layouts.first() else {
        let folder = if is_named { shared_folder(files)? } else { USUAL.to_owned() };
        let is_all = files.iter().all(|path| path.starts_with(&folder));
        return is_all.then(|| (folder, TRANSLATION.to_owned()));
    };
    let pattern = PathPattern::new(&layout.translation).ok()?;
    let below = layout.translation.strip_suffix("{locale}/**/*.ftl")?;
    let translated = |rest: &str| layout.locales.iter().any(|name| files.contains(&format!("{below}{name}/{rest}")));
    let outside = files.iter().filter(|path| !pattern.is_match(path));
    let mut found = outside.filter_map(|path| {
        let (folder, rest) = path.split_once('/')?;
        translated(rest).then(|| format!("{folder}/"))
    });
    Some((found.next()?, layout.translation.clone()))
}

/// The longest folder that holds all files.
fn shared_folder(files: &[String]) -> Option<String> {
    let (first, rest) = files.split_first()?;
    let ends = first.match_indices('/').map(|(at, _)| at + 1);
    let mut folders = ends.map(|end| &first[..end]).filter(|folder| rest.iter().all(|path| path.starts_with(folder)));
    folders.next_back().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::super::plain::plain;
    use super::*;

    fn found(files: &str, is_named: bool) -> String {
        let files: Vec<_> = files.split(' ').map(str::to_owned).collect();
        let found = apart(&files, &plain(&files, None), is_named);
        found.map_or("-".to_owned(), |(folder, translation)| format!("{folder} {translation}"))
    }

    #[test]
    fn a_folder_beside_the_locales_is_the_source() {
        let usual = "content/ locales/{locale}/**/*.ftl";
        assert_eq!(found("content/a.ftl content/x/b.ftl locales/de/x/b.ftl locales/en/x/b.ftl", false), usual);
        assert_eq!(found("content/a.ftl", false), usual);
        assert_eq!(found("src/texts/a.ftl src/texts/x/b.ftl", true), "src/texts/ locales/{locale}/**/*.ftl");
    }

    #[test]
    fn others_are_none() {
        assert_eq!(found("src/texts/a.ftl", false), "-");
        assert_eq!(found("en/a.ftl de/a.ftl core.ftl other/x/c.ftl", false), "-");
        assert_eq!(found("l/en/a.ftl l/de/a.ftl l/core.ftl", false), "-");
    }
}
