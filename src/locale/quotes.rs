//! Quotation marks, as CLDR 48.2 has them (`delimiters`), and what an orthography accepts beside them.
//!
//! CLDR names two pairs a locale: one for a quotation, and one for a quotation inside it. Languages that only have what
//! its root has, and that nobody has looked after, are left out: nothing is known of them.

use super::Locale;

/// An opening and a closing mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks {
    /// What a quotation starts with.
    pub open: char,
    /// What it ends with.
    pub close: char,
}

/// The quotation marks of a locale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotes {
    /// Of a quotation.
    pub outer: Marks,
    /// Of a quotation inside another.
    pub inner: Marks,
    /// Whether no-break spaces stand inside the marks, as in French.
    pub spaced: bool,
    also: &'static str,
}

impl Quotes {
    /// The marks of a locale; `None` where nothing is known.
    pub fn of(locale: &Locale) -> Option<Self> {
        let id = &locale.icu().id;
        let language = id.language.as_str();
        let in_script = SCRIPTS.iter().find(|(name, script, _)| *name == language && locale.is_written_in(&[*script]));
        let in_script = in_script.map(|(.., marks)| *marks);
        let region = id.region.map(|region| format!("{language}-{}", region.as_str()));
        let marks = in_script.or_else(|| find(&region?)).or_else(|| find(language))?;
        let also = ALSO.iter().find(|(names, _)| names.split(' ').any(|one| one == language));
        let spaced = language == "fr" && region_of(locale) != Some("CH");
        let mut chars = marks.chars();
        let mut next = || Some(Marks { open: chars.next()?, close: chars.next()? });
        Some(Self { outer: next()?, inner: next()?, spaced, also: also.map_or("", |(_, marks)| *marks) })
    }

    /// Whether it writes these marks, as CLDR has them or as its orthography accepts.
    pub fn accepts(self, marks: Marks) -> bool {
        let also: Vec<_> = self.also.chars().collect();
        marks == self.outer || marks == self.inner || also.chunks(2).any(|pair| pair == [marks.open, marks.close])
    }

    /// Whether a mark is one of its own.
    pub fn has(self, mark: char) -> bool {
        [self.outer.open, self.outer.close, self.inner.open, self.inner.close].contains(&mark)
            || self.also.contains(mark)
    }
}

fn region_of(locale: &Locale) -> Option<&str> {
    locale.icu().id.region.as_ref().map(|region| region.as_str())
}

fn find(name: &str) -> Option<&'static str> {
    let found = LANGUAGES.iter().find(|(names, _)| names.split(' ').any(|one| one == name));
    found.map(|(_, marks)| *marks)
}

/// Marks by language, and by region where one differs: outer and inner, opening and closing.
const LANGUAGES: &[(&str, &str)] = &[
    (
        "af ak as az ba bgc bho bn brx ceb chr csw cy da doi ee en es fil fo fy ga gaa gd gl gu ha hi id ig \
         ii jv kea kgp km kn ko kok ks ku kxv lmo lo lv mai mi ml mn mni mr ms mt my ne nqo nso om or pa pcm \
         ps pt qu raj sa sat scn sd shn si so sq su sw ta te tg th to tr tt vec vi vmw wo xh xnr yo yrl za zh \
         zu",
        "“”‘’",
    ),
    (
        "ast blo bm br ca cv dyo el es-US eu ewo ie it kab kk lij mg mua nnh pms pt-AO pt-CH pt-CV pt-GQ \
         pt-GW pt-LU pt-MO pt-MZ pt-PT pt-ST pt-TL sc sg ti",
        "«»“”",
    ),
    ("cs de dsb et hr hsb is ksh lb luy mk nds sk sl", "„“‚‘"),
    ("am fa fr-CH gsw jgo kkj mzn rm sdh wae", "«»‹›"),
    ("bas be bua ky os ru sah tyv uk", "«»„“"),
    ("fi he lag rn se sn sv yi", "””’’"),
    ("dua ksf nb nn no rw", "«»‘’"),
    ("fr ht hy oc yav", "«»«»"),
    ("ar lld syr ur", "”“’‘"),
    ("bg lt prg sgs", "„“„“"),
    ("fur ia ti-ER tn", "‘’“”"),
    ("nmg pl ro", "„”«»"),
    ("agq ff", "„”‚’"),
    ("hu szl", "„”»«"),
    ("ja yue", "「」『』"),
    ("shi zgh", "«»„”"),
    ("bs", "„”‘’"),
    ("eo", "“”«»"),
    ("fr-CA", "«»”“"),
    ("ka", "„“«»"),
    ("nl", "‘’‘’"),
    ("sr", "„”’’"),
    ("st", "“’“”"),
    ("tk", "“”“”"),
    ("ug", "»«›‹"),
    ("uz", "“”’‘"),
];

