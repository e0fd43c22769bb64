//! Plural categories: which a locale has, and which one a whole number belongs to.

use icu_plurals::{PluralCategory, PluralRuleType, PluralRules};

use super::plural_table::{Shape, has_no_plurals, shape};
use super::{Locale, plural_fluent_rs};

/// The whole numbers that stand for all: categories that none of them has are those of fractions and millions.
pub const SAMPLE: std::ops::RangeInclusive<u32> = 0..=1000;

/// A plural category of CLDR.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Category {
    /// `zero`
    Zero,
    /// `one`
    One,
    /// `two`
    Two,
    /// `few`
    Few,
    /// `many`
    Many,
    /// `other`
    Other,
}

impl Category {
    /// All of them, in CLDR's order.
    pub const ALL: [Self; 6] = [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// CLDR's name for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The category of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.as_str() == name)
    }

    pub(super) fn from_icu(category: PluralCategory) -> Self {
        match category {
            PluralCategory::Zero => Self::Zero,
            PluralCategory::One => Self::One,
            PluralCategory::Two => Self::Two,
            PluralCategory::Few => Self::Few,
            PluralCategory::Many => Self::Many,
            PluralCategory::Other => Self::Other,
        }
    }
}

/// A set of categories.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CategorySet(u8);

impl CategorySet {
    /// Adds one.
    pub fn insert(&mut self, category: Category) {
        self.0 |= 1 << category as u8;
    }

    /// Takes one out.
    pub fn remove(&mut self, category: Category) {
        self.0 &= !(1 << category as u8);
    }

    /// Whether it is in.
    pub fn contains(self, category: Category) -> bool {
        self.0 & (1 << category as u8) != 0
    }

    /// Those in the set, in CLDR's order.
    pub fn iter(self) -> impl Iterator<Item = Category> {
        Category::ALL.into_iter().filter(move |category| self.contains(*category))
    }
}

impl FromIterator<Category> for CategorySet {
    fn from_iter<I: IntoIterator<Item = Category>>(categories: I) -> Self {
        let mut set = Self::default();
        categories.into_iter().for_each(|category| set.insert(category));
        set
    }
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PluralKind {
    /// One, two, three.
    Cardinal,
    /// First, second, third.
    Ordinal,
}

/// The plural rules of one locale, for whole numbers.
#[derive(Debug)]
pub struct Plurals {
    cardinal: Rules,
    ordinal: Rules,
}

#[derive(Debug)]
enum Rules {
    /// The category of each number of [`SAMPLE`], and all categories, those of fractions and millions included.
    Known {
        sample: Vec<Category>,
        /// How many numbers of the sample each category has.
        counts: [usize; Category::ALL.len()],
        categories: CategorySet,
    },
    /// The project says which categories there are, nobody says when they are used.
    Named(CategorySet),
    Unknown,
}

impl Plurals {
    /// The rules by which `fluent-rs` chooses, as far as they differ.
    ///
    /// What nobody knows, and what the project says itself, stays: that `fluent-rs` then chooses by English rules says
    /// nothing about what the language needs.
    pub fn of_fluent_rs(self, locale: &Locale) -> Self {
        let language = locale.icu().id.language;
        let Self { mut cardinal, mut ordinal } = self;
        if let Rules::Known { categories, .. } = &mut cardinal {
            if let Some(shape) = plural_fluent_rs::cardinal(language.as_str()) {
                cardinal = Rules::table(shape);
            } else if plural_fluent_rs::lacks_millions(language.as_str()) {
                categories.remove(Category::Many);
            }
        }
        if let Some(shape) = plural_fluent_rs::ordinal(language.as_str()) {
            ordinal = Rules::table(shape);
        } else if !plural_fluent_rs::knows_ordinals(language.as_str()) {
            ordinal = Rules::Unknown;
        }
        Self { cardinal, ordinal }
    }

    /// The rules of `locale`; `named` are the categories that the project gives where CLDR has none.
    pub fn new(locale: &Locale, named: Option<CategorySet>) -> Self {
        let language = locale.icu().id.language;
        let cardinal = Rules::icu(locale, PluralRuleType::Cardinal);
        if let Some(named) = named {
            return Self { cardinal: Rules::Named(named), ordinal: Rules::Unknown };
        }
        if let Some(shape) = shape(language.as_str()) {
            return Self { cardinal: Rules::table(shape), ordinal: Rules::Unknown };
        }
        if cardinal.categories().iter().count() == 1 && !has_no_plurals(language.as_str()) {
            return Self { cardinal: Rules::Unknown, ordinal: Rules::Unknown };
        }
        Self { cardinal, ordinal: Rules::icu(locale, PluralRuleType::Ordinal) }
    }

