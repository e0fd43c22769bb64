//! A number of the source is not in the translation.
//!
//! A price, a year, a limit that was mistyped. Numbers are compared as a set, digits of all scripts and their grouping
//! as numbers: 12,000 is 12 000 and ١٢٬٠٠٠. Left out are those in links and tags, numbers below ten, which are often
//! words, and the hours and months of times and dates. Where a language counts in ten thousands, 20 million may be
//! 2000万, and 20 % off 八折. Still only a note: 24/7 is "round the clock" elsewhere.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! limit = Högst 150 minuter
//! ## pl
//! limit = Najwyżej 105 minut
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! limit = Högst 1 500 minuter
//! ## pl
//! limit = Najwyżej 1500 minut
//! ```
//!
//! ## What to do
//!
//! Compare the numbers. If the translation is right, silence the rule there.

use crate::catalog::{Mask, Pattern, Run};
use crate::diagnostic::Severity;
use crate::text::Span;
use crate::view::{PatternPair, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("number-mismatch", Severity::Note, Hook::PatternPair(check));

fn check<'a>(_: View<'a>, pair: PatternPair<'a>, findings: &mut Findings<'_>) {
    if !pair.source.mask().has(Mask::DIGIT) || pair.source.message.is_term() {
        return;
    }
    let (wanted, found) = (numbers(pair.source), numbers(pair.translation));
    let has = |found: &[Number], one: &Number| found.iter().any(|other| other.digits == one.digits);
    let missing: Vec<_> = wanted.iter().filter(|one| one.counts() && !has(&found, one)).collect();
    if missing.is_empty() {
        return;
    }
    let units = Units::of(pair.translation);
    let mut extra = found.iter().filter(|one| one.counts() && !has(&wanted, one));
    let mut told: Vec<&str> = Vec::new();
    for one in missing.into_iter().filter(|one| !units.may_say(one)) {
        if !told.contains(&&*one.digits) {
            told.push(&one.digits);
            findings.push(finding(pair, one, extra.next()));
        }
    }
}

fn finding(pair: PatternPair<'_>, missing: &Number, extra: Option<&Number>) -> Finding {
    let digits = &missing.digits;
    let finding = match extra {
        Some(other) => {
            let message = format!("{} stands where the source has {digits}", other.digits);
            Finding::in_pattern(pair.translation, other.span, message)
        }
        None => Finding::in_pattern(
            pair.translation,
            pair.translation.span(),
            format!("{digits} of the source is not here"),
        ),
    };
    let finding = finding.subject(digits.as_str()).related(pair.source.message.file, missing.span, "the source");
    finding.help("compare the numbers")
}

/// A whole number in a text.
#[derive(Debug)]
struct Number {
    /// Its ASCII digits, without grouping and leading zeros.
    digits: String,
    span: Span,
    is_percent: bool,
    /// An hour or a month, which another language may count or name otherwise.
    is_of_time: bool,
}

impl Number {
    fn counts(&self) -> bool {
        self.digits.len() > 1 && !(self.is_of_time && self.digits.len() == 2)
    }
}

/// How a language says large numbers and discounts.
struct Units {
    /// The digits of its numbers without the zeros behind, where it has a unit of ten thousands or the like.
    significant: Vec<String>,
    has_discount: bool,
}

impl Units {
    fn of(translation: Pattern<'_>) -> Self {
        let text = translation.text(translation.span());
        let has_units = text.contains(['百', '千', '万', '萬', '億', '亿', '만', '억', '천'])
            || text.contains("लाख")
            || text.contains("करोड़");
        let mut significant = Vec::new();
        if has_units {
            significant.extend(numbers(translation).iter().map(|one| significant_digits(&one.digits)));
            significant.extend(text.chars().filter_map(written_digit).map(String::from));
        }
        Self { significant, has_discount: text.contains('折') }
    }

    fn may_say(&self, number: &Number) -> bool {
        let is_said = || self.significant.contains(&significant_digits(&number.digits));
        (self.has_discount && number.is_percent) || is_said()
    }
}

fn significant_digits(digits: &str) -> String {
    digits.trim_end_matches('0').to_owned()
}

fn written_digit(char: char) -> Option<char> {
    const DIGITS: [char; 9] = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];
    let char = if matches!(char, '两' | '兩') { '二' } else { char };
    let at = DIGITS.iter().position(|digit| *digit == char)?;
    char::from_digit(at as u32 + 1, 10)
}

/// The whole numbers in a pattern's text.
fn numbers(pattern: Pattern<'_>) -> Vec<Number> {
    let mut numbers = Vec::new();
    for run in pattern.runs() {
        let (mut at, mut behind, mut in_tag) = (0, 0, false);
        for word in run.joined.split_inclusive([' ', '\n', '<', '>']) {
            let begins_tag = word.ends_with('<');
            if !in_tag && !is_address(word) {
                behind = numbers_in(&run, at.max(behind), at + word.len(), &mut numbers);
            }
            in_tag = (in_tag || begins_tag) && !word.ends_with('>');
            at += word.len();
        }
    }
    numbers
}

fn is_address(word: &str) -> bool {
    word.contains("://") || word.contains("www.") || word.contains('@')
}

