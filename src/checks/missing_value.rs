//! A translation has attributes but no value, and the source has one.
//!
//! A message falls back as a whole, so its translated attributes are lost too.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! hero = Löpning
//!     .alt = En löpare
//! ## pl
//! hero =
//!     .alt = Biegacz
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
//! Write the value behind the `=`.

use crate::diagnostic::Severity;
use crate::view::{Pair, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("missing-value", Severity::Error, Hook::Pair(check));

fn check<'a>(_: View<'a>, pair: Pair<'a>, findings: &mut Findings<'_>) {
    let Some(value) = pair.source.value() else { return };
    if pair.translation.value().is_none() && !pair.translation.facts().is_cut {
        let (message, id) = (pair.translation, pair.translation.facts().id);
        let finding = Finding::in_message(message, id, format!("`{}` has no value", message.id()))
            .label("only attributes")
            .related(pair.source.file, value.span(), "the source's value")
            .help("write the value behind the `=`");
        findings.push(finding);
    }
}
