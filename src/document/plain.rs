//! Plain text: headings, paragraphs and lists are told by their shape alone.

use super::{Block, BlockKind, Inline, Outline};
use crate::text::Span;

/// Lines longer than this are not broken by hand: each is a paragraph.
const WIDEST: usize = 110;
const LONGEST_HEADING: usize = 80;
const MOST_WORDS: usize = 12;

/// Reads plain text.
pub(super) fn read(text: &str) -> Outline {
    let chunks = chunks(text);
    let mut reader = Reader { chunks: &chunks, at: 0, blocks: Vec::new(), level: 1, pauses: pauses(&chunks) };
    while reader.at < chunks.len() {
        reader.step();
    }
    Outline { blocks: reader.blocks, ..Outline::default() }
}

/// A paragraph's text, or a line that begins with a sign.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Chunk {
    kind: Kind,
    text: String,
    indent: usize,
    /// How many empty lines stand before it.
    gap: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Bullet,
    Number(u64),
    Quote,
    /// The line before is a heading of this level.
    Underline(u8),
}

fn chunks(text: &str) -> Vec<Chunk> {
    let is_wrapped = text.lines().all(|line| line.chars().count() <= WIDEST);
    let (mut chunks, mut gap): (Vec<Chunk>, usize) = (Vec::new(), 0);
    for line in text.lines() {
        let words = line.trim();
        if words.is_empty() {
            gap += 1;
            continue;
        }
        let (kind, text) = kind(words);
        let indent =
            line.chars().take_while(|char| char.is_whitespace()).map(|char| if char == '\t' { 4 } else { 1 }).sum();
        let goes_on = is_wrapped && gap == 0 && kind == Kind::Text;
        match chunks.last_mut().filter(|last| goes_on && continues(last, indent)) {
            Some(last) => {
                last.text.push(' ');
                last.text.push_str(text);
            }
            None => chunks.push(Chunk { kind, text: text.to_owned(), indent, gap }),
        }
        gap = 0;
    }
    chunks
}

/// Whether a line that follows at once goes on with what is open: of an item only what is indented, or all of it.
fn continues(last: &Chunk, indent: usize) -> bool {
    match last.kind {
        Kind::Text | Kind::Quote => true,
        Kind::Bullet | Kind::Number(_) => indent >= last.indent,
        Kind::Underline(_) => false,
    }
}

fn kind(line: &str) -> (Kind, &str) {
    if line.len() > 2 && line.chars().all(|char| char == '=') {
        return (Kind::Underline(1), "");
    }
    if line.len() > 2 && line.chars().all(|char| char == '-') {
        return (Kind::Underline(2), "");
    }
    if let Some(rest) = line.strip_prefix('>') {
        return (Kind::Quote, rest.trim_start());
    }
    let bullet = line.strip_prefix(['•', '‣', '◦', '·', '–', '-', '*', '▪', '●']);
    if let Some(rest) = bullet.filter(|rest| rest.starts_with([' ', '\t', '\u{a0}'])) {
        return (Kind::Bullet, rest.trim_start());
    }
    let digits = line.len() - line.trim_start_matches(|char: char| char.is_ascii_digit()).len();
    let number = line[..digits].parse().ok().filter(|_| digits <= 3);
    let behind = line[digits..].strip_prefix(['.', ')']).filter(|rest| rest.starts_with([' ', '\t']));
    match (number, behind) {
        (Some(number), Some(rest)) => (Kind::Number(number), rest.trim_start()),
        _ => (Kind::Text, line),
    }
}

/// How many empty lines are a pause: more than usual, and seldom. None where that is not so.
fn pauses(chunks: &[Chunk]) -> Option<usize> {
    let wide = chunks.iter().skip(1).filter(|chunk| chunk.gap >= 2).count();
    (wide > 0 && wide * 8 <= chunks.len()).then_some(2)
}

struct Reader<'a> {
    chunks: &'a [Chunk],
    at: usize,
    blocks: Vec<Block>,
    /// The level of the heading that the next block stands under.
    level: u8,
    pauses: Option<usize>,
}

