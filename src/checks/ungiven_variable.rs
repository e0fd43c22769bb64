//! A document shows a variable that its front matter does not give, or that is of another kind.
//!
//! What the messages of a document may use stands at the head of its outline: texts, numbers, dates. A variable that
//! is not there would be shown as its name, a text in the place of a number as an error. Message references are
//! followed.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! reading = { NUMBER($minutes) } minuters läsning
//! ## outline
//! +++
//! minute = 6
//! +++
//! { reading }
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! reading = { NUMBER($minutes) } minuters läsning
//! ## outline
//! +++
//! minutes = 6
//! +++
//! { reading }
//! ```
//!
//! ## What to do
//!
//! Give the variable in the front matter (`minutes = 6`, `updated = 2026-11-24`, `author = "Anna"`), or correct its
//! name.

use std::collections::HashSet;

use crate::catalog::{Pattern, Role, Use, UseKind};
use crate::config::nearest;
use crate::diagnostic::Severity;
use crate::document::{Document, Value};
use crate::view::{Lookup, Shown, Shows, View, shows};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("ungiven-variable", Severity::Error, Hook::Locale(check));

fn check<'a>(view: View<'a>, findings: &mut Findings<'_>) {
    let mut seen = HashSet::new();
    for document in view.documents {
        for named in document.outline.messages() {
            let message = match shows(view, document, named) {
                Shows::Pattern(pattern) => pattern.message,
                Shows::Message(message) => message,
                Shows::Nothing => continue,
            };
            if seen.insert((&*document.path, &*message.file.path, message.index)) {
                message.patterns().for_each(|pattern| look(view, document, pattern, findings));
            }
        }
    }
}

fn look<'a>(view: View<'a>, document: &Document, pattern: Pattern<'a>, findings: &mut Findings<'_>) {
    let mut told = HashSet::new();
    for one in pattern.uses() {
        for name in needed(view, pattern, one) {
            match document.outline.front_matter.get(name) {
                // What a translation adds is told by `unknown-variable`.
                None if view.source.is_none() && told.insert(name) => {
                    findings.push(ungiven(document, pattern, one, name));
                }
                Some(value) if one.kind == UseKind::Variable => {
                    findings_of_kind(document, pattern, one, value, findings);
                }
                _ => {}
            }
        }
    }
}

/// The variables that a use needs: itself, or what the message that it refers to uses.
fn needed<'a>(view: View<'a>, pattern: Pattern<'a>, one: &Use) -> Vec<&'a str> {
    let lookup = Lookup::translation(view, pattern.message);
    match one.kind {
        UseKind::Variable if one.role != Role::TermArgument => vec![pattern.text(one.name)],
        UseKind::Message => {
            let target = lookup.target(pattern, one);
            target
                .map(|target| Shown::of(target, lookup, view.side.plurals).used.into_iter().collect())
                .unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

fn ungiven(document: &Document, pattern: Pattern<'_>, one: &Use, name: &str) -> Finding {
    let message = match one.kind {
        UseKind::Message => {
            format!("`{}` needs `${name}`, which `{}` does not give", pattern.text(one.span), document.path)
        }
        _ => format!("`{}` does not give `${name}`", document.path),
    };
    let names = document.outline.front_matter.variables.iter().map(|variable| &*variable.name);
    let help = match nearest(name, names) {
        Some(near) => format!("did you mean `${near}`?"),
        None => format!("add `{name} = …` to its front matter, between the lines of `+++`"),
    };
    Finding::in_pattern(pattern, one.span, message).label("never given").help(help).subject(format!("${name}"))
}

/// Tells of a variable that a function of numbers or of dates is given and that is something else.
fn findings_of_kind(document: &Document, pattern: Pattern<'_>, one: &Use, value: &Value, findings: &mut Findings<'_>) {
    let holds = |call: &&Use| call.span.start < one.span.start && one.span.end <= call.span.end;
    let Some(call) = pattern.uses_of(UseKind::Function).filter(holds).last() else { return };
    let (function, is_right, wanted) = match pattern.text(call.name) {
        "NUMBER" => ("NUMBER", matches!(value, Value::Number(..)), "a number"),
        "DATETIME" => ("DATETIME", matches!(value, Value::Date(_)), "a date"),
        _ => return,
    };
    if !is_right {
        let name = pattern.text(one.name);
        let message = format!("`${name}` is {} in `{}`, and `{function}` takes {wanted}", value.kind(), document.path);
        let finding = Finding::in_pattern(pattern, one.span, message).subject(format!("${name}"));
        findings.push(finding.help(format!("give `{name}` as {wanted} there, or leave out `{function}` here")));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{found, marked};

    #[test]
    fn references_and_attributes_are_followed() {
        marked(
            "## sv\na = { $x } { b }\n      ^^ ungiven-variable\n             ^ ungiven-variable\n    .alt = { $z }\n             ^^ ungiven-variable\nb = { $y }\nc = { $w }\n## outline\n{ a }\n",
        );
    }

    #[test]
    fn kinds_are_compared_in_each_language() {
        marked(
            "## sv\na = { NUMBER($x) } { DATETIME($y) }\n             ^^ ungiven-variable\n## outline\n+++\nx = \"sex\"\ny = 2026-11-24\n+++\n{ a }\n## de\na = { $x } { NUMBER($y) }\n                    ^^ ungiven-variable\n",
        );
    }

    #[test]
    fn what_is_near_is_offered() {
        let found = found("## sv\na = { $minuter }\n## outline\n+++\nminutes = 6\n+++\n{ a }\n");
        assert_eq!(found, "error[ungiven-variable] content/a.ftl:1:7 `content/a.md` does not give `$minuter`\n");
    }
}
