//! A translation refers to other messages or terms than its source.
//!
//! A brand that became another brand, a title that is no longer quoted but typed again and will not follow when it
//! changes. References are compared as sets: how often, and in which variant, does not count. A term that only the
//! locale has is its own affair, and stands for any of the source's.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! -brand = Flyt
//! -company = Strömmen
//! about = { -brand } är gratis
//! ## pl
//! -brand = Flyt
//! -company = Strömmen
//! about = { -company } jest za darmo
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! -brand = Flyt
//! about = { -brand } är gratis
//! ## pl
//! -brand = Flyt
//! about = { -brand } jest za darmo
//! ```
//!
//! ## What to do
//!
//! Refer to what the source refers to. Where the grammar forbids it, give your language a term of its own for that form,
//! or silence the rule with that reason.

use std::collections::BTreeSet;

use crate::catalog::{Pattern, Role, Use, UseKind};
use crate::diagnostic::Severity;
use crate::view::{Lookup, PatternPair, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("reference-mismatch", Severity::Warning, Hook::PatternPair(check));

fn check<'a>(view: View<'a>, pair: PatternPair<'a>, findings: &mut Findings<'_>) {
    let (source, translation) = (pair.source, pair.translation);
    if source.message.is_term() || source.uses().is_empty() {
        return;
    }
    let mut missing = beyond(source, translation);
    if missing.is_empty() {
        return;
    }
    // What the locale lacks altogether is told as missing.
    let lookup = Lookup::translation(view, translation.message);
    missing.retain(|one| lookup.own(source.text(one.name)).is_some());
    // A helper term of the locale may stand for any of the source's.
    let of_source = Lookup::source(view, source.message);
    let is_helper = |one: &Use| one.kind == UseKind::Term && of_source.message(translation.text(one.name)).is_none();
    if !missing.is_empty() && !references(translation).any(is_helper) {
        findings.push(finding(pair, &missing));
    }
}

/// References that stand for a text; what variants are chosen by is each language's own affair.
fn references<'a>(pattern: Pattern<'a>) -> impl Iterator<Item = &'a Use> {
    let is_reference = |one: &&Use| one.is_reference() && one.role == Role::Shown;
    pattern.uses().iter().filter(is_reference)
}

/// A message with its attribute; a term without its arguments, which are each language's own.
fn name<'a>(pattern: Pattern<'a>, one: &Use) -> &'a str {
    pattern.text(if one.kind == UseKind::Message { one.span } else { one.name })
}

/// The references of one pattern that another has not.
fn beyond<'a>(one: Pattern<'a>, other: Pattern<'a>) -> Vec<&'a Use> {
    let few = references(other).take(FEW + 1).count() <= FEW;
    let there: BTreeSet<_> =
        if few { BTreeSet::new() } else { references(other).map(|there| name(other, there)).collect() };
    let has = |wanted: &str| match few {
        true => references(other).any(|there| name(other, there) == wanted),
        false => there.contains(wanted),
    };
    references(one).filter(|here| !has(name(one, here))).collect()
}

/// Each reference is compared with each where there are no more than these.
const FEW: usize = 20;

fn finding(pair: PatternPair<'_>, missing: &[&Use]) -> Finding {
    let (source, translation) = (pair.source, pair.translation);
    let extra = beyond(translation, source);
    let (wanted, found) = (list(source, missing), list(translation, &extra));
    let message = match extra.first() {
        Some(_) => format!("{found} stands where the source has {wanted}"),
        None => format!("{wanted} of the source is not referred to"),
    };
    let at = extra.first().map_or(translation.span(), |one| one.span);
    Finding::in_pattern(translation, at, message)
        .subject(wanted.replace('`', ""))
        .related(source.message.file, missing[0].span, "the source refers to it")
        .help("refer to what the source refers to")
}

/// Their names, each once.
fn list(pattern: Pattern<'_>, uses: &[&Use]) -> String {
    let names: BTreeSet<_> = uses.iter().map(|one| format!("`{}`", name(pattern, one))).collect();
    names.into_iter().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{found, marked};

    #[test]
    fn use_inside_a_branch_is_use_and_counts_do_not_matter() {
        let translation = "a = { $n ->\n    [one] { -b }\n    [few] { $n }\n    [many] { $n }\n   *[other] x\n}\n";
        marked(&format!("## sv\n-b = B\na = {{ -b }} {{ -b }} {{ $n }}\n## pl\n-b = B\n{translation}"));
    }

    #[test]
    fn a_helper_term_stands_for_the_source_s() {
        marked("## sv\n-b = B\na = Om { -b }\n## pl\n-b = B\n-b-miejscownik = B-ie\na = O { -b-miejscownik }\n");
    }

    #[test]
    fn a_term_in_place_of_another_is_marked() {
        let terms = "-b = B\n-c = C\n";
        marked(&format!("## sv\n{terms}a = {{ -b }} x\n## pl\n{terms}a = X {{ -c }}\n        ^^ reference-mismatch\n"));
    }

    #[test]
    fn attributes_count() {
        let message = "m = M\n    .kort = m\n";
        let found = found(&format!("## sv\n{message}a = {{ m.kort }}\n## pl\n{message}a = {{ m }}\n"));
        assert!(found.contains("`m` stands where the source has `m.kort`"), "{found}");
    }

    #[test]
    fn what_the_locale_lacks_is_told_as_missing() {
        let found = found("## sv\n-b = B\na = { -b }\n## pl\na = B\n");
        assert!(!found.contains("reference-mismatch"), "{found}");
    }

    #[test]
    fn what_variants_are_chosen_by_is_each_language_s_own() {
        let term = "-b = B\n    .genus = n\n";
        let text = format!("## sv\n{term}a = {{ -b.genus ->\n    [n] Nytt\n   *[u] Ny\n}}\n## pl\n{term}a = Nowe\n");
        assert!(!found(&text).contains("reference-mismatch"), "{}", found(&text));
    }
}
