//! An outline names a message that there is not.
//!
//! The block would be empty on every page. The message is looked for in the file beside the outline, then in the files
//! of the same bundle.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! title = Hjärnan
//! ## outline
//! # { titel }
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! title = Hjärnan
//! ## outline
//! # { title }
//! ```
//!
//! ## What to do
//!
//! Correct the name in the outline, or write the message.

use crate::config::nearest;
use crate::diagnostic::Severity;
use crate::document::MessageRef;
use crate::view::{Shows, View, shows};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("unknown-outline-message", Severity::Error, Hook::Locale(check));

fn check<'a>(view: View<'a>, findings: &mut Findings<'_>) {
    for document in view.documents.iter().filter(|_| view.source.is_none()) {
        for named in document.outline.messages() {
            let (message, help) = match shows(view, document, named) {
                Shows::Pattern(_) => continue,
                Shows::Message(message) => match &named.attribute {
                    Some(attribute) => {
                        let names = message.patterns().filter_map(|pattern| pattern.attribute());
                        (format!("`{}` has no attribute `{attribute}`", named.id), nearest(attribute, names))
                    }
                    None => (format!("`{}` has no value to show", named.id), None),
                },
                Shows::Nothing => {
                    let file = view.side.index.file(&document.source_path);
                    let ids = file.into_iter().flat_map(|file| file.messages()).map(|message| message.id());
                    (format!("there is no message `{}`", named.id), nearest(&named.id, ids))
                }
            };
            let finding = Finding::in_outline(document, named.span, message).subject(subject(named));
            findings.push(finding.help(match help {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("write it in `{}`, or correct the name here", document.source_path),
            }));
        }
    }
}

fn subject(named: &MessageRef) -> String {
    named.attribute.as_ref().map_or(named.id.clone(), |attribute| format!("{}.{attribute}", named.id))
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{found, marked};

    #[test]
    fn values_and_attributes_must_be_there() {
        marked(
            "## sv\na = A\n    .alt = Bild\nb =\n    .alt = Bild\n## outline\n# { a }\n\n![{ a.alt }](x)\n\n{ b }\n^^^^^ unknown-outline-message\n\n{ a.att }\n^^^^^^^^^ unknown-outline-message\n## de\na = A\n    .alt = Bild\nb =\n    .alt = Bild\n",
        );
    }

    #[test]
    fn a_name_that_is_near_is_offered() {
        let text = "## sv\ntitle = A\n## outline\n# { titel }\n";
        assert_eq!(found(text), "error[unknown-outline-message] content/a.md:1:3 there is no message `titel`\n");
    }
}
