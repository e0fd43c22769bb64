//! `glossary.toml`: terms to keep, to translate one way, or to avoid.
//!
//! What a text says of a term is for a rule; which locales there are, for the project.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::text::Span;

use super::word::words;
use super::{ConfigError, Word};

/// The glossary of a project.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Glossary {
    /// `[[term]]`
    #[serde(default, rename = "term")]
    pub terms: Vec<GlossaryTerm>,
    /// `[[avoid]]`
    #[serde(default, rename = "avoid")]
    pub avoided: Vec<Avoided>,
}

/// A term of the source.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GlossaryTerm {
    /// How the source writes it.
    pub source: Spanned<Word>,
    /// Other forms of it: plurals, cases.
    #[serde(default, deserialize_with = "words")]
    pub forms: Vec<Word>,
    /// Whether every language keeps it, those left out that have a wording of their own.
    #[serde(default)]
    pub keep: bool,
    /// Why, for those who read a finding.
    pub note: Option<String>,
    /// `[term.locale.<name>]`
    #[serde(default)]
    pub locale: BTreeMap<Spanned<String>, Wording>,
}

/// How a locale says a term.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// The words to use, of which any will do.
    #[serde(default, rename = "use", deserialize_with = "words")]
    pub wanted: Vec<Word>,
    /// Their other forms.
    #[serde(default, deserialize_with = "words")]
    pub forms: Vec<Word>,
    /// Words that must not be used for this term.
    #[serde(default, deserialize_with = "words")]
    pub avoid: Vec<Word>,
}

/// Words that must not be used at all.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Avoided {
    /// The words.
    #[serde(deserialize_with = "words")]
    pub words: Vec<Word>,
    /// In which locales; the source is one of them.
    pub locales: Vec<Spanned<String>>,
    /// What to write instead.
    pub instead: Option<String>,
    /// Why.
    pub note: Option<String>,
}

impl Glossary {
    /// Reads a glossary.
    ///
    /// # Errors
    ///
    /// The first fault, with its place.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let glossary: Self = toml::from_str(text).map_err(|error| ConfigError::from_toml(&error, text))?;
        glossary.terms.iter().enumerate().try_for_each(|(at, term)| term.check(&glossary.terms[..at]))?;
        Ok(glossary)
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty() && self.avoided.is_empty()
    }

    /// The locales that it names, in which terms are translated, and where it does.
    pub fn wordings(&self) -> impl Iterator<Item = (&str, Span)> {
        let names = self.terms.iter().flat_map(|term| term.locale.keys());
        names.map(|name| (name.get_ref().as_str(), span(name)))
    }

    /// The locales that it names, in which words are avoided, and where it does.
    pub fn avoiding(&self) -> impl Iterator<Item = (&str, Span)> {
        let names = self.avoided.iter().flat_map(|avoided| &avoided.locales);
        names.map(|name| (name.get_ref().as_str(), span(name)))
    }
}

impl GlossaryTerm {
    /// How the source writes it: the term itself, then its forms.
    pub fn words(&self) -> impl Iterator<Item = &Word> {
        std::iter::once(self.source.get_ref()).chain(&self.forms)
    }

    /// What a locale says of it.
    pub fn wording(&self, locale: &str) -> Option<&Wording> {
        self.locale.iter().find(|(name, _)| name.get_ref() == locale).map(|(_, wording)| wording)
    }

    fn check(&self, before: &[Self]) -> Result<(), ConfigError> {
        let source = &self.source.get_ref().text;
        if before.iter().any(|other| other.source.get_ref() == self.source.get_ref()) {
            return Err(ConfigError::new(format!("the term `{source}` is listed twice"), span(&self.source)));
        }
        let idle = self
            .locale
            .iter()
            .find(|(_, own)| own.wanted.is_empty() && (own.avoid.is_empty() || !own.forms.is_empty()));
        let Some((name, _)) = idle else { return Ok(()) };
        let mut fault = ConfigError::new(format!("`{}` has no word to use for `{source}`", name.get_ref()), span(name));
        fault.help = Some("add `use = \"…\"`".to_owned());
        Err(fault)
    }
}

fn span<T>(spanned: &Spanned<T>) -> Span {
    Span::new(spanned.span().start as u32, spanned.span().end as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> String {
        let fault = Glossary::parse(text).expect_err("a fault");
        format!("{} | {} | {}", fault.message, fault.help.unwrap_or_default(), fault.span.of(text).trim())
    }

    #[test]
    fn a_word_or_a_list_of_words() {
        let text = "[[term]]\nsource = \"hjärna\"\n[term.locale.pl]\nuse = \"mózg\"\nforms = [\"mózgu\", \"mózgow*\"]\n[[avoid]]\nwords = \"sinnessjuk*\"\nlocales = [\"sv\"]\n";
        let glossary = Glossary::parse(text).expect("a good glossary");
        let wording = glossary.terms[0].wording("pl").expect("a wording");
        assert_eq!((wording.wanted.len(), wording.forms.len(), glossary.avoided[0].words.len()), (1, 2, 1));
    }

    #[test]
    fn faults_have_places() {
        assert_eq!(
            fault("[[term]]\nsource = \"x\"\nkeeps = true\n"),
            "unknown key `keeps` | did you mean `keep`? | keeps"
        );
        let twice = "[[term]]\nsource = \"x\"\nkeep = true\n".repeat(2);
        assert_eq!(fault(&twice), "the term `x` is listed twice |  | \"x\"");
        assert_eq!(
            fault("[[term]]\nsource = \"x\"\n[term.locale.pl]\nforms = [\"y\"]\n"),
            "`pl` has no word to use for `x` | add `use = \"…\"` | pl"
        );
        let star = fault("[[term]]\nsource = \"a*b\"\n");
        assert!(star.starts_with("expected a word, with `*` at its ends only"), "{star}");
    }
}
