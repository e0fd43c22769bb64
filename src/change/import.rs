//! `flyt import`: an article as messages and an outline, in the place of an earlier import of it.
//!
//! What did not change keeps its bytes, what was edited keeps its id, so that just the edited messages become stale.

mod earlier;
mod entry;
mod known;
mod writer;

use crate::catalog::{File, Message, Namespaces, UseKind};
use crate::document::{Aligned, Article, Document, Segment, Segmented, Taken, Variable, align, names, revised, slug};
use crate::view::Side;

use super::{ChangeSet, FileChange};
use earlier::{Earlier, earlier};
use writer::Writer;

/// Where an article goes.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// The path of the file of messages.
    pub path: &'a str,
    /// The source.
    pub side: &'a Side<'a>,
    /// The bundles.
    pub namespaces: &'a Namespaces<'a>,
    /// The documents that there are.
    pub documents: &'a [Document],
    /// What stands in the outline's place and is none: the article itself, written where its outline is to be.
    pub article: Option<&'a str>,
    /// The translations of the file: what they have under an id must not be taken for another text.
    pub translations: &'a [File],
}

/// What an import does.
#[derive(Clone, Debug, Default)]
pub struct Imported {
    /// What it changes.
    pub changes: ChangeSet,
    /// The ids of messages that are as they were.
    pub kept: Vec<String>,
    /// The ids of messages whose text was edited.
    pub edited: Vec<String>,
    /// The ids of messages that are new.
    pub new: Vec<String>,
    /// The ids of messages that went with their blocks.
    pub removed: Vec<String>,
    /// Placeables that an edited message had, and for which its new text has no place.
    pub lost: Vec<(String, Vec<String>)>,
    /// What the article newly gives to its messages.
    pub variables: Vec<Variable>,
    /// What was found and is not in the document.
    pub left_out: Vec<String>,
}

/// Imports an article.
pub fn import(article: Article, place: Place<'_>) -> Imported {
    let mut imported = Imported { left_out: article.left_out.clone(), ..Imported::default() };
    let file = place.side.index.file(place.path);
    let document = place.documents.iter().find(|document| *document.source_path == *place.path);
    let given = document.map(|document| &document.outline.front_matter);
    let is_new = |one: &&Variable| given.and_then(|given| given.get(&one.name)) != Some(&one.value);
    imported.variables = article.page.front_matter.variables.iter().filter(is_new).cloned().collect();
    let Segmented { outline, segments } = Segmented::of(article);
    let old = earlier(place, file, document);
    let was = aligned(&old, &segments);
    let known: Vec<_> = was.iter().map(|at| at.map(|at| old[at].message.id().to_owned())).collect();
    let stem = place.path.rsplit('/').next().unwrap_or(place.path).trim_end_matches(".ftl");
    let ids = names(&segments, &known, taken(place), &slug(stem));
    let mut writer = Writer::new(file, imported);
    for (at, segment) in segments.iter().enumerate() {
        writer.segment(&ids[at], segment, at.checked_sub(1).map(|at| &segments[at]), was[at].map(|at| &old[at]));
    }
    let mut gone = old.iter().enumerate().filter(|(at, _)| !was.contains(&Some(*at)));
    let is_free = |one: &Earlier<'_>| document.is_some_and(|document| !is_used(place, document, one.message));
    gone.by_ref().filter(|(_, one)| is_free(one)).for_each(|(_, one)| writer.remove(one.message));
    let (mut imported, messages) = writer.finish();
    let outline_path = document.map_or_else(|| outline_path(place.path), |document| document.path.to_string());
    let new = Segmented { outline, segments }.named(&ids);
    let before = document.map_or(place.article, |document| Some(&document.text)).map(str::to_owned);
    let change = FileChange { path: outline_path, before, after: Some(revised(document, &new)) };
    imported.changes.push(FileChange {
        path: place.path.to_owned(),
        before: file.map(|file| file.text.to_string()),
        after: Some(messages),
    });
    imported.changes.push(change);
    imported
}

/// The outline's path: beside its messages.
pub fn outline_path(path: &str) -> String {
    format!("{}.md", path.strip_suffix(".ftl").unwrap_or(path))
}

/// For each segment the earlier message that it was.
fn aligned(old: &[Earlier<'_>], segments: &[Segment]) -> Vec<Option<usize>> {
    let earlier: Vec<_> = old.iter().map(|one| Aligned { kind: one.kind, text: one.text() }).collect();
    let new: Vec<_> = segments.iter().map(|one| Aligned { kind: one.kind, text: one.text() }).collect();
    align(&earlier, &new, &|one, other| old[one].is(&segments[other]))
}

/// The ids that are taken in the bundles that the file is in; a term and a message of one name get in each other's way.
fn taken(place: Place<'_>) -> Taken {
    let bundles = place.namespaces.of(place.path);
    let mut taken = Taken::default();
    taken.own.extend(place.translations.iter().flat_map(|file| file.messages()).map(|one| one.id().to_owned()));
    for file in place.side.files {
        let ids = file.messages().map(|message| message.id().trim_start_matches('-').to_owned());
        if *file.source_path == *place.path {
            taken.own.extend(ids);
        } else if place.namespaces.of(&file.source_path).iter().any(|one| bundles.contains(one)) {
            taken.others.extend(ids);
        }
    }
    taken
}

/// Whether a message that the document no longer names is used elsewhere, or belongs to another file.
fn is_used(place: Place<'_>, document: &Document, message: Message<'_>) -> bool {
    let refers = |file: &File| {
        let mut uses = file.facts.uses.iter().filter(|one| one.kind == UseKind::Message);
        uses.any(|one| one.name.of(&file.text) == message.id())
    };
    let names = |other: &Document| other.outline.messages().iter().any(|named| named.id == message.id());
    let is_elsewhere = *message.file.source_path != *place.path;
    let others = place.documents.iter().filter(|other| other.path != document.path);
    is_elsewhere || place.side.files.iter().any(refers) || others.into_iter().any(names)
}
