//! What a locale is written in, and what its writing needs.

use icu_locale::LocaleExpander;

use super::Locale;

impl Locale {
    /// The language's code; `und` where it is not known.
    pub fn language(&self) -> &str {
        self.icu().id.language.as_str()
    }

    /// Whether it is written in one of these scripts, given by their ISO 15924 codes; likely subtags decide where the
    /// tag says nothing.
    pub fn is_written_in(&self, scripts: &[&str]) -> bool {
        let mut id = self.icu().id.clone();
        LocaleExpander::new_extended().maximize(&mut id);
        id.script.is_some_and(|script| scripts.contains(&script.as_str()))
    }

    /// Whether spaces part its words; otherwise a text may end or start without one wherever it is put.
    pub fn parts_words(&self) -> bool {
        !self.is_written_in(&[
            "Hans", "Hant", "Jpan", "Bopo", "Thai", "Laoo", "Khmr", "Mymr", "Tibt", "Java", "Bali", "Lana", "Talu",
            "Tale",
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likely_scripts_decide() {
        let locale = |name| Locale::new(name, None);
        assert!(locale("fa").is_written_in(&["Arab"]) && locale("zh-TW").is_written_in(&["Hant"]));
        assert!(locale("sr-Latn").is_written_in(&["Latn"]) && !locale("swedish").is_written_in(&["Latn"]));
        assert!(locale("sv").parts_words() && locale("ko").parts_words() && locale("swedish").parts_words());
        assert!(!locale("ja").parts_words() && !locale("lo").parts_words() && !locale("my").parts_words());
        assert_eq!((locale("nb-NO").language(), locale("swedish").language()), ("nb", "und"));
    }
}
