//! The tree of an outline: blocks, and what stands in the place of their texts.

use crate::text::Span;

use super::FrontMatter;

/// An outline, as it was understood.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    /// What is not language: the variables that the document's messages may use.
    pub front_matter: FrontMatter,
    /// The blocks, in order.
    pub blocks: Vec<Block>,
}

/// A block.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands in the outline's text.
    pub span: Span,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq)]
pub enum BlockKind {
    /// A heading of level 1 to 6; the first of level 1 is the document's title.
    Heading {
        /// The level.
        level: u8,
        /// Its text.
        content: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list.
    List {
        /// The first number; `None` where the items are not numbered.
        start: Option<u64>,
        /// Whether its items stand close together, so that a single paragraph of an item is no paragraph of its own.
        is_tight: bool,
        /// The items: each its blocks.
        items: Vec<Vec<Block>>,
    },
    /// What somebody else said.
    Quote(Vec<Block>),
    /// A table.
    Table {
        /// How each column is aligned.
        alignments: Vec<Alignment>,
        /// The cells of the head.
        head: Vec<Vec<Inline>>,
        /// The cells of each row below it.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// An image that is a paragraph by itself; what follows it in the same paragraph is its caption.
    Figure {
        /// The image.
        image: Image,
        /// The caption; may be empty.
        caption: Vec<Inline>,
    },
    /// Code, which is no language.
    Code {
        /// What the fence says, such as `rust`; may be empty.
        language: String,
        /// The code.
        text: String,
    },
    /// A thematic break.
    Break,
    /// HTML, as it stands there, with messages in it.
    Html(Vec<Inline>),
}

/// How a column is aligned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Alignment {
    /// As the page has it.
    #[default]
    None,
    /// At the start of the line, which is on the right in Arabic.
    Start,
    /// In the middle.
    Center,
    /// At the end of the line.
    End,
}

/// A part of a block's text.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    /// A message: `{ id }` or `{ id.attribute }`.
    Message(MessageRef),
    /// Text without language, such as a space, a number or an arrow.
    Text(String),
    /// Code.
    Code(String),
    /// A line break that counts.
    LineBreak,
    /// Something that is set off.
    Styled(Style, Vec<Inline>),
    /// A link whose target stands in the outline.
    Link {
        /// Where it leads, as written.
        target: String,
        /// Its title; may be empty.
        title: Vec<Inline>,
        /// Its text.
        content: Vec<Inline>,
    },
    /// An image in the midst of a text.
    Image(Image),
    /// HTML, as it stands there.
    Html(String),
}

/// How a text is set off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `*…*`
    Emphasis,
    /// `**…**`
    Strong,
    /// `~~…~~`
    Deleted,
}

/// An image.
#[derive(Clone, Debug, PartialEq)]
pub struct Image {
    /// The text for those who do not see it; may be empty.
    pub alt: Vec<Inline>,
    /// Where it is, as written.
    pub source: String,
    /// Its title; may be empty.
    pub title: Vec<Inline>,
}

/// A reference to a message or to an attribute of one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MessageRef {
    /// The message's id.
    pub id: String,
    /// The attribute; `None` for the value.
    pub attribute: Option<String>,
    /// Where it stands in the outline's text, braces included.
    pub span: Span,
}

impl Outline {
    /// The references to messages, in the order of the text.
    pub fn messages(&self) -> Vec<&MessageRef> {
        let mut found = Vec::new();
        blocks(&self.blocks, &mut found);
        found
    }

    /// The message of the first heading of level 1.
    pub fn title(&self) -> Option<&MessageRef> {
        self.blocks.iter().find_map(|block| match &block.kind {
            BlockKind::Heading { level: 1, content } => {
                let mut found = Vec::new();
                inlines(content, &mut found);
                found.first().copied()
            }
            _ => None,
        })
    }
}

impl Outline {
    /// Does something with each reference to a message.
    pub(super) fn each_message(&mut self, work: &mut dyn FnMut(&mut MessageRef)) {
        change_blocks(&mut self.blocks, work);
    }
}

type Work<'a> = &'a mut dyn FnMut(&mut MessageRef);

fn change_blocks(blocks: &mut [Block], work: Work<'_>) {
    for block in blocks {
        match &mut block.kind {
            BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) | BlockKind::Html(content) => {
                change(content, work);
            }
            BlockKind::List { items, .. } => items.iter_mut().for_each(|item| change_blocks(item, work)),
            BlockKind::Quote(inner) => change_blocks(inner, work),
            BlockKind::Table { head, rows, .. } => {
                head.iter_mut().chain(rows.iter_mut().flatten()).for_each(|cell| change(cell, work));
            }
            BlockKind::Figure { image, caption } => {
                change(caption, work);
                change(&mut image.alt, work);
                change(&mut image.title, work);
            }
            BlockKind::Code { .. } | BlockKind::Break => {}
        }
    }
}

fn change(content: &mut [Inline], work: Work<'_>) {
    for inline in content {
        match inline {
            Inline::Message(message) => work(message),
            Inline::Styled(_, content) => change(content, work),
            Inline::Link { title, content, .. } => {
                change(content, work);
                change(title, work);
            }
            Inline::Image(image) => {
                change(&mut image.alt, work);
                change(&mut image.title, work);
            }
            Inline::Text(_) | Inline::Code(_) | Inline::LineBreak | Inline::Html(_) => {}
        }
    }
}

impl BlockKind {
    /// The references to messages in a block and in the blocks inside it, in the order of the text.
    pub fn messages(&self) -> Vec<&MessageRef> {
        let mut found = Vec::new();
        block(self, &mut found);
        found
    }
}

fn blocks<'a>(blocks: &'a [Block], found: &mut Vec<&'a MessageRef>) {
    blocks.iter().for_each(|one| block(&one.kind, found));
}

fn block<'a>(kind: &'a BlockKind, found: &mut Vec<&'a MessageRef>) {
    match kind {
        BlockKind::Heading { content, .. } | BlockKind::Paragraph(content) | BlockKind::Html(content) => {
            inlines(content, found);
        }
        BlockKind::List { items, .. } => items.iter().for_each(|item| blocks(item, found)),
        BlockKind::Quote(inner) => blocks(inner, found),
        BlockKind::Table { head, rows, .. } => {
            head.iter().chain(rows.iter().flatten()).for_each(|cell| inlines(cell, found));
        }
        BlockKind::Figure { image, caption } => {
            self::image(image, found);
            inlines(caption, found);
        }
        BlockKind::Code { .. } | BlockKind::Break => {}
    }
}

fn image<'a>(image: &'a Image, found: &mut Vec<&'a MessageRef>) {
    inlines(&image.alt, found);
    inlines(&image.title, found);
}

fn inlines<'a>(content: &'a [Inline], found: &mut Vec<&'a MessageRef>) {
    for inline in content {
        match inline {
            Inline::Message(message) => found.push(message),
            Inline::Styled(_, content) => inlines(content, found),
            Inline::Link { title, content, .. } => {
                inlines(content, found);
                inlines(title, found);
            }
            Inline::Image(one) => image(one, found),
            Inline::Text(_) | Inline::Code(_) | Inline::LineBreak | Inline::Html(_) => {}
        }
    }
}
