//! Which whole numbers come to which variant of a selector.

use crate::catalog::Pattern;
use crate::locale::{Category, CategorySet, PluralKind, Plurals};
use crate::syntax::{Placeable, Variant, plural_kind, selects_by_number};

/// A selector on a number, tried with every number of [`crate::locale::SAMPLE`].
#[derive(Clone, Debug)]
pub struct Cases<'a> {
    /// What is counted.
    pub kind: PluralKind,
    /// The variants, and whether some number comes to each.
    pub variants: Vec<(Variant<'a>, bool)>,
    /// Categories of numbers that came to the default variant although it has another name.
    pub fallen: CategorySet,
}

impl<'a> Cases<'a> {
    /// The cases of a selector; `None` where it does not select by number, or where no plural rule is known.
    pub fn of(placeable: Placeable<'a>, plurals: &Plurals) -> Option<Self> {
        selects_by_number(placeable).then(|| Self::counted(placeable, plurals))?
    }

    /// The cases of a selector that is known to be a number.
    pub fn counted(placeable: Placeable<'a>, plurals: &Plurals) -> Option<Self> {
        let kind = plural_kind(placeable.expression());
        let variants = placeable.variants().map(|variant| (variant, false)).collect();
        let mut cases = Self { kind, variants, fallen: CategorySet::default() };
        let (sample, categories) = (plurals.sample(kind), plurals.categories(kind));
        if sample.is_empty() {
            cases.believe(categories);
        } else {
            cases.try_all(sample, plurals.counts(kind));
        }
        categories.iter().next().is_some().then_some(cases)
    }

    /// Gives each number to its variant: the one that names it, else the one that names its category, else the default.
    fn try_all(&mut self, sample: &[Category], mut left: [usize; Category::ALL.len()]) {
        let keys: Vec<_> = self.variants.iter().map(|(variant, _)| Key::of(*variant)).collect();
        for (at, key) in keys.iter().enumerate().filter(|(at, key)| !keys[..*at].contains(key)) {
            if let Key::Number(number) = key
                && let Some(category) = sample.get(*number)
            {
                left[*category as usize] -= 1;
                self.variants[at].1 = true;
            }
        }
        for category in Category::ALL.into_iter().filter(|category| left[*category as usize] > 0) {
            let named = keys.iter().position(|key| *key == Key::Category(category));
            if named.is_none() {
                self.fallen.insert(category);
            }
            let default = || self.variants.iter().position(|(variant, _)| variant.is_default());
            if let Some(taken) = named.or_else(default) {
                self.variants[taken].1 = true;
            }
        }
    }

    /// Where only the names of the categories are known, each is taken to be in use.
    fn believe(&mut self, categories: CategorySet) {
        self.fallen = categories.iter().filter(|category| !self.names(*category)).collect();
        for (variant, reached) in &mut self.variants {
            *reached = Category::from_name(variant.key()).is_none_or(|category| categories.contains(category));
        }
    }

    /// Whether a variant names a number.
    pub fn names_number(&self, number: usize) -> bool {
        self.variants.iter().any(|(variant, _)| Key::of(*variant) == Key::Number(number))
    }

    /// Whether a variant names a category.
    pub fn names(&self, category: Category) -> bool {
        self.variants.iter().any(|(variant, _)| !variant.is_number() && variant.key() == category.as_str())
    }

    /// The variant that a number of a category comes to, by its place; `None` is the default.
    pub fn chosen(&self, number: usize, category: Category) -> Option<usize> {
        let keys: Vec<_> = self.variants.iter().map(|(variant, _)| Key::of(*variant)).collect();
        named(&keys, number, category).filter(|at| !self.variants[*at].0.is_default())
    }

    /// Whether some number comes to a variant.
    pub fn reaches(&self, variant: Variant<'_>) -> bool {
        let place = |variant: Variant<'_>| variant.span().start;
        let found = self.variants.binary_search_by_key(&place(variant), |(one, _)| place(*one));
        found.is_ok_and(|at| self.variants[at].1)
    }

    /// The cases of all selectors of a pattern that select by number.
    pub fn in_pattern(pattern: Pattern<'a>, plurals: &Plurals) -> impl Iterator<Item = (Placeable<'a>, Self)> {
        let placeables = pattern.selects().iter().map(move |select| pattern.placeable(select));
        placeables.filter_map(move |placeable| Some((placeable, Self::of(placeable, plurals)?)))
    }
}

/// The key that names a number, else the one that names its category.
fn named(keys: &[Key], number: usize, category: Category) -> Option<usize> {
    let by_number = keys.iter().position(|key| *key == Key::Number(number));
    by_number.or_else(|| keys.iter().position(|key| *key == Key::Category(category)))
}

/// What a variant's key means for a whole number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Key {
    Number(usize),
    Category(Category),
    Other,
}

impl Key {
    fn of(variant: Variant<'_>) -> Self {
        if !variant.is_number() {
            return Category::from_name(variant.key()).map_or(Self::Other, Self::Category);
        }
        let number = variant.key().parse::<f64>().ok().filter(|number| *number >= 0.0 && number.fract() == 0.0);
        number.map_or(Self::Other, |number| Self::Number(number as usize))
    }
}
