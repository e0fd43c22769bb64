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
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("invalid-function-argument", Severity::Error, Hook::Message(check));

fn check<'a>(_: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    for pattern in message.patterns() {
        for call in pattern.uses_of(UseKind::Function) {
            let Some(function) = Function::named(pattern.text(call.name)) else { continue };
            if let Some(Expression::Function { arguments, .. }) = pattern.expression(call) {
                check_call(pattern, function, arguments, call.span, findings);
            }
        }
    }
}

fn check_call(pattern: Pattern<'_>, function: &Function, given: Arguments<'_>, call: Span, findings: &mut Findings<'_>) {
    let positional = given.iter().filter(|argument| matches!(argument, Argument::Positional(_))).count();
    if positional != 1 {
        let message = format!("`{}` takes one value, here are {positional}", function.name);
        let help = format!("write `{}($name, option: \"value\")`", function.name);
        findings.push(Finding::in_pattern(pattern, call, message).subject("values").help(help));
    }
    for argument in given.iter() {
        match argument {
            Argument::Positional(Expression::String(text, span)) => {
                let message = format!("`{}` is given the text \"{text}\"", function.name);
                findings.push(Finding::in_pattern(pattern, span, message).subject(text).help("give it a variable or a number"));
            }
            Argument::Named(name, span, value) => match function.option(name) {
                None => findings.push(unknown(pattern, function, name, span)),
                Some(option) => findings_of_value(pattern, option, value, findings),
            },
            Argument::Positional(_) => {}
        }
    }
    contradictions(pattern, given, call, findings);
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

fn findings_of_value(pattern: Pattern<'_>, option: &FunctionOption, value: Expression<'_>, findings: &mut Findings<'_>) {
    let (written, help) = match (option.value, value) {
        (Value::Code, _) => return,
        (Value::Words(words), Expression::String(raw, _)) => {
            let word = unescape(raw).into_owned();
            if words.contains(&word.as_str()) {
                return;
            }
            let near = nearest(&word, words.iter().copied()).map(|near| format!("did you mean \"{near}\"?"));
            (format!("\"{word}\""), near.unwrap_or_else(|| format!("it may be {}", words.join(", "))))
        }
        (Value::Number(from, to), Expression::Number(text, _)) => {
            if text.parse::<f64>().is_ok_and(|number| number >= f64::from(from) && number <= f64::from(to) && number.fract() == 0.0) {
                return;
            }
            (text.to_owned(), format!("it may be a whole number from {from} to {to}"))
        }
        (Value::Words(words), _) => ("a number".to_owned(), format!("it may be {}", words.join(", "))),
        (Value::Number(from, to), _) => ("a text".to_owned(), format!("it may be a whole number from {from} to {to}")),
    };
    let message = format!("`{}` cannot be {written}", option.name);
    findings.push(Finding::in_pattern(pattern, value.span(), message).subject(option.name).help(help));
}

/// Options that contradict each other: a least that is more than the most, and a style beside the parts of a date.
fn contradictions(pattern: Pattern<'_>, given: Arguments<'_>, call: Span, findings: &mut Findings<'_>) {
    let number = |name: &str| {
        given.iter().find_map(|argument| match argument {
            Argument::Named(found, _, Expression::Number(text, _)) if found == name => text.parse::<f64>().ok(),
            _ => None,
        })
    };
    for kind in ["FractionDigits", "SignificantDigits"] {
        let (least, most) = (number(&format!("minimum{kind}")), number(&format!("maximum{kind}")));
        if let (Some(least), Some(most)) = (least, most) && least > most {
            let message = format!("`minimum{kind}` is more than `maximum{kind}`");
            findings.push(Finding::in_pattern(pattern, call, message).subject(kind).help("make the minimum the smaller one"));
        }
    }
    let has = |names: &[&str]| given.iter().any(|one| matches!(one, Argument::Named(name, ..) if names.contains(&name)));
    const PARTS: [&str; 9] =
        ["weekday", "era", "year", "month", "day", "dayPeriod", "hour", "minute", "second"];
    if has(&["dateStyle", "timeStyle"]) && has(&PARTS) {
        let message = "`dateStyle` and `timeStyle` do not go with parts of a date";
        findings.push(Finding::in_pattern(pattern, call, message).subject("styles").help("give either a style or the parts"));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{found, marked};

    #[test]
    fn names_values_and_ranges() {
        marked("## sv\na = { NUMBER($n, minimumFractionDigit: 2) }\n                 ^^^^^^^^^^^^^^^^^^^^ invalid-function-argument\n");
        marked("## sv\na = { NUMBER($n, minimumFractionDigits: 300000000) }\n                                        ^^^^^^^^^ invalid-function-argument\n");
        marked("## sv\na = { NUMBER($n, style: \"percent\", maximumFractionDigits: 0) } { NUMBER(5) } { OWN($n, x: 1) }\n".replace("{ OWN($n, x: 1) }", "").as_str());
    }

    #[test]
    fn contradictions_are_told() {
        let all = found("## sv\na = { NUMBER($n, minimumFractionDigits: 3, maximumFractionDigits: 1) }\nb = { DATETIME($d, dateStyle: \"long\", year: \"numeric\") }\nc = { NUMBER() }\nd = { NUMBER(\"1\") }\n");
        assert_eq!(all.matches("error[invalid-function-argument]").count(), 4, "{all}");
    }
}
