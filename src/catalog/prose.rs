//! Tells what people read in a text from tags, code and addresses.
//!
//! It looks for what is surely none of a language, and judges no markup: a lone `<` or backtick is prose.

use super::{Glyph, Place};

/// Elements that hold code.
const CODE: [&str; 8] = ["code", "kbd", "pre", "samp", "script", "style", "tt", "var"];

/// Says of each glyph what it belongs to.
pub(super) fn mark(glyphs: &mut [Glyph]) {
    let mut at = 0;
    while at < glyphs.len() {
        let Some((start, mut end, place)) = foreign(glyphs, at) else {
            at += 1;
            continue;
        };
        fill(glyphs, start, end, place);
        if place == Place::Tag {
            let inside = end;
            end = element(glyphs, at, end);
            fill(glyphs, inside, end, Place::Code);
        }
        at = end;
    }
}

/// What is no prose and is told by the character at `at`: from where, to where, and what it is.
fn foreign(glyphs: &[Glyph], at: usize) -> Option<(usize, usize, Place)> {
    match glyphs[at].char {
        '<' => Some((at, tag(glyphs, at)?, Place::Tag)),
        '`' => Some((at, code(glyphs, at)?, Place::Code)),
        ':' => Some((scheme(glyphs, at)?, address(glyphs, at)?, Place::Address)),
        ']' => Some((at + 1, target(glyphs, at)?, Place::Address)),
        _ => None,
    }
}

fn fill(glyphs: &mut [Glyph], start: usize, end: usize, place: Place) {
    glyphs[start..end].iter_mut().for_each(|glyph| glyph.place = place);
}

fn starts(glyphs: &[Glyph], at: usize, text: &str) -> bool {
    let rest = glyphs.get(at..).unwrap_or_default().iter().map(|glyph| glyph.char.to_ascii_lowercase());
    rest.take(text.len()).eq(text.chars())
}

fn find(glyphs: &[Glyph], from: usize, char: char) -> Option<usize> {
    Some(from + glyphs[from..].iter().position(|glyph| glyph.char == char)?)
}

/// The end of the tag that starts at a `<`. A `>` in quotes does not end it, unless the quotes never end.
fn tag(glyphs: &[Glyph], at: usize) -> Option<usize> {
    let next = glyphs.get(at + 1)?.char;
    if !next.is_ascii_alphabetic() && !matches!(next, '/' | '!') {
        return None;
    }
    let mut quote = None;
    for (end, glyph) in glyphs.iter().enumerate().skip(at) {
        match (quote, glyph.char) {
            (None, '>') => return Some(end + 1),
            (None, '"' | '\'') => quote = Some(glyph.char),
            (Some(open), char) if open == char => quote = None,
            _ => {}
        }
    }
    find(glyphs, at, '>').map(|end| end + 1)
}

/// The end of what an element for code holds, where the tag from `at` to `end` opens one.
fn element(glyphs: &[Glyph], at: usize, end: usize) -> usize {
    let name = glyphs[at + 1..end].iter().map(|glyph| glyph.char.to_ascii_lowercase());
    let name: String = name.take_while(char::is_ascii_alphanumeric).collect();
    if !CODE.contains(&name.as_str()) {
        return end;
    }
    let closing = format!("</{name}");
    (end..glyphs.len()).find(|at| starts(glyphs, *at, &closing)).unwrap_or(end)
}

/// The end of a run of code: as many backticks as it starts with.
fn code(glyphs: &[Glyph], at: usize) -> Option<usize> {
    let run = |from: usize| glyphs[from..].iter().take_while(|glyph| glyph.char == '`').count();
    let ticks = run(at);
    let mut from = at + ticks;
    while let Some(next) = find(glyphs, from, '`') {
        let found = run(next);
        if found == ticks {
            return Some(next + found);
        }
        from = next + found;
    }
    None
}

/// Where the scheme before a colon starts.
fn scheme(glyphs: &[Glyph], at: usize) -> Option<usize> {
    let letters = glyphs[..at].iter().rev().take_while(|glyph| glyph.char.is_ascii_alphabetic()).count();
    (letters > 0).then_some(at - letters)
}

/// The end of an address, at the colon behind its scheme; the stop of a sentence is none of it.
fn address(glyphs: &[Glyph], at: usize) -> Option<usize> {
    let is_part = |glyph: &Glyph| {
        glyph.is_placeable() || glyph.char.is_ascii_graphic() && !matches!(glyph.char, '<' | '>' | '"' | '`')
    };
    let is_stop = |glyph: &Glyph| matches!(glyph.char, '.' | ',' | ';' | ':' | '!' | '?' | ')' | '\'');
    let end = at + glyphs[at..].iter().take_while(|glyph| is_part(glyph)).count();
    let end = end - glyphs[at..end].iter().rev().take_while(|glyph| is_stop(glyph)).count();
    starts(glyphs, at, "://").then_some(end)
}

/// The end of a Markdown link's target, at the bracket behind its text.
fn target(glyphs: &[Glyph], at: usize) -> Option<usize> {
    if !starts(glyphs, at, "](") {
        return None;
    }
    let end = find(glyphs, at, ')')?;
    let whole = glyphs[at..end].iter().all(|glyph| !glyph.char.is_whitespace());
    whole.then_some(end + 1)
}

#[cfg(test)]
mod tests {
    use crate::catalog::{Content, File, Glyph, Place};

    /// The text with `·` for each stretch that is no prose.
    fn prose(text: &str) -> String {
        let file = File::new("a.ftl".into(), "a.ftl".into(), Content::Text(format!("a = {text}\n")));
        let reading = file.message(0).value().expect("it has a value").reading();
        let shown = |glyph: &Glyph| if glyph.place == Place::Prose { glyph.char } else { '·' };
        let mut shown: Vec<_> =
            reading.all().iter().flat_map(|reading| reading.glyphs.iter().map(shown).chain(['|'])).collect();
        shown.dedup_by(|one, other| *one == '·' && one == other);
        shown.into_iter().collect()
    }

    #[test]
    fn tags_and_code_are_no_prose() {
        assert_eq!(prose("a <b title=\"x > y\">c</b> 1 < 2"), "a ·c· 1 < 2|");
        assert_eq!(prose("kör <code>a \"b\"</code> och `c` här"), "kör · och · här|");
        assert_eq!(prose("en ` och <"), "en ` och <|");
    }

    #[test]
    fn addresses_are_no_prose() {
        assert_eq!(prose("se https://example.org/a...b. Sedan"), "se ·. Sedan|");
        assert_eq!(prose("läs [mer](sida.html) nu: så"), "läs [mer]· nu: så|");
        assert_eq!(prose("見る：https://example.org/を"), "見る：·を|");
    }

    #[test]
    fn a_variant_in_a_tag_is_none_either() {
        assert_eq!(prose("<a href=\"{ $n ->\n    [a] x\n   *[b] y\n }\">här</a>"), "·här·|·|·|");
    }
}
