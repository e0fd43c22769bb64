//! A document as Markdown: what a translator wrote is Markdown already, what was given to it is escaped.

use crate::document::{Alignment, Block, BlockKind, Image, Inline, MessageRef, Style};
use crate::locale::Direction;
use crate::markup::{TagKind, allowed_attributes, is_allowed, is_safe_address, links, live, tags};

use super::blocks::Blocks;
use super::marked::{Marked, Piece};

/// The blocks of a document as Markdown.
pub(super) fn document<'a>(blocks: &mut Blocks<'a>, all: &'a [Block]) -> String {
    let mut writer = Writer { blocks };
    writer.blocks(all)
}

struct Writer<'a, 'b> {
    blocks: &'b mut Blocks<'a>,
}

impl<'a> Writer<'a, '_> {
    fn blocks(&mut self, all: &'a [Block]) -> String {
        let parts: Vec<_> = all.iter().map(|block| self.block(&block.kind)).collect();
        parts.join("\n")
    }

    fn block(&mut self, kind: &'a BlockKind) -> String {
        match kind {
            BlockKind::Heading { level, content } => {
                format!("{} {}\n", "#".repeat(usize::from(*level)), self.inlines(content))
            }
            BlockKind::Paragraph(content) => guarded(&self.inlines(content)) + "\n",
            BlockKind::List { start, is_tight, items } => self.list(*start, *is_tight, items),
            BlockKind::Quote(inner) => indented(&self.blocks(inner), "> ", "> "),
            BlockKind::Table { alignments, head, rows } => self.table(alignments, head, rows),
            BlockKind::Figure { image, caption } => {
                let caption = self.inlines(caption);
                let image = self.image(image);
                if caption.is_empty() { image + "\n" } else { format!("{image}\n{}\n", guarded(&caption)) }
            }
            BlockKind::Code { language, text } => {
                let fence = "`".repeat(longest_run(text, '`').max(2) + 1);
                format!("{fence}{language}\n{}\n{fence}\n", text.trim_end_matches('\n'))
            }
            BlockKind::Break => "---\n".to_owned(),
            BlockKind::Html(content) => self.inlines(content).trim_end().to_owned() + "\n",
        }
    }

    fn list(&mut self, start: Option<u64>, is_tight: bool, items: &'a [Vec<Block>]) -> String {
        let mut parts = Vec::new();
        for (at, item) in items.iter().enumerate() {
            let sign = start.map_or_else(|| "- ".to_owned(), |start| format!("{}. ", start + at as u64));
            let texts: Vec<_> = item.iter().map(|block| self.block(&block.kind)).collect();
            let text = texts.join(if is_tight { "" } else { "\n" });
            parts.push(indented(&text, &sign, &" ".repeat(sign.len())));
        }
        parts.join(if is_tight { "" } else { "\n" })
    }

    fn table(&mut self, alignments: &[Alignment], head: &'a [Vec<Inline>], rows: &'a [Vec<Vec<Inline>>]) -> String {
        let mut text = self.row(head);
        let lines = alignments.iter().map(|alignment| match alignment {
            Alignment::None => "---",
            Alignment::Start => ":--",
            Alignment::Center => ":-:",
            Alignment::End => "--:",
        });
        text += &format!("| {} |\n", lines.collect::<Vec<_>>().join(" | "));
        rows.iter().for_each(|row| text += &self.row(row));
        text
    }

    fn row(&mut self, cells: &'a [Vec<Inline>]) -> String {
        let cells: Vec<_> = cells.iter().map(|cell| self.inlines(cell).replace('|', "\\|")).collect();
        format!("| {} |\n", cells.join(" | "))
    }

    fn inlines(&mut self, content: &'a [Inline]) -> String {
        content.iter().map(|inline| self.inline(inline)).collect()
    }

    fn inline(&mut self, inline: &'a Inline) -> String {
        match inline {
            Inline::Message(named) => self.message(named),
            Inline::Text(text) => escaped(text),
            Inline::Code(text) => {
                let fence = "`".repeat(longest_run(text, '`') + 1);
                format!("{fence}{text}{fence}")
            }
            Inline::LineBreak => "\\\n".to_owned(),
            Inline::Html(html) => html.clone(),
            Inline::Image(image) => self.image(image),
            Inline::Styled(style, content) => {
                let sign = match style {
                    Style::Emphasis => "*",
                    Style::Strong => "**",
                    Style::Deleted => "~~",
                };
                format!("{sign}{}{sign}", self.inlines(content))
            }
            Inline::Link { target, title, content } => {
                format!("[{}]({}{})", self.inlines(content), target, self.title(title))
            }
        }
    }

    fn image(&mut self, image: &'a Image) -> String {
        let alt: String = image.alt.iter().map(|inline| self.text(inline)).collect();
        let source = self.blocks.asset(&image.source);
        format!("![{}]({source}{})", escaped(&alt), self.title(&image.title))
    }

    fn title(&mut self, title: &'a [Inline]) -> String {
        let text: String = title.iter().map(|inline| self.text(inline)).collect();
        if text.is_empty() { text } else { format!(" \"{}\"", text.replace('\\', "\\\\").replace('"', "\\\"")) }
    }

    fn text(&mut self, inline: &'a Inline) -> String {
        match inline {
            Inline::Message(named) => self.blocks.plain(named),
            Inline::Text(text) | Inline::Code(text) => text.clone(),
            _ => String::new(),
        }
    }

    fn message(&mut self, named: &MessageRef) -> String {
        let marked = self.blocks.shown(named);
        let from = self.blocks.from;
        // Marks of direction in a text that has none to keep apart are in the way of those who read it as text.
        let isolates = Direction::of(from.locale) == Direction::RightToLeft;
        let safe = without_dangers(&marked, |name| from.source_tags.contains(name));
        let parts = marked.pieces(&safe).map(|piece| match piece {
            Piece::Text(text) => text.to_owned(),
            Piece::Value(text) => escaped(text),
            Piece::Isolate if isolates => "\u{2068}".to_owned(),
            Piece::Pop if isolates => "\u{2069}".to_owned(),
            Piece::Isolate | Piece::Pop => String::new(),
        });
        parts.collect::<String>().trim_end().to_owned()
    }
}

