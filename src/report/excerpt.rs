//! The line that a finding shows, and the stretch of it to mark.

use std::ops::Range;

use crate::diagnostic::Excerpt;

use super::visible::{char_width, is_hidden, is_mark, symbol, width};

/// What `annotate-snippets` keeps free on either side of a mark in a line that it cuts, for the dots.
pub(super) const DOTS: usize = 6;

const ELLIPSIS: &str = "...";

/// A line as it may be shown, and the bytes of it to mark.
///
/// It has as many characters as the line in the file, so that columns stay what they are.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Marked {
    pub(super) line: String,
    pub(super) span: Range<usize>,
}

impl Marked {
    /// The first line of an excerpt, with at most `columns` of its span marked.
    ///
    /// A finding may cover a paragraph of a thousand characters; where it begins is enough to find it.
    pub(super) fn new(excerpt: &Excerpt, columns: usize) -> Self {
        let text = excerpt.text.lines().next().unwrap_or_default();
        let span = excerpt.span.range();
        let is_unseen = excerpt.text.get(span.clone()).is_some_and(|marked| marked.chars().all(is_unseen));
        let mut marked = Self { line: String::with_capacity(text.len()), span: 0..0 };
        let mut left = Some(columns);
        for (at, char) in text.char_indices().filter(|(at, char)| *at > 0 || *char != '\u{feff}') {
            let is_inside = span.contains(&at);
            let shown = if is_inside && is_unseen && is_mark(char) { '\u{fffd}' } else { symbol(char) };
            marked.line.push(shown);
            if at < span.start {
                marked.span = marked.line.len()..marked.line.len();
            } else if is_inside {
                left = left.and_then(|left| left.checked_sub(char_width(shown)));
                marked.span.end = left.map_or(marked.span.end, |_| marked.line.len());
            }
        }
        marked
    }

    /// How wide the line is.
    pub(super) fn width(&self) -> usize {
        width(&self.line)
    }

    /// The column, from 0, behind the mark, which is at least one column wide.
    pub(super) fn end(&self) -> usize {
        width(&self.line[..self.span.start]) + self.columns()
    }

    /// Cuts what is too far behind the mark to be shown in `columns`, with `beside` columns of text beside the mark.
    ///
    /// `annotate-snippets` cuts lines as well, around the mark, but leaves debris where characters have no width: vowel
    /// signs in Arabic and Hindi. So it gets a line that it need not cut at the end.
    pub(super) fn cut(mut self, columns: usize, beside: usize) -> Self {
        let end = self.end();
        let room = match end + beside.max(ELLIPSIS.len()) <= columns {
            true => columns,
            false => end + beside + DOTS + columns.saturating_sub(self.columns() + beside + 2 * DOTS) / 2,
        };
        if self.width() > room {
            let mut left = room - ELLIPSIS.len();
            let mut fits = |char: char| left.checked_sub(char_width(char)).map(|rest| left = rest).is_some();
            let kept: usize = self.line.chars().take_while(|char| fits(*char)).map(char::len_utf8).sum();
            self.line.replace_range(kept.., ELLIPSIS);
        } else if end > columns && self.width() == columns {
            // A mark behind the end of a line that just fits: a wider line is moved to the left.
            self.line.push(' ');
        }
        self
    }

    /// How wide the mark is.
    fn columns(&self) -> usize {
        width(&self.line[self.span.clone()]).max(1)
    }
}

fn is_unseen(char: char) -> bool {
    is_hidden(char) || is_mark(char)
}

#[cfg(test)]
mod tests {
    use crate::text::Span;

    use super::*;

    /// Shows the line with brackets around what is marked.
    fn marked(text: &str, mark: &str, columns: usize) -> String {
        let start = text.find(mark).expect("the mark") as u32;
        let span = Span::new(start, start + mark.len() as u32);
        let Marked { line, span } = Marked::new(&Excerpt { text: text.to_owned(), span }, columns);
        format!("{}[{}]{}", &line[..span.start], &line[span.clone()], &line[span.end..])
    }

    #[test]
    fn a_mark_stays_on_its_characters() {
        assert_eq!(marked("a = żó\u{1b}łć {$x}\n", "$x", 80), "a = żó␛łć {[$x]}");
        assert_eq!(marked("\u{feff}a = b\r\n", "b", 80), "a = [b]");
        assert_eq!(marked("ab\n", "\n", 80), "ab[]");
    }

    #[test]
    fn a_long_mark_is_cut() {
        assert_eq!(marked("a = 有酸素運動をすると", "有酸素運動をすると", 7), "a = [有酸素]運動をすると");
        assert_eq!(marked("a = けっ e\u{301}e\u{301}", "e\u{301}e\u{301}", 1), "a = けっ [e\u{301}]e\u{301}");
        assert_eq!(marked("a =\n    b\n    c\n", "a =\n    b", 80), "[a =]");
    }

    #[test]
    fn what_nobody_sees_is_shown_where_it_is_meant() {
        assert_eq!(marked("a = می\u{200c}خواهم", "\u{200c}", 80), "a = می[\u{fffd}]خواهم");
        assert_eq!(marked("a = می\u{200c}خواهم", "می\u{200c}", 80), "a = [می\u{200c}]خواهم");
    }
}
