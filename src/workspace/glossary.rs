//! What the glossary says of the words of a source text, and the plural categories of a locale.

use crate::catalog::{Message, Pattern};
use crate::config::{GlossaryTerm, Searched, Word};
use crate::locale::PluralKind;
use crate::project::ProjectError;
use crate::view::View;

use super::Workspace;
use super::look::Scope;
use super::save::{SaveError, parted};

/// A term of the glossary that a source text has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GlossaryHit {
    /// How the source writes it.
    pub term: String,
    /// The words to use, of which any will do; the term itself where it is to be kept.
    pub wanted: Vec<String>,
    /// Words that must not be used for it.
    pub avoid: Vec<String>,
    /// Why.
    pub note: Option<String>,
}

/// A plural category, and some numbers that are of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PluralExamples {
    /// Its name, such as `few`.
    pub category: &'static str,
    /// Whole numbers of it, the smallest first; none for one that only fractions or millions are of.
    pub numbers: Vec<usize>,
}

/// More numbers say no more.
const NUMBERS: usize = 6;

impl Workspace {
    /// What the glossary says of the source text of a key, for a locale.
    ///
    /// # Errors
    ///
    /// A locale that cannot be read, or no key.
    pub fn glossary(&mut self, locale: &str, key: &str) -> Result<Vec<GlossaryHit>, SaveError> {
        let (source_path, id) = parted(key)?;
        Ok(self.look(locale, Scope::File(source_path), |job| {
            let source = job.view.source.unwrap_or(job.view.side);
            let message = source.index.find_in_file(source_path, id);
            message.map(|message| hits(job.view, message)).unwrap_or_default()
        })?)
    }

    /// The plural categories of a locale, of numbers or of ranks.
    ///
    /// # Errors
    ///
    /// The locale cannot be read.
    pub fn plural_categories(&mut self, locale: &str, kind: PluralKind) -> Result<Vec<PluralExamples>, ProjectError> {
        self.keep(locale)?;
        let plurals = &self.locales.get(locale).unwrap_or(&self.source).plurals;
        let sample = plurals.sample(kind);
        let examples = |category| {
            let numbers = sample.iter().enumerate().filter(|(_, own)| **own == category).map(|(number, _)| number);
            numbers.take(NUMBERS).collect()
        };
        let categories = plurals.categories(kind);
        Ok(categories.iter().map(|one| PluralExamples { category: one.as_str(), numbers: examples(one) }).collect())
    }
}

fn hits(view: View<'_>, message: Message<'_>) -> Vec<GlossaryHit> {
    let locale = view.side.locale.name();
    let said: Vec<_> = message.patterns().flat_map(Pattern::runs).map(|run| Searched::new(run.joined)).collect();
    let is_said = |term: &&GlossaryTerm| term.words().any(|word| said.iter().any(|text| word.find(text).is_some()));
    let all = view.glossary.terms.iter().filter(is_said);
    all.filter_map(|term| hit(term, locale)).collect()
}

fn hit(term: &GlossaryTerm, locale: &str) -> Option<GlossaryHit> {
    let texts = |words: &[Word]| words.iter().map(|word| word.text.clone()).collect();
    let own = term.source.get_ref().text.clone();
    let (wanted, avoid) = match term.wording(locale) {
        Some(wording) => (texts(&wording.wanted), texts(&wording.avoid)),
        None if term.keep => (vec![own.clone()], Vec::new()),
        None => return None,
    };
    Some(GlossaryHit { term: own, wanted, avoid, note: term.note.clone() })
}
