//! Markdown's inline forms, as far as two texts are compared by them: code, links, images, emphasis.

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
    let (mut at, mut emphasis) = (0, None::<usize>);
    while let Some(char) = text[at..].chars().next() {
        let rest = &text[at..];
        match char {
            '\\' => at += 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            '`' => at += code(rest, at, &mut found),
            '!' if rest.starts_with("![") && rest.contains("](") => {
                found.forms.push("img");
                at += rest.find("](").map_or(1, |end| end + 2);
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

/// The length of a code span; a run of backticks that is not closed is text.
fn code(rest: &str, at: usize, found: &mut Inline) -> usize {
    let length = rest.len() - rest.trim_start_matches('`').len();
    match rest[length..].find(&rest[..length]) {
        Some(end) => {
            found.forms.push("code");
            length + end + length
        }
        None => {
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

#[cfg(test)]
mod tests {
    use super::inline;

    #[test]
    fn forms_and_what_is_open() {
        let found = inline("*a* `b*` [c](d) ![e](f) 2 * 3 \\* **g**");
        assert_eq!((found.forms, found.unclosed), (vec!["code", "a", "img"], vec![]));
        assert_eq!(inline("en *betoning").unclosed, [('*', 3)]);
        assert_eq!(inline("`kod").unclosed, [('`', 0)]);
    }
}
