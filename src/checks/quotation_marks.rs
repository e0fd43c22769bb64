//! A quotation stands in marks that the language does not use.
//!
//! Swedish writes ”…”, German „…“, French « … » with no-break spaces, Polish „…”, Japanese 「…」: CLDR has the marks
//! of each language, for a quotation and for one inside another, and both pass wherever they stand; so does what an
//! orthography accepts beside them, such as »…« in German. Straight marks are told where two of them enclose
//! something. Apostrophes, single marks and inches are none; tags, code, addresses and escapes are left alone.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! spark = Välj ”Spara”
//! ## de
//! spark = Wählen Sie "Speichern"
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! spark = Välj ”Spara”
//! ## de
//! spark = Wählen Sie „Speichern“
//! ```
//!
//! ## What to do
//!
//! Write the language's own marks.

use std::ops::Range;

use crate::catalog::{Glyph, Mask, Message, Origin, Pattern};
use crate::locale::{Marks, Quotes};
use crate::text::{Edit, Span};
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::off("quotation-marks", Hook::Message(check));

fn check<'a>(view: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    let suspects = Mask::STRING.or(Mask::PUNCTUATION).or(Mask::SIGN).or(Mask::EAST_ASIAN).or(Mask::SPECIAL);
    for pattern in message.patterns().filter(|pattern| pattern.mask().has(suspects)) {
        if !pattern.text(pattern.span()).contains(is_mark) {
            continue;
        }
        let Some(quotes) = Quotes::of(view.side.locale) else { return };
        for reading in pattern.reading().all() {
            let faults = judge(&reading.glyphs, quotes);
            faults.into_iter().for_each(|fault| findings.push(finding(view, pattern, quotes, fault)));
        }
    }
}

/// Marks that are nothing else than quotation marks; single ones are apostrophes too.
fn is_mark(char: char) -> bool {
    matches!(char, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '「' | '」' | '『' | '』' | '〝' | '〟' | '＂')
}

/// What closes what another mark opens, in some language.
fn closes(open: char, close: char) -> bool {
    match open {
        '"' | '＂' => close == open,
        '“' => close == '”',
        '”' => matches!(close, '”' | '“'),
        '„' | '‟' => matches!(close, '“' | '”'),
        '«' => close == '»',
        '»' => matches!(close, '«' | '»'),
        '‹' => close == '›',
        '›' => matches!(close, '‹' | '›'),
        '「' => close == '」',
        '『' => close == '』',
        _ => open == '〝' && close == '〟',
    }
}

/// A quotation in the wrong marks.
struct Fault {
    marks: Marks,
    /// The marks, and the spaces inside of them that go with them.
    edits: [Span; 2],
    span: Span,
    /// The mark that opens the quotation around it.
    inside: Option<usize>,
    /// Whether all marks of the text are in pairs.
    is_certain: bool,
}

fn judge(glyphs: &[Glyph], quotes: Quotes) -> Vec<Fault> {
    let (mut open, mut faults): (Vec<usize>, Vec<Fault>) = Default::default();
    for at in 0..glyphs.len() {
        let last = open.last().copied();
        if !is_candidate(glyphs, at, last.is_some_and(|last| glyphs[last].char == '"')) {
            continue;
        }
        let matching =
            last.filter(|last| closes(glyphs[*last].char, glyphs[at].char) && !opens_again(glyphs, *last, at));
        let Some(start) = matching else {
            open.push(at);
            continue;
        };
        open.pop();
        let marks = Marks { open: glyphs[start].char, close: glyphs[at].char };
        if !quotes.accepts(marks) || (marks == quotes.outer && quotes.spaced && !is_spaced(glyphs, start, at)) {
            faults.push(Fault::new(glyphs, marks, start..at, open.last().copied()));
        }
    }
    for fault in &mut faults {
        fault.is_certain = open.is_empty();
        // A mark that nothing closed encloses nothing.
        fault.inside = fault.inside.filter(|outer| open.binary_search(outer).is_err());
    }
    faults
}

