//! Tags, as a browser's tokenizer sees them (HTML, section 13.2.5), without building a tree.

use std::ops::Range;

use super::HOLE;

/// A tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    /// Its name as written.
    pub name: &'a str,
    /// What it does.
    pub kind: TagKind,
    /// Its attributes.
    pub attributes: Vec<HtmlAttribute<'a>>,
    /// Where it stands, from `<` to behind `>`.
    pub range: Range<usize>,
    /// Whether its `>` is there.
    pub is_closed: bool,
}

/// What a tag does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagKind {
    /// It begins an element.
    Open,
    /// It ends an element.
    Close,
    /// It is an element by itself: `<br>`, `<a />`.
    Void,
}

/// An attribute of a tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HtmlAttribute<'a> {
    /// All of it as written.
    pub text: &'a str,
    /// Its name as written.
    pub name: &'a str,
    /// Its value as written, without its quotes; `None` where no `=` follows its name.
    pub value: Option<&'a str>,
    /// How its value is quoted.
    pub quotes: Quotes,
}

/// How a value is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quotes {
    /// Not at all.
    None,
    /// By two.
    Both,
    /// By an opening one alone.
    Open,
}

const VOID: [&str; 14] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

impl Tag<'_> {
    /// Its name in lower case.
    pub fn lower(&self) -> String {
        self.name.to_ascii_lowercase()
    }

    /// Whether it is of that element.
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|one| one.name.eq_ignore_ascii_case(name)).and_then(|one| one.value)
    }

    /// Whether its quotes or its `>` are missing: a browser makes something else of it than was meant.
    pub fn is_broken(&self) -> bool {
        !self.is_closed || self.attributes.iter().any(|one| one.quotes == Quotes::Open || one.name.contains('<'))
    }

    /// Whether it is named as tags are. An address or a word in angle brackets is a tag to a browser alone.
    fn is_regular(&self) -> bool {
        self.name.chars().all(|char| char.is_ascii_alphanumeric() || char == '-')
    }
}

/// The tags of a text. A `<` that no letter follows is a less-than sign, and what is named by other signs than letters,
/// digits and hyphens is an address or a word in angle brackets; comments and declarations are passed over.
pub fn tags(text: &str) -> Vec<Tag<'_>> {
    tags_by(text, Reader::Browser).into_iter().filter(Tag::is_regular).collect()
}

/// The tags of a text with all that a browser takes for one, or in Markdown its renderer.
pub(super) fn all_tags(text: &str, markdown: bool) -> Vec<Tag<'_>> {
    let mut tags = tags_by(text, Reader::Browser);
    let is_doubtful = |tag: &Tag<'_>| !tag.is_closed || text[tag.range.clone()][1..].contains('<');
    if markdown && tags.iter().any(is_doubtful) {
        tags.extend(tags_by(text, Reader::Markdown));
    }
    tags
}

/// Who reads a text: to Markdown a tag that is none is text, and another may begin inside of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    Browser,
    Markdown,
}

fn tags_by(text: &str, reader: Reader) -> Vec<Tag<'_>> {
    let (mut tags, mut at, mut comments_end) = (Vec::new(), 0, true);
    while let Some(found) = text[at..].find('<') {
        let start = at + found;
        at = match tag(text, start, reader) {
            Some(tag) => {
                let end = if reader == Reader::Markdown && tag.is_broken() { start + 1 } else { tag.range.end };
                tags.push(tag);
                end
            }
            None if comments_end && text[start..].starts_with("<!--") => {
                let end = comment_end(text, start);
                // Where one never ends no later one does, and they are not looked at.
                comments_end = end.is_some();
                end.unwrap_or(start + 1)
            }
            None => start + 1,
        };
    }
    tags
}

/// Where a comment is opened that is never closed.
pub(super) fn open_comment(text: &str) -> Option<usize> {
    let mut at = 0;
    while let Some(found) = text[at..].find("<!--") {
        at = match comment_end(text, at + found) {
            Some(end) => end,
            None => return Some(at + found),
        };
    }
    None
}

/// The end of the comment that starts here: `-->` or `--!>`, of which the two hyphens of its start may be part.
fn comment_end(text: &str, start: usize) -> Option<usize> {
    let inside = text[start..].strip_prefix("<!")?.strip_prefix("--").map(|_| start + 2)?;
    text[inside..].match_indices('>').map(|(at, _)| inside + at).find_map(|at| {
        let before = &text[inside..at];
        (before.ends_with("--") || before.ends_with("--!")).then_some(at + 1)
    })
}

/// The tag that starts at a `<`.
pub(super) fn tag(text: &str, start: usize, reader: Reader) -> Option<Tag<'_>> {
    let closes = text[start + 1..].starts_with('/');
    let name_start = start + 1 + usize::from(closes);
    let rest = &text[name_start..];
    if !rest.starts_with(|char: char| char.is_ascii_alphabetic()) {
        return None;
    }
    let stops: &[char] = if reader == Reader::Markdown { &['>', '<'] } else { &['>'] };
    let ends = |char: char| is_space(char) || matches!(char, '/' | HOLE) || stops.contains(&char);
    let length = rest.find(ends).unwrap_or(rest.len());
    let name = &rest[..length];
    let mut scan = Scan { text, at: name_start + length, stops };
    let (attributes, slash, is_closed) = scan.attributes();
    let void = slash || VOID.iter().any(|void| name.eq_ignore_ascii_case(void));
    let kind = match (closes, void) {
        (true, _) => TagKind::Close,
        (false, true) => TagKind::Void,
        (false, false) => TagKind::Open,
    };
    Some(Tag { name, kind, attributes, range: start..scan.at, is_closed })
}

