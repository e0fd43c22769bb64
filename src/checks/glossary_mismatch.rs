//! A translation does not say a term as the glossary has it.
//!
//! `glossary.toml`, beside `flyt.toml`, names terms that every language keeps, terms that a language translates one way,
//! and words that it avoids. Where the source has a term, its translation must have it too, in any of its forms; a term
//! that is kept may be inflected. What stands in a tag or an address, or comes from a term of Fluent, is not the text's
//! own; a translation may use such a term to say it.
//!
//! ## Format
//!
//! ```toml
//! [[term]]
//! source = "Flyt"                    # how the source writes it; small letters stand for capital ones as well
//! keep = true                        # every language writes it so
//! note = "the name of the program"   # shown with a finding
//!
//! [[term]]
//! source = "hjärna"
//! forms = ["hjärnan", "hjärnor*"]    # its other forms; `*` stands for any ending, or at the start for any beginning
//! [term.locale.pl]
//! use = "mózg"                       # the word, or a list of words of which any will do
//! forms = ["mózg*"]
//! avoid = "umysł*"                   # not for this term
//!
//! [[avoid]]
//! words = ["sinnessjuk*"]            # not at all
//! locales = ["sv"]
//! instead = "psykiskt sjuk"
//! ```
//!
//! ## What to do
//!
//! Use the glossary's word, or add the form that you used to the glossary.

use crate::catalog::{Pattern, Run};
use crate::config::{Avoided, GlossaryTerm, Searched, Word, Wording};
use crate::diagnostic::Severity;
use crate::text::Span;
use crate::view::{Lookup, PatternPair, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("glossary-mismatch", Severity::Warning, Hook::Locale(check));

/// No more references are followed than this, so that circles of them end.
const MAX_REFERENCES: usize = 50;

fn check(view: View<'_>, findings: &mut Findings<'_>) {
    let locale = view.side.locale.name();
    let is_named = |avoided: &&Avoided| avoided.locales.iter().any(|name| name.get_ref() == locale);
    for avoided in view.glossary.avoided.iter().filter(is_named) {
        let messages = view.side.files.iter().flat_map(|file| file.messages());
        messages.flat_map(|message| message.patterns()).for_each(|pattern| avoid(pattern, avoided, findings));
    }
    let concerns = |term: &&GlossaryTerm| term.keep || term.wording(locale).is_some();
    let terms: Vec<_> = view.glossary.terms.iter().filter(concerns).collect();
    if !terms.is_empty() {
        view.pairs.both.iter().flat_map(|pair| pair.patterns()).for_each(|pair| compare(view, pair, &terms, findings));
    }
}

fn avoid(pattern: Pattern<'_>, avoided: &Avoided, findings: &mut Findings<'_>) {
    let Some((word, span)) = Said::by(pattern).find(avoided.words.iter()) else { return };
    let finding =
        Finding::in_pattern(pattern, span, format!("`{}` is to be avoided", word.text)).subject(word.text.as_str());
    let instead = avoided.instead.as_ref().map_or("use another word".to_owned(), |other| format!("write {other}"));
    findings.push(finding.help(instead + &reason(avoided.note.as_deref())));
}

fn compare<'a>(view: View<'a>, pair: PatternPair<'a>, terms: &[&GlossaryTerm], findings: &mut Findings<'_>) {
    let source = Said::by(pair.source);
    let mut used = terms.iter().filter_map(|term| Some((*term, source.find(term.words())?.1))).peekable();
    if used.peek().is_none() {
        return;
    }
    let own = Said::by(pair.translation);
    let all = Said::with_references(pair.translation, Lookup::translation(view, pair.translation.message));
    for (term, place) in used {
        let wording = term.wording(view.side.locale.name());
        let wanted = wanted(term, wording);
        if let Some((word, span)) = wording.and_then(|wording| own.find(wording.avoid.iter())) {
            let message = format!("`{}` is to be avoided for this term", word.text);
            findings.push(finding(pair, place, term, span, message, &wanted));
        } else if !says(&all, term, wording) {
            let name = &term.source.get_ref().text;
            let message = match wording {
                Some(_) => format!("`{name}` is not translated as the glossary has it"),
                None => format!("`{name}` is to be kept as it is"),
            };
            findings.push(finding(pair, place, term, pair.translation.span(), message, &wanted));
        }
    }
}

/// What to write, for those who read a finding.
fn wanted(term: &GlossaryTerm, wording: Option<&Wording>) -> String {
    let words = wording.map_or(std::slice::from_ref(term.source.get_ref()), |wording| &wording.wanted);
    let words: Vec<_> = words.iter().map(|word| word.text.as_str()).collect();
    if words.is_empty() { "another word".to_owned() } else { words.join(" or ") }
}

