//! What `NUMBER` heeds of its options, and the digits that they leave.

use fixed_decimal::{Decimal, SignDisplay, SignedRoundingMode, UnsignedRoundingMode};
use icu_decimal::options::GroupingStrategy;

use super::{Given, Unsupported};
use crate::locale::PluralKind;

/// How a number is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberOptions {
    pub(super) percent: bool,
    pub(super) kind: PluralKind,
    pub(super) grouping: GroupingStrategy,
    sign: SignDisplay,
    strip_if_whole: bool,
    integer: u8,
    /// How many digits of its fraction were written.
    written: u8,
    fraction: (Option<u8>, Option<u8>),
    significant: (Option<u8>, Option<u8>),
}

impl Default for NumberOptions {
    fn default() -> Self {
        Self {
            percent: false,
            kind: PluralKind::Cardinal,
            grouping: GroupingStrategy::Auto,
            sign: SignDisplay::Auto,
            strip_if_whole: false,
            integer: 1,
            written: 0,
            fraction: (None, None),
            significant: (None, None),
        }
    }
}

impl NumberOptions {
    /// Sets an option of `NUMBER`.
    ///
    /// # Errors
    ///
    /// The option or the value is none that can be heeded; then nothing is set.
    pub fn set(&mut self, name: &str, given: Given<'_>) -> Result<(), Unsupported> {
        let unsupported = || Unsupported::option(name, given);
        let whole = |most| given.whole(most).ok_or_else(unsupported);
        match (name, given.text()) {
            ("style", "decimal") => self.percent = false,
            ("style", "percent") => self.percent = true,
            ("type", "cardinal") => self.kind = PluralKind::Cardinal,
            ("type", "ordinal") => self.kind = PluralKind::Ordinal,
            ("useGrouping", value) => self.grouping = grouping(value).ok_or_else(unsupported)?,
            ("signDisplay", value) => self.sign = sign(value).ok_or_else(unsupported)?,
            ("trailingZeroDisplay", "auto") => self.strip_if_whole = false,
            ("trailingZeroDisplay", "stripIfInteger") => self.strip_if_whole = true,
            ("minimumIntegerDigits", _) => self.integer = whole(21)?,
            ("minimumFractionDigits", _) => self.fraction.0 = Some(whole(100)?),
            ("maximumFractionDigits", _) => self.fraction.1 = Some(whole(100)?),
            ("minimumSignificantDigits", _) => self.significant.0 = Some(whole(21)?),
            ("maximumSignificantDigits", _) => self.significant.1 = Some(whole(21)?),
            // What is so anyway.
            ("notation" | "currencySign", "standard") | ("roundingMode", "halfExpand") => {}
            ("roundingPriority", "auto") | ("roundingIncrement", "1") => {}
            _ => return Err(unsupported()),
        }
        Ok(())
    }

    /// As many digits of a fraction as a text has written.
    pub(super) fn keep_fraction(&mut self, digits: usize) {
        self.written = digits.min(100) as u8;
    }

    /// The digits that are shown (ECMA-402, `ToRawPrecision` and `ToRawFixed`), ties away from zero.
    pub(super) fn round(&self, mut value: Decimal) -> Decimal {
        let half = SignedRoundingMode::Unsigned(UnsignedRoundingMode::HalfExpand);
        let (least, most) = match self.significant {
            (None, None) => self.fraction_digits(),
            (least, most) => {
                let first = i32::from(value.absolute.nonzero_magnitude_start());
                let digits = |count: u8| (i32::from(count.max(1)) - 1 - first).max(-400) as i16;
                (digits(least.unwrap_or(1)).max(0), digits(most.unwrap_or(21)))
            }
        };
        value.round_with_mode(-most, half);
        value.absolute.trim_end();
        value.absolute.pad_end(-least);
        if self.strip_if_whole {
            value.absolute.trim_end_if_integer();
        }
        value.absolute.trim_start();
        value.absolute.pad_start(i16::from(self.integer));
        value.apply_sign_display(self.sign);
        value
    }

    /// The least and the most digits of a fraction (ECMA-402, `SetNumberFormatDigitOptions`).
    fn fraction_digits(&self) -> (i16, i16) {
        let (written, usual) = if self.percent { (self.written.saturating_sub(2), 0) } else { (self.written, 3) };
        let (least, most) = match self.fraction {
            (least, None) => (least.unwrap_or(written), least.unwrap_or(written).max(usual)),
            (least, Some(most)) => (least.unwrap_or(written).min(most), most),
        };
        (i16::from(least), i16::from(most))
    }
}

fn grouping(value: &str) -> Option<GroupingStrategy> {
    Some(match value {
        "auto" | "true" | "1" => GroupingStrategy::Auto,
        "always" => GroupingStrategy::Always,
        "min2" => GroupingStrategy::Min2,
        "false" | "0" => GroupingStrategy::Never,
        _ => return None,
    })
}

fn sign(value: &str) -> Option<SignDisplay> {
    Some(match value {
        "auto" => SignDisplay::Auto,
        "never" => SignDisplay::Never,
        "always" => SignDisplay::Always,
        "exceptZero" => SignDisplay::ExceptZero,
        "negative" => SignDisplay::Negative,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Number, check};
    use super::*;

    fn shown(number: &str, options: &[(&str, &str)]) -> String {
        let mut number = Number::parse(number).expect("a number");
        for (name, value) in options {
            number.options.set(name, Given::Text(value)).expect("a known option");
        }
        number.rounded().to_string()
    }

    #[test]
    fn digits_are_those_of_ecma_402() {
        assert_eq!(shown("1234.56789", &[]), "1234.56789");
        let mut third = Number::try_from(1.0 / 3.0).expect("a number");
        assert_eq!(third.rounded().to_string(), "0.333");
        third.options.set("maximumFractionDigits", Given::Number("1")).expect("a known option");
        assert_eq!(third.rounded().to_string(), "0.3");
        assert_eq!(shown("0.5", &[("maximumFractionDigits", "0")]), "1");
        assert_eq!(shown("7", &[("minimumFractionDigits", "2"), ("minimumIntegerDigits", "2")]), "07.00");
        assert_eq!(shown("123456", &[("maximumSignificantDigits", "3")]), "123000");
        assert_eq!(shown("0.00123456", &[("maximumSignificantDigits", "3")]), "0.00123");
        assert_eq!(shown("5", &[("minimumSignificantDigits", "3")]), "5.00");
        assert_eq!(shown("5.00", &[("trailingZeroDisplay", "stripIfInteger")]), "5");
        assert_eq!(shown("5", &[("signDisplay", "always")]), "+5");
    }

    #[test]
    fn what_cannot_be_done_is_told() {
        let told = |name, given| check("NUMBER", [(name, given)]).expect_err("unsupported").to_string();
        assert_eq!(told("notation", Given::Text("compact")), "`notation: \"compact\"` is not supported");
        assert_eq!(
            told("minimumFractionDigits", Given::Number("1e9")),
            "`minimumFractionDigits: 1e9` is not supported"
        );
        assert!(check("NUMBER", [("style", Given::Text("currency"))]).is_err());
        assert!(check("PLATFORM", [("style", Given::Text("currency"))]).is_ok());
    }
}
