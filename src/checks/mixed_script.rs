//! A word mixes letters of two scripts that look alike.
//!
//! Cyrillic `а`, Greek `ο` and Latin `a`, `o` look the same and are not: a search does not find the word, a screen
//! reader spells it out, a link may lead to somebody else (Unicode Technical Standard #39, section 5). It happens where
//! a keyboard is switched in the middle of a word. Told are words of Latin and Cyrillic or Greek letters in which all
//! letters of one script could be of the other, and Cyrillic ones with a single Latin letter; "URLами", "SMSки" and "β-test" pass.
//!
//! ## Wrong
//!
//! ```ftl
//! ## uk
//! brain = Mозок
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## uk
//! brain = Мозок
//! ```
//!
//! ## What to do
//!
//! Type the word again with one keyboard.

use crate::catalog::{Glyph, Mask, Message, Pattern};
use crate::text::Span;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::off("mixed-script", Hook::Message(check));

fn check<'a>(_: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    for pattern in message.patterns().filter(|pattern| may_mix(*pattern)) {
        for reading in pattern.reading().all() {
            for word in reading.glyphs.split(|glyph| !glyph.is_prose() || !is_of_word(glyph.char)) {
                findings_in(pattern, word, findings);
            }
        }
    }
}

/// Whether letters of Latin may stand beside others without anything of ASCII between, or come from a string.
fn may_mix(pattern: Pattern<'_>) -> bool {
    let text = pattern.text(pattern.span());
    let in_run = |run: &[u8]| {
        let is_latin = |byte: &u8| byte.is_ascii_alphabetic() || matches!(byte, 0xc3..=0xc9 | 0xe1);
        run.iter().any(|byte| matches!(byte, 0xcd..=0xd4 | 0xe1 | 0xea)) && run.iter().any(is_latin)
    };
    let parts = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphabetic();
    let mut runs = text.as_bytes().split(parts);
    pattern.mask().has(Mask::GREEK_OR_CYRILLIC) && (runs.any(in_run) || pattern.has_string())
}

fn findings_in(pattern: Pattern<'_>, word: &[Glyph], findings: &mut Findings<'_>) {
    let Some((strange, script)) = strange(word) else { return };
    let (first, last) = (word[0].span, word[word.len() - 1].span);
    let text: String = word.iter().map(|glyph| glyph.char).collect();
    let finding = Finding::in_pattern(pattern, Span::new(first.start, last.end), format!("`{text}` mixes two scripts"))
        .label(format!("`{strange}` (U+{:04X}) is {}", strange as u32, script.name()))
        .help("type the word again with one keyboard")
        .subject(text);
    findings.push(finding);
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    Latin,
    Cyrillic,
    Greek,
}

impl Script {
    fn name(self) -> &'static str {
        match self {
            Self::Latin => "Latin",
            Self::Cyrillic => "Cyrillic",
            Self::Greek => "Greek",
        }
    }
}

/// A letter that looks as if it were of the word's other script, and its own script.
fn strange(word: &[Glyph]) -> Option<(char, Script)> {
    let letters = |of: Script| word.iter().map(|glyph| glyph.char).filter(move |char| script(*char) == Some(of));
    let latin = letters(Script::Latin).count();
    if is_acronym(word) {
        return None;
    }
    for other in [Script::Cyrillic, Script::Greek] {
        let count = letters(other).count();
        if latin == 0 || count == 0 {
            continue;
        }
        let is_alike = |of: Script| letters(of).all(|char| looks_like(char, of, other));
        let (few, many) = if count <= latin { (other, Script::Latin) } else { (Script::Latin, other) };
        // No word of Cyrillic letters has just one of Latin's: the keyboard was switched too late.
        let is_slip = other == Script::Cyrillic && latin == 1 && count > 2;
        let found = [few, many].into_iter().find(|one| is_alike(*one) || is_slip)?;
        return letters(found).next().map(|char| (char, found));
    }
    None
}

/// Whether it is capitals of one script and then an ending of the other, as in SMSки.
fn is_acronym(word: &[Glyph]) -> bool {
    let runs: Vec<_> = word.chunk_by(|one, other| script(one.char) == script(other.char)).collect();
    let [capitals, ending] = runs.as_slice() else { return false };
    let is_upper = capitals.iter().all(|glyph| glyph.char.is_uppercase());
    capitals.len() > 1 && is_upper && ending.iter().all(|glyph| glyph.char.is_lowercase())
}

/// Whether a letter of a script could be taken for one of the other script of its word.
fn looks_like(char: char, script: Script, other: Script) -> bool {
    match (script, other) {
        (Script::Cyrillic, _) => "АВЕЅІЈКМНОРСТУХҮԚԜаеѕіјорсухһԁԛԝӏ".contains(char),
        (Script::Greek, _) => "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανιορυ".contains(char),
        (Script::Latin, Script::Greek) => "ABEZHIKMNOPTYXavopu".contains(char),
        (Script::Latin, _) => "ABESIJKMHOPCTYXQWaesijopcyxhdqw".contains(char),
    }
}

fn script(char: char) -> Option<Script> {
    match char {
        'A'..='Z' | 'a'..='z' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => {
            Some(Script::Latin)
        }
        '\u{400}'..='\u{52f}' | '\u{1c80}'..='\u{1c8f}' | '\u{a640}'..='\u{a69f}' => Some(Script::Cyrillic),
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => Some(Script::Greek),
        _ => None,
    }
}

fn is_of_word(char: char) -> bool {
    char.is_alphabetic() || matches!(char, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::found_with;

    fn found(text: &str) -> String {
        found_with("[rules]\nmixed-script = \"warning\"\n", text)
    }

    #[test]
    fn letters_that_look_alike() {
        // The first letter is Latin; in the second word the third is Cyrillic, in the last the first is Greek.
        let text = "## ru\na = Pоссия и Firеfox\nb = доменt\n## el\na = Οpera\nb = x\n";
        assert_eq!(
            found(text),
            "warning[mixed-script] content/a.ftl:1:5 `Pоссия` mixes two scripts\n\
             warning[mixed-script] content/a.ftl:1:14 `Firеfox` mixes two scripts\n\
             warning[mixed-script] content/a.ftl:2:5 `доменt` mixes two scripts\n\
             warning[mixed-script] locales/el/a.ftl:1:5 `Οpera` mixes two scripts\n"
        );
    }

    #[test]
    fn words_that_are_made_of_two() {
        assert_eq!(found("## ru\na = URLами, URL-а, SMSки, Wi-Fi и { $x }a\n"), "");
        assert_eq!(found("## el\na = β-test, Ωmega\n"), "");
    }

    #[test]
    fn addresses_and_code_are_left_alone() {
        assert_eq!(found("## ru\na = <a title=\"Pоссия\">x</a> `Pоссия`\n"), "");
    }
}
