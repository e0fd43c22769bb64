//! Inline Markdown as HTML, and as plain text for attributes and titles.
//!
//! Of HTML only what `markup` allows gets through; all else is shown as the characters that it is made of. What was
//! opened is closed, in the right order, before the text ends.

use std::collections::BTreeSet;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag as Mark, TagEnd};

use crate::markup::{TagKind, allowed_attributes, is_allowed, is_safe_address, tags};

use super::escape::{escaped, push};
use super::marked::{Marked, Piece};

/// The HTML of a message; `source_tags` are the elements that its source has.
pub(super) fn html(marked: &Marked, source_tags: &BTreeSet<String>) -> String {
    let mut writer = Writer { marked, source_tags, out: String::new(), open: Vec::new(), links: 0, images: 0 };
    let text = guarded(marked);
    events(&text).for_each(|event| writer.event(event));
    writer.close_all();
    writer.out
}

/// The text of a message without its marks.
pub(super) fn plain(marked: &Marked) -> String {
    let mut out = String::new();
    let text = guarded(marked);
    for event in events(&text) {
        match event {
            Event::Text(text) | Event::Code(text) => out.push_str(&marked.plain(&text)),
            Event::InlineHtml(raw) => {
                let is_tag = tags(&raw).first().is_some_and(|tag| is_allowed(tag, |_| true));
                if !is_tag {
                    out.push_str(&marked.plain(&raw));
                }
            }
            Event::SoftBreak | Event::HardBreak => out.push(' '),
            _ => {}
        }
    }
    out.trim_end().to_owned()
}

/// A sign before the text keeps it from beginning a list, a heading or any other block.
const GUARD: char = '.';

fn guarded(marked: &Marked) -> String {
    format!("{GUARD}{}", marked.text)
}

/// The events of the text behind the guard.
fn events(text: &str) -> impl Iterator<Item = Event<'_>> {
    let mut is_first = true;
    Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH).map(move |event| match event {
        Event::Text(text) if std::mem::take(&mut is_first) => {
            let rest = text.strip_prefix(GUARD).unwrap_or(&text);
            Event::Text(CowStr::from(rest.to_owned()))
        }
        other => other,
    })
}

/// What is open.
#[derive(Debug, PartialEq, Eq)]
enum Open {
    /// Made by Markdown, closed by Markdown: its end tag.
    Mark(&'static str),
    /// Made by a tag.
    Element(String),
    Isolate,
}

struct Writer<'a> {
    marked: &'a Marked,
    source_tags: &'a BTreeSet<String>,
    out: String,
    open: Vec<Open>,
    /// Links stand in no link.
    links: u32,
    /// Only the words of an image are shown: a page loads nothing that its outline does not name.
    images: u32,
}

