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

use std::collections::BTreeMap;

use crate::catalog::Message;
use crate::diagnostic::Severity;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("duplicate-attribute", Severity::Error, Hook::Message(check));

fn check<'a>(_: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    if message.patterns().filter(|pattern| pattern.attribute().is_some()).nth(1).is_none() {
        return;
    }
    let mut firsts = BTreeMap::new();
    for pattern in message.patterns() {
        let (Some(name), Some(span)) = (pattern.attribute(), pattern.facts().attribute) else { continue };
        let earlier = *firsts.entry(name).or_insert(span);
        if earlier != span {
            let finding = Finding::in_pattern(pattern, span, format!("`.{name}` stands twice in `{}`", message.id()));
            let finding = finding.label("the second one").related(message.file, earlier, "the first one");
            findings.push(finding.help("remove one of the two"));
        }
    }
}
