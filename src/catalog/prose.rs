//! Tells what people read in a text from tags, code and addresses.
//!
//! It looks for what is surely none of a language, and judges no markup: a lone `<` or backtick is prose.

use std::ops::Range;

use crate::markup::{Tag, TagKind, links, tags};

use super::{Glyph, Place};

/// Elements that hold code.
const CODE: [&str; 8] = ["code", "kbd", "pre", "samp", "script", "style", "tt", "var"];

/// Says of each glyph what it belongs to.
pub(super) fn mark(glyphs: &mut [Glyph]) {
    if !glyphs.iter().any(|glyph| matches!(glyph.char, '<' | '`' | ':' | ']')) {
        return;
    }
    let text: String = glyphs.iter().map(|glyph| glyph.char).collect();
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let mut fill = |range: Range<usize>, place: Place| {
        let (start, end) =
            (starts.partition_point(|at| *at < range.start), starts.partition_point(|at| *at < range.end));
        glyphs[start..end].iter_mut().for_each(|glyph| glyph.place = place);
    };
    links(&text, true).into_iter().for_each(|link| fill(link.range, Place::Address));
    spans(&text).into_iter().for_each(|range| fill(range, Place::Code));
    let tags: Vec<_> = tags(&text).into_iter().filter(|tag| tag.is_closed).collect();
    elements(&tags).into_iter().for_each(|range| fill(range, Place::Code));
    tags.into_iter().for_each(|tag| fill(tag.range, Place::Tag));
}

/// What elements for code hold; one that is never closed holds nothing.
fn elements(tags: &[Tag<'_>]) -> Vec<Range<usize>> {
    let (mut found, mut open): (Vec<_>, Option<&Tag<'_>>) = Default::default();
    for tag in tags {
        match open {
            None if tag.kind == TagKind::Open && CODE.iter().any(|name| tag.is(name)) => open = Some(tag),
            Some(opener) if tag.kind == TagKind::Close && tag.is(opener.name) => {
                found.push(opener.range.end..tag.range.start);
                open = None;
            }
            _ => {}
        }
    }
    found
}

/// Code between backticks: a run of them closes one of the same length, and is itself where none does.
fn spans(text: &str) -> Vec<Range<usize>> {
    let (mut found, mut absent, mut at) = (Vec::new(), Vec::new(), 0);
    while let Some(next) = text[at..].find('`') {
        let start = at + next;
        let ticks = ticks(text, start);
        at = start + ticks;
        if absent.contains(&ticks) {
            continue;
        }
        match closing(text, at, ticks) {
            Some(end) => {
                found.push(start..end);
                at = end;
            }
            None => absent.push(ticks),
        }
    }
    found
}

/// The end of the next run of exactly so many backticks.
fn closing(text: &str, from: usize, wanted: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += text[at..].find('`')?;
        let ticks = ticks(text, at);
        at += ticks;
        if ticks == wanted {
            return Some(at);
        }
    }
}

fn ticks(text: &str, at: usize) -> usize {
    text[at..].bytes().take_while(|byte| *byte == b'`').count()
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
        assert_eq!(prose("en ` och ``två`` <"), "en ` och · <|");
    }

    #[test]
    fn addresses_are_no_prose() {
        assert_eq!(prose("se https://example.org/a...b. Sedan"), "se ·. Sedan|");
        assert_eq!(prose("läs [mer](sida.html) nu: så"), "läs [mer](·) nu: så|");
        assert_eq!(prose("（https://example.org/）を見る：はい"), "（·）を見る：はい|");
    }

    #[test]
    fn a_variant_in_a_tag_is_none_either() {
        assert_eq!(prose("<a href=\"{ $n ->\n    [a] x\n   *[b] y\n }\">här</a>"), "·här·|·|·|");
    }
}
