//! Options that the runtime passes over, or takes for another than they are.

use crate::catalog::{Pattern, Role, UseKind};
use crate::config::Profile;
use crate::format::{FunctionOption, Honours};
use crate::syntax::{Argument, Expression};
use crate::view::{SourceUses, View, builtin};

use super::{Finding, Findings};

pub(super) fn check<'a>(view: View<'a>, pattern: Pattern<'a>, findings: &mut Findings<'_>) {
    let profile = view.config.runtime.profile;
    let source = SourceUses::of(view, pattern.message);
    for call in pattern.uses_of(UseKind::Function) {
        let Some(function) = builtin(&view.config.runtime, pattern.text(call.name)) else { continue };
        let Some(Expression::Function { arguments, .. }) = pattern.expression(call) else { continue };
        for argument in arguments.iter() {
            let Argument::Named(name, span, value) = argument else { continue };
            let Some(option) = function.option(name) else { continue };
            let uncountable = || uncountable(profile, option, value).filter(|_| call.role == Role::Selector);
            let Some(said) = difference(profile, option, value).or_else(uncountable) else { continue };
            // A call that the source makes as well is told there.
            if source.has_verbatim(pattern, call) {
                break;
            }
            let finding = Finding::in_pattern(pattern, span, said.message).subject(name);
            findings.push(finding.label(said.label).help(said.help));
        }
    }
}

struct Said {
    message: String,
    label: &'static str,
    help: &'static str,
}

fn difference(profile: Profile, option: &FunctionOption, value: Expression<'_>) -> Option<Said> {
    if !heeds(profile, option.honours) {
        return (!is_so_anyway(profile, option, value)).then(|| Said {
            message: format!("{} passes over `{}` here", profile.as_str(), option.name),
            label: match option.honours {
                Honours::Neither => "only the application can set it",
                _ => "without effect",
            },
            help: "let the application format the value, or choose another runtime",
        });
    }
    // Any text is a yes in JavaScript, and for `useGrouping` ECMA-402 takes it for nothing said.
    let is_switch = matches!(option.name, "useGrouping" | "hour12");
    (profile == Profile::FluentJs && is_switch && matches!(value, Expression::String("false", _))).then(|| Said {
        message: format!("fluent.js does not take \"false\" for no in `{}`", option.name),
        label: "as if it were true",
        help: "write 0",
    })
}

/// `fluent-rs` keeps what stands behind the point in 64 bits when it looks for a number's category.
fn uncountable(profile: Profile, option: &FunctionOption, value: Expression<'_>) -> Option<Said> {
    let Expression::Number(digits, _) = value else { return None };
    let is_much = option.name == "minimumFractionDigits" && digits.parse().is_ok_and(|digits: f64| digits > 19.0);
    (is_much && profile == Profile::FluentRs).then(|| Said {
        message: "fluent-rs cannot select on a number with more than 19 digits behind its point".to_owned(),
        label: "the application panics, or shows another variant",
        help: "write at most 19",
    })
}

fn heeds(profile: Profile, honours: Honours) -> bool {
    match profile {
        Profile::Flyt => true,
        Profile::FluentJs => matches!(honours, Honours::Both | Honours::FluentJs),
        Profile::FluentRs => matches!(honours, Honours::Both | Honours::FluentRs),
    }
}

