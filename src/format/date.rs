//! A date as an application gives it, without a time zone.

/// A day of the Gregorian calendar, and perhaps a time on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Date {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u8,
    /// The day, from 1.
    pub day: u8,
    /// The time of the day.
    pub time: Option<Time>,
}

/// A time of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Time {
    /// The hour, from 0 to 23.
    pub hour: u8,
    /// The minute.
    pub minute: u8,
    /// The second.
    pub second: u8,
}

impl Date {
    /// Reads `2026-11-24`, or `2026-11-24T09:30` with or without seconds; `None` where there is no such day or time.
    pub fn parse(text: &str) -> Option<Self> {
        let (date, time) = match text.split_once(['T', ' ']) {
            Some((date, time)) => (date, Some(Time::parse(time)?)),
            None => (text, None),
        };
        let mut parts = date.splitn(3, '-');
        let (year, month, day) = (digits(parts.next()?, 4)?, digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
        Some(Self { time, ..Self::of(year, month, day)? })
    }

    /// A day; `None` where the calendar has no such one.
    pub fn of(year: u16, month: u16, day: u16) -> Option<Self> {
        let date = Self { year: year.into(), month: month.try_into().ok()?, day: day.try_into().ok()?, time: None };
        (1..=date.days_of_month()).contains(&date.day).then_some(date)
    }

    fn days_of_month(self) -> u8 {
        let is_leap = self.year % 4 == 0 && (self.year % 100 != 0 || self.year % 400 == 0);
        match self.month {
            2 => 28 + u8::from(is_leap),
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        }
    }
}

impl std::fmt::Display for Date {
    /// As [`Date::parse`] reads it.
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { year, month, day, time } = self;
        write!(formatter, "{year:04}-{month:02}-{day:02}")?;
        match time {
            Some(Time { hour, minute, second }) => write!(formatter, "T{hour:02}:{minute:02}:{second:02}"),
            None => Ok(()),
        }
    }
}

impl Time {
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, ':');
        let (hour, minute) = (digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
        let second = parts.next().map_or(Some(0), |part| digits(part, 2))?;
        let fits = hour < 24 && minute < 60 && second < 60;
        fits.then_some(Self { hour: hour as u8, minute: minute as u8, second: second as u8 })
    }
}

fn digits(text: &str, count: usize) -> Option<u16> {
    let is_number = text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn only_days_that_there_are() {
        let read = |text| Date::parse(text).map(|date| date.to_string());
        assert_eq!(read("2026-11-24").as_deref(), Some("2026-11-24"));
        assert_eq!(read("2024-02-29T09:30").as_deref(), Some("2024-02-29T09:30:00"));
        for text in ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "2026-11-31", "2026-11-24T24:00", "i går"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
