//! `sync --stubs`: what is missing from a translation, as comments to be filled in, where the source has it.
//!
//! A stub that is there is never changed: a translator may have begun with it. It goes when its message is translated
//! and it still says what the source says.

use std::collections::{BTreeMap, HashMap};

use crate::catalog::{File, Message, Stub};
use crate::syntax::Entry;
use crate::text::{Edit, Span, apply};
use crate::view::{Order, View};

use super::plural_variants::plural_variants;
use super::{ChangeSet, FileChange};

/// The stubs of a locale.
#[derive(Debug)]
pub struct Stubs {
    /// The locale's name.
    pub locale: String,
    /// What is to be written.
    pub changes: ChangeSet,
    /// How many stubs are new.
    pub added: usize,
    /// How many go, since their messages are translated.
    pub removed: usize,
}

/// Stubs for all that is missing from the view's locale.
pub fn stubs(view: View<'_>) -> Stubs {
    let locale = view.side.locale.name().to_owned();
    let mut stubs = Stubs { locale, changes: ChangeSet::default(), added: 0, removed: 0 };
    let sources = view.source.map_or(&[][..], |source| source.files);
    for source in sources.iter().filter(|source| source.undecodable.is_none()) {
        let own = view.side.index.file(&source.source_path);
        let path = match own {
            Some(own) => Some(own.path.to_string()),
            None => view.config.translation_path(&source.source_path, &stubs.locale),
        };
        let Some(path) = path.filter(|_| own.is_none_or(|own| own.undecodable.is_none())) else { continue };
        let after = match own.filter(|own| own.syntax().entries().next().is_some()) {
            Some(own) => stubs.beside(view, source, own),
            None => stubs.whole(view, source),
        };
        let before = own.map(|own| own.text.to_string());
        let after = after.or_else(|| before.clone());
        stubs.changes.push(FileChange { path, before, after });
    }
    stubs
}

impl Stubs {
    /// A file of stubs alone, with all comments of the source.
    fn whole(&mut self, view: View<'_>, source: &File) -> Option<String> {
        if source.facts.messages.is_empty() {
            return None;
        }
        self.added += source.facts.messages.len();
        let mut messages = source.messages();
        let blocks = source.syntax().entries().filter_map(|entry| match entry {
            Entry::Comment(comment) => Some(comment_lines(comment.span().of(&source.text))),
            Entry::Message(_) => messages.next().map(|message| commented(&stub(view, message))),
            Entry::Junk(_) => None,
        });
        let blocks: Vec<_> = blocks.filter(|block| !block.is_empty()).collect();
        Some(blocks.join("\n").replace('\n', line_end(source)))
    }

    /// A file with stubs for what it lacks.
    fn beside(&mut self, view: View<'_>, source: &File, own: &File) -> Option<String> {
        let own_stubs: Vec<_> = Stub::all(own).collect();
        let (done, waiting): (Vec<_>, Vec<_>) = own_stubs.iter().partition(|stub| is_done(view, source, own, stub));
        let places = Places::new(source, own, &waiting);
        let mut blocks = BTreeMap::<u32, Vec<String>>::new();
        for missing in view.pairs.missing.iter().filter(|missing| missing.file.path == source.path) {
            if places.anchors.contains_key(missing.id()) || own.has_broken(missing.id()) {
                continue;
            }
            let (at, heading) = places.of(*missing);
            let blocks = blocks.entry(at).or_default();
            blocks.extend(heading.filter(|heading| !blocks.contains(heading)));
            blocks.push(commented(&stub(view, *missing)));
            self.added += 1;
        }
        self.removed += done.len();
        let added = blocks.into_iter().map(|(at, blocks)| insertion(own, at, &blocks));
        let edits: Vec<_> = added.chain(done.iter().map(|stub| removal(own, stub.span))).collect();
        Some(apply(&own.text, &edits))
    }
}

/// Whether the message of a stub is translated, and the stub says no more than the source does.
fn is_done(view: View<'_>, source: &File, own: &File, stub: &Stub) -> bool {
    let is_translated = own.messages().any(|message| message.id() == stub.id);
    let message = source.messages().find(|message| message.id() == stub.id);
    is_translated && message.is_some_and(|message| self::stub(view, message) == stub.text)
}

/// Where stubs go in a translation.
pub(super) struct Places<'a> {
    source: &'a File,
    own: &'a File,
    order: Order<'a>,
    /// What the translation has of the source, and where, what is broken below it included.
    anchors: HashMap<&'a str, Span>,
    /// Where groups begin.
    headings: Vec<Span>,
}

