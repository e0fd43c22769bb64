//! Messages refer to each other in a circle.
//!
//! No runtime can show them: where the circle closes the reader sees `{???}` or the name of the message.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! more = Mer om { topic }
//! topic = hjärnan: { more }
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! more = Mer om { topic }
//! topic = hjärnan
//! ```
//!
//! ## What to do
//!
//! Write out one of the texts.

use crate::diagnostic::Severity;
use crate::view::{References, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("reference-cycle", Severity::Error, Hook::Locale(check));

fn check<'a>(view: View<'a>, findings: &mut Findings<'_>) {
    let own = |path: &str| view.side.files.iter().any(|file| &*file.path == path);
    for (pattern, reference) in References::of(view).closing {
        if own(&pattern.message.file.path) {
            let message = format!("`{}` refers back to itself", pattern.text(reference.name));
            let finding = Finding::in_pattern(pattern, reference.span, message).label("the circle closes here");
            findings.push(finding.subject(pattern.text(reference.name)).help("write out one of the texts"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::marked;

    #[test]
    fn a_message_that_shows_itself() {
        marked("## sv\na = { a }\n      ^ reference-cycle\nb = { b.x }\n    .x = fine\n");
    }
}
