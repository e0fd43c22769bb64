//! A number of the source is not in the translation.
//!
//! A price, a year, a limit that was mistyped. Digits of all scripts and their grouping are compared as numbers, those in
//! links, tags and names of variables are left out, and so are numbers below ten, which are often words. Still only a
//! note: 20 % off is 八折, and 20 million is 2000万.
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

use std::collections::BTreeSet;

use crate::catalog::{Mask, Pattern};
use crate::diagnostic::Severity;
use crate::view::{PatternPair, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("number-mismatch", Severity::Note, Hook::PatternPair(check));

fn check<'a>(_: View<'a>, pair: PatternPair<'a>, findings: &mut Findings<'_>) {
    if !pair.source.mask().has(Mask::DIGIT) || pair.source.message.is_term() {
        return;
    }
    let (wanted, found) = (numbers(pair.source), numbers(pair.translation));
    for number in wanted.difference(&found).filter(|number| number.len() > 1) {
        let finding = Finding::in_pattern(pair.translation, pair.translation.span(), format!("{number} of the source is not here"));
        let finding = finding.subject(number.as_str());
        findings.push(finding.related(pair.source.message.file, pair.source.span(), "the source").help("compare the numbers"));
    }
}

/// The whole numbers in a pattern's text, without their grouping.
fn numbers(pattern: Pattern<'_>) -> BTreeSet<String> {
    let mut numbers = BTreeSet::new();
    for run in pattern.runs() {
        let text = outside_tags(&run.joined);
        let words = text.split(' ').filter(|word| !is_address(word));
        numbers_in(&words.collect::<Vec<_>>().join(" "), &mut numbers);
    }
    numbers
}

fn outside_tags(text: &str) -> String {
    let mut in_tag = false;
    let keep = |char: &char| {
        let was = in_tag;
        in_tag = (in_tag || *char == '<') && *char != '>';
        !was && !in_tag
    };
    text.chars().filter(keep).collect()
}

fn is_address(word: &str) -> bool {
    word.contains("://") || word.contains("www.") || word.contains('@')
}

fn is_grouping(char: char) -> bool {
    matches!(char, ' ' | '\u{a0}' | '\u{202f}')
}

/// Takes the digits of a text; a mark between digits that three more follow is grouping.
fn numbers_in(text: &str, numbers: &mut BTreeSet<String>) {
    let chars: Vec<char> = text.chars().collect();
    let digit = |at: usize| chars.get(at).and_then(|char| value(*char));
    let mut at = 0;
    while at < chars.len() {
        let mut number = String::new();
        while let Some(value) = digit(at) {
            number.push(char::from(b'0' + value));
            at += 1;
            let groups = chars.get(at).is_some_and(|char| is_grouping(*char) || matches!(char, ',' | '.' | '\'' | '’' | '٬'));
            let three = (1..=3).all(|ahead| digit(at + ahead).is_some()) && digit(at + 4).is_none();
            at += usize::from(groups && three);
        }
        if !number.is_empty() {
            let bare = number.trim_start_matches('0');
            numbers.insert(if bare.is_empty() { "0".to_owned() } else { bare.to_owned() });
        }
        at += 1;
    }
}

/// The value of a decimal digit of any of the scripts in use.
fn value(char: char) -> Option<u8> {
    const ZEROS: [char; 16] = [
        '0', '٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '၀', '０',
    ];
    ZEROS.iter().find_map(|zero| u32::from(char).checked_sub(u32::from(*zero)).filter(|value| *value < 10).map(|value| value as u8))
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::marked;

    #[test]
    fn grouping_and_digits_of_other_scripts_are_the_same_number() {
        marked("## sv\na = 12 000 och 2023\n## ar\na = ١٢٬٠٠٠ و٢٠٢٣\n");
        marked("## sv\na = 12 000 steg\n## de\na = 12.000 Schritte\n");
        marked("## sv\na = Se <a href=\"x/2023\">x</a> https://a.se/44 { $n45 }\n## pl\na = Patrz <a href=\"x/2023\">x</a> https://a.se/44 { $n45 }\n");
    }
}
