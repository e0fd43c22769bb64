//! From an outline's text to its tree: Markdown, with messages in the place of texts.

use std::iter::Peekable;
use std::ops::Range;

use pulldown_cmark::{
    Alignment as Align, CodeBlockKind, Event, HeadingLevel, LinkType, OffsetIter, Options, Parser, Tag,
};

use crate::markup::tags;
use crate::text::Span;

use super::slot::Run;
use super::{Alignment, Block, BlockKind, Fault, Image, Inline, Outline, Style, front_matter};

/// Blocks in blocks, and styles in styles, are read this deep.
const MAX_DEPTH: u32 = 32;

impl Outline {
    /// Reads an outline: what could be understood of it, and what is wrong with it, in the order of the text.
    pub fn parse(text: &str) -> (Self, Vec<Fault>) {
        let mut faults = Vec::new();
        let (front_matter, start) = front_matter::read(text, &mut faults);
        let (blocks, of_blocks) = read(text, start as usize, Texts::Messages);
        faults.extend(of_blocks);
        faults.sort_by_key(|fault| fault.span);
        (Self { front_matter, blocks }, faults)
    }
}

/// What stands in the place of texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Texts {
    /// Messages, as in an outline.
    Messages,
    /// The texts themselves, as in an article.
    Themselves,
}

/// The blocks of Markdown that begins at `start`, and what is wrong with them.
pub(super) fn read(text: &str, start: usize, texts: Texts) -> (Vec<Block>, Vec<Fault>) {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let events = Parser::new_ext(&text[start..], options).into_offset_iter().peekable();
    let mut reader = Reader { text, start, events, texts, faults: Vec::new(), depth: 0 };
    let blocks = reader.blocks();
    (blocks, reader.faults)
}

struct Reader<'t> {
    text: &'t str,
    /// Where the Markdown begins.
    start: usize,
    events: Peekable<OffsetIter<'t>>,
    texts: Texts,
    faults: Vec<Fault>,
    depth: u32,
}

impl<'t> Reader<'t> {
    fn span(&self, range: &Range<usize>) -> Span {
        Span::new((self.start + range.start) as u32, (self.start + range.end) as u32)
    }

    /// The blocks up to the end of what holds them, which is taken, too.
    fn blocks(&mut self) -> Vec<Block> {
        let mut blocks = Vec::new();
        while let Some((event, range)) = self.events.peek() {
            let span = Span::new((self.start + range.start) as u32, (self.start + range.end) as u32);
            if is_inline(event) {
                // The text of an item in a list whose items stand close together.
                let kind = paragraph(self.inlines(true));
                let end = self.events.peek().map_or(span.end, |(_, next)| (self.start + next.start) as u32);
                blocks.push(Block { kind, span: Span::new(span.start, end.max(span.end)) });
                continue;
            }
            match self.events.next() {
                Some((Event::Start(tag), _)) => blocks.extend(self.block(tag, span)),
                Some((Event::Rule, _)) => blocks.push(Block { kind: BlockKind::Break, span }),
                Some((Event::End(_), _)) | None => break,
                Some(_) => {}
            }
        }
        blocks
    }

    fn block(&mut self, tag: Tag<'t>, span: Span) -> Option<Block> {
        if self.depth == MAX_DEPTH {
            self.faults.push(Fault::new(span, "blocks are nested too deep", "nest less"));
            self.skip();
            return None;
        }
        self.depth += 1;
        let kind = self.kind(tag);
        self.depth -= 1;
        kind.map(|kind| Block { kind, span })
    }

    fn kind(&mut self, tag: Tag<'t>) -> Option<BlockKind> {
        Some(match tag {
            Tag::Paragraph => paragraph(self.closed()),
            Tag::Heading { level, .. } => BlockKind::Heading { level: number(level), content: self.closed() },
            Tag::BlockQuote(_) => BlockKind::Quote(self.blocks()),
            Tag::List(start) => self.list(start),
            Tag::Table(alignments) => self.table(&alignments),
            Tag::CodeBlock(kind) => BlockKind::Code { language: language(&kind), text: self.raw() },
            Tag::HtmlBlock => self.html(),
            _ => {
                self.skip();
                return None;
            }
        })
    }

    fn list(&mut self, start: Option<u64>) -> BlockKind {
        let (mut items, mut is_tight) = (Vec::new(), true);
        while let Some((Event::Start(Tag::Item), _)) = self.events.next() {
            is_tight &= !matches!(self.events.peek(), Some((Event::Start(Tag::Paragraph), _)));
            items.push(self.blocks());
        }
        BlockKind::List { start, is_tight, items }
    }

