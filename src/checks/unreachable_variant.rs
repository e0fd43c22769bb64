//! A variant for a number that never comes.
//!
//! Polish has no `two`, English no `zero`: such a variant is never shown, and whoever wrote it means something else,
//! usually the number itself, `[0]` or `[2]`. Categories that only fractions or millions have are never told.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! sources = { $count ->
//!     [zero] Inga källor
//!     [one] En källa
//!    *[other] { $count } källor
//! }
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! sources = { $count ->
//!     [0] Inga källor
//!     [one] En källa
//!    *[other] { $count } källor
//! }
//! ```
//!
//! ## What to do
//!
//! Name the number, or remove the variant.

use crate::catalog::{Message, Pattern};
use crate::diagnostic::Severity;
use crate::locale::{Category, PluralKind};
use crate::syntax::Variant;
use crate::view::{Cases, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("unreachable-variant", Severity::Warning, Hook::Message(check));

fn check<'a>(view: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    for pattern in message.patterns().filter(|pattern| !pattern.selects().is_empty()) {
        for (_, cases) in Cases::in_pattern(pattern, view.side.plurals) {
            for (variant, reached) in &cases.variants {
                let Some(category) = Category::from_name(variant.key()).filter(|_| !variant.is_default()) else {
                    continue;
                };
                let whole = view.side.plurals.sample(cases.kind).contains(&category);
                let known = view.side.plurals.categories(cases.kind).contains(category);
                if !reached && (whole || !known) && !is_repeated(&cases, *variant) {
                    findings.push(finding(view, pattern, *variant, (cases.kind, known)));
                }
            }
        }
    }
}

/// A second variant of one key is for another rule to tell.
fn is_repeated(cases: &Cases<'_>, variant: Variant<'_>) -> bool {
    cases.variants.iter().filter(|(one, _)| one.key() == variant.key()).nth(1).is_some()
}

fn finding(view: View<'_>, pattern: Pattern<'_>, variant: Variant<'_>, (kind, known): (PluralKind, bool)) -> Finding {
    let key = variant.key();
    let message = match known {
        true => format!("no number is left for `[{key}]`"),
        false if kind == PluralKind::Ordinal => {
            format!("`{}` has no category `{key}` for ordinal numbers", view.side.locale.tag())
        }
        false => format!("`{}` has no plural category `{key}`", view.side.locale.tag()),
    };
    let number = match key {
        "zero" => "0",
        "one" => "1",
        "two" => "2",
        _ => "",
    };
    let help = match (known, number) {
        (false, number) if !number.is_empty() => format!("write `[{number}]` if the number is meant, or remove it"),
        _ => "remove it".to_owned(),
    };
    Finding::in_pattern(pattern, variant.key_span(), message)
        .subject(pattern.way(variant.key_span()))
        .label("never shown")
        .help(help)
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::marked;

    #[test]
    fn a_category_that_the_language_has_not() {
        marked(
            "## pl\na = { $n ->\n    [one] raz\n    [two] dwa\n     ^^^ unreachable-variant\n    [few] { $n }\n    [many] { $n }\n   *[other] { $n }\n}\n",
        );
    }

    #[test]
    fn a_category_whose_only_number_is_named() {
        marked("## sv\na = { $n ->\n    [1] ett\n    [one] en\n     ^^^ unreachable-variant\n   *[other] { $n }\n}\n");
    }

    #[test]
    fn fractions_are_reached() {
        marked(
            "## cs\na = { $n ->\n    [one] den\n    [few] { $n } dny\n    [many] { $n } dne\n   *[other] { $n } dní\n}\n",
        );
    }

    #[test]
    fn ordinals_have_categories_of_their_own() {
        marked(
            "## en\na = { NUMBER($n, type: \"ordinal\") ->\n    [one] { $n }st\n    [two] { $n }nd\n    [few] { $n }rd\n   *[other] { $n }th\n}\n",
        );
    }
}
