//! The table of functions and options.

/// A function of the specification.
#[derive(Debug)]
pub struct Function {
    /// Its name.
    pub name: &'static str,
    /// Its options.
    pub options: &'static [FunctionOption],
}

/// A named argument.
#[derive(Debug)]
pub struct FunctionOption {
    /// Its name.
    pub name: &'static str,
    /// What it may be.
    pub value: Value,
    /// Which runtimes heed it in a translation.
    pub honours: Honours,
    /// The value that says what is so without it.
    pub default: Option<&'static str>,
}

/// What an option may be.
#[derive(Clone, Copy, Debug)]
pub enum Value {
    /// A whole number of this range, both ends included.
    Number(u32, u32),
    /// One of these words.
    Words(&'static [&'static str]),
    /// One of these words, or one of these numbers: 0 is no, 1 is yes.
    Switch(&'static [&'static str], &'static [&'static str]),
    /// A code that this table does not judge, such as a currency.
    Code,
}

/// Runtimes other than Flyt's that heed an option when a translation gives it; Flyt's heeds all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Honours {
    /// `fluent.js` and `fluent-rs`.
    Both,
    /// `fluent.js` alone.
    FluentJs,
    /// `fluent-rs` alone.
    FluentRs,
    /// Neither: only the application can set it.
    Neither,
}

impl Function {
    /// The function of that name.
    pub fn named(name: &str) -> Option<&'static Self> {
        FUNCTIONS.iter().find(|function| function.name == name)
    }

    /// The option of that name.
    pub fn option(&self, name: &str) -> Option<&'static FunctionOption> {
        self.options.iter().find(|option| option.name == name)
    }
}

impl FunctionOption {
    const fn new(name: &'static str, value: Value, honours: Honours) -> Self {
        Self { name, value, honours, default: None }
    }

    const fn or(self, default: &'static str) -> Self {
        Self { default: Some(default), ..self }
    }
}

const fn number(name: &'static str, from: u32, to: u32, honours: Honours) -> FunctionOption {
    FunctionOption::new(name, Value::Number(from, to), honours)
}

const fn words(name: &'static str, words: &'static [&'static str], honours: Honours) -> FunctionOption {
    FunctionOption::new(name, Value::Words(words), honours)
}

const fn code(name: &'static str, honours: Honours) -> FunctionOption {
    FunctionOption::new(name, Value::Code, honours)
}

const STYLES: &[&str] = &["full", "long", "medium", "short"];
const WIDTHS: &[&str] = &["long", "short", "narrow"];
const DIGITS: &[&str] = &["numeric", "2-digit"];
const MONTHS: &[&str] = &["numeric", "2-digit", "long", "short", "narrow"];
const ROUNDING: &[&str] =
    &["ceil", "floor", "expand", "trunc", "halfCeil", "halfFloor", "halfExpand", "halfTrunc", "halfEven"];
const GROUPING: Value = Value::Switch(&["true", "false", "always", "auto", "min2"], &["0"]);
const YES_OR_NO: Value = Value::Switch(&["true", "false"], &["0", "1"]);

/// The functions of the specification.
///
/// `fluent.js` lets a translation set what its `NUMBER_ALLOWED` and `DATETIME_ALLOWED` list (`builtins.ts` of
/// `@fluent/bundle` 0.19.1) and passes over the rest; `fluent-rs` reads what `FluentNumberOptions::merge` names, shows
/// `minimumFractionDigits` alone (`types/number.rs` of `fluent-bundle` 0.16.0), and has no `DATETIME`. None refuses an
/// option by its name.
pub static FUNCTIONS: &[Function] = &[
    Function {
        name: "NUMBER",
        options: &[
            words("style", &["decimal", "percent", "currency", "unit"], Honours::Neither).or("decimal"),
            words("type", &["cardinal", "ordinal"], Honours::FluentRs).or("cardinal"),
            code("currency", Honours::Neither),
            words("currencyDisplay", &["symbol", "narrowSymbol", "code", "name"], Honours::FluentJs).or("symbol"),
            words("currencySign", &["standard", "accounting"], Honours::Neither).or("standard"),
            code("unit", Honours::Neither),
            words("unitDisplay", WIDTHS, Honours::FluentJs).or("short"),
            FunctionOption::new("useGrouping", GROUPING, Honours::FluentJs).or("auto"),
            number("minimumIntegerDigits", 1, 21, Honours::FluentJs).or("1"),
            number("minimumFractionDigits", 0, 100, Honours::Both).or("0"),
            number("maximumFractionDigits", 0, 100, Honours::FluentJs),
            number("minimumSignificantDigits", 1, 21, Honours::FluentJs),
            number("maximumSignificantDigits", 1, 21, Honours::FluentJs),
            words("notation", &["standard", "scientific", "engineering", "compact"], Honours::Neither).or("standard"),
            words("compactDisplay", &["short", "long"], Honours::Neither).or("short"),
            words("signDisplay", &["auto", "always", "never", "exceptZero", "negative"], Honours::Neither).or("auto"),
            words("roundingMode", ROUNDING, Honours::Neither).or("halfExpand"),
            words("roundingPriority", &["auto", "morePrecision", "lessPrecision"], Honours::Neither).or("auto"),
            number("roundingIncrement", 1, 5000, Honours::Neither).or("1"),
            words("trailingZeroDisplay", &["auto", "stripIfInteger"], Honours::Neither).or("auto"),
            code("numberingSystem", Honours::Neither),
        ],
    },
    Function {
        name: "DATETIME",
        options: &[
            words("dateStyle", STYLES, Honours::FluentJs),
            words("timeStyle", STYLES, Honours::FluentJs),
            words("weekday", WIDTHS, Honours::FluentJs),
            words("era", WIDTHS, Honours::FluentJs),
            words("year", DIGITS, Honours::FluentJs),
            words("month", MONTHS, Honours::FluentJs),
            words("day", DIGITS, Honours::FluentJs),
            words("dayPeriod", WIDTHS, Honours::FluentJs),
            words("hour", DIGITS, Honours::FluentJs),
            words("minute", DIGITS, Honours::FluentJs),
            words("second", DIGITS, Honours::FluentJs),
            number("fractionalSecondDigits", 1, 3, Honours::FluentJs),
            FunctionOption::new("hour12", YES_OR_NO, Honours::FluentJs),
            words("hourCycle", &["h11", "h12", "h23", "h24"], Honours::Neither),
            words(
                "timeZoneName",
                &["long", "short", "longOffset", "shortOffset", "longGeneric", "shortGeneric"],
                Honours::FluentJs,
            ),
            code("timeZone", Honours::Neither),
            code("calendar", Honours::Neither),
            code("numberingSystem", Honours::Neither),
        ],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_there_once_and_defaults_are_values() {
        for function in FUNCTIONS {
            for (at, option) in function.options.iter().enumerate() {
                assert!(function.options[at + 1..].iter().all(|other| other.name != option.name), "{}", option.name);
                let Some(default) = option.default else { continue };
                let is_value = match option.value {
                    Value::Number(from, to) => default.parse().is_ok_and(|number: u32| (from..=to).contains(&number)),
                    Value::Words(words) | Value::Switch(words, _) => words.contains(&default),
                    Value::Code => false,
                };
                assert!(is_value, "{}", option.name);
            }
        }
    }
}
