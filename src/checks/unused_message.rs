//! Nothing shows a message of a document.
//!
//! Its outline does not name it and no message refers to it, so no page shows it, and translators work on it in vain.
//! Off by default: an application may show what no outline names. Files without an outline are not looked at.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! title = Hjärnan
//! lede = Allt om den.
//! ## outline
//! # { title }
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! title = Hjärnan
//! lede = Allt om den.
//! ## outline
//! # { title }
//!
//! { lede }
//! ```
//!
//! ## What to do
//!
//! Name it in the outline, or remove it.

use std::collections::HashSet;

use crate::catalog::UseKind;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::off("unused-message", Hook::Locale(check));

fn check<'a>(view: View<'a>, findings: &mut Findings<'_>) {
    if view.source.is_some() || view.documents.is_empty() {
        return;
    }
    let mut used: HashSet<&str> = HashSet::new();
    used.extend(view.documents.iter().flat_map(|one| one.outline.messages()).map(|named| &*named.id));
    for file in view.side.files {
        let references = file.facts.uses.iter().filter(|one| one.kind == UseKind::Message);
        used.extend(references.map(|one| one.name.of(&file.text)));
    }
    for document in view.documents {
        let messages = view.side.index.file(&document.source_path).into_iter().flat_map(|file| file.messages());
        for message in messages.filter(|message| !message.is_term() && !used.contains(message.id())) {
            let headline = format!("nothing shows `{}`", message.id());
            let finding = Finding::in_message(message, message.facts().id, headline).label("never shown");
            findings.push(finding.help(format!("name it in `{}`, or remove it", document.path)));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::found_with;

    #[test]
    fn references_and_attributes_are_uses() {
        let on = "[rules]\nunused-message = \"note\"\n";
        let text = "## sv\na = { b }\n    .alt = { c.d }\nb = B\nc =\n    .d = D\ne = E\n";
        assert_eq!(found_with(on, text), "");
        let outlined = format!("{text}## outline\n![{{ a.alt }}](x)\n");
        assert_eq!(found_with(on, &outlined), "note[unused-message] content/a.ftl:6:1 nothing shows `e`\n");
    }
}
