//! A translation does not say a term as the glossary has it.
//!
//! `glossary.toml` names terms that every language keeps, terms that a language translates one way, with their forms,
//! and words that it avoids. Where the source has a term its translation must have it too; words to avoid are told
//! wherever they stand.
//!
//! ## What to do
//!
//! Use the glossary's word, or add the form that you used to the glossary.

use crate::catalog::{HOLE, Pattern};
use crate::config::GlossaryTerm;
use crate::diagnostic::Severity;
use crate::view::{PatternPair, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("glossary-mismatch", Severity::Warning, Hook::PatternPair(check));

fn check<'a>(view: View<'a>, pair: PatternPair<'a>, findings: &mut Findings<'_>) {
    if view.glossary.terms.is_empty() {
        return;
    }
    let (source, translation) = (text(pair.source), text(pair.translation));
    let locale = view.side.locale.name();
    for term in &view.glossary.terms {
        let wording = term.locale.get(locale);
        if let Some(word) = wording.and_then(|wording| wording.avoided(&translation)) {
            findings.push(finding(pair, term, format!("`{word}` is to be avoided"), wording.map(|one| one.wanted.join(", "))));
        } else if term.is_in(&source) {
            if term.keep && !crate::config::has_word(&translation, &term.source) {
                findings.push(finding(pair, term, format!("`{}` is to be kept as it is", term.source), None));
            } else if wording.is_some_and(|wording| !wording.is_used(&translation)) {
                let wanted = wording.map(|wording| wording.wanted.join(", "));
                findings.push(finding(pair, term, format!("`{}` is not translated as the glossary has it", term.source), wanted));
            }
        }
    }
}

/// All that a pattern can say, its placeables as holes.
fn text(pattern: Pattern<'_>) -> String {
    let runs = pattern.runs();
    runs.iter().map(|run| run.joined.replace(HOLE, " ")).collect::<Vec<_>>().join("\n")
}

fn finding(pair: PatternPair<'_>, term: &GlossaryTerm, message: String, wanted: Option<String>) -> Finding {
    let note = term.note.as_ref().map_or(String::new(), |note| format!(" ({note})"));
    let help = match wanted.filter(|wanted| !wanted.is_empty()) {
        Some(wanted) => format!("write {wanted}{note}"),
        None => format!("write {}{note}", term.source),
    };
    Finding::in_pattern(pair.translation, pair.translation.span(), message)
        .subject(term.source.as_str())
        .related(pair.source.message.file, pair.source.span(), "the source")
        .help(help)
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::found_with_glossary;

    const GLOSSARY: &str = r#"
        [[term]]
        source = "Flyt"
        keep = true
        [[term]]
        source = "hjärna"
        forms = ["hjärnan"]
        [term.locale.pl]
        use = ["mózg"]
        forms = ["mózg*"]
        avoid = ["umysł*"]
    "#;

    #[test]
    fn kept_used_and_avoided() {
        let source = "## sv\na = Flyt och hjärnan\nb = Tanken\n## pl\n";
        let found = |text: &str| found_with_glossary(GLOSSARY, &format!("{source}{text}"));
        assert_eq!(found("a = Flyt i mózgiem\nb = Myśl\n"), "");
        assert_eq!(found("a = Prąd i głowa\nb = Umysłowy\n").matches("glossary-mismatch").count(), 3);
        assert!(found("a = Flyt i głowa\nb = Myśl\n").contains("`hjärna` is not translated as the glossary has it"));
    }
}
