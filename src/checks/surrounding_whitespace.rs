//! A translation begins or ends with a space, and its source does not.
//!
//! Fluent takes plain spaces off; what is left is a `{ " " }` or a no-break space, and it shows: a label is shifted, a
//! link is underlined too far. Where the source has the space as well it is deliberate.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! print = Skriv ut
//! ## pl
//! print = Drukuj{ " " }
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! print = Skriv ut
//! ## pl
//! print = Drukuj
//! ```
//!
//! ## What to do
//!
//! Remove the space.

use crate::catalog::Pattern;
use crate::diagnostic::Severity;
use crate::syntax::{Expression, Piece};
use crate::text::{Edit, Span};
use crate::view::{PatternPair, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("surrounding-whitespace", Severity::Warning, Hook::PatternPair(check));

fn check<'a>(_: View<'a>, pair: PatternPair<'a>, findings: &mut Findings<'_>) {
    let (source, translation) = (pair.source, pair.translation);
    if source.message.is_term() {
        return;
    }
    let ends = [(first(translation), first(source), "begins"), (last(translation), last(source), "ends")];
    for (own, other, what) in ends {
        if let (Some(span), None) = (own, other) {
            let finding = Finding::in_pattern(translation, span, format!("this text {what} with a space"));
            let finding = finding.related(source.message.file, source.span(), "the source does not").subject(what);
            let edit = Edit { span, new: String::new() };
            findings.push(finding.help("remove it").fix("remove the space", vec![edit]));
        }
    }
}

/// The space that a pattern begins with.
fn first(pattern: Pattern<'_>) -> Option<Span> {
    let mut pieces = pattern.tree().pieces().filter(|piece| !matches!(piece, Piece::Break(..)));
    match pieces.next()? {
        Piece::Text(text, span) => {
            let length = text.len() - text.trim_start_matches(is_kept).len();
            (length > 0 && length < text.len()).then(|| Span::new(span.start, span.start + length as u32))
        }
        piece => blank(piece).filter(|_| pieces.next().is_some()),
    }
}

/// The space that a pattern ends with.
fn last(pattern: Pattern<'_>) -> Option<Span> {
    let pieces: Vec<_> = pattern.tree().pieces().collect();
    match *pieces.last()? {
        Piece::Text(text, span) => {
            let length = text.len() - text.trim_end_matches(is_kept).len();
            (length > 0 && length < text.len()).then(|| Span::new(span.end - length as u32, span.end))
        }
        piece => blank(piece).filter(|_| pieces.len() > 1),
    }
}

/// Spaces that Fluent does not take off.
fn is_kept(char: char) -> bool {
    char.is_whitespace() && char != ' '
}

/// A placeable that shows nothing but spaces.
fn blank(piece: Piece<'_>) -> Option<Span> {
    let Piece::Placeable(placeable) = piece else { return None };
    match placeable.expression() {
        Expression::String(text, _) if !text.is_empty() && text.trim().is_empty() => Some(placeable.span()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::marked;

    #[test]
    fn no_break_spaces_count() {
        marked("## sv\na = Text\n## fr\na = Texte\u{a0}\n         ^ surrounding-whitespace\n");
    }

    #[test]
    fn what_the_source_has_is_meant() {
        marked("## sv\na = { \" \" }Text\nb = { \"\" }Text\n## pl\na = { \" \" }Tekst\nb = { \"\" }Tekst\n");
    }
}
