//! A translation starts or ends with space where its source does not, or the reverse.
//!
//! Such a text is put together with others, and words run together, or a gap shows. Fluent drops ordinary spaces
//! around a text, so those that are there were asked for with `{ " " }` or `{ "" }`; a no-break space or an ideographic
//! one mostly was a slip of the keyboard. A space that a translation asks for by itself is a note: it may need one. A
//! text of nothing but space passes, and so does the lack of one in languages that do not part words.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! by = { "" } av { $name }
//! ## pl
//! by = autor: { $name }
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! by = { "" } av { $name }
//! ## pl
//! by = { "" } autor: { $name }
//! ```
//!
//! ## What to do
//!
//! Start and end the translation as its source does.

use crate::catalog::{Glyph, Origin, Pattern, Reading};
use crate::diagnostic::Severity;
use crate::text::{Edit, Span};
use crate::view::{PatternPair, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("surrounding-whitespace", Severity::Warning, Hook::PatternPair(check));

fn check<'a>(view: View<'a>, pair: PatternPair<'a>, findings: &mut Findings<'_>) {
    if pair.source.message.is_term() || !(may_have(pair.source) || may_have(pair.translation)) {
        return;
    }
    let (source, translation) = (pair.source.reading(), pair.translation.reading());
    if is_blank(&source) || is_blank(&translation) {
        return;
    }
    for side in [Side::Start, Side::End] {
        let found = side.space(&translation);
        match (side.space(&source), found) {
            (Space::Asked, Space::None) if view.side.locale.parts_words() => findings.push(lacking(pair, side)),
            (Space::None, Space::Asked | Space::Slip) => findings.push(added(pair, side, &translation, found)),
            _ => {}
        }
    }
}

/// Whether a text may start or end with space: with a string, or with a space that Fluent does not drop.
fn may_have(pattern: Pattern<'_>) -> bool {
    let text = pattern.text(pattern.span());
    let is_odd = |char: char| char.is_whitespace() && char != ' ';
    let (start, end) = (text.trim_start_matches(['{', ' ', '\r', '\n']), text.trim_end_matches(['}', ' ', '\r', '\n']));
    let has_string = start.len() < text.len() && start.starts_with('"') || end.len() < text.len() && end.ends_with('"');
    has_string || text.starts_with(is_odd) || text.ends_with(is_odd)
}

fn is_blank(reading: &Reading) -> bool {
    reading.glyphs.iter().all(|glyph| glyph.char.is_whitespace())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Start,
    End,
}

/// What a text starts or ends with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Space {
    None,
    /// A space that somebody asked for: in a string, or kept by one.
    Asked,
    /// A space that Fluent does not drop, typed as text.
    Slip,
    /// A placeable whose text is not known.
    Unknown,
}

impl Side {
    fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::End => "end",
        }
    }

    fn space(self, reading: &Reading) -> Space {
        let glyph = match self {
            Self::Start => reading.glyphs.first(),
            Self::End => reading.glyphs.last(),
        };
        match glyph {
            Some(glyph) if glyph.is_placeable() => Space::Unknown,
            Some(glyph) if !glyph.char.is_whitespace() => Space::None,
            Some(glyph) if glyph.origin == Origin::Text && glyph.char != ' ' => Space::Slip,
            Some(_) => Space::Asked,
            None => Space::Unknown,
        }
    }
}

fn lacking(pair: PatternPair<'_>, side: Side) -> Finding {
    let span = pair.translation.span();
    let (place, edit) = match side {
        Side::Start => (first(pair.translation), Span::at(span.start)),
        Side::End => (last(pair.translation), Span::at(span.end)),
    };
    let side = side.word();
    Finding::in_pattern(pair.translation, place, format!("this does not {side} with a space as the source does"))
        .related(pair.source.message.file, pair.source.span(), "the source")
        .help(format!("{side} it with `{{ \" \" }}`"))
        .subject(side)
        .fix(format!("{side} it with `{{ \" \" }}`"), vec![Edit { span: edit, new: "{ \" \" }".to_owned() }])
}

