//! A translation has an attribute, or a value, that its source has not.
//!
//! The attribute is never shown. A value beside attributes alone may even do harm: where Fluent fills in the elements of
//! a page, it takes the place of what stands in the element. A term's attributes are its locale's own and are left out.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! print = Skriv ut
//! ## pl
//! print = Drukuj
//!     .title = Wydrukuj artykuł
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! print = Skriv ut
//! ## pl
//! print = Drukuj
//! ```
//!
//! ## What to do
//!
//! Remove it. Where its name is misspelled, correct the name: its text is a translation of something.

use crate::catalog::Pattern;
use crate::config::nearest;
use crate::diagnostic::Severity;
use crate::text::{Edit, Span};
use crate::view::{Pair, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("obsolete-attribute", Severity::Warning, Hook::Pair(check));

/// Takes out the lines of the attribute.
fn removal(pattern: Pattern<'_>, name: Span) -> Edit {
    let file = pattern.message.file;
    let start = file.text[..name.start as usize].rfind('\n').map_or(0, |at| at + 1);
    Edit { span: Span::new(start as u32, file.end_of_line(pattern.span().end)), new: String::new() }
}

/// A message needs a value or an attribute.
fn leaves_something(pair: Pair<'_>) -> bool {
    let mut patterns = pair.translation.patterns();
    patterns.any(|pattern| pattern.attribute().is_none() || pair.source.pattern(pattern.attribute()).is_some())
}

fn check<'a>(_: View<'a>, pair: Pair<'a>, findings: &mut Findings<'_>) {
    if pair.source.is_term() {
        return;
    }
    for pattern in pair.translation.patterns().filter(|pattern| pair.source.pattern(pattern.attribute()).is_none()) {
        findings.push(match (pattern.attribute(), pattern.facts().attribute) {
            (Some(name), Some(span)) => attribute(pair, pattern, name, span),
            _ => value(pair, pattern),
        });
    }
}

fn attribute(pair: Pair<'_>, pattern: Pattern<'_>, name: &str, span: Span) -> Finding {
    let message = format!("the source of `{}` has no attribute `.{name}`", pair.source.id());
    let finding = Finding::in_pattern(pattern, span, message).label("never shown");
    let finding = finding.related(pair.source.file, pair.source.facts().id, "the source");
    match meant(pair, name) {
        Some(near) => finding.help(format!("did you mean `.{near}`?")),
        None if leaves_something(pair) => {
            finding.help("remove it").unsafe_fix(format!("remove `.{name}`"), vec![removal(pattern, span)])
        }
        None => finding.help("remove it"),
    }
}

fn value(pair: Pair<'_>, pattern: Pattern<'_>) -> Finding {
    let message = format!("the source of `{}` has no value, only attributes", pair.source.id());
    let finding =
        Finding::in_pattern(pattern, pattern.span(), message).label("may take the place of an element's content");
    finding.related(pair.source.file, pair.source.facts().id, "the source").help("remove it")
}

/// The attribute that the translation lacks, where its name is much like this one.
fn meant<'a>(pair: Pair<'a>, name: &str) -> Option<&'a str> {
    let names = pair.source.patterns().filter_map(|pattern| pattern.attribute());
    nearest(name, names.filter(|one| pair.translation.pattern(Some(one)).is_none()))
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{found, repaired};

    #[track_caller]
    fn check(before: &str, after: &str) {
        let section = |text: &str| format!("## sv\na = A\nb =\n    .c = C\n## pl\n{text}");
        assert_eq!(repaired("obsolete-attribute", &section(before)), section(after));
    }

    #[test]
    fn its_lines_go() {
        let after = "a = Ż\u{a0}\n\nb = B\n    .c = C\n";
        check("a = Ż\u{a0}\n    .x = X\n    .y =\n        Y\n\nb = B\n    .c = C\n", after);
        check("a = Ż  \n  .x = X\n", "a = Ż  \n");
        check("b =\n    .x = X\n    .c = C\n", "b =\n    .c = C\n");
    }

    #[test]
    fn what_would_leave_nothing_is_not_repaired() {
        let text = "a =\n    .x = X\n    .y = Y\n";
        check(text, text);
    }

    #[test]
    fn a_misspelled_name_is_no_reason_to_remove_a_translation() {
        let found = found("## sv\na = A\n    .title = T\n## pl\na = B\n    .tilte = X\n");
        assert!(found.contains("the source of `a` has no attribute `.tilte`"), "{found}");
        let text = "## sv\na = A\n    .title = T\n## pl\na = B\n    .tilte = X\n";
        assert_eq!(repaired("obsolete-attribute", text), text);
    }

    #[test]
    fn a_value_beside_attributes_alone_is_told() {
        let found = found("## sv\na =\n    .label = L\n## pl\na = B\n    .label = L\n");
        assert!(
            found.contains("warning[obsolete-attribute] locales/pl/a.ftl:1:5 the source of `a` has no value"),
            "{found}"
        );
    }
}
