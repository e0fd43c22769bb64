//! A text has U+FFFD, which stands for what could not be decoded.
//!
//! Somewhere on its way the file was read in a wrong encoding, and a letter is lost.
//!
//! ## What to do
//!
//! Write the letter that was there, and look for the program that did it.

use crate::catalog::{Mask, Message};
use crate::diagnostic::Severity;
use crate::text::Span;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("replacement-character", Severity::Error, Hook::Message(check));

fn check<'a>(_: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    for pattern in message.patterns().filter(|pattern| pattern.mask().has(Mask::SPECIAL)) {
        for text in pattern.texts() {
            let raw = pattern.text(text.span);
            if let Some(at) = raw.find('\u{fffd}') {
                let start = text.span.start + at as u32;
                let finding = Finding::in_pattern(pattern, Span::new(start, start + 3), "a letter is lost here");
                findings.push(finding.label("U+FFFD: what could not be decoded").help("write the letter that was there"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::marked;

    #[test]
    fn once_a_text() {
        marked("## sv\na = Hj\u{fffd}rnan\n      ^ replacement-character\nb = { \"\\uFFFD\" }\n");
    }
}