    /// Whether anything is known of the locale's plurals.
    pub fn is_known(&self) -> bool {
        !matches!(self.cardinal, Rules::Unknown)
    }

    /// The categories that the locale has; none where nothing is known.
    pub fn categories(&self, kind: PluralKind) -> CategorySet {
        self.rules(kind).categories()
    }

    /// The category of each number of [`SAMPLE`]; none where no rule is known.
    pub fn sample(&self, kind: PluralKind) -> &[Category] {
        match self.rules(kind) {
            Rules::Known { sample, .. } => sample,
            _ => &[],
        }
    }

    /// How many numbers of [`SAMPLE`] each category has.
    pub fn counts(&self, kind: PluralKind) -> [usize; Category::ALL.len()] {
        match self.rules(kind) {
            Rules::Known { counts, .. } => *counts,
            _ => Default::default(),
        }
    }

    fn rules(&self, kind: PluralKind) -> &Rules {
        match kind {
            PluralKind::Cardinal => &self.cardinal,
            PluralKind::Ordinal => &self.ordinal,
        }
    }
}

impl Rules {
    fn icu(locale: &Locale, kind: PluralRuleType) -> Self {
        let Ok(rules) = PluralRules::try_new(locale.icu().into(), kind.into()) else { return Self::Unknown };
        let sample = SAMPLE.map(|number| Category::from_icu(rules.category_for(number))).collect();
        Self::known(sample, rules.categories().map(Category::from_icu).collect())
    }

    fn table(shape: &Shape) -> Self {
        Self::known(SAMPLE.map(shape.select).collect(), shape.categories.iter().copied().collect())
    }

    fn known(sample: Vec<Category>, categories: CategorySet) -> Self {
        let mut counts = [0; Category::ALL.len()];
        sample.iter().for_each(|category| counts[*category as usize] += 1);
        Self::Known { sample, counts, categories }
    }

    fn categories(&self) -> CategorySet {
        match self {
            Self::Known { categories, .. } | Self::Named(categories) => *categories,
            Self::Unknown => CategorySet::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn categories(name: &str, kind: PluralKind) -> String {
        let plurals = Plurals::new(&Locale::new(name, None), None);
        let names = plurals.categories(kind).iter().map(Category::as_str).collect::<Vec<_>>();
        names.join(" ")
    }

    #[test]
    fn cldr_decides() {
        assert_eq!(categories("sv", PluralKind::Cardinal), "one other");
        assert_eq!(categories("pl", PluralKind::Cardinal), "one few many other");
        assert_eq!(categories("ar", PluralKind::Cardinal), "zero one two few many other");
        assert_eq!(categories("ja", PluralKind::Cardinal), "other");
        assert_eq!(categories("en", PluralKind::Ordinal), "one two few other");
        assert_eq!(categories("sv", PluralKind::Ordinal), "one other");
    }

    #[test]
    fn what_icu_leaves_out_is_not_taken_for_no_plurals() {
        assert_eq!(categories("fur", PluralKind::Cardinal), "one other");
        assert_eq!(categories("kw", PluralKind::Cardinal), "zero one two few many other");
        let (gulf, arabic) = ["ars", "ar"].map(|name| Plurals::new(&Locale::new(name, None), None)).into();
        assert_eq!(gulf.sample(PluralKind::Cardinal), arabic.sample(PluralKind::Cardinal));
        assert_eq!(categories("xx", PluralKind::Cardinal), "");
        assert!(!Plurals::new(&Locale::new("sco", None), None).is_known());
        let named = ["one", "other"].into_iter().filter_map(Category::from_name).collect();
        assert!(Plurals::new(&Locale::new("xx", None), Some(named)).is_known());
    }

    #[test]
    fn fluent_rs_has_other_rules() {
        let old = |name| {
            let locale = Locale::new(name, None);
            Plurals::new(&locale, None).of_fluent_rs(&locale)
        };
        assert_eq!(old("he").sample(PluralKind::Cardinal)[20], Category::Many);
        assert!(!old("fr").categories(PluralKind::Cardinal).contains(Category::Many));
        assert_eq!(old("pl").categories(PluralKind::Cardinal).iter().count(), 4);
        assert_eq!(old("ar").sample(PluralKind::Cardinal)[103], Category::Other);
        assert!(!old("sco").is_known());
    }

    #[test]
    fn numbers_fall_to_categories() {
        let polish = Plurals::new(&Locale::new("pl", None), None);
        let sample = polish.sample(PluralKind::Cardinal);
        assert_eq!(
            (sample[1], sample[3], sample[5], sample[22]),
            (Category::One, Category::Few, Category::Many, Category::Few)
        );
    }
}
