//! Tags, as a browser's tokenizer sees them (HTML, section 13.2.5), without building a tree.

use std::ops::Range;

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
    /// Its name as written.
    pub name: &'a str,
    /// Its value as written, without its quotes.
    pub value: &'a str,
    /// Whether its closing quote is there, if it has an opening one.
    pub is_closed: bool,
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
        self.attributes.iter().find(|one| one.name.eq_ignore_ascii_case(name)).map(|one| one.value)
    }
}

/// The tags of a text. A `<` that no letter follows is a less-than sign; comments and declarations are passed over.
pub fn tags(text: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(found) = text[at..].find('<') {
        let start = at + found;
        at = match tag(text, start) {
            Some(tag) => {
                let end = tag.range.end;
                tags.push(tag);
                end
            }
            None => comment_end(text, start).unwrap_or(start + 1),
        };
    }
    tags
}

fn comment_end(text: &str, start: usize) -> Option<usize> {
    text[start..].strip_prefix("<!--")?;
    text[start..].find("-->").map(|end| start + end + 3)
}

fn tag(text: &str, start: usize) -> Option<Tag<'_>> {
    let closes = text[start + 1..].starts_with('/');
    let name_start = start + 1 + usize::from(closes);
    let rest = &text[name_start..];
    if !rest.starts_with(|char: char| char.is_ascii_alphabetic()) {
        return None;
    }
    let ends = |char: char| char.is_whitespace() || matches!(char, '/' | '>' | '<' | '"' | '\'' | '=' | '\u{fffc}');
    let length = rest.find(ends).unwrap_or(rest.len());
    let name = &rest[..length];
    // An address or a word in angle brackets is no tag: names have letters, digits and hyphens only.
    if !name.chars().all(|char| char.is_ascii_alphanumeric() || char == '-') {
        return None;
    }
    let mut scan = Scan { text, at: name_start + length };
    let (attributes, slash, is_closed) = scan.attributes();
    let void = slash || VOID.iter().any(|void| name.eq_ignore_ascii_case(void));
    let kind = match (closes, void) {
        (true, _) => TagKind::Close,
        (false, true) => TagKind::Void,
        (false, false) => TagKind::Open,
    };
    Some(Tag { name, kind, attributes, range: start..scan.at, is_closed })
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Scan<'a> {
    /// The attributes up to the `>`: them, whether a `/` stood before it, and whether it was there.
    fn attributes(&mut self) -> (Vec<HtmlAttribute<'a>>, bool, bool) {
        let (mut attributes, mut slash) = (Vec::new(), false);
        loop {
            self.skip(|char| char.is_whitespace());
            match self.peek() {
                None | Some('<') => return (attributes, slash, false),
                Some('>') => {
                    self.at += 1;
                    return (attributes, slash, true);
                }
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
        self.skip(|char| !char.is_whitespace() && !matches!(char, '=' | '>' | '/' | '<'));
        let name = &self.text[start..self.at];
        let behind_name = self.at;
        self.skip(|char| char.is_whitespace());
        if self.peek() != Some('=') {
            self.at = behind_name;
            return HtmlAttribute { name, value: "", is_closed: true };
        }
        self.at += 1;
        self.skip(|char| char.is_whitespace());
        match self.peek() {
            Some(quote @ ('"' | '\'')) => self.quoted(name, quote),
            _ => {
                let start = self.at;
                self.skip(|char| !char.is_whitespace() && !matches!(char, '>' | '<'));
                HtmlAttribute { name, value: &self.text[start..self.at], is_closed: true }
            }
        }
    }

    fn quoted(&mut self, name: &'a str, quote: char) -> HtmlAttribute<'a> {
        let start = self.at + 1;
        let end = self.text[start..].find(quote);
        self.at = end.map_or(self.text.len(), |end| start + end + 1);
        let value = &self.text[start..end.map_or(self.text.len(), |end| start + end)];
        HtmlAttribute { name, value, is_closed: end.is_some() }
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
            let attributes: Vec<_> = tag.attributes.iter().map(|one| format!("{}={}", one.name, one.value)).collect();
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
        assert_eq!(shown("<A HREF=x onclick>"), "Open A [HREF=x onclick=]");
        assert_eq!(shown("<a\u{fffc}>x</a>"), "Open a [\u{fffc}=]; Close a []");
        assert_eq!(shown("<img src = a.png alt=\"\">"), "Void img [src=a.png alt=]");
    }

    #[test]
    fn what_is_no_tag() {
        assert_eq!(shown("1 < 2 <3 <anna@x.se> <https://x.se> <!-- <b> --> a<"), "");
    }

    #[test]
    fn what_is_broken() {
        assert_eq!(shown("<a href=\"x <b>"), "Open a [href=x <b>] broken");
        assert_eq!(shown("<b <i>"), "Open b [] broken; Open i []");
        assert_eq!(shown("<b =x \"y>"), "Open b [=x= \"y=]");
    }
}
