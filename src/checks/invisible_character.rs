//! A text has a character that nobody can see, where it does nothing good.
//!
//! Zero-width spaces and joiners come along when text is copied from a page. They break searches, line breaks and
//! screen readers. Where a script needs them they pass: joiners in Persian, Malayalam, Sinhala and their kin and in
//! emoji, zero-width spaces in Lao, Khmer, Thai and Burmese. So does one that is written as an escape, `{ "\u200B" }`:
//! that is deliberate.
//!
//! ## What to do
//!
//! Remove it, or write it as an escape if it is meant.

use crate::catalog::{Mask, Message, Pattern, Text};
use crate::diagnostic::Severity;
use crate::text::{Edit, Span};
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("invisible-character", Severity::Warning, Hook::Message(check));

fn check<'a>(_: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    for pattern in message.patterns().filter(|pattern| is_suspect(*pattern)) {
        for text in pattern.texts().iter().filter(|text| !text.is_string) {
            check_text(pattern, text, findings);
        }
    }
}

fn is_suspect(pattern: Pattern<'_>) -> bool {
    let kinds = Mask::PUNCTUATION.or(Mask::SPECIAL).or(Mask::LATIN).or(Mask::ASTRAL);
    pattern.mask().has(kinds) || pattern.tree().source().bytes().any(|byte| byte.is_ascii_control() && byte != b'\n')
}

fn check_text(pattern: Pattern<'_>, text: &Text<'_>, findings: &mut Findings<'_>) {
    let chars: Vec<(usize, char)> = text.text.char_indices().collect();
    for (index, (at, char)) in chars.iter().enumerate() {
        let before = index.checked_sub(1).map(|index| chars[index].1);
        let after = chars.get(index + 1).map(|(_, char)| *char);
        if let Some(name) = name(*char).filter(|_| !belongs(*char, before, after)) {
            let start = text.span.start + *at as u32;
            findings.push(finding(pattern, Span::new(start, start + char.len_utf8() as u32), *char, name));
        }
    }
}

fn finding(pattern: Pattern<'_>, span: Span, char: char, name: &str) -> Finding {
    let code = format!("U+{:04X}", u32::from(char));
    Finding::in_pattern(pattern, span, format!("there is an invisible character here: {code} ({name})"))
        .subject(code.clone())
        .help(format!("remove it, or write `{{ \"\\u{:04X}\" }}` if it is meant", u32::from(char)))
        .fix(format!("remove {code}"), vec![Edit { span, new: String::new() }])
}

/// What an invisible character is called; `None` for all others.
fn name(char: char) -> Option<&'static str> {
    Some(match char {
        '\u{200b}' => "zero-width space",
        '\u{200c}' => "zero-width non-joiner",
        '\u{200d}' => "zero-width joiner",
        '\u{feff}' => "byte-order mark",
        '\u{2061}'..='\u{2064}' => "invisible operator",
        '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' => "Hangul filler",
        '\u{e0001}' | '\u{e0020}'..='\u{e007f}' => "tag",
        '\u{0}'..='\u{8}' | '\u{b}'..='\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => "control character",
        _ => return None,
    })
}

/// Whether a script needs it here.
fn belongs(char: char, before: Option<char>, after: Option<char>) -> bool {
    let near = |test: fn(char) -> bool| before.is_some_and(test) || after.is_some_and(test);
    match char {
        '\u{200b}' => near(breaks_without_spaces),
        '\u{200c}' => near(joins),
        '\u{200d}' => near(joins) || near(is_emoji),
        '\u{e0020}'..='\u{e007f}' => near(|char| is_emoji(char) || matches!(char, '\u{e0020}'..='\u{e007f}')),
        _ => false,
    }
}

/// Letters of scripts in which joiners change what is read: Arabic, Syriac, N'Ko, those of India, Mongolian, Khmer.
fn joins(char: char) -> bool {
    matches!(char, '\u{600}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{f00}'..='\u{fff}' | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{18af}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{11000}'..='\u{11fff}')
}

/// Letters of scripts that are written without spaces: Thai, Lao, Tibetan, Burmese, Khmer, and those of East Asia.
fn breaks_without_spaces(char: char) -> bool {
    matches!(char, '\u{e00}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1950}'..='\u{1aaf}'
        | '\u{2e80}'..='\u{9fff}' | '\u{a9e0}'..='\u{aa7f}' | '\u{ff00}'..='\u{ffef}')
}

fn is_emoji(char: char) -> bool {
    matches!(char, '\u{200d}' | '\u{2190}'..='\u{2bff}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::found;

    #[test]
    fn where_they_do_not_belong() {
        let all = found("## sv\na = Hej\u{200b} du\nb = A\u{200d}B\nc = x\u{feff}y\nd = \u{7}ping\n");
        assert_eq!(all.matches("warning[invisible-character]").count(), 4, "{all}");
        assert!(all.contains("content/a.ftl:1:8 there is an invisible character here: U+200B (zero-width space)"), "{all}");
    }

    #[test]
    fn where_scripts_need_them() {
        let texts = "## fa\na = می\u{200c}خواهم\nb = നന്\u{200d}മ\nc = ສະ\u{200b}ບາຍ\nd = 👩\u{200d}💻\ne = x{ \"\\u200B\" }y\n";
        assert_eq!(found(texts), "");
    }
}
