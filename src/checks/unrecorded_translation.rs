//! The ledger does not know a translation as it is.
//!
//! It is new, or it was edited, and `flyt sync` has not been run since: nobody could tell later which source it was made
//! from. A note; `flyt check --locked` makes it an error, and tells each file of the ledger that `flyt sync` would change
//! for another reason, such as a source that it has not seen yet: so a ledger that is not up to date does not land.
//!
//! ## What to do
//!
//! Run `flyt sync` and commit the ledger.

use crate::diagnostic::Severity;
use crate::ledger::Outcome;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("unrecorded-translation", Severity::Note, Hook::Locale(check));

fn check<'a>(view: View<'a>, findings: &mut Findings<'_>) {
    let news = |outcome| matches!(outcome, Outcome::New | Outcome::Edited | Outcome::Updated | Outcome::Both);
    let unrecorded: Vec<_> = view.tracking.parts.iter().filter(|tracked| news(tracked.outcome)).collect();
    for of_file in
        unrecorded.chunk_by(|one, other| one.translation.message.file.path == other.translation.message.file.path)
    {
        let first = of_file[0].translation;
        let message = match of_file.len() {
            1 => format!("`{}` is not in the ledger as it is", of_file[0].translation.message.id()),
            more => format!("{more} translations of this file are not in the ledger as they are"),
        };
        findings.push(Finding::at(first.message.file, first.message.facts().id, message).help("run `flyt sync`"));
    }
}