/// The Markdown without the tags, attributes and addresses that a page would not have.
fn without_dangers(marked: &Marked, in_source: impl Fn(&str) -> bool) -> String {
    let mut text = marked.text.clone();
    let mut cuts: Vec<_> = links(&text, true)
        .iter()
        .filter(|link| !is_safe_address(&marked.bare(link.address)))
        .map(|link| (link.range.clone(), "#".to_owned()))
        .collect();
    for tag in tags(&live(&text, true)) {
        let is_good = is_allowed(&tag, &in_source);
        let all = tag.attributes.len() == allowed_attributes(&tag).count() || tag.kind == TagKind::Close;
        match (is_good, all) {
            (true, true) => {}
            (true, false) => cuts.push((tag.range.clone(), format!("<{}>", tag.lower()))),
            (false, _) => cuts.push((tag.range.start..tag.range.start + 1, "&lt;".to_owned())),
        }
    }
    cuts.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
    let mut end = text.len();
    for (range, with) in cuts {
        if range.end <= end {
            end = range.start;
            text.replace_range(range, &with);
        }
    }
    text
}

/// A text in which nothing means anything to Markdown.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        if matches!(char, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|') {
            out.push('\\');
        }
        out.push(if char == '\n' { ' ' } else { char });
    }
    out
}

/// A paragraph that begins as no other block does.
fn guarded(text: &str) -> String {
    let digits = text.len() - text.trim_start_matches(|char: char| char.is_ascii_digit()).len();
    let (before, rest) = text.split_at(digits);
    let begins = |signs: &[char]| rest.starts_with(signs);
    let is_number = digits > 0 && begins(&['.', ')']);
    let is_block = digits == 0 && begins(&['#', '+', '-', '>', '=', '|']);
    // Emphasis begins with `*` too: only an item's sign has a space behind it.
    let is_item = digits == 0 && rest.starts_with("* ");
    if is_number || is_block || is_item { format!("{before}\\{rest}") } else { text.to_owned() }
}

fn indented(text: &str, first: &str, rest: &str) -> String {
    let mut out = String::new();
    for (at, line) in text.lines().enumerate() {
        let before = if at == 0 { first } else { rest };
        out += if line.is_empty() { before.trim_end() } else { before };
        out += line;
        out.push('\n');
    }
    out
}

fn longest_run(text: &str, sign: char) -> usize {
    text.split(|char| char != sign).map(str::len).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_tag_comes_to_life_whatever_signs_stand_before_it() {
        let safe = |text: &str| {
            let mut marked = Marked::default();
            crate::runtime::Sink::text(&mut marked, text);
            without_dangers(&marked, |_| false)
        };
        assert_eq!(safe("<script>x</script>"), "&lt;script>x&lt;/script>");
        assert_eq!(safe(r"\<script>"), r"\<script>");
        assert_eq!(safe(r"\\<script> `<script>`"), r"\\&lt;script> `<script>`");
        assert_eq!(safe(r"\<script> <!-- <"), r"\&lt;script> <!-- <");
        assert_eq!(safe(r"\\\<script> <b>x</b>"), r"\\\<script> <b>x</b>");
    }
}
