//! A character that nobody sees stands where it has no business.
//!
//! It comes along when text is pasted from a web page, a translation service or a document, and then a search does
//! not find the word, a line breaks in the middle of it, or a link leads nowhere. Joiners belong to Persian, Hindi,
//! Malayalam, Sinhala and other scripts and to emoji; zero-width spaces to Thai, Lao, Khmer and Burmese, which write no
//! spaces; soft hyphens to the inside of words; variation selectors to emoji and ideographs. There they pass; so do
//! directional marks and white space of any kind, tabs included. What is written as an escape in a string is meant,
//! and passes everywhere. Characters that turn the direction of text are for `bidi-control`.
//!
//! ## Wrong
//!
//! A zero-width space stands behind the `r`:
//!
//! ```ftl
//! ## sv
//! brain = Hjär​nan
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! brain = Hjärnan
//! long = Donau{ "\u200B" }dampfschifffahrt
//! ```
//!
//! ## What to do
//!
//! Remove it. Where it is meant, write it as an escape, so that others see it: `{ "\u200B" }`.

use crate::catalog::{Glyph, Mask, Message, Origin, Pattern, is_hidden};
use crate::diagnostic::Severity;
use crate::locale::Locale;
use crate::text::{Edit, Span};
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("invisible-character", Severity::Warning, Hook::Message(check));

fn check<'a>(view: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    for pattern in message.patterns().filter(|pattern| pattern.mask().has(Mask::HIDDEN)) {
        for reading in pattern.reading().all() {
            judge(view.side.locale, pattern, &reading.glyphs, findings);
        }
    }
}

/// Tells each run of characters that do not belong.
fn judge(locale: &Locale, pattern: Pattern<'_>, glyphs: &[Glyph], findings: &mut Findings<'_>) {
    let is_wrong = |at: usize| {
        let glyph = glyphs[at];
        is_hidden(glyph.char) && glyph.origin != Origin::Escape && !Site::of(glyphs, at).suits(glyph.char, locale)
    };
    let mut at = 0;
    while at < glyphs.len() {
        let length = (at..glyphs.len()).take_while(|at| is_wrong(*at)).count();
        if length > 0 {
            let certain = (at..at + length).all(|at| Site::of(glyphs, at).wants_none(glyphs[at].char));
            findings.push(finding(pattern, &glyphs[at..at + length], certain));
        }
        at += length.max(1);
    }
}

fn finding(pattern: Pattern<'_>, run: &[Glyph], certain: bool) -> Finding {
    let (first, last) = (run[0], run[run.len() - 1]);
    let name = name(first.char);
    let message = match run.len() {
        1 => format!("{name} does not belong here"),
        more => format!("{name} and {} more invisible characters do not belong here", more - 1),
    };
    let code = escape(first.char);
    let finding = Finding::in_pattern(pattern, Span::new(first.span.start, last.span.end), message)
        .label("nobody sees it")
        .help(format!("remove it; where it is meant, write it as `{{ \"{code}\" }}`"))
        .subject(name);
    if first.origin == Origin::String {
        let edit = |glyph: &Glyph| Edit { span: glyph.span, new: escape(glyph.char) };
        return finding.fix("write it as an escape", run.iter().map(edit).collect());
    }
    let edits = run.iter().map(|glyph| Edit { span: glyph.span, new: String::new() }).collect();
    match certain {
        true => finding.fix("remove it", edits),
        false => finding.unsafe_fix("remove it", edits),
    }
}

fn escape(char: char) -> String {
    let code = char as u32;
    if code > 0xffff { format!("\\U{code:06X}") } else { format!("\\u{code:04X}") }
}

/// How far a character is looked for: more of the invisible in a row is nothing that a language does.
const NEAR: usize = 32;

/// What an invisible character stands between.
struct Site<'a> {
    glyphs: &'a [Glyph],
    at: usize,
    before: Option<char>,
    after: Option<char>,
}

impl<'a> Site<'a> {
    fn of(glyphs: &'a [Glyph], at: usize) -> Self {
        let seen = |glyph: &&Glyph| !is_hidden(glyph.char) || glyph.origin == Origin::Escape;
        let before = glyphs[..at].iter().rev().take(NEAR).find(seen).map(|glyph| glyph.char);
        let after = glyphs[at + 1..].iter().take(NEAR).find(seen).map(|glyph| glyph.char);
        Self { glyphs, at, before, after }
    }

    fn either(&self, test: impl Fn(char) -> bool) -> bool {
        self.before.is_some_and(&test) || self.after.is_some_and(&test)
    }

    fn both(&self, test: impl Fn(char) -> bool) -> bool {
        self.before.is_some_and(&test) && self.after.is_some_and(&test)
    }

    fn is_before(&self, test: impl Fn(char) -> bool) -> bool {
        self.before.is_some_and(test)
    }

