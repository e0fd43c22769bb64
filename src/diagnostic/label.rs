//! A place in a file, with the lines around it.

use std::sync::Arc;

use crate::text::{LineIndex, Position, Span};

/// A place in a file and what is to be said there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The file's path in the project.
    pub file: Arc<str>,
    /// Where in the file; `None` where the file does not exist.
    pub place: Option<Place>,
    /// What is to be said, as short as can be; may be empty.
    pub message: String,
}

/// A range in a file as people count it, and the lines that hold it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The first character.
    pub start: Position,
    /// Behind the last character.
    pub end: Position,
    /// The lines.
    pub excerpt: Excerpt,
}

/// Lines of a file, few enough to show; long ones are cut.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The lines, their line ends included, or what of them is near the place.
    pub text: String,
    /// The place within [`Excerpt::text`], in bytes.
    pub span: Span,
}

/// More lines than this are cut: nobody reads a finding that fills the screen.
const MAX_LINES: usize = 4;

/// Bytes before and behind a place; more are cut: a finding on each character of a long line would hold the line each
/// time.
const REACH: usize = 512;

impl Label {
    /// A label on `span` of `text`.
    pub fn new(file: &Arc<str>, text: &str, lines: &LineIndex, span: Span, message: impl Into<String>) -> Self {
        let place = Some(Place::new(text, lines, span));
        Self { file: Arc::clone(file), place, message: message.into() }
    }

    /// A label on a file that does not exist, or on one as a whole.
    pub fn file(file: &Arc<str>, message: impl Into<String>) -> Self {
        Self { file: Arc::clone(file), place: None, message: message.into() }
    }
}

impl Place {
    fn new(text: &str, lines: &LineIndex, span: Span) -> Self {
        let (start, end) = (lines.position(span.start, text), lines.position(span.end, text));
        Self { start, end, excerpt: Excerpt::new(text, lines, span) }
    }
}

impl Excerpt {
    fn new(text: &str, lines: &LineIndex, span: Span) -> Self {
        let first = lines.line(span.start);
        let last = lines.line(span.end.max(span.start + 1) - 1).clamp(first, first + MAX_LINES - 1);
        let (start, end) = (lines.span(first, text).start as usize, lines.span(last, text).end as usize);
        let start = text.ceil_char_boundary(start.max((span.start as usize).saturating_sub(REACH)));
        let reach = (span.end as usize).min(span.start as usize + MAX_LINES * REACH) + REACH;
        let end = text.floor_char_boundary(end.min(reach));
        let within = Span::new(span.start - start as u32, span.end.min(end as u32) - start as u32);
        Self { text: text[start..end].to_owned(), span: within }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_is_whole_lines() {
        let text = "a = 1\nb = { $x }\nc = 3\n";
        let lines = LineIndex::new(text);
        let at = text.find("$x").expect("a variable") as u32;
        let label = Label::new(&Arc::from("a.ftl"), text, &lines, Span::new(at, at + 2), "here");
        let place = label.place.expect("a place");
        assert_eq!((place.start.line, place.start.column), (2, 7));
        assert_eq!(place.excerpt.text, "b = { $x }\n");
        assert_eq!(place.excerpt.span.of(&place.excerpt.text), "$x");
    }

    #[test]
    fn an_excerpt_of_a_long_line_is_cut_between_characters() {
        let text = format!("a = {}{{ $x }}{}\n", "å".repeat(5000), "→".repeat(5000));
        let lines = LineIndex::new(&text);
        let at = text.find("$x").expect("a variable") as u32;
        let excerpt = Excerpt::new(&text, &lines, Span::new(at, at + 2));
        assert!(excerpt.text.len() < 2000, "{}", excerpt.text.len());
        assert_eq!(excerpt.span.of(&excerpt.text), "$x");
        assert_eq!(Excerpt::new(&text, &lines, Span::new(0, text.len() as u32)).span.start, 0);
    }

    #[test]
    fn the_end_of_a_file_has_an_excerpt() {
        let lines = LineIndex::new("a");
        let label = Label::new(&Arc::from("a.ftl"), "a", &lines, Span::at(1), "");
        assert_eq!(label.place.expect("a place").excerpt.text, "a");
    }
}