impl Reader<'_> {
    fn step(&mut self) {
        let chunk = &self.chunks[self.at];
        if self.at > 0 && self.pauses.is_some_and(|gap| chunk.gap >= gap) && self.pause_is_new() {
            self.push(BlockKind::Break);
        }
        match chunk.kind {
            Kind::Bullet | Kind::Number(_) if self.is_lone() => self.heading(self.level.max(2) + 1, &chunk.text),
            Kind::Bullet | Kind::Number(_) => self.list(),
            Kind::Quote => self.quote(),
            Kind::Underline(_) => {
                self.push(BlockKind::Break);
                self.at += 1;
            }
            Kind::Text => self.text(chunk),
        }
    }

    /// Two pauses with one block between them are one.
    fn pause_is_new(&self) -> bool {
        !self.blocks.iter().rev().take(2).any(|block| block.kind == BlockKind::Break)
    }

    fn text(&mut self, chunk: &Chunk) {
        let next = self.chunks.get(self.at + 1);
        if let Some(Kind::Underline(level)) = next.filter(|next| next.gap == 0).map(|next| next.kind) {
            self.at += 1;
            let level = if level == 1 && self.blocks.is_empty() { 1 } else { level.max(2) };
            return self.heading(level, &chunk.text);
        }
        if self.at == 0 && next.is_none_or(|next| next.gap > 0) && looks_like_title(&chunk.text) {
            return self.heading(1, &chunk.text);
        }
        if self.is_heading(chunk, next) {
            self.level = if self.is_below_heading() { 3 } else { 2 };
            return self.heading(self.level, &chunk.text);
        }
        self.push(paragraph(&chunk.text));
        self.at += 1;
    }

    /// Right below a heading another one is a part of its section.
    fn is_below_heading(&self) -> bool {
        matches!(self.blocks.last(), Some(Block { kind: BlockKind::Heading { level: 2, .. }, .. }))
    }

    /// A short line alone, that ends like no sentence and has something below it.
    fn is_heading(&self, chunk: &Chunk, next: Option<&Chunk>) -> bool {
        let is_alone = chunk.gap > 0 && next.is_some_and(|next| next.gap > 0 && next.kind != Kind::Quote);
        is_alone && looks_like_heading(&chunk.text) && next.is_some_and(|next| next.gap <= 2)
    }

    /// An item that is a list by itself and short, with a paragraph below it: a heading in disguise.
    fn is_lone(&self) -> bool {
        let (chunk, before) = (&self.chunks[self.at], self.at.checked_sub(1).map(|at| &self.chunks[at]));
        let is_item = |chunk: &Chunk| matches!(chunk.kind, Kind::Bullet | Kind::Number(_));
        let next = self.chunks.get(self.at + 1);
        !before.is_some_and(is_item)
            && next.is_some_and(|next| next.kind == Kind::Text && next.gap > 0 && !looks_like_heading(&next.text))
            && looks_like_heading(&chunk.text)
            && chunk.text.split(' ').count() <= 6
    }

    fn heading(&mut self, level: u8, text: &str) {
        self.push(BlockKind::Heading { level, content: vec![Inline::Text(text.to_owned())] });
        self.at += 1;
    }

    fn quote(&mut self) {
        let mut inner = Vec::new();
        while let Some(chunk) = self.chunks.get(self.at).filter(|chunk| chunk.kind == Kind::Quote) {
            inner.push(block(paragraph(&chunk.text)));
            self.at += 1;
        }
        self.push(BlockKind::Quote(inner));
    }

    fn list(&mut self) {
        let start = self.at;
        let is_item = |chunk: &Chunk| matches!(chunk.kind, Kind::Bullet | Kind::Number(_));
        while self.chunks.get(self.at).is_some_and(|chunk| is_item(chunk) && (self.at == start || chunk.gap <= 1)) {
            self.at += 1;
        }
        let mut rest = &self.chunks[start..self.at];
        while !rest.is_empty() {
            let (kind, used) = list(rest, 0);
            self.push(kind);
            rest = &rest[used..];
        }
    }

    fn push(&mut self, kind: BlockKind) {
        self.blocks.push(block(kind));
    }
}

