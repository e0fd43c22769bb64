//! Which locale's text stands in for a missing one: CLDR's parents, as far as the project has them.

use icu_locale::LocaleFallbacker;

use super::Locale;

/// CLDR's parents of locales.
pub struct Fallbacks(LocaleFallbacker);

impl Default for Fallbacks {
    fn default() -> Self {
        Self(LocaleFallbacker::new().static_to_owned())
    }
}

impl Fallbacks {
    /// The parents of `locale` among `others`, nearest first; likely subtags keep `zh-TW` from `zh-CN`.
    pub fn parents<'a>(&self, locale: &Locale, others: &'a [Locale]) -> Vec<&'a Locale> {
        let mut chain = self.0.for_config(Default::default()).fallback_for(locale.icu().into());
        let mut parents = Vec::new();
        while !chain.get().is_unknown() {
            chain.step();
            let parent = chain.get();
            if !parent.is_unknown() {
                let parent = parent.into_locale();
                parents.extend(others.iter().filter(|other| *other.icu() == parent && other.name() != locale.name()));
            }
        }
        parents
    }
}

/// Whether two locales are of one language, or of languages whose texts often are the same.
pub fn is_kin(one: &Locale, other: &Locale) -> bool {
    const SCANDINAVIAN: [&str; 4] = ["no", "nb", "nn", "da"];
    let (one, other) = (one.icu().id.language, other.icu().id.language);
    one == other || (SCANDINAVIAN.contains(&one.as_str()) && SCANDINAVIAN.contains(&other.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parents_go_by_script() {
        let all = ["zh", "zh-CN", "zh-Hant", "pt", "pt-BR", "en"].map(|name| Locale::new(name, None));
        let parents = |name| {
            let locale = Locale::new(name, None);
            let parents = Fallbacks::default().parents(&locale, &all);
            parents.iter().map(|parent| parent.name().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(parents("zh-TW"), ["zh-Hant"]);
        assert_eq!(parents("zh-SG"), ["zh"]);
        assert_eq!(parents("pt-PT"), ["pt"]);
        assert_eq!(parents("en-GB"), ["en"]);
        assert!(parents("pl").is_empty());
        assert!(parents("swedish").is_empty());
    }
}
