//! Stubs: messages that stand in a file as comments and wait for a translator.
//!
//! A stub is a comment of its own whose lines, each without its first `# `, are one message and nothing else. To Fluent
//! it is a comment; whoever takes the signs away has the message, its own comment above it.

use crate::syntax::{Comment, Entry, Syntax, parse};
use crate::text::Span;

use super::File;

/// A message that stands as a comment.
#[derive(Debug)]
pub struct Stub {
    /// The message's id, the dash of a term included.
    pub id: String,
    /// Where the comment stands.
    pub span: Span,
    /// The message without the signs.
    pub text: String,
    /// Where each line of the text begins, and where that stands in the file.
    starts: Vec<(u32, u32)>,
}

impl Stub {
    /// The message in a comment, where it holds one and nothing else.
    pub fn of(comment: Comment<'_>, file: &str) -> Option<Self> {
        if comment.level() != 1 || !comment.span().of(file).contains('=') {
            return None;
        }
        let (mut text, mut starts) = (String::new(), Vec::new());
        for line in comment.lines() {
            starts.push((text.len() as u32, (line.as_ptr() as usize - file.as_ptr() as usize) as u32));
            text.push_str(line);
            text.push('\n');
        }
        let tree = parse(&text);
        let mut entries = Syntax { text: &text, tree: &tree }.entries();
        let id = match (entries.next(), entries.next()) {
            (Some(Entry::Message(message)), None) => message.id().to_owned(),
            _ => return None,
        };
        drop(entries);
        Some(Self { id, span: comment.span(), text, starts })
    }

    /// The stubs of a file.
    pub fn all(file: &File) -> impl Iterator<Item = Self> {
        file.syntax().entries().filter_map(|entry| match entry {
            Entry::Comment(comment) => Self::of(comment, &file.text),
            _ => None,
        })
    }

    /// Where a place in the text of the message, all on one line, stands in the file.
    pub fn in_file(&self, span: Span) -> Span {
        let line = self.starts.partition_point(|(start, _)| *start <= span.start) - 1;
        let (start, at) = self.starts[line];
        Span::new(at + span.start - start, at + span.end - start)
    }
}
