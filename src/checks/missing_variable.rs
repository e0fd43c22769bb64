//! A translation does not show a variable that its source shows.
//!
//! The reader never learns the number, the name, the date. Cases that say the number in words may do without it: a
//! variant for 0, 1 or 2, but not one that is also for 21. So may variants that only fractions reach, and a variable that the source only selects on
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

use std::collections::BTreeSet;

use crate::catalog::{Pattern, Role, Use, UseKind};
use crate::diagnostic::Severity;
use crate::syntax::Variant;
use crate::text::Span;
use crate::view::{Cases, Lookup, PatternPair, Shown, View, large_number, says_number};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("missing-variable", Severity::Warning, Hook::PatternPair(check));

fn check<'a>(view: View<'a>, pair: PatternPair<'a>, findings: &mut Findings<'_>) {
    if pair.source.message.is_term() || pair.source.uses().is_empty() || is_plainly_whole(pair) {
        return;
    }
    let source_plurals = view.source.map_or(view.side.plurals, |side| side.plurals);
    let source = Shown::of(pair.source, Lookup::source(view, pair.source.message), source_plurals);
    let lookup = Lookup::translation(view, pair.translation.message);
    let translation = Shown::of(pair.translation, lookup, view.side.plurals);
    // A misspelled variable is one fault, which `unknown-variable` tells; so is one in the form of another format.
    let misspelled = || {
        let unknown = translation.used.difference(&source.used).count();
        unknown + pair.translation.foreign_placeholders(pair.source).len()
    };
    let absent: Vec<_> = source.sometimes.difference(&translation.used).collect();
    let told = if absent.is_empty() { 0 } else { misspelled() };
    let told: BTreeSet<_> = absent.into_iter().take(told).collect();
    for name in source.sometimes.iter().filter(|name| !told.contains(name)) {
        let everywhere = source.always.contains(name);
        if everywhere && translation.sometimes.contains(name) && !translation.always.contains(name) {
            findings.push(in_a_variant(view, pair, name));
        } else if !translation.sometimes.contains(name) && (everywhere || !translation.used.contains(name)) {
            findings.push(nowhere(pair, name));
        }
    }
}

/// Each use is compared with each where there are no more than these.
const FEW: usize = 50;

/// Whether the translation has all that the source has, and none of it in a variant: most messages go no further.
fn is_plainly_whole(pair: PatternPair<'_>) -> bool {
    let (source, translation) = (pair.source, pair.translation);
    let counts = |one: &&Use| matches!(one.kind, UseKind::Variable | UseKind::Message) && one.role == Role::Shown;
    let is_same = |one: &Use, other: &Use| {
        other.kind == one.kind && other.role == Role::Shown && source.text(one.span) == translation.text(other.span)
    };
    let mut wanted = source.uses().iter().filter(counts);
    let has = |one: &Use| translation.uses().iter().any(|other| is_same(one, other));
    let is_short = translation.uses().len() <= FEW && translation.selects().is_empty();
    is_short && source.selects().is_empty() && wanted.all(has)
}

fn nowhere(pair: PatternPair<'_>, name: &str) -> Finding {
    let message = format!("`${name}` is not shown");
    match without_braces(pair.translation, name) {
        Some(span) => finding(pair, span, name, message)
            .label("without braces it is text")
            .help(format!("put braces around it: `{{ ${name} }}`")),
        None => finding(pair, first_line(pair.translation), name, message),
    }
}

fn in_a_variant(view: View<'_>, pair: PatternPair<'_>, name: &str) -> Finding {
    let message = format!("`${name}` is not shown in every variant");
    match lacking(view, pair.translation, name) {
        None => finding(pair, first_line(pair.translation), name, message),
        Some((variant, None)) => finding(pair, variant.value().span(), name, message).label("here it is not"),
        Some((variant, Some(number))) => finding(pair, variant.value().span(), name, message)
            .label(format!("`[{}]` is also for {number}", variant.key()))
            .help(format!("put `{{ ${name} }}` into the text, or name the number")),
    }
}