fn added(pair: PatternPair<'_>, side: Side, reading: &Reading, space: Space) -> Finding {
    let is_space = |glyph: &&Glyph| glyph.char.is_whitespace();
    let spaces: Vec<_> = match side {
        Side::Start => reading.glyphs.iter().take_while(is_space).collect(),
        Side::End => reading.glyphs.iter().rev().take_while(is_space).collect(),
    };
    let side = side.word();
    let finding = Finding::in_pattern(
        pair.translation,
        spaces[0].span,
        format!("this {side}s with a space, the source does not"),
    )
    .related(pair.source.message.file, pair.source.span(), "the source")
    .help("remove the space")
    .subject(side);
    let edits = spaces.iter().map(|glyph| Edit { span: glyph.span, new: String::new() }).collect();
    match space {
        Space::Slip => finding.fix("remove the space", edits),
        _ => finding.at_most(Severity::Note),
    }
}

/// The first character of a text.
fn first(pattern: Pattern<'_>) -> Span {
    let (span, text) = (pattern.span(), pattern.text(pattern.span()));
    Span::new(span.start, span.start + text.chars().next().map_or(0, char::len_utf8) as u32)
}

/// Its last character.
fn last(pattern: Pattern<'_>) -> Span {
    let (span, text) = (pattern.span(), pattern.text(pattern.span()));
    Span::new(span.end - text.chars().next_back().map_or(0, char::len_utf8) as u32, span.end)
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{fixed_with, found, marked};

    #[test]
    fn the_same_on_both_sides_passes() {
        marked(
            "## sv\na = { \" \" }av\nb = och{ \"\\u00A0\" }\nc = { \"\" } x\n## pl\na = { \"\" } autor\nb = i { \"\" }\nc = { \" \" }y\n",
        );
    }

    #[test]
    fn a_space_that_is_lacking_is_put_in() {
        let text = "## sv\na = { \" \" }av\nb = och{ \" \" }\n## pl\na =\n    autor\n    oraz\nb = i\n";
        assert_eq!(
            found(text),
            "warning[surrounding-whitespace] locales/pl/a.ftl:2:5 this does not start with a space as the source does\n\
             warning[surrounding-whitespace] locales/pl/a.ftl:4:5 this does not end with a space as the source does\n"
        );
        assert_eq!(fixed_with("", text), "a =\n    { \" \" }autor\n    oraz\nb = i{ \" \" }\n");
    }

    #[test]
    fn a_slip_of_the_keyboard_is_removed() {
        let text = "## sv\na = Spara\nb = Namn:\n## fr\na = Enregistrer\u{a0}\nb = Nom\u{a0}:\n";
        assert_eq!(
            found(text),
            "warning[surrounding-whitespace] locales/fr/a.ftl:1:16 this ends with a space, the source does not\n"
        );
        assert_eq!(fixed_with("", text), "a = Enregistrer\nb = Nom\u{a0}:\n");
    }

    #[test]
    fn a_space_that_a_translation_asks_for_is_a_note() {
        let text = "## sv\na = av\n## pl\na = przez{ \" \" }\n";
        assert_eq!(
            found(text),
            "note[surrounding-whitespace] locales/pl/a.ftl:1:13 this ends with a space, the source does not\n"
        );
        assert_eq!(fixed_with("", text), "a = przez{ \" \" }\n");
    }

    #[test]
    fn what_parts_no_words_needs_no_space() {
        marked("## sv\na = { \" \" }av\n## ja\na = 著\n");
    }

    #[test]
    fn blank_texts_and_placeables_pass() {
        marked("## sv\nb = { \" \" }\nc = { $x } och\n## pl\nb = i\nc = { \" \" }{ $x } i\n");
        marked("## sv\na = { \"\" }\n## pl\na = { \" \" }\n");
    }
}
