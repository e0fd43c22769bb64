//! An id is used twice in one file or in one bundle.
//!
//! A bundle holds one message of an id. Of two only the first is shown, and in `fluent-rs` loading fails; which is the
//! first depends on the order in which files are loaded. The same id in two bundles is fine.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! title = Träning
//! title = Hjärnan
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! title = Träning
//! subtitle = Hjärnan
//! ```
//!
//! ## What to do
//!
//! Remove or rename one of the two. Where the files are read by different pages, put them into bundles of their own
//! (`[[bundle]]` in `flyt.toml`).

use std::collections::HashMap;

use crate::catalog::{File, Message};
use crate::diagnostic::Severity;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("duplicate-message", Severity::Error, Hook::Locale(check));

fn check<'a>(view: View<'a>, findings: &mut Findings<'_>) {
    if view.side.index.has_repeats() {
        view.side.files.iter().for_each(|file| within(file, findings));
    }
    for duplicate in view.side.index.duplicates() {
        if duplicate.first.file.path != duplicate.second.file.path {
            let bundle = &view.namespaces.names()[duplicate.bundle as usize];
            let message = format!("`{}` stands twice in bundle `{bundle}`", duplicate.second.id());
            findings.push(finding(duplicate.first, duplicate.second, message));
        }
    }
}

fn within(file: &File, findings: &mut Findings<'_>) {
    let mut first = HashMap::new();
    for message in file.messages() {
        let before = *first.entry(message.id()).or_insert(message);
        if before.index != message.index {
            findings.push(finding(before, message, format!("`{}` stands twice in this file", message.id())));
        }
    }
}

fn finding(first: Message<'_>, second: Message<'_>, message: String) -> Finding {
    Finding::in_message(second, second.facts().id, message)
        .label("the second one")
        .related(first.file, first.facts().id, "the first one")
        .help("remove one of the two, or give it another name")
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::marked;

    #[test]
    fn in_one_file() {
        marked("## pl\na = Jeden\n-b = Dwa\na = Trzy\n^ duplicate-message\n-b = Cztery\n^^ duplicate-message\n");
    }
}
