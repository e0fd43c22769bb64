//! A character was lost: U+FFFD REPLACEMENT CHARACTER stands in its place.
//!
//! A program writes � where it could not read a byte, mostly because a file was opened in another encoding and saved
//! again. What was there before is gone from this file. An escape for what is no character, such as half of a
//! surrogate pair (`\uD83D`), is shown as � too.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! title = Hj�rnan
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! title = Hjärnan
//! ```
//!
//! ## What to do
//!
//! Write the character that was meant, or take the text from an older version of the file. Write an emoji itself, or
//! as one escape of six digits: `{ "\U01F600" }`. Where � itself is meant, write `{ "\uFFFD" }`.

use crate::catalog::{Glyph, Mask, Message, Origin, Pattern};
use crate::diagnostic::Severity;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("replacement-character", Severity::Error, Hook::Message(check));

const REPLACEMENT: char = char::REPLACEMENT_CHARACTER;

fn check<'a>(_: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    for pattern in message.patterns().filter(|pattern| pattern.mask().has(Mask::SPECIAL.or(Mask::ESCAPE))) {
        let source = pattern.text(pattern.span());
        if !source.contains(REPLACEMENT) && !source.contains("\\u") && !source.contains("\\U") {
            continue;
        }
        for glyph in pattern.reading().all().iter().flat_map(|reading| &reading.glyphs) {
            if glyph.char == REPLACEMENT && !is_meant(pattern, *glyph) {
                findings.push(finding(pattern, *glyph));
            }
        }
    }
}

/// Whether it is written as its own escape.
fn is_meant(pattern: Pattern<'_>, glyph: Glyph) -> bool {
    let written = pattern.text(glyph.span).to_ascii_lowercase();
    glyph.origin == Origin::Escape && written.ends_with("fffd")
}

fn finding(pattern: Pattern<'_>, glyph: Glyph) -> Finding {
    if glyph.origin == Origin::Escape {
        let written = pattern.text(glyph.span);
        let finding = Finding::in_pattern(pattern, glyph.span, format!("`{written}` is no character"));
        return finding.label("shown as �").help("write the character itself").subject(written);
    }
    Finding::in_pattern(pattern, glyph.span, "a character was lost here")
        .label("U+FFFD REPLACEMENT CHARACTER: a byte that could not be read")
        .help("write the character that was meant")
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{found, marked};

    #[test]
    fn wherever_it_is_shown() {
        marked(
            "## ja\na = 文字\u{fffd}け、（）\n      ^ replacement-character\n    .title = { \"x\u{fffd}\" }\n                 ^ replacement-character\n",
        );
    }

    #[test]
    fn an_escape_for_it_is_meant() {
        marked("## sv\na = { \"\\uFFFD\" } { \"\\U00fffd\" } { \"\\u00e5\" }\n");
    }

    #[test]
    fn half_a_pair() {
        assert_eq!(
            found("## sv\na = { \"\\uD83D\" }\n"),
            "error[replacement-character] content/a.ftl:1:8 `\\uD83D` is no character\n"
        );
    }
}
