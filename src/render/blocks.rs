//! The blocks of an outline as HTML. A block in another language than the text around it says so.

use std::collections::BTreeSet;

use crate::document::{Alignment, Block, BlockKind, Image, Inline, MessageRef, Style};
use crate::locale::{Direction, Locale};
use crate::runtime::Args;

use super::escape::{escaped, push};
use super::inline;
use super::marked::Marked;
use super::page::{Document, Fault};

/// How much there is to read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Reading {
    pub(super) words: usize,
    pub(super) signs: usize,
}

impl Reading {
    fn add(&mut self, text: &str) {
        self.words += text.split(' ').filter(|word| word.len() > 1).count();
        // From CJK Radicals on.
        self.signs += text.chars().filter(|char| *char > '\u{2e80}').count();
    }
}

pub(super) struct Blocks<'a> {
    pub(super) from: Document<'a>,
    args: &'a Args<'static>,
    /// The language of the text around, innermost last.
    around: Vec<&'a Locale>,
    pub(super) faults: Vec<Fault>,
    pub(super) assets: BTreeSet<String>,
    pub(super) reading: Reading,
    ids: BTreeSet<String>,
}

impl<'a> Blocks<'a> {
    pub(super) fn new(from: Document<'a>, args: &'a Args<'static>) -> Self {
        let (faults, assets, ids) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
        Self { from, args, around: vec![from.locale], faults, assets, reading: Reading::default(), ids }
    }

    pub(super) fn block(&mut self, kind: &'a BlockKind) -> String {
        match kind {
            BlockKind::Heading { level, content } => {
                let id = content.iter().find_map(id).filter(|id| self.ids.insert((*id).to_owned()));
                let id = id.map(|id| format!(" id=\"{}\"", escaped(id))).unwrap_or_default();
                self.element(&format!("h{level}"), &id, content)
            }
            BlockKind::Paragraph(content) => self.element("p", "", content),
            BlockKind::List { start, is_tight, items } => self.list(*start, *is_tight, items),
            BlockKind::Quote(inner) => format!("<blockquote>\n{}</blockquote>\n", self.blocks(inner)),
            BlockKind::Table { alignments, head, rows } => self.table(alignments, head, rows),
            BlockKind::Figure { image, caption } => self.figure(kind, image, caption),
            BlockKind::Code { language, text } => code(language, text),
            BlockKind::Break => "<hr>\n".to_owned(),
            BlockKind::Html(content) => self.inlines(content) + "\n",
        }
    }

    pub(super) fn blocks(&mut self, blocks: &'a [Block]) -> String {
        blocks.iter().map(|block| self.block(&block.kind)).collect()
    }

    /// The id and the HTML of a heading, for the table of contents.
    pub(super) fn content_of(&mut self, content: &'a [Inline]) -> Option<(String, String)> {
        let id = content.iter().find_map(id)?;
        let locale = self.locale_of_all(content.iter().filter_map(message));
        let text: String = content.iter().filter_map(message).map(|one| escaped(&self.plain(one))).collect();
        let attributes = locale.map(|locale| self.language(locale)).unwrap_or_default();
        let text = if attributes.is_empty() { text } else { format!("<span{attributes}>{text}</span>") };
        Some((id.to_owned(), text))
    }

    fn element(&mut self, name: &str, attributes: &str, content: &'a [Inline]) -> String {
        let (language, html) = self.within(content, |blocks| blocks.inlines(content));
        let shows = self.shows(content);
        format!("<{name}{attributes}{language}{shows}>{html}</{name}>\n")
    }

    /// Which messages a block shows, where that is asked for.
    fn shows(&self, content: &[Inline]) -> String {
        let mut found = Vec::new();
        collect(content, &mut found);
        if found.is_empty() || !self.from.names_messages {
            return String::new();
        }
        let ids: Vec<_> = found.iter().map(|named| named.id.as_str()).collect();
        format!(" data-message=\"{}\"", escaped(&ids.join(" ")))
    }

    /// Writes something in the language of its messages, where they have one; its attributes and itself.
    fn within(&mut self, content: &'a [Inline], write: impl FnOnce(&mut Self) -> String) -> (String, String) {
        let mut found = Vec::new();
        collect(content, &mut found);
        let Some(locale) = self.locale_of_all(found.into_iter()) else { return (String::new(), write(self)) };
        let language = self.language(locale);
        self.around.push(locale);
        let html = write(self);
        self.around.pop();
        (language, html)
    }

