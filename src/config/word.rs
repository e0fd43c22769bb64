//! A word of the glossary, and where a text has it.
//!
//! Small letters stand for both sizes, capital letters for themselves: `flyt` is in "Flyt", `Flyt` is not in "flyt". A
//! word is whole; `*` at an end of it stands for any beginning or ending. Where a script has no spaces between words any
//! place will do, and Korean words may go on, as their particles do.

use std::ops::Range;

use serde::{Deserialize, Deserializer};

/// A word, or several in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As it was written, `*` left out.
    pub text: String,
    folded: String,
    open_start: bool,
    open_end: bool,
}

/// A text that is searched for words.
#[derive(Clone, Debug)]
pub struct Searched {
    text: String,
    folded: String,
}

impl Searched {
    /// Prepares a text.
    pub fn new(text: String) -> Self {
        let folded = fold(&text);
        Self { text, folded }
    }
}

impl Word {
    fn new(written: &str) -> Option<Self> {
        let trimmed = written.trim();
        let (open_start, open_end) = (trimmed.starts_with('*'), trimmed.ends_with('*'));
        let text = trimmed.trim_matches('*').trim().to_owned();
        let folded = fold(&text);
        (!text.is_empty() && !text.contains('*')).then_some(Self { text, folded, open_start, open_end })
    }

    /// The same word with any ending.
    pub fn with_any_ending(&self) -> Self {
        Self { open_end: true, ..self.clone() }
    }

    /// Where a text has the word first, addresses and tags left out.
    pub fn find(&self, searched: &Searched) -> Option<Range<usize>> {
        let text = &searched.text;
        let found = searched.folded.match_indices(&self.folded).map(|(at, found)| at..at + found.len());
        let mut whole = found.filter(|place| self.fits(&text[place.clone()]) && self.is_whole(text, place));
        whole.find(|place| !is_code(text, place))
    }

    fn fits(&self, found: &str) -> bool {
        let is_small = |char: char| lower(char) == char;
        found.chars().zip(self.text.chars()).all(|(found, wanted)| found == wanted || is_small(wanted))
    }

    fn is_whole(&self, text: &str, place: &Range<usize>) -> bool {
        let before = text[..place.start].chars().next_back();
        let after = text[place.end..].chars().next();
        let (first, last) = (self.text.chars().next(), self.text.chars().next_back());
        let starts = before.zip(first).is_none_or(|(before, first)| !joins(before, first));
        let ends = last.zip(after).is_none_or(|(last, after)| is_hangul(last) || !joins(last, after));
        (starts || self.open_start) && (ends || self.open_end)
    }
}

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = String::deserialize(deserializer)?;
        let fault = || serde::de::Error::custom("expected a word, with `*` at its ends only");
        Self::new(&written).ok_or_else(fault)
    }
}

/// Words as they are given: one, or a list.
pub(super) fn words<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Word>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged, expecting = "expected a word, or a list of words, with `*` at their ends only")]
    enum Given {
        One(Word),
        Many(Vec<Word>),
    }
    Ok(match Given::deserialize(deserializer)? {
        Given::One(word) => vec![word],
        Given::Many(words) => words,
    })
}

/// A text in small letters, each in its own place.
fn fold(text: &str) -> String {
    if text.is_ascii() { text.to_ascii_lowercase() } else { text.chars().map(lower).collect() }
}

/// The small letter of a letter, where it takes as many bytes.
fn lower(char: char) -> char {
    let small = char.to_lowercase().next().unwrap_or(char);
    if small.len_utf8() == char.len_utf8() { small } else { char }
}

/// Whether two characters are of one word.
fn joins(one: char, next: char) -> bool {
    // A Latin word in another script begins and ends with its letters.
    is_part(one) && is_part(next) && is_latin(one) == is_latin(next)
}

fn is_part(char: char) -> bool {
    let is_mark = matches!(char, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{963}' | '\u{966}'..='\u{dff}');
    (char.is_alphanumeric() || is_mark) && !is_unspaced(char)
}

/// Thai, Lao, Burmese, Khmer, Japanese and Chinese.
fn is_unspaced(char: char) -> bool {
    matches!(char, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3005}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

fn is_latin(char: char) -> bool {
    matches!(char, '\0'..='\u{24f}' | '\u{300}'..='\u{36f}' | '\u{1e00}'..='\u{1eff}')
}

fn is_hangul(char: char) -> bool {
    matches!(char, '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7af}')
}

/// Whether a place is in a tag or an address.
fn is_code(text: &str, place: &Range<usize>) -> bool {
    let before = &text[..place.start];
    if before.rfind('<') > before.rfind('>') {
        return true;
    }
    let start = before.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let end = text[place.end..].find(char::is_whitespace).map_or(text.len(), |at| place.end + at);
    let around = text.get(start..end).unwrap_or("");
    // `crates.io` is no crate.
    let behind = text[place.end..].strip_prefix('.');
    let is_host = behind.is_some_and(|behind| behind.starts_with(char::is_alphanumeric));
    is_host || around.contains("://") || around.contains('@') || around.starts_with("www.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn has(text: &str, word: &str) -> bool {
        Word::new(word).expect("a word").find(&Searched::new(text.to_owned())).is_some()
    }

    #[test]
    fn words_are_whole() {
        assert!(has("Hjärnan växer", "hjärnan") && has("i hjärnan.", "hjärnan") && has("l’hippocampe", "hippocampe"));
        assert!(!has("hjärnanen", "hjärnan") && !has("storhjärnan", "hjärnan") && !has("hjärna\u{301}n", "hjärna"));
        assert!(has("mózgiem", "mózg*") && !has("przedmózgiem", "mózg*") && has("przedmózgiem", "*mózg*"));
        assert!(has("Großhirnrinde", "*hirn*") && has("aivojumppa", "aivo*") && has("BDNF:n", "BDNF"));
        assert!(has("den långa vägen", "långa vägen"));
    }

    #[test]
    fn scripts_have_borders_of_their_own() {
        assert!(has("これは脳です", "脳") && has("BDNFの", "BDNF") && has("สมองโต", "สมอง"));
        assert!(has("뇌는 자란다", "뇌") && !has("두뇌", "뇌") && has("BDNF는", "BDNF"));
        assert!(has("الـBDNF", "BDNF") && has("والدماغ", "*الدماغ") && !has("والدماغ", "الدماغ"));
        assert!(!has("दिमागी", "दिमाग") && has("दिमागी", "दिमाग*"));
    }

    #[test]
    fn capital_letters_stand_for_themselves() {
        assert!(has("FLYT, Flyt", "Flyt") && !has("ett flyt", "Flyt") && has("Flyt", "flyt"));
        assert!(has("İstanbul", "stanbul*") || !has("İstanbul", "istanbul"));
    }

    #[test]
    fn addresses_and_tags_hold_no_words() {
        assert!(!has("se https://flyt.example/ och <b id=\"flyt\">", "flyt") && has("<b>flyt</b>", "flyt"));
        assert!(
            !has("skriv till flyt@example.org", "flyt") && !has("på crates.io", "crates") && has("en crate.", "crate")
        );
    }
}
