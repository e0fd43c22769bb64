//! What a translator is told beside a message: its variables, the terms in it, and its group.

use std::collections::BTreeMap;

use crate::catalog::{File, Message, UseKind};
use crate::config::LineBreaks;
use crate::project::ProjectError;
use crate::syntax::Entry;
use crate::view::selects_by_number;

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

/// A term that a message refers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermInfo {
    /// Its id with the dash.
    pub id: String,
    /// The parameters that it takes in the locale.
    pub parameters: Vec<String>,
}

impl Workspace {
    /// The variables of a message of the source, in the order in which it uses them.
    pub fn variables(&self, source_path: &str, id: &str) -> Vec<VariableInfo> {
        let Some(message) = self.source_message(source_path, id) else { return Vec::new() };
        let mut found: Vec<VariableInfo> = Vec::new();
        for pattern in message.patterns() {
            for one in pattern.uses_of(UseKind::Variable) {
                let name = pattern.text(one.name);
                let counts = pattern.selects().iter().any(|select| {
                    let placeable = pattern.placeable(select);
                    let selector = placeable.expression().span();
                    selector.start <= one.span.start && one.span.end <= selector.end && selects_by_number(placeable)
                });
                let guess = if counts { "Number" } else { "String" };
                match found.iter_mut().find(|known| known.name == name) {
                    Some(known) if counts && known.comment.is_none() => known.kind = guess,
                    Some(_) => {}
                    None => found.push(variable(message, name, guess)),
                }
            }
        }
        found
    }

    /// The terms that a message of the source refers to, with the parameters that they take in the locale.
    ///
    /// # Errors
    ///
    /// The locale cannot be read.
    pub fn terms(&mut self, locale: &str, source_path: &str, id: &str) -> Result<Vec<TermInfo>, ProjectError> {
        self.keep(locale)?;
        let Some(message) = self.source_message(source_path, id) else { return Ok(Vec::new()) };
        let used = message
            .patterns()
            .flat_map(|pattern| pattern.uses_of(UseKind::Term).map(move |one| pattern.text(one.name).to_owned()));
        let mut ids: Vec<String> = used.collect();
        let mut seen = std::collections::BTreeSet::new();
        ids.retain(|id| seen.insert(id.clone()));
        let sides = || self.locales.get(locale).into_iter().chain([&self.source, &self.shared]);
        let info = |id: String| {
            let own = sides().find_map(|kept| {
                let path = kept.defining(&id).find(|path| self.is_beside(source_path, path))?;
                kept.files[path].messages().find(|message| message.id() == id)
            });
            TermInfo { parameters: own.map(parameters).unwrap_or_default(), id }
        };
        Ok(ids.into_iter().map(info).collect())
    }

    /// The comment above the group that each message of a source file is in, by id.
    pub fn groups(&self, source_path: &str) -> BTreeMap<String, String> {
        let (mut groups, mut now) = (BTreeMap::new(), None);
        let Some(file) = self.source.files.get(source_path) else { return groups };
        for entry in file.syntax().entries() {
            match entry {
                Entry::Comment(comment) if comment.level() == 2 => {
                    let text = comment.lines().collect::<Vec<_>>().join("\n");
                    now = Some(text).filter(|text| !text.trim().is_empty());
                }
                Entry::Message(message) => {
                    groups.extend(now.clone().map(|group| (message.id().to_owned(), group)));
                }
                _ => {}
            }
        }
        groups
    }

    /// The value of a message of the source in one line, as it is written.
    pub fn source_text(&self, source_path: &str, id: &str) -> Option<String> {
        let value = self.source_message(source_path, id)?.value()?;
        Some(value.tree().source().split_whitespace().collect::<Vec<_>>().join(" "))
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
fn variable(message: Message<'_>, name: &str, guess: &'static str) -> VariableInfo {
    let own = message.comment().map(|comment| comment.lines().collect::<Vec<_>>()).unwrap_or_default();
    let told = own.into_iter().chain(comments_above(message.file, message)).find_map(|line| told(line, name));
    let (kind, comment) = told.unwrap_or((None, None));
    VariableInfo { name: name.to_owned(), kind: kind.unwrap_or(guess), comment }
}

/// The lines of the comments of groups and of the file that stand above a message, the nearest first.
fn comments_above<'a>(file: &'a File, message: Message<'_>) -> Vec<&'a str> {
    let before = file.syntax().entries().take_while(|entry| entry.span().start < message.facts().span.start);
    let comments = before.filter_map(|entry| match entry {
        Entry::Comment(comment) if comment.level() > 1 => Some(comment.lines().collect::<Vec<_>>()),
        _ => None,
    });
    let mut lines: Vec<_> = comments.collect();
    lines.reverse();
    lines.concat()
}

fn told(line: &str, name: &str) -> Option<(Option<&'static str>, Option<String>)> {
    let rest = line.trim_start_matches(['#', ' ']).strip_prefix('$')?.strip_prefix(name)?;
    if rest.starts_with(|char: char| char.is_alphanumeric() || matches!(char, '-' | '_')) {
        return None;
    }
    let (kind, rest) = match rest.trim_start().strip_prefix('(').and_then(|rest| rest.split_once(')')) {
        Some((kind, rest)) => {
            (["String", "Number", "Date"].into_iter().find(|known| kind.eq_ignore_ascii_case(known)), rest)
        }
        None => (None, rest),
    };
    let comment = rest.trim_start_matches([' ', '-', ':', '–', '—']).trim();
    Some((kind, (!comment.is_empty()).then(|| comment.to_owned())))
}

fn parameters(term: Message<'_>) -> Vec<String> {
    let mut names: Vec<String> = term
        .patterns()
        .flat_map(|pattern| pattern.uses_of(UseKind::Variable).map(move |one| pattern.text(one.name).to_owned()))
        .collect();
    names.sort();
    names.dedup();
    names
}