    fn list(&mut self, start: Option<u64>, is_tight: bool, items: &'a [Vec<Block>]) -> String {
        let (name, attributes) = match start {
            None => ("ul", String::new()),
            Some(1) => ("ol", String::new()),
            Some(start) => ("ol", format!(" start=\"{start}\"")),
        };
        let mut html = format!("<{name}{attributes}>\n");
        for item in items {
            html += &self.item(item, is_tight);
        }
        html + &format!("</{name}>\n")
    }

    fn item(&mut self, item: &'a [Block], is_tight: bool) -> String {
        match item {
            [Block { kind: BlockKind::Paragraph(content), .. }] if is_tight => self.element("li", "", content),
            [Block { kind: BlockKind::Paragraph(content), .. }, rest @ ..] if is_tight => {
                let first = self.element("span", "", content);
                format!("<li>{}\n{}</li>\n", first.trim_end(), self.blocks(rest))
            }
            all => format!("<li>\n{}</li>\n", self.blocks(all)),
        }
    }

    fn table(&mut self, alignments: &[Alignment], head: &'a [Vec<Inline>], rows: &'a [Vec<Vec<Inline>>]) -> String {
        let mut html = "<div class=\"table\"><table>\n<thead>\n<tr>\n".to_owned();
        html += &self.cells("th", " scope=\"col\"", alignments, head);
        html += "</tr>\n</thead>\n<tbody>\n";
        for row in rows {
            html += &format!("<tr>\n{}</tr>\n", self.cells("td", "", alignments, row));
        }
        html + "</tbody>\n</table></div>\n"
    }

    fn cells(&mut self, name: &str, attributes: &str, alignments: &[Alignment], cells: &'a [Vec<Inline>]) -> String {
        let mut html = String::new();
        for (at, cell) in cells.iter().enumerate() {
            let class = match alignments.get(at) {
                Some(Alignment::Start) => " class=\"start\"",
                Some(Alignment::Center) => " class=\"center\"",
                Some(Alignment::End) => " class=\"end\"",
                _ => "",
            };
            html += &self.element(name, &format!("{attributes}{class}"), cell);
        }
        html
    }

    fn figure(&mut self, kind: &'a BlockKind, image: &'a Image, caption: &'a [Inline]) -> String {
        let locale = self.locale_of_all(kind.messages().into_iter());
        let language = locale.map(|locale| self.language(locale)).unwrap_or_default();
        self.around.extend(locale);
        let image = self.image(image);
        let caption = match caption {
            [] => String::new(),
            caption => self.element("figcaption", "", caption),
        };
        if locale.is_some() {
            self.around.pop();
        }
        format!("<figure{language}>\n{image}\n{caption}</figure>\n")
    }

    fn image(&mut self, image: &'a Image) -> String {
        let alt = self.attribute_text(&image.alt);
        let title = match image.title.as_slice() {
            [] => String::new(),
            title => format!(" title=\"{}\"", escaped(&self.attribute_text(title))),
        };
        let source = self.asset(&image.source);
        format!("<img src=\"{}\" alt=\"{}\"{title}>", escaped(&source), escaped(&alt))
    }

    /// Where a file beside the outline is, seen from the page: pages of all locales share it.
    pub(super) fn asset(&mut self, source: &str) -> String {
        let is_beside = !source.contains(':') && !source.starts_with(['/', '#', '?']) && !source.is_empty();
        if !is_beside {
            return source.to_owned();
        }
        let folder = self.from.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let path = joined(folder, source);
        self.assets.insert(path.clone());
        let up = "../".repeat(self.from.path.matches('/').count() + 1);
        format!("{up}{path}")
    }

    pub(super) fn inlines(&mut self, content: &'a [Inline]) -> String {
        content.iter().map(|inline| self.inline(inline)).collect()
    }

    fn inline(&mut self, inline: &'a Inline) -> String {
        match inline {
            Inline::Message(named) => self.message(named),
            Inline::Text(text) => escaped(text),
            Inline::Code(text) => format!("<code>{}</code>", escaped(text)),
            Inline::LineBreak => "<br>".to_owned(),
            Inline::Html(html) => html.clone(),
            Inline::Image(image) => self.image(image),
            Inline::Styled(style, content) => {
                let name = match style {
                    Style::Emphasis => "em",
                    Style::Strong => "strong",
                    Style::Deleted => "del",
                };
                format!("<{name}>{}</{name}>", self.inlines(content))
            }
            Inline::Link { target, title, content } => {
                let title = match title.as_slice() {
                    [] => String::new(),
                    title => format!(" title=\"{}\"", escaped(&self.attribute_text(title))),
                };
                format!("<a href=\"{}\"{title}>{}</a>", escaped(target), self.inlines(content))
            }
        }
    }

