//! What `DATETIME` heeds of its options: ECMA-402's two styles, or such parts of a date as locales write together.

use super::{Given, Unsupported};

/// How a date is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateOptions {
    date_style: Option<Length>,
    time_style: Option<Length>,
    weekday: Option<Length>,
    month: Option<Month>,
    year: bool,
    day: bool,
    hour: bool,
    minute: bool,
    second: bool,
    pub(super) hour12: Option<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Length {
    Full,
    Long,
    Medium,
    Short,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Month {
    Number,
    Name(Length),
}

/// The parts of a date that are shown together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) date: Option<(DateParts, Length)>,
    /// Whether a year has all of its digits, even in figures: `dateStyle` leaves that to the locale.
    pub(super) is_full_year: bool,
    pub(super) time: Option<TimeParts>,
}

/// Parts by their initials: year, month, day, weekday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::upper_case_acronyms, reason = "the initials of CLDR's skeletons")]
pub(super) enum DateParts {
    D,
    MD,
    YMD,
    DE,
    MDE,
    YMDE,
    E,
    M,
    YM,
    Y,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TimeParts {
    Hour,
    Minute,
    Second,
}

impl DateOptions {
    /// Sets an option of `DATETIME`.
    ///
    /// # Errors
    ///
    /// The option or the value is none that can be heeded; then nothing is set.
    pub fn set(&mut self, name: &str, given: Given<'_>) -> Result<(), Unsupported> {
        let unsupported = || Unsupported::option(name, given);
        match (name, given.text()) {
            ("dateStyle", value) => self.date_style = Some(style(value).ok_or_else(unsupported)?),
            ("timeStyle", "medium") => self.time_style = Some(Length::Medium),
            ("timeStyle", "short") => self.time_style = Some(Length::Short),
            ("weekday", "long") => self.weekday = Some(Length::Long),
            ("weekday", "short") => self.weekday = Some(Length::Medium),
            ("month", "long") => self.month = Some(Month::Name(Length::Long)),
            ("month", "short") => self.month = Some(Month::Name(Length::Medium)),
            ("month", "numeric") => self.month = Some(Month::Number),
            ("year", "numeric") => self.year = true,
            ("day", "numeric") => self.day = true,
            ("hour", "numeric" | "2-digit") => self.hour = true,
            ("minute", "numeric" | "2-digit") => self.minute = true,
            ("second", "numeric" | "2-digit") => self.second = true,
            ("hour12", "true" | "1") => self.hour12 = Some(true),
            ("hour12", "false" | "0") => self.hour12 = Some(false),
            ("hourCycle", "h12") => self.hour12 = Some(true),
            ("hourCycle", "h23") => self.hour12 = Some(false),
            ("calendar", "gregory") => {}
            _ => return Err(unsupported()),
        }
        Ok(())
    }

    /// Whether the parts can be shown together.
    ///
    /// # Errors
    ///
    /// No locale's data has them together.
    pub fn check(&self) -> Result<(), Unsupported> {
        self.parts().map(|_| ())
    }

    pub(super) fn parts(&self) -> Result<Parts, Unsupported> {
        let has_parts = self.weekday.is_some() || self.month.is_some() || self.year || self.day;
        let has_parts = has_parts || self.hour || self.minute || self.second;
        let has_style = self.date_style.is_some() || self.time_style.is_some();
        match (has_style, has_parts) {
            (true, true) => Err(Unsupported("a style beside parts of a date is not supported".to_owned())),
            (true, false) => Ok(self.styled()),
            (false, true) => Ok(Parts { date: self.date_parts()?, is_full_year: self.year, time: self.time_parts()? }),
            // What `DATETIME($date)` shows: a date in figures (ECMA-402, `CreateDateTimeFormat`).
            (false, false) => Ok(Parts { date: Some((DateParts::YMD, Length::Short)), is_full_year: true, time: None }),
        }
    }

    fn styled(&self) -> Parts {
        let date = self.date_style.map(|style| match style {
            Length::Full => (DateParts::YMDE, Length::Long),
            other => (DateParts::YMD, other),
        });
        let time = self.time_style.map(|style| match style {
            Length::Short => TimeParts::Minute,
            _ => TimeParts::Second,
        });
        Parts { date, is_full_year: false, time }
    }

    fn date_parts(&self) -> Result<Option<(DateParts, Length)>, Unsupported> {
        let parts = match (self.year, self.month.is_some(), self.day, self.weekday.is_some()) {
            (false, false, false, false) => return Ok(None),
            (false, false, true, false) => DateParts::D,
            (false, true, true, false) => DateParts::MD,
            (true, true, true, false) => DateParts::YMD,
            (false, false, true, true) => DateParts::DE,
            (false, true, true, true) => DateParts::MDE,
            (true, true, true, true) => DateParts::YMDE,
            (false, false, false, true) => DateParts::E,
            (false, true, false, false) => DateParts::M,
            (true, true, false, false) => DateParts::YM,
            (true, false, false, false) => DateParts::Y,
            _ => return Err(Unsupported("these parts of a date are not written together".to_owned())),
        };
        let month = self.month.map(|month| match month {
            Month::Number => Length::Short,
            Month::Name(length) => length,
        });
        match (month, self.weekday) {
            (Some(month), Some(weekday)) if month != weekday => {
                Err(Unsupported("`month` and `weekday` are supported in one width only".to_owned()))
            }
            (month, weekday) => Ok(Some((parts, month.or(weekday).unwrap_or(Length::Medium)))),
        }
    }

    fn time_parts(&self) -> Result<Option<TimeParts>, Unsupported> {
        match (self.hour, self.minute, self.second) {
            (false, false, false) => Ok(None),
            (true, false, false) => Ok(Some(TimeParts::Hour)),
            (true, true, false) => Ok(Some(TimeParts::Minute)),
            (true, true, true) => Ok(Some(TimeParts::Second)),
            _ => Err(Unsupported("these parts of a time are not written together".to_owned())),
        }
    }
}

fn style(value: &str) -> Option<Length> {
    Some(match value {
        "full" => Length::Full,
        "long" => Length::Long,
        "medium" => Length::Medium,
        "short" => Length::Short,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::check;
    use super::*;

    fn told(options: &[(&str, &str)]) -> String {
        let given = options.iter().map(|(name, value)| (*name, Given::Text(value)));
        check("DATETIME", given).map_or_else(|error| error.to_string(), |()| String::new())
    }

    #[test]
    fn parts_that_locales_write_together() {
        assert_eq!(told(&[("dateStyle", "long"), ("timeStyle", "short")]), "");
        assert_eq!(told(&[("year", "numeric"), ("month", "long")]), "");
        assert_eq!(told(&[("timeStyle", "full")]), "`timeStyle: \"full\"` is not supported");
        assert_eq!(told(&[("year", "numeric"), ("day", "numeric")]), "these parts of a date are not written together");
        assert_eq!(
            told(&[("dateStyle", "long"), ("day", "numeric")]),
            "a style beside parts of a date is not supported"
        );
        assert_eq!(told(&[("era", "long")]), "`era: \"long\"` is not supported");
    }
}