impl<'a> Places<'a> {
    pub(super) fn new(source: &'a File, own: &'a File, stubs: &[&'a Stub]) -> Self {
        let mut places = Self { source, own, order: Order::of(source), anchors: HashMap::new(), headings: Vec::new() };
        let entries: Vec<_> = own.syntax().entries().collect();
        for (at, entry) in entries.iter().enumerate() {
            let broken = entries[at + 1..].iter().take_while(|next| matches!(next, Entry::Junk(_)));
            let span = Span::new(entry.span().start, broken.last().unwrap_or(entry).span().end);
            let stub = stubs.iter().find(|stub| stub.span == entry.span());
            match (entry, stub) {
                (Entry::Message(message), _) => drop(places.anchors.entry(message.id()).or_insert(span)),
                (_, Some(stub)) => drop(places.anchors.entry(&stub.id).or_insert(span)),
                (Entry::Comment(comment), None) if comment.level() == 2 => places.headings.push(comment.span()),
                _ => {}
            }
        }
        places
    }

    /// Where a line begins at which the stub of a message goes, and the heading above it where its group is new:
    /// behind the nearest message before it in its group, before the nearest one behind it, or else behind the group
    /// before.
    pub(super) fn of(&self, message: Message<'_>) -> (u32, Option<String>) {
        let group = |at: u32| self.order.place(self.source.message(at).id()).map(|(_, group)| group);
        let anchor = |at: u32| self.anchors.get(self.source.message(at).id()).copied();
        let (own_group, count) = (group(message.index), self.source.facts.messages.len() as u32);
        let earlier = (0..message.index).rev();
        let later = message.index + 1..count;
        let mut of_group = earlier.clone().filter(|at| group(*at) == own_group);
        if let Some(before) = of_group.find_map(anchor) {
            return (self.behind(before.end), None);
        }
        if let Some(behind) = later.clone().filter(|at| group(*at) == own_group).find_map(anchor) {
            return (behind.start, None);
        }
        let before = earlier.clone().find_map(anchor);
        if self.headings.is_empty() {
            let at = before.map(|before| self.behind(before.end));
            return (at.or_else(|| Some(later.clone().find_map(anchor)?.start)).unwrap_or(self.end()), None);
        }
        let heading = self.heading(own_group.unwrap_or(0));
        let is_same = |own: &&Span| Some(comment_lines(own.of(&self.own.text))) == heading;
        match self.headings.iter().find(is_same) {
            Some(own) => (self.end_of_group(Some(*own)), None),
            None => (self.end_of_group(before), heading),
        }
    }

    /// Where the group ends that holds a span; the one before the first heading, where there is none.
    fn end_of_group(&self, span: Option<Span>) -> u32 {
        let start = span.map_or(0, |span| span.end);
        let Some(next) = self.headings.iter().find(|heading| heading.start >= start) else { return self.end() };
        let before = self.own.syntax().entries().take_while(|entry| entry.span().start < next.start).last();
        before.map_or(next.start, |before| self.behind(before.span().end))
    }

    /// The heading of a group of the source.
    fn heading(&self, group: usize) -> Option<String> {
        let comments = self.source.syntax().entries().filter_map(|entry| match entry {
            Entry::Comment(comment) if comment.level() == 2 => Some(comment.span()),
            _ => None,
        });
        let span = comments.take(group).last()?;
        Some(comment_lines(span.of(&self.source.text)))
    }

    fn end(&self) -> u32 {
        self.own.text.len() as u32
    }

    /// The start of the line behind a part of the file.
    fn behind(&self, end: u32) -> u32 {
        if self.own.text[..end as usize].ends_with('\n') { end } else { self.own.end_of_line(end) }
    }
}

/// The message of a stub: the source's entry and its comment, its plurals those of the locale.
pub fn stub(view: View<'_>, message: Message<'_>) -> String {
    let facts = message.facts();
    let entry = apply(&message.file.text[..facts.span.end as usize], &plural_variants(message, view.side.plurals));
    let comment = message.comment().map_or(String::new(), comment_lines);
    let lines = entry[facts.id.start as usize..].lines().map(|line| line.to_owned() + "\n");
    comment + &lines.collect::<String>()
}

/// The lines of a comment, those left out that silence findings: the source's are for its translations as well.
fn comment_lines(comment: &str) -> String {
    let is_silence = |line: &&str| line.trim_start_matches('#').trim().starts_with("flyt: allow ");
    comment.lines().filter(|line| !is_silence(line)).map(|line| line.to_owned() + "\n").collect()
}

fn commented(text: &str) -> String {
    let line = |line: &str| if line.is_empty() { "#\n".to_owned() } else { format!("# {line}\n") };
    text.lines().map(line).collect()
}

/// Blocks put in at the start of a line, with blank lines around each.
pub(super) fn insertion(own: &File, at: u32, blocks: &[String]) -> Edit {
    let (before, behind) = own.text.split_at(at as usize);
    let is_blank = |line: Option<&str>| line.is_none_or(|line| line.trim().is_empty());
    let is_broken = own.syntax().entries().any(|entry| matches!(entry, Entry::Junk(_)) && entry.span().end == at);
    let above = match before.strip_prefix('\u{feff}').unwrap_or(before) {
        "" => "",
        // A blank line would be a part of it.
        before if is_broken && before.ends_with('\n') => "",
        before if !before.ends_with('\n') => "\n\n",
        before if is_blank(before.lines().last()) => "",
        _ => "\n",
    };
    let below = if is_blank(behind.lines().next()) { "" } else { "\n" };
    let new = format!("{above}{}{below}", blocks.join("\n"));
    Edit { span: Span::at(at), new: new.replace('\n', line_end(own)) }
}

/// An entry goes with what parts it from the next one, or, where it is the last, from the one before.
pub(super) fn removal(own: &File, comment: Span) -> Edit {
    let mut spans = own.syntax().entries().map(Entry::span);
    let before = spans.by_ref().take_while(|span| span.start < comment.start).last();
    let next = own.syntax().entries().map(Entry::span).find(|span| span.start > comment.start);
    let span = match (next, before) {
        (Some(next), _) => Span::new(comment.start, next.start),
        (None, Some(before)) => Span::new(before.end, comment.end),
        (None, None) => comment,
    };
    Edit { span, new: String::new() }
}

pub(super) fn line_end(file: &File) -> &'static str {
    let first = file.text.find('\n').unwrap_or(0);
    if file.text[..first].ends_with('\r') { "\r\n" } else { "\n" }
}
