//! A file has messages that its source has not, any more or not yet.
//!
//! They are never shown, but another branch may still ship them, so this is a note, and one for each file. Terms are
//! left out: helper terms are a locale's own affair.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! print = Skriv ut
//! ## pl
//! print = Drukuj
//! share = Udostępnij
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! print = Skriv ut
//! ## pl
//! print = Drukuj
//! -w-drukarce =
//!     { $liczba ->
//!        *[pojedyncza] w drukarce
//!         [mnoga] w drukarkach
//!     }
//! ```
//!
//! ## What to do
//!
//! Remove them when no branch needs them any more.

use crate::catalog::Message;
use crate::diagnostic::Severity;
use crate::text::{Edit, Span};
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("obsolete-message", Severity::Note, Hook::Locale(check));

fn check<'a>(view: View<'a>, findings: &mut Findings<'_>) {
    let Some(source) = view.source else { return };
    let in_file = |one: &Message<'_>, other: &Message<'_>| one.file.path == other.file.path;
    for messages in view.pairs.obsolete.chunk_by(in_file) {
        let file = messages[0].file;
        if source.index.file(&file.source_path).is_none() {
            continue;
        }
        let finding = Finding::at(file, messages[0].facts().id, headline(messages));
        let edits = messages.iter().map(|message| removal(*message)).collect();
        let finding = finding.help("remove what no branch ships any more");
        findings.push(finding.unsafe_fix("remove the messages that have no source", edits));
    }
}

/// Takes out a message with its comment, the end of its line and a blank line behind it.
fn removal(message: Message<'_>) -> Edit {
    let (span, text) = (message.facts().span, &message.file.text);
    let behind = &text[span.end as usize..];
    let lines = behind.split_inclusive('\n').take(2).take_while(|line| line.trim_end_matches(['\r', '\n']).is_empty());
    let end = span.end + lines.map(|line| line.len() as u32).sum::<u32>();
    Edit { span: Span::new(span.start, end), new: String::new() }
}

fn headline(messages: &[Message<'_>]) -> String {
    const SHOWN: usize = 5;
    let ids = messages.iter().take(SHOWN).map(|message| format!("`{}`", message.id()));
    let ids = ids.collect::<Vec<_>>().join(", ");
    match messages.len() {
        1 => format!("{ids} has no source"),
        more if more > SHOWN => format!("{more} messages have no source: {ids} and {} more", more - SHOWN),
        some => format!("{some} messages have no source: {ids}"),
    }
}
