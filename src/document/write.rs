//! A page as Markdown: an outline, or an article to compare with.

use super::{Alignment, Block, BlockKind, FrontMatter, Image, Inline, Outline, Value, inline};

impl Outline {
    /// The outline as a file.
    pub fn write(&self) -> String {
        let blocks = blocks(&self.blocks);
        match self.front_matter.variables.is_empty() {
            true => blocks,
            false => format!("+++\n{}+++\n\n{blocks}", front_matter(&self.front_matter)),
        }
    }
}

/// The lines of front matter, without its fences.
pub(super) fn front_matter(front_matter: &FrontMatter) -> String {
    front_matter.variables.iter().map(|one| format!("{} = {}\n", one.name, value(&one.value))).collect()
}

/// A value as TOML writes it.
pub(super) fn value(value: &Value) -> String {
    match value {
        Value::Text(text) => toml::Value::String(text.clone()).to_string(),
        Value::Number(_, written) => written.clone(),
        Value::Date(date) => date.to_string(),
        Value::Bool(value) => value.to_string(),
    }
}

/// Blocks with an empty line between them.
pub(super) fn blocks(all: &[Block]) -> String {
    let mut text = String::new();
    let mut before: Option<&BlockKind> = None;
    for block in all {
        if let Some(before) = before {
            text.push('\n');
            // Two lists of one kind would be one.
            if matches!((before, &block.kind), (BlockKind::List { start: one, .. }, BlockKind::List { start: other, .. }) if one.is_some() == other.is_some())
            {
                text.push_str("<!-- -->\n\n");
            }
        }
        text.push_str(&self::block(&block.kind));
        before = Some(&block.kind);
    }
    text
}

fn block(kind: &BlockKind) -> String {
    match kind {
        BlockKind::Heading { level, content } => format!("{} {}\n", "#".repeat(usize::from(*level)), line(content)),
        BlockKind::Paragraph(content) => format!("{}\n", safe(&line(content))),
        BlockKind::List { start, is_tight, items } => list(*start, *is_tight, items),
        BlockKind::Quote(inner) => prefixed(&blocks(inner), "> ", "> "),
        BlockKind::Table { alignments, head, rows } => table(alignments, head, rows),
        BlockKind::Figure { image, caption } if caption.is_empty() => format!("{}\n", self::image(image)),
        BlockKind::Figure { image, caption } => format!("{}\n{}\n", self::image(image), safe(&line(caption))),
        BlockKind::Code { language, text } => code(language, text),
        BlockKind::Break => "---\n".to_owned(),
        BlockKind::Html(content) => format!("{}\n", content.iter().map(html).collect::<String>().trim_end()),
    }
}

fn html(part: &Inline) -> String {
    match part {
        Inline::Html(text) => text.clone(),
        other => line(std::slice::from_ref(other)),
    }
}

fn image(image: &Image) -> String {
    inline::write_in_outline(&[Inline::Image(image.clone())])
}

fn line(content: &[Inline]) -> String {
    inline::write_in_outline(content)
}

/// A paragraph whose first sign would make it something else.
fn safe(text: &str) -> String {
    let digits = text.len() - text.trim_start_matches(|char: char| char.is_ascii_digit()).len();
    let is_number = digits > 0 && digits <= 9 && text[digits..].starts_with(['.', ')']);
    match text.chars().next() {
        Some('#' | '+' | '-' | '=' | '>' | '|' | ':') => format!("\\{text}"),
        _ if is_number => format!("{}\\{}", &text[..digits], &text[digits..]),
        _ => text.to_owned(),
    }
}

fn list(start: Option<u64>, is_tight: bool, items: &[Vec<Block>]) -> String {
    let written = items.iter().enumerate().map(|(at, item)| {
        let sign = start.map_or("- ".to_owned(), |start| format!("{}. ", start + at as u64));
        let text = if is_tight { item.iter().map(|one| block(&one.kind)).collect() } else { blocks(item) };
        let text = if text.is_empty() { "\n".to_owned() } else { text };
        prefixed(&text, &sign, &" ".repeat(sign.len()))
    });
    written.collect::<Vec<_>>().join(if is_tight { "" } else { "\n" })
}

fn prefixed(text: &str, first: &str, others: &str) -> String {
    let lines = text.lines().enumerate().map(|(at, line)| {
        let prefix = if at == 0 { first } else { others };
        format!("{}\n", format!("{prefix}{line}").trim_end())
    });
    lines.collect()
}

fn table(alignments: &[Alignment], head: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>]) -> String {
    let row = |cells: &Vec<Vec<Inline>>| {
        let cells: Vec<_> = cells.iter().map(|cell| line(cell).replace('|', "\\|")).collect();
        format!("| {} |\n", cells.join(" | "))
    };
    let signs = alignments.iter().map(|one| match one {
        Alignment::None => "---",
        Alignment::Start => ":--",
        Alignment::Center => ":-:",
        Alignment::End => "--:",
    });
    let rule = format!("| {} |\n", signs.collect::<Vec<_>>().join(" | "));
    row(&head.to_vec()) + &rule + &rows.iter().map(row).collect::<String>()
}

fn code(language: &str, text: &str) -> String {
    let longest = text.split(|char| char != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let newline = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
    format!("{fence}{language}\n{text}{newline}{fence}\n")
}
