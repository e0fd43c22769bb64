//! An article cut into messages: one for each text that somebody will translate.

use super::{Article, Block, BlockKind, Image, Inline, MessageRef, Outline, inline, slug};
use crate::text::Span;

/// A text that becomes a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// What it is in the page.
    pub kind: SegmentKind,
    /// How its id is found, where it has none yet.
    pub name: Name,
    /// The value, and attributes by their names: as inline Markdown.
    pub texts: Vec<(Option<&'static str>, String)>,
}

/// What a text is in its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    /// A heading of a level.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// The first paragraph of an item.
    Item,
    /// A cell of a table.
    Cell,
    /// An image with its caption.
    Figure,
}

/// How an id is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Name {
    /// This, if it is free.
    Own(String),
    /// The id of the heading of that index, and a number.
    Under(usize),
    /// This, and a number.
    Numbered(&'static str),
}

impl SegmentKind {
    /// Whether a text can be of one kind in one edition and of the other in the next, and still be the same: a heading
    /// may get another level, a paragraph become an item.
    pub fn is_like(self, other: Self) -> bool {
        (self == Self::Figure) == (other == Self::Figure)
    }
}

impl Segment {
    /// All its text.
    pub fn text(&self) -> String {
        self.texts.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" ")
    }
}

/// An article in messages.
#[derive(Clone, Debug, Default)]
pub struct Segmented {
    /// The outline; each message's id is the number of its segment.
    pub outline: Outline,
    /// The segments, in the order of the page.
    pub segments: Vec<Segment>,
}

impl Segmented {
    /// Cuts an article.
    pub fn of(article: Article) -> Self {
        let mut cutter =
            Cutter { segments: Vec::new(), under: Name::Numbered("intro"), is_titled: false, is_begun: false };
        let blocks = article.page.blocks;
        let last = blocks.len().saturating_sub(1);
        let blocks = blocks.into_iter().enumerate();
        let blocks = blocks.map(|(at, block)| cutter.block(block, SegmentKind::Paragraph, at == last)).collect();
        Self { outline: Outline { front_matter: article.page.front_matter, blocks }, segments: cutter.segments }
    }

    /// The outline with these ids in the place of numbers.
    pub fn named(mut self, ids: &[String]) -> Outline {
        self.outline.each_message(&mut |message| {
            if let Some(id) = message.id.parse::<usize>().ok().and_then(|at| ids.get(at)) {
                message.id.clone_from(id);
            }
        });
        self.outline
    }
}

/// The messages that an outline names, in its order, and what each is in the page.
pub fn slots(outline: &Outline) -> Vec<(String, SegmentKind)> {
    let mut found: Vec<(String, SegmentKind)> = Vec::new();
    slots_of(&outline.blocks, SegmentKind::Paragraph, &mut found);
    found
}

fn slots_of(blocks: &[Block], kind: SegmentKind, found: &mut Vec<(String, SegmentKind)>) {
    for block in blocks {
        let kind = match &block.kind {
            BlockKind::List { items, .. } => {
                items.iter().for_each(|item| slots_of(item, SegmentKind::Item, found));
                continue;
            }
            BlockKind::Quote(inner) => {
                slots_of(inner, SegmentKind::Paragraph, found);
                continue;
            }
            BlockKind::Heading { level, .. } => SegmentKind::Heading(*level),
            BlockKind::Table { .. } => SegmentKind::Cell,
            BlockKind::Figure { .. } => SegmentKind::Figure,
            _ => kind,
        };
        for message in block.kind.messages() {
            if found.iter().all(|(id, _)| *id != message.id) {
                found.push((message.id.clone(), kind));
            }
        }
    }
}

struct Cutter {
    segments: Vec<Segment>,
    /// How what stands here is named.
    under: Name,
    is_titled: bool,
    /// Whether a paragraph came.
    is_begun: bool,
}

impl Cutter {
    fn blocks(&mut self, blocks: Vec<Block>, kind: SegmentKind) -> Vec<Block> {
        blocks.into_iter().map(|block| self.block(block, kind, false)).collect()
    }

    fn block(&mut self, block: Block, kind: SegmentKind, is_last: bool) -> Block {
        let kind = match block.kind {
            BlockKind::Heading { level, content } => self.heading(level, content),
            BlockKind::Paragraph(content) => {
                let name = self.paragraph(&content, kind, is_last);
                BlockKind::Paragraph(self.slot(content, kind, name))
            }
            BlockKind::List { start, is_tight, items } => self.list(start, is_tight, items),
            BlockKind::Quote(inner) => {
                self.is_begun = true;
                BlockKind::Quote(self.blocks(inner, SegmentKind::Paragraph))
            }
            BlockKind::Table { alignments, head, rows } => {
                let head = self.cells(head);
                BlockKind::Table { alignments, head, rows: rows.into_iter().map(|row| self.cells(row)).collect() }
            }
            BlockKind::Figure { image, caption } => self.figure(image, caption),
            BlockKind::Break => {
                self.under = if self.is_begun { Name::Numbered("note") } else { self.under.clone() };
                BlockKind::Break
            }
            kind => kind,
        };
        Block { kind, span: Span::default() }
    }