    fn table(&mut self, alignments: &[Align]) -> BlockKind {
        let (mut head, mut rows) = (Vec::new(), Vec::new());
        while let Some((Event::Start(tag), _)) = self.events.next() {
            let cells = self.cells();
            match tag {
                Tag::TableHead => head = cells,
                _ => rows.push(cells),
            }
        }
        let alignments = alignments.iter().map(|one| match one {
            Align::None => Alignment::None,
            Align::Left => Alignment::Start,
            Align::Center => Alignment::Center,
            Align::Right => Alignment::End,
        });
        BlockKind::Table { alignments: alignments.collect(), head, rows }
    }

    fn cells(&mut self) -> Vec<Vec<Inline>> {
        let mut cells = Vec::new();
        while let Some((Event::Start(_), _)) = self.events.next() {
            cells.push(self.closed());
        }
        cells
    }

    /// The text up to the end of what holds it, which is taken, too.
    fn closed(&mut self) -> Vec<Inline> {
        let content = self.inlines(true);
        self.events.next();
        content
    }

    /// The text up to a block or an end, which is left; words in it are refused where they would be language.
    fn inlines(&mut self, is_language: bool) -> Vec<Inline> {
        let (mut content, mut run) = (Vec::new(), Run::default());
        while self.events.peek().is_some_and(|(event, _)| is_inline(event)) {
            let Some((event, range)) = self.events.next() else { break };
            let at = self.start + range.start;
            match event {
                Event::Text(text) => run.push(&text, at, self.text[..at].ends_with('\\')),
                Event::SoftBreak => run.push("\n", at, false),
                other => {
                    self.flush(&mut run, &mut content, is_language);
                    content.extend(self.inline(other, &range));
                }
            }
        }
        self.flush(&mut run, &mut content, is_language);
        content
    }

    fn flush(&mut self, run: &mut Run, content: &mut Vec<Inline>, is_language: bool) {
        let run = std::mem::take(run);
        if self.texts == Texts::Themselves && !run.is_empty() {
            content.push(Inline::Text(run.text().to_owned()));
        } else if !run.is_empty() {
            content.extend(run.inlines(&mut self.faults));
            if is_language {
                run.refuse_words(&mut self.faults);
            }
        }
    }

    fn inline(&mut self, event: Event<'t>, range: &Range<usize>) -> Option<Inline> {
        match event {
            Event::Code(code) => Some(Inline::Code(code.into_string())),
            Event::HardBreak => Some(Inline::LineBreak),
            Event::InlineHtml(html) | Event::Html(html) => Some(Inline::Html(html.into_string())),
            Event::Start(_) if self.depth == MAX_DEPTH => {
                self.faults.push(Fault::new(self.span(range), "styles are nested too deep", "nest less"));
                self.skip();
                None
            }
            Event::Start(tag) => {
                self.depth += 1;
                let inline = self.styled(tag, range);
                self.depth -= 1;
                Some(inline)
            }
            _ => None,
        }
    }

    fn styled(&mut self, tag: Tag<'t>, range: &Range<usize>) -> Inline {
        match tag {
            Tag::Link { link_type, dest_url, title, .. } => {
                // What is between angle brackets is an address.
                let content = self.inlines(!matches!(link_type, LinkType::Autolink | LinkType::Email));
                self.events.next();
                let mail = if link_type == LinkType::Email { "mailto:" } else { "" };
                Inline::Link { target: format!("{mail}{dest_url}"), title: self.title(&title, range), content }
            }
            Tag::Image { dest_url, title, .. } => {
                let alt = self.closed();
                Inline::Image(Image { alt, source: dest_url.into_string(), title: self.title(&title, range) })
            }
            Tag::Strong => Inline::Styled(Style::Strong, self.closed()),
            Tag::Strikethrough => Inline::Styled(Style::Deleted, self.closed()),
            _ => Inline::Styled(Style::Emphasis, self.closed()),
        }
    }

    /// The title of a link or an image, which is found again in what was written, to know its place.
    fn title(&mut self, title: &str, range: &Range<usize>) -> Vec<Inline> {
        let written = self.text.get(self.start + range.start..self.start + range.end).unwrap_or("");
        let at = self.start + range.start + written.rfind(title).unwrap_or(0);
        let (mut run, mut content) = (Run::default(), Vec::new());
        run.push(title, at, false);
        self.flush(&mut run, &mut content, true);
        content
    }

    /// The text of code.
    fn raw(&mut self) -> String {
        let mut text = String::new();
        while let Some((Event::Text(part), _)) = self.events.next() {
            text.push_str(&part);
        }
        text
    }

