//! A variant has a key that its selector never takes.
//!
//! The keys of variants are not translated. Where the source chooses by number, a key is a category (`one`, `few`) or a
//! number; where it chooses by a word, the application gives one of the source's words. Anything else is never shown,
//! and the case it was meant for gets the default.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! effort = { $effort ->
//!     [low] Lugnt
//!    *[high] Hårt
//! }
//! ## pl
//! effort = { $effort ->
//!     [lekko] Lekko
//!    *[high] Ciężko
//! }
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! effort = { $effort ->
//!     [low] Lugnt
//!    *[high] Hårt
//! }
//! ## pl
//! effort = { $effort ->
//!     [low] Lekko
//!    *[high] Ciężko
//! }
//! ```
//!
//! ## What to do
//!
//! Write the source's key, or for numbers a category of your language.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalog::Pattern;
use crate::diagnostic::Severity;
use crate::locale::Category;
use crate::syntax::{Argument, Expression, Placeable, Variant, selects_by_number};
use crate::view::{PatternPair, View};

use super::names::nearest;
use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("unknown-variant", Severity::Warning, Hook::PatternPair(check));

fn check<'a>(_: View<'a>, pair: PatternPair<'a>, findings: &mut Findings<'_>) {
    if pair.source.message.is_term() || pair.translation.selects().is_empty() {
        return;
    }
    let known = known(pair.source);
    for select in pair.translation.selects() {
        let placeable = pair.translation.placeable(select);
        let Some((same, known)) = selected(placeable.expression()).and_then(|name| known.get(name)) else { continue };
        for variant in placeable.variants().filter(|variant| !variant.is_number()) {
            // The default is taken whatever its key is; only a number's has a usual name.
            if !known.contains(variant.key()) && !variant.is_default() {
                findings.push(finding(pair, variant, known, *same));
            }
        }
    }
}

/// The variables that the source selects on, each with its first selector and the keys that it can take.
fn known<'a>(source: Pattern<'a>) -> BTreeMap<&'a str, (Placeable<'a>, BTreeSet<&'a str>)> {
    let mut known = BTreeMap::new();
    for placeable in source.selects().iter().map(|select| source.placeable(select)) {
        let Some(name) = selected(placeable.expression()) else { continue };
        let (_, keys) = known.entry(name).or_insert_with(|| (placeable, BTreeSet::new()));
        keys.extend(placeable.variants().map(Variant::key));
        if selects_by_number(placeable) {
            keys.extend(Category::ALL.map(Category::as_str));
        }
    }
    known
}

/// The variable that is selected on, by itself or through a function.
fn selected(expression: Expression<'_>) -> Option<&str> {
    match expression {
        Expression::Variable(name, _) => Some(name),
        Expression::Function { arguments, .. } => arguments.iter().find_map(|argument| match argument {
            Argument::Positional(Expression::Variable(name, _)) => Some(name),
            _ => None,
        }),
        _ => None,
    }
}

fn finding(pair: PatternPair<'_>, variant: Variant<'_>, known: &BTreeSet<&str>, source: Placeable<'_>) -> Finding {
    let key = variant.key();
    let help = match nearest(key, known.iter().copied()) {
        Some(near) => format!("did you mean `[{near}]`? Keys are not translated"),
        None => "write one of the source's keys; keys are not translated".to_owned(),
    };
    Finding::in_pattern(pair.translation, variant.key_span(), format!("nothing ever chooses `[{key}]`"))
        .subject(key)
        .label("never shown")
        .related(pair.source.message.file, source.expression().span(), "the source's keys are below")
        .help(help)
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{found, marked};

    #[test]
    fn misspelled_and_translated_categories() {
        let source = "## sv\na = { $n ->\n    [one] en\n   *[other] { $n }\n}\n## pl\n";
        let all = found(&format!(
            "{source}a = {{ $n ->\n    [one] raz\n    [Few] {{ $n }}\n    [kilka] {{ $n }}\n   *[other] {{ $n }}\n}}\n"
        ));
        assert!(
            all.contains("nothing ever chooses `[Few]`") && all.contains("nothing ever chooses `[kilka]`"),
            "{all}"
        );
        marked(&format!(
            "{source}a = {{ $n ->\n    [one] raz\n    [few] {{ $n }}\n    [many] {{ $n }}\n   *[other] {{ $n }}\n}}\n"
        ));
    }

    #[test]
    fn a_locale_s_own_selectors_are_its_own() {
        marked(
            "## sv\n-t = T\na = Hej { $n }\n## pl\n-t = T\n    .rodzaj = meski\na = Witaj { -t.rodzaj ->\n    [meski] o\n   *[zenski] a\n} { $n }\n",
        );
    }
}
