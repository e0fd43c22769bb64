//! Dates and times by ICU4X.

use std::sync::OnceLock;

use icu_datetime::fieldsets::builder::{DateFields, FieldSetBuilder};
use icu_datetime::fieldsets::enums::CompositeDateTimeFieldSet;
use icu_datetime::input::{Date as IcuDate, DateTime, Time as IcuTime};
use icu_datetime::options::{Length as IcuLength, TimePrecision, YearStyle};
use icu_datetime::{DateTimeFormatter, DateTimeFormatterPreferences};

use crate::locale::Locale;

use super::date_options::{DateParts, Length, Parts, TimeParts};
use super::{Date, DateOptions, Time, Unsupported};

/// The formatters of one locale, by what they show. There are no more of them than combinations of parts; none is ever
/// taken away, so that readers never wait for each other.
#[derive(Debug, Default)]
pub(super) struct Dates(OnceLock<Box<Made>>);

/// A formatter, and those that were made after it.
#[derive(Debug)]
struct Made {
    of: (Parts, Option<bool>),
    formatter: Result<DateTimeFormatter<CompositeDateTimeFieldSet>, Unsupported>,
    next: Dates,
}

impl Dates {
    pub(super) fn format(&self, locale: &Locale, date: &Date, options: &DateOptions) -> Result<String, Unsupported> {
        let parts = options.parts()?;
        if parts.time.is_some() && date.time.is_none() {
            return Err(Unsupported(format!("{date} has no time of the day")));
        }
        let formatter = self.formatter((parts, options.hour12), || {
            DateTimeFormatter::try_new(preferences(locale, options), fields(parts)?).map_err(failed)
        });
        let Time { hour, minute, second } = date.time.unwrap_or(Time { hour: 0, minute: 0, second: 0 });
        let time = IcuTime::try_new(hour, minute, second, 0).map_err(failed)?;
        let date = IcuDate::try_new_iso(date.year, date.month, date.day).map_err(failed)?;
        Ok(formatter.as_ref().map_err(Clone::clone)?.format(&DateTime { date, time }).to_string())
    }

    fn formatter(
        &self,
        of: (Parts, Option<bool>),
        make: impl Fn() -> Result<DateTimeFormatter<CompositeDateTimeFieldSet>, Unsupported>,
    ) -> &Result<DateTimeFormatter<CompositeDateTimeFieldSet>, Unsupported> {
        let mut place = self;
        loop {
            let made = place.0.get_or_init(|| Box::new(Made { of, formatter: make(), next: Self::default() }));
            if made.of == of {
                return &made.formatter;
            }
            place = &made.next;
        }
    }
}

fn failed(error: impl std::fmt::Display) -> Unsupported {
    Unsupported(error.to_string())
}

fn preferences(locale: &Locale, options: &DateOptions) -> DateTimeFormatterPreferences {
    let mut preferences = DateTimeFormatterPreferences::from(locale.icu());
    if let Some(twelve) = options.hour12 {
        use icu_datetime::preferences::HourCycle;
        preferences.hour_cycle = Some(if twelve { HourCycle::H12 } else { HourCycle::H23 });
    }
    preferences
}

fn fields(parts: Parts) -> Result<CompositeDateTimeFieldSet, Unsupported> {
    let mut builder = FieldSetBuilder::new();
    if let Some((date, length)) = parts.date {
        builder.date_fields = Some(date_fields(date));
        builder.length = Some(icu_length(length));
    } else {
        builder.length = Some(IcuLength::Short);
    }
    builder.year_style = parts.is_full_year.then_some(YearStyle::Full);
    builder.time_precision = parts.time.map(|time| match time {
        TimeParts::Hour => TimePrecision::Hour,
        TimeParts::Minute => TimePrecision::Minute,
        TimeParts::Second => TimePrecision::Second,
    });
    builder.build_composite_datetime().map_err(failed)
}

fn icu_length(length: Length) -> IcuLength {
    match length {
        Length::Full | Length::Long => IcuLength::Long,
        Length::Medium => IcuLength::Medium,
        Length::Short => IcuLength::Short,
    }
}

fn date_fields(parts: DateParts) -> DateFields {
    match parts {
        DateParts::D => DateFields::D,
        DateParts::MD => DateFields::MD,
        DateParts::YMD => DateFields::YMD,
        DateParts::DE => DateFields::DE,
        DateParts::MDE => DateFields::MDE,
        DateParts::YMDE => DateFields::YMDE,
        DateParts::E => DateFields::E,
        DateParts::M => DateFields::M,
        DateParts::YM => DateFields::YM,
        DateParts::Y => DateFields::Y,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Formatter, Given};
    use super::*;

    fn date(locale: &str, options: &[(&str, &str)]) -> String {
        let mut all = DateOptions::default();
        options.iter().for_each(|(name, value)| all.set(name, Given::Text(value)).expect("known"));
        let date = Date::parse("2026-11-24T09:05").expect("a date");
        Formatter::new(Locale::new(locale, None)).date(&date, &all).expect("a date is shown")
    }

    #[test]
    fn dates_are_written_as_the_locale_does() {
        let long =
            ["sv", "en", "de", "es", "pl", "fi", "ja", "ar"].map(|locale| date(locale, &[("dateStyle", "long")]));
        let expected = [
            "24 november 2026",
            "November 24, 2026",
            "24. November 2026",
            "24 de noviembre de 2026",
            "24 listopada 2026",
            "24. marraskuuta 2026",
            "2026年11月24日",
            "24 نوفمبر 2026",
        ];
        assert_eq!(long, expected);
        assert_eq!(date("sv", &[("year", "numeric"), ("month", "long")]), "november 2026");
        assert_eq!(date("pl", &[("year", "numeric"), ("month", "long")]), "listopad 2026");
        assert_eq!(date("sv", &[("dateStyle", "full")]), "tisdag 24 november 2026");
        assert_eq!(date("sv", &[]), "2026-11-24");
        assert_eq!(date("en", &[]), "11/24/2026");
        assert_eq!(date("de", &[("year", "numeric"), ("month", "numeric")]), "11/2026");
        assert_eq!(date("en", &[("dateStyle", "short")]), "11/24/26");
    }

    #[test]
    fn a_formatter_is_made_once() {
        let (dates, locale) = (Dates::default(), Locale::new("sv", None));
        let parts = |date| Parts { date: Some((date, Length::Long)), is_full_year: false, time: None };
        let made = std::cell::Cell::new(0);
        for date in [DateParts::YMD, DateParts::MD, DateParts::YMD, DateParts::MD] {
            dates.formatter((parts(date), None), || {
                made.set(made.get() + 1);
                DateTimeFormatter::try_new(locale.icu().into(), fields(parts(date))?).map_err(failed)
            });
        }
        assert_eq!(made.get(), 2);
    }

    #[test]
    fn times_too() {
        assert_eq!(date("sv", &[("timeStyle", "short")]), "09:05");
        assert_eq!(date("en", &[("timeStyle", "short"), ("hour12", "false")]), "09:05");
        assert!(date("en", &[("dateStyle", "medium"), ("timeStyle", "short")]).starts_with("Nov 24, 2026, 9:05"));
    }
}
