//! A function is called that the runtime does not have.
//!
//! The reader sees `{DATETIME()}` in the text. Which functions there are depends on the runtime (`profile` under
//! `[runtime]`): `flyt` and `fluent.js` have `NUMBER` and `DATETIME`, `fluent-rs` has `NUMBER`.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! updated = Uppdaterad { DATE($updated) }
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! updated = Uppdaterad { DATETIME($updated) }
//! ```
//!
//! ## What to do
//!
//! Correct the name, or list the functions that the application adds under `functions` in `flyt.toml`.

use crate::catalog::{Message, UseKind};
use crate::config::{Profile, nearest};
use crate::diagnostic::Severity;
use crate::format::{FUNCTIONS, Function};
use crate::view::{View, source_has};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("unknown-function", Severity::Error, Hook::Message(check));

fn check<'a>(view: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    let runtime = &view.config.runtime;
    for pattern in message.patterns() {
        for call in pattern.uses_of(UseKind::Function) {
            let name = pattern.text(call.name);
            if is_builtin(runtime.profile, name) || runtime.functions.iter().any(|known| known == name) {
                continue;
            }
            // A call that the source makes as well is told there.
            if source_has(view, pattern, call) {
                continue;
            }
            let finding = Finding::in_pattern(pattern, call.name, format!("there is no function `{name}`"));
            let finding = finding.subject(name).label("not known to the runtime");
            let upper = name.to_ascii_uppercase();
            findings.push(finding.help(match nearest(&upper, FUNCTIONS.iter().map(|function| function.name)) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "correct the name, or list it under `functions` in `flyt.toml`".to_owned(),
            }));
        }
    }
}

fn is_builtin(profile: Profile, name: &str) -> bool {
    Function::named(name).is_some() && !(profile == Profile::FluentRs && name == "DATETIME")
}
