//! The text of a block as Markdown, as it stands in a message: written, read, and brought into one form.

use super::parse::{Texts, read};
use super::{BlockKind, Image, Inline, Style};

/// Writes a text as Markdown in one line. Signs are escaped only where the text would else not be read back the same.
pub(super) fn write(content: &[Inline]) -> String {
    let wanted = normal(content.to_vec());
    let plain = Writer { escapes: false, braces: false }.all(&wanted);
    if parse(&plain) == wanted { plain } else { Writer { escapes: true, braces: false }.all(&wanted) }
}

/// Writes what stands in an outline, where a brace is a sign, too.
pub(super) fn write_in_outline(content: &[Inline]) -> String {
    Writer { escapes: true, braces: true }.all(&normal(content.to_vec()))
}

/// Reads the Markdown of one text.
pub(super) fn parse(text: &str) -> Vec<Inline> {
    // What could begin a block means nothing behind a word.
    let behind = format!("{BEFORE}{text}");
    let (blocks, _) = read(&behind, 0, Texts::Themselves);
    let mut content = match blocks.into_iter().next().map(|block| block.kind) {
        Some(BlockKind::Paragraph(content)) => content,
        _ => return vec![Inline::Text(text.to_owned())],
    };
    if let Some(Inline::Text(first)) = content.first_mut() {
        *first = first.strip_prefix(BEFORE).unwrap_or(first).to_owned();
    }
    normal(content)
}

const BEFORE: &str = "x ";

/// The words of a text, without what sets them off.
pub(super) fn plain(content: &[Inline]) -> String {
    let mut text = String::new();
    for inline in content {
        match inline {
            Inline::Text(own) | Inline::Code(own) => text += own,
            Inline::LineBreak => text.push(' '),
            Inline::Styled(_, inner) | Inline::Link { content: inner, .. } => text += &plain(inner),
            Inline::Image(image) => text += &plain(&image.alt),
            Inline::Html(_) | Inline::Message(_) => {}
        }
    }
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether there are words in a text that a translator would translate.
pub(super) fn has_words(content: &[Inline]) -> bool {
    content.iter().any(|inline| match inline {
        Inline::Text(text) => text.contains(char::is_alphabetic),
        Inline::Styled(_, inner) => has_words(inner),
        Inline::Link { target, content, title } => {
            has_words(title) || (*content != [Inline::Text(target.clone())] && has_words(content))
        }
        Inline::Image(image) => has_words(&image.alt) || has_words(&image.title),
        Inline::Code(_) | Inline::LineBreak | Inline::Html(_) | Inline::Message(_) => false,
    })
}

/// One form for what means the same: spaces are single and none is at an end, neighbours of one kind are one.
pub(super) fn normal(content: Vec<Inline>) -> Vec<Inline> {
    let mut found = joined(content);
    trim(&mut found);
    found
}

fn joined(content: Vec<Inline>) -> Vec<Inline> {
    let mut found: Vec<Inline> = Vec::new();
    for inline in content {
        let inline = match inline {
            Inline::Styled(style, inner) => {
                styled(style, joined(inner)).into_iter().for_each(|part| push(&mut found, part));
                continue;
            }
            Inline::Link { target, title, content } => {
                Inline::Link { target: encoded(&target), title: normal(title), content: normal(content) }
            }
            Inline::Image(image) => Inline::Image(Image {
                alt: normal(image.alt),
                source: encoded(&image.source),
                title: normal(image.title),
            }),
            Inline::Html(tag) if is_break(&tag) => Inline::LineBreak,
            Inline::Html(tag) => Inline::Html(spaced(&tag)),
            Inline::Code(code) => Inline::Code(spaced(&code).trim_matches(' ').to_owned()),
            other => other,
        };
        push(&mut found, inline);
    }
    for inline in &mut found {
        if let Inline::Text(text) = inline {
            *text = spaced(text);
        }
    }
    found
}

fn push(found: &mut Vec<Inline>, inline: Inline) {
    match (found.last_mut(), inline) {
        (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
        (Some(Inline::Styled(before, inner)), Inline::Styled(style, more)) if *before == style => inner.extend(more),
        (_, inline) => found.push(inline),
    }
}

/// What is set off begins and ends with a word: spaces at its ends stand outside.
fn styled(style: Style, mut inner: Vec<Inline>) -> Vec<Inline> {
    let space = |is_there: bool| is_there.then(|| Inline::Text(" ".to_owned()));
    let begins = matches!(inner.first(), Some(Inline::Text(text)) if text.starts_with(' '));
    let ends = matches!(inner.last(), Some(Inline::Text(text)) if text.ends_with(' '));
    trim(&mut inner);
    let styled = (!inner.is_empty()).then_some(Inline::Styled(style, inner));
    space(begins).into_iter().chain(styled).chain(space(ends)).collect()
}

fn trim(found: &mut Vec<Inline>) {
    let breaks: Vec<bool> = found.iter().map(|inline| *inline == Inline::LineBreak).collect();
    let last = found.len().saturating_sub(1);
    for (at, inline) in found.iter_mut().enumerate() {
        if let Inline::Text(text) = inline {
            if at == 0 || breaks[at - 1] {
                *text = text.trim_start_matches(' ').to_owned();
            }
            if at == last || breaks[at + 1] {
                *text = text.trim_end_matches(' ').to_owned();
            }
        }
    }
    found.retain(|inline| *inline != Inline::Text(String::new()));
}

fn is_break(tag: &str) -> bool {
    let name: String = tag.chars().filter(|char| !char.is_ascii_whitespace()).collect();
    name.eq_ignore_ascii_case("<br>") || name.eq_ignore_ascii_case("<br/>")
}

/// A text in which each run of spaces and line breaks is one space.
pub(super) fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' if spaced.ends_with(' ') => {}
            ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' => spaced.push(' '),
            '\0' => spaced.push('\u{fffd}'),
            other => spaced.push(other),
        }
    }
    spaced
}

