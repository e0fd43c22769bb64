//! Where a text leads: the addresses of tags, of Markdown's links and of bare links.

use std::ops::Range;

use super::html::all_tags;
use super::markdown::{autolink, live};

/// An address in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link<'a> {
    /// The address as written.
    pub address: &'a str,
    /// Where it stands.
    pub range: Range<usize>,
    /// Where all stands that makes it an address: its tag, or its brackets.
    pub whole: Range<usize>,
}

const ADDRESSES: [&str; 14] = [
    "href",
    "src",
    "action",
    "formaction",
    "xlink:href",
    "poster",
    "cite",
    "data",
    "background",
    "longdesc",
    "manifest",
    "codebase",
    "dynsrc",
    "lowsrc",
];

/// The addresses of a text; those of Markdown only where it is read as such.
pub fn links(text: &str, markdown: bool) -> Vec<Link<'_>> {
    let live = live(text, markdown);
    let mut found = of_tags(&live, markdown);
    if markdown {
        found.extend(targets(&live));
        found.extend(live.match_indices('<').filter_map(|(at, _)| autolink(&live, at)));
    }
    found.sort_by_key(|(range, _)| range.start);
    let is_new = |range: &Range<usize>| {
        let before = found.partition_point(|(one, _)| one.start <= range.start);
        before == 0 || found[before - 1].0.end < range.end
    };
    let bare: Vec<_> = bare(&live).filter(is_new).map(|range| (range.clone(), range)).collect();
    found.extend(bare);
    found.into_iter().map(|(range, whole)| Link { address: &text[range.clone()], range, whole }).collect()
}

/// An address, and what makes it one.
type Place = (Range<usize>, Range<usize>);

fn of_tags(text: &str, markdown: bool) -> Vec<Place> {
    let place = |address: &str| {
        let start = address.as_ptr() as usize - text.as_ptr() as usize;
        start..start + address.len()
    };
    let mut found = Vec::new();
    for tag in all_tags(text, markdown) {
        let leading =
            tag.attributes.iter().filter(|one| ADDRESSES.iter().any(|name| one.name.eq_ignore_ascii_case(name)));
        let addresses = leading.filter_map(|one| one.value).filter(|address| !address.is_empty());
        found.extend(addresses.map(|address| (place(address), tag.range.clone())));
    }
    found
}

/// Links that stand in the text as they are; trailing punctuation is none of them.
fn bare(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut behind = 0;
    text.match_indices("://").filter_map(move |(at, _)| {
        // What stands in an address is none of its own.
        if at < behind {
            return None;
        }
        let scheme = text[..at]
            .rfind(|char: char| !char.is_ascii_alphabetic())
            .map_or(0, |before| before + text[before..].chars().next().map_or(1, char::len_utf8));
        let ends =
            |char: char| char.is_whitespace() || matches!(char, '<' | '>' | '"' | '\'' | ')' | ']' | '」' | '）');
        behind = text[at..].find(ends).map_or(text.len(), |end| at + end);
        let address = text[scheme..behind].trim_end_matches(['.', ',', ';', ':', '!', '?', '。', '、', '*']);
        (scheme < at).then_some(scheme..scheme + address.len())
    })
}

/// The targets of Markdown's links and images, `[text](target "title")`, and of its references, `[text]: target`.
fn targets(text: &str) -> impl Iterator<Item = Place> {
    let first = text.find('[').unwrap_or(text.len());
    let links = text.match_indices("](").filter(move |(at, _)| first < *at);
    let mut lines = text.split_inclusive('\n').scan(0, |end, line| {
        *end += line.len();
        Some((*end, line.trim_start().starts_with('[')))
    });
    let mut line = lines.next();
    let references = text.match_indices("]:").filter(move |(at, _)| {
        while line.is_some_and(|(end, _)| end <= *at) {
            line = lines.next();
        }
        line.is_some_and(|(_, is_one)| is_one)
    });
    links.chain(references).filter_map(|(at, _)| {
        let rest = text[at + 2..].trim_start();
        let start = text.len() - rest.len();
        let address = match rest.strip_prefix('<') {
            Some(rest) => start + 1..start + 1 + rest.find(['>', '<', '\n']).unwrap_or(rest.len()),
            None => start..start + target(rest),
        };
        (!address.is_empty()).then(|| (address.clone(), at..address.end))
    })
}

/// The length of a target: up to white space, the bracket that closes the link, or the next link: no scheme holds one.
fn target(text: &str) -> usize {
    let (mut depth, mut before) = (0, ' ');
    let end = text.find(|char: char| {
        let is_next = before == ']' && matches!(char, '(' | ':');
        before = char;
        match char {
            '(' => depth += 1,
            ')' if depth > 0 => depth -= 1,
            ')' => return true,
            _ => {}
        }
        is_next || char.is_whitespace()
    });
    end.unwrap_or(text.len())
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

    #[test]
    fn all_forms_of_markdown() {
        assert_eq!(all("<https://a.se/x> <jan@a.se> <b> 1 < 2: <namn>", true), ["https://a.se/x", "jan@a.se"]);
        assert_eq!(all("[a](\n b ) [c](<d e>)\n[f]: g\nse [h]: i", true), ["b", "d e", "g"]);
        assert_eq!(all("`[a](b)` \\[c](d) `<a href=\"e\">`", true), [""; 0]);
        assert_eq!(all("[a](b", true), ["b"]);
    }
}