    /// Whether a character may stand here.
    fn suits(&self, char: char, locale: &Locale) -> bool {
        let put_in = |char| char == Glyph::PLACEABLE;
        match char {
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => true,
            '\u{200b}' => self.either(has_no_spaces) || has_no_spaces_in(locale),
            '\u{200c}' if self.either(put_in) && is_joined_in(locale) => true,
            '\u{200c}' => self.either(is_joined),
            '\u{200d}' => self.suits('\u{200c}', locale) || self.both(is_pictograph),
            '\u{ad}' => self.both(|char| char.is_alphabetic() && !is_east_asian(char) || put_in(char)),
            '\u{34f}' => self.either(|char| matches!(char, '\u{300}'..='\u{36f}' | '\u{590}'..='\u{5ff}')),
            '\u{115f}' | '\u{1160}' => {
                self.either(|char| matches!(char, '\u{1100}'..='\u{11ff}' | '\u{a960}'..='\u{a97f}'))
            }
            '\u{180b}'..='\u{180f}' => self.is_before(|char| matches!(char, '\u{1800}'..='\u{18af}')),
            '\u{fe00}'..='\u{fe0f}' => self.is_before(has_variants),
            '\u{e0100}'..='\u{e01ef}' => self.is_before(is_east_asian),
            '\u{e0020}'..='\u{e007f}' => self.is_flag(),
            _ => false,
        }
    }

    /// Whether this is one of the tags of a flag: U+1F3F4, then tags, and U+E007F at last.
    fn is_flag(&self) -> bool {
        let is_tag = |glyph: &&Glyph| matches!(glyph.char, '\u{e0020}'..='\u{e007f}');
        let last = self.glyphs[self.at..].iter().take(NEAR).take_while(is_tag).last();
        let flag = self.glyphs[..self.at].iter().rev().take(NEAR).find(|glyph| !is_tag(glyph));
        flag.is_some_and(|glyph| glyph.char == '\u{1f3f4}') && last.is_some_and(|glyph| glyph.char == '\u{e007f}')
    }

    /// Whether a character that may not stand here is certainly none that somebody wants.
    fn wants_none(&self, char: char) -> bool {
        let is_edge = |char: Option<char>| char.is_none_or(char::is_whitespace);
        match char {
            // Between letters of Japanese or Chinese it may be a place to break a line.
            '\u{200b}' => !self.both(is_east_asian),
            // Between letters it may keep a ligature or a line break away.
            '\u{200c}' | '\u{2060}' => is_edge(self.before) || is_edge(self.after) || self.both(is_east_asian),
            '\u{2028}' | '\u{2029}' | '\u{80}'..='\u{9f}' | '\u{3164}' | '\u{ffa0}' | '\u{115f}' | '\u{1160}' => false,
            '\u{17b4}' | '\u{17b5}' => false,
            _ => true,
        }
    }
}

/// Scripts whose lines break between words that no space parts.
fn has_no_spaces(char: char) -> bool {
    matches!(char,
        '\u{e00}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1950}'..='\u{1aaf}'
        | '\u{1b00}'..='\u{1bbf}' | '\u{a980}'..='\u{a9ff}' | '\u{aa60}'..='\u{aadf}')
}

fn has_no_spaces_in(locale: &Locale) -> bool {
    locale.is_written_in(&["Thai", "Laoo", "Khmr", "Mymr", "Tibt", "Java", "Bali", "Lana", "Talu", "Tale", "Tavt"])
}

