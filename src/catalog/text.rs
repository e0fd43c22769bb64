//! The text of a pattern: what a reader may see of it, piece by piece, variants included.

use std::borrow::Cow;

pub use crate::markup::HOLE;
use crate::syntax::{self, Expression, Piece, Placeable, unescape};
use crate::text::Span;

use super::Pattern;

/// A piece of text.
#[derive(Clone, Debug)]
pub struct Text<'a> {
    /// What it says; of a string, with its escapes resolved.
    pub text: Cow<'a, str>,
    /// Where it stands; of a string, with its quotes.
    pub span: Span,
    /// Whether it is a string in a placeable: its bytes are not those of the span then.
    pub is_string: bool,
}

/// A text from its beginning to its end: a value without its variants, or one variant.
#[derive(Clone, Debug, Default)]
pub struct Run<'a> {
    /// Its pieces in order. What stands between two is a placeable, or a line end.
    pub texts: Vec<Text<'a>>,
    /// The whole as one string, a placeable as [`HOLE`] and a line end as LF.
    pub joined: String,
    /// Where each piece begins in the whole.
    offsets: Vec<usize>,
}

impl<'a> Pattern<'a> {
    /// Its pieces of text in the order of the file, those of variants and of strings that are shown included. Line
    /// ends and placeables part the pieces.
    pub fn texts(self) -> Vec<Text<'a>> {
        self.runs().into_iter().flat_map(|run| run.texts).collect()
    }

    /// Its runs: its own text first, then that of each variant.
    pub fn runs(self) -> Vec<Run<'a>> {
        let mut runs = vec![Run::default()];
        run(self.tree(), 0, &mut runs);
        runs
    }
}

impl<'a> Run<'a> {
    fn push(&mut self, text: Text<'a>) {
        self.offsets.push(self.joined.len());
        self.joined.push_str(&text.text);
        self.texts.push(text);
    }

    /// Where a part of the whole stands in the file. A part of a string is the string.
    pub fn span(&self, start: usize, end: usize) -> Span {
        Span::new(self.place(start, false), self.place(end, true))
    }

    fn place(&self, offset: usize, is_end: bool) -> u32 {
        let before = |begin: &usize| if is_end { *begin < offset } else { *begin <= offset };
        let at = self.offsets.partition_point(before).saturating_sub(1);
        let Some(text) = self.texts.get(at) else { return 0 };
        if text.is_string {
            return if is_end { text.span.end } else { text.span.start };
        }
        // What lies before the first piece is told at that piece.
        (text.span.start + offset.saturating_sub(self.offsets[at]) as u32).min(text.span.end)
    }
}

fn run<'a>(tree: syntax::Pattern<'a>, own: usize, runs: &mut Vec<Run<'a>>) {
    for piece in tree.pieces() {
        match piece {
            Piece::Text(text, span) => runs[own].push(Text { text: Cow::Borrowed(text), span, is_string: false }),
            Piece::Break(lines, ..) => runs[own].joined.extend(std::iter::repeat_n('\n', lines as usize)),
            Piece::Placeable(one) => placeable(one, own, runs),
        }
    }
}

fn placeable<'a>(one: Placeable<'a>, own: usize, runs: &mut Vec<Run<'a>>) {
    match one.expression() {
        Expression::String(raw, span) if !one.is_select() => {
            runs[own].push(Text { text: unescape(raw), span, is_string: true });
        }
        Expression::Placeable(inner) if !one.is_select() => placeable(inner, own, runs),
        _ => {
            runs[own].joined.push(HOLE);
            for variant in one.variants() {
                runs.push(Run::default());
                let variant_s = runs.len() - 1;
                run(variant.value(), variant_s, runs);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::catalog::{Content, File};

    #[test]
    fn every_part_of_a_run_has_a_place() {
        let text = "a = { $x } år { \"{\" }\n    { $y }\n";
        let file = File::new("a.ftl".into(), "a.ftl".into(), Content::Text(text.to_owned()));
        for run in file.message(0).value().expect("a value").runs() {
            let ends: Vec<_> = run.joined.char_indices().map(|(at, char)| (at, at + char.len_utf8())).collect();
            for (start, end) in ends {
                let span = run.span(start, end);
                assert!(span.start <= span.end && text.get(span.range()).is_some(), "{start}..{end}: {span:?}");
            }
        }
    }
}
