//! Follows what a pattern can come out as: each choice of variants, with strings and references put in, and a hole for
//! what only the application knows.
//!
//! Where nothing but words differs outside of tags and links, one choice stands for all. What still has too many is
//! given up, and a rule says so: no file makes this grow beyond its bounds.

use std::cell::Cell;

use crate::catalog::{HOLE, Pattern};
use crate::markup::{is_at_rest, is_words};
use crate::syntax::{self, Expression, Piece, Placeable, unescape};
use crate::text::Span;

use super::outcome::Kind;
use super::{Lookup, Outcome};

/// The most outcomes of a pattern that are looked at.
const OUTCOMES: usize = 1000;
/// The most bytes of all of them.
const BYTES: usize = 1 << 18;
/// The most references that are followed for one pattern: runtimes give up at half of it.
const REFERENCES: usize = 200;
/// How deep references and placeables are followed.
const DEPTH: u32 = 120;

/// A pattern on its way to all its outcomes.
pub(super) struct Unfold<'a> {
    root: Pattern<'a>,
    lookup: Lookup<'a>,
    bytes: Cell<usize>,
    references: Cell<usize>,
}

/// What is being unfolded, and for what.
#[derive(Clone, Copy)]
struct Frame<'a> {
    owner: Pattern<'a>,
    /// Where the reference to it is written in the root.
    written: Option<Span>,
    depth: u32,
}

/// Of those that are words alone, only the first: in no tag or link it matters which.
fn one_of_words(mut outcomes: Vec<Outcome>) -> Vec<Outcome> {
    let mut words = 0;
    outcomes.retain(|one| {
        let is_words = is_words(&one.text);
        words += usize::from(is_words);
        !is_words || words == 1
    });
    outcomes
}

impl<'a> Unfold<'a> {
    /// All outcomes of a pattern; `None` where it is too much to look at.
    pub(super) fn all(root: Pattern<'a>, lookup: Lookup<'a>) -> Option<Vec<Outcome>> {
        let unfold = Self { root, lookup, bytes: Cell::new(BYTES), references: Cell::new(REFERENCES) };
        unfold.pattern(Frame { owner: root, written: None, depth: 0 }, root.tree())
    }

    fn pattern(&self, frame: Frame<'a>, tree: syntax::Pattern<'a>) -> Option<Vec<Outcome>> {
        let mut all = vec![Outcome::default()];
        for piece in tree.pieces() {
            match piece {
                Piece::Text(text, span) => self.write(frame, &mut all, text, span, Kind::Text)?,
                Piece::Break(lines, _, span) => {
                    self.write(frame, &mut all, &"\n".repeat(lines as usize), span, Kind::Other)?;
                }
                Piece::Placeable(placeable) => {
                    let next = self.placeable(frame, placeable)?;
                    // What comes before a variant or a term is known in the root alone.
                    let may_rest = frame.depth == 0 && next.len() > 1;
                    all = if may_rest { self.join_words(all, next)? } else { self.join(all, next)? };
                }
            }
        }
        Some(all)
    }

    /// Writes behind each; what is referred to is written where the reference is.
    fn write(&self, frame: Frame<'a>, all: &mut [Outcome], text: &str, span: Span, kind: Kind) -> Option<()> {
        self.spend((text.len() + kind.size()) * all.len())?;
        let (span, kind) = match (frame.written, kind) {
            (Some(written), Kind::Text) => (written, Kind::Other),
            (Some(written), kind) => (written, kind),
            (None, kind) => (span, kind),
        };
        all.iter_mut().for_each(|one| one.push(text, span, kind.clone()));
        Some(())
    }

    fn one(&self, frame: Frame<'a>, text: &str, span: Span, kind: Kind) -> Option<Vec<Outcome>> {
        let mut all = vec![Outcome::default()];
        self.write(frame, &mut all, text, span, kind)?;
        Some(all)
    }

    fn spend(&self, bytes: usize) -> Option<()> {
        self.bytes.set(self.bytes.get().checked_sub(bytes)?);
        Some(())
    }

    /// Each with each, but of words that stand in no tag or link only the first.
    fn join_words(&self, all: Vec<Outcome>, next: Vec<Outcome>) -> Option<Vec<Outcome>> {
        // Looking costs less than writing.
        self.spend(all.iter().map(|one| one.text.len()).sum::<usize>() / 8)?;
        let is_at_rest = all.iter().all(|one| is_at_rest(&one.text));
        self.join(all, if is_at_rest { one_of_words(next) } else { next })
    }

    /// Each with each.
    fn join(&self, mut all: Vec<Outcome>, next: Vec<Outcome>) -> Option<Vec<Outcome>> {
        let bytes = |outcomes: &[Outcome]| outcomes.iter().map(Outcome::size).sum::<usize>();
        if let [only] = &next[..] {
            self.spend(bytes(&next) * all.len())?;
            all.iter_mut().for_each(|one| one.append(only));
            return Some(all);
        }
        self.spend(bytes(&all) * next.len() + bytes(&next) * all.len())?;
        let pairs = all.iter().flat_map(|one| next.iter().map(move |other| (one, other)));
        let joined = pairs.map(|(one, other)| {
            let mut one = one.clone();
            one.append(other);
            one
        });
        (all.len() * next.len() <= OUTCOMES).then(|| joined.collect())
    }

    fn placeable(&self, frame: Frame<'a>, placeable: Placeable<'a>) -> Option<Vec<Outcome>> {
        if frame.depth > DEPTH {
            return None;
        }
        let inside = Frame { depth: frame.depth + 1, ..frame };
        if placeable.is_select() {
            let variants = placeable.variants().map(|variant| self.pattern(inside, variant.value()));
            return variants.collect::<Option<Vec<_>>>().map(|variants| variants.into_iter().flatten().collect());
        }
        let expression = placeable.expression();
        let span = expression.span();
        match expression {
            Expression::String(raw, _) => self.one(frame, &unescape(raw), span, Kind::Other),
            Expression::Number(raw, _) => self.one(frame, raw, span, Kind::Other),
            Expression::Placeable(inner) => self.placeable(inside, inner),
            Expression::Message { .. } | Expression::Term { .. } => self.reference(frame, span),
            Expression::Variable(..) | Expression::Function { .. } => self.hole(frame, span),
        }
    }

    /// What a reference leads to; a hole where it leads nowhere. One that leads in a circle is too much to look at.
    fn reference(&self, frame: Frame<'a>, span: Span) -> Option<Vec<Outcome>> {
        let Some(target) = frame.owner.use_at(span.start).and_then(|one| self.lookup.target(frame.owner, one)) else {
            return self.hole(frame, span);
        };
        self.references.set(self.references.get().checked_sub(1)?);
        let written = frame.written.or(Some(span));
        self.pattern(Frame { owner: target, written, depth: frame.depth + 1 }, target.tree())
    }

    fn hole(&self, frame: Frame<'a>, span: Span) -> Option<Vec<Outcome>> {
        let inner = frame.owner.text(span);
        let outer = frame.written.map(|written| format!("{} \u{2192} ", self.root.text(written)));
        let expression = format!("{{ {}{inner} }}", outer.unwrap_or_default());
        self.one(frame, HOLE.encode_utf8(&mut [0; 4]), span, Kind::Hole(expression))
    }
}