    /// HTML as it stands: messages are found in it, and words between its tags are refused; scripts, styles and
    /// comments are left alone.
    fn html(&mut self) -> BlockKind {
        let mut run = Run::default();
        while let Some((Event::Html(text) | Event::Text(text), range)) = self.events.next() {
            run.push(&text, self.start + range.start, false);
        }
        let text = run.text().to_owned();
        if self.texts == Texts::Themselves {
            return BlockKind::Html(vec![Inline::Html(text)]);
        }
        let opaque = ["<script", "<style", "<!", "<?"];
        if opaque.iter().any(|start| text.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start))) {
            return BlockKind::Html(vec![Inline::Html(text)]);
        }
        let mut content = run.inlines(&mut self.faults);
        for inline in &mut content {
            if let Inline::Text(text) = inline {
                *inline = Inline::Html(std::mem::take(text));
            }
        }
        tags(&text).into_iter().for_each(|tag| run.blank(tag.range));
        run.refuse_words(&mut self.faults);
        BlockKind::Html(content)
    }

    /// Passes over what is open, up to its end.
    fn skip(&mut self) {
        let mut open = 1_u32;
        for (event, _) in self.events.by_ref() {
            match event {
                Event::Start(_) => open += 1,
                Event::End(_) => open -= 1,
                _ => {}
            }
            if open == 0 {
                break;
            }
        }
    }
}

fn is_inline(event: &Event<'_>) -> bool {
    match event {
        Event::Text(_) | Event::Code(_) | Event::SoftBreak | Event::HardBreak | Event::InlineHtml(_) => true,
        Event::Start(tag) => {
            matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. } | Tag::Image { .. })
        }
        _ => false,
    }
}

/// A paragraph, or a figure where an image begins it and nothing but a caption follows on the next line.
fn paragraph(mut content: Vec<Inline>) -> BlockKind {
    let is_break = |inline: &Inline| match inline {
        Inline::Text(text) => text.starts_with('\n'),
        other => *other == Inline::LineBreak,
    };
    let is_figure = matches!(content.first(), Some(Inline::Image(_))) && content.get(1).is_none_or(is_break);
    if !is_figure {
        return BlockKind::Paragraph(content);
    }
    let mut caption = content.split_off(1);
    let Some(Inline::Image(image)) = content.pop() else { return BlockKind::Paragraph(caption) };
    let is_blank =
        |first: &Inline| *first == Inline::LineBreak || matches!(first, Inline::Text(text) if text.trim().is_empty());
    if caption.first().is_some_and(is_blank) {
        caption.remove(0);
    }
    BlockKind::Figure { image, caption }
}

fn number(level: HeadingLevel) -> u8 {
    level as u8
}

