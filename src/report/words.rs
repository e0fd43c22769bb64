//! Two texts word by word: what went and what came.

use similar::{ChangeTag, TextDiff};

use super::visible::prose;

/// A part of one of two texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// Whether it went, came or stayed.
    pub(super) tag: ChangeTag,
    /// What it says.
    pub(super) text: String,
}

/// The parts of two texts in one order: what went stands before what came in its place.
pub(super) fn parts(before: &str, after: &str) -> Vec<Part> {
    let diff = TextDiff::from_words(before, after);
    let mut parts: Vec<Part> = Vec::new();
    for change in diff.iter_all_changes() {
        match parts.last_mut() {
            Some(last) if last.tag == change.tag() => last.text.push_str(change.value()),
            _ => parts.push(Part { tag: change.tag(), text: change.value().to_owned() }),
        }
    }
    parts
}

/// A part of a text that was changed to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Word {
    /// It stayed.
    Same(String),
    /// It went.
    Gone(String),
    /// It came.
    New(String),
}

/// Two texts word by word: what went stands before what came in its place.
pub fn compared(before: &str, after: &str) -> Vec<Word> {
    let word = |Part { tag, text }: Part| match tag {
        ChangeTag::Equal => Word::Same(text),
        ChangeTag::Delete => Word::Gone(text),
        ChangeTag::Insert => Word::New(text),
    };
    parts(before, after).into_iter().map(word).collect()
}

/// The bytes of the first text that went, and those of the second that came.
pub(super) fn ranges(before: &str, after: &str) -> (Vec<[usize; 2]>, Vec<[usize; 2]>) {
    let (mut removed, mut added, mut old, mut new) = (Vec::new(), Vec::new(), 0, 0);
    for part in parts(before, after) {
        let length = part.text.len();
        if part.tag != ChangeTag::Insert {
            if part.tag == ChangeTag::Delete {
                removed.push([old, old + length]);
            }
            old += length;
        }
        if part.tag != ChangeTag::Delete {
            if part.tag == ChangeTag::Insert {
                added.push([new, new + length]);
            }
            new += length;
        }
    }
    (removed, added)
}

/// The change as one line: in colour, or with `[-went-]` and `{+came+}`.
pub(super) fn line(before: &str, after: &str, color: bool) -> String {
    let shown = parts(before, after).into_iter().map(|part| {
        let text = prose(&part.text);
        match (part.tag, color) {
            (ChangeTag::Equal, _) => text.into_owned(),
            (ChangeTag::Delete, true) => format!("\u{1b}[31;9m{text}\u{1b}[0m"),
            (ChangeTag::Insert, true) => format!("\u{1b}[32m{text}\u{1b}[0m"),
            (ChangeTag::Delete, false) => format!("[-{text}-]"),
            (ChangeTag::Insert, false) => format!("{{+{text}+}}"),
        }
    });
    shown.collect()
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn word_by_word() {
        assert_eq!(line("Läs mer om hjärnan", "Läs allt om hjärnan", false), "Läs [-mer-]{+allt+} om hjärnan");
    }
}
