//! A term is given an argument, or a value, that it does not know.
//!
//! Terms decline by their arguments, under names that each language chooses. A misspelled name or value gives no error:
//! the reader gets the default, usually the nominative. An argument without a name reaches no term at all.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! -brain = hjärnan
//! about = Om { -brain }
//! ## pl
//! -brain = { $case ->
//!    *[nominative] mózg
//!     [locative] mózgu
//! }
//! about = O { -brain(case: "lokative") }
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! -brain = hjärnan
//! about = Om { -brain }
//! ## pl
//! -brain = { $case ->
//!    *[nominative] mózg
//!     [locative] mózgu
//! }
//! about = O { -brain(case: "locative") }
//! ```
//!
//! ## What to do
//!
//! Use a name and a value that the term has, or add the variant to the term.

use std::collections::BTreeSet;

use crate::catalog::{Message, Pattern, Use, UseKind};
use crate::diagnostic::Severity;
use crate::syntax::{Argument, Expression, Variant, unescape};
use crate::text::Span;
use crate::view::{Lookup, SourceUses, View};

use super::names::{list, nearest};
use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("unknown-term-argument", Severity::Warning, Hook::Message(check));

fn check<'a>(view: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    let lookup = Lookup::translation(view, message);
    let source = SourceUses::of(view, message);
    for pattern in message.patterns() {
        for reference in pattern.uses_of(UseKind::Term) {
            // Without parentheses there is nothing to look at.
            let end = reference.attribute.unwrap_or(reference.name).end;
            if end == reference.span.end {
                continue;
            }
            nameless(&source, pattern, reference, findings);
            if let Some(term) = lookup.message(pattern.text(reference.name)) {
                arguments(pattern, reference, term, findings);
            }
        }
    }
}

fn nameless(source: &SourceUses<'_>, pattern: Pattern<'_>, reference: &Use, findings: &mut Findings<'_>) {
    let Some(Expression::Term { arguments: Some(arguments), .. }) = pattern.expression(reference) else { return };
    let term = pattern.text(reference.name);
    for argument in arguments.iter() {
        let Argument::Positional(value) = argument else { continue };
        // A call that the source makes as well is told there.
        if source.has_verbatim(pattern, reference) {
            return;
        }
        let finding = Finding::in_pattern(pattern, value.span(), format!("`{term}` never sees this argument"));
        let finding = finding.subject(pattern.text(value.span())).label("it has no name");
        findings.push(finding.help(format!("name it, as in `{term}(case: \"genitive\")`, or remove it")));
    }
}

fn arguments<'a>(pattern: Pattern<'a>, reference: &Use, term: Message<'a>, findings: &mut Findings<'_>) {
    let Some(Expression::Term { arguments: Some(arguments), .. }) = pattern.expression(reference) else { return };
    let mut names = term.patterns().flat_map(variables).peekable();
    // A term that does not decline may be called as if it did: another brand may need it.
    if names.peek().is_none() {
        return;
    }
    let names: BTreeSet<_> = names.collect();
    for argument in arguments.iter() {
        let Argument::Named(name, span, value) = argument else { continue };
        if !names.contains(name) {
            findings.push(finding(pattern, span, term, name, &names));
        } else if let Expression::String(raw, span) = value {
            let (keys, value) = (keys(term, name), unescape(raw));
            if !keys.is_empty() && !keys.contains(&*value) {
                findings.push(finding(pattern, span, term, &value, &keys));
            }
        }
    }
}

fn variables(pattern: Pattern<'_>) -> impl Iterator<Item = &str> {
    pattern.uses_of(UseKind::Variable).map(move |one| pattern.text(one.name))
}

/// The keys of the term's selectors on a variable; none where it shows the variable, since any value will do then.
fn keys<'a>(term: Message<'a>, name: &str) -> BTreeSet<&'a str> {
    let mut keys = BTreeSet::new();
    for pattern in term.patterns() {
        for select in pattern.selects() {
            let placeable = pattern.placeable(select);
            if matches!(placeable.expression(), Expression::Variable(selected, _) if selected == name) {
                keys.extend(placeable.variants().map(Variant::key));
            }
        }
    }
    keys
}

fn finding(pattern: Pattern<'_>, span: Span, term: Message<'_>, given: &str, known: &BTreeSet<&str>) -> Finding {
    let help = match nearest(given, known.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("`{}` knows {}", term.id(), list(known.iter().copied())),
    };
    Finding::in_pattern(pattern, span, format!("`{}` does not know `{given}`", term.id()))
        .subject(given)
        .label("without effect")
        .related(term.file, term.facts().id, "the term")
        .help(help)
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::marked;

    #[test]
    fn names_are_looked_at_too() {
        marked(
            "## sv\n-t = { $form ->\n   *[kort] T\n    [lang] Te\n}\na = { -t(from: \"lang\") } { -t(form: \"lang\") } { -t }\n         ^^^^ unknown-term-argument\n",
        );
    }

    #[test]
    fn an_argument_without_a_name_reaches_no_term() {
        marked(
            "## sv\n-t = T\na = { -t(\"lang\") }\n         ^^^^^^ unknown-term-argument\n## de\n-t = T\na = { -t(\"lang\") }\n",
        );
    }
}
