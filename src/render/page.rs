//! One document in one locale: its blocks as HTML and as Markdown, and what a page says about it.

use std::collections::BTreeSet;

use crate::document::{self, BlockKind, MessageRef, Value};
use crate::format::Number;
use crate::locale::Locale;
use crate::runtime::{Args, Bundle};

use super::blocks::{Blocks, Reading};
use super::markdown;

/// What a page is made from.
#[derive(Clone, Copy, Debug)]
pub struct Document<'a> {
    /// The outline.
    pub document: &'a document::Document,
    /// The page's path without its ending, below the locale's folder.
    pub path: &'a str,
    /// The locale.
    pub locale: &'a Locale,
    /// The messages, linked.
    pub bundle: &'a Bundle,
    /// The HTML elements that the document's source has.
    pub source_tags: &'a BTreeSet<String>,
    /// Whether each block says which message it shows: `data-message="id"`, for whoever edits it.
    pub names_messages: bool,
}

/// A message that cannot be shown.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The locale's name.
    pub locale: String,
    /// The message's key.
    pub key: String,
    /// Why.
    pub reason: String,
}

/// A document in a locale.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The outline's path in the project.
    pub outline: String,
    /// Its path without its ending, below the locale's folder.
    pub path: String,
    /// The title as plain text.
    pub title: String,
    /// The BCP 47 tag of the title's language.
    pub title_tag: String,
    /// The title's attribute `.description`.
    pub description: Option<String>,
    /// The title's attribute `.aria-label`.
    pub label: Option<String>,
    /// The first heading, an `h1`.
    pub heading: String,
    /// All other blocks as HTML.
    pub body: String,
    /// The document as Markdown.
    pub markdown: String,
    /// The headings of level 2: their ids and their HTML.
    pub contents: Vec<(String, String)>,
    /// How many messages the outline names, and how many of them are in another language.
    pub total: u32,
    /// How many of them are shown in another language than the locale's.
    pub missing: u32,
    /// The ids that the outline names.
    pub ids: BTreeSet<String>,
    /// The variables of the front matter, and `minutes`.
    pub args: Args<'static>,
    /// The files that its images are, as the outline has them.
    pub assets: BTreeSet<String>,
    /// What could not be shown.
    pub faults: Vec<Fault>,
}

impl Page {
    /// Whether nothing of it is in the locale's own language.
    pub fn is_fallen(&self) -> bool {
        self.total > 0 && self.missing == self.total
    }
}

/// Words that are read in a minute.
const WORDS: usize = 200;
/// Signs that are read in a minute where words are not parted by spaces.
const SIGNS: usize = 500;

/// Makes a page.
pub fn page(from: Document<'_>) -> Page {
    let outline = &from.document.outline;
    let args = args(&outline.front_matter);
    let mut blocks = Blocks::new(from, &args);
    let mut page = Page { outline: from.document.path.to_string(), path: from.path.to_owned(), ..Page::default() };
    let title = outline.title();
    let heading = outline.blocks.iter().position(|block| matches!(block.kind, BlockKind::Heading { level: 1, .. }));
    for (at, block) in outline.blocks.iter().enumerate() {
        let html = blocks.block(&block.kind);
        if let BlockKind::Heading { level: 2, content } = &block.kind {
            page.contents.extend(blocks.content_of(content));
        }
        if Some(at) == heading { page.heading = html } else { page.body += &html }
    }
    page.markdown = markdown::document(&mut blocks, &outline.blocks);
    if let Some(title) = title {
        let attribute = |name: &str| MessageRef { attribute: Some(name.to_owned()), ..title.clone() };
        page.title = blocks.plain(title);
        page.title_tag = blocks.locale_of(title).unwrap_or(from.locale).tag();
        page.description = blocks.plain_if_there(&attribute("description"));
        page.label = blocks.plain_if_there(&attribute("aria-label"));
    }
    count(&mut page, &blocks);
    page.faults = std::mem::take(&mut blocks.faults);
    page.faults.sort();
    page.faults.dedup();
    page.assets = std::mem::take(&mut blocks.assets);
    let reading = blocks.reading;
    page.args = args;
    if page.args.get("minutes").is_none() {
        page.args.set("minutes", reading_minutes(reading));
    }
    page
}

fn reading_minutes(Reading { words, signs }: Reading) -> i64 {
    ((words / WORDS + signs / SIGNS) as i64).max(1)
}

fn count(page: &mut Page, blocks: &Blocks<'_>) {
    for named in blocks.from.document.outline.messages() {
        if page.ids.insert(named.id.clone()) {
            page.total += 1;
            page.missing += u32::from(blocks.is_foreign(named));
        }
    }
}

/// What an outline gives to its messages.
fn args(front_matter: &document::FrontMatter) -> Args<'static> {
    let mut args = Args::new();
    for variable in &front_matter.variables {
        let name = variable.name.clone();
        match &variable.value {
            Value::Text(text) => args.set(name, text.clone()),
            Value::Number(number, written) => match Number::parse(written) {
                Some(number) => args.set(name, number),
                None => args.set(name, *number),
            },
            Value::Date(date) => args.set(name, *date),
            Value::Bool(value) => args.set(name, value.to_string()),
        }
    }
    args
}
