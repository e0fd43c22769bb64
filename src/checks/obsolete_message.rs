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

use crate::catalog::{File, Message};
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
        let finding = finding.help("remove what no branch ships any more");
        findings.push(finding.unsafe_fix("remove the messages that have no source", removals(file, messages)));
    }
}

/// Takes out messages, each with its comment and one blank line: that behind it, or else, at the end of the file, that
/// before it.
fn removals(file: &File, messages: &[Message<'_>]) -> Vec<Edit> {
    let mut gone: Vec<Span> = Vec::new();
    // What follows a message that is cut short would become a part of the message before it.
    for message in messages.iter().filter(|message| !message.facts().is_cut) {
        let mut span = message.facts().span;
        span.end = file.end_of_line(span.end);
        let blank = Span::new(span.end, file.end_of_line(span.end));
        let is_blank = !blank.is_empty() && is_blank(blank.of(&file.text));
        if is_blank {
            span.end = blank.end;
        }
        if let Some(last) = gone.pop_if(|last| last.end == span.start) {
            span.start = last.start;
        }
        if !is_blank && span.end as usize == file.text.len() {
            span.start = before_blank(&file.text, span.start);
        }
        gone.push(span);
    }
    gone.into_iter().map(|span| Edit { span, new: String::new() }).collect()
}

/// Where the blank line before `start` starts; `start` itself where there is none.
fn before_blank(text: &str, start: u32) -> u32 {
    let before = text[..start as usize].split_inclusive('\n').next_back();
    before.filter(|line| is_blank(line)).map_or(start, |line| start - line.len() as u32)
}

fn is_blank(line: &str) -> bool {
    line.trim_matches([' ', '\r', '\n']).is_empty()
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

#[cfg(test)]
mod tests {
    use crate::checks::testing::repaired;

    /// What the fix leaves of a translation of `a` and `z`.
    #[track_caller]
    fn check(before: &str, after: &str) {
        let section = |text: &str| format!("## sv\na = A\nz = Z\n## pl\n{text}");
        assert_eq!(repaired("obsolete-message", &section(before)), section(after));
    }

    #[test]
    fn a_message_goes_with_its_comment_and_a_blank_line() {
        check("a = A\n\n# Uwaga\n# druga\nb = B\n    .c = C\n\nz = Ż\n", "a = A\n\nz = Ż\n");
        check("b = B\n\n\na = A\nz = Ż\n", "\na = A\nz = Ż\n");
        check("# Luźny\n\nb =\n    B\nz   =   Ż   \n", "# Luźny\n\nz   =   Ż   \n");
    }

    #[test]
    fn at_the_end_the_blank_line_before_goes() {
        check("a = A\n\nb = B\n", "a = A\n");
        check("a = A\n\nb = B\n\nc = C\nd = D\n", "a = A\n");
        check("a = A\n\n\nb = B\n", "a = A\n\n");
        check("a = A\nb = B\n\n", "a = A\n");
    }

    #[test]
    fn what_could_not_be_read_keeps_its_place() {
        let text = "a = A\nb = B\n    [c\nz = Ż\n";
        check(text, text);
    }
}
