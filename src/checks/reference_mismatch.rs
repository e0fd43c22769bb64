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
//! Refer to what the source refers to.

use std::collections::BTreeSet;

use crate::catalog::{Pattern, UseKind};
use crate::diagnostic::Severity;
use crate::view::{PatternPair, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("reference-mismatch", Severity::Warning, Hook::PatternPair(check));

fn check<'a>(view: View<'a>, pair: PatternPair<'a>, findings: &mut Findings<'_>) {
    let (source, translation) = (pair.source, pair.translation);
    let refers = |pattern: Pattern<'a>| pattern.uses().iter().any(|one| is_reference(one.kind));
    if source.message.is_term() || !(refers(source) || refers(translation)) {
        return;
    }
    let (wanted, found) = (references(source), references(translation));
    // What the locale lacks altogether is told as missing.
    let bundles = view.side.index.bundles(&source.message.file.source_path);
    let has = |id: &&&str| bundles.iter().any(|bundle| view.side.index.find(*bundle, id).is_some());
    let missing: Vec<_> = wanted.difference(&found).filter(has).collect();
    // A helper term of the locale may stand for any of the source's.
    let own = found.iter().any(|id| view.source.is_some_and(|side| is_own(side, pair, id)));
    if !missing.is_empty() && !own {
        let extra: Vec<_> = found.difference(&wanted).collect();
        findings.push(finding(pair, &missing, &extra));
    }
}

fn is_reference(kind: UseKind) -> bool {
    matches!(kind, UseKind::Message | UseKind::Term)
}

fn references(pattern: Pattern<'_>) -> BTreeSet<&str> {
    let references = pattern.uses().iter().filter(|one| is_reference(one.kind));
    references.map(|one| pattern.text(one.name)).collect()
}

fn is_own(source: &crate::view::Side<'_>, pair: PatternPair<'_>, id: &str) -> bool {
    let bundles = source.index.bundles(&pair.source.message.file.source_path);
    id.starts_with('-') && bundles.iter().all(|bundle| source.index.find(*bundle, id).is_none())
}

fn finding(pair: PatternPair<'_>, missing: &[&&str], extra: &[&&str]) -> Finding {
    let list = |ids: &[&&str]| ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ");
    let (message, place) = match extra.first() {
        Some(first) => (format!("{} stands where the source has {}", list(extra), list(missing)), Some(**first)),
        None => (format!("{} of the source is not referred to", list(missing)), None),
    };
    let span = |pattern: Pattern<'_>, id: &str| {
        let found = pattern.uses().iter().find(|one| pattern.text(one.name) == id);
        found.map_or(pattern.span(), |one| one.span)
    };
    let at = place.map_or(pair.translation.span(), |id| span(pair.translation, id));
    let source = span(pair.source, missing[0]);
    Finding::in_pattern(pair.translation, at, message)
        .subject(missing.iter().map(|id| **id).collect::<Vec<_>>().join(" "))
        .related(pair.source.message.file, source, "the source refers to it")
        .help("refer to what the source refers to")
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::marked;

    #[test]
    fn use_inside_a_branch_is_use_and_counts_do_not_matter() {
        let translation = "a = { $n ->\n    [one] { -b }\n    [few] { $n }\n    [many] { $n }\n   *[other] x\n}\n";
        marked(&format!("## sv\n-b = B\na = {{ -b }} {{ -b }} {{ $n }}\n## pl\n-b = B\n{translation}"));
    }

    #[test]
    fn a_helper_term_stands_for_the_source_s() {
        marked("## sv\n-b = B\na = Om { -b }\n## pl\n-b = B\n-b-miejscownik = B-ie\na = O { -b-miejscownik }\n");
    }
}