/// Languages that have other marks in another script.
const SCRIPTS: &[(&str, &str, &str)] = &[
    ("az", "Arab", "«»‹›"),
    ("az", "Cyrl", "«»‹›"),
    ("bm", "Nkoo", "“”‘’"),
    ("bs", "Cyrl", "„“‚‘"),
    ("ff", "Adlm", "“”‘’"),
    ("kk", "Arab", "»«›‹"),
    ("ms", "Arab", "”“’‘"),
    ("uz", "Arab", "“”‘’"),
    ("uz", "Cyrl", "“”‘’"),
    ("zh", "Hant", "「」『』"),
];

/// What orthographies accept beside CLDR's marks, pair by pair: Duden's »…«, the Real Academia's «…», the »…» of
/// Swedish and Finnish books, and the like.
const ALSO: &[(&str, &str)] = &[
    ("de", "»«›‹«»‹›"),
    ("sv fi", "»»››"),
    ("da", "””»«„“"),
    ("nb nn no", "””"),
    ("nl fy af", "“”„”"),
    ("es gl", "«»"),
    ("sr hr bs sl mk", "„“»«"),
    ("cs sk", "»«›‹"),
    ("pl hu ro", "»«"),
    ("uk be bg", "“”„“«»"),
    ("lv", "„”„“«»"),
    ("lt et", "«»"),
    ("sq", "„“«»"),
    ("ar ur fa ps sd ug", "“”«»"),
    ("he yi", "“”„”"),
    ("ko", "「」『』"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(name: &str) -> String {
        let quotes = Quotes::of(&Locale::new(name, None));
        let four = |quotes: Quotes| [quotes.outer.open, quotes.outer.close, quotes.inner.open, quotes.inner.close];
        quotes.map_or(String::new(), |quotes| four(quotes).into_iter().collect())
    }

    #[test]
    fn cldr_has_them() {
        assert_eq!(["sv", "de", "fr", "pl", "ja"].map(marks), ["””’’", "„“‚‘", "«»«»", "„”«»", "「」『』"]);
        assert_eq!(["en", "fi", "es", "ar", "nl"].map(marks), ["“”‘’", "””’’", "“”‘’", "”“’‘", "‘’‘’"]);
    }

    #[test]
    fn the_tables_are_whole() {
        let names = LANGUAGES.iter().flat_map(|(names, _)| names.split(' '));
        let scripts = SCRIPTS.iter().map(|(name, ..)| *name);
        assert!(names.chain(scripts).all(|name| (2..=6).contains(&name.len()) && !name.ends_with('-')));
        assert!(LANGUAGES.iter().all(|(_, marks)| marks.chars().count() == 4));
        assert!(
            ALSO.iter()
                .all(|(names, marks)| names.split(' ').all(|name| find(name).is_some())
                    && marks.chars().count() % 2 == 0)
        );
    }

    #[test]
    fn regions_and_scripts_differ() {
        assert_eq!(["pt-BR", "pt-PT", "fr-CH", "fr-BE"].map(marks), ["“”‘’", "«»“”", "«»‹›", "«»«»"]);
        assert_eq!(
            ["zh-CN", "zh-TW", "uz", "uz-Cyrl", "kk-CN"].map(marks),
            ["“”‘’", "「」『』", "“”’‘", "“”‘’", "»«›‹"]
        );
        assert_eq!(["swedish", "ia", "xx-AU"].map(marks), ["", "‘’“”", ""]);
    }

    #[test]
    fn an_orthography_may_accept_more() {
        let accepts = |name, open, close| {
            Quotes::of(&Locale::new(name, None)).is_some_and(|quotes| quotes.accepts(Marks { open, close }))
        };
        assert!(accepts("de", '»', '«') && accepts("es", '«', '»') && accepts("sv", '»', '»'));
        assert!(!accepts("sv", '“', '”') && !accepts("de", '“', '”') && !accepts("en", '"', '"'));
    }

    #[test]
    fn only_french_is_spaced() {
        let spaced = |name| Quotes::of(&Locale::new(name, None)).is_some_and(|quotes| quotes.spaced);
        assert!(spaced("fr") && spaced("fr-CA") && !spaced("fr-CH") && !spaced("es"));
    }
}
