//! HTML as an article: what a browser would show of it, without what stands around it.

use scraper::{ElementRef, Html, Node};

use crate::format::Date;

use super::{Alignment, Article, Block, BlockKind, Image, Inline, Style, Value, Variable, calendar, inline};
use crate::text::Span;

/// What is no part of an article's text.
const PASSED_OVER: [&str; 27] = [
    "script", "style", "noscript", "template", "nav", "footer", "form", "button", "input", "select", "textarea",
    "iframe", "object", "embed", "svg", "canvas", "video", "audio", "head", "title", "meta", "link", "dialog", "math",
    "map", "label", "datalist",
];

/// What stands within a line.
const INLINE: [&str; 37] = [
    "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd",
    "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr", "picture", "source",
];

/// Tags that Markdown has no sign for, and that stay as they are.
const KEPT: [&str; 20] = [
    "abbr", "bdi", "bdo", "cite", "dfn", "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "samp", "small", "sub", "sup",
    "u", "var", "wbr", "data",
];

/// Elements are followed this deep.
const MAX_DEPTH: u32 = 200;

/// Reads a page.
pub(super) fn article(text: &str) -> Article {
    let html = Html::parse_document(text);
    let root = html.root_element();
    let mut reader = Reader::default();
    let mut blocks = reader.blocks(main(root), 0);
    if !blocks.iter().any(|block| matches!(block.kind, BlockKind::Heading { level: 1, .. }))
        && let Some(title) = title(root)
    {
        blocks.insert(0, block(BlockKind::Heading { level: 1, content: vec![Inline::Text(title)] }));
    }
    let mut article = Article { left_out: reader.left_out, ..Article::default() };
    article.page.blocks = blocks;
    article.page.front_matter.variables = about(root);
    article
}

/// Reads a part of a page; nothing where it has no words.
pub(super) fn fragment(text: &str) -> Option<Vec<Block>> {
    let html = Html::parse_fragment(text);
    let words: String = html.root_element().text().collect();
    let is_hidden = ["<script", "<style", "<!--"].iter().any(|start| text.trim_start().starts_with(start));
    let has_words = words.contains(char::is_alphabetic) && !is_hidden;
    has_words.then(|| Reader::default().blocks(html.root_element(), 0))
}

fn elements<'a>(root: ElementRef<'a>) -> impl Iterator<Item = ElementRef<'a>> {
    root.descendants().filter_map(ElementRef::wrap)
}

fn named<'a>(root: ElementRef<'a>, name: &str) -> Option<ElementRef<'a>> {
    elements(root).find(|element| element.value().name() == name)
}

