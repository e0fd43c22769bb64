//! An outline cannot be understood, or has text in it.
//!
//! An outline is the Markdown file beside a document's messages: front matter in TOML, then blocks with a message in
//! the place of each text, as `{ id }` or `{ id.attribute }`. What is written there in words is shown in one language
//! to all readers. Code, addresses and numbers may stand there.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! title = Hjärnan
//! ## outline
//! # Om { title }
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! title = Om hjärnan
//! ## outline
//! # { title }
//! ```
//!
//! ## What to do
//!
//! Move the text into a message and name that; close what is open; give front matter as TOML between two lines of
//! `+++`.

use crate::diagnostic::Severity;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("invalid-outline", Severity::Error, Hook::Locale(check));

fn check<'a>(view: View<'a>, findings: &mut Findings<'_>) {
    for document in view.documents.iter().filter(|_| view.source.is_none()) {
        for fault in &document.faults {
            let finding = Finding::in_outline(document, fault.span, &fault.message);
            let subject = fault.span.of(&document.text).lines().next().unwrap_or("");
            findings.push(finding.label(&fault.label).help(&fault.help).subject(subject));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{found, marked};

    #[test]
    fn words_are_marked_where_they_stand() {
        marked("## sv\na = A\n## outline\n# { a }\n\n- { a }: **fet**\n           ^^^ invalid-outline\n");
    }

    #[test]
    fn what_is_never_closed_is_told() {
        let found = found("## sv\na = A\n## outline\n+++\nx = 1\n");
        assert!(found.contains("content/a.md:1:1 the front matter never ends"), "{found}");
    }
}
