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

/// Takes out the attribute with the line ends and the indentation before it.
fn removal(pattern: Pattern<'_>, name: Span) -> Edit {
    let before = pattern.text(Span::new(0, name.start - 1)).trim_end();
    Edit { span: Span::new(before.len() as u32, pattern.span().end), new: String::new() }
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
            findings.push(finding.fix(format!("remove `.{name}`"), vec![removal(pattern, span)]));
        }
    }
}