/// Items are nested so deep at most; what is deeper stands with them.
const MAX_DEPTH: u32 = 8;

/// The list that begins with the first item, what is indented more in it; and how many items that took.
fn list(items: &[Chunk], depth: u32) -> (BlockKind, usize) {
    let first = &items[0];
    let is_numbered = |chunk: &Chunk| matches!(chunk.kind, Kind::Number(_));
    let (mut found, mut at): (Vec<Vec<Block>>, usize) = (Vec::new(), 0);
    while let Some(item) = items.get(at) {
        if item.indent > first.indent + 1 && at > 0 && depth < MAX_DEPTH {
            let (inner, used) = list(&items[at..], depth + 1);
            found.last_mut().expect("the first item is there").push(block(inner));
            at += used;
        } else if item.indent + 1 < first.indent || is_numbered(item) != is_numbered(first) {
            break;
        } else {
            found.push(vec![block(paragraph(&item.text))]);
            at += 1;
        }
    }
    let start = match first.kind {
        Kind::Number(number) => Some(number),
        _ => None,
    };
    (BlockKind::List { start, is_tight: true, items: found }, at)
}

fn paragraph(text: &str) -> BlockKind {
    BlockKind::Paragraph(vec![Inline::Text(text.to_owned())])
}

fn block(kind: BlockKind) -> Block {
    Block { kind, span: Span::default() }
}

fn looks_like_title(text: &str) -> bool {
    text.chars().count() <= 150 && !text.ends_with('.')
}

fn looks_like_heading(text: &str) -> bool {
    let is_short = text.chars().count() <= LONGEST_HEADING && text.split(' ').count() <= MOST_WORDS;
    let begins =
        text.chars().next().is_some_and(|first| first.is_uppercase() || first.is_numeric() || !first.is_lowercase());
    is_short
        && begins
        && text.contains(char::is_alphabetic)
        && !text.ends_with(['.', ':', ',', ';', '…', '!', '”', '"'])
}

#[cfg(test)]
mod tests {
    use super::super::write::blocks;
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let written = blocks(&read(text).blocks);
        assert_eq!(written, expected, "\n{written}");
    }

    #[test]
    fn headings_are_told_from_paragraphs() {
        check(
            "Om te\n\nTe är en dryck.\n\nHur brygger man?\n\nMan kokar vatten.\nSedan väntar man.\n\nSlut.\n",
            "# Om te\n\nTe är en dryck.\n\n## Hur brygger man?\n\nMan kokar vatten. Sedan väntar man.\n\nSlut.\n",
        );
        check("Om te\n=====\n\nSorter\n------\n\nSvart och grönt\n", "# Om te\n\n## Sorter\n\nSvart och grönt\n");
    }

    #[test]
    fn lines_of_their_own_are_paragraphs_where_lines_are_long() {
        let long = "ord ".repeat(40);
        check(&format!("Titel\n\n{long}\nKort rad\n"), &format!("# Titel\n\n{}\n\nKort rad\n", long.trim()));
    }

    #[test]
    fn lists_are_nested_and_a_lone_item_is_a_heading() {
        check(
            "T\n\n• Ett\n  • Två\n    går vidare\n• Tre\n\n1. A\n2) B\n\n> Sagt\n\n  • Grönt\n\nDet gröna teet är inte oxiderat.\n",
            "# T\n\n- Ett\n  - Två går vidare\n- Tre\n\n1. A\n2. B\n\n> Sagt\n\n### Grönt\n\nDet gröna teet är inte oxiderat.\n",
        );
    }

    #[test]
    fn a_wide_gap_is_a_pause() {
        let many = "Ett stycke till.\n\n".repeat(8);
        let written = blocks(&read(&format!("T\n\n{many}\nEfteråt.\n")).blocks);
        assert!(written.ends_with("till.\n\n---\n\nEfteråt.\n"), "{written}");
    }
}
