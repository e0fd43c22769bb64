//! A text is longer than its place allows.
//!
//! `# @max-length 40` in the comment of a source message says how many characters its value may have; with the name of
//! an attribute, `# @max-length .label 12`, that of the attribute. The longest case counts: the longest variant, terms
//! written out, variables left out. Characters are counted as readers see them: a letter with its marks, or an emoji of
//! several parts, is one.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! # @max-length 10
//! send = Skicka
//! ## de
//! send = Jetzt abschicken
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! # @max-length 10
//! send = Skicka
//! ## de
//! send = Senden
//! ```
//!
//! ## What to do
//!
//! Shorten the text.

use unicode_segmentation::UnicodeSegmentation;

use crate::catalog::{Message, Pattern};
use crate::diagnostic::Severity;
use crate::syntax::{self, Expression, Piece, Placeable, unescape};
use crate::text::Span;
use crate::view::{Lookup, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("length-limit", Severity::Warning, Hook::Locale(check));

fn check(view: View<'_>, findings: &mut Findings<'_>) {
    if view.source.is_some() {
        for pair in &view.pairs.both {
            limits(pair.today).for_each(|limit| measure(view, limit, pair.translation, findings));
        }
        return;
    }
    for message in view.side.files.iter().flat_map(|file| file.messages()) {
        for limit in limits(message) {
            if limit.most.is_some() && message.pattern(limit.attribute).is_some() {
                measure(view, limit, message, findings);
            } else {
                findings.push(misspelled(limit));
            }
        }
    }
}

/// A limit that a comment sets for the value or for an attribute.
#[derive(Clone, Copy)]
struct Limit<'a> {
    owner: Message<'a>,
    attribute: Option<&'a str>,
    /// None where what is written is no number.
    most: Option<usize>,
    span: Span,
}

const MARK: &str = "@max-length";

fn limits<'a>(owner: Message<'a>) -> impl Iterator<Item = Limit<'a>> {
    let comment = owner.comment().filter(|comment| comment.contains(MARK)).unwrap_or("");
    comment.lines().filter_map(move |line| {
        let asked = line.trim_start_matches('#').trim();
        let mut words = asked.strip_prefix(MARK)?.split_whitespace().peekable();
        let attribute = words.next_if(|word| word.starts_with('.')).map(|word| &word[1..]);
        let most = words.next().and_then(|word| word.parse().ok());
        let start = (asked.as_ptr() as usize - owner.file.text.as_ptr() as usize) as u32;
        Some(Limit { owner, attribute, most, span: Span::new(start, start + asked.len() as u32) })
    })
}

fn measure<'a>(view: View<'a>, limit: Limit<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    let (Some(pattern), Some(most)) = (message.pattern(limit.attribute), limit.most) else { return };
    let mut ruler = Ruler { lookup: Lookup::translation(view, message), steps: 0, depth: 0 };
    let length = ruler.longest(pattern, pattern.tree());
    if length > most {
        let finding = Finding::in_pattern(pattern, pattern.span(), format!("{length} characters, {most} are allowed"));
        let related = finding.related(limit.owner.file, limit.span, "the limit");
        findings.push(related.help(format!("shorten it by {}", length - most)));
    }
}

/// A limit that would be without effect in silence.
fn misspelled(limit: Limit<'_>) -> Finding {
    let (message, help) = match (limit.most, limit.attribute) {
        (None, _) => ("this limit is no number".to_owned(), format!("write `# {MARK} 40` or `# {MARK} .label 12`")),
        (_, Some(name)) => (format!("there is no attribute `{name}` to limit"), "correct the name".to_owned()),
        (_, None) => ("there is no value to limit".to_owned(), format!("name the attribute: `# {MARK} .label 12`")),
    };
    Finding::in_message(limit.owner, limit.span, message).subject(MARK).label("without effect").help(help)
}

/// Measures texts, what they refer to written out.
struct Ruler<'a> {
    lookup: Lookup<'a>,
    /// References followed so far.
    steps: u32,
    /// References within references.
    depth: u32,
}

/// No more references are followed than this: circles end, and so does what grows beyond all measure.
const MAX_STEPS: u32 = 1000;
/// References within references are followed this far.
const MAX_DEPTH: u32 = 20;

