//! A function is given an argument that it does not take.
//!
//! An unknown option is passed over in silence, a wrong value is an error in the reader's face (`RangeError` in a
//! browser), and enough fraction digits take all of a server's memory. Options and values are those of ECMA-402;
//! functions that the application adds are not judged.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! # $date (Date) - When it was written.
//! updated = Uppdaterad { DATETIME($date, dateStyle: "lång") }
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! # $date (Date) - When it was written.
//! updated = Uppdaterad { DATETIME($date, dateStyle: "long") }
//! ```
//!
//! ## What to do
//!
//! Write one of the names or values that the finding lists; they are not translated.

use crate::catalog::{Message, Pattern, UseKind};
use crate::config::nearest;
use crate::diagnostic::Severity;
use crate::format::{Function, FunctionOption, Value};
use crate::syntax::{Argument, Arguments, Expression, unescape};
use crate::text::Span;
use crate::view::{SourceUses, View, builtin};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("invalid-function-argument", Severity::Error, Hook::Message(check));

fn check<'a>(view: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    let source = SourceUses::of(view, message);
    for pattern in message.patterns() {
        for call in pattern.uses_of(UseKind::Function) {
            let Some(function) = builtin(&view.config.runtime, pattern.text(call.name)) else { continue };
            let Some(Expression::Function { arguments, .. }) = pattern.expression(call) else { continue };
            let mut found = Vec::new();
            values(pattern, function, arguments, call.span, &mut found);
            options(pattern, function, arguments, &mut found);
            contradictions(pattern, arguments, call.span, &mut found);
            // A call that the source makes as well is told there.
            if !found.is_empty() && !source.has_verbatim(pattern, call) {
                found.into_iter().for_each(|finding| findings.push(finding));
            }
        }
    }
}

/// What stands without a name: one value, and no text.
fn values(pattern: Pattern<'_>, function: &Function, given: Arguments<'_>, call: Span, found: &mut Vec<Finding>) {
    let values = given.iter().filter_map(|argument| match argument {
        Argument::Positional(value) => Some(value),
        Argument::Named(..) => None,
    });
    let values: Vec<_> = values.collect();
    if values.len() != 1 {
        let message = format!("`{}` takes one value, here are {}", function.name, values.len());
        let help = format!("write `{}($name, option: \"value\")`", function.name);
        found.push(Finding::in_pattern(pattern, call, message).subject("values").help(help));
    }
    for value in values {
        let text = match value {
            Expression::String(text, _) => format!("the text \"{text}\""),
            Expression::Message { id, .. } | Expression::Term { id, .. } => format!("the text of `{id}`"),
            _ => continue,
        };
        let message = format!("`{}` is given {text}", function.name);
        let finding = Finding::in_pattern(pattern, value.span(), message).subject(pattern.text(value.span()));
        found.push(finding.label("it can only format a number or a date").help("give it a variable or a number"));
    }
}

fn options(pattern: Pattern<'_>, function: &Function, given: Arguments<'_>, found: &mut Vec<Finding>) {
    for argument in given.iter() {
        let Argument::Named(name, span, value) = argument else { continue };
        match function.option(name) {
            None => found.push(unknown(pattern, function, name, span)),
            Some(option) => found.extend(refused(option, value).map(|(written, help)| {
                let message = format!("`{}` cannot be {written}", option.name);
                Finding::in_pattern(pattern, value.span(), message).subject(option.name).help(help)
            })),
        }
    }
}

fn unknown(pattern: Pattern<'_>, function: &Function, name: &str, span: Span) -> Finding {
    let names = function.options.iter().map(|option| option.name);
    let help = match nearest(name, names.clone()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("it knows {}", names.collect::<Vec<_>>().join(", ")),
    };
    let message = format!("`{}` has no option `{name}`", function.name);
    Finding::in_pattern(pattern, span, message).subject(name).label("without effect").help(help)
}

/// A value that an option cannot have: how it is written, and what it may be.
fn refused(option: &FunctionOption, value: Expression<'_>) -> Option<(String, String)> {
    match (option.value, value) {
        (Value::Code, _) => None,
        (Value::Words(words) | Value::Switch(words, _), Expression::String(raw, _)) => {
            let word = unescape(raw).into_owned();
            let near = || nearest(&word, words.iter().copied()).map(|near| format!("did you mean \"{near}\"?"));
            (!words.contains(&word.as_str())).then(|| (format!("\"{word}\""), near().unwrap_or_else(|| one_of(words))))
        }
        (Value::Switch(_, numbers), Expression::Number(text, _)) if numbers.contains(&text) => None,
        (Value::Words(words) | Value::Switch(words, _), _) => Some(("a number".to_owned(), one_of(words))),
        (Value::Number(from, to), Expression::Number(text, _)) => {
            let number = text.parse::<f64>().ok().filter(|number| number.fract() == 0.0);
            let fits = number.is_some_and(|number| number >= f64::from(from) && number <= f64::from(to));
            (!fits).then(|| (text.to_owned(), between(from, to)))
        }
        (Value::Number(from, to), _) => Some(("a text".to_owned(), between(from, to))),
    }
}

fn one_of(words: &[&str]) -> String {
    let words: Vec<_> = words.iter().map(|word| format!("\"{word}\"")).collect();
    format!("it may be {}", words.join(", "))
}

fn between(from: u32, to: u32) -> String {
    format!("it may be a whole number from {from} to {to}")
}

