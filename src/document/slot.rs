//! A run of an outline's text: the messages in it, and what stands between them.

use std::ops::Range;

use crate::syntax::is_name;
use crate::text::Span;

use super::{Fault, Inline, MessageRef};

/// Text in pieces, each with its place in the outline. A Markdown parser cuts a text at every sign that could mean
/// something, and leaves out what escapes.
#[derive(Debug, Default)]
pub(super) struct Run {
    text: String,
    /// Where each piece begins, in the run and in the outline, and whether a backslash stood before it.
    pieces: Vec<(usize, usize, bool)>,
}

impl Run {
    pub(super) fn push(&mut self, text: &str, at: usize, is_escaped: bool) {
        self.pieces.push((self.text.len(), at, is_escaped));
        self.text.push_str(text);
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Puts spaces in the place of what is not to be looked at.
    pub(super) fn blank(&mut self, range: Range<usize>) {
        let spaces = " ".repeat(range.len());
        self.text.replace_range(range, &spaces);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The place in the outline of a range of the run.
    fn span(&self, range: Range<usize>) -> Span {
        let place = |at: usize| {
            let piece = self.pieces.partition_point(|(start, ..)| *start <= at).saturating_sub(1);
            self.pieces.get(piece).map_or(0, |(start, outline, _)| outline + (at - start))
        };
        let last = place(range.end.max(range.start + 1) - 1) + 1;
        Span::new(place(range.start) as u32, last as u32)
    }

    fn is_escaped(&self, at: usize) -> bool {
        self.pieces.iter().any(|(start, _, is_escaped)| *start == at && *is_escaped)
    }

    /// The messages of the run, and the texts between them.
    pub(super) fn inlines(&self, faults: &mut Vec<Fault>) -> Vec<Inline> {
        let (mut found, mut behind) = (Vec::new(), 0);
        while let Some(open) = self.open(behind) {
            let Some(close) = self.text[open..].find('}').map(|close| open + close + 1) else {
                let span = self.span(open..open + 1);
                faults.push(Fault::new(span, "this `{` is never closed", "add `}` behind the message's id"));
                break;
            };
            push(&mut found, &self.text[behind..open]);
            match self.message(open..close) {
                Ok(message) => found.push(Inline::Message(message)),
                Err(fault) => faults.push(fault),
            }
            behind = close;
        }
        push(&mut found, &self.text[behind..]);
        found
    }

    /// The message that a placeable names.
    fn message(&self, range: Range<usize>) -> Result<MessageRef, Fault> {
        let inside = self.text[range.start + 1..range.end - 1].trim();
        let (id, attribute) = match inside.split_once('.') {
            Some((id, attribute)) => (id, Some(attribute)),
            None => (inside, None),
        };
        let span = self.span(range);
        if is_name(id) && attribute.is_none_or(is_name) {
            return Ok(MessageRef { id: id.to_owned(), attribute: attribute.map(str::to_owned), span });
        }
        let help = "an outline names messages, as `{ id }` or `{ id.attribute }`; all else belongs into a message";
        Err(Fault::new(span, format!("`{{ {inside} }}` names no message"), help))
    }

    /// Tells of words: they are language, and belong into a message.
    pub(super) fn refuse_words(&self, faults: &mut Vec<Fault>) {
        let mut start = 0;
        while let Some(open) = self.open(start) {
            self.refuse(start..open, faults);
            let Some(close) = self.text[open..].find('}') else { return };
            start = open + close + 1;
        }
        self.refuse(start..self.text.len(), faults);
    }

    /// Where the next placeable opens.
    fn open(&self, from: usize) -> Option<usize> {
        let opens = self.text[from..].match_indices('{').map(|(open, _)| from + open);
        opens.into_iter().find(|open| !self.is_escaped(*open))
    }

    fn refuse(&self, range: Range<usize>, faults: &mut Vec<Fault>) {
        let text = &self.text[range.clone()];
        if !text.contains(char::is_alphabetic) {
            return;
        }
        let before = text.len() - text.trim_start().len();
        let span = self.span(range.start + before..range.start + text.trim_end().len());
        let fault =
            Fault::new(span, "text in an outline is not translated", "make it a message, and name that here: `{ id }`");
        faults.push(fault);
    }
}

fn push(found: &mut Vec<Inline>, text: &str) {
    if !text.is_empty() {
        found.push(Inline::Text(text.to_owned()));
    }
}
