//! What a translator is told beside a message: its variables and its group.

use crate::catalog::{File, Message};
use crate::config::LineBreaks;
use crate::syntax::{Entry, name_at_start};
use crate::view::{VariableKind, flat, variables};

use super::Workspace;

/// A variable that the application, or an outline, gives to a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariableInfo {
    /// Its name without `$`.
    pub name: String,
    /// `String`, `Number` or `Date`.
    pub kind: &'static str,
    /// What the source's comment says of it.
    pub comment: Option<String>,
}

impl Workspace {
    /// The variables of a message of the source, in the order in which it uses them.
    pub fn variables(&self, source_path: &str, id: &str) -> Vec<VariableInfo> {
        let Some(message) = self.source_message(source_path, id) else { return Vec::new() };
        let mut found: Vec<(&str, VariableKind)> = Vec::new();
        for pattern in message.patterns() {
            for (one, kind) in variables(pattern) {
                let name = pattern.text(one.name);
                match found.iter_mut().find(|known| known.0 == name) {
                    Some(known) => known.1 = known.1.max(kind),
                    None => found.push((name, kind)),
                }
            }
        }
        found.into_iter().map(|(name, kind)| variable(message, name, kind)).collect()
    }

    /// The comment above the group that a message of the source is in.
    pub fn group(&self, source_path: &str, id: &str) -> Option<String> {
        let message = self.source_message(source_path, id)?;
        let start = message.facts().span.start;
        let before = message.file.syntax().entries().take_while(|entry| entry.span().start < start);
        let groups = before.filter_map(|entry| match entry {
            Entry::Comment(comment) if comment.level() == 2 => Some(comment.lines().collect::<Vec<_>>().join("\n")),
            _ => None,
        });
        groups.last().filter(|text| !text.trim().is_empty())
    }

    /// The value of a message of the source in one line, as it is written.
    pub fn source_text(&self, source_path: &str, id: &str) -> Option<String> {
        Some(flat(self.source_message(source_path, id)?.value()?.tree().source()))
    }

    /// Whether a line break in the texts of a source file is only a space.
    pub fn is_reflowed(&self, source_path: &str) -> bool {
        self.project.config.line_breaks(source_path) == LineBreaks::Reflow
    }

    fn source_message(&self, source_path: &str, id: &str) -> Option<Message<'_>> {
        self.source.files.get(source_path)?.messages().find(|message| message.id() == id)
    }
}

/// A variable as the source's comments have it: `$name (Kind) - what it is`, in the message's own, or in one above it.
fn variable(message: Message<'_>, name: &str, guess: VariableKind) -> VariableInfo {
    let own = message.comment().map(|comment| comment.lines().collect::<Vec<_>>()).unwrap_or_default();
    let told = own.into_iter().chain(comments_above(message.file, message)).find_map(|line| told(line, name));
    let (kind, comment) = told.unwrap_or((None, None));
    VariableInfo { name: name.to_owned(), kind: kind.unwrap_or(guess).as_str(), comment }
}

/// The lines of the comments above a message that are about it: of its group, then of the file.
fn comments_above<'a>(file: &'a File, message: Message<'_>) -> Vec<&'a str> {
    let (mut group, mut whole) = (Vec::new(), Vec::new());
    for entry in file.syntax().entries().take_while(|entry| entry.span().start < message.facts().span.start) {
        match entry {
            Entry::Comment(comment) if comment.level() == 2 => group = comment.lines().collect(),
            Entry::Comment(comment) if comment.level() == 3 => whole.extend(comment.lines()),
            _ => {}
        }
    }
    group.into_iter().chain(whole).collect()
}

fn told(line: &str, name: &str) -> Option<(Option<VariableKind>, Option<String>)> {
    let rest = line.trim_start_matches(['#', ' ']).strip_prefix('$')?;
    let rest = rest.strip_prefix(name).filter(|_| name_at_start(rest) == name)?;
    let (kind, rest) = match rest.trim_start().strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((kind, rest)) => (VariableKind::ALL.into_iter().find(|one| one.as_str().eq_ignore_ascii_case(kind)), rest),
        None => (None, rest),
    };
    let comment = rest.trim_start_matches([' ', '-', ':', '–', '—']).trim();
    Some((kind, (!comment.is_empty()).then(|| comment.to_owned())))
}