/// Parts of a date, which ECMA-402 does not let stand beside a style (CreateDateTimeFormat).
const PARTS: &[&str] = &[
    "weekday",
    "era",
    "year",
    "month",
    "day",
    "dayPeriod",
    "hour",
    "minute",
    "second",
    "fractionalSecondDigits",
    "timeZoneName",
];

/// Options that contradict each other: a least that is more than the most, and a style beside the parts of a date.
fn contradictions(pattern: Pattern<'_>, given: Arguments<'_>, call: Span, found: &mut Vec<Finding>) {
    for kind in ["FractionDigits", "SignificantDigits"] {
        let (least, most) = (number(given, &format!("minimum{kind}")), number(given, &format!("maximum{kind}")));
        if least.zip(most).is_some_and(|(least, most)| least > most) {
            let message = format!("`minimum{kind}` is more than `maximum{kind}`");
            let finding = Finding::in_pattern(pattern, call, message).subject(kind);
            found.push(finding.help("make the minimum the smaller one"));
        }
    }
    let first = |names: &[&str]| {
        given.iter().find_map(|argument| match argument {
            Argument::Named(name, span, _) if names.contains(&name) => Some((name.to_owned(), span)),
            _ => None,
        })
    };
    if let (Some((style, _)), Some((part, span))) = (first(&["dateStyle", "timeStyle"]), first(PARTS)) {
        let message = format!("`{part}` does not go with `{style}`");
        let finding = Finding::in_pattern(pattern, span, message).subject("styles");
        found.push(finding.label("a part of what the style decides").help("give either a style or the parts"));
    }
}

fn number(given: Arguments<'_>, name: &str) -> Option<f64> {
    given.iter().find_map(|argument| match argument {
        Argument::Named(found, _, Expression::Number(text, _)) if found == name => text.parse().ok(),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{found, found_with, marked};

    #[test]
    fn names_are_those_of_the_table() {
        marked(
            "## sv\na = { NUMBER($n, minimumFractionDigit: 2) }\n                 ^^^^^^^^^^^^^^^^^^^^ invalid-function-argument\n",
        );
        marked("## sv\na = { NUMBER($n, style: \"percent\", maximumFractionDigits: 0) } { NUMBER(5) }\n");
        marked("## sv\na = { NUMBER($n, roundingMode: \"floor\", numberingSystem: \"arab\") }\n");
    }

    #[test]
    fn digits_that_take_all_memory_are_refused() {
        marked(
            "## sv\na = { NUMBER($n, minimumFractionDigits: 10000000000000000000) }\n                                        ^^^^^^^^^^^^^^^^^^^^ invalid-function-argument\n",
        );
        marked("## sv\na = { NUMBER($n, minimumFractionDigits: 100, minimumIntegerDigits: 21) }\n");
        for wrong in ["minimumFractionDigits: 101", "minimumIntegerDigits: 0", "minimumFractionDigits: -1"] {
            let all = found(&format!("## sv\na = {{ NUMBER($n, {wrong}) }}\n"));
            assert_eq!(all.matches("error[invalid-function-argument]").count(), 1, "{wrong}: {all}");
        }
    }

    #[test]
    fn a_switch_takes_a_word_or_a_number() {
        marked("## sv\na = { NUMBER($n, useGrouping: 0) } { NUMBER($n, useGrouping: \"false\") }\n");
        marked("## sv\na = { DATETIME($d, hour: \"numeric\", hour12: 1) }\n");
        marked(
            "## sv\na = { NUMBER($n, useGrouping: \"nej\") }\n                              ^^^^^ invalid-function-argument\n",
        );
    }

    #[test]
    fn a_text_is_no_number() {
        marked("## sv\na = { NUMBER(\"1\") }\n             ^^^ invalid-function-argument\n");
        marked("## sv\n-t = 1\na = { NUMBER(-t) }\n             ^^ invalid-function-argument\n");
        marked("## sv\nb = 1\na = { NUMBER(b) }\n             ^ invalid-function-argument\n");
        let all = found("## sv\na = { NUMBER() } { NUMBER($n, 2) }\n");
        assert!(all.contains("here are 0") && all.contains("here are 2"), "{all}");
    }

    #[test]
    fn contradictions_are_told() {
        let all = found("## sv\na = { NUMBER($n, minimumFractionDigits: 3, maximumFractionDigits: 1) }\n");
        assert!(all.contains("`minimumFractionDigits` is more than `maximumFractionDigits`"), "{all}");
        marked(
            "## sv\na = { DATETIME($d, dateStyle: \"long\", year: \"numeric\") }\n                                      ^^^^ invalid-function-argument\n",
        );
        assert!(
            found("## sv\na = { DATETIME($d, timeStyle: \"long\", timeZoneName: \"short\") }\n")
                .contains("timeZoneName")
        );
        marked("## sv\na = { DATETIME($d, timeStyle: \"long\", hour12: 0, hourCycle: \"h23\") }\n");
    }

    #[test]
    fn what_the_application_brings_is_not_judged() {
        let own = "[runtime]\nfunctions = [\"OWN\", \"NUMBER\"]\n";
        assert_eq!(found_with(own, "## sv\na = { OWN(\"x\", y: 1) } { NUMBER($n, digits: 3) }\n"), "");
    }

    #[test]
    fn the_source_s_mistake_is_told_at_the_source() {
        marked(
            "## sv\na = { NUMBER($n, stil: 1) }\n                 ^^^^ invalid-function-argument\n## de\na = { NUMBER($n, stil: 1) }\n",
        );
        marked(
            "## sv\na = { NUMBER($n) }\n## de\na = { NUMBER($n, stil: 1) }\n                 ^^^^ invalid-function-argument\n",
        );
    }
}