/// Whether a text says a term: in the locale's words, or where it has none of its own in the source's, inflected.
fn says(said: &Said<'_>, term: &GlossaryTerm, wording: Option<&Wording>) -> bool {
    match wording {
        Some(wording) if wording.wanted.is_empty() => true,
        Some(wording) => said.find(wording.wanted.iter().chain(&wording.forms)).is_some(),
        None => term.words().any(|word| said.find(std::iter::once(&word.with_any_ending())).is_some()),
    }
}

fn finding(
    pair: PatternPair<'_>,
    place: Span,
    term: &GlossaryTerm,
    span: Span,
    message: String,
    wanted: &str,
) -> Finding {
    Finding::in_pattern(pair.translation, span, message)
        .subject(term.source.get_ref().text.as_str())
        .related(pair.source.message.file, place, "the term")
        .help(format!("write {wanted}{}", reason(term.note.as_deref())))
}

fn reason(note: Option<&str>) -> String {
    note.map_or(String::new(), |note| format!(" ({note})"))
}

/// What a pattern says, its variants included.
struct Said<'a>(Vec<(Run<'a>, Searched)>);

impl<'a> Said<'a> {
    fn by(pattern: Pattern<'a>) -> Self {
        let runs = pattern.runs().into_iter();
        Self(
            runs.map(|mut run| (std::mem::take(&mut run.joined), run))
                .map(|(text, run)| (run, Searched::new(text)))
                .collect(),
        )
    }

    /// With the texts of the terms and messages that it refers to.
    fn with_references(pattern: Pattern<'a>, lookup: Lookup<'a>) -> Self {
        let (mut said, mut patterns) = (Vec::new(), vec![pattern]);
        let mut at = 0;
        while let Some(pattern) = patterns.get(at).copied().filter(|_| at < MAX_REFERENCES) {
            said.extend(Self::by(pattern).0);
            let references = pattern.uses().iter().filter(|one| one.is_reference());
            patterns.extend(references.filter_map(|one| lookup.target(pattern, one)));
            at += 1;
        }
        Self(said)
    }

    /// The first of some words that it says, and where.
    fn find<'w>(&self, mut words: impl Iterator<Item = &'w Word>) -> Option<(&'w Word, Span)> {
        let place = |word: &Word| {
            self.0.iter().find_map(|(run, text)| word.find(text).map(|place| run.span(place.start, place.end)))
        };
        words.find_map(|word| Some((word, place(word)?)))
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{found_with_glossary, marked_with_glossary};

    const GLOSSARY: &str = r#"
        [[term]]
        source = "Flyt"
        keep = true
        [[term]]
        source = "hjärna"
        forms = ["hjärnan"]
        [term.locale.pl]
        use = "mózg"
        forms = "mózg*"
        avoid = ["umysł*"]
        [[avoid]]
        words = "sinnessjuk*"
        locales = ["sv"]
        instead = "psykiskt sjuk"
    "#;

    #[test]
    fn kept_used_and_avoided() {
        let found = |text: &str| found_with_glossary(GLOSSARY, &format!("## sv\na = Flyt och hjärnan\n## pl\n{text}"));
        assert_eq!(found("a = Flyt i mózgiem\n"), "");
        assert_eq!(found("a = Flytu, mózgu\n"), "");
        let lost = found("a = Prąd i głowa\n");
        assert!(
            lost.contains("`Flyt` is to be kept as it is") && lost.contains("`hjärna` is not translated as"),
            "{lost}"
        );
    }

    #[test]
    fn the_word_to_avoid_is_marked() {
        marked_with_glossary(GLOSSARY, "## sv\na = Hjärnan\n## pl\na = To umysłem\n       ^^^^^ glossary-mismatch\n");
        marked_with_glossary(GLOSSARY, "## sv\na = Sinnessjukhus\n    ^^^^^^^^^^ glossary-mismatch\n");
    }

    #[test]
    fn what_is_to_be_avoided_for_one_term_is_good_for_others() {
        assert_eq!(found_with_glossary(GLOSSARY, "## sv\na = Sinnet\n## pl\na = Umysł\n"), "");
    }

    #[test]
    fn a_term_of_fluent_may_say_it() {
        let terms = "-flyt = Flyt\n-mozg = mózg\n";
        let text = format!("## sv\n-flyt = Flyt\na = Flyt och hjärnan\n## pl\n{terms}a = {{ -flyt }} i {{ -mozg }}\n");
        assert_eq!(found_with_glossary(GLOSSARY, &text), "");
    }

    #[test]
    fn addresses_and_what_fluent_terms_say_are_not_the_source_s_own() {
        let text = "## sv\n-b = Flyt\na = { -b } på https://Flyt.se <i class=\"Flyt\">här</i>\n## pl\n-b = Flyt\na = { -b } na https://Flyt.se <i class=\"Flyt\">tu</i>\n";
        assert_eq!(found_with_glossary(GLOSSARY, text), "");
    }
}