/// Takes the numbers that begin in a part of a run, and gives the end of the last one: behind the part, where a space
/// groups its digits.
fn numbers_in(run: &Run<'_>, start: usize, end: usize, numbers: &mut Vec<Number>) -> usize {
    let text = &*run.joined;
    let mut at = start;
    while let Some(found) = text.get(at..end).and_then(|part| part.find(|char| value(char).is_some())) {
        let begin = at + found;
        let length = length(&text[begin..]);
        let whole = &text[begin..begin + length];
        let digits: String = whole.chars().filter_map(value).collect();
        let bare = digits.trim_start_matches('0');
        let behind = &text[begin + length..];
        numbers.push(Number {
            digits: if bare.is_empty() { "0".to_owned() } else { bare.to_owned() },
            span: run.span(begin, begin + length),
            is_percent: behind.trim_start_matches([' ', '\u{a0}', '\u{202f}']).starts_with(['%', '٪']),
            is_of_time: is_of_time(&text[..begin], whole, behind),
        });
        at = begin + length;
    }
    at
}

/// The length of the number that a text begins with: digits in groups of three, or as in India of two and at last of three.
fn length(text: &str) -> usize {
    let digits = |text: &str| text.find(|char| value(char).is_none()).unwrap_or(text.len());
    let count = |text: &str| text.chars().take_while(|char| value(*char).is_some()).count();
    let mut length = digits(text);
    while let Some(mark) = text[length..].chars().next().filter(|char| is_grouping(*char)) {
        let rest = &text[length + mark.len_utf8()..];
        let behind = &rest[digits(rest)..];
        let group = count(rest);
        let is_pair = group == 2 && mark == ',' && behind.starts_with(',') && matches!(count(&behind[1..]), 2 | 3);
        if group != 3 && !is_pair {
            break;
        }
        length += mark.len_utf8() + digits(rest);
    }
    length
}

fn is_grouping(char: char) -> bool {
    matches!(char, ' ' | '\u{a0}' | '\u{202f}' | ',' | '.' | '\'' | '’' | '٬')
}

/// Whether a number is the hour of 17:30, or the month of 24/12/2024.
fn is_of_time(before: &str, number: &str, behind: &str) -> bool {
    let is_digit = |char: Option<char>| char.and_then(value).is_some();
    let next_is = |mark: char| behind.strip_prefix(mark).is_some_and(|rest| is_digit(rest.chars().next()));
    let last_is = |mark: char| before.strip_suffix(mark).is_some_and(|rest| is_digit(rest.chars().next_back()));
    let is_date = ['/', '-', '.'].into_iter().any(|mark| next_is(mark) || last_is(mark));
    let is_hour = next_is(':') && !last_is(':');
    let is_named = behind.trim_start_matches(' ').starts_with(['月', '日', '時', '时', '点', '點', '월', '일', '시']);
    is_hour || is_named || (is_date && matches!(number, "10" | "11" | "12"))
}

/// The value of a decimal digit of any of the scripts in use.
fn value(char: char) -> Option<char> {
    const ZEROS: [char; 16] = ['0', '٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '၀', '０'];
    if char.is_ascii() {
        return Some(char).filter(char::is_ascii_digit);
    }
    let values = ZEROS.iter().filter_map(|zero| u32::from(char).checked_sub(u32::from(*zero)));
    values.filter_map(|value| char::from_digit(value, 10)).next()
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{found, marked};

    fn same(source: &str, locale: &str, translation: &str) {
        assert_eq!(found(&format!("## sv\na = {source}\n## {locale}\na = {translation}\n")), "");
    }

    #[test]
    fn grouping_and_digits_of_other_scripts_are_the_same_number() {
        same("12 000 och 2023", "ar", "١٢٬٠٠٠ و٢٠٢٣");
        same("12 000 steg", "de", "12.000 Schritte");
        same("12 000 steg", "de-CH", "12’000 Schritte");
        same("1 234 567 personer", "hi", "12,34,567 लोग");
        same("12 000 000 steg, 40", "fr", "40, 12\u{202f}000\u{202f}000 pas");
    }

    #[test]
    fn links_tags_and_names_are_left_out() {
        let text = |word: &str| format!("{word} <a href=\"x/2023\">x</a> https://a.se/44 {{ $n45 }}");
        same(&text("Se"), "pl", &text("Patrz"));
        marked("## sv\na = { $n45 } 12\n## pl\na = <b class=\"12\">{ $n45 }</b> 12\n");
    }

    #[test]
    fn times_and_dates_are_told_otherwise_elsewhere() {
        same("kl. 17:30 den 24/12/2024", "en", "at 5:30 pm on 24 December 2024");
    }

    #[test]
    fn large_numbers_and_discounts_have_words() {
        same("20 miljoner", "ja", "2,000万");
        same("20 miljoner", "zh-TW", "兩千萬");
        same("20 % rabatt", "zh-CN", "八折");
        marked("## sv\na = 30 miljoner\n## ja\na = 2,000万\n    ^^^^^ number-mismatch\n");
    }

    #[test]
    fn the_number_in_its_place_is_marked() {
        marked("## sv\na = Kapsel QFP-20, 2019\n## pl\na = Obudowa QFP-16, 2019\n                ^^ number-mismatch\n");
    }
}
