//! `flyt import`: an article as messages and an outline, in the place of an earlier import of it.
//!
//! What did not change keeps its bytes, what was edited keeps its id, so that just the edited messages become stale.

mod entry;
mod known;

use std::collections::BTreeMap;

use crate::catalog::{File, Message, Namespaces, UseKind};
use crate::document::{
    Aligned, Article, Document, Reading, Segment, SegmentKind, Segmented, Taken, Variable, align, names, reading,
    revised, slots, slug,
};
use crate::text::{Edit, Span, apply};
use crate::view::Side;

use super::{ChangeSet, FileChange};
use known::Known;

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
    let mut writer = Writer { file, edits: Vec::new(), inserted: BTreeMap::new(), anchor: None, imported };
    for (at, segment) in segments.iter().enumerate() {
        writer.segment(&ids[at], segment, at.checked_sub(1).map(|at| &segments[at]), was[at].map(|at| &old[at]));
    }
    let mut gone = old.iter().enumerate().filter(|(at, _)| !was.contains(&Some(*at)));
    let is_free = |one: &Earlier<'_>| document.is_some_and(|document| !is_used(place, document, one.message));
    gone.by_ref().filter(|(_, one)| is_free(one)).for_each(|(_, one)| writer.remove(one.message));
    let (mut imported, messages) = writer.finish();
    let outline_path = document.map_or_else(|| outline_path(place.path), |document| document.path.to_string());
    let new = Segmented { outline, segments }.named(&ids);
    let before = document.map(|document| document.text.clone());
    let change = FileChange { path: outline_path, before, after: Some(revised(document, &new)) };
    imported.changes.push(FileChange {
        path: place.path.to_owned(),
        before: file.map(|file| file.text.clone()),
        after: Some(messages),
    });
    imported.changes.push(change);
    imported
}

/// The outline's path: beside its messages.
pub fn outline_path(path: &str) -> String {
    format!("{}.md", path.strip_suffix(".ftl").unwrap_or(path))
}

/// A message of an earlier import.
struct Earlier<'a> {
    message: Message<'a>,
    kind: SegmentKind,
    /// Its value and attributes, as they are shown.
    texts: Vec<(Option<&'a str>, Reading)>,
}

