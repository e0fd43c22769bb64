//! The best locale for a reader who says which ones are read: by an `Accept-Language`, or by one tag.

use icu_locale::{LanguageIdentifier, LocaleExpander};

use super::tag::understand;
use super::{Fallbacks, Locale};

/// Chooses among the locales that there are.
///
/// ```
/// use flyt::locale::{Locale, Readers};
/// let there = ["sv", "pt-BR", "zh-Hant"].map(|name| Locale::new(name, None));
/// let best = |wish| Readers::default().best(wish, &there).map_or("none", Locale::name);
/// assert_eq!(best("nl, pt;q=0.8, sv;q=0.5"), "pt-BR");
/// assert_eq!((best("zh-TW"), best("zh-CN"), best("de, *;q=0.1")), ("zh-Hant", "none", "sv"));
/// ```
pub struct Readers {
    fallbacks: Fallbacks,
    expander: LocaleExpander,
}

impl Default for Readers {
    fn default() -> Self {
        Self { fallbacks: Fallbacks::default(), expander: LocaleExpander::new_extended() }
    }
}

impl Readers {
    /// The locale that fits best: the wishes, as `Accept-Language` has them (RFC 9110, section 12.5.4), are tried one
    /// after the other. For each that is the locale itself, then CLDR's parents of it, then one of the same language in
    /// the same script.
    pub fn best<'l>(&self, wishes: &str, there: &'l [Locale]) -> Option<&'l Locale> {
        let mut wishes: Vec<_> = wishes.split(',').filter_map(wish).collect();
        wishes.sort_by(|one, other| other.1.total_cmp(&one.1));
        let (wanted, refused): (Vec<_>, Vec<_>) = wishes.into_iter().partition(|(_, weight)| *weight > 0.0);
        let is_refused = |locale: &Locale| refused.iter().any(|(tag, _)| Locale::new(tag, None).icu() == locale.icu());
        wanted.into_iter().find_map(|(tag, _)| match tag {
            "*" => there.iter().find(|locale| !is_refused(locale)),
            tag => self.fits(&Locale::new(tag, None), there).filter(|locale| !is_refused(locale)),
        })
    }

    fn fits<'l>(&self, wanted: &Locale, there: &'l [Locale]) -> Option<&'l Locale> {
        let is_same = |one: &&Locale| one.icu().id == wanted.icu().id;
        let parent = || self.fallbacks.parents(wanted, there).into_iter().next();
        let kin = || {
            let whole = self.whole(wanted);
            let kin = there.iter().filter(|one| {
                let one = self.whole(one);
                (one.language, one.script) == (whole.language, whole.script)
            });
            let mut kin = kin.filter(|_| !whole.language.is_unknown());
            kin.clone().find(|one| self.whole(one).region == whole.region).or_else(|| kin.next())
        };
        there.iter().find(is_same).or_else(parent).or_else(kin)
    }

    /// With the script and the region that it likely has.
    fn whole(&self, locale: &Locale) -> LanguageIdentifier {
        let mut tag = locale.icu().id.clone();
        self.expander.maximize(&mut tag);
        tag
    }
}

/// A tag and its weight; none where it is no tag.
fn wish(text: &str) -> Option<(&str, f32)> {
    let mut parts = text.split(';').map(str::trim);
    let tag = parts.next().filter(|tag| *tag == "*" || understand(tag).is_some())?;
    let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
    let weight: f32 = weight.map_or(Ok(1.0), |weight| weight.trim().parse()).ok()?;
    weight.is_finite().then_some((tag, weight))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best(wishes: &str, there: &[&str]) -> String {
        let there: Vec<_> = there.iter().map(|name| Locale::new(name, None)).collect();
        Readers::default().best(wishes, &there).map_or(String::new(), |locale| locale.name().to_owned())
    }

    #[test]
    fn wishes_are_tried_by_weight() {
        assert_eq!(best("fi;q=0.3, pl;q=0.9, ar", &["fi", "pl", "sv"]), "pl");
        assert_eq!(best("sv-FI, fi;q=0.9", &["fi", "sv"]), "sv");
        assert_eq!(best("", &["sv"]), "");
        assert_eq!(best("x, 12, ;;q=, sv;q=NaN, *;q=0", &["sv"]), "");
        assert_eq!(best("*, sv;q=0", &["sv", "fi"]), "fi");
        assert_eq!(best("sv;q=0", &["sv"]), "");
    }

    #[test]
    fn scripts_are_kept_apart_and_parents_come_first() {
        assert_eq!(best("zh-HK", &["zh-CN", "zh-TW"]), "zh-TW");
        assert_eq!(best("zh", &["zh-TW"]), "");
        assert_eq!(best("es-MX", &["es", "es-419"]), "es-419");
        assert_eq!(best("pt", &["pt-PT", "pt-BR"]), "pt-BR");
        assert_eq!(best("en-GB", &["en-US", "en"]), "en");
        assert_eq!(best("sr-Latn", &["sr"]), "");
        assert_eq!(best("iw", &["he"]), "he");
    }
}
