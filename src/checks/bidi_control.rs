//! A character turns the direction of the text around it, and does not give it back.
//!
//! Overrides (U+202D, U+202E) show letters in another order than they are written: a name, an address or a number can
//! be made to look like another one. An embedding or isolate that is never closed drags the rest of its paragraph
//! along (Unicode Standard Annex #9, X1 to X8; a paragraph ends at a blank line, and at every line
//! end where `whitespace = "exact"`). What closes nothing does no harm by
//! itself, but mostly its counterpart was lost: a warning. Marks (LRM, RLM, ALM) and pairs that are closed pass. What
//! a placeable puts in closes nothing, and each variant is a text of its own.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! filename = Filen { "\u202E" }{ $name } sparades
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! filename = Filen { "\u2068" }{ $name }{ "\u2069" } sparades
//! ```
//!
//! ## What to do
//!
//! Remove it, or close it: U+202A and U+202B with U+202C; U+2066, U+2067 and U+2068 with U+2069. Fluent isolates
//! what placeables put in by itself.

use crate::catalog::{Glyph, Mask, Message, Pattern};
use crate::config::LineBreaks;
use crate::diagnostic::Severity;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::guard("bidi-control", Severity::Error, Hook::Message(check));

fn check<'a>(view: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    for pattern in message.patterns().filter(|pattern| pattern.mask().has(Mask::HIDDEN.or(Mask::ESCAPE))) {
        let exact = view.config.line_breaks(&message.file.source_path) == LineBreaks::Exact;
        for reading in pattern.reading().all() {
            for paragraph in reading.glyphs.split(parts_paragraphs(&reading.glyphs, exact)) {
                judge(paragraph).into_iter().for_each(|fault| findings.push(finding(pattern, fault)));
            }
        }
    }
}

/// Tells the line ends that part paragraphs: all where line breaks count, else those right behind another.
fn parts_paragraphs(glyphs: &[Glyph], exact: bool) -> impl FnMut(&Glyph) -> bool {
    let mut behind = glyphs.iter().map(|glyph| glyph.char);
    let mut before = ' ';
    move |glyph| {
        let parts = glyph.char == '\n' && (exact || before == '\n');
        before = behind.next().unwrap_or(' ');
        parts
    }
}

#[derive(Clone, Copy)]
enum Fault {
    Override(Glyph),
    Unclosed(Glyph),
    Stray(Glyph),
}

/// What is wrong in a paragraph, by UAX #9: a PDI closes an isolate and all embeddings opened in it (X6a), a PDF the
/// embedding opened last, and none outside of the isolate that it stands in (X7).
fn judge(paragraph: &[Glyph]) -> Vec<Fault> {
    let (mut open, mut isolates, mut faults) = (Vec::new(), 0, Vec::new());
    for glyph in paragraph.iter().copied() {
        isolates += usize::from(is_isolate(&glyph));
        match glyph.char {
            '\u{202a}' | '\u{202b}' | '\u{2066}'..='\u{2068}' => open.push(glyph),
            '\u{202d}' | '\u{202e}' => {
                faults.push(Fault::Override(glyph));
                open.push(glyph);
            }
            '\u{202c}' if open.last().is_some_and(|last: &Glyph| !is_isolate(last)) => {
                open.pop();
            }
            '\u{2069}' if isolates > 0 => {
                isolates -= 1;
                while open.pop().is_some_and(|last| !is_isolate(&last)) {}
            }
            '\u{202c}' | '\u{2069}' => faults.push(Fault::Stray(glyph)),
            _ => {}
        }
    }
    let is_told = |glyph: &Glyph| matches!(glyph.char, '\u{202d}' | '\u{202e}');
    faults.extend(open.into_iter().filter(|glyph| !is_told(glyph)).map(Fault::Unclosed));
    faults
}

fn is_isolate(glyph: &Glyph) -> bool {
    matches!(glyph.char, '\u{2066}'..='\u{2068}')
}