impl Writer<'_> {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Text(text) => self.text(&text),
            Event::Code(text) => {
                self.out.push_str("<code>");
                self.code(&text);
                self.out.push_str("</code>");
            }
            Event::InlineHtml(raw) | Event::Html(raw) => self.raw(&raw),
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>"),
            Event::Start(mark) => self.start(mark),
            Event::End(end) => self.end(end),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let marked = self.marked;
        for piece in marked.pieces(text) {
            match piece {
                Piece::Text(text) | Piece::Value(text) => push(&mut self.out, text),
                Piece::Isolate => {
                    self.out.push_str("<bdi>");
                    self.open.push(Open::Isolate);
                }
                Piece::Pop => self.close(&Open::Isolate),
            }
        }
    }

    /// Code is of one piece: what is isolated in it ends in it.
    fn code(&mut self, text: &str) {
        let before = self.open.len();
        self.text(text);
        while self.open.len() > before {
            self.pop();
        }
    }

    fn start(&mut self, mark: Mark<'_>) {
        match mark {
            Mark::Emphasis => self.mark("<em>", "</em>"),
            Mark::Strong => self.mark("<strong>", "</strong>"),
            Mark::Strikethrough => self.mark("<del>", "</del>"),
            Mark::Link { dest_url, title, .. } => {
                self.links += 1;
                let address = self.marked.bare(&dest_url);
                let is_inside = self.links > 1 || self.open.contains(&Open::Element("a".to_owned()));
                if is_inside || !is_safe_address(&address) {
                    return self.mark("", "");
                }
                let mut tag = format!("<a href=\"{}\"", escaped(&address));
                if !title.is_empty() {
                    tag += &format!(" title=\"{}\"", escaped(&self.marked.plain(&title)));
                }
                self.mark(&(tag + ">"), "</a>");
            }
            Mark::Image { .. } => {
                self.images += 1;
                self.mark("", "");
            }
            _ => {}
        }
    }

    fn mark(&mut self, start: &str, end: &'static str) {
        self.out.push_str(start);
        self.open.push(Open::Mark(end));
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Link => self.links -= 1,
            TagEnd::Image => self.images -= 1,
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough => {}
            _ => return,
        }
        while self.open.iter().any(|one| matches!(one, Open::Mark(_))) {
            if self.pop() {
                break;
            }
        }
    }

    /// Closes what was opened last; whether that was made by Markdown.
    fn pop(&mut self) -> bool {
        match self.open.pop() {
            Some(Open::Mark(end)) => {
                self.out.push_str(end);
                true
            }
            Some(Open::Element(name)) => {
                self.out.push_str(&format!("</{name}>"));
                false
            }
            Some(Open::Isolate) => {
                self.out.push_str("</bdi>");
                false
            }
            None => true,
        }
    }

    /// Closes what was opened so, and all in it; nothing where Markdown must be closed before.
    fn close(&mut self, what: &Open) {
        let inner = self.open.iter().rev().take_while(|one| !matches!(one, Open::Mark(_)));
        if let Some(at) = inner.clone().position(|one| one == what) {
            for _ in 0..=at {
                self.pop();
            }
        }
    }

    fn close_all(&mut self) {
        while !self.open.is_empty() {
            self.pop();
        }
    }

    fn raw(&mut self, raw: &str) {
        let source_tags = self.source_tags;
        let found = tags(raw);
        let Some(tag) = found.first().filter(|tag| is_allowed(tag, |name| source_tags.contains(name))) else {
            return self.text(raw);
        };
        let name = tag.lower();
        match tag.kind {
            TagKind::Close => self.close(&Open::Element(name)),
            _ if name == "a" && (self.links > 0 || self.open.contains(&Open::Element("a".to_owned()))) => {}
            kind => {
                self.out.push_str(&format!("<{name}"));
                for (attribute, value) in allowed_attributes(tag) {
                    self.attribute(&attribute, value);
                }
                self.out.push('>');
                if kind == TagKind::Open && !matches!(name.as_str(), "br" | "wbr") {
                    self.open.push(Open::Element(name));
                }
            }
        }
    }

    /// The value is written as the author has it, character references and all, but for what would end it; what was
    /// given to the message is text.
    fn attribute(&mut self, name: &str, value: &str) {
        let is_address = name == "href";
        if is_address && !is_safe_address(&self.marked.bare(value)) {
            return;
        }
        let mut out = String::new();
        for piece in self.marked.pieces(value) {
            match piece {
                Piece::Text(text) => out.push_str(&text.replace('"', "&quot;").replace('<', "&lt;")),
                Piece::Value(text) => push(&mut out, text),
                Piece::Isolate if !is_address => out.push('\u{2068}'),
                Piece::Pop if !is_address => out.push('\u{2069}'),
                Piece::Isolate | Piece::Pop => {}
            }
        }
        self.out.push_str(&format!(" {name}=\"{out}\""));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::Sink;

    fn shown(text: &str) -> String {
        let mut marked = Marked::default();
        for (at, part) in text.split('¤').enumerate() {
            if at % 2 == 0 {
                marked.text(part);
            } else {
                marked.isolate();
                marked.value(part);
                marked.pop();
            }
        }
        html(&marked, &BTreeSet::from(["a".to_owned()]))
    }

    #[test]
    fn inline_markdown_is_html_and_nothing_begins_a_block() {
        assert_eq!(
            shown("*Hej* **du** ~~inte~~ `kod` \\*"),
            "<em>Hej</em> <strong>du</strong> <del>inte</del> <code>kod</code> *"
        );
        for text in ["1. Ett", "- Ett", "# Ett", "+ Ett", "===", "    kod", "[a]: /x"] {
            assert_eq!(shown(text), text.trim_start(), "{text}");
        }
        assert_eq!(shown("> Ett\n***\nTvå"), "&gt; Ett *** Två");
        assert_eq!(shown("_Hej_ **”då”**"), "<em>Hej</em> <strong>”då”</strong>");
        assert_eq!(
            shown("[ut](https://a.se \"dit\") <https://b.se>"),
            "<a href=\"https://a.se\" title=\"dit\">ut</a> <a href=\"https://b.se\">https://b.se</a>"
        );
    }

    #[test]
    fn values_are_text_in_every_place() {
        assert_eq!(shown("Hej ¤<b>*å*¤!"), "Hej <bdi>&lt;b&gt;*å*</bdi>!");
        assert_eq!(shown("*¤x¤*"), "<em><bdi>x</bdi></em>");
        assert_eq!(shown("[a](/¤b\"c¤)"), "<a href=\"/b&quot;c\">a</a>");
        assert_eq!(shown("[a](¤javascript:x¤)"), "a");
        assert_eq!(shown("<span title=\"¤\"x¤\">y</span>"), "<span title=\"\u{2068}&quot;x\u{2069}\">y</span>");
        assert_eq!(shown("`¤a¤`"), "<code><bdi>a</bdi></code>");
    }

    #[test]
    fn what_is_opened_is_closed_in_order() {
        assert_eq!(shown("<b>a"), "<b>a</b>");
        assert_eq!(shown("a</b></p>"), "a&lt;/p&gt;");
        assert_eq!(shown("*<b>a*</b>"), "<em><b>a</b></em>");
        assert_eq!(shown("<b>*a</b>*"), "<b><em>a</em></b>");
        assert_eq!(shown("<a href=/x>[y](/z)</a>"), "<a href=\"/x\">y</a>");
    }

    #[test]
    fn a_stranger_brings_nothing() {
        assert_eq!(shown("<script>alert(1)</script>"), "&lt;script&gt;alert(1)&lt;/script&gt;");
        assert_eq!(shown("<b onclick=x style=y title='a\"b'>c</b>"), "<b title=\"a&quot;b\">c</b>");
        assert_eq!(shown("<a href=\"java&#115;cript:x\">y</a>"), "<a>y</a>");
        assert_eq!(shown("![foto](https://x/y.png)"), "foto");
        assert_eq!(shown("<!-- a --><img src=x onerror=y>"), "&lt;!-- a --&gt;&lt;img src=x onerror=y&gt;");
    }

    #[test]
    fn plain_text_has_no_marks() {
        let mut marked = Marked::default();
        marked.text("*Hej* <b>du</b> &amp; [x](/y) <script>");
        assert_eq!(plain(&marked), "Hej du & x <script>");
    }
}
