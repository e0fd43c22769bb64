//! An attribute stands twice in one message.
//!
//! Only one is ever shown; which one depends on the runtime.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! hero = Löpare
//!     .alt = En löpare
//!     .alt = En löpare i profil
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! hero = Löpare
//!     .alt = En löpare i profil
//! ```
//!
//! ## What to do
//!
//! Remove the one that is not meant.

use crate::catalog::Message;
use crate::diagnostic::Severity;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("duplicate-attribute", Severity::Error, Hook::Message(check));

fn check<'a>(_: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    let attributes: Vec<_> = message.patterns().filter(|pattern| pattern.attribute().is_some()).collect();
    for (at, pattern) in attributes.iter().enumerate() {
        let first = attributes[..at].iter().find(|other| other.attribute() == pattern.attribute());
        if let (Some(first), Some(name), Some(span)) = (first, pattern.attribute(), pattern.facts().attribute) {
            let earlier = first.facts().attribute.unwrap_or_default();
            let finding = Finding::in_pattern(*pattern, span, format!("`.{name}` stands twice in `{}`", message.id()));
            let finding = finding.label("the second one").related(message.file, earlier, "the first one");
            findings.push(finding.help("remove one of the two"));
        }
    }
}
