//! A translation uses a variable that its source does not have.
//!
//! The application never gives it: the reader sees `{$name}` in the text, or the default of a selector. Message
//! references are followed. A term's variables are its call's arguments and are left out.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! byline = Av { $author }
//! ## pl
//! byline = Autor: { $autor }
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! byline = Av { $author }
//! ## pl
//! byline = Autor: { $author }
//! ```
//!
//! ## What to do
//!
//! Use the source's variables by their own names; names are not translated.

use std::collections::BTreeSet;

use crate::catalog::{Pattern, Role, Use, UseKind};
use crate::diagnostic::Severity;
use crate::view::{Lookup, Pair, Shown, View};

use super::names::{list, nearest};
use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("unknown-variable", Severity::Error, Hook::Pair(check));

fn check<'a>(view: View<'a>, pair: Pair<'a>, findings: &mut Findings<'_>) {
    if pair.translation.is_term() || uses_only_the_source_s(pair) {
        return;
    }
    let source = Lookup::source(view, pair.source);
    let plurals = view.side.plurals;
    let known: BTreeSet<&str> =
        pair.source.patterns().flat_map(|pattern| Shown::of(pattern, source, plurals).used).collect();
    for pattern in pair.translation.patterns() {
        let (mut told, mut seen) = (BTreeSet::new(), BTreeSet::new());
        for one in pattern.uses().iter().filter(|one| seen.insert(pattern.text(one.span))) {
            for name in needed(view, pattern, one).difference(&known) {
                if told.insert(*name) {
                    findings.push(finding(pattern, one, name, &known, pair));
                }
            }
        }
    }
}

/// Each use is compared with each where there are no more than these.
const FEW: usize = 50;

/// Whether the source has every variable and message that is used, by its own name: most messages go no further.
fn uses_only_the_source_s(pair: Pair<'_>) -> bool {
    let has = |pattern: Pattern<'_>, one: &Use| {
        let is_same = |source: Pattern<'_>, other: &Use| {
            other.kind == one.kind && source.text(other.span) == pattern.text(one.span)
        };
        pair.source.patterns().any(|source| source.uses().iter().any(|other| is_same(source, other)))
    };
    let counts = |one: &&Use| match one.kind {
        UseKind::Variable => one.role != Role::TermArgument,
        kind => kind == UseKind::Message,
    };
    let is_short = pair.source.patterns().all(|pattern| pattern.uses().len() <= FEW);
    let mut patterns = pair.translation.patterns();
    is_short && patterns.all(|pattern| pattern.uses().iter().filter(counts).all(|one| has(pattern, one)))
}

/// The variables that a use needs: itself, or what the message that it refers to uses.
fn needed<'a>(view: View<'a>, pattern: Pattern<'a>, one: &Use) -> BTreeSet<&'a str> {
    let lookup = Lookup::translation(view, pattern.message);
    match one.kind {
        UseKind::Variable if one.role != Role::TermArgument => BTreeSet::from([pattern.text(one.name)]),
        UseKind::Message => Shown::behind(pattern, one, lookup, view.side.plurals).used,
        _ => BTreeSet::new(),
    }
}

fn finding(pattern: Pattern<'_>, one: &Use, name: &str, known: &BTreeSet<&str>, pair: Pair<'_>) -> Finding {
    let message = match one.kind {
        UseKind::Message => format!("`{}` needs `${name}`, which the source does not give", pattern.text(one.span)),
        _ => format!("the source has no variable `${name}`"),
    };
    let names = list(known.iter().map(|name| format!("`${name}`")));
    let help = match nearest(name, known.iter().copied()) {
        Some(near) => format!("did you mean `${near}`?"),
        None if known.is_empty() => "the source has no variables; remove it".to_owned(),
        None => format!("the source has {names}"),
    };
    let value = pair.source.pattern(pattern.attribute()).map_or(pair.source.facts().id, Pattern::span);
    Finding::in_pattern(pattern, one.span, message)
        .subject(format!("${name}"))
        .label("never given")
        .related(pair.source.file, value, "the source")
        .help(help)
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::marked;

    #[test]
    fn selectors_and_arguments_count() {
        marked("## sv\na = { $n }\n## pl\na = { NUMBER($m) } { $n }\n             ^^ unknown-variable\n");
    }

    #[test]
    fn messages_are_followed_and_terms_are_not() {
        marked(
            "## sv\na = { $n }\nb = { a }\n-t = T\n## pl\na = { $n }\nb = { $n } { a }\n-t = { $przypadek ->\n   *[m] T\n}\n",
        );
        marked("## sv\na = { $n }\nb = Nej\n## pl\na = { $n }\nb = { a }\n      ^ unknown-variable\n");
    }
}
