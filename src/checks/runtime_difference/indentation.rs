//! Spaces that `fluent-rs` shows otherwise than the specification says: it passes over a placeable that starts a line
//! when it looks for the indentation that lines share, and over an empty line when it takes that off.

use crate::catalog::{Mask, Pattern};
use crate::syntax::{self, Piece};
use crate::text::Span;

use super::{Finding, Findings};

pub(super) fn check(pattern: Pattern<'_>, findings: &mut Findings<'_>) {
    if !pattern.mask().has(Mask::LINE_END) {
        return;
    }
    let variants = pattern.selects().iter().flat_map(|select| pattern.placeable(select).variants());
    for tree in std::iter::once(pattern.tree()).chain(variants.map(|variant| variant.value())) {
        if let Some((what, span)) = difference(tree, |span| pattern.text(span)) {
            let (headline, help) = match what {
                What::Dropped => ("drops spaces at the start of this line", "write them as a string, `{ \"  \" }`"),
                What::Kept => ("shows the spaces of this empty line", "empty the line"),
            };
            let finding = Finding::in_pattern(pattern, span, format!("fluent-rs {headline}"));
            findings.push(finding.subject("indentation").help(help));
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum What {
    Dropped,
    Kept,
}

/// A line: its indentation, by how much that is more than the others', whether a placeable starts it, and the blank
/// part before it.
struct Line<'a> {
    indent: usize,
    extra: usize,
    is_placeable: bool,
    blank: &'a str,
    span: Span,
}

/// The first difference in a text.
fn difference<'a>(tree: syntax::Pattern<'a>, text: impl Fn(Span) -> &'a str) -> Option<(What, Span)> {
    let lines = lines(tree, text);
    let counts = |line: &&Line<'_>| !line.is_placeable || line.indent == 0;
    let shared = lines.iter().filter(counts).map(|line| line.extra).min();
    lines.iter().find_map(|line| {
        let dropped = if line.is_placeable { line.extra } else { shared.unwrap_or(0) };
        if dropped > 0 {
            return Some((What::Dropped, Span::new(line.span.end - line.extra as u32, line.span.end)));
        }
        kept(line, shared?).map(|span| (What::Kept, span))
    })
}

/// The spaces of an empty line before a line, where they are more than all lines share.
fn kept(line: &Line<'_>, shared: usize) -> Option<Span> {
    let shared = line.indent - line.extra + shared;
    let mut start = line.span.start as usize;
    let mut parts = line.blank.split_inclusive('\n').filter(|part| part.ends_with('\n')).enumerate();
    parts.find_map(|(at, part)| {
        let spaces = part.trim_end_matches(['\r', '\n']).len();
        let span = Span::new(start as u32, (start + spaces) as u32);
        start += part.len();
        (at != 0 && !part.ends_with("\r\n") && spaces > shared).then_some(span)
    })
}

fn lines<'a>(tree: syntax::Pattern<'a>, text: impl Fn(Span) -> &'a str) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = Vec::new();
    let mut starts = false;
    for piece in tree.pieces() {
        if let (true, Piece::Placeable(_), Some(line)) = (starts, piece, lines.last_mut()) {
            line.is_placeable = true;
        }
        starts = matches!(piece, Piece::Break(..));
        if let Piece::Break(_, extra, span) = piece {
            let before = text(Span::new(0, span.end));
            let indent = before.len() - before.rfind('\n').map_or(0, |at| at + 1);
            lines.push(Line { indent, extra: extra.len(), is_placeable: false, blank: text(span), span });
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use crate::syntax::{Element, Syntax, parse};

    use super::super::trial::shown;
    use super::*;

    /// The text as the specification has it, 1 for every placeable.
    fn specified(tree: syntax::Pattern<'_>) -> String {
        let elements = tree.elements().into_iter().map(|element| match element {
            Element::Text(text, _) => text,
            Element::Placeable(_) => "1".to_owned(),
        });
        elements.collect()
    }

    #[test]
    fn what_is_told_is_what_fluent_bundle_does() {
        let indents = ["", "  ", "    ", "      "];
        let contents = ["", "text", "{ $n }", "{ $n } text"];
        let lines: Vec<_> =
            indents.iter().flat_map(|indent| contents.map(|content| format!("{indent}{content}"))).collect();
        let firsts = ["", "b", "{ $n }"];
        let (mut differing, mut same) = (0, 0);
        for first in firsts {
            for one in &lines {
                for two in &lines {
                    for three in &lines {
                        let text = format!("a = {first}\n{one}\n{two}\n{three}\n");
                        let tree = parse(&text);
                        let syntax = Syntax { text: &text, tree: &tree };
                        let whole = tree.errors().is_empty() && syntax.messages().count() == 1;
                        let Some(value) = syntax.messages().next().and_then(|one| one.value()).filter(|_| whole) else {
                            continue;
                        };
                        let is_same = shown(&text, 1.0) == specified(value);
                        if is_same {
                            same += 1
                        } else {
                            differing += 1
                        }
                        let told = difference(value, |span| span.of(&text));
                        assert_eq!(told.is_none(), is_same, "{text:?} {told:?} {:?}", shown(&text, 1.0));
                    }
                }
            }
        }
        assert!(differing > 500 && same > 500, "{differing} {same}");
    }

    #[test]
    fn only_where_line_breaks_count() {
        let text = "## sv\na =\n    Namn:\n        { $n }\n";
        let exact = "[runtime]\nprofile = \"fluent-rs\"\n[[paths]]\nsource = \"content/**/*.ftl\"\ntranslation = \"locales/{locale}/**/*.ftl\"\nwhitespace = ";
        let found = |whitespace: &str| crate::checks::testing::found_with(&format!("{exact}\"{whitespace}\"\n"), text);
        assert!(found("exact").contains("drops spaces"), "{}", found("exact"));
        assert_eq!(found("reflow"), "");
    }
}
