//! The numbers and dates of one locale. What it needs of ICU4X is made when first asked for, and kept.

use std::fmt::{self, Write};
use std::sync::OnceLock;

use fixed_decimal::Decimal;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::GroupingStrategy;

use crate::locale::{Category, Choice, Locale};

use super::percent::percent;
use super::{Date, DateOptions, Number, Unsupported};

/// What shows the numbers and dates of a locale.
#[derive(Debug)]
pub struct Formatter {
    locale: Locale,
    choice: OnceLock<Choice>,
    decimals: [OnceLock<Option<DecimalFormatter>>; 3],
    #[cfg(feature = "datetime")]
    dates: super::datetime::Dates,
}

impl Formatter {
    /// Of this locale.
    pub fn new(locale: Locale) -> Self {
        Self {
            locale,
            choice: OnceLock::new(),
            decimals: Default::default(),
            #[cfg(feature = "datetime")]
            dates: Default::default(),
        }
    }

    /// The locale.
    pub fn locale(&self) -> &Locale {
        &self.locale
    }

    /// The plural category of a number as its options show it.
    pub fn category(&self, number: &Number) -> Category {
        let choice = self.choice.get_or_init(|| Choice::new(&self.locale));
        choice.category(number.options.kind, &number.rounded())
    }

    /// Writes a number as its options and the locale have it.
    ///
    /// # Errors
    ///
    /// Only those of `out`.
    pub fn number(&self, number: &Number, out: &mut dyn Write) -> fmt::Result {
        let options = &number.options;
        if !options.percent {
            return self.decimal(options.grouping, &number.rounded(), out);
        }
        let mut value = number.value().clone();
        value.absolute.multiply_pow10(2);
        let (before, behind) = percent(&self.locale);
        out.write_str(before)?;
        self.decimal(options.grouping, &options.round(value), out)?;
        out.write_str(behind)
    }

    fn decimal(&self, grouping: GroupingStrategy, value: &Decimal, out: &mut dyn Write) -> fmt::Result {
        let at = match grouping {
            GroupingStrategy::Never => 0,
            GroupingStrategy::Min2 => 1,
            _ => 2,
        };
        let make = || DecimalFormatter::try_new(self.locale.icu().into(), grouping.into()).ok();
        match self.decimals[at].get_or_init(make) {
            Some(formatter) => write!(out, "{}", formatter.format(value)),
            None => write!(out, "{value}"),
        }
    }

    /// A date as the options and the locale have it.
    ///
    /// # Errors
    ///
    /// The options ask for what cannot be done, or for a time where there is none.
    #[cfg(feature = "datetime")]
    pub fn date(&self, date: &Date, options: &DateOptions) -> Result<String, Unsupported> {
        self.dates.format(&self.locale, date, options)
    }

    /// Dates need the feature `datetime`.
    ///
    /// # Errors
    ///
    /// Always.
    #[cfg(not(feature = "datetime"))]
    pub fn date(&self, _: &Date, _: &DateOptions) -> Result<String, Unsupported> {
        Err(Unsupported("this program was built without the feature `datetime`".to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Given;
    use super::*;

    fn number(locale: &str, number: &str, options: &[(&str, &str)]) -> String {
        let number = number.parse::<f64>().expect("a number");
        let mut number = Number::try_from(number).expect("a number");
        options.iter().for_each(|(name, value)| number.options.set(name, Given::Text(value)).expect("known"));
        let mut out = String::new();
        Formatter::new(Locale::new(locale, None)).number(&number, &mut out).expect("a text takes all");
        out
    }

    #[test]
    fn numbers_are_written_as_the_locale_does() {
        let locales = ["sv", "de", "en", "es", "pl", "hi"];
        let shown = locales.map(|locale| number(locale, "1234567.5", &[]));
        let expected = [
            "1\u{a0}234\u{a0}567,5",
            "1.234.567,5",
            "1,234,567.5",
            "1.234.567,5",
            "1\u{a0}234\u{a0}567,5",
            "12,34,567.5",
        ];
        assert_eq!(shown, expected);
        assert_eq!(["es", "pl", "en"].map(|locale| number(locale, "1500", &[])), ["1500", "1500", "1,500"]);
        assert_eq!(number("ar-EG", "12", &[]), "١٢");
        assert_eq!(number("en", "2026", &[("useGrouping", "false")]), "2026");
        assert_eq!(number("sv", "-1", &[]), "\u{2212}1");
    }

    #[test]
    fn percentages_are_written_as_the_locale_does() {
        let shown =
            ["sv", "en", "pl", "tr", "de-CH", "ar", "ja"].map(|one| number(one, "0.02", &[("style", "percent")]));
        assert_eq!(shown, ["2\u{a0}%", "2%", "2%", "%2", "2%", "2\u{200e}%\u{200e}", "2%"]);
        let options = [("style", "percent"), ("maximumFractionDigits", "1")];
        assert_eq!(number("fi", "0.0255", &options), "2,6\u{a0}%");
    }

    #[test]
    fn what_is_shown_decides_the_category() {
        let english = Formatter::new(Locale::new("en", None));
        let mut one = Number::from(1);
        assert_eq!(english.category(&one), Category::One);
        one.options.set("minimumFractionDigits", Given::Number("1")).expect("known");
        assert_eq!(english.category(&one), Category::Other);
        let mut third = Number::from(3);
        third.options.set("type", Given::Text("ordinal")).expect("known");
        assert_eq!(english.category(&third), Category::Few);
    }

    #[test]
    fn formatters_are_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Formatter>();
    }
}
