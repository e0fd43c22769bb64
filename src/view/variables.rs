//! Which variables a pattern shows: in every case that counts, or in some.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, HashMap};

use crate::catalog::{Pattern, Role, Use, UseKind};
use crate::locale::Plurals;
use crate::syntax::{Argument, Expression, Piece, Placeable, Variant};

use super::{Cases, Lookup};

/// The variables of a pattern, message references followed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown<'a> {
    /// Shown whatever the variables are, cases left out that may well not show them.
    pub always: BTreeSet<&'a str>,
    /// Used anywhere, if only to select on.
    pub used: BTreeSet<&'a str>,
    /// Shown in at least one case.
    pub sometimes: BTreeSet<&'a str>,
}

/// Message references are followed this far, so that a circle of them ends.
const MAX_STEPS: u32 = 20;

/// So many uses are looked at behind the references of one pattern, a selector counting as ten: `expansion-limit`
/// refuses a tenth of them.
const MAX_USES: usize = 1000;

impl<'a> Shown<'a> {
    /// The variables of `pattern`; what its selectors mean depends on the plural rules.
    pub fn of(pattern: Pattern<'a>, lookup: Lookup<'a>, plurals: &Plurals) -> Self {
        Walk { lookup, plurals, steps: 0, left: &Cell::new(MAX_USES), known: &RefCell::default() }.pattern(pattern)
    }

    /// The variables of what a reference in `pattern` leads to.
    pub fn behind(pattern: Pattern<'a>, reference: &Use, lookup: Lookup<'a>, plurals: &Plurals) -> Self {
        let walk = Walk { lookup, plurals, steps: 0, left: &Cell::new(MAX_USES), known: &RefCell::default() };
        walk.reference(pattern, reference.span.start)
    }

    fn one(name: &'a str, shown: bool) -> Self {
        let set = BTreeSet::from([name]);
        let (always, sometimes) = if shown { (set.clone(), set.clone()) } else { Default::default() };
        Self { always, used: set, sometimes }
    }

    fn and(&mut self, other: Self) {
        self.always.extend(other.always);
        self.used.extend(other.used);
        self.sometimes.extend(other.sometimes);
    }
}

#[derive(Clone, Copy)]
struct Walk<'a, 'p> {
    lookup: Lookup<'a>,
    plurals: &'p Plurals,
    steps: u32,
    left: &'p Cell<usize>,
    /// What was referred to before, by file and place: each is looked at once, however often it is referred to.
    known: &'p RefCell<HashMap<(&'a str, u32), Shown<'a>>>,
}

impl<'a> Walk<'a, '_> {
    fn pattern(self, pattern: Pattern<'a>) -> Shown<'a> {
        if pattern.selects().is_empty() { self.flat(pattern) } else { self.pieces(pattern, pattern.tree()) }
    }

    /// Without selectors the facts are enough.
    fn flat(self, pattern: Pattern<'a>) -> Shown<'a> {
        let mut shown = Shown::default();
        for one in pattern.uses() {
            match one.kind {
                UseKind::Variable => shown.and(Shown::one(pattern.text(one.name), one.role != Role::TermArgument)),
                UseKind::Message => shown.and(self.reference(pattern, one.span.start)),
                UseKind::Term | UseKind::Function => {}
            }
        }
        shown
    }

    fn pieces(self, owner: Pattern<'a>, tree: crate::syntax::Pattern<'a>) -> Shown<'a> {
        let mut shown = Shown::default();
        for piece in tree.pieces() {
            if let Piece::Placeable(placeable) = piece {
                shown.and(self.placeable(owner, placeable));
            }
        }
        shown
    }

    fn placeable(self, owner: Pattern<'a>, placeable: Placeable<'a>) -> Shown<'a> {
        if placeable.is_select() {
            self.select(owner, placeable)
        } else {
            self.expression(owner, placeable.expression(), true)
        }
    }

    fn expression(self, owner: Pattern<'a>, expression: Expression<'a>, shown: bool) -> Shown<'a> {
        match expression {
            Expression::Variable(name, _) => Shown::one(name, shown),
            Expression::Message { span, .. } => self.reference(owner, span.start),
            Expression::Function { arguments, .. } => {
                let mut all = Shown::default();
                for argument in arguments.iter() {
                    if let Argument::Positional(expression) = argument {
                        all.and(self.expression(owner, expression, shown));
                    }
                }
                all
            }
            Expression::Placeable(placeable) => self.placeable(owner, placeable),
            Expression::String(..) | Expression::Number(..) | Expression::Term { .. } => Shown::default(),
        }
    }

    fn reference(self, owner: Pattern<'a>, start: u32) -> Shown<'a> {
        let reference = owner.use_at(start);
        let target = reference.and_then(|reference| self.lookup.meant(owner, reference));
        let Some(target) = target.filter(|_| self.steps < MAX_STEPS) else { return Shown::default() };
        let place = (&*target.message.file.path, target.span().start);
        let known = self.known.borrow().get(&place).cloned();
        known.unwrap_or_else(|| {
            let cost = 1 + target.uses().len() + 10 * target.selects().len();
            let Some(left) = self.left.get().checked_sub(cost) else { return Shown::default() };
            self.left.set(left);
            let shown = Self { steps: self.steps + 1, ..self }.pattern(target);
            self.known.borrow_mut().insert(place, shown.clone());
            shown
        })
    }

    /// What every case shows; cases that say the number themselves are given it, those of fractions do not count.
    fn select(self, owner: Pattern<'a>, placeable: Placeable<'a>) -> Shown<'a> {
        let mut shown = self.expression(owner, placeable.expression(), false);
        let selected: Vec<&str> = shown.used.iter().copied().collect();
        let cases = Cases::of(placeable, self.plurals);
        let mut always: Option<BTreeSet<&str>> = None;
        for variant in placeable.variants() {
            let mut case = self.pieces(owner, variant.value());
            shown.used.extend(&case.used);
            shown.sometimes.extend(&case.sometimes);
            if says_number(variant, cases.as_ref(), self.plurals) {
                case.always.extend(&selected);
            }
            if cases.as_ref().is_none_or(|cases| cases.reaches(variant)) {
                always = Some(always.map_or(case.always.clone(), |all| &all & &case.always));
            }
        }
        shown.always.extend(always.unwrap_or_default());
        shown
    }
}

/// Whether a variant is for nothing, one or two alone, and so may say that in words.
pub fn says_number(variant: Variant<'_>, cases: Option<&Cases<'_>>, plurals: &Plurals) -> bool {
    match variant.key() {
        "0" | "1" | "2" => true,
        "zero" | "one" | "two" => cases.is_none_or(|cases| large_number(variant, cases, plurals).is_none()),
        _ => false,
    }
}

/// The first number above two, and below a hundred, that comes to a variant's category: `one` is for 21 in Russian.
pub fn large_number(variant: Variant<'_>, cases: &Cases<'_>, plurals: &Plurals) -> Option<usize> {
    let numbers = plurals.sample(cases.kind).iter().take(100).enumerate().skip(3);
    numbers.filter(|(_, category)| category.as_str() == variant.key()).map(|(number, _)| number).next()
}