fn language(kind: &CodeBlockKind<'_>) -> String {
    match kind {
        CodeBlockKind::Fenced(language) => language.to_string(),
        CodeBlockKind::Indented => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A tree in one line: each block by a letter, each message in braces.
    fn tree(text: &str) -> String {
        let (outline, faults) = Outline::parse(text);
        assert!(faults.is_empty(), "{faults:?}");
        blocks(&outline.blocks)
    }

    fn blocks(all: &[Block]) -> String {
        all.iter().map(|one| block(&one.kind)).collect::<Vec<_>>().join(" ")
    }

    fn block(kind: &BlockKind) -> String {
        match kind {
            BlockKind::Heading { level, content } => format!("h{level}({})", inlines(content)),
            BlockKind::Paragraph(content) => format!("p({})", inlines(content)),
            BlockKind::List { start, is_tight, items } => {
                let items: Vec<_> = items.iter().map(|item| blocks(item)).collect();
                let loose = if *is_tight { "" } else { " loose" };
                format!("{}{loose}({})", start.map_or("ul".to_owned(), |start| format!("ol{start}")), items.join(" | "))
            }
            BlockKind::Quote(inner) => format!("quote({})", blocks(inner)),
            BlockKind::Table { alignments, head, rows } => {
                let row =
                    |cells: &Vec<Vec<Inline>>| cells.iter().map(|cell| inlines(cell)).collect::<Vec<_>>().join(",");
                let rows: Vec<_> = std::iter::once(head).chain(rows).map(row).collect();
                format!("table{alignments:?}({})", rows.join(" | "))
            }
            BlockKind::Figure { image, caption } => format!("figure({} {})", self::image(image), inlines(caption)),
            BlockKind::Code { language, text } => format!("code({language} {})", text.trim()),
            BlockKind::Break => "hr".to_owned(),
            BlockKind::Html(content) => format!("html({})", inlines(content)),
        }
    }

    fn image(image: &Image) -> String {
        format!("[{}]<{}>[{}]", inlines(&image.alt), image.source, inlines(&image.title))
    }

    fn inlines(all: &[Inline]) -> String {
        all.iter().map(inline).collect()
    }

    fn inline(one: &Inline) -> String {
        match one {
            Inline::Message(message) => match &message.attribute {
                Some(attribute) => format!("{{{}.{attribute}}}", message.id),
                None => format!("{{{}}}", message.id),
            },
            Inline::Text(text) | Inline::Html(text) => text.replace('\n', "/"),
            Inline::Code(code) => format!("`{code}`"),
            Inline::LineBreak => "//".to_owned(),
            Inline::Styled(style, content) => format!("{style:?}({})", inlines(content)),
            Inline::Link { target, title, content } => format!("[{}]<{target}>[{}]", inlines(content), inlines(title)),
            Inline::Image(one) => image(one),
        }
    }

    fn faults(text: &str) -> Vec<String> {
        let (_, faults) = Outline::parse(text);
        faults.iter().map(|fault| format!("{}: {}", fault.span.of(text), fault.message)).collect()
    }

    #[test]
    fn blocks_of_every_kind() {
        let text = "+++\nminutes = 6\n+++\n# { title }\n\n{ lede }\n\n![{ hero.alt }](hero.svg)\n{ hero }\n\n## { bdnf_1 }\n\n\
            - { a }\n  1. { b }\n  2. { c-d }\n- { e }\n\n> { f }\n\n---\n\n```rust\nlet hej;\n```\n";
        assert_eq!(
            tree(text),
            "h1({title}) p({lede}) figure([{hero.alt}]<hero.svg>[] {hero}) h2({bdnf_1}) \
             ul(p({a}) ol1(p({b}) | p({c-d})) | p({e})) quote(p({f})) hr code(rust let hej;)"
        );
        assert_eq!(tree("- { a }\n\n- { b }\n"), "ul loose(p({a}) | p({b}))");
        assert_eq!(tree("| { a } | |\n|:-:|--:|\n| { b } | 1 % |\n"), "table[Center, End]({a}, | {b},1 %)");
    }

    #[test]
    fn texts_of_every_kind() {
        let text =
            "**{ a }** → [{ b }](/x \"{ b.title }\") `kod` <https://x.se> ![{ c }](y.png \"{ d }\")<br>\n{ e }\\\n5";
        assert_eq!(
            tree(text),
            "p(Strong({a}) → [{b}]</x>[{b.title}] `kod` [https://x.se]<https://x.se>[] [{c}]<y.png>[{d}]<br>/{e}//5)"
        );
        assert_eq!(
            tree("<figure class=\"x\">\n<p>{ a }</p>\n</figure>\n"),
            "html(<figure class=\"x\">/<p>{a}</p>/</figure>/)"
        );
        assert_eq!(tree("<style>\np { color: red }\n</style>\n"), "html(<style>/p { color: red }/</style>/)");
    }

    #[test]
    fn places_are_those_of_the_text() {
        let text = "+++\na = 1\n+++\n> - { ett }\n>   ![{ två }](x)\n\n| a_ { tre } |\n|--|\n";
        let (outline, _) = Outline::parse(text);
        let places: Vec<_> = outline.messages().iter().map(|one| one.span.of(text)).collect();
        assert_eq!(places, ["{ ett }", "{ tre }"]);
        assert_eq!(faults(text)[0], "{ två }: `{ två }` names no message");
    }

    #[test]
    fn what_is_no_outline_is_told() {
        assert_eq!(faults("# Hej { a }\n"), ["Hej: text in an outline is not translated"]);
        assert_eq!(faults("*{ a } och { b }* <b>x</b>\n").len(), 2);
        assert_eq!(faults("{ a\n\n{ b }\n"), ["{: this `{` is never closed"]);
        assert_eq!(faults("{ $x } { -y } { NUMBER(1) }\n").len(), 3);
        assert_eq!(faults("\\{ ord }\n"), ["{ ord }: text in an outline is not translated"]);
        assert_eq!(
            faults("![Bild](x.png \"Titel\")\n"),
            ["Bild: text in an outline is not translated", "Titel: text in an outline is not translated"]
        );
        assert_eq!(faults("<p>Hej { a }</p>\n"), ["Hej: text in an outline is not translated"]);
    }

    #[test]
    fn deep_nesting_is_told_and_does_no_harm() {
        let deep = "> ".repeat(20_000) + "{ a }\n";
        assert_eq!(Outline::parse(&deep).1[0].message, "blocks are nested too deep");
        let styles = "*_".repeat(20_000) + "{ a }" + &"_*".repeat(20_000);
        Outline::parse(&styles);
    }
}
