//! Three dots stand where an ellipsis belongs.
//!
//! `…` is one character: it never breaks over a line, a screen reader knows it, and fonts draw it as it should be.
//! Chinese and Japanese write it twice, `……`, in running text; there the fix waits for somebody to look. Code and
//! addresses are left alone, and so are two dots, and four and more.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! loading = Laddar...
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! loading = Laddar…
//! ```
//!
//! ## What to do
//!
//! Write `…`.

use crate::catalog::{Glyph, Mask, Message, Origin, Pattern};
use crate::text::{Edit, Span};
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::off("ellipsis", Hook::Message(check));

fn check<'a>(view: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    let has =
        |pattern: Pattern<'_>, kind, dots| pattern.mask().has(kind) && pattern.text(pattern.span()).contains(dots);
    let has_dots =
        |pattern: &Pattern<'_>| has(*pattern, Mask::STOP, "...") || has(*pattern, Mask::EAST_ASIAN, "。。。");
    for pattern in message.patterns().filter(has_dots) {
        let twice = view.side.locale.is_written_in(&["Hans", "Hant", "Jpan"]);
        for reading in pattern.reading().all() {
            runs(&reading.glyphs).for_each(|span| findings.push(finding(pattern, span, twice)));
        }
    }
}

/// Where exactly three dots stand in prose, behind a letter or at a start or end: `0...9` is none.
fn runs(glyphs: &[Glyph]) -> impl Iterator<Item = Span> {
    let same = |one: &Glyph, other: &Glyph| one.char == other.char;
    let mut at = 0;
    glyphs.chunk_by(same).filter_map(move |run| {
        let (start, end) = (at, at + run.len());
        at = end;
        let digit = |glyph: Option<&Glyph>| glyph.is_some_and(|glyph| glyph.char.is_ascii_digit() || glyph.char == '/');
        let between = digit(start.checked_sub(1).and_then(|before| glyphs.get(before))) || digit(glyphs.get(end));
        let is_text = |glyph: &Glyph| glyph.is_prose() && glyph.origin == Origin::Text;
        let is_dots = run.len() == 3 && matches!(run[0].char, '.' | '。') && run.iter().all(is_text);
        (is_dots && !between).then(|| Span::new(run[0].span.start, run[2].span.end))
    })
}

fn finding(pattern: Pattern<'_>, span: Span, twice: bool) -> Finding {
    let right = if twice { "……" } else { "…" };
    let finding =
        Finding::in_pattern(pattern, span, "three dots instead of an ellipsis").help(format!("write `{right}`"));
    let edit = vec![Edit { span, new: right.to_owned() }];
    let title = format!("write `{right}`");
    if twice { finding.unsafe_fix(title, edit) } else { finding.fix(title, edit) }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{fixed_with, found_with};

    const ON: &str = "[rules]\nellipsis = \"warning\"\n";

    #[test]
    fn three_dots_in_text() {
        let text = "## sv\na = Vänta... { $n ->\n    [one] ...en\n   *[other] fler...\n}\n";
        assert_eq!(fixed_with(ON, text), "a = Vänta… { $n ->\n    [one] …en\n   *[other] fler…\n}\n");
    }

    #[test]
    fn code_and_numbers_are_left_alone() {
        let text =
            "## sv\na = `f(...)` <code>a...b</code> https://x.org/a...b 1...9 och .... och .. och ../.. { \"...\" }\n";
        assert_eq!(found_with(ON, text), "");
    }

    #[test]
    fn chinese_writes_it_twice() {
        let text = "## zh-CN\na = 请稍候...\nb = 请稍候。。。\n";
        assert_eq!(
            found_with(ON, text),
            "warning[ellipsis] content/a.ftl:1:8 three dots instead of an ellipsis\n\
             warning[ellipsis] content/a.ftl:2:8 three dots instead of an ellipsis\n"
        );
        assert_eq!(fixed_with(ON, text), "a = 请稍候...\nb = 请稍候。。。\n");
    }
}