/// Whether a value asks for no more than the runtime does without it.
fn is_so_anyway(profile: Profile, option: &FunctionOption, value: Expression<'_>) -> bool {
    let (Expression::String(value, _) | Expression::Number(value, _)) = value else { return false };
    let ungrouped = profile == Profile::FluentRs && option.name == "useGrouping" && matches!(value, "false" | "0");
    ungrouped || option.default == Some(value)
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::found_with;

    use super::super::trial::{found_under, shown};

    fn number(options: &str) -> String {
        format!("a = {{ NUMBER($n, {options}) }}\n")
    }

    #[test]
    fn fluent_rs_shows_numbers_as_they_are() {
        let cases = [
            ("style: \"percent\"", 0.02, "0.02"),
            ("style: \"currency\", currency: \"SEK\"", 2.0, "2"),
            ("maximumFractionDigits: 0", 2.5, "2.5"),
            ("minimumIntegerDigits: 2", 7.0, "7"),
            ("minimumSignificantDigits: 3", 7.0, "7"),
            ("maximumSignificantDigits: 1", 77.0, "77"),
            ("useGrouping: \"always\"", 1234567.0, "1234567"),
            ("notation: \"compact\"", 1234567.0, "1234567"),
            ("signDisplay: \"always\"", 7.0, "7"),
        ];
        for (options, value, plain) in cases {
            assert_eq!(shown(&number(options), value), plain, "{options}");
            let all = found_under("fluent-rs", &format!("## sv\n{}", number(options)));
            assert!(all.contains("fluent-rs passes over"), "{options}: {all}");
        }
    }

    #[test]
    fn what_fluent_rs_does_is_not_told() {
        let cases = [
            ("minimumFractionDigits: 1", 2.0, "2.0"),
            ("useGrouping: \"false\"", 1234567.0, "1234567"),
            ("style: \"decimal\"", 7.0, "7"),
            ("minimumIntegerDigits: 1", 7.0, "7"),
        ];
        for (options, value, wanted) in cases {
            assert_eq!(shown(&number(options), value), wanted, "{options}");
            assert_eq!(found_under("fluent-rs", &format!("## sv\n{}", number(options))), "", "{options}");
        }
    }

    #[test]
    fn fluent_rs_selects_on_nineteen_digits_at_most() {
        let select = |digits: u32| {
            let call = format!("NUMBER($n, minimumFractionDigits: {digits})");
            found_under("fluent-rs", &format!("## sv\na = {{ {call} ->\n    [one] x\n   *[other] y\n }}\n"))
        };
        assert_eq!(select(19), "");
        assert!(select(20).contains("more than 19 digits"), "{}", select(20));
        assert_eq!(found_under("fluent-rs", &format!("## sv\n{}", number("minimumFractionDigits: 20"))), "");
    }

    #[test]
    fn fluent_js_lets_a_translation_set_only_some() {
        let all =
            found_under("fluent.js", &format!("## sv\n{}", number("style: \"percent\", maximumFractionDigits: 0")));
        assert_eq!(all, "warning[runtime-difference] content/a.ftl:1:18 fluent.js passes over `style` here\n");
        assert!(found_under("fluent.js", "## sv\na = { NUMBER($n, useGrouping: \"false\") }\n").contains("for no"));
        assert!(found_under("fluent.js", "## sv\na = { DATETIME($d, hour12: \"false\") }\n").contains("for no"));
        assert_eq!(found_under("fluent.js", "## sv\na = { NUMBER($n, useGrouping: 0) }\n"), "");
        assert_eq!(found_under("fluent.js", "## sv\na = { DATETIME($d, dateStyle: \"long\") }\n"), "");
        assert!(found_under("fluent.js", "## sv\na = { DATETIME($d, timeZone: \"UTC\") }\n").contains("`timeZone`"));
    }

    #[test]
    fn flyt_honours_all() {
        assert_eq!(found_under("flyt", "## sv\na = { NUMBER($n, style: \"percent\", type: \"ordinal\") }\n"), "");
    }

    #[test]
    fn what_the_source_says_too_and_what_the_application_brings_is_not_told() {
        let text = "## sv\na = { NUMBER($n, style: \"percent\") }\n## de\na = { NUMBER($n, style: \"percent\") }\n";
        assert_eq!(found_under("fluent.js", text).lines().count(), 1);
        let own = "[runtime]\nprofile = \"fluent-rs\"\nfunctions = [\"NUMBER\", \"DATETIME\"]\n";
        let text = "## sv\na = { NUMBER($n, style: \"percent\") } { DATETIME($d, dateStyle: \"long\") }\n";
        assert_eq!(found_with(own, text), "");
    }
}
