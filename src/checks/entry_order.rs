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
//! Move the message to where the source has it; `flyt fmt` does so wherever it can be seen what belongs to it.

use crate::catalog::File;
use crate::view::{View, order};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::off("entry-order", Hook::File(check));

fn check(view: View<'_>, file: &File, findings: &mut Findings<'_>) {
    let Some(source) = view.source else { return };
    let (mut before, mut find) = (None, source.index.along(&file.source_path));
    for message in file.messages() {
        let Some(counterpart) = find(message.id()) else { continue };
        match before {
            Some(last) if counterpart.index < last => {
                let headline = format!("`{}` is not where the source has it", message.id());
                let finding = Finding::in_message(message, message.facts().id, headline).label("out of order");
                let finding = finding.related(counterpart.file, counterpart.facts().id, "the source has it here");
                let finding = finding.help("move the message to where the source has it");
                let edits = order(counterpart.file, file);
                return findings.push(match edits.is_empty() {
                    true => finding,
                    false => finding.fix("put the messages in the source's order", edits),
                });
            }
            _ => before = Some(counterpart.index),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::fixed_with;

    const SETTINGS: &str = "[rules]\nentry-order = \"warning\"\n";

    #[test]
    fn messages_move_with_their_comments_and_nothing_is_lost() {
        let source = "## sv\na = A\nb = B\nc = C\n## pl\n";
        let (c, others) = ("# O c.\nc =\n    C\n    .x = X\n", "-w = W\na = A\n\nb = B\n");
        let found = fixed_with(SETTINGS, &format!("{source}\n{c}{others}"));
        assert_eq!(found, format!("\na = A\n-w = W\nb = B\n\n{c}"));
    }

    #[test]
    fn where_a_heading_or_something_broken_would_stay_behind_nothing_moves_by_itself() {
        for between in ["# Om a.\n\n", "### Slut.\n", "trasig\n"] {
            let translation = format!("b = B\n\n{between}a = A\n");
            assert_eq!(fixed_with(SETTINGS, &format!("## sv\na = A\nb = B\n## pl\n{translation}")), translation);
        }
    }
}
