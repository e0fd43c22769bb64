//! A translation does not show a variable that its source shows.
//!
//! The reader never learns the number, the name, the date. Cases that say the number in words may do without it: a
//! variant for 0, 1 or 2. So may variants that only fractions reach, and a variable that the source only selects on
//! may vanish altogether. Message references are followed.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! sources = { $count ->
//!     [one] En källa
//!    *[other] { $count } källor
//! }
//! ## pl
//! sources = Źródła
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! sources = { $count ->
//!     [one] En källa
//!    *[other] { $count } källor
//! }
//! ## pl
//! sources = { $count ->
//!     [one] Jedno źródło
//!     [few] { $count } źródła
//!     [many] { $count } źródeł
//!    *[other] { $count } źródła
//! }
//! ```
//!
//! ## What to do
//!
//! Put the variable into the text, in every variant that does not say it in words.

use crate::catalog::Pattern;
use crate::diagnostic::Severity;
use crate::view::{Lookup, PatternPair, Shown, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("missing-variable", Severity::Warning, Hook::PatternPair(check));

fn check<'a>(view: View<'a>, pair: PatternPair<'a>, findings: &mut Findings<'_>) {
    if pair.source.message.is_term() || pair.source.uses().is_empty() {
        return;
    }
    let source_plurals = view.source.map_or(view.side.plurals, |side| side.plurals);
    let source = Shown::of(pair.source, Lookup::source(view, pair.source.message), source_plurals);
    let lookup = Lookup::translation(view, pair.translation.message);
    let translation = Shown::of(pair.translation, lookup, view.side.plurals);
    // A misspelled variable is one fault, which `unknown-variable` tells.
    let misspelled = translation.used.difference(&source.used).count();
    let absent = source.sometimes.iter().filter(|name| !translation.used.contains(*name)).take(misspelled);
    let told: Vec<_> = absent.collect();
    for name in source.sometimes.iter().filter(|name| !told.contains(name)) {
        let everywhere = source.always.contains(name);
        if everywhere && translation.sometimes.contains(name) && !translation.always.contains(name) {
            findings.push(finding(pair, name, format!("`${name}` is not shown in every variant")));
        } else if !translation.sometimes.contains(name) && (everywhere || !translation.used.contains(name)) {
            findings.push(finding(pair, name, format!("`${name}` is not shown")));
        }
    }
}

fn finding(pair: PatternPair<'_>, name: &str, message: String) -> Finding {
    let used = pair.source.uses().iter().find(|one| pair.source.text(one.name) == name);
    let place = used.map_or(pair.source.span(), |one| one.span);
    Finding::in_pattern(pair.translation, first_line(pair.translation), message)
        .subject(format!("${name}"))
        .related(pair.source.message.file, place, "the source shows it")
        .help(format!("put `{{ ${name} }}` into the text"))
}

/// A text of many lines is marked on its first.
fn first_line(pattern: Pattern<'_>) -> crate::text::Span {
    let span = pattern.span();
    let line = pattern.text(span).lines().next().map_or(0, str::len) as u32;
    crate::text::Span::new(span.start, span.start + line)
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::marked;

    #[test]
    fn words_for_one_and_two_will_do() {
        marked("## sv\na = { $n } bilar\n## ar\na = { $n ->\n    [zero] لا سيارات\n    [one] سيارة\n    [two] سيارتان\n    [few] { $n } سيارات\n    [many] { $n } سيارة\n   *[other] { $n } سيارة\n}\n");
    }

    #[test]
    fn a_variant_that_only_fractions_reach_is_not_compared() {
        marked("## sv\na = { $n } bilar\n## pl\na = { $n ->\n    [one] auto\n    [few] { $n } auta\n    [many] { $n } aut\n   *[other] auta\n}\n");
    }

    #[test]
    fn what_is_only_selected_on_may_vanish() {
        marked("## sv\na = { $sex ->\n    [f] Hennes\n   *[m] Hans\n}\n## pl\na = Jego\n");
    }

    #[test]
    fn a_variant_that_drops_another_variable_is_told() {
        marked("## sv\na = { $name }: { $n ->\n    [one] en bil\n   *[other] { $n } bilar\n}\n## ja\na = 車は{ $n }台\n    ^^^^^^^^^ missing-variable\n");
    }
}
