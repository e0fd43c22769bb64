//! A translation ends in another punctuation mark than its source, or in none.
//!
//! A question that became a statement, a label that lost its colon: mostly something was cut off, or the source was
//! changed. Marks of all scripts count as what they mean: 。, ।, ။ and ۔ are full stops, ؟ and the Greek `;` question
//! marks. Quotes, brackets and tags behind a mark are looked through. How loud a sentence ends is the language's own
//! affair: a full stop, an exclamation mark and a colon pass for each other, and a question may be added. Nothing is
//! told where a text ends in a placeable, in code or in a number, of sources of one word (an abbreviation, mostly), or
//! where a script has no such mark: Thai, Lao and Khmer write no full stops, Chinese and Japanese leave them out in
//! short texts, and in Japanese a word asks.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! leave = Vill du lämna sidan?
//! ## pl
//! leave = Czy chcesz opuścić stronę
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! leave = Vill du lämna sidan?
//! ## pl
//! leave = Czy chcesz opuścić stronę?
//! ```
//!
//! ## What to do
//!
//! End the translation as its source ends, if the language does so.

use crate::catalog::{Glyph, Pattern, Place, Reading};
use crate::locale::Locale;
use crate::text::Span;
use crate::view::{PatternPair, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::off("end-punctuation", Hook::PatternPair(check));

fn check<'a>(view: View<'a>, pair: PatternPair<'a>, findings: &mut Findings<'_>) {
    if pair.source.message.is_term() {
        return;
    }
    let Some(source) = view.source else { return };
    let (Some(wanted), Some(found)) = (end(pair.source, source.locale), end(pair.translation, view.side.locale)) else {
        return;
    };
    let differ = wanted.mark != found.mark && !may_differ(view.side.locale, wanted.mark, found.mark);
    if differ && has_words(pair.source) {
        findings.push(finding(pair, wanted, found));
    }
}

fn finding(pair: PatternPair<'_>, wanted: End, found: End) -> Finding {
    let message = match (wanted.mark, found.mark) {
        (Mark::None, mark) => format!("this ends in {}, the source does not", mark.name()),
        (mark, Mark::None) => format!("this does not end in {} as the source does", mark.name()),
        (wanted, found) => format!("this ends in {}, the source in {}", found.name(), wanted.name()),
    };
    Finding::in_pattern(pair.translation, found.span, message)
        .label("ends here")
        .related(pair.source.message.file, wanted.span, "the source ends here")
        .help("end it as the source ends, if the language does so")
}

/// How a text ends.
#[derive(Clone, Copy, Debug)]
struct End {
    mark: Mark,
    span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    None,
    Stop,
    Exclamation,
    Question,
    Colon,
    Ellipsis,
}

impl Mark {
    fn name(self) -> &'static str {
        match self {
            Self::None => "no mark",
            Self::Stop => "a full stop",
            Self::Exclamation => "an exclamation mark",
            Self::Question => "a question mark",
            Self::Colon => "a colon",
            Self::Ellipsis => "an ellipsis",
        }
    }
}

/// Whether a text may end otherwise: in a mark of the same weight, in a question that the source asks without a mark,
/// without a mark that its language has not, or with one that stands in the word.
fn may_differ(locale: &Locale, wanted: Mark, found: Mark) -> bool {
    const SENTENCE: [Mark; 3] = [Mark::Stop, Mark::Exclamation, Mark::Colon];
    let is_sentence = SENTENCE.contains(&wanted) && SENTENCE.contains(&found);
    if is_sentence || found == Mark::Question && wanted != Mark::Colon {
        return true;
    }
    let is_one = |marks: &[Mark]| marks.contains(&wanted) && marks.contains(&found);
    match locale.language() {
        "th" | "lo" | "km" | "bo" | "dz" => wanted != Mark::None && found == Mark::None,
        "zh" | "yue" => is_one(&[Mark::Stop, Mark::None]),
        // A word asks, not a mark.
        "ja" => is_one(&[Mark::Stop, Mark::Question, Mark::None]),
        "hy" => is_one(&[Mark::Stop, Mark::Question, Mark::Exclamation, Mark::Colon, Mark::None]),
        _ => false,
    }
}

/// How a pattern ends; `None` where that is not known, or where its variants end in several ways.
fn end(pattern: Pattern<'_>, locale: &Locale) -> Option<End> {
    if pattern.is_plain() { end_of_plain(pattern, locale) } else { end_of(&pattern.reading(), locale) }
}

fn end_of_plain(pattern: Pattern<'_>, locale: &Locale) -> Option<End> {
    let text = pattern.text(pattern.span()).trim_end_matches(is_behind_the_end);
    let last = text.chars().next_back()?;
    let end = pattern.span().start + text.len() as u32;
    let dots = text.chars().rev().take_while(|char| *char == last).count();
    let mark = if last == '}' { None } else { marked(last, dots, locale) };
    Some(End { mark: mark?, span: Span::new(end - last.len_utf8() as u32, end) })
}

fn end_of(reading: &Reading, locale: &Locale) -> Option<End> {
    let at = reading.glyphs.iter().rposition(|glyph| !is_looked_through(glyph))?;
    let last = reading.glyphs[at];
    let mut variants = reading.variants_at(at).map(|variant| end_of(variant, locale));
    if let Some(first) = variants.next() {
        let first = first?;
        return variants.all(|variant| variant.is_some_and(|variant| variant.mark == first.mark)).then_some(first);
    }
    let dots = reading.glyphs[..=at].iter().rev().take_while(|glyph| glyph.char == last.char).count();
    let is_known = last.is_prose() && !last.is_placeable();
    let mark = is_known.then(|| marked(last.char, dots, locale))??;
    Some(End { mark, span: last.span })
}

