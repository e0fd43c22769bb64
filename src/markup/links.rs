//! Where a text leads: the addresses of tags, of Markdown's links and of bare links.

use std::ops::Range;

use super::tags;

/// An address in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link<'a> {
    /// The address as written.
    pub address: &'a str,
    /// Where it stands.
    pub range: Range<usize>,
}

const ADDRESSES: [&str; 8] = ["href", "src", "action", "formaction", "xlink:href", "poster", "cite", "data"];

/// The addresses of a text; those of Markdown only where it is read as such.
pub fn links(text: &str, markdown: bool) -> Vec<Link<'_>> {
    let mut links = Vec::new();
    let place = |address: &str| {
        let start = address.as_ptr() as usize - text.as_ptr() as usize;
        start..start + address.len()
    };
    for tag in tags(text) {
        for attribute in &tag.attributes {
            if ADDRESSES.iter().any(|name| attribute.name.eq_ignore_ascii_case(name)) && !attribute.value.is_empty() {
                links.push(Link { address: attribute.value, range: place(attribute.value) });
            }
        }
    }
    let mut addresses: Vec<&str> = bare(text).collect();
    if markdown {
        addresses.extend(targets(text));
    }
    for address in addresses {
        let range = place(address);
        if !links.iter().any(|link| link.range.start <= range.start && range.end <= link.range.end) {
            links.push(Link { address, range });
        }
    }
    links
}

/// Links that stand in the text as they are; trailing punctuation is none of them.
fn bare(text: &str) -> impl Iterator<Item = &str> {
    let starts = text.match_indices("://").filter_map(move |(at, _)| {
        let scheme = text[..at]
            .rfind(|char: char| !char.is_ascii_alphabetic())
            .map_or(0, |before| before + text[before..].chars().next().map_or(1, char::len_utf8));
        (scheme < at).then_some(scheme)
    });
    starts.map(move |start| {
        let rest = &text[start..];
        let end = rest.find(|char: char| {
            char.is_whitespace() || matches!(char, '<' | '>' | '"' | '\'' | ')' | ']' | '」' | '）')
        });
        rest[..end.unwrap_or(rest.len())].trim_end_matches(['.', ',', ';', ':', '!', '?', '。', '、', '*'])
    })
}

/// The targets of Markdown's links and images: `[text](target "title")`.
fn targets(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("](").filter_map(move |(at, _)| {
        let rest = text[at + 2..].trim_start_matches([' ', '<']);
        let mut depth = 0;
        let end = rest.find(|char: char| {
            match char {
                '(' => depth += 1,
                ')' if depth > 0 => depth -= 1,
                ')' | '>' => return true,
                _ => {}
            }
            char.is_whitespace()
        })?;
        (end > 0).then(|| &rest[..end])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str, markdown: bool) -> Vec<&str> {
        let mut all: Vec<_> = links(text, markdown).into_iter().map(|link| link.address).collect();
        all.sort_unstable();
        all
    }

    #[test]
    fn tags_markdown_and_bare_links() {
        let text = "<a href=\"/x\">y</a> [z](a.se/b_(c) \"t\") och https://b.se/.";
        assert_eq!(all(text, true), ["/x", "a.se/b_(c)", "https://b.se/"]);
        assert_eq!(all("[z](/a) ![b](c.svg)", true), ["/a", "c.svg"]);
        assert!(all("[z](/a)", false).is_empty());
        assert_eq!(all("<a href='https://a.se/'>https://a.se/</a>", false), ["https://a.se/", "https://a.se/"]);
    }
}