fn finding(pattern: Pattern<'_>, fault: Fault) -> Finding {
    let (Fault::Override(glyph) | Fault::Unclosed(glyph) | Fault::Stray(glyph)) = fault;
    let name = name(glyph.char);
    let (message, label, help) = match fault {
        Fault::Override(_) => (
            format!("{name} changes the order in which letters are shown"),
            "what follows reads otherwise than it is written",
            "remove it".to_owned(),
        ),
        Fault::Unclosed(_) => {
            let closing = self::name(if is_isolate(&glyph) { '\u{2069}' } else { '\u{202c}' });
            let label = "the rest of the paragraph takes its direction";
            (format!("{name} is never closed"), label, format!("close it with {closing}, or remove it"))
        }
        Fault::Stray(_) => {
            let help = "remove it, or put back what it closed".to_owned();
            (format!("{name} closes nothing"), "nothing is open here", help)
        }
    };
    let finding = Finding::in_pattern(pattern, glyph.span, message).label(label).help(help).subject(name);
    if matches!(fault, Fault::Stray(_)) { finding.at_most(Severity::Warning) } else { finding }
}

fn name(char: char) -> &'static str {
    match char {
        '\u{202a}' => "U+202A LEFT-TO-RIGHT EMBEDDING",
        '\u{202b}' => "U+202B RIGHT-TO-LEFT EMBEDDING",
        '\u{202c}' => "U+202C POP DIRECTIONAL FORMATTING",
        '\u{202d}' => "U+202D LEFT-TO-RIGHT OVERRIDE",
        '\u{202e}' => "U+202E RIGHT-TO-LEFT OVERRIDE",
        '\u{2066}' => "U+2066 LEFT-TO-RIGHT ISOLATE",
        '\u{2067}' => "U+2067 RIGHT-TO-LEFT ISOLATE",
        '\u{2068}' => "U+2068 FIRST STRONG ISOLATE",
        _ => "U+2069 POP DIRECTIONAL ISOLATE",
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{found, found_with, marked};

    #[test]
    fn marks_and_pairs_pass() {
        marked("## ar\na = \u{200f}نص\u{200e} و\u{61c}رقم\nb = \u{2067}عربي \u{202a}abc\u{202c}\u{2069} نص\n");
        marked("## sv\na = \u{2068}{ $name }\u{2069} och { \"\\u2066\" }{ $a }{ \"\\u2069\" }\n");
    }

    #[test]
    fn overrides_are_wrong_even_where_they_end() {
        marked("## sv\na = x\u{202e}abc\u{202c}\n     ^ bidi-control\n");
        assert_eq!(
            found("## sv\na = { \"\\U00202D\" }x\n"),
            "error[bidi-control] content/a.ftl:1:8 U+202D LEFT-TO-RIGHT OVERRIDE changes the order in which letters are shown\n"
        );
    }

    #[test]
    fn what_is_opened_is_closed() {
        marked("## sv\na = \u{2068}{ $name } x\n    ^ bidi-control\n");
        marked("## sv\na = \u{2067}a\u{202b}b\u{2069}c\n");
        marked("## sv\na = \u{202b}a\u{2067}b\u{202c}c\u{2069}\n    ^ bidi-control\n        ^ bidi-control\n");
    }

    #[test]
    fn what_closes_nothing_is_a_warning() {
        assert_eq!(
            found("## sv\na = x\u{2069}y\n"),
            "warning[bidi-control] content/a.ftl:1:6 U+2069 POP DIRECTIONAL ISOLATE closes nothing\n"
        );
    }

    #[test]
    fn a_blank_line_ends_a_paragraph_and_a_line_does_not() {
        marked("## sv\na =\n    x\u{2068}y\n    z\u{2069}\n");
        marked("## sv\na =\n    x\u{2068}y\n     ^ bidi-control\n\n    z\u{2069}\n     ^ bidi-control\n");
    }

    #[test]
    fn a_line_ends_a_paragraph_where_line_breaks_count() {
        let settings = "[[paths]]\nsource = \"content/**/*.ftl\"\ntranslation = \"locales/{locale}/**/*.ftl\"\n";
        let text = "## sv\na =\n    x\u{2068}y\n    z\u{2069}\n";
        let exact = format!("{settings}whitespace = \"exact\"\n");
        assert_eq!((found_with(settings, text).lines().count(), found_with(&exact, text).lines().count()), (0, 2));
    }

    #[test]
    fn a_variant_is_a_text_of_its_own() {
        marked("## sv\na = \u{2067}{ $n ->\n    [one] \u{2068}x\n          ^ bidi-control\n   *[other] y\n}\u{2069}\n");
    }
}
