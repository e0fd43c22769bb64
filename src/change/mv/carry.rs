//! A message to another file: out of the one, to the end of the other.

use crate::catalog::{Content, File, Stub};
use crate::text::{Span, apply};
use crate::view::View;

use super::super::stubs::removal;
use super::super::{ChangeSet, FileChange};
use super::{Refusal, Renaming};

impl Renaming {
    /// Takes it out of its file, and puts it at the end of the one that it goes to; both as `renamed` leaves them.
    pub(super) fn carry(&self, view: View<'_>, renamed: &ChangeSet) -> Result<ChangeSet, Refusal> {
        let mut changes = ChangeSet::default();
        let Some(from) = view.side.index.file(&self.path).map(|file| as_left_by(renamed, file)) else {
            return Ok(changes);
        };
        let to = view.side.index.file(&self.new_path).map(|file| as_left_by(renamed, file));
        let path = match &to {
            Some(to) => Some(to.path.to_string()),
            None => view.config.translation_path(&self.new_path, view.side.locale.name()),
        };
        let parts = self.parts(&from)?;
        let Some(path) = path.filter(|_| !parts.is_empty()) else { return Ok(changes) };
        if to.as_ref().is_some_and(|to| to.undecodable.is_some()) {
            return Err(Refusal::Broken { path, line: 1 });
        }
        let before = to.map(|to| to.text.to_string());
        let start = before.clone().unwrap_or_default();
        let after = parts.iter().fold(start, |text, span| appended(&text, span.of(&from.text)));
        changes.push(FileChange { path, before, after: Some(after) });
        let cuts: Vec<_> = parts.iter().map(|span| removal(&from, *span)).collect();
        let after = Some(apply(&from.text, &cuts));
        changes.push(FileChange { path: from.path.to_string(), before: Some(from.text.to_string()), after });
        Ok(changes)
    }

    /// Where it stands, as a message and as a stub. What cannot be read, or ends sooner than was meant, has no end.
    fn parts(&self, file: &File) -> Result<Vec<Span>, Refusal> {
        let is_it = |span: &Span| span.of(&file.text) == self.new;
        let messages = || file.messages().filter(|message| is_it(&message.facts().id));
        let cut = messages().find(|message| message.facts().is_cut).map(|message| message.facts().id);
        if let Some(broken) = self.heads(file).find(|id| is_it(id) && file.facts.broken.contains(id)).or(cut) {
            let line = file.lines().line(broken.start) as u32 + 1;
            return Err(Refusal::Broken { path: file.path.to_string(), line });
        }
        let stubs = Stub::all(file).filter(|stub| stub.id == self.new).map(|stub| stub.span);
        Ok(messages().map(|message| message.facts().span).chain(stubs).collect())
    }
}

/// A file as earlier changes leave it.
fn as_left_by(changes: &ChangeSet, file: &File) -> File {
    let change = changes.files.iter().find(|change| *change.path == *file.path);
    let text = change.and_then(|change| change.after.clone()).unwrap_or_else(|| file.text.to_string());
    let content = file.undecodable.map_or(Content::Text(text), Content::Undecodable);
    File::new(file.path.clone(), file.source_path.clone(), content)
}

/// A text with an entry behind it, below a blank line.
fn appended(text: &str, entry: &str) -> String {
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let entry = entry.replace("\r\n", "\n").replace('\n', line_end);
    match text.trim_end_matches(['\n', '\r', ' ']) {
        "" => format!("{entry}{line_end}"),
        _ if text.ends_with('\n') => format!("{text}{line_end}{entry}{line_end}"),
        _ => format!("{text}{line_end}{line_end}{entry}{line_end}"),
    }
}