    fn message(&mut self, named: &'a MessageRef) -> String {
        let marked = self.shown(named);
        self.reading.add(&marked.text);
        let html = inline::html(&marked, self.from.source_tags);
        let language = self.locale_of(named).map(|locale| self.language(locale)).unwrap_or_default();
        if language.is_empty() { html } else { format!("<span{language}>{html}</span>") }
    }

    /// `lang` and `dir`, where they are not those of the text around.
    fn language(&self, locale: &Locale) -> String {
        let around = self.around.last().expect("the page has a language");
        if locale.tag() == around.tag() {
            return String::new();
        }
        language_attributes(locale)
    }

    fn attribute_text(&mut self, content: &'a [Inline]) -> String {
        let part = |inline: &'a Inline| match inline {
            Inline::Message(named) => self.plain(named),
            Inline::Text(text) | Inline::Code(text) => text.clone(),
            Inline::LineBreak => " ".to_owned(),
            _ => String::new(),
        };
        content.iter().map(part).collect()
    }

    /// The text of a message without its marks.
    pub(super) fn plain(&mut self, named: &MessageRef) -> String {
        inline::plain(&self.shown(named))
    }

    pub(super) fn plain_if_there(&mut self, named: &MessageRef) -> Option<String> {
        self.from.bundle.get(&key(named)).ok()?;
        Some(self.plain(named))
    }

    /// The locale that a message's text comes from.
    pub(super) fn locale_of(&self, named: &MessageRef) -> Option<&'a Locale> {
        self.from.bundle.get(&key(named)).ok()?.locale()
    }

    /// Whether a message is in another language than the page; English of another country is not.
    pub(super) fn is_foreign(&self, named: &MessageRef) -> bool {
        let bundle = self.from.bundle;
        let is_own = |key: &String| key.split('.').next() == Some(&named.id);
        let attribute = || bundle.get(&bundle.keys().ok()?.into_iter().find(is_own)?).ok();
        let locale = self.locale_of(named).or_else(|| attribute()?.locale());
        locale.is_some_and(|locale| locale.language() != self.from.locale.language())
    }

    /// The one locale that all these messages come from.
    fn locale_of_all<'m>(&self, messages: impl Iterator<Item = &'m MessageRef>) -> Option<&'a Locale> {
        let mut locales = messages.filter_map(|named| self.locale_of(named));
        let first = locales.next()?;
        locales.all(|other| other.tag() == first.tag()).then_some(first)
    }

    pub(super) fn shown(&mut self, named: &MessageRef) -> Marked {
        let (mut marked, key) = (Marked::default(), key(named));
        let errors = match self.from.bundle.get(&key) {
            Ok(message) => message.write(self.args, &mut marked),
            Err(error) => vec![error],
        };
        let path = &self.from.document.source_path;
        let locale = self.from.locale.name();
        self.faults.extend(errors.into_iter().map(|error| Fault {
            locale: locale.to_owned(),
            key: format!("{path}:{key}"),
            reason: error.to_string(),
        }));
        marked
    }
}

/// `lang` and `dir` of a locale.
pub(super) fn language_attributes(locale: &Locale) -> String {
    format!(" lang=\"{}\" dir=\"{}\"", escaped(&locale.tag()), Direction::of(locale).as_str())
}

fn code(language: &str, text: &str) -> String {
    let name = language.split(' ').next().unwrap_or("");
    let class = if name.is_empty() { String::new() } else { format!(" class=\"language-{}\"", escaped(name)) };
    let mut html = format!("<pre dir=\"ltr\"><code{class}>");
    push(&mut html, text);
    html + "</code></pre>\n"
}

pub(super) fn key(named: &MessageRef) -> String {
    match &named.attribute {
        Some(attribute) => format!("{}.{attribute}", named.id),
        None => named.id.clone(),
    }
}

fn message(inline: &Inline) -> Option<&MessageRef> {
    match inline {
        Inline::Message(named) => Some(named),
        _ => None,
    }
}

fn id(inline: &Inline) -> Option<&str> {
    message(inline).map(|named| named.id.as_str())
}

fn collect<'a>(content: &'a [Inline], found: &mut Vec<&'a MessageRef>) {
    for inline in content {
        match inline {
            Inline::Message(named) => found.push(named),
            Inline::Styled(_, content) | Inline::Link { content, .. } => collect(content, found),
            Inline::Image(image) => collect(&image.alt, found),
            Inline::Text(_) | Inline::Code(_) | Inline::LineBreak | Inline::Html(_) => {}
        }
    }
}

/// A path beside a folder, without `.` and `..`; one that leads out of the site stays at its top.
fn joined(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}