/// Scripts whose letters take another form beside each other, or form conjuncts.
fn is_joined(char: char) -> bool {
    matches!(char,
        '\u{600}'..='\u{dff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{18af}' | '\u{1b00}'..='\u{1bbf}'
        | '\u{a840}'..='\u{a8ff}' | '\u{a980}'..='\u{a9ff}' | '\u{aae0}'..='\u{aaff}' | '\u{abc0}'..='\u{abff}'
        | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{11fff}' | '\u{1e900}'..='\u{1e95f}')
}

fn is_joined_in(locale: &Locale) -> bool {
    locale.is_written_in(&[
        "Arab", "Aran", "Syrc", "Nkoo", "Adlm", "Rohg", "Mong", "Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu",
        "Knda", "Mlym", "Sinh", "Khmr", "Mymr", "Mtei", "Olck", "Cakm",
    ])
}

fn is_east_asian(char: char) -> bool {
    matches!(char, '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

fn is_pictograph(char: char) -> bool {
    matches!(char, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
}

/// Whether a variation selector may follow: emoji, keycaps, symbols, ideographs, Burmese; no letters of an alphabet.
fn has_variants(char: char) -> bool {
    matches!(char,
        '0'..='9' | '#' | '*' | '©' | '®' | '\u{1000}'..='\u{109f}' | '\u{1800}'..='\u{18af}' | '\u{2010}'..)
}

fn name(char: char) -> String {
    let code = char as u32;
    let name = match char {
        '\0'..='\u{9f}' => "CONTROL CHARACTER",
        '\u{ad}' => "SOFT HYPHEN",
        '\u{34f}' => "COMBINING GRAPHEME JOINER",
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' => "HANGUL FILLER",
        '\u{180e}' => "MONGOLIAN VOWEL SEPARATOR",
        '\u{200b}' => "ZERO WIDTH SPACE",
        '\u{200c}' => "ZERO WIDTH NON-JOINER",
        '\u{200d}' => "ZERO WIDTH JOINER",
        '\u{2028}' => "LINE SEPARATOR",
        '\u{2029}' => "PARAGRAPH SEPARATOR",
        '\u{2060}' => "WORD JOINER",
        '\u{2061}' => "FUNCTION APPLICATION",
        '\u{2062}' => "INVISIBLE TIMES",
        '\u{2063}' => "INVISIBLE SEPARATOR",
        '\u{2064}' => "INVISIBLE PLUS",
        '\u{180b}'..='\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}' => "VARIATION SELECTOR",
        '\u{feff}' => "BYTE ORDER MARK",
        '\u{e0000}'..='\u{e007f}' => "TAG",
        _ => "FORMAT CHARACTER",
    };
    format!("U+{code:04X} {name}")
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{fixed_with, found, marked};

    #[test]
    fn joiners_belong_to_their_scripts() {
        marked("## fa\na = رویداد\u{200c}ها و { $name }\u{200c}های Rust\u{200c}ها\nb = { -x }\u{200c}{ -x }\n-x = y\n");
        marked("## ml\na = അവന്\u{200d} പറഞ്ഞു\n## si\na = ශ්\u{200d}රී ලංකා\n## hi\na = क्\u{200d}ष\n");
        marked("## sv\na = På persiska: می\u{200c}خواهم\n");
        marked(
            "## sv\na = auf\u{200c}lage\n       ^ invisible-character\nb = { $n }\u{200d}er\n          ^ invisible-character\n",
        );
    }

    #[test]
    fn zero_width_spaces_belong_where_no_space_parts_words() {
        marked(
            "## lo\na = ພາສາ\u{200b}ລາວ \n## km\na = ភាសា\u{200b}ខ្មែរ\n## th\na = ภาษา\u{200b}ไทย\n## my\na = မြန်မာ\u{200b}စာ\n",
        );
        marked("## lo\na = Firefox\u{200b}{ $n }\n");
        marked("## sv\na = På laotiska: ພາສາ\u{200b}ລາວ\n");
        marked("## ja\na = 使用\u{200b}\u{200b}します\n      ^^ invisible-character\n");
    }

    #[test]
    fn emoji_are_made_of_several_characters() {
        marked(
            "## sv\na = 👩\u{200d}🔬 ❤\u{fe0f} 👁\u{fe0f}\u{200d}🗨\u{fe0f} 1\u{fe0f}\u{20e3} ☎\u{fe0e} ‼\u{fe0f} 👍🏽\n",
        );
        marked("## sv\na = 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}\n");
        marked(
            "## sv\na = x\u{e0067}\u{e0062}\u{e007f}y\n     ^^^ invisible-character\nb = å\u{fe0f}\n     ^ invisible-character\n",
        );
        marked("## ja\na = 葛\u{e0100}城、辻\u{fe00}\n");
    }

    #[test]
    fn soft_hyphens_stand_in_words() {
        marked("## fi\na = aivo\u{ad}tutkimus\nb = aivo\u{ad} tutkimus\n        ^ invisible-character\n");
    }

    #[test]
    fn controls_and_marks_of_bytes() {
        marked(
            "## sv\na = x\u{feff}y\u{7f}z\u{92}\u{9}w\n     ^ invisible-character\n       ^ invisible-character\n         ^ invisible-character\n",
        );
        marked("## ar\na = \u{200f}نص\u{200e} \u{2067}ن\u{2069}\n");
    }

    #[test]
    fn an_escape_is_meant() {
        marked("## sv\na = { \"\\u200B\" }x{ \"\\u00A0\" }y{ \"\\uFEFF\" }\n");
        let text = "## sv\na = x{ \"\u{200b}\" }y\n";
        assert_eq!(
            found(text),
            "warning[invisible-character] content/a.ftl:1:9 U+200B ZERO WIDTH SPACE does not belong here\n"
        );
        assert_eq!(fixed_with("", text), "a = x{ \"\\u200B\" }y\n");
    }

    #[test]
    fn what_nobody_wants_is_removed() {
        assert_eq!(fixed_with("", "## sv\na = x\u{feff}y \u{200b}z\u{200b}å\u{ad} b\u{e0041}\n"), "a = xy zå b\n");
        assert_eq!(fixed_with("", "## sv\na = x\u{2060}y\u{200c}z \u{2060}b\n"), "a = x\u{2060}y\u{200c}z b\n");
        let text = "a = 使用\u{200b}\u{200b}します、\u{200b}\n";
        assert_eq!(fixed_with("", &format!("## ja\n{text}")), "a = 使用\u{200b}\u{200b}します、\n");
    }
}