    fn heading(&mut self, level: u8, content: Vec<Inline>) -> BlockKind {
        let at = self.segments.len();
        let text = inline::plain(&content);
        let is_title = level == 1 && !self.is_titled && self.segments.is_empty();
        let name = match slug(&text) {
            _ if is_title => Name::Own("title".to_owned()),
            slug if slug.starts_with(|char: char| char.is_ascii_alphabetic()) => Name::Own(slug),
            slug if slug.is_empty() => Name::Numbered("section"),
            slug => Name::Own(format!("section-{slug}")),
        };
        let content = self.slot(content, SegmentKind::Heading(level), name);
        self.is_titled |= is_title;
        if !is_title && self.segments.len() > at {
            self.under = Name::Under(at);
        }
        BlockKind::Heading { level, content }
    }

    fn paragraph(&mut self, content: &[Inline], kind: SegmentKind, is_last: bool) -> Name {
        let is_lede = !self.is_begun && kind == SegmentKind::Paragraph && self.under == Name::Numbered("intro");
        self.is_begun = true;
        match is_last && is_disclaimer(&inline::plain(content)) {
            true => Name::Own("disclaimer".to_owned()),
            false if is_lede => Name::Own("lede".to_owned()),
            false => self.under.clone(),
        }
    }

    /// A list of works is named for that.
    fn list(&mut self, start: Option<u64>, is_tight: bool, items: Vec<Vec<Block>>) -> BlockKind {
        self.is_begun = true;
        let before = self.under.clone();
        if items.len() > 1 && items.iter().all(|item| item.first().is_some_and(is_work)) {
            self.under = Name::Numbered("source");
        }
        let items = items.into_iter().map(|item| self.blocks(item, SegmentKind::Item)).collect();
        self.under = before;
        BlockKind::List { start, is_tight, items }
    }

    fn cells(&mut self, cells: Vec<Vec<Inline>>) -> Vec<Vec<Inline>> {
        cells.into_iter().map(|cell| self.slot(cell, SegmentKind::Cell, self.under.clone())).collect()
    }

    fn figure(&mut self, image: Image, caption: Vec<Inline>) -> BlockKind {
        let at = self.segments.len();
        let mut texts = Vec::new();
        let mut slot = |content: Vec<Inline>, attribute: Option<&'static str>| {
            if !inline::has_words(&content) {
                return content;
            }
            texts.push((attribute, inline::write(&content)));
            vec![message(at, attribute)]
        };
        let caption = slot(caption, None);
        let image = Image { alt: slot(image.alt, Some("alt")), title: slot(image.title, Some("title")), ..image };
        if !texts.is_empty() {
            let name = self.image_name(&image.source);
            self.segments.push(Segment { kind: SegmentKind::Figure, name, texts });
        }
        BlockKind::Figure { image, caption }
    }

    /// An image is named for its file, where that has a name for people.
    fn image_name(&self, source: &str) -> Name {
        let file = source.split(['?', '#']).next().unwrap_or("").rsplit('/').next().unwrap_or("");
        let slug = slug(file.rsplit_once('.').map_or(file, |(stem, _)| stem));
        let digits = slug.chars().filter(char::is_ascii_digit).count();
        let is_readable =
            slug.len() > 2 && digits * 3 < slug.len() && slug.starts_with(|char: char| char.is_ascii_alphabetic());
        if is_readable { Name::Own(slug) } else { self.under.clone() }
    }

    /// The message that stands for a text; the text itself where there are no words in it. Of a text that is one link
    /// only the words are language.
    fn slot(&mut self, content: Vec<Inline>, kind: SegmentKind, name: Name) -> Vec<Inline> {
        let mut content = inline::normal(content);
        if !inline::has_words(&content) {
            return content;
        }
        if let [Inline::Link { title, content: inner, .. }] = &mut content[..]
            && title.is_empty()
        {
            *inner = self.slot(std::mem::take(inner), kind, name);
            return content;
        }
        let at = self.segments.len();
        self.segments.push(Segment { kind, name, texts: vec![(None, inline::write(&content))] });
        vec![message(at, None)]
    }
}

fn message(at: usize, attribute: Option<&'static str>) -> Inline {
    Inline::Message(MessageRef { id: at.to_string(), attribute: attribute.map(str::to_owned), span: Span::default() })
}

/// Whether a block names a work: a year in brackets is in it.
fn is_work(block: &Block) -> bool {
    let BlockKind::Paragraph(content) = &block.kind else { return false };
    let text = inline::plain(content);
    text.split('(').skip(1).any(|rest| {
        let year = rest.split(')').next().unwrap_or("").trim_end_matches(|char: char| char.is_ascii_lowercase());
        year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Whether a text says that it is no advice.
fn is_disclaimer(text: &str) -> bool {
    const SIGNS: [&str; 7] = [
        "ersätter inte",
        "ersätter aldrig",
        "i informativt syfte",
        "not a substitute",
        "not intended as",
        "informational purposes",
        "does not replace",
    ];
    let lower = text.to_lowercase();
    SIGNS.iter().any(|sign| lower.contains(sign))
}
