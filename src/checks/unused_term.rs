//! Nothing refers to a term.
//!
//! Only messages are shown by themselves, so a term that no message and no term refers to is never shown. Off by
//! default: files of brand names are often kept whole for what is still to come.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! -brand = Flyt
//! about = Om programmet
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! -brand = Flyt
//! about = Om { -brand }
//! ```
//!
//! ## What to do
//!
//! Remove the term, or use it.

use rustc_hash::FxHashSet;

use crate::catalog::{File, UseKind};
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::off("unused-term", Hook::Locale(check));

fn check<'a>(view: View<'a>, findings: &mut Findings<'_>) {
    let mut own = view.side.files.iter().flat_map(|file| file.messages());
    if !own.any(|message| message.is_term()) {
        return;
    }
    let used: FxHashSet<&str> =
        view.side.files.iter().chain(view.chain.iter().flat_map(|side| side.files)).flat_map(terms).collect();
    for message in view.side.files.iter().flat_map(|file| file.messages()) {
        if message.is_term() && !used.contains(message.id()) {
            let headline = format!("nothing refers to `{}`", message.id());
            let finding = Finding::in_message(message, message.facts().id, headline).label("never shown");
            findings.push(finding.help("remove it, or use it"));
        }
    }
}

/// The terms that a file refers to.
fn terms(file: &File) -> impl Iterator<Item = &str> {
    let terms = file.facts.uses.iter().filter(|one| one.kind == UseKind::Term);
    terms.map(|one| one.name.of(&file.text))
}