/// Whether a mark may open or close a quotation; `closing` where a straight one is open.
fn is_candidate(glyphs: &[Glyph], at: usize, closing: bool) -> bool {
    let glyph = glyphs[at];
    let near = |at: Option<usize>| at.and_then(|at| glyphs.get(at)).map(|glyph| glyph.char);
    let (before, after) = (near(at.checked_sub(1)), near(Some(at + 1)));
    let is_text = is_mark(glyph.char) && glyph.is_prose() && matches!(glyph.origin, Origin::Text | Origin::String);
    // 15", x="y", and the mark in the middle of a Hebrew abbreviation.
    let is_inch = before.is_some_and(|char| char.is_ascii_digit()) && !closing;
    let is_other = is_inch || before == Some('=') || is_inside_word(before, after, closing);
    is_text && (glyph.char != '"' || !is_other)
}

/// Whether a straight mark stands in the middle of a word. In scripts without spaces nothing tells words apart.
fn is_inside_word(before: Option<char>, after: Option<char>, closing: bool) -> bool {
    let both = |test: &dyn Fn(char) -> bool| before.is_some_and(test) && after.is_some_and(test);
    let is_hebrew = |char| matches!(char, '\u{5d0}'..='\u{5ea}');
    both(&is_hebrew) || !closing && both(&|char| char.is_alphabetic() && char < '\u{e00}')
}

/// Whether a mark that could close the last one opens a quotation inside it: behind a space or a bracket, and right
/// before a word.
fn opens_again(glyphs: &[Glyph], last: usize, at: usize) -> bool {
    let is_certain = matches!((glyphs[last].char, glyphs[at].char), ('"', '"') | ('“', '”') | ('«', '»') | ('‹', '›'));
    let before = glyphs[at - 1].char;
    let word = |glyph: &Glyph| glyph.char.is_alphanumeric() || glyph.is_placeable();
    !is_certain && (before.is_whitespace() || "([{—–".contains(before)) && glyphs.get(at + 1).is_some_and(word)
}

/// Whether no-break spaces stand inside the marks.
fn is_spaced(glyphs: &[Glyph], start: usize, end: usize) -> bool {
    let is_space = |at: usize| matches!(glyphs[at].char, '\u{a0}' | '\u{202f}');
    is_space(start + 1) && is_space(end - 1)
}

impl Fault {
    fn new(glyphs: &[Glyph], marks: Marks, range: Range<usize>, inside: Option<usize>) -> Self {
        let (start, end) = (range.start, range.end);
        let space = |glyph: &&Glyph| glyph.char.is_whitespace() && glyph.origin == Origin::Text;
        let behind = glyphs[start + 1..end].iter().take_while(space).last().unwrap_or(&glyphs[start]).span.end;
        let before = glyphs[start + 1..end].iter().rev().take_while(space).last().unwrap_or(&glyphs[end]).span.start;
        let (open, close) = (glyphs[start].span, glyphs[end].span);
        let on_one_line = glyphs[start..end].iter().all(|glyph| glyph.char != '\n');
        let span = if on_one_line { Span::new(open.start, close.end) } else { open };
        let edits = [Span::new(open.start, behind), Span::new(before.max(behind), close.end)];
        Self { marks, edits, span, inside, is_certain: true }
    }
}

