//! `glossary.toml`: terms to keep, to translate one way, or to avoid.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::ConfigError;

/// The glossary of a project.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Glossary {
    /// `[[term]]`
    #[serde(default, rename = "term")]
    pub terms: Vec<GlossaryTerm>,
}

/// A term of the source.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryTerm {
    /// How the source writes it.
    pub source: String,
    /// Other forms of it: plurals, cases.
    #[serde(default)]
    pub forms: Vec<String>,
    /// Whether every language keeps it as it is.
    #[serde(default)]
    pub keep: bool,
    /// Why, for those who read a finding.
    pub note: Option<String>,
    /// `[term.locale.<name>]`
    #[serde(default)]
    pub locale: BTreeMap<String, Wording>,
}

/// How a locale says it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Wording {
    /// The words to use, of which any will do.
    #[serde(default, rename = "use")]
    pub wanted: Vec<String>,
    /// Their other forms: the beginning of a word is enough where it ends in `*`.
    #[serde(default)]
    pub forms: Vec<String>,
    /// Words that must not be used, in the same way.
    #[serde(default)]
    pub avoid: Vec<String>,
}

impl Glossary {
    /// Reads a glossary.
    ///
    /// # Errors
    ///
    /// The first fault, with its place.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        toml::from_str(text).map_err(|error| ConfigError::from_toml(&error, text))
    }
}

impl GlossaryTerm {
    /// Whether a text of the source has the term.
    pub fn is_in(&self, text: &str) -> bool {
        std::iter::once(&self.source).chain(&self.forms).any(|form| has_word(text, form))
    }
}

impl Wording {
    /// Whether a text has one of the words to use; it has where there are none.
    pub fn is_used(&self, text: &str) -> bool {
        self.wanted.is_empty() || self.wanted.iter().chain(&self.forms).any(|form| has_word(text, form))
    }

    /// The first word of a text that must not be used.
    pub fn avoided(&self, text: &str) -> Option<&str> {
        self.avoid.iter().find(|form| has_word(text, form)).map(String::as_str)
    }
}

/// Whether a text has a word, in any case of its letters. `*` at the end stands for any ending; scripts without spaces
/// have no words to tell apart, so that there any place will do.
pub fn has_word(text: &str, word: &str) -> bool {
    let (text, word) = (text.to_lowercase(), word.to_lowercase());
    let (stem, open) = word.strip_suffix('*').map_or((word.as_str(), false), |stem| (stem, true));
    if stem.is_empty() {
        return false;
    }
    text.match_indices(stem).any(|(at, found)| {
        let before = text[..at].chars().next_back();
        let after = text[at + found.len()..].chars().next();
        let first = stem.chars().next();
        let starts = before.zip(first).is_none_or(|(before, first)| !joined(before, first));
        let ends = open || after.zip(stem.chars().next_back()).is_none_or(|(after, last)| !joined(last, after));
        starts && ends
    })
}

/// Whether two letters are of one word.
fn joined(one: char, next: char) -> bool {
    let spaced = |char: char| {
        char.is_alphanumeric()
            && !matches!(char, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff66}'..='\u{ff9f}')
    };
    spaced(one) && spaced(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_whole() {
        assert!(has_word("Hjärnan växer", "hjärnan") && has_word("i hjärnan.", "hjärnan"));
        assert!(!has_word("hjärnanen", "hjärnan") && !has_word("storhjärnan", "hjärnan"));
        assert!(has_word("mózgiem", "mózg*") && !has_word("przedmózgiem", "mózg*"));
        assert!(has_word("これは脳です", "脳") && has_word("BDNFの", "BDNF"));
    }

    #[test]
    fn faults_have_places() {
        let fault = Glossary::parse("[[term]]\nsource = \"x\"\nkeeps = true\n").expect_err("a fault");
        assert_eq!(
            (fault.message.as_str(), fault.help.as_deref()),
            ("unknown key `keeps`", Some("did you mean `keep`?"))
        );
    }
}