/// The mark that a text ends in; `None` behind a number.
fn marked(last: char, dots: usize, locale: &Locale) -> Option<Mark> {
    match last {
        _ if last.is_numeric() => None,
        '.' | '。' if dots > 1 => Some(Mark::Ellipsis),
        char => Some(mark(char, locale)),
    }
}

/// Whether a text, or the variant that it ends in, has more than one word.
fn has_words(pattern: Pattern<'_>) -> bool {
    fn of(reading: &Reading) -> bool {
        let last = reading.glyphs.iter().rposition(|glyph| !is_looked_through(glyph));
        if let Some(variant) = last.and_then(|at| reading.variants_at(at).next()) {
            return of(variant);
        }
        let words = reading.glyphs.split(|glyph| glyph.char.is_whitespace());
        words.filter(|word| !word.is_empty()).nth(1).is_some()
    }
    of(&pattern.reading())
}

/// White space, quotes, brackets and tags behind the end of a sentence.
fn is_looked_through(glyph: &Glyph) -> bool {
    glyph.place == Place::Tag || !glyph.is_placeable() && is_behind_the_end(glyph.char)
}

fn is_behind_the_end(char: char) -> bool {
    match char {
        _ if char.is_ascii() => matches!(char, ' ' | '\t'..='\r' | '"' | '\'' | ')' | ']' | '*' | '_'),
        '”' | '“' | '’' | '‘' | '»' | '«' | '›' | '‹' | '」' | '』' | '）' | '】' | '》' | '\u{200e}' | '\u{200f}' => {
            true
        }
        _ => char.is_whitespace(),
    }
}

fn mark(char: char, locale: &Locale) -> Mark {
    match char {
        ';' if locale.language() == "el" => Mark::Question,
        '.' | '。' | '．' | '｡' | '।' | '॥' | '۔' | '։' | '።' | '။' | '។' | '།' | '᙮' => Mark::Stop,
        '!' | '！' | '՜' => Mark::Exclamation,
        '?' | '？' | '؟' | '፧' | '՞' | '\u{37e}' => Mark::Question,
        ':' | '：' | '፦' | '៖' => Mark::Colon,
        '…' | '‥' | '⋯' => Mark::Ellipsis,
        _ => Mark::None,
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::found_with;

    fn found(text: &str) -> String {
        found_with("[rules]\nend-punctuation = \"warning\"\nmissing-variable = \"off\"\n", text)
    }

    #[test]
    fn marks_of_all_scripts() {
        let text = "## sv\na = Vill du det?\nb = Det är klart.\nc = Välj ett namn:\nd = Var god vänta…\n";
        assert_eq!(found(&format!("{text}## ar\na = هل تريد ذلك؟\nb = تم الأمر.\nc = اختر اسما:\nd = انتظر…\n")), "");
        assert_eq!(
            found(&format!("{text}## ja\na = よいですか\nb = 完了。\nc = 名前を選ぶ：\nd = お待ちください...\n")),
            ""
        );
        assert_eq!(found(&format!("{text}## el\na = Το θέλεις;\nb = Έγινε.\nc = Διάλεξε όνομα:\nd = Περίμενε…\n")), "");
        assert_eq!(found(&format!("{text}## hi\na = क्या आप चाहते हैं?\nb = हो गया।\nc = नाम चुनें:\nd = रुकिए…\n")), "");
        assert_eq!(found(&format!("{text}## th\na = ต้องการไหม\nb = เสร็จแล้ว\nc = เลือกชื่อ:\nd = รอ…\n")), "");
    }

    #[test]
    fn another_mark_or_none() {
        let text = "## sv\na = Vill du det?\nb = Välj ett namn:\nc = Spara allt\n## pl\na = Chcesz tego.\nb = Wybierz nazwę\nc = Zapisz wszystko!\n";
        assert_eq!(
            found(text),
            "warning[end-punctuation] locales/pl/a.ftl:1:16 this ends in a full stop, the source in a question mark\n\
             warning[end-punctuation] locales/pl/a.ftl:2:17 this does not end in a colon as the source does\n\
             warning[end-punctuation] locales/pl/a.ftl:3:20 this ends in an exclamation mark, the source does not\n"
        );
    }

    #[test]
    fn quotes_brackets_and_tags_are_looked_through() {
        let text = "## sv\na = Han sa ”ja.”\nb = <b>Det är klart.</b>\n";
        assert_eq!(found(&format!("{text}## pl\na = Powiedział „tak”.\nb = <b>Gotowe</b>.\n")), "");
    }

    #[test]
    fn what_is_not_known_is_not_told() {
        let text = "## sv\na = Hej på dig { $x }\nb = Kör nu `a`\nc = Nr.\nd = Det tog { $n ->\n    [one] en dag.\n   *[other] { $n }\n}\n";
        let translation = "## pl\na = Cześć { $x }!\nb = Uruchom.\nc = Nr\nd = To trwało { $n ->\n    [one] dzień\n    [few] { $n }\n    [many] { $n }\n   *[other] { $n }\n}\n";
        assert_eq!(found(&format!("{text}{translation}")), "");
    }

    #[test]
    fn variants_at_the_end_are_looked_into() {
        let text = "## sv\na = Det tog { $n ->\n    [one] en dag.\n   *[other] { $n } dagar.\n}\n";
        let text = text.to_owned() + "## de\na = Es dauerte { \"lange\" }\n";
        assert_eq!(
            found(&text),
            "warning[end-punctuation] locales/de/a.ftl:1:23 this does not end in a full stop as the source does\n"
        );
    }
}
