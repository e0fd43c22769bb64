//! Whether a translation has surely just the markup of its source: most have, and need not be looked at closer.

use crate::catalog::{Mask, Pattern, UseKind};
use crate::text::Span;

use super::View;

/// What markup, or an address, begins with or is made of.
const SUSPECTS: Mask = Mask::ANGLE.or(Mask::MARKDOWN).or(Mask::ESCAPE).or(Mask::COLON);

/// Whether a translation has the tags of its source, byte by byte and one behind the other, and nothing else that could
/// be markup or an address, and both have no more of it from what they refer to.
pub fn has_same_markup(view: View<'_>, source: Pattern<'_>, translation: Pattern<'_>) -> bool {
    let both = [source, translation];
    both.iter().all(|pattern| is_simple(view, *pattern))
        && tags(source.text(source.span())).eq(tags(translation.text(translation.span())))
        && tags(translation.text(translation.span())).all(|part| part.is_some())
}

/// The same of a translation and its source of today, which it was made from.
pub fn has_markup_of_its_source(view: View<'_>, translation: Pattern<'_>) -> bool {
    let message = translation.message;
    let source = view.source.and_then(|side| side.index.find_in_file(&message.file.source_path, message.id()));
    let source = source.filter(|_| view.pairs.made_from(message).is_none());
    let source = source.and_then(|source| source.pattern(translation.attribute()));
    source.is_some_and(|source| has_same_markup(view, source, translation))
}

/// Whether nothing in it is markup but tags: no selector, no string, no Markdown, no address in the text, and no term
/// that brings any of it.
fn is_simple(view: View<'_>, pattern: Pattern<'_>) -> bool {
    let refers = |kind| pattern.uses_of(kind).next().is_some();
    pattern.selects().is_empty()
        && !pattern.mask().has(Mask::MARKDOWN.or(Mask::ESCAPE))
        && !pattern.has_string()
        && !refers(UseKind::Message)
        && !(refers(UseKind::Term) && view.terms_have(SUSPECTS))
        && !pattern.uses().iter().any(|one| in_tag(pattern, one.span))
}

/// Whether a placeable stands where a tag is open.
fn in_tag(pattern: Pattern<'_>, span: Span) -> bool {
    let before = pattern.text(Span::new(pattern.span().start, span.start));
    before.rfind('<').is_some_and(|open| !before[open..].contains('>'))
}

/// The tags of a text, each as it is written; `None` for what is not as plain as that.
fn tags(text: &str) -> impl Iterator<Item = Option<&str>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (before, from) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
        if before.contains("://") {
            rest = "";
            return Some(None);
        }
        let end = from.find('>').map(|end| end + 1);
        let tag = end.map(|end| &from[..end]);
        rest = end.map_or("", |end| &from[end..]);
        (!from.is_empty()).then(|| tag.filter(|tag| is_plain(tag)))
    })
}

/// Whether a tag ends where its first `>` stands, and is no comment.
fn is_plain(tag: &str) -> bool {
    let even = |mark| tag.bytes().filter(|byte| *byte == mark).count() % 2 == 0;
    !tag.starts_with("<!") && even(b'"') && even(b'\'')
}
