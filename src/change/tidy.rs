//! The spacing of a Fluent file: blank lines, what stands around `=`, and indentation, as Fluent's own serializer has
//! them. No text and no comment changes, nothing in or beside what could not be parsed, and every line end stays what it
//! was.

use crate::syntax::{Entry, Expression, Message, Pattern, Piece, Placeable, Syntax, parse};
use crate::text::{Edit, Span, apply};

/// How much deeper a line stands than what it belongs to.
const STEP: u32 = 4;

/// A text with its spacing put right.
pub(super) fn tidy(text: &str) -> String {
    let tree = parse(text);
    let mut spacing = Spacing { text, edits: Vec::new() };
    spacing.entries(Syntax { text, tree: &tree });
    apply(text, &spacing.edits)
}

struct Spacing<'a> {
    text: &'a str,
    edits: Vec<Edit>,
}

impl Spacing<'_> {
    fn entries(&mut self, syntax: Syntax<'_>) {
        let entries: Vec<_> = syntax.entries().collect();
        let is_broken = |entry: &Entry<'_>| matches!(entry, Entry::Junk(_));
        if let Some(first) = entries.first().filter(|first| !is_broken(first)) {
            let start = if self.text.starts_with('\u{feff}') { 3 } else { 0 };
            self.put(Span::new(start, first.span().start), String::new());
        }
        for two in entries.windows(2).filter(|two| !two.iter().any(is_broken)) {
            self.between(Span::new(two[0].span().end, two[1].span().start), two.iter().any(is_heading));
        }
        if let Some(last) = entries.last().filter(|last| !is_broken(last)) {
            let gap = Span::new(last.span().end, self.text.len() as u32);
            self.put(gap, self.line_end(gap));
        }
        syntax.messages().for_each(|message| self.message(message));
    }

    /// Several blank lines are one, and there is one around a heading.
    fn between(&mut self, gap: Span, heading: bool) {
        let first = self.line_end(gap);
        let rest = Span::new(self.behind_line(gap), gap.end);
        let blank = if rest.of(self.text).contains('\n') { self.line_end(rest) } else { first.clone() };
        let is_blank = heading || rest.of(self.text).contains('\n');
        self.put(gap, if is_blank { first + &blank } else { first });
    }

    fn message(&mut self, message: Message<'_>) {
        let mut end = message.id_span().end;
        if let Some(value) = message.value() {
            self.value(end, value, STEP);
            end = value.span().end;
        } else {
            end = self.equals(end);
        }
        for attribute in message.attributes() {
            let gap = Span::new(end, attribute.span().start);
            self.put(gap, self.line_end(gap) + &spaces(STEP));
            self.value(attribute.name_span().end, attribute.value(), 2 * STEP);
            end = attribute.value().span().end;
        }
        self.put(Span::new(end, message.span().end), String::new());
    }

    /// A space before the `=`; says where it ends.
    fn equals(&mut self, name_end: u32) -> u32 {
        let rest = &self.text[name_end as usize..];
        let at = name_end + rest.find('=').expect("a name is followed by it") as u32;
        self.put(Span::new(name_end, at), " ".to_owned());
        at + 1
    }

    fn value(&mut self, name_end: u32, value: Pattern<'_>, indent: u32) {
        let behind = self.equals(name_end);
        let start = value.span().start;
        let gap = Span::new(behind, start);
        match gap.of(self.text).rfind('\n') {
            None => self.put(gap, " ".to_owned()),
            Some(line) => self.put(Span::new(behind, behind + line as u32 + 1), self.line_end(gap)),
        }
        self.pattern(value, indent);
    }

    /// The lines of a pattern keep what they are indented beyond what they share: that is text.
    fn pattern(&mut self, pattern: Pattern<'_>, indent: u32) {
        for piece in pattern.pieces() {
            match piece {
                Piece::Text(..) => {}
                Piece::Break(lines, extra, span) => {
                    let end = span.end - extra.len() as u32;
                    let line = self.indent(end, indent);
                    if lines > 1 {
                        self.blank_lines(Span::new(span.start, line));
                    }
                }
                Piece::Placeable(placeable) => self.placeable(placeable, indent),
            }
        }
    }

    fn placeable(&mut self, placeable: Placeable<'_>, indent: u32) {
        if let Expression::Placeable(inner) = placeable.expression() {
            self.placeable(inner, indent);
        }
        for variant in placeable.variants() {
            self.indent(variant.span().start, indent + STEP - u32::from(variant.is_default()));
            self.pattern(variant.value(), indent + 2 * STEP);
        }
        if placeable.is_select() {
            self.indent(placeable.span().end - 1, indent);
        }
    }

    /// Indents the line whose text begins at `at`; says where the line begins.
    fn indent(&mut self, at: u32, indent: u32) -> u32 {
        let line = self.text[..at as usize].rfind('\n').map_or(0, |end| end as u32 + 1);
        self.put(Span::new(line, at), spaces(indent));
        line
    }

    /// Takes the spaces out of blank lines, which are no text.
    fn blank_lines(&mut self, span: Span) {
        let blank = span.of(self.text).replace(' ', "");
        self.put(span, blank);
    }

    /// The first line end in a span, or else that of the file.
    fn line_end(&self, span: Span) -> String {
        let line_end = |text: &str| {
            let at = text.find('\n')?;
            Some(if text[..at].ends_with('\r') { "\r\n" } else { "\n" })
        };
        line_end(span.of(self.text)).or_else(|| line_end(self.text)).unwrap_or("\n").to_owned()
    }

    /// Where the second line of a span begins.
    fn behind_line(&self, span: Span) -> u32 {
        span.of(self.text).find('\n').map_or(span.end, |at| span.start + at as u32 + 1)
    }

    fn put(&mut self, span: Span, new: String) {
        if span.of(self.text) != new {
            self.edits.push(Edit { span, new });
        }
    }
}