/// The first variant that counts and does not show a variable, and a larger number that it is for beside 0, 1 or 2.
fn lacking<'a>(view: View<'a>, pattern: Pattern<'a>, name: &str) -> Option<(Variant<'a>, Option<usize>)> {
    let shows = |span: Span| {
        let mut variables = pattern.uses_of(UseKind::Variable);
        variables.any(|one| pattern.text(one.name) == name && span.range().contains(&(one.span.start as usize)))
    };
    pattern.selects().iter().find_map(|select| {
        let placeable = pattern.placeable(select);
        let cases = Cases::of(placeable, view.side.plurals);
        let counts = |variant: &Variant<'_>| cases.as_ref().is_none_or(|cases| cases.reaches(*variant));
        let said =
            |variant: &Variant<'_>| shows(select.span) && says_number(*variant, cases.as_ref(), view.side.plurals);
        let variant = placeable.variants().find(|one| counts(one) && !said(one) && !shows(one.value().span()))?;
        let is_small = matches!(variant.key(), "zero" | "one" | "two");
        let also = cases.filter(|_| is_small).and_then(|cases| large_number(variant, &cases, view.side.plurals));
        Some((variant, also))
    })
}

/// `$name` in the text itself.
fn without_braces(pattern: Pattern<'_>, name: &str) -> Option<Span> {
    let wanted = format!("${name}");
    pattern.runs().iter().find_map(|run| {
        let at = run.joined.find(&wanted)?;
        Some(run.span(at, at + wanted.len()))
    })
}

fn finding(pair: PatternPair<'_>, span: Span, name: &str, message: String) -> Finding {
    let used = pair.source.uses().iter().find(|one| pair.source.text(one.name) == name);
    let place = used.map_or(pair.source.span(), |one| one.span);
    Finding::in_pattern(pair.translation, span, message)
        .subject(format!("${name}"))
        .related(pair.source.message.file, place, "the source shows it")
        .help(format!("put `{{ ${name} }}` into the text"))
}

/// A text of many lines is marked on its first.
fn first_line(pattern: Pattern<'_>) -> Span {
    let span = pattern.span();
    let line = pattern.text(span).lines().next().map_or(0, str::len) as u32;
    Span::new(span.start, span.start + line)
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{found, marked};

    #[test]
    fn words_for_one_and_two_will_do() {
        marked(
            "## sv\na = { $n } bilar\n## ar\na = { $n ->\n    [zero] لا سيارات\n    [one] سيارة\n    [two] سيارتان\n    [few] { $n } سيارات\n    [many] { $n } سيارة\n   *[other] { $n } سيارة\n}\n",
        );
    }

    #[test]
    fn a_variant_that_only_fractions_reach_is_not_compared() {
        marked(
            "## sv\na = { $n } bilar\n## pl\na = { $n ->\n    [one] auto\n    [few] { $n } auta\n    [many] { $n } aut\n   *[other] auta\n}\n",
        );
    }

    #[test]
    fn what_is_only_selected_on_may_vanish() {
        marked("## sv\na = { $sex ->\n    [f] Hennes\n   *[m] Hans\n}\n## pl\na = Jego\n");
    }

    #[test]
    fn a_variant_that_drops_another_variable_is_told() {
        marked(
            "## sv\na = { $name }: { $n ->\n    [one] en bil\n   *[other] { $n } bilar\n}\n## ja\na = 車は{ $n }台\n    ^^^^^^^^^ missing-variable\n",
        );
    }

    #[test]
    fn the_variant_that_lacks_it_is_marked() {
        let variants = "    [one] auto\n    [few] { $n } auta\n    [many] auto\n           ^^^^ missing-variable\n   *[other] auta\n}\n";
        marked(&format!("## sv\na = {{ $n }} bilar\n## pl\na = {{ $n ->\n{variants}"));
    }

    #[test]
    fn one_that_is_also_21_says_no_number() {
        let variants = "    [few] { $n } файла\n    [many] { $n } файлов\n   *[other] { $n } файла\n}\n";
        let mark = "          ^^^^ missing-variable\n";
        marked(&format!("## sv\na = {{ $n }} filer\n## ru\na = {{ $n ->\n    [one] файл\n{mark}{variants}"));
        marked(&format!(
            "## sv\na = {{ $n }} filer\n## ru\na = {{ $n ->\n    [1] файл\n    [one] {{ $n }} файл\n{variants}"
        ));
    }

    #[test]
    fn braces_that_were_forgotten_are_asked_for() {
        marked("## sv\na = Hej { $namn }\n## pl\na = Cześć $namn!\n          ^^^^^ missing-variable\n");
    }

    #[test]
    fn messages_that_refer_to_each_other_many_times_are_followed_once() {
        let refers = |at: usize| format!("a{at} = {}\n", format!("{{ a{} }}", at - 1).repeat(10));
        let bomb: String = (1..15).map(refers).collect();
        let text =
            format!("## sv\na0 = {{ $n }}\n{bomb}x = {{ a14 }} {{ $m }}\n## pl\na0 = {{ $n }}\n{bomb}x = {{ a13 }}\n");
        assert!(found(&text).contains("`$m` is not shown"));
    }
}
