//! What to do next in a locale.

use crate::catalog::{Message, Pattern};
use crate::ledger::{Change, compare};
use crate::syntax::{Syntax, parse};

use super::{Tracked, View};

/// A message to translate, or to look at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Todo {
    /// The source file's path.
    pub document: String,
    /// Its key, the attribute included where one is meant.
    pub key: String,
    /// The source as it stands in its file.
    pub source: String,
    /// What its comment says.
    pub comment: String,
    /// The translation as it is, and the source that it was made from; where it is missing neither.
    pub stale: Option<StaleTodo>,
    /// How many words the source has.
    pub words: usize,
}

/// A translation to look at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaleTodo {
    /// The translation as it stands in its file.
    pub translation: String,
    /// The source that it was made from, if it is known.
    pub before: Option<String>,
    /// Cosmetic, meaning or structural.
    pub kind: &'static str,
    /// Whether only the source's comment changed.
    pub is_remark: bool,
}

/// What is stale first, then what has a new comment, then what is missing; each in the order of the source.
pub fn todo(view: View<'_>) -> Vec<Todo> {
    let parts = &view.tracking.parts;
    let stale = parts.iter().filter(|tracked| tracked.is_stale()).map(|tracked| again(view, tracked));
    let remarked = view.tracking.remarked().map(|tracked| remarked(again(view, tracked)));
    let partial = view.pairs.both.iter().filter(|pair| !pair.is_whole()).map(|pair| pair.today);
    let mut missing: Vec<Message<'_>> = view.pairs.missing.iter().copied().chain(partial).collect();
    missing.sort_by_key(|message| (message.file.source_path.clone(), message.index));
    let grown = view.tracking.grown.iter().map(|(source, translation)| grown(*source, *translation));
    stale.chain(grown).chain(remarked).chain(missing.into_iter().map(first)).collect()
}

fn again(view: View<'_>, tracked: &Tracked<'_>) -> Todo {
    let before = view.sources.get(tracked.after().source).map(flat);
    let kind = before.as_ref().and_then(|before| change(before, tracked.source));
    Todo {
        document: tracked.source.message.file.source_path.to_string(),
        key: tracked.key.to_owned(),
        source: flat(tracked.source.tree().source()),
        comment: comment(tracked.source.message),
        stale: Some(StaleTodo {
            translation: flat(tracked.translation.tree().source()),
            before,
            kind: kind.map_or("unknown", |change| change.kind.as_str()),
            is_remark: false,
        }),
        words: words(tracked.source),
    }
}

/// Whose source says the same, but has another comment: there is nothing to translate.
fn remarked(todo: Todo) -> Todo {
    let stale = todo.stale.map(|stale| StaleTodo { before: None, is_remark: true, ..stale });
    Todo { stale, words: 0, ..todo }
}

/// A part of the source that came after its message was translated.
fn grown(source: Pattern<'_>, translation: Message<'_>) -> Todo {
    let span = translation.facts().span;
    Todo {
        document: source.message.file.source_path.to_string(),
        key: super::key(source),
        source: flat(source.tree().source()),
        comment: comment(source.message),
        stale: Some(StaleTodo {
            translation: flat(span.of(&translation.file.text)),
            before: Some(String::new()),
            kind: "structural",
            is_remark: false,
        }),
        words: words(source),
    }
}

fn first(message: Message<'_>) -> Todo {
    let facts = message.facts();
    Todo {
        document: message.file.source_path.to_string(),
        key: message.key(),
        source: message.file.text[facts.id.start as usize..facts.span.end as usize].to_owned(),
        comment: comment(message),
        stale: None,
        words: message.patterns().map(words).sum(),
    }
}

/// What a message's comment says, without its signs.
pub fn comment(message: Message<'_>) -> String {
    let lines = message.comment().unwrap_or_default().lines();
    lines.map(|line| line.trim_start_matches('#').trim()).collect::<Vec<_>>().join("\n")
}

/// Several lines as one.
pub fn flat(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

fn change(before: &str, now: Pattern<'_>) -> Option<Change> {
    let text = format!("a = {before}\n");
    let tree = parse(&text);
    let old = Syntax { text: &text, tree: &tree }.messages().next()?.value()?;
    Some(compare(old, now.tree()))
}

fn words(pattern: Pattern<'_>) -> usize {
    let texts = pattern.texts();
    texts
        .iter()
        .map(|text| text.text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count())
        .sum()
}
