//! A selector on a number has no variant for a category of the language.
//!
//! Polish has a form for 1, one for 2 to 4, and one for 5: without `[few]` and `[many]` the reader gets the default,
//! which is wrong for most numbers. Every whole number from 0 to 1,000 is tried; numbers that a variant names, such
//! as `[1]`, need no category. A lone `*[other]` and categories that only fractions or millions have are notes; a lone
//! `*[other]` on a variable is told where the source counts by it.
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
//! sources = { $count ->
//!     [one] Jedno źródło
//!    *[other] { $count } źródła
//! }
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
//! Add a variant for each category that is named, with the form that the numbers in brackets take.

use crate::catalog::{Message, Pattern};
use crate::diagnostic::Severity;
use crate::locale::Category;
use crate::syntax::{Placeable, selects_by_number};
use crate::view::{Cases, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("missing-plural-category", Severity::Warning, Hook::Message(check));

fn check<'a>(view: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    for pattern in message.patterns().filter(|pattern| !pattern.selects().is_empty()) {
        let lone =
            pattern.selects().iter().map(|select| pattern.placeable(select)).filter_map(|one| lone(view, pattern, one));
        for (placeable, cases) in Cases::in_pattern(pattern, view.side.plurals).chain(lone) {
            let (mut missing, mut rare) = (Vec::new(), Vec::new());
            for category in view.side.plurals.categories(cases.kind).iter().filter(|one| !cases.names(*one)) {
                if cases.fallen.contains(category) { missing.push(category) } else { rare.push(category) }
            }
            rare.retain(|category| !view.side.plurals.sample(cases.kind).contains(category));
            if !missing.is_empty() {
                findings.push(finding(view, pattern, placeable, &cases, &missing));
            } else if !rare.is_empty() {
                findings.push(finding(view, pattern, placeable, &cases, &rare).at_most(Severity::Note));
            }
        }
    }
}

/// The cases of a default that stands alone on a variable by which the source counts.
fn lone<'a>(view: View<'a>, pattern: Pattern<'a>, placeable: Placeable<'a>) -> Option<(Placeable<'a>, Cases<'a>)> {
    if placeable.variants().nth(1).is_some() || selects_by_number(placeable) {
        return None;
    }
    let message = view.source?.index.find_in_file(&pattern.message.file.source_path, pattern.message.id())?;
    let source = message.pattern(pattern.attribute())?;
    let selector = pattern.text(placeable.expression().span());
    let mut selects =
        source.selects().iter().map(|select| source.placeable(select)).filter(|one| selects_by_number(*one));
    selects.find(|one| source.text(one.expression().span()) == selector)?;
    Some((placeable, Cases::counted(placeable, view.side.plurals)?))
}

fn finding(
    view: View<'_>,
    pattern: Pattern<'_>,
    placeable: Placeable<'_>,
    cases: &Cases<'_>,
    missing: &[Category],
) -> Finding {
    let names = missing.iter().map(|category| format!("`{}`", category.as_str())).collect::<Vec<_>>().join(" and ");
    let examples = missing.iter().map(|category| examples(view, cases, *category)).collect::<Vec<_>>().join("; ");
    let selector = placeable.expression().span();
    let finding = Finding::in_pattern(pattern, selector, format!("no variant for {names}"))
        .subject(format!("{} {}", pattern.way(selector), pattern.text(selector)).trim_start())
        .label(format!("these take the default: {examples}"))
        .help(format!("add {names}"));
    if cases.variants.len() == 1 { finding.at_most(Severity::Note) } else { finding }
}

/// The first few numbers of a category, or what else it is for.
fn examples(view: View<'_>, cases: &Cases<'_>, category: Category) -> String {
    let sample = view.side.plurals.sample(cases.kind).iter().enumerate();
    let numbers = sample.filter(|(number, one)| **one == category && !cases.names_number(*number));
    let numbers: Vec<_> = numbers.map(|(number, _)| number.to_string()).take(4).collect();
    if numbers.is_empty() { "fractions or millions".to_owned() } else { numbers.join(", ") }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{found, marked};

    #[test]
    fn numbers_that_a_variant_names_need_no_category() {
        marked("## sv\na = { $n ->\n    [1] en\n   *[other] { $n }\n}\n");
        marked("## sv\na = { $n ->\n      ^^ missing-plural-category\n    [0] ingen\n   *[other] { $n }\n}\n");
    }

    #[test]
    fn a_lone_default_and_fractions_are_notes() {
        let lone = found("## sv\na = { NUMBER($n) ->\n   *[other] { $n }\n}\n");
        assert!(lone.starts_with("note[missing-plural-category]"), "{lone}");
        let millions = found("## es\na = { $n ->\n    [one] uno\n   *[other] { $n }\n}\n");
        assert!(millions.starts_with("note[missing-plural-category]"), "{millions}");
    }

    #[test]
    fn a_lone_default_is_told_where_the_source_counts() {
        let source = "## sv\na = { $n ->\n    [one] en\n   *[other] { $n }\n}\n";
        let lone = found(&format!("{source}## pl\na = {{ $n ->\n   *[other] {{ $n }}\n}}\n"));
        assert!(lone.starts_with("note[missing-plural-category] locales/pl/a.ftl:1:7"), "{lone}");
        assert_eq!(found(&format!("{source}## ja\na = {{ $n ->\n   *[other] {{ $n }}\n}}\n")), "");
    }

    #[test]
    fn words_are_no_categories() {
        marked("## pl\na = { $kind ->\n    [book] książka\n   *[other] rzecz\n}\n");
    }
}
