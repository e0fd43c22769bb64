//! A message could grow beyond all measure when it is shown.
//!
//! Ten terms that each refer to the one before ten times make ten thousand million copies of the first: a file of
//! 1 kB can take a server's memory. The largest text that a message can expand to, and the largest number of
//! placeables, are worked out beforehand. `fluent-bundle` and `@fluent/bundle` give up at 100 placeables; the text
//! may grow to 1 MiB.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! -a = ha ha
//! -b = { -a }{ -a }{ -a }{ -a }{ -a }
//! -c = { -b }{ -b }{ -b }{ -b }{ -b }
//! laugh = { -c }{ -c }{ -c }{ -c }{ -c }
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! -a = ha ha
//! laugh = { -a }{ -a }
//! ```
//!
//! ## What to do
//!
//! Write out part of the text, or cut the message in two.

use rustc_hash::FxHashMap;

use crate::catalog::{File, Pattern};
use crate::diagnostic::Severity;
use crate::syntax::{self, Expression, Piece, Placeable};
use crate::view::{Lookup, References, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::guard("expansion-limit", Severity::Error, Hook::Locale(check));

const PLACEABLES: u64 = 100;
const BYTES: u64 = 1024 * 1024;

/// What a text can grow to.
#[derive(Clone, Copy, Default)]
struct Size {
    bytes: u64,
    placeables: u64,
}

fn check<'a>(view: View<'a>, findings: &mut Findings<'_>) {
    let mut sizes = Sizes { view, known: FxHashMap::default() };
    for pattern in References::of(view).order {
        let size = sizes.pattern(pattern, pattern.tree());
        sizes.known.insert(place(pattern), size);
    }
    for message in view.side.files.iter().flat_map(|file| file.messages()) {
        // Terms are measured where a message shows them: told once, at what a reader would see.
        for pattern in message.patterns().filter(|_| !message.is_term()).filter(|pattern| can_grow(*pattern)) {
            let known = sizes.known.get(&place(pattern)).copied();
            let size = known.unwrap_or_else(|| sizes.pattern(pattern, pattern.tree()));
            if size.placeables > PLACEABLES || size.bytes > BYTES {
                findings.push(finding(pattern, size));
            }
        }
    }
}

/// A placeable takes three bytes: a short text without references cannot have too many.
fn can_grow(pattern: Pattern<'_>) -> bool {
    !pattern.uses().is_empty() || u64::from(pattern.span().len()) > 3 * PLACEABLES
}

fn finding(pattern: Pattern<'_>, size: Size) -> Finding {
    let message = format!("`{}` can expand to {}", pattern.message.id(), size.words());
    Finding::in_pattern(pattern, pattern.message.facts().id, message)
        .label("runtimes give up at 100 placeables, and 1 MiB is the most")
        .help("write out part of the text, or cut the message in two")
}

fn place(pattern: Pattern<'_>) -> (*const File, u32) {
    (pattern.message.file, pattern.span().start)
}

struct Sizes<'a> {
    view: View<'a>,
    known: FxHashMap<(*const File, u32), Size>,
}

impl<'a> Sizes<'a> {
    fn pattern(&self, owner: Pattern<'a>, tree: syntax::Pattern<'a>) -> Size {
        tree.pieces().fold(Size::default(), |size, piece| {
            size.and(match piece {
                Piece::Text(text, _) => Size { bytes: text.len() as u64, placeables: 0 },
                Piece::Break(lines, spaces, _) => Size { bytes: u64::from(lines) + spaces.len() as u64, placeables: 0 },
                Piece::Placeable(placeable) => self.placeable(owner, placeable),
            })
        })
    }

    fn placeable(&self, owner: Pattern<'a>, placeable: Placeable<'a>) -> Size {
        let variants = placeable.variants().map(|variant| self.pattern(owner, variant.value()));
        let largest = variants.fold(Size::default(), Size::max);
        let shown =
            if placeable.is_select() { Size::default() } else { self.expression(owner, placeable.expression()) };
        Size { bytes: 0, placeables: 1 }.and(largest).and(shown)
    }

    fn expression(&self, owner: Pattern<'a>, expression: Expression<'a>) -> Size {
        match expression {
            Expression::String(text, _) | Expression::Number(text, _) => {
                Size { bytes: text.len() as u64, placeables: 0 }
            }
            Expression::Placeable(placeable) => self.placeable(owner, placeable),
            Expression::Message { span, .. } | Expression::Term { span, .. } => self.target(owner, span.start),
            Expression::Variable(..) | Expression::Function { .. } => Size::default(),
        }
    }

    /// The size of what a reference leads to, known already because it comes first in the order.
    fn target(&self, owner: Pattern<'a>, start: u32) -> Size {
        let reference = owner.use_at(start);
        let lookup = Lookup::translation(self.view, owner.message);
        let Some(target) = reference.and_then(|reference| lookup.target(owner, reference)) else {
            return Size::default();
        };
        let known = self.known.get(&place(target)).copied();
        known.unwrap_or(Size { bytes: u64::from(target.span().len()), placeables: 0 })
    }
}

impl Size {
    fn and(self, other: Self) -> Self {
        Self {
            bytes: self.bytes.saturating_add(other.bytes),
            placeables: self.placeables.saturating_add(other.placeables),
        }
    }

    fn max(self, other: Self) -> Self {
        Self { bytes: self.bytes.max(other.bytes), placeables: self.placeables.max(other.placeables) }
    }

    fn words(self) -> String {
        format!("{} placeables and {} bytes", self.placeables, self.bytes)
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::found;

    #[test]
    fn a_billion_laughs() {
        let mut text = "## sv\n-t0 = ha\n".to_owned();
        for term in 1..10 {
            text += &format!("-t{term} = {}\n", format!("{{ -t{} }}", term - 1).repeat(10));
        }
        text += "a = { -t9 }\nb = { -t1 }\n";
        let all = found(&text);
        assert!(
            all.starts_with("error[expansion-limit] content/a.ftl:11:1 `a` can expand to 1111111111 placeables"),
            "{all}"
        );
        assert_eq!(all.lines().count(), 1);
    }

    #[test]
    fn a_long_chain_does_not_exhaust_the_stack() {
        let mut text = "## sv\n-t0 = ha\n".to_owned();
        for term in 1..5000 {
            text += &format!("-t{term} = {{ -t{} }}\n", term - 1);
        }
        assert!(!found(&text).contains("expansion-limit"));
    }
}