struct Writer {
    /// Whether signs of Markdown are escaped.
    escapes: bool,
    /// Whether braces are.
    braces: bool,
}

impl Writer {
    fn all(&self, content: &[Inline]) -> String {
        content.iter().map(|inline| self.one(inline)).collect()
    }

    fn one(&self, inline: &Inline) -> String {
        match inline {
            Inline::Text(text) => self.text(text),
            Inline::Code(code) => fenced(code),
            Inline::LineBreak => "<br>".to_owned(),
            Inline::Styled(style, inner) => self.styled(*style, inner),
            Inline::Link { target, title, content } if title.is_empty() && is_bare(target, content) => {
                format!("<{target}>")
            }
            Inline::Link { target, title, content } => {
                format!("[{}]({}{})", self.all(content), address(target), self.title(title))
            }
            Inline::Image(image) => self.image(image),
            Inline::Html(html) => html.clone(),
            Inline::Message(message) => match &message.attribute {
                Some(attribute) => format!("{{ {}.{attribute} }}", message.id),
                None => format!("{{ {} }}", message.id),
            },
        }
    }

    fn styled(&self, style: Style, inner: &[Inline]) -> String {
        let sign = match style {
            Style::Emphasis => "*",
            Style::Strong => "**",
            Style::Deleted => "~~",
        };
        format!("{sign}{}{sign}", self.all(inner))
    }

    fn image(&self, image: &Image) -> String {
        format!("![{}]({}{})", self.all(&image.alt), address(&image.source), self.title(&image.title))
    }

    fn title(&self, title: &[Inline]) -> String {
        if title.is_empty() { String::new() } else { format!(" \"{}\"", self.all(title).replace('"', "\\\"")) }
    }

    fn text(&self, text: &str) -> String {
        if !self.escapes {
            return text.to_owned();
        }
        let mut written = String::with_capacity(text.len());
        for (at, char) in text.char_indices() {
            let around = (text[..at].chars().next_back(), text[at + char.len_utf8()..].chars().next());
            if (char == '{' && self.braces) || is_sign(char, around) {
                written.push('\\');
            }
            written.push(char);
        }
        written
    }
}

/// Whether a character may mean something to Markdown where it stands.
fn is_sign(char: char, (before, after): (Option<char>, Option<char>)) -> bool {
    let is_space = |char: Option<char>| char == Some(' ');
    let is_word = |char: Option<char>| char.is_some_and(char::is_alphanumeric);
    match char {
        '\\' | '`' | '[' | ']' | '~' => true,
        '*' => !(is_space(before) && is_space(after)),
        '_' => !(is_word(before) && is_word(after)),
        '<' => after.is_some_and(|char| char.is_alphanumeric() || "/!?".contains(char)),
        '&' => after.is_some_and(|char| char.is_ascii_alphabetic() || char == '#'),
        _ => false,
    }
}

/// Code between more backticks than it holds in a row.
fn fenced(code: &str) -> String {
    let longest = code.split(|char| char != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let is_edge = |char: char| char == '`' || char == ' ';
    let space = if code.starts_with(is_edge) || code.ends_with(is_edge) { " " } else { "" };
    format!("{fence}{space}{code}{space}{fence}")
}

/// Whether a link shows its own address.
fn is_bare(target: &str, content: &[Inline]) -> bool {
    let is_address = target.contains("://") && !target.contains([' ', '<', '>']);
    is_address && *content == [Inline::Text(target.to_owned())]
}

fn address(target: &str) -> String {
    if target.is_empty() { "<>".to_owned() } else { encoded(target) }
}

/// An address as a link has it: what would end it there is written in percent signs.
fn encoded(target: &str) -> String {
    let mut depth = 0_i32;
    let is_balanced = target.chars().all(|char| {
        depth += i32::from(char == '(') - i32::from(char == ')');
        depth >= 0
    });
    let must =
        |char: char| char == ' ' || "<>\\".contains(char) || ("()".contains(char) && !(is_balanced && depth == 0));
    let mut address = String::with_capacity(target.len());
    for char in target.chars().filter(|char| !char.is_control()) {
        if must(char) {
            address += &format!("%{:02X}", u32::from(char));
        } else {
            address.push(char);
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_must_be_is_escaped() {
        let text = |text: &str| vec![Inline::Text(text.to_owned())];
        for plain in ["5 * 3 = 15", "a_b_c", "1. först", "# nej", "x < y & z", "a [b] c", "- så"] {
            assert_eq!(write(&text(plain)), plain);
        }
        assert_eq!(write(&text("*så* här")), "\\*så\\* här");
        assert_eq!(write(&text("a &amp; <b>")), "a \\&amp; \\<b>");
    }

    #[test]
    fn addresses_stay_in_their_links() {
        assert_eq!(address("a b(c)<d>\\"), "a%20b(c)%3Cd%3E%5C");
        assert_eq!(address("a(b"), "a%28b");
        assert_eq!(address(""), "<>");
    }

    #[test]
    fn what_is_written_is_read_back() {
        for text in [
            "en *svår* **sak** med `kod` och ``a`b``",
            "[länk](https://x.se/a_(b) \"titel\") <https://x.se>",
            "![bild](a.png) H<sub>2</sub>O<br>ny rad",
            "~~bort~~ *a **b** c*",
            "<a\nhref=\"x\">y</a> och ` a  b `",
            "snake_case_namn och 2 * 3",
        ] {
            let read = parse(text);
            assert_eq!(parse(&write(&read)), read, "{text}");
        }
    }
}
