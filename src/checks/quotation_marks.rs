//! A text has quotation marks of another language, or typewriter's.
//!
//! Swedish writes ”so”, German „so“, French « so », Japanese 「so」 (CLDR's `delimiters`). Marks inside tags and code are
//! left out, apostrophes are no quotation marks. Off by default: not every project sets its texts with care.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! more = Läs "Hjärnan"
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! more = Läs ”Hjärnan”
//! ```
//!
//! ## What to do
//!
//! Write the marks of the language.

use crate::catalog::{Mask, Message, Pattern, Text};
use crate::locale::Quotes;
use crate::text::{Edit, Span};
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::off("quotation-marks", Hook::Message(check));

fn check<'a>(view: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    let suspects = Mask::QUOTE.or(Mask::PUNCTUATION).or(Mask::LATIN);
    let mut suspects = message.patterns().filter(|pattern| pattern.mask().has(suspects)).peekable();
    let Some(quotes) = suspects.peek().and_then(|_| Quotes::of(view.side.locale)) else { return };
    for pattern in suspects {
        for run in pattern.runs() {
            // A tag may go on behind a placeable, or in the next line.
            let mut in_tag = false;
            for text in run.texts.iter().filter(|text| !text.is_string) {
                let marks = marks(&text.text, &mut in_tag);
                straight(pattern, text, &marks, quotes, findings);
                foreign(pattern, text, &marks, quotes, findings);
            }
        }
    }
}

/// Straight marks, in pairs.
fn straight(
    pattern: Pattern<'_>,
    text: &Text<'_>,
    marks: &[(u32, char)],
    quotes: Quotes,
    findings: &mut Findings<'_>,
) {
    let marks: Vec<u32> = marks.iter().filter(|(_, char)| *char == '"').map(|(at, _)| *at).collect();
    for pair in marks.chunks_exact(2) {
        let span = Span::new(text.span.start + pair[0], text.span.start + pair[1] + 1);
        let (open, close) = quotes.outer;
        let edit = |at: u32, mark: char| {
            let start = text.span.start + at;
            Edit { span: Span::new(start, start + 1), new: mark.to_string() }
        };
        let wanted = format!("{open}…{close}");
        let finding = Finding::in_pattern(pattern, span, "these are a typewriter's quotation marks");
        let edits = vec![edit(pair[0], open), edit(pair[1], close)];
        findings.push(finding.subject("\"").help(format!("write {wanted}")).fix(format!("write {wanted}"), edits));
    }
}

/// Marks of other languages.
fn foreign(
    pattern: Pattern<'_>,
    text: &Text<'_>,
    marks: &[(u32, char)],
    quotes: Quotes,
    findings: &mut Findings<'_>,
) {
    for (at, char) in marks.iter().filter(|(_, char)| *char != '"' && !quotes.contains(*char)) {
        let start = text.span.start + at;
        let span = Span::new(start, start + char.len_utf8() as u32);
        let message = format!("`{char}` is a quotation mark of another language");
        let help = format!("write {}…{}", quotes.outer.0, quotes.outer.1);
        findings.push(Finding::in_pattern(pattern, span, message).subject(char.to_string()).help(help));
    }
}

/// The quotation marks of a text, those in its tags left out; `in_tag` is whether the text before ends within one, and
/// then whether this does.
fn marks(text: &str, in_tag: &mut bool) -> Vec<(u32, char)> {
    let outside = text.char_indices().filter(|(_, char)| {
        match char {
            '<' => *in_tag = true,
            '>' => *in_tag = false,
            _ => {}
        }
        !*in_tag && is_mark(*char)
    });
    outside.map(|(at, char)| (at as u32, char)).collect()
}

fn is_mark(char: char) -> bool {
    matches!(char, '"' | '“' | '”' | '„' | '«' | '»' | '‹' | '›' | '‚' | '‟' | '「' | '」' | '『' | '』')
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::found_with;

    #[track_caller]
    fn check(translation: &str, found: usize) {
        let text = format!("## sv\na = A\n## pl\na = {translation}\n");
        let told = found_with("[rules]\nquotation-marks = \"warning\"\n", &text);
        assert_eq!(told.matches("[quotation-marks]").count(), found, "{told}");
    }

    #[test]
    fn marks_of_tags_are_none_of_texts() {
        check("To \"słowo\" i <b class=\"x\">\"drugie\"</b>", 2);
        check("<a href=\"{ $x }\">to</a> i <a href=\"{ $x }\">tamto</a>", 0);
        check("<a href=\"{ $x }\">to \"słowo\"</a>", 1);
        check("(zob. <a\n    href=\"https://example.org/a.html\">to</a>)", 0);
    }
}
