//! A translation lacks an attribute of the source.
//!
//! Attributes are alternative texts, labels for screen readers and the like: nobody sees at once that they are gone.
//! A message falls back as a whole, so one attribute that is missing costs the rest of the translation.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! hero = Löpning
//!     .alt = En löpare
//! ## pl
//! hero = Bieganie
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! hero = Löpning
//!     .alt = En löpare
//! ## pl
//! hero = Bieganie
//!     .alt = Biegacz
//! ```
//!
//! ## What to do
//!
//! Add the attribute on an indented line of its own below the message.

use crate::diagnostic::Severity;
use crate::view::{Pair, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("missing-attribute", Severity::Error, Hook::Pair(check));

fn check<'a>(_: View<'a>, pair: Pair<'a>, findings: &mut Findings<'_>) {
    // A term's attributes are its locale's own: gender, case.
    if pair.source.is_term() || pair.translation.facts().is_cut {
        return;
    }
    for pattern in pair.source.patterns() {
        let (Some(name), Some(span)) = (pattern.attribute(), pattern.facts().attribute) else { continue };
        if pair.translation.pattern(Some(name)).is_none() {
            let (message, id) = (pair.translation, pair.translation.facts().id);
            let finding = Finding::in_message(message, id, format!("`{}` lacks the attribute `.{name}`", message.id()))
                .attribute(Some(name))
                .related(pair.source.file, span, "the source has it")
                .help(format!("add `.{name} = …` on an indented line of its own below the message"));
            findings.push(finding);
        }
    }
}
