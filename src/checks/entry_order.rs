//! A file's messages stand in another order than the source's.
//!
//! Order means nothing to a runtime, but two files side by side are easier to read, and to merge, in one order. Told
//! once a file, at the first message that is out of order. Off by default.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! title = Hjärnan
//! lede = Om hjärnan
//! ## pl
//! lede = O mózgu
//! title = Mózg
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! title = Hjärnan
//! lede = Om hjärnan
//! ## pl
//! title = Mózg
//! lede = O mózgu
//! ```
//!
//! ## What to do
//!
//! Move the message to where the source has it.

use crate::catalog::{File, Message};
use crate::syntax::Entry;
use crate::text::Edit;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::off("entry-order", Hook::File(check));

fn check(view: View<'_>, file: &File, findings: &mut Findings<'_>) {
    let Some(source) = view.source else { return };
    let mut before = None;
    for message in file.messages() {
        let Some(counterpart) = source.index.find_in_file(&file.source_path, message.id()) else { continue };
        match before {
            Some(last) if counterpart.index < last => {
                let headline = format!("`{}` is not where the source has it", message.id());
                let finding = Finding::in_message(message, message.facts().id, headline).label("out of order");
                let finding = finding.related(counterpart.file, counterpart.facts().id, "the source has it here");
                let finding = finding.help("move the message to where the source has it");
                // Under headings of groups an order by the source could part a message from its heading.
                let grouped = file.syntax().entries().any(|entry| matches!(entry, Entry::Comment(one) if one.level() > 1));
                let (title, edits) = ("put the messages in the source's order", reordering(view, file));
                return findings.push(if grouped { finding.unsafe_fix(title, edits) } else { finding.fix(title, edits) });
            }
            _ => before = Some(counterpart.index),
        }
    }
}

/// Puts the messages that the source has into its order, each with its comment, in the places that they have together.
fn reordering(view: View<'_>, file: &File) -> Vec<Edit> {
    let source = |message: Message<'_>| view.source?.index.find_in_file(&file.source_path, message.id());
    let known: Vec<_> = file.messages().filter_map(|message| Some((source(message)?.index, message.facts().span))).collect();
    let mut ordered = known.clone();
    ordered.sort();
    let places = known.iter().zip(ordered).filter(|((_, place), (_, span))| place != span);
    places.map(|((_, place), (_, span))| Edit { span: *place, new: span.of(&file.text).to_owned() }).collect()
}
