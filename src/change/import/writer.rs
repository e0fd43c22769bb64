//! Segments on their way into a file of messages: kept, edited, put in and taken out.

use std::collections::BTreeMap;

use crate::catalog::{File, Message};
use crate::document::{Segment, SegmentKind};
use crate::text::{Edit, Span, apply};

use super::earlier::Earlier;
use super::{Imported, entry};

/// Puts segments into a file of messages.
pub(super) struct Writer<'a> {
    file: Option<&'a File>,
    edits: Vec<Edit>,
    /// What is put in, by place.
    inserted: BTreeMap<u32, String>,
    /// Behind which place the next new message stands.
    anchor: Option<u32>,
    imported: Imported,
}

impl<'a> Writer<'a> {
    pub(super) fn new(file: Option<&'a File>, imported: Imported) -> Self {
        Self { file, edits: Vec::new(), inserted: BTreeMap::new(), anchor: None, imported }
    }

    pub(super) fn segment(&mut self, id: &str, segment: &Segment, before: Option<&Segment>, was: Option<&Earlier<'_>>) {
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
    pub(super) fn remove(&mut self, message: Message<'_>) {
        let (file, mut span) = (message.file, message.facts().span);
        span.end = file.end_of_line(span.end);
        let blank = Span::new(span.end, file.end_of_line(span.end));
        if blank.of(&file.text).trim().is_empty() {
            span.end = blank.end;
        }
        self.imported.removed.push(message.id().to_owned());
        self.edits.push(Edit { span, new: String::new() });
    }

    pub(super) fn finish(mut self) -> (Imported, String) {
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