fn finding(view: View<'_>, pattern: Pattern<'_>, quotes: Quotes, fault: Fault) -> Finding {
    let Marks { open, close } = fault.marks;
    let right = if fault.inside.is_some() { quotes.inner } else { quotes.outer };
    let space = if quotes.spaced { "\u{a0}" } else { "" };
    let shown = if quotes.spaced { " … " } else { "…" };
    let message = match quotes.accepts(fault.marks) {
        true => format!("`{open}` and `{close}` stand without no-break spaces"),
        false => format!("`{open}…{close}` are not quotation marks of `{}`", view.side.locale.tag()),
    };
    let help = match quotes.spaced {
        true => format!("write `{}{shown}{}` with no-break spaces", right.open, right.close),
        false => format!("write `{}{shown}{}`", right.open, right.close),
    };
    let new = [format!("{}{space}", right.open), format!("{space}{}", right.close)];
    let edits = fault.edits.into_iter().zip(new).map(|(span, new)| Edit { span, new }).collect();
    let finding =
        Finding::in_pattern(pattern, fault.span, message).help(help.clone()).subject(format!("{open}{close}"));
    if fault.is_certain { finding.fix(help, edits) } else { finding.unsafe_fix(help, edits) }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{fixed_with, found_with};

    const ON: &str = "[rules]\nquotation-marks = \"warning\"\n";

    fn passes(text: &str) {
        assert_eq!(found_with(ON, text), "");
    }

    #[test]
    fn each_language_has_its_own() {
        passes(
            "## sv\na = ”Hjärnan” och »hjärnan»\n## de\na = „Gehirn“ und »Gehirn«\n## pl\na = „Mózg «i» ciało”\n## ja\na = 「脳」と『脳』\n",
        );
        passes(
            "## en\na = “Brain”, the brain’s\n## fi\na = ”Aivot”\n## es\na = «Cerebro» y “cerebro”\n## ar\na = ”الدماغ“ و“الدماغ” و«الدماغ»\n",
        );
        passes(
            "## ru\na = «Мозг „и“ тело»\n## cs\na = „Mozek“\n## nl\na = ‘Brein’ en “brein”\n## fr\na = «\u{a0}Cerveau\u{202f}»\n## swedish\na = \"x\"\n",
        );
    }

    #[test]
    fn other_marks_give_way() {
        let text = "## sv\na = “Hjärnan” och \"{ $n } saker\" samt „det här“ { $n ->\n   *[other] \"x\"\n}\n";
        assert_eq!(
            fixed_with(ON, text),
            "a = ”Hjärnan” och ”{ $n } saker” samt ”det här” { $n ->\n   *[other] ”x”\n}\n"
        );
        assert_eq!(fixed_with(ON, "## ja\na = \"脳\"と\"脳\"と«\u{a0}脳\u{a0}»\n"), "a = 「脳」と「脳」と「脳」\n");
        assert_eq!(
            found_with(ON, "## sv\na = “Hjärnan”\n"),
            "warning[quotation-marks] content/a.ftl:1:5 `“…”` are not quotation marks of `sv`\n"
        );
    }

    #[test]
    fn marks_inside_others_are_the_inner_ones() {
        assert_eq!(
            fixed_with(ON, "## pl\na = „Mózg „i” ciało”\nb = „Mózg “i” ciało”\n"),
            "a = „Mózg „i” ciało”\nb = „Mózg «i» ciało”\n"
        );
    }

    #[test]
    fn a_lost_mark_leaves_the_repair_to_people() {
        let text = "## sk\na = Z “relay.sk“ na “mozmail.sk”\n";
        let told = "warning[quotation-marks] content/a.ftl:1:21 `“…”` are not quotation marks of `sk`\n";
        assert_eq!(
            (found_with(ON, text).as_str(), fixed_with(ON, text).as_str()),
            (told, "a = Z “relay.sk“ na “mozmail.sk”\n")
        );
        assert_eq!(fixed_with(ON, "## sv\na = \" \" och “”\n"), "a = ”” och ””\n");
    }

    #[test]
    fn french_has_no_break_spaces() {
        let text = "## fr\na = «Cerveau» et « cerveau » et \"cerveau\"\n";
        let right = "a = «_Cerveau_» et «_cerveau_» et «_cerveau_»\n".replace('_', "\u{a0}");
        assert_eq!(fixed_with(ON, text), right);
        passes("## fr-CH\na = «Cerveau»\n");
    }

    #[test]
    fn marks_of_tags_are_none_of_texts() {
        let count = |text: &str| found_with(ON, &format!("## pl\na = {text}\n")).matches("[quotation-marks]").count();
        assert_eq!(count("To \"słowo\" i <b class=\"x\">\"drugie\"</b>"), 2);
        assert_eq!(count("<a href=\"{ $x }\">to</a> i <a href=\"{ $x }\">tamto</a>"), 0);
        assert_eq!(count("<a href=\"{ $x }\">to \"słowo\"</a>"), 1);
        assert_eq!(count("(zob. <a\n    href=\"https://example.org/a.html\">to</a>)"), 0);
    }

    #[test]
    fn apostrophes_inches_and_code_are_none() {
        passes(
            "## sv\na = it's 'a' rock’n’roll, 15\" och 3,5\", ‘n\nb = <a title=\"x\">y</a> `\"z\"` class=\"k\" { \"\\\"q\\\"\" }\n",
        );
        passes("## he\na = צה\"ל ורמטכ\"ל\n");
        assert_eq!(fixed_with(ON, "## sv\na = \"15 tum\" och \"fyra 4\"\n"), "a = ”15 tum” och ”fyra 4”\n");
    }
}
