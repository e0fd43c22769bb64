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

use rustc_hash::FxHashMap;

use crate::catalog::{Message, Pattern};
use crate::diagnostic::Severity;
use crate::syntax::Variant;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("duplicate-variant", Severity::Warning, Hook::Message(check));

fn check<'a>(_: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    for pattern in message.patterns() {
        for select in pattern.selects() {
            let mut firsts = FxHashMap::default();
            for variant in pattern.placeable(select).variants() {
                let first = *firsts.entry(Key::of(variant)).or_insert(variant);
                if first.node() != variant.node() {
                    findings.push(finding(pattern, first, variant));
                }
            }
        }
    }
}

/// What a key means. Numbers are compared by value: `[1]` and `[1.0]` are one key, as are `[0]` and `[-0]`.
#[derive(PartialEq, Eq, Hash)]
enum Key<'a> {
    Number(u64),
    Name(&'a str),
}

impl<'a> Key<'a> {
    fn of(variant: Variant<'a>) -> Self {
        let number = variant.key().parse::<f64>().ok().filter(|_| variant.is_number());
        number.map_or(Self::Name(variant.key()), |number| Self::Number((number + 0.0).to_bits()))
    }
}

fn finding(pattern: Pattern<'_>, first: Variant<'_>, second: Variant<'_>) -> Finding {
    let message = format!("the variant `[{}]` stands twice", second.key());
    Finding::in_pattern(pattern, second.key_span(), message)
        .subject(second.key())
        .label("never shown")
        .related(pattern.message.file, first.key_span(), "the first one")
        .help("remove one of the two")
}
