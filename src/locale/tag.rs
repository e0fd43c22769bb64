//! From the name of a folder to a BCP 47 tag.

use icu_locale::{Locale as Tag, LocaleCanonicalizer};

/// A locale of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locale {
    name: String,
    tag: Tag,
}

impl Locale {
    /// A locale by its folder's name; `tag` says what it is where the name does not.
    ///
    /// Old and unusual names are understood: `iw` is `he`, `pt_BR` is `pt-BR`, `ja-JP-mac` is `ja-JP`. What is none
    /// at all is `und`.
    pub fn new(name: &str, tag: Option<&str>) -> Self {
        let mut tag = understand(tag.unwrap_or(name)).unwrap_or(Tag::UNKNOWN);
        LocaleCanonicalizer::new_extended().canonicalize(&mut tag);
        Self { name: name.to_owned(), tag }
    }

    /// The name that the project gives it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its BCP 47 tag in canonical form; `und` where nothing is known.
    pub fn tag(&self) -> String {
        self.tag.to_string()
    }

    /// Whether a name means this language, in whatever script and region: `pt-PT` for one of Brazil.
    pub fn is_named_by(&self, name: &str) -> bool {
        let is_own = |tag: Tag| {
            [Some(&self.tag), understand(&self.name).as_ref()]
                .iter()
                .flatten()
                .any(|own| own.id.language == tag.id.language)
        };
        understand(name).is_some_and(is_own)
    }

    pub(crate) fn icu(&self) -> &Tag {
        &self.tag
    }
}

/// Whether a folder of this name can be a locale's: its first part is a language of two or three letters.
pub fn is_locale_name(name: &str) -> bool {
    understand(name).is_some_and(|tag| !tag.id.language.is_unknown())
}

/// The BCP 47 tag that a name is, or that it seems to mean: `pt-BR` for `pt_br`, `sv` for `swe`. Old tags are tags.
pub fn proper_name(name: &str) -> Option<String> {
    let tag = understand(name).filter(|tag| !tag.id.language.is_unknown())?;
    let is_long = tag.id.language.as_str().len() > 2;
    Some(if is_long { Locale::new(name, None).tag() } else { tag.to_string() })
}

/// The longest leading part of a name that is a tag.
pub(super) fn understand(name: &str) -> Option<Tag> {
    let name = name.split(['.', '@']).next().unwrap_or(name).replace('_', "-");
    let mut end = name.len();
    loop {
        if let Ok(tag) = Tag::try_from_str(&name[..end]) {
            return Some(tag);
        }
        end = name[..end].rfind('-')?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_understood() {
        let tag = |name: &str| Locale::new(name, None).tag();
        assert_eq!(tag("sv-SE"), "sv-SE");
        assert_eq!(tag("pt_BR"), "pt-BR");
        assert_eq!(tag("ja-JP-mac"), "ja-JP");
        assert_eq!(tag("iw"), "he");
        assert_eq!(tag("tl"), "fil");
        assert_eq!(tag("zh_CN.UTF-8"), "zh-CN");
        assert_eq!(tag("swedish"), "und");
        assert_eq!(Locale::new("swedish", Some("sv")).tag(), "sv");
    }

    #[test]
    fn names_are_told_how_to_be_tags() {
        let proper = |name| proper_name(name).unwrap_or_default();
        assert_eq!(
            (proper("pt_br"), proper("zh-hant-tw"), proper("swe")),
            ("pt-BR".into(), "zh-Hant-TW".into(), "sv".into())
        );
        assert_eq!((proper("iw"), proper("fil"), proper("swedish")), ("iw".into(), "fil".into(), String::new()));
    }

    #[test]
    fn folders_of_other_things_are_no_locales() {
        assert!(is_locale_name("fur") && is_locale_name("xx-AU") && is_locale_name("ja-JP-mac"));
        assert!(!is_locale_name("content") && !is_locale_name("templates") && !is_locale_name("."));
    }
}
