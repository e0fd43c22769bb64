//! A translation has an attribute that its source has not.
//!
//! It is never shown. A term's attributes are its locale's own and are left out.
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
//! Remove it.

use crate::catalog::Pattern;
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
    for pattern in pair.translation.patterns() {
        let (Some(name), Some(span)) = (pattern.attribute(), pattern.facts().attribute) else { continue };
        if pair.source.pattern(Some(name)).is_none() {
            let message = format!("the source of `{}` has no attribute `.{name}`", pair.source.id());
            let finding = Finding::in_pattern(pattern, span, message).label("never shown");
            let finding = finding.related(pair.source.file, pair.source.facts().id, "the source").help("remove it");
            findings.push(match leaves_something(pair) {
                true => finding.fix(format!("remove `.{name}`"), vec![removal(pattern, span)]),
                false => finding,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::repaired;

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
}
