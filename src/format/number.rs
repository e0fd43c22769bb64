//! A number as an application gives it or a text has it: exact, with how it is to be shown.

use fixed_decimal::{Decimal, SignDisplay};

use super::NumberOptions;

/// A decimal number and its options.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// How it is to be shown.
    pub options: NumberOptions,
    value: Decimal,
}

impl Number {
    /// A number as written in decimal digits; as many digits of its fraction are shown as are written.
    pub fn parse(text: &str) -> Option<Self> {
        let value = Decimal::try_from_str(text).ok()?;
        let written = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
        let mut options = NumberOptions::default();
        options.keep_fraction(written);
        Some(Self { options, value })
    }

    /// Whether two numbers are the same, however they are shown.
    pub fn equals(&self, other: &Self) -> bool {
        let plain = |number: &Self| {
            let mut value = number.value.clone();
            value.absolute.trim_start();
            value.absolute.trim_end();
            value.apply_sign_display(if value.absolute.is_zero() { SignDisplay::Never } else { SignDisplay::Negative });
            value
        };
        plain(self) == plain(other)
    }

    /// The digits that are shown, before a locale writes them.
    pub(super) fn rounded(&self) -> Decimal {
        self.options.round(self.value.clone())
    }

    pub(super) fn value(&self) -> &Decimal {
        &self.value
    }
}

impl std::fmt::Display for Number {
    /// Its digits, as no language writes them.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}", self.value)
    }
}

impl From<i64> for Number {
    fn from(number: i64) -> Self {
        Self { options: NumberOptions::default(), value: number.into() }
    }
}

impl TryFrom<f64> for Number {
    type Error = f64;

    /// Infinity and what is no number are given back.
    fn try_from(number: f64) -> Result<Self, f64> {
        let value = Decimal::try_from_str(&number.to_string()).map_err(|_| number)?;
        Ok(Self { options: NumberOptions::default(), value })
    }
}

#[cfg(test)]
mod tests {
    use super::Number;

    #[test]
    fn numbers_are_the_same_however_they_are_written() {
        let number = |text| Number::parse(text).expect("a number");
        assert!(number("1").equals(&number("1.0")) && number("-0").equals(&number("0.00")));
        assert!(number("007").equals(&7.into()) && !number("1").equals(&number("-1")));
        assert!(Number::try_from(0.5).is_ok_and(|half| half.equals(&number("0.5"))));
        assert!(Number::try_from(f64::NAN).is_err() && Number::try_from(f64::INFINITY).is_err());
        assert!(Number::try_from(1e300).is_ok());
    }
}
