//! A translation is its source, letter for letter.
//!
//! Short texts are often the same in two languages; from five words on, a copy is most likely a message that was
//! pasted to be translated later. Markup and placeables do not count as words. Kin are left out: British English of
//! English, Nynorsk of Bokmål.
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

use crate::catalog::Pattern;
use crate::diagnostic::Severity;
use crate::locale::is_kin;
use crate::syntax::Piece;
use crate::view::{PatternPair, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("untranslated-copy", Severity::Note, Hook::PatternPair(check));

const WORDS: usize = 5;

fn check<'a>(view: View<'a>, pair: PatternPair<'a>, findings: &mut Findings<'_>) {
    let (source, translation) = (pair.source, pair.translation);
    let kin = || view.source.is_some_and(|side| is_kin(side.locale, view.side.locale));
    let is_copy = source.text(source.span()) == translation.text(translation.span());
    if is_copy && !source.message.is_term() && !kin() && words(source) >= WORDS {
        let finding = Finding::in_pattern(translation, translation.span(), "this is the source's text, not a translation");
        findings.push(finding.help("translate it, or remove it so that it falls back"));
    }
}

/// The words of a text, its tags and placeables left out.
fn words(pattern: Pattern<'_>) -> usize {
    let mut text = String::new();
    for piece in pattern.tree().pieces() {
        text.push_str(match piece {
            Piece::Text(text, _) => text,
            Piece::Break(..) => " ",
            Piece::Placeable(_) => "",
        });
    }
    let outside_tags = text.split('<').enumerate().map(|(at, part)| match part.split_once('>') {
        Some((_, behind)) if at > 0 => behind,
        _ => part,
    });
    let words = outside_tags.flat_map(str::split_whitespace);
    words.filter(|word| word.chars().any(char::is_alphabetic)).count()
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
}