impl Earlier<'_> {
    /// Whether it says what a segment says.
    fn is(&self, segment: &Segment) -> bool {
        let shows = |(attribute, text): &(Option<&str>, String)| {
            self.reading(*attribute).is_some_and(|reading| reading.shows(text))
        };
        self.kind.is_like(segment.kind) && segment.texts.iter().all(shows)
    }

    fn reading(&self, attribute: Option<&str>) -> Option<&Reading> {
        self.texts.iter().find(|(own, _)| *own == attribute).map(|(_, reading)| reading)
    }

    fn text(&self) -> String {
        let shown = self.texts.iter().filter(|(attribute, _)| matches!(attribute, None | Some("alt" | "title")));
        shown.map(|(_, reading)| reading.text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// The messages that the outline names, in its order; without an outline those of the file.
fn earlier<'a>(place: Place<'a>, file: Option<&'a File>, document: Option<&Document>) -> Vec<Earlier<'a>> {
    let bundles = place.namespaces.of(place.path);
    let known =
        Known { side: place.side, bundles: &bundles, front_matter: document.map(|one| &one.outline.front_matter) };
    let find = |id: &str| {
        let own = place.side.index.find_in_file(place.path, id);
        own.or_else(|| bundles.iter().find_map(|bundle| place.side.index.find(*bundle, id)))
    };
    let message = |message: Message<'a>, kind| {
        let texts = message
            .patterns()
            .map(|pattern| (pattern.attribute(), reading(pattern.tree(), &|placeable| known.placeable(placeable))));
        Earlier { message, kind, texts: texts.collect() }
    };
    match document {
        Some(document) => {
            let named = slots(&document.outline).into_iter();
            named.filter_map(|(id, kind)| Some(message(find(&id)?, kind))).collect()
        }
        None => {
            let own = file.into_iter().flat_map(|file| file.messages()).filter(|message| !message.is_term());
            own.map(|one| message(one, SegmentKind::Paragraph)).collect()
        }
    }
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

/// Puts segments into a file of messages.
struct Writer<'a> {
    file: Option<&'a File>,
    edits: Vec<Edit>,
    /// What is put in, by place.
    inserted: BTreeMap<u32, String>,
    /// Behind which place the next new message stands.
    anchor: Option<u32>,
    imported: Imported,
}

impl Writer<'_> {
    fn segment(&mut self, id: &str, segment: &Segment, before: Option<&Segment>, was: Option<&Earlier<'_>>) {
        match was {
            Some(was) if self.is_own(was.message) => {
                self.edit(id, segment, was);
                self.anchor = Some(was.message.file.end_of_line(was.message.facts().span.end));
            }
            // What belongs to another file and says the same is shown from there.
            Some(_) => self.imported.kept.push(id.to_owned()),
            None => {
                let is_close = |one: SegmentKind| matches!(one, SegmentKind::Item | SegmentKind::Cell);
                let is_tight = is_close(segment.kind) && before.is_some_and(|before| is_close(before.kind));
                self.insert(&entry::entry(id, &segment.texts), is_tight);
                self.imported.new.push(id.to_owned());
            }
        }
    }

    fn is_own(&self, message: Message<'_>) -> bool {
        self.file.is_some_and(|file| std::ptr::eq(file, message.file))
    }

    fn edit(&mut self, id: &str, segment: &Segment, was: &Earlier<'_>) {
        let (mut edits, mut lost) = (Vec::new(), Vec::new());
        for (attribute, text) in &segment.texts {
            match was.reading(*attribute) {
                Some(reading) if reading.shows(text) => {}
                reading => edits.push(entry::replaced(was.message, *attribute, text, reading, &mut lost)),
            }
        }
        let list = if edits.is_empty() { &mut self.imported.kept } else { &mut self.imported.edited };
        list.push(id.to_owned());
        self.edits.extend(edits);
        if !lost.is_empty() {
            self.imported.lost.push((id.to_owned(), lost));
        }
    }

    fn insert(&mut self, entry: &str, is_tight: bool) {
        let at = self.anchor.unwrap_or_else(|| self.start());
        let text = self.inserted.entry(at).or_default();
        let is_first = self.anchor.is_none() && text.is_empty();
        if !is_first && !is_tight {
            text.push('\n');
        }
        text.push_str(entry);
    }

    /// Where the first message stands, or would stand.
    fn start(&self) -> u32 {
        let Some(file) = self.file else { return 0 };
        file.facts.messages.first().map_or(file.text.len() as u32, |first| first.span.start)
    }

    /// Takes a message out, with its comment and the empty line behind it.
    fn remove(&mut self, message: Message<'_>) {
        let (file, mut span) = (message.file, message.facts().span);
        span.end = file.end_of_line(span.end);
        let blank = Span::new(span.end, file.end_of_line(span.end));
        if blank.of(&file.text).trim().is_empty() {
            span.end = blank.end;
        }
        self.imported.removed.push(message.id().to_owned());
        self.edits.push(Edit { span, new: String::new() });
    }

    fn finish(mut self) -> (Imported, String) {
        let text = self.file.map_or("", |file| file.text.as_str());
        let start = self.start();
        for (at, mut new) in self.inserted {
            if at == start && self.anchor.is_some() && (at as usize) < text.len() {
                new.push('\n');
            }
            if !text[..at as usize].is_empty() && !text[..at as usize].ends_with('\n') {
                new.insert(0, '\n');
            }
            self.edits.push(Edit { span: Span::at(at), new });
        }
        if text.contains("\r\n") {
            self.edits.iter_mut().for_each(|edit| edit.new = edit.new.replace('\n', "\r\n"));
        }
        (self.imported, apply(text, &self.edits))
    }
}
