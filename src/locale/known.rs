//! Which names of folders mean a locale, where nothing else says so.

use icu_locale::{Locale as Tag, LocaleCanonicalizer, LocaleExpander};

use super::tag::understand;

/// Languages that projects have and of which CLDR knows neither script nor region: Mozilla writes Songhay so.
const ALSO: [&str; 1] = ["son"];

/// Folders of nearly every program, whose names are codes of small languages as well.
const FOLDERS: [&str; 19] = [
    "api", "app", "bin", "css", "dev", "doc", "etc", "lib", "log", "mod", "old", "opt", "pkg", "src", "sys", "tmp",
    "txt", "var", "www",
];

/// Whether a folder of this name is a locale's, as far as the name alone can say: its language is known to CLDR, or a
/// script or a region says that a locale is meant.
pub fn is_locale_folder(name: &str) -> bool {
    let Some(mut tag) = understand(name) else { return false };
    if tag.id.language.is_unknown() || FOLDERS.contains(&name) {
        return false;
    }
    let is_explicit = tag.id.region.is_some() || tag.id.script.is_some();
    is_explicit || ALSO.contains(&name) || is_known(&mut tag)
}

fn is_known(tag: &mut Tag) -> bool {
    LocaleCanonicalizer::new_extended().canonicalize(tag);
    LocaleExpander::new_extended().maximize(&mut tag.id);
    tag.id.script.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_known() {
        let known = "sv en-US pt_BR ja-JP-mac xx-AU iw tl ach azz cak crh gn hto hye ltg oc sco skr son trs zam fur tzm \
                     meh mix zh-Hans sr@latin";
        for name in known.split(' ') {
            assert!(is_locale_folder(name), "{name}");
        }
    }

    #[test]
    fn folders_of_programs_are_none() {
        for name in "src tmp bin lib web old img out js ui templates content".split(' ') {
            assert!(!is_locale_folder(name), "{name}");
        }
    }
}
