//! Markdown's inline forms, as far as two texts are compared by them: code, links, images, emphasis; and what of a text
//! it keeps from being read as markup.

use std::borrow::Cow;
use std::ops::Range;

use super::html::{Reader, tag};

/// What a text has of Markdown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inline {
    /// Code spans, links and images, by the name of their element in HTML.
    pub forms: Vec<&'static str>,
    /// What opens and is never closed: `` ` `` or `*`.
    pub unclosed: Vec<(char, usize)>,
}

/// The inline forms of a text. Asterisks between spaces, and what a backslash stands before, are themselves.
pub fn inline(text: &str) -> Inline {
    let mut found = Inline::default();
    let (mut at, mut emphasis, mut unfound, mut images) = (0, None::<usize>, usize::MAX, true);
    while let Some(char) = text[at..].chars().next() {
        let rest = &text[at..];
        match char {
            '\\' => at += 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            '`' => at += code(rest, at, &mut unfound, &mut found),
            '!' if images && rest.starts_with("![") => {
                let end = rest.find("](");
                images = end.is_some();
                found.forms.extend(end.map(|_| "img"));
                at += end.map_or(1, |end| end + 2);
            }
            ']' if rest.starts_with("](") => {
                found.forms.push("a");
                at += 2;
            }
            '*' => {
                let length = rest.len() - rest.trim_start_matches('*').len();
                if is_mark(text, at, length) {
                    emphasis = if emphasis.is_some() { None } else { Some(at) };
                }
                at += length;
            }
            char => at += char.len_utf8(),
        }
    }
    found.unclosed.extend(emphasis.map(|at| ('*', at)));
    found
}

/// The length of a code span; a run of backticks that is not closed is text. What was not found before is not looked for
/// again.
fn code(rest: &str, at: usize, unfound: &mut usize, found: &mut Inline) -> usize {
    let length = rest.len() - rest.trim_start_matches('`').len();
    let end = if length < *unfound { rest[length..].find(&rest[..length]) } else { None };
    match end {
        Some(end) => {
            found.forms.push("code");
            length + end + length
        }
        None => {
            *unfound = length.min(*unfound);
            found.unclosed.push(('`', at));
            length
        }
    }
}

/// Whether asterisks stand beside a word, as they must to emphasize it.
fn is_mark(text: &str, at: usize, length: usize) -> bool {
    let before = text[..at].chars().next_back().is_none_or(char::is_whitespace);
    let after = text[at + length..].chars().next().is_none_or(char::is_whitespace);
    !(before && after)
}

/// The text that counts as markup: of Markdown without code and what a backslash stands before, blanks in their place.
/// Where it is not sure what a renderer takes for code, the text counts.
pub fn live(text: &str, markdown: bool) -> Cow<'_, str> {
    if !markdown || !text.contains(['`', '\\']) || text.contains("<!") || text.contains("<?") {
        return Cow::Borrowed(text);
    }
    let (mut live, mut at) = (String::with_capacity(text.len()), 0);
    while let Some(next) = text[at..].find(['`', '\\', '<']) {
        let start = at + next;
        live.push_str(&text[at..start]);
        let (end, counts) = piece(text, start);
        if counts {
            live.push_str(&text[start..end]);
        } else {
            live.extend(std::iter::repeat_n(' ', end - start));
        }
        at = end;
    }
    live.push_str(&text[at..]);
    Cow::Owned(live)
}

/// The end of the tag, code or escape that starts here, and whether it counts as markup.
fn piece(text: &str, start: usize) -> (usize, bool) {
    let rest = &text[start..];
    if rest.starts_with('<') {
        let tag = tag(text, start, Reader::Markdown)
            .filter(|tag| !tag.is_broken())
            .map(|tag| tag.range)
            .or_else(|| autolink(text, start).map(|(_, whole)| whole));
        return (tag.map_or(start + 1, |tag| tag.end), true);
    }
    if let Some(escaped) = rest.strip_prefix('\\') {
        let is_escape = escaped.starts_with(['<', '`', '[', ']', '!', '\\']);
        return (start + 1 + usize::from(is_escape), !is_escape);
    }
    // Of a code that goes on in another line, a renderer may think otherwise: a new block may begin there.
    let ticks = rest.len() - rest.trim_start_matches('`').len();
    match closing(rest, ticks) {
        Some(end) => (start + end, false),
        None => (start + ticks, true),
    }
}

/// The end of the next run in the line of exactly so many backticks, behind the one that a text starts with.
fn closing(text: &str, wanted: usize) -> Option<usize> {
    let mut at = wanted;
    loop {
        at += text[at..].find(['`', '\n', '\r']).filter(|next| text[at + next..].starts_with('`'))?;
        let ticks = text[at..].bytes().take_while(|byte| *byte == b'`').count();
        at += ticks;
        if ticks == wanted {
            return Some(at);
        }
    }
}

/// The address in angle brackets that starts at a `<`, and the whole with its brackets.
pub(super) fn autolink(text: &str, start: usize) -> Option<(Range<usize>, Range<usize>)> {
    let address = text[start + 1..].split(['>', '<', ' ', '\n']).next()?;
    let end = start + 1 + address.len();
    let scheme = address.find([':', '@'])?;
    let is_part = |char: char| char.is_ascii_alphanumeric() || matches!(char, '+' | '.' | '-' | '_');
    let is_address = text[end..].starts_with('>')
        && address.starts_with(|char: char| char.is_ascii_alphanumeric())
        && address[..scheme].chars().all(is_part)
        && !address.contains(|char: char| char.is_whitespace() || char == '<');
    is_address.then_some((start + 1..end, start..end + 1))
}

#[cfg(test)]
mod tests {
    use super::{inline, live};

    #[test]
    fn forms_and_what_is_open() {
        let found = inline("*a* `b*` [c](d) ![e](f) 2 * 3 \\* **g**");
        assert_eq!((found.forms, found.unclosed), (vec!["code", "a", "img"], vec![]));
        assert_eq!(inline("en *betoning").unclosed, [('*', 3)]);
        assert_eq!(inline("`kod").unclosed, [('`', 0)]);
    }

    #[test]
    fn code_and_escapes_are_no_markup() {
        assert_eq!(live("a `<b>` \\<i> <u>", true), "a         i> <u>");
        assert_eq!(live("a `<b>`", false), "a `<b>`");
    }

    #[test]
    fn what_may_be_read_otherwise_counts() {
        let counts = [
            "<a title=\"`\" onclick=x> `",
            "<https://a.se/`><script>`",
            "`a\n\n<script>`",
            "`` a ` <script> ``` b",
            "<!-- ` --><script>`",
        ];
        for text in counts {
            assert_eq!(live(text, true), text);
        }
        assert!(live("\\\\<script>", true).ends_with("<script>") && live("\\`<script>\\`", true).contains("<script>"));
    }
}