/// The element that holds the article.
fn main(root: ElementRef<'_>) -> ElementRef<'_> {
    let mut articles = elements(root).filter(|element| element.value().name() == "article");
    let only = articles.next().filter(|_| articles.next().is_none());
    let body = || named(root, "main").or_else(|| named(root, "body"));
    only.or_else(body).unwrap_or(root)
}

fn title(root: ElementRef<'_>) -> Option<String> {
    let element = named(root, "h1").or_else(|| named(root, "title"))?;
    let title = inline::spaced(&element.text().collect::<String>()).trim().to_owned();
    (!title.is_empty()).then_some(title)
}

/// What the head says of author and day.
fn about(root: ElementRef<'_>) -> Vec<Variable> {
    let meta = |wanted: &[&str]| {
        elements(root).filter(|element| element.value().name() == "meta").find_map(|element| {
            let name = element.attr("name").or_else(|| element.attr("property"))?;
            element.attr("content").filter(|_| wanted.contains(&name.to_ascii_lowercase().as_str()))
        })
    };
    let day = |text: &str| calendar::day(text).map(|(date, _): (Date, _)| Value::Date(date));
    let author = meta(&["author", "dc.creator"]).filter(|name| !name.trim().is_empty());
    let published = meta(&["article:published_time", "date", "dc.date"]).and_then(day);
    let updated = meta(&["article:modified_time", "last-modified"]).and_then(day);
    let found = [
        ("author", author.map(|name| Value::Text(name.trim().to_owned()))),
        ("published", published),
        ("updated", updated),
    ];
    let variable = |(name, value): (&str, Option<Value>)| Some(Variable::new(name, value?));
    found.into_iter().filter_map(variable).collect()
}

fn block(kind: BlockKind) -> Block {
    Block { kind, span: Span::default() }
}

#[derive(Default)]
struct Reader {
    left_out: Vec<String>,
}

impl Reader {
    fn blocks(&mut self, parent: ElementRef<'_>, depth: u32) -> Vec<Block> {
        let (mut blocks, mut line) = (Vec::new(), Vec::new());
        for child in parent.children() {
            match (child.value(), ElementRef::wrap(child)) {
                (Node::Text(text), _) => line.push(Inline::Text(text.to_string())),
                (_, Some(element)) if INLINE.contains(&element.value().name()) => {
                    self.inline(element, depth + 1, &mut line);
                }
                (_, Some(element)) => {
                    flush(&mut line, &mut blocks);
                    self.element(element, depth + 1, &mut blocks);
                }
                _ => {}
            }
        }
        flush(&mut line, &mut blocks);
        blocks
    }

    fn element(&mut self, element: ElementRef<'_>, depth: u32, blocks: &mut Vec<Block>) {
        let name = element.value().name();
        if depth > MAX_DEPTH {
            return self.left_out.push("what is nested too deep".to_owned());
        }
        match name {
            _ if PASSED_OVER.contains(&name) => self.pass_over(element),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let content = self.line(element, depth);
                if !content.is_empty() {
                    blocks.push(block(BlockKind::Heading { level: name.as_bytes()[1] - b'0', content }));
                }
            }
            "ul" | "ol" | "menu" => blocks.push(block(self.list(element, depth))),
            "blockquote" => blocks.push(block(BlockKind::Quote(self.blocks(element, depth)))),
            "pre" => blocks.push(block(code(element))),
            "hr" => blocks.push(block(BlockKind::Break)),
            "table" => self.table(element, depth, blocks),
            "figure" => self.figure(element, depth, blocks),
            _ => blocks.extend(self.blocks(element, depth)),
        }
    }

    fn pass_over(&mut self, element: ElementRef<'_>) {
        let name = element.value().name();
        let is_code = matches!(name, "script" | "style" | "template" | "head" | "title" | "meta" | "link");
        let text = inline::spaced(&element.text().collect::<String>());
        if !is_code && text.contains(char::is_alphabetic) {
            let start: String = text.trim().chars().take(40).collect();
            self.left_out.push(format!("`<{name}>`: “{start}”"));
        }
    }

    fn list(&mut self, list: ElementRef<'_>, depth: u32) -> BlockKind {
        let items: Vec<_> = list.child_elements().map(|item| self.blocks(item, depth + 1)).collect();
        let start = (list.value().name() == "ol").then(|| list.attr("start").and_then(|n| n.parse().ok()).unwrap_or(1));
        let paragraphs =
            |item: &Vec<Block>| item.iter().filter(|one| matches!(one.kind, BlockKind::Paragraph(_))).count();
        BlockKind::List { start, is_tight: items.iter().all(|item| paragraphs(item) <= 1), items }
    }

    fn figure(&mut self, figure: ElementRef<'_>, depth: u32, blocks: &mut Vec<Block>) {
        let images: Vec<_> = elements(figure).filter(|element| element.value().name() == "img").collect();
        let caption = named(figure, "figcaption");
        match images[..] {
            [only] => {
                let caption = caption.map(|caption| self.line(caption, depth)).unwrap_or_default();
                blocks.push(block(BlockKind::Figure { image: image(only), caption }));
            }
            _ => blocks.extend(self.blocks(figure, depth)),
        }
    }

    fn table(&mut self, table: ElementRef<'_>, depth: u32, blocks: &mut Vec<Block>) {
        if let Some(caption) = named(table, "caption") {
            blocks.push(block(BlockKind::Paragraph(self.line(caption, depth))));
        }
        let lines = elements(table).filter(|element| element.value().name() == "tr");
        let mut rows: Vec<(bool, Vec<Vec<Inline>>)> = Vec::new();
        for line in lines {
            let is_head = line.child_elements().all(|cell| cell.value().name() == "th");
            rows.push((is_head, line.child_elements().map(|cell| self.line(cell, depth)).collect()));
        }
        let width = rows.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0);
        rows.iter_mut().for_each(|(_, cells)| cells.resize(width, Vec::new()));
        let has_head = rows.first().is_some_and(|(is_head, _)| *is_head);
        let head = if has_head { rows.remove(0).1 } else { vec![Vec::new(); width] };
        let rows = rows.into_iter().map(|(_, cells)| cells).collect();
        if width > 0 {
            blocks.push(block(BlockKind::Table { alignments: vec![Alignment::None; width], head, rows }));
        }
    }

    /// All that an element shows, in one line.
    fn line(&mut self, element: ElementRef<'_>, depth: u32) -> Vec<Inline> {
        let mut line = Vec::new();
        self.inlines(element, depth, &mut line);
        inline::normal(line)
    }

    fn inlines(&mut self, parent: ElementRef<'_>, depth: u32, line: &mut Vec<Inline>) {
        for child in parent.children() {
            match (child.value(), ElementRef::wrap(child)) {
                (Node::Text(text), _) => line.push(Inline::Text(text.to_string())),
                (_, Some(element)) => self.inline(element, depth + 1, line),
                _ => {}
            }
        }
    }

    fn inline(&mut self, element: ElementRef<'_>, depth: u32, line: &mut Vec<Inline>) {
        let name = element.value().name();
        if depth > MAX_DEPTH {
            return;
        }
        let inner = |reader: &mut Self| {
            let mut inner = Vec::new();
            reader.inlines(element, depth, &mut inner);
            inner
        };
        match name {
            _ if PASSED_OVER.contains(&name) => self.pass_over(element),
            "em" | "i" => line.push(Inline::Styled(Style::Emphasis, inner(self))),
            "strong" | "b" => line.push(Inline::Styled(Style::Strong, inner(self))),
            "del" | "s" | "strike" => line.push(Inline::Styled(Style::Deleted, inner(self))),
            "code" | "tt" => line.push(Inline::Code(element.text().collect())),
            "br" => line.push(Inline::LineBreak),
            "img" => line.push(Inline::Image(image(element))),
            "a" => match element.attr("href") {
                Some(target) => {
                    let title = element.attr("title").map(|title| vec![Inline::Text(title.to_owned())]);
                    let (target, title) = (target.trim().to_owned(), title.unwrap_or_default());
                    line.push(Inline::Link { target, title, content: inner(self) });
                }
                None => line.extend(inner(self)),
            },
            _ if KEPT.contains(&name) || element.attr("lang").is_some() || element.attr("dir").is_some() => {
                line.push(Inline::Html(open(element)));
                if name != "wbr" {
                    line.extend(inner(self));
                    line.push(Inline::Html(format!("</{name}>")));
                }
            }
            _ if INLINE.contains(&name) => line.extend(inner(self)),
            _ => {
                line.push(Inline::Text(" ".to_owned()));
                line.extend(inner(self));
                line.push(Inline::Text(" ".to_owned()));
            }
        }
    }
}

