//! Days as articles write them: `2023-01-03`, `3 januari 2023`, `January 3, 2023`.

use std::ops::Range;

use crate::format::Date;

const MONTHS: [[&str; 3]; 12] = [
    ["januari", "january", "jan"],
    ["februari", "february", "feb"],
    ["mars", "march", "mar"],
    ["april", "april", "apr"],
    ["maj", "may", "may"],
    ["juni", "june", "jun"],
    ["juli", "july", "jul"],
    ["augusti", "august", "aug"],
    ["september", "september", "sep"],
    ["oktober", "october", "okt"],
    ["november", "november", "nov"],
    ["december", "december", "dec"],
];

/// The first day that a text names, and where.
pub(super) fn day(text: &str) -> Option<(Date, Range<usize>)> {
    let words = words(text);
    words.windows(3).find_map(|three| {
        let [one, two, last] = three else { return None };
        let number = |word: &Range<usize>| number(&text[word.clone()]);
        let (first, second) = (&text[one.clone()], &text[two.clone()]);
        let date = match (number(one), month(first), number(two), month(second), number(last)) {
            (Some(year), _, Some(month), _, Some(day)) if one.len() == 4 => date(year, month, day),
            (Some(day), _, _, Some(month), Some(year)) if last.len() == 4 => date(year, month, day),
            (_, Some(month), Some(day), _, Some(year)) if last.len() == 4 => date(year, month, day),
            _ => None,
        };
        Some((date?, one.start..last.end))
    })
}

fn words(text: &str) -> Vec<Range<usize>> {
    let (mut words, mut start) = (Vec::new(), None);
    for (at, char) in text.char_indices().chain([(text.len(), ' ')]) {
        match (char.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// A number, as in `3`, `03` and `3rd`.
fn number(word: &str) -> Option<u16> {
    let digits = word.trim_end_matches(|char: char| char.is_ascii_alphabetic());
    let is_short = word.len() - digits.len() <= 2;
    digits.parse().ok().filter(|_| is_short)
}

fn month(word: &str) -> Option<u16> {
    let word = word.to_lowercase();
    let short = if word == "oct" { "okt" } else { &word };
    let at = MONTHS.iter().position(|names| names.contains(&short))?;
    Some(at as u16 + 1)
}

/// Years of other millennia are other numbers.
fn date(year: u16, month: u16, day: u16) -> Option<Date> {
    Date::of(year, month, day).filter(|_| (1000..=2999).contains(&year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_of_two_languages() {
        let shown = |text: &str| {
            day(text).map(|(date, place)| format!("{}-{}-{} {}", date.year, date.month, date.day, &text[place]))
        };
        assert_eq!(shown("Uppdaterad den 03 januari, 2023.").as_deref(), Some("2023-1-3 03 januari, 2023"));
        assert_eq!(shown("Published: Oct 2nd, 2024").as_deref(), Some("2024-10-2 Oct 2nd, 2024"));
        assert_eq!(shown("på 2024-02-29").as_deref(), Some("2024-2-29 2024-02-29"));
        assert_eq!(shown("5 maj 2021").as_deref(), Some("2021-5-5 5 maj 2021"));
        for none in ["31 februari 2023", "2023-13-01", "3 januari", "i maj 2023 kom 5 personer", "2023-02-29"] {
            assert_eq!(shown(none), None, "{none}");
        }
    }
}
