//! A selector has two variants of one key.
//!
//! The second one is never shown.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! minutes = { $minutes ->
//!     [one] En minut
//!     [one] 1 minut
//!    *[other] { $minutes } minuter
//! }
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! minutes = { $minutes ->
//!     [one] En minut
//!    *[other] { $minutes } minuter
//! }
//! ```
//!
//! ## What to do
//!
//! Remove the variant that is not meant, or correct its key.

use crate::catalog::{Message, Pattern};
use crate::diagnostic::Severity;
use crate::syntax::Variant;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("duplicate-variant", Severity::Warning, Hook::Message(check));

fn check<'a>(_: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    for pattern in message.patterns() {
        for select in pattern.selects() {
            let variants: Vec<_> = pattern.placeable(select).variants().collect();
            for (at, variant) in variants.iter().enumerate() {
                if let Some(first) = variants[..at].iter().find(|other| is_same(**other, *variant)) {
                    findings.push(finding(pattern, *first, *variant));
                }
            }
        }
    }
}

/// Numbers are compared by value: `[1]` and `[1.0]` are one key.
fn is_same(one: Variant<'_>, other: Variant<'_>) -> bool {
    if one.is_number() && other.is_number() {
        return one.key().parse::<f64>() == other.key().parse::<f64>();
    }
    one.is_number() == other.is_number() && one.key() == other.key()
}

fn finding(pattern: Pattern<'_>, first: Variant<'_>, second: Variant<'_>) -> Finding {
    let message = format!("the variant `[{}]` stands twice", second.key());
    Finding::in_pattern(pattern, second.key_span(), message)
        .subject(second.key())
        .label("never shown")
        .related(pattern.message.file, first.key_span(), "the first one")
        .help("remove one of the two")
}
