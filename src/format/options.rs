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
}

/// What an option may be.
#[derive(Clone, Copy, Debug)]
pub enum Value {
    /// A whole number of this range, both ends included.
    Number(u32, u32),
    /// One of these words.
    Words(&'static [&'static str]),
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

const fn number(name: &'static str, from: u32, to: u32, honours: Honours) -> FunctionOption {
    FunctionOption { name, value: Value::Number(from, to), honours }
}

const fn words(name: &'static str, words: &'static [&'static str], honours: Honours) -> FunctionOption {
    FunctionOption { name, value: Value::Words(words), honours }
}

const fn code(name: &'static str, honours: Honours) -> FunctionOption {
    FunctionOption { name, value: Value::Code, honours }
}

const STYLES: &[&str] = &["full", "long", "medium", "short"];
const WIDTHS: &[&str] = &["long", "short", "narrow"];
const DIGITS: &[&str] = &["numeric", "2-digit"];
const MONTHS: &[&str] = &["numeric", "2-digit", "long", "short", "narrow"];
const BOOLEANS: &[&str] = &["true", "false"];

/// The functions of the specification.
///
/// `fluent.js` lets a translation set what its `NUMBER_ALLOWED` and `DATETIME_ALLOWED` list (`builtins.ts` of
/// `@fluent/bundle`); `fluent-rs` reads every option of `NUMBER` and shows `minimumFractionDigits` alone
/// (`types/number.rs` of `fluent-bundle`), and has no `DATETIME`.
pub static FUNCTIONS: &[Function] = &[
    Function {
        name: "NUMBER",
        options: &[
            words("style", &["decimal", "percent", "currency", "unit"], Honours::Neither),
            words("type", &["cardinal", "ordinal"], Honours::FluentRs),
            code("currency", Honours::Neither),
            words("currencyDisplay", &["symbol", "narrowSymbol", "code", "name"], Honours::FluentJs),
            words("currencySign", &["standard", "accounting"], Honours::Neither),
            code("unit", Honours::Neither),
            words("unitDisplay", WIDTHS, Honours::FluentJs),
            words("useGrouping", &["true", "false", "always", "auto", "min2"], Honours::FluentJs),
            number("minimumIntegerDigits", 1, 21, Honours::FluentJs),
            number("minimumFractionDigits", 0, 100, Honours::Both),
            number("maximumFractionDigits", 0, 100, Honours::FluentJs),
            number("minimumSignificantDigits", 1, 21, Honours::FluentJs),
            number("maximumSignificantDigits", 1, 21, Honours::FluentJs),
            words("notation", &["standard", "scientific", "engineering", "compact"], Honours::Neither),
            words("compactDisplay", &["short", "long"], Honours::Neither),
            words("signDisplay", &["auto", "always", "never", "exceptZero", "negative"], Honours::Neither),
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
            words("hour12", BOOLEANS, Honours::FluentJs),
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
