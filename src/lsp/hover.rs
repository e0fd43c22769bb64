//! What is known of what the pointer is on: the source, its comment, what became of it.

use std::fmt::Write;

use lsp_types::{Hover, HoverContents, HoverParams, MarkupContent, MarkupKind};

use crate::format::{Function, Value};
use crate::report::Word;
use crate::syntax::names_in_comment;
use crate::workspace::{Changed, Entry, Named, State};

use super::session::{Answer, Session, Target};

pub(super) fn hover(session: &mut Session, params: HoverParams) -> Answer<Option<Hover>> {
    let Some((mut target, offset)) = session.place(&params.text_document_position_params) else { return Ok(None) };
    let path = target.path.clone();
    let found = target.project.named_at(&path, offset).map_err(|error| error.to_string())?;
    let Some((named, span)) = found else { return Ok(None) };
    let Some(value) = told(&mut target, &named)? else { return Ok(None) };
    let contents = HoverContents::Markup(MarkupContent { kind: MarkupKind::Markdown, value });
    Ok(Some(Hover { contents, range: Some(target.lines().range(span)) }))
}

/// What is to be said of something, as Markdown.
pub(super) fn told(target: &mut Target<'_>, named: &Named) -> Answer<Option<String>> {
    match named {
        Named::Function(name) => Ok(Function::named(name).map(function)),
        Named::Variable { message, name } => Ok(entry(target, message)?.map(|entry| variable(&entry, name))),
        Named::Message { id, .. } => Ok(entry(target, id)?.map(|entry| message(&entry))),
    }
}

/// The message of an id that a file means: in its own locale, or in the source where it stands there.
pub(super) fn entry(target: &mut Target<'_>, id: &str) -> Answer<Option<Entry>> {
    let named = Named::Message { id: id.to_owned(), attribute: None };
    let (path, locale) = (target.path.clone(), target.project.locale_of(&target.path));
    let source_path = target.project.home(&path, &named).map_err(|error| error.to_string())?;
    target.project.entry(&locale, &format!("{source_path}:{id}")).map_err(|error| error.to_string())
}

fn message(entry: &Entry) -> String {
    let mut out = String::new();
    if let Some(source) = &entry.source {
        let _ = writeln!(out, "```fluent\n{}\n```", source.text);
    }
    for line in entry.comment.lines().filter(|line| !line.is_empty()) {
        let _ = writeln!(out, "{}  ", escaped(line));
    }
    let _ = writeln!(out, "\n{}", state(entry));
    for changed in &entry.changes {
        let _ = writeln!(out, "\n{}", change(changed));
    }
    out
}

fn state(entry: &Entry) -> String {
    let state = match entry.state {
        State::Missing => "**missing**",
        State::Stale => "**stale**",
        State::Present => "**translated**",
        State::Obsolete => "**obsolete**: the source has it no more",
    };
    let is_source = entry.source == entry.translation;
    let by = entry.by.as_ref().map_or(String::new(), |by| format!(" by {}", escaped(by)));
    match entry.state {
        _ if is_source => format!("`{}`", entry.key),
        State::Missing | State::Obsolete => format!("{state} · `{}`", entry.key),
        _ => format!("{state}, {}{by} · `{}`", entry.provenance.as_str(), entry.key),
    }
}

fn change(changed: &Changed) -> String {
    let part = changed.attribute.as_ref().map_or(String::new(), |name| format!("`.{name}`: "));
    let around = |text: &str, mark: &str| {
        let word = text.trim();
        let (before, after) = text.split_once(word).unwrap_or_default();
        format!("{before}{mark}{}{mark}{after}", escaped(word))
    };
    let words = changed.words().unwrap_or_default().into_iter().map(|word| match word {
        Word::Same(text) => escaped(&text),
        Word::Gone(text) => around(&text, "~~") + " ",
        Word::New(text) => around(&text, "**"),
    });
    let kind = if changed.is_remark { "its comment changed" } else { changed.kind };
    format!("{part}{kind}: {}", words.collect::<String>().trim())
}

/// What is to be said of a variable of a message.
pub(super) fn variable(entry: &Entry, name: &str) -> String {
    let about = entry.comment.lines().filter(|line| names_in_comment(line).any(|told| told == name));
    let about: Vec<_> = about.map(escaped).collect();
    format!("`${name}` in `{}`\n\n{}", entry.key, about.join("  \n"))
}

fn function(function: &Function) -> String {
    let options = function.options.iter().map(|option| format!("- `{}`: {}", option.name, values(option.value)));
    format!("`{}()`\n\n{}", function.name, options.collect::<Vec<_>>().join("\n"))
}

/// What an option may be, in words.
pub(super) fn values(value: Value) -> String {
    match value {
        Value::Number(from, to) => format!("{from} to {to}"),
        Value::Words(words) | Value::Switch(words, _) => words.join(", "),
        Value::Code => "a code".to_owned(),
    }
}

/// A text in which Markdown finds nothing.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for char in text.chars() {
        if matches!(char, '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '~' | '|') {
            out.push('\\');
        }
        out.push(char);
    }
    out
}
