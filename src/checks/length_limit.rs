//! A text is longer than its place allows.
//!
//! `# @max-length 40` in the comment of a source message says how many characters its value may have; with the name of
//! an attribute, `# @max-length .label 12`, that of the attribute. The longest case counts: the longest variant, terms
//! written out, variables left out. Characters are counted as readers see them, combining marks not at all.
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

use crate::catalog::{Message, Pattern};
use crate::diagnostic::Severity;
use crate::syntax::{self, Expression, Piece, Placeable, unescape};
use crate::view::{Lookup, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("length-limit", Severity::Warning, Hook::Message(check));

fn check<'a>(view: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    let source = match view.source {
        None => Some(message),
        Some(source) => source.index.find_in_file(&message.file.source_path, message.id()),
    };
    let Some((source, comment)) = source.and_then(|source| Some((source, source.comment()?))) else { return };
    for (attribute, limit) in limits(comment) {
        let Some(pattern) = message.pattern(attribute) else { continue };
        let length = longest(pattern, pattern.tree(), Lookup::translation(view, message), 0);
        if length > limit {
            let finding = Finding::in_pattern(pattern, pattern.span(), format!("{length} characters, {limit} are allowed"));
            findings.push(finding.related(source.file, source.facts().id, "its comment sets the limit").help("shorten the text"));
        }
    }
}

/// The limits that a comment sets, each for the value or for an attribute.
fn limits(comment: &str) -> impl Iterator<Item = (Option<&str>, usize)> {
    comment.lines().filter_map(|line| {
        let mut words = line.trim_start_matches('#').trim().strip_prefix("@max-length ")?.split_whitespace();
        let first = words.next()?;
        match first.strip_prefix('.') {
            Some(attribute) => Some((Some(attribute), words.next()?.parse().ok()?)),
            None => Some((None, first.parse().ok()?)),
        }
    })
}

/// References are followed this far, so that a circle of them ends.
const MAX_STEPS: u32 = 10;

fn longest<'a>(owner: Pattern<'a>, tree: syntax::Pattern<'a>, lookup: Lookup<'a>, steps: u32) -> usize {
    let pieces = tree.pieces().map(|piece| match piece {
        Piece::Text(text, _) => visible(text),
        Piece::Break(lines, spaces, _) => lines as usize + spaces.len(),
        Piece::Placeable(placeable) => shown(owner, placeable, lookup, steps),
    });
    pieces.sum()
}

fn shown<'a>(owner: Pattern<'a>, placeable: Placeable<'a>, lookup: Lookup<'a>, steps: u32) -> usize {
    if placeable.is_select() {
        let variants = placeable.variants().map(|variant| longest(owner, variant.value(), lookup, steps));
        return variants.max().unwrap_or(0);
    }
    match placeable.expression() {
        Expression::String(text, _) => visible(&unescape(text)),
        Expression::Number(text, _) => text.len(),
        Expression::Placeable(inner) => shown(owner, inner, lookup, steps),
        Expression::Message { span, .. } | Expression::Term { span, .. } if steps < MAX_STEPS => {
            let reference = owner.uses().iter().find(|one| one.span == span);
            let target = reference.and_then(|reference| lookup.target(owner, reference));
            target.map_or(0, |target| longest(target, target.tree(), lookup, steps + 1))
        }
        _ => 0,
    }
}

/// The characters that a reader counts: combining marks and invisible characters belong to those before them.
fn visible(text: &str) -> usize {
    let combines = |char: char| {
        matches!(char, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{64b}'..='\u{65f}' | '\u{93c}' | '\u{941}'..='\u{948}'
            | '\u{94d}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}')
    };
    text.chars().filter(|char| !combines(*char)).count()
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{found, marked};

    #[test]
    fn the_longest_case_counts_and_terms_are_written_out() {
        let cases = |last: &str, alt: &str| format!("a = {{ $n ->\n    [one] kort\n   *[other] {last}\n}}\n    .alt = {alt}\n");
        let source = format!("## sv\n-b = Flytet\n# @max-length 9\n# @max-length .alt 3\n{}", cases("{ -b }", "Hej"));
        let mark = "           ^^^^^ length-limit\n";
        marked(&format!("{source}## sv-FI\n-b = B\n{}{mark}", cases("{ -b } lång", "Hallå")));
        let long = format!("{source}## sv-FI\n-b = Flytet\n{}", cases("{ -b } lång", "Hej"));
        assert!(found(&long).contains("11 characters, 9 are allowed"), "{}", found(&long));
    }
}