fn is_heading(entry: &Entry<'_>) -> bool {
    matches!(entry, Entry::Comment(comment) if comment.level() > 1)
}

fn spaces(count: u32) -> String {
    " ".repeat(count as usize)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::syntax::to_json;

    use super::*;

    #[track_caller]
    fn check(text: &str, wanted: &str) {
        assert_eq!(tidy(text), wanted);
        assert_eq!(tidy(wanted), wanted);
    }

    #[test]
    fn blank_lines_and_the_ends_of_a_file() {
        check(
            "\u{feff}\n \na=A   \n\n \n\n\n-b   =B\n# Anm.\n\n\n# Om c\nc = C\n\n\n",
            "\u{feff}a = A\n\n-b = B\n# Anm.\n\n# Om c\nc = C\n",
        );
        check("### Fil\n## Grupp\na = A\n##\n# Anm.\nb = B", "### Fil\n\n## Grupp\n\na = A\n\n##\n\n# Anm.\nb = B\n");
        check("", "");
        check(" \n\n", " \n\n");
    }

    #[test]
    fn indentation_that_is_text_stays() {
        check("a=\n\n  ett\n    två \n \n\n  tre  \n", "a =\n    ett\n      två \n\n\n    tre\n");
        check("a = ett\n { $x }\n   tre", "a = ett\n    { $x }\n      tre\n");
        check("a = \u{a0}A\u{a0} \nb =\n{ $x }\n ett\n", "a = \u{a0}A\u{a0}\nb =\n    { $x }\n     ett\n");
    }

    #[test]
    fn attributes_and_selectors() {
        check("a=\n\n.x=X \n\n  .y   =\n  Y\n   y\n", "a =\n    .x = X\n    .y =\n        Y\n         y\n");
        let wanted = "a = { $n ->\n        [one] Ett { $m ->\n                [0] noll\n               *[other] fler\n            }\n       *[other]\n            flera\n            rader\n    } slut\n";
        check(
            "a = { $n ->\n[one] Ett { $m ->\n [0] noll\n *[other] fler\n}\n *[other]\n flera\n rader\n} slut\n",
            wanted,
        );
    }

    #[test]
    fn line_ends_stay_each() {
        check("a=A\r\n\r\n\r\n\nb =\r\n  B\n  C\r\n  .x=X\n", "a = A\r\n\r\nb =\r\n    B\n    C\r\n    .x = X\n");
        check("a = A\r\nb = B", "a = A\r\nb = B\r\n");
    }

    #[test]
    fn what_is_broken_and_what_is_beside_it_stays() {
        let text = "\n\n\ntrasig\n\n\n\na = A\n  .x\n\n\n";
        check(text, text);
        check("a=A\n\n\n\nb = { $x\n\n\n\nc=C\n", "a = A\n\n\n\nb = { $x\n\n\n\nc = C\n");
    }

    /// A line of a file, most often as it should be and now and then not.
    fn line() -> impl Strategy<Value = String> {
        let line = prop::sample::select(vec![
            "a=A",
            "a =",
            "-t  = T ",
            "b = { $n ->",
            "  { $n ->",
            "[one] x",
            "  [one]",
            " *[other] { $m ->",
            "*[other] y",
            "}",
            "    } z",
            "  ett",
            "   två  ",
            "{ $x }",
            ".k=v",
            "  .k =",
            "# Anm.",
            "# c = C",
            "## G",
            "##",
            "### F",
            "",
            " ",
        ]);
        let piece =
            prop::sample::select(vec!["a", "=", " ", "    ", "{", "}", "\"", "\u{a0}", "é", "[", "*", ".", "#", "\t"]);
        let odd = prop::collection::vec(piece, 0..4).prop_map(|pieces| pieces.concat());
        prop_oneof![9 => line.prop_map(str::to_owned), 1 => odd]
    }

    fn meaning(text: &str) -> (String, usize) {
        let tree = parse(text);
        let json = to_json(Syntax { text, tree: &tree }, false).to_string();
        (json, tree.errors().len())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]
        #[test]
        fn twice_is_once_and_nothing_is_meant_otherwise(lines in prop::collection::vec((line(), any::<bool>()), 0..24)) {
            let end = |crlf: bool| if crlf { "\r\n" } else { "\n" };
            let text: String = lines.iter().map(|(line, crlf)| line.clone() + end(*crlf)).collect();
            let tidied = tidy(&text);
            prop_assert_eq!(meaning(&tidied), meaning(&text));
            prop_assert_eq!(tidy(&tidied), tidied);
        }
    }
}
