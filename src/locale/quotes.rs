//! The quotation marks of languages: `delimiters` of CLDR 49.

use super::Locale;

/// The outer and the inner marks of a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotes {
    /// What opens and closes a quotation.
    pub outer: (char, char),
    /// What opens and closes a quotation in a quotation.
    pub inner: (char, char),
}

/// Languages, then outer and inner marks. Those that are not here are not known to us.
const QUOTES: &[(&str, &str)] = &[
    ("en cy ga gd he hi id ko ms pt th tr vi zh af bn ta te ml kn gu mr pa sw ur fil", "“”‘’"),
    ("sv fi", "””’’"),
    ("de cs sk sl is lt et lb da hsb dsb", "„“‚‘"),
    ("bg mk sr", "„“‚‘"),
    ("pl ro hu hr nl", "„”‚’"),
    ("fr hy br", "«»«»"),
    ("es it ca gl eu pt-PT el", "«»“”"),
    ("ru uk be kk ky", "«»„“"),
    ("no nb nn sq az", "«»‘’"),
    ("ar", "”“’‘"),
    ("fa", "«»‹›"),
    ("ja", "「」『』"),
    ("zh-TW zh-HK zh-Hant", "「」『』"),
    ("lv", "“”‘’"),
];

impl Quotes {
    /// The marks of a locale, if they are known.
    pub fn of(locale: &Locale) -> Option<Self> {
        let tag = locale.tag();
        let language = tag.split('-').next().unwrap_or(&tag);
        let find = |name: &str| QUOTES.iter().find(|(names, _)| names.split(' ').any(|one| one == name));
        let (_, marks) = find(&tag).or_else(|| find(language))?;
        let marks: Vec<char> = marks.chars().collect();
        Some(Self { outer: (marks[0], marks[1]), inner: (marks[2], marks[3]) })
    }

    /// Whether a mark is one of these.
    pub fn contains(self, mark: char) -> bool {
        [self.outer.0, self.outer.1, self.inner.0, self.inner.1].contains(&mark)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_have_their_own() {
        let outer = |name| Quotes::of(&Locale::new(name, None)).map(|quotes| quotes.outer);
        assert_eq!(outer("sv-SE"), Some(('”', '”')));
        assert_eq!((outer("de"), outer("pl")), (Some(('„', '“')), Some(('„', '”'))));
        assert_eq!(
            (outer("ja"), outer("zh-TW"), outer("zh-CN")),
            (Some(('「', '」')), Some(('「', '」')), Some(('“', '”')))
        );
        assert_eq!(outer("xx"), None);
    }
}
