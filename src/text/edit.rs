//! Changes to a text: what stands in a span gives way to something else, and every other byte stays.

use super::Span;

/// One replacement.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// What gives way; empty where something is put in.
    pub span: Span,
    /// What stands there instead.
    pub new: String,
}

/// Applies edits to a text. Of edits that overlap the first counts, and equal ones count once.
pub fn apply(text: &str, edits: &[Edit]) -> String {
    let mut sorted: Vec<&Edit> = edits.iter().collect();
    sorted.sort();
    sorted.dedup();
    let (mut changed, mut at) = (String::with_capacity(text.len()), 0);
    for edit in sorted {
        if edit.span.start < at {
            continue;
        }
        changed.push_str(Span::new(at, edit.span.start).of(text));
        changed.push_str(&edit.new);
        at = edit.span.end;
    }
    changed.push_str(&text[at as usize..]);
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(start: u32, end: u32, new: &str) -> Edit {
        Edit { span: Span::new(start, end), new: new.to_owned() }
    }

    #[test]
    fn what_is_not_named_stays() {
        assert_eq!(apply("żółw i kot", &[edit(8, 9, "a"), edit(0, 0, "»")]), "»żółw a kot");
        assert_eq!(apply("abc", &[edit(1, 3, ""), edit(2, 3, "x"), edit(1, 3, "")]), "a");
    }
}
