//! Numbers among the keys of variants that `fluent-rs` never matches: it compares their options with the selector's.

use crate::catalog::Pattern;
use crate::syntax::{Argument, Arguments, Expression, Placeable, Variant};
use crate::view::{View, builtin};

use super::{Finding, Findings};

pub(super) fn check(view: View<'_>, pattern: Pattern<'_>, findings: &mut Findings<'_>) {
    for select in pattern.selects() {
        let placeable = pattern.placeable(select);
        let Some(number) = selected(view, placeable) else { continue };
        // An argument of a term has the digits that its call gives it, and is like its key then.
        if pattern.message.is_term() && matches!(number, Selected { is_set: false, digits: None }) {
            continue;
        }
        let keys = placeable.variants().filter(|variant| variant.is_number() && !number.is_like(*variant));
        keys.for_each(|variant| findings.push(finding(pattern, placeable, &number, variant)));
    }
}

fn finding(pattern: Pattern<'_>, placeable: Placeable<'_>, number: &Selected, variant: Variant<'_>) -> Finding {
    let is_ordinal = matches!(placeable.expression(), Expression::Function { arguments, .. }
        if arguments.string("type").as_deref() == Some("ordinal"));
    let help = match number {
        _ if is_ordinal => "use a category, such as `[one]`",
        Selected { is_set: false, digits: None } => {
            "use a category, or give the selector as many `minimumFractionDigits`"
        }
        _ => "select on the variable alone, and give the options where the number is shown",
    };
    let headline = format!("fluent-rs never chooses `[{}]` here", variant.key());
    let finding = Finding::in_pattern(pattern, variant.key_span(), headline).subject(variant.key());
    finding.label("it compares the options of numbers too").help(help)
}

/// A variable that is selected on, as `fluent-rs` sees it.
struct Selected {
    /// Whether an option that a key cannot have is set.
    is_set: bool,
    /// `minimumFractionDigits`
    digits: Option<usize>,
}

impl Selected {
    /// Whether some number is like a key: `[1.0]` has one fraction digit, `[1]` has none said.
    fn is_like(&self, key: Variant<'_>) -> bool {
        let digits = key.key().split_once('.').map(|(_, digits)| digits.len());
        !self.is_set && self.digits == digits
    }
}

/// What is selected on; `None` where it is no variable, or what is done to it is not known.
fn selected(view: View<'_>, placeable: Placeable<'_>) -> Option<Selected> {
    match placeable.expression() {
        Expression::Variable(..) => Some(Selected { is_set: false, digits: None }),
        Expression::Function { name: "NUMBER", arguments, .. } => {
            builtin(&view.config.runtime, "NUMBER")?;
            let is_variable = |argument| matches!(argument, Argument::Positional(Expression::Variable(..)));
            arguments.iter().any(is_variable).then(|| options(arguments))
        }
        _ => None,
    }
}

/// The options as `FluentNumberOptions::merge` of `fluent-bundle` 0.16.0 takes them.
fn options(given: Arguments<'_>) -> Selected {
    let mut selected = Selected { is_set: false, digits: None };
    for argument in given.iter() {
        match argument {
            Argument::Named("minimumFractionDigits", _, Expression::Number(text, _)) => {
                selected.digits = text.parse::<f64>().ok().map(|digits| digits as usize);
            }
            Argument::Named(name, _, Expression::String(value, _)) => selected.is_set |= is_set(name, value),
            Argument::Named(
                "minimumIntegerDigits"
                | "maximumFractionDigits"
                | "minimumSignificantDigits"
                | "maximumSignificantDigits",
                _,
                Expression::Number(..),
            ) => selected.is_set = true,
            _ => {}
        }
    }
    selected
}

fn is_set(name: &str, value: &str) -> bool {
    match name {
        "type" => value == "ordinal",
        "style" => matches!(value, "percent" | "currency"),
        "currencyDisplay" => matches!(value, "code" | "name"),
        "useGrouping" => value == "false",
        "currency" => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::trial::{found_under, shown};

    /// A selector, a key, and a number that the key means.
    const CASES: &[(&str, &str, f64)] = &[
        ("$n", "1", 1.0),
        ("$n", "1.0", 1.0),
        ("$n", "0.5", 0.5),
        ("NUMBER($n)", "1", 1.0),
        ("NUMBER($n, type: \"ordinal\")", "1", 1.0),
        ("NUMBER($n, type: \"cardinal\")", "1", 1.0),
        ("NUMBER($n, style: \"percent\")", "1", 1.0),
        ("NUMBER($n, style: \"decimal\")", "1", 1.0),
        ("NUMBER($n, currency: \"SEK\")", "1", 1.0),
        ("NUMBER($n, currencyDisplay: \"code\")", "1", 1.0),
        ("NUMBER($n, currencyDisplay: \"symbol\")", "1", 1.0),
        ("NUMBER($n, useGrouping: \"false\")", "1", 1.0),
        ("NUMBER($n, useGrouping: \"true\")", "1", 1.0),
        ("NUMBER($n, useGrouping: 0)", "1", 1.0),
        ("NUMBER($n, signDisplay: \"always\")", "1", 1.0),
        ("NUMBER($n, minimumIntegerDigits: 1)", "1", 1.0),
        ("NUMBER($n, maximumFractionDigits: 0)", "1", 1.0),
        ("NUMBER($n, minimumSignificantDigits: 1)", "1", 1.0),
        ("NUMBER($n, maximumSignificantDigits: 3)", "1", 1.0),
        ("NUMBER($n, minimumFractionDigits: 0)", "1", 1.0),
        ("NUMBER($n, minimumFractionDigits: 1)", "1", 1.0),
        ("NUMBER($n, minimumFractionDigits: 1)", "1.0", 1.0),
        ("NUMBER($n, minimumFractionDigits: 2)", "1.0", 1.0),
    ];

    #[test]
    fn what_is_told_is_what_fluent_bundle_does() {
        for (selector, key, number) in CASES {
            let text = format!("a = {{ {selector} ->\n    [{key}] hit\n   *[other] no\n}}\n");
            let is_chosen = shown(&text, *number) == "hit";
            let all = found_under("fluent-rs", &format!("## sv\n{text}"));
            assert_eq!(!all.contains("never chooses"), is_chosen, "{selector} [{key}]: {all}");
        }
    }

    #[test]
    fn arguments_of_terms_are_like_their_keys() {
        let text = "-t = { $n ->\n    [1.0] hit\n   *[other] no\n}\na = { -t(n: 1.0) }\n";
        assert_eq!(shown(text, 0.0), "hit");
        assert!(!found_under("fluent-rs", &format!("## sv\n{text}")).contains("never chooses"));
    }

    #[test]
    fn other_runtimes_compare_the_value() {
        let text = "## sv\na = { NUMBER($n, minimumFractionDigits: 1) ->\n    [1] hit\n   *[other] no\n}\n";
        assert!(!found_under("fluent.js", text).contains("never chooses"));
        assert!(!found_under("flyt", text).contains("never chooses"));
    }
}
