//! A translation is its source, letter for letter.
//!
//! Short texts are often the same in two languages; from five words on, a copy is most likely a message that was
//! pasted to be translated later. Markup and placeables do not count as words, and of what begins with a capital letter
//! three words must not: a name with a title, a book, a talk. Kin are left out: British English of English, Nynorsk of
//! Bokmål.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! lede = Hjärnan bygger om sig hela livet.
//! ## pl
//! lede = Hjärnan bygger om sig hela livet.
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! lede = Hjärnan bygger om sig hela livet.
//! ## pl
//! lede = Mózg przebudowuje się przez całe życie.
//! ```
//!
//! ## What to do
//!
//! Translate it, or remove it so that it falls back and is counted as missing.

use crate::catalog::{HOLE, Pattern};
use crate::diagnostic::Severity;
use crate::locale::is_kin;
use crate::view::{PatternPair, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("untranslated-copy", Severity::Note, Hook::PatternPair(check));

const WORDS: usize = 5;
/// Of these so many begin with a small letter, or are of a script that has none.
const SMALL: usize = 3;

fn check<'a>(view: View<'a>, pair: PatternPair<'a>, findings: &mut Findings<'_>) {
    let (source, translation) = (pair.source, pair.translation);
    let is_copy = || {
        let (one, other) = (source.text(source.span()), translation.text(translation.span()));
        one.split_ascii_whitespace().eq(other.split_ascii_whitespace())
    };
    let kin = || view.source.is_some_and(|side| is_kin(side.locale, view.side.locale));
    if !source.message.is_term() && is_copy() && !kin() && is_long(source) {
        let finding =
            Finding::in_pattern(translation, translation.span(), "this is the source's text, not a translation");
        findings.push(finding.help("translate it, or remove it so that it falls back"));
    }
}

/// Whether a text, that of its variants included, is too long to be the same in two languages.
fn is_long(pattern: Pattern<'_>) -> bool {
    let (mut words, mut small, mut unspaced) = (0, 0, 0);
    for run in pattern.runs() {
        let text = without_markup(&run.joined);
        unspaced += text.chars().filter(|char| is_unspaced(*char)).count();
        for word in text.split(|char: char| char.is_whitespace() || char == HOLE) {
            let first = word.chars().find(|char| char.is_alphabetic() && !is_unspaced(*char));
            words += usize::from(first.is_some());
            small += usize::from(first.is_some_and(|char| !char.is_uppercase()));
        }
    }
    // In scripts without spaces two characters are about a word.
    let unspaced = unspaced / 2;
    words + unspaced >= WORDS && small + unspaced >= SMALL
}

/// Without tags and character references.
fn without_markup(text: &str) -> String {
    let (mut plain, mut rest, mut closes) = (String::with_capacity(text.len()), text, true);
    while let Some(at) = rest.find(['<', '&']) {
        let (before, behind) = rest.split_at(at);
        let end = match behind.starts_with('<') {
            true if closes => behind.find('>'),
            true => None,
            false => behind.bytes().take(11).position(|byte| byte == b';'),
        };
        closes &= end.is_some() || behind.starts_with('&');
        let skipped = end.map_or(1, |end| end + 1);
        plain.push_str(before);
        plain.push(' ');
        rest = &behind[skipped..];
    }
    plain + rest
}

/// Chinese, Japanese, Thai, Lao, Burmese and Khmer characters.
fn is_unspaced(char: char) -> bool {
    matches!(char, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::found;

    #[test]
    fn markup_and_placeables_are_no_words() {
        let text = "## sv\na = <a href=\"x y z\">Källa</a> { $a } { $b } { $c } { $d }\n## pl\n";
        let copy = "a = <a href=\"x y z\">Källa</a> { $a } { $b } { $c } { $d }\n";
        assert_eq!(found(&format!("{text}{copy}")), "");
    }

    #[test]
    fn kin_may_be_the_same() {
        let copy = "a = I dag har vi lite grann\n";
        assert_eq!(found(&format!("## sv\n{copy}## sv-FI\n{copy}")), "");
    }

    #[test]
    fn names_and_titles_may_be_the_same() {
        let copy = "a = &ndash; Anna Öst, Överläkare, Kliniken i Lund\n";
        assert_eq!(found(&format!("## sv\n{copy}## pl\n{copy}")), "");
    }

    #[test]
    fn variants_lines_and_scripts_without_spaces_count() {
        let copied = |text: &str, copy: &str| found(&format!("## ja\n{text}## zh\n{copy}"));
        assert!(
            copied("a = 脳は一生を通じて作り変わる。\n", "a =\n    脳は一生を通じて作り変わる。\n")
                .contains("untranslated-copy")
        );
        let cases = "a = { $x ->\n    [a] en dag i veckan\n   *[b] en natt i veckan\n}\n";
        assert!(found(&format!("## sv\n{cases}## pl\n{cases}")).contains("untranslated-copy"));
    }
}
