//! The plural category of any number, fractions and millions included: what is shown to a reader.
//!
//! [`super::Plurals`] tells checks what a locale has; this tells a runtime which of them a number is.

use fixed_decimal::Decimal;
use icu_plurals::{PluralRuleType, PluralRules};

use super::plural_table::{Shape, has_no_plurals, shape};
use super::{Category, Locale, PluralKind};

/// The rules by which a locale chooses.
#[derive(Debug)]
pub struct Choice {
    cardinal: Rules,
    ordinal: Rules,
}

#[derive(Debug)]
enum Rules {
    Icu(PluralRules),
    Table(&'static Shape),
    /// Nobody knows the language: one is `one`, as all known runtimes then have it.
    English,
}

impl Choice {
    /// The rules of a locale.
    pub fn new(locale: &Locale) -> Self {
        let language = locale.icu().id.language;
        let rules = |kind: PluralRuleType| PluralRules::try_new(locale.icu().into(), kind.into()).ok();
        let Some(cardinal) = rules(PluralRuleType::Cardinal) else {
            return Self { cardinal: Rules::English, ordinal: Rules::English };
        };
        if let Some(shape) = shape(language.as_str()) {
            return Self { cardinal: Rules::Table(shape), ordinal: Rules::English };
        }
        if cardinal.categories().count() == 1 && !has_no_plurals(language.as_str()) {
            return Self { cardinal: Rules::English, ordinal: Rules::English };
        }
        let ordinal = rules(PluralRuleType::Ordinal).map_or(Rules::English, Rules::Icu);
        Self { cardinal: Rules::Icu(cardinal), ordinal }
    }

    /// The category of a number as it is shown: `1.0` may be another than `1`.
    pub fn category(&self, kind: PluralKind, number: &Decimal) -> Category {
        let rules = match kind {
            PluralKind::Cardinal => &self.cardinal,
            PluralKind::Ordinal => &self.ordinal,
        };
        let whole = || number.to_string().parse::<u32>();
        match rules {
            Rules::Icu(rules) => Category::from_icu(rules.category_for(number)),
            Rules::Table(shape) => whole().map_or(Category::Other, shape.select),
            Rules::English => {
                if whole() == Ok(1) {
                    Category::One
                } else {
                    Category::Other
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn category(locale: &str, number: &str) -> &'static str {
        let number = Decimal::try_from_str(number).expect("a number");
        Choice::new(&Locale::new(locale, None)).category(PluralKind::Cardinal, &number).as_str()
    }

    #[test]
    fn fractions_and_millions_have_categories() {
        assert_eq!(["1", "1.0", "2"].map(|number| category("sv", number)), ["one", "other", "other"]);
        assert_eq!(["1", "3", "5", "1.5"].map(|number| category("pl", number)), ["one", "few", "many", "other"]);
        assert_eq!(category("es", "1000000"), "many");
    }

    #[test]
    fn what_icu_lacks_comes_from_cldr_and_what_cldr_lacks_from_english() {
        assert_eq!((category("gv", "22"), category("fur", "1"), category("fur", "1.5")), ("two", "one", "other"));
        assert_eq!((category("xx", "1"), category("xx", "0"), category("ja", "1")), ("one", "other", "other"));
    }
}