/// White space as HTML has it: a no-break space is part of a name.
fn is_space(char: char) -> bool {
    matches!(char, '\t' | '\n' | '\u{c}' | '\r' | ' ')
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
    /// What ends a tag, outside of quotes: `>`, and in Markdown a `<`, which breaks it.
    stops: &'a [char],
}

impl<'a> Scan<'a> {
    /// The attributes up to the `>`: them, whether a `/` stood before it, and whether it was there.
    fn attributes(&mut self) -> (Vec<HtmlAttribute<'a>>, bool, bool) {
        let (mut attributes, mut slash) = (Vec::new(), false);
        loop {
            self.skip(is_space);
            match self.peek() {
                None => return (attributes, slash, false),
                Some('>') => {
                    self.at += 1;
                    return (attributes, slash, true);
                }
                Some(char) if self.stops.contains(&char) => return (attributes, slash, false),
                Some('/') => {
                    slash = true;
                    self.at += 1;
                }
                Some(_) => {
                    slash = false;
                    attributes.push(self.attribute());
                }
            }
        }
    }

    fn attribute(&mut self) -> HtmlAttribute<'a> {
        let start = self.at;
        // What stands first belongs to the name, whatever it is: so there is progress always.
        self.at += self.peek().map_or(0, char::len_utf8);
        let stops = self.stops;
        self.skip(|char| !is_space(char) && !matches!(char, '=' | '/') && !stops.contains(&char));
        let name = &self.text[start..self.at];
        let behind_name = self.at;
        self.skip(is_space);
        if self.peek() != Some('=') {
            self.at = behind_name;
            return HtmlAttribute { text: name, name, value: None, quotes: Quotes::None };
        }
        self.at += 1;
        self.skip(is_space);
        let (value, quotes) = self.value();
        HtmlAttribute { text: &self.text[start..self.at], name, value: Some(value), quotes }
    }

    fn value(&mut self) -> (&'a str, Quotes) {
        let Some(quote @ ('"' | '\'')) = self.peek() else {
            let (start, stops) = (self.at, self.stops);
            self.skip(|char| !is_space(char) && !stops.contains(&char));
            return (&self.text[start..self.at], Quotes::None);
        };
        let start = self.at + 1;
        let length = self.text[start..].find(quote);
        self.at = length.map_or(self.text.len(), |length| start + length + 1);
        let value = &self.text[start..length.map_or(self.text.len(), |length| start + length)];
        (value, if length.is_some() { Quotes::Both } else { Quotes::Open })
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn skip(&mut self, wanted: impl Fn(char) -> bool) {
        let rest = &self.text[self.at..];
        self.at += rest.find(|char| !wanted(char)).unwrap_or(rest.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let tag = |tag: Tag<'_>| {
            let attributes: Vec<_> =
                tag.attributes.iter().map(|one| format!("{}={}", one.name, one.value.unwrap_or("-"))).collect();
            format!(
                "{:?} {} [{}]{}",
                tag.kind,
                tag.name,
                attributes.join(" "),
                if tag.is_closed { "" } else { " broken" }
            )
        };
        tags(text).into_iter().map(tag).collect::<Vec<_>>().join("; ")
    }

    #[test]
    fn tags_and_attributes() {
        assert_eq!(
            shown("<a href=\"x?y>z\" data-l10n-name='q'>t</a><br/>"),
            "Open a [href=x?y>z data-l10n-name=q]; Close a []; Void br []"
        );
        assert_eq!(shown("<A HREF=x onclick>"), "Open A [HREF=x onclick=-]");
        assert_eq!(shown("<a\u{fffc}>x</a>"), "Open a [\u{fffc}=-]; Close a []");
        assert_eq!(shown("<img src = a.png alt=\"\">"), "Void img [src=a.png alt=]");
    }

    #[test]
    fn what_is_no_tag() {
        assert_eq!(shown("1 < 2 <3 <anna@x.se> <https://x.se> <!-- <b> --> a<"), "");
    }

    #[test]
    fn what_a_browser_alone_takes_for_a_tag() {
        let names = |text| all_tags(text, false).iter().map(|tag| tag.attributes.len()).collect::<Vec<_>>();
        assert_eq!(names("<anna@x.se> <x:y onclick=z>"), [0, 1]);
        assert_eq!(names("<b x=\u{a0}\" onclick=y z=\">"), [3]);
        assert_eq!(names("<b < onclick=y>"), [2]);
    }

    #[test]
    fn comments_end_where_a_browser_ends_them() {
        assert_eq!(shown("<!-- <i> --!><b>"), "Open b []");
        assert_eq!(shown("<!--><b> -->"), "Open b []");
        assert_eq!((open_comment("a <!-- b --> c"), open_comment("a <!-- b -- > c")), (None, Some(2)));
    }

    #[test]
    fn what_is_broken() {
        let broken = |text| tags(text).iter().map(Tag::is_broken).collect::<Vec<_>>();
        assert_eq!(shown("<a href=\"x <b>"), "Open a [href=x <b>] broken");
        assert_eq!((shown("<b <i>"), broken("<b <i>")), ("Open b [<i=-]".to_owned(), vec![true]));
        assert_eq!(shown("<b =x \"y>"), "Open b [=x=- \"y=-]");
    }
}
