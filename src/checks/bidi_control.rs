//! A directional control character turns more than its own text around.
//!
//! An override (U+202D, U+202E) shows letters in another order than they are read in: that is how file names and links
//! are faked. An embedding or an isolate that is never closed goes on into whatever the page shows next (UAX #9, rules
//! X1 to X8 and BD9). Marks (U+200E, U+200F, U+061C) and pairs that are closed pass.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! file = Spara { "\u202E" }gpj.exe
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! file = Spara { "\u2068" }exe.jpg{ "\u2069" }
//! ```
//!
//! ## What to do
//!
//! Remove the character. Runtimes isolate placeables by themselves.

use crate::catalog::{Mask, Message, Pattern, Run};
use crate::diagnostic::Severity;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("bidi-control", Severity::Error, Hook::Message(check));

fn check<'a>(_: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    let suspects = Mask::PUNCTUATION.or(Mask::ESCAPE);
    for pattern in message.patterns().filter(|pattern| pattern.mask().has(suspects)) {
        pattern.runs().iter().for_each(|run| check_run(pattern, run, findings));
    }
}

fn check_run(pattern: Pattern<'_>, run: &Run<'_>, findings: &mut Findings<'_>) {
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, char) in run.joined.char_indices() {
        match char {
            '\u{202d}' | '\u{202e}' => findings.push(finding(pattern, run, at, char, "shows letters in another order")),
            '\u{202a}' | '\u{202b}' | '\u{2066}'..='\u{2068}' => open.push((at, char)),
            '\u{202c}' => {
                open.pop_if(|(_, opener)| matches!(opener, '\u{202a}' | '\u{202b}'));
            }
            // The end of an isolate ends the embeddings in it as well.
            '\u{2069}' => {
                if let Some(isolate) = open.iter().rposition(|(_, opener)| matches!(opener, '\u{2066}'..='\u{2068}')) {
                    open.truncate(isolate);
                }
            }
            _ => {}
        }
    }
    for (at, char) in open {
        findings.push(finding(pattern, run, at, char, "is never closed"));
    }
}

fn finding(pattern: Pattern<'_>, run: &Run<'_>, at: usize, char: char, what: &str) -> Finding {
    let code = format!("U+{:04X}", u32::from(char));
    Finding::in_pattern(pattern, run.span(at, at + char.len_utf8()), format!("{code} ({}) {what}", name(char)))
        .subject(code)
        .help("remove it; runtimes isolate placeables by themselves")
}

fn name(char: char) -> &'static str {
    match char {
        '\u{202a}' => "left-to-right embedding",
        '\u{202b}' => "right-to-left embedding",
        '\u{202d}' => "left-to-right override",
        '\u{202e}' => "right-to-left override",
        '\u{2066}' => "left-to-right isolate",
        '\u{2067}' => "right-to-left isolate",
        _ => "first strong isolate",
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::found;

    #[test]
    fn marks_and_pairs_pass() {
        let marks = "## ar\na = \u{200f}النص\u{200e} \u{61c}٥\nb = \u{202b}النص\u{202c} \u{2067}x\u{202b}y\u{2069}\n";
        assert_eq!(found(marks), "");
    }

    #[test]
    fn what_is_open_is_told_where_it_opens() {
        let all = found("## ar\na = النص \u{2067}مفتوح\nb = { $n ->\n   *[other] \u{202b}x\n}\n");
        assert!(all.contains("content/a.ftl:1:10 U+2067 (right-to-left isolate) is never closed"), "{all}");
        assert!(all.contains("content/a.ftl:3:13 U+202B"), "{all}");
    }
}