impl<'a> Ruler<'a> {
    fn longest(&mut self, owner: Pattern<'a>, tree: syntax::Pattern<'a>) -> usize {
        let pieces = tree.pieces().map(|piece| match piece {
            Piece::Text(text, _) => visible(text),
            Piece::Break(lines, spaces, _) => lines as usize + spaces.len(),
            Piece::Placeable(placeable) => self.shown(owner, placeable),
        });
        pieces.sum()
    }

    fn shown(&mut self, owner: Pattern<'a>, placeable: Placeable<'a>) -> usize {
        if placeable.is_select() {
            return placeable.variants().map(|variant| self.longest(owner, variant.value())).max().unwrap_or(0);
        }
        match placeable.expression() {
            Expression::String(text, _) => visible(&unescape(text)),
            Expression::Number(text, _) => text.len(),
            Expression::Placeable(inner) => self.shown(owner, inner),
            Expression::Message { span, .. } | Expression::Term { span, .. } => self.referred(owner, span),
            Expression::Variable(..) | Expression::Function { .. } => 0,
        }
    }

    fn referred(&mut self, owner: Pattern<'a>, span: Span) -> usize {
        self.steps += 1;
        let is_near = self.steps < MAX_STEPS && self.depth < MAX_DEPTH;
        let reference = owner.uses().iter().find(|one| one.span == span).filter(|_| is_near);
        let Some(target) = reference.and_then(|reference| self.lookup.target(owner, reference)) else { return 0 };
        self.depth += 1;
        let length = self.longest(target, target.tree());
        self.depth -= 1;
        length
    }
}

/// The characters that a reader counts: grapheme clusters, those left out that take no place by themselves.
fn visible(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    let takes_place = |cluster: &&str| {
        !cluster.chars().all(|char| matches!(char, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2069}' | '\u{202a}'..='\u{202e}'))
    };
    text.graphemes(true).filter(takes_place).count()
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{found, marked};

    #[test]
    fn the_longest_case_counts_and_terms_are_written_out() {
        let cases =
            |last: &str, alt: &str| format!("a = {{ $n ->\n    [one] kort\n   *[other] {last}\n}}\n    .alt = {alt}\n");
        let source = format!("## sv\n-b = Flytet\n# @max-length 9\n# @max-length .alt 3\n{}", cases("{ -b }", "Hej"));
        let mark = "           ^^^^^ length-limit\n";
        marked(&format!("{source}## sv-FI\n-b = B\n{}{mark}", cases("{ -b } lång", "Hallå")));
        let long = format!("{source}## sv-FI\n-b = Flytet\n{}", cases("{ -b } lång", "Hej"));
        assert!(found(&long).contains("11 characters, 9 are allowed"), "{}", found(&long));
    }

    #[test]
    fn a_letter_with_its_marks_is_one() {
        let sized =
            |most: usize, text: &str| found(&format!("## sv\n# @max-length {most}\na = A\n## ar\na = {text}\n"));
        for (length, text) in
            [(6, "الحُصين"), (4, "e\u{301}té!"), (3, "क्षी२३"), (1, "👩\u{200d}🚀"), (2, "\u{200f}نص"), (2, "脳だ")]
        {
            assert_eq!(sized(length, text), "", "{text}");
            assert!(sized(length - 1, text).contains("length-limit"), "{text}");
        }
    }

    #[test]
    fn the_source_and_its_limits_are_checked() {
        marked("## sv\n# @max-length 4\na = Skicka\n    ^^^^^^ length-limit\n");
        let limits = "# @max-length .alt 4\n  ^^^^^^^^^^^^^^^^^^ length-limit\n# @max-length många\n  ^^^^^^^^^^^^^^^^^ length-limit\n";
        marked(&format!("## sv\n{limits}a = Skicka\n"));
    }

    #[test]
    fn circles_and_bombs_end() {
        let bomb: String = (1..20).map(|at| format!("-a{at} = {{ -a{0} }}{{ -a{0} }}\n", at - 1)).collect();
        let text = format!("## sv\n-a0 = x\n{bomb}# @max-length 4\na = {{ -a19 }}\n");
        assert!(found(&text).contains("length-limit"), "{}", found(&text));
        assert!(found("## sv\n# @max-length 4\na = hallå { a }\n").contains("length-limit"));
    }
}
