//! `put`: one message of a translation as somebody wrote it, in its place in the file.

use crate::catalog::Stub;
use crate::text::{Edit, Span, apply};
use crate::view::View;

use super::FileChange;
use super::stubs::{Places, insertion, line_end};

/// Puts an entry, `id = text` and its attributes, in the place of the message of that id: where the locale has none, in
/// that of its stub, or where the source has it. Gives the change, and where the entry stands then; nothing where the
/// settings have no place for a translation of the file, or where the file is no UTF-8.
pub fn put(view: View<'_>, source_path: &str, id: &str, entry: &str) -> Option<(FileChange, Span)> {
    let entry = entry.trim_end();
    let Some(own) = view.side.index.file(source_path) else {
        let path = view.config.translation_path(source_path, view.side.locale.name())?;
        let change = FileChange { path, before: None, after: Some(format!("{entry}\n")) };
        return Some((change, Span::new(0, entry.len() as u32)));
    };
    if own.undecodable.is_some() {
        return None;
    }
    let entry = entry.replace("\r\n", "\n").replace('\n', line_end(own));
    let edit = match own.messages().find(|message| message.id() == id) {
        Some(message) => {
            let facts = message.facts();
            let old = Span::new(facts.id.start, facts.span.end).of(&own.text);
            let end = facts.id.start + old.trim_end().len() as u32;
            Edit { span: Span::new(facts.id.start, end), new: entry.clone() }
        }
        None => added(view, source_path, id, &entry),
    };
    let after = apply(&own.text, std::slice::from_ref(&edit));
    let start = edit.span.start + edit.new.find(&entry).unwrap_or(0) as u32;
    let before = Some(own.text.to_string());
    let change = FileChange { path: own.path.to_string(), before, after: Some(after) };
    Some((change, Span::new(start, start + entry.len() as u32)))
}

/// A message that is new: in the place of its stub, or in that which the source gives it.
fn added(view: View<'_>, source_path: &str, id: &str, entry: &str) -> Edit {
    let own = view.side.index.file(source_path).expect("it was found");
    let stubs: Vec<_> = Stub::all(own).collect();
    if let Some(stub) = stubs.iter().find(|stub| stub.id == id) {
        return Edit { span: stub.span, new: entry.to_owned() };
    }
    let source = view.source.and_then(|source| source.index.file(source_path));
    let message = source.and_then(|file| file.messages().find(|message| message.id() == id));
    let Some((source, message)) = source.zip(message) else {
        return insertion(own, own.text.len() as u32, &[format!("{entry}\n")]);
    };
    let waiting: Vec<_> = stubs.iter().collect();
    let (at, heading) = Places::new(source, own, &waiting).of(message);
    let blocks: Vec<_> = heading.into_iter().chain([format!("{entry}\n")]).collect();
    insertion(own, at, &blocks)
}
