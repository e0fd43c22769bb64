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

use crate::catalog::File;
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
                return findings.push(finding.help("move the message to where the source has it"));
            }
            _ => before = Some(counterpart.index),
        }
    }
}