/// A tag with the attributes that say something of its text.
fn open(element: ElementRef<'_>) -> String {
    let kept = element.value().attrs().filter(|(name, _)| matches!(*name, "title" | "lang" | "dir" | "value"));
    let mut kept: Vec<_> = kept.map(|(name, value)| format!(" {name}=\"{}\"", value.replace('"', "&quot;"))).collect();
    kept.sort();
    format!("<{}{}>", element.value().name(), kept.concat())
}

fn image(element: ElementRef<'_>) -> Image {
    let text = |name| {
        let text = element.attr(name).filter(|text| !text.trim().is_empty());
        inline::normal(text.map(|text| Inline::Text(text.to_owned())).into_iter().collect())
    };
    Image { alt: text("alt"), source: element.attr("src").unwrap_or("").trim().to_owned(), title: text("title") }
}

fn code(pre: ElementRef<'_>) -> BlockKind {
    let classes = elements(pre).filter_map(|element| element.attr("class")).flat_map(str::split_whitespace);
    let language = classes.into_iter().find_map(|class| class.strip_prefix("language-")).unwrap_or("");
    BlockKind::Code { language: language.to_owned(), text: pre.text().collect() }
}

/// Makes a paragraph of what stands in a line, or a figure of an image alone.
fn flush(line: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    let mut content = inline::normal(std::mem::take(line));
    match &mut content[..] {
        [] => {}
        [Inline::Image(_)] => {
            let Some(Inline::Image(image)) = content.pop() else { return };
            blocks.push(block(BlockKind::Figure { image, caption: Vec::new() }));
        }
        _ => blocks.push(block(BlockKind::Paragraph(content))),
    }
}

#[cfg(test)]
mod tests {
    use super::super::write::blocks;
    use super::*;

    #[test]
    fn a_page_is_read_as_it_is_shown() {
        let page = "<!doctype html><title>Sajt</title><meta name=author content='Åsa Öberg'>\
            <nav><a href=/>Hem</a></nav><article><h1>Om <i>te</i></h1><p>Te är <b>gott </b>&amp; billigt.<p>H<sub>2</sub>O<br>kokar.\
            <ul><li>Svart<ol start=3><li>Assam</ol><li>Grönt</ul><blockquote><p>Mer te!</blockquote>\
            <figure><img src=te.jpg alt=Kopp><figcaption>En kopp</figcaption></figure>\
            <table><tr><th>Sort<th>Grader<tr><td>Grönt<td>80</table><pre><code class=language-sh>tea --hot\n</code></pre>\
            <div>Lös <a href='/x'>text</a></div></article><script>alert(1)</script>";
        let article = article(page);
        let wanted = "# Om *te*\n\nTe är **gott** & billigt.\n\nH<sub>2</sub>O<br>kokar.\n\n\
            - Svart\n  3. Assam\n- Grönt\n\n> Mer te!\n\n![Kopp](te.jpg)\nEn kopp\n\n\
            | Sort | Grader |\n| --- | --- |\n| Grönt | 80 |\n\n```sh\ntea --hot\n```\n\nLös [text](/x)\n";
        let written = blocks(&article.page.blocks);
        assert_eq!(written, wanted, "\n{written}");
        assert_eq!(article.page.front_matter.get("author"), Some(&Value::Text("Åsa Öberg".to_owned())));
    }

    #[test]
    fn what_is_nested_too_deep_does_no_harm() {
        let deep = "<div>".repeat(20_000) + "x";
        article(&deep);
        let deep = "<b>".repeat(20_000) + "x";
        article(&deep);
    }
}
