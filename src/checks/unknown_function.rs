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
use crate::config::nearest;
use crate::diagnostic::Severity;
use crate::format::FUNCTIONS;
use crate::view::{SourceUses, View, builtin};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("unknown-function", Severity::Error, Hook::Message(check));

fn check<'a>(view: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    let runtime = &view.config.runtime;
    let source = SourceUses::of(view, message);
    for pattern in message.patterns() {
        for call in pattern.uses_of(UseKind::Function) {
            let name = pattern.text(call.name);
            if builtin(runtime, name).is_some() || runtime.declares(name) {
                continue;
            }
            // A call that the source makes as well is told there.
            if source.has(pattern, call) {
                continue;
            }
            let finding = Finding::in_pattern(pattern, call.name, format!("there is no function `{name}`"));
            let finding = finding.subject(name).label("not known to the runtime");
            let upper = name.to_ascii_uppercase();
            let known =
                FUNCTIONS.iter().map(|function| function.name).filter(|known| builtin(runtime, known).is_some());
            findings.push(finding.help(match nearest(&upper, known) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "correct the name, or list it under `functions` in `flyt.toml`".to_owned(),
            }));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::found_with;

    #[test]
    fn the_profile_says_which_functions_there_are() {
        let text = "## sv\na = { DATETIME($d, dateStyle: \"long\") }\n";
        assert_eq!(found_with("", text), "");
        assert_eq!(
            found_with("[runtime]\nprofile = \"fluent-rs\"\n", text),
            "error[unknown-function] content/a.ftl:1:7 there is no function `DATETIME`\n"
        );
        assert_eq!(found_with("[runtime]\nprofile = \"fluent-rs\"\nfunctions = [\"DATETIME\"]\n", text), "");
    }
}
