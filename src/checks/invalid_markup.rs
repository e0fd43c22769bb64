//! A tag is never closed, closes nothing, or is broken.
//!
//! A browser closes what is open where it thinks best: the rest of the page turns bold, or becomes a link. Elements
//! whose end may be left out (`<p>`, `<li>`) and those that have none (`<br>`) pass, as does what a placeable may open or
//! close. Each choice of variants is judged as a whole. A translation is judged only where its source is well-formed:
//! some texts are pieces of one.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! more = Läs <strong>mer</strong> här
//! ## pl
//! more = Czytaj <strong>więcej tutaj
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! more = Läs <strong>mer</strong> här
//! ## pl
//! more = Czytaj <strong>więcej</strong> tutaj
//! ```
//!
//! ## What to do
//!
//! Close each tag in the opposite order of opening, within one text or variant.

use std::collections::BTreeSet;

use crate::catalog::{Mask, Message, Pattern};
use crate::config::Markup;
use crate::diagnostic::Severity;
use crate::markup::faults;
use crate::view::{Lookup, Outcome, View, has_markup_of_its_source};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("invalid-markup", Severity::Error, Hook::Message(check));

fn check<'a>(view: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    let suspects = Mask::ANGLE.or(Mask::MARKDOWN).or(Mask::ESCAPE);
    for pattern in message.patterns().filter(|pattern| pattern.mask().has(suspects)) {
        let markup = view.config.markup(&message.file.source_path);
        if markup == Markup::None {
            return;
        }
        // What is wrong with the source's tags is told there.
        if has_markup_of_its_source(view, pattern) {
            continue;
        }
        let markdown = markup == Markup::Markdown;
        let source = counterpart(view, pattern);
        if source.is_none_or(|source| is_sound(source, Lookup::source(view, source.message), markdown)) {
            judge(pattern, Lookup::translation(view, message), markdown, source.is_some(), findings);
        }
    }
}

/// The most faults of one text that are told.
const MOST: usize = 20;

/// Tells what no placeable can mend, or in a translation all: its source shows that the placeables mend nothing.
fn judge<'a>(pattern: Pattern<'a>, lookup: Lookup<'a>, markdown: bool, strictly: bool, findings: &mut Findings<'_>) {
    let mut told = BTreeSet::new();
    for outcome in Outcome::all(pattern, lookup).unwrap_or_default() {
        for fault in faults(&outcome.text, markdown).into_iter().filter(|fault| strictly || !fault.is_open) {
            let span = outcome.span(&fault.range);
            let is_own = told.len() < MOST && !outcome.is_referred_to(&fault.range, pattern);
            if is_own && told.insert((span, fault.headline.clone())) {
                let finding = Finding::in_pattern(pattern, span, fault.headline.clone());
                findings.push(finding.subject(fault.headline).help(fault.help));
            }
        }
    }
}

/// The source of a translation.
fn counterpart<'a>(view: View<'a>, pattern: Pattern<'a>) -> Option<Pattern<'a>> {
    let message = pattern.message;
    let source = view.source?.index.find_in_file(&message.file.source_path, message.id())?;
    source.pattern(pattern.attribute())
}

fn is_sound<'a>(source: Pattern<'a>, lookup: Lookup<'a>, markdown: bool) -> bool {
    let outcomes = Outcome::all(source, lookup).unwrap_or_default();
    outcomes.iter().all(|outcome| faults(&outcome.text, markdown).is_empty())
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{found, found_with, marked};

    #[test]
    fn each_fault_in_its_place() {
        marked(
            "## sv\na = <b>x</i>\n       ^^^^ invalid-markup\n    ^^^ invalid-markup\n"
                .replace("       ^^^^", "        ^^^^")
                .as_str(),
        );
        assert!(found("## sv\na = <b><i>x</b></i>\n").contains("`<i>` is not closed before `</b>`"));
        assert!(found("## sv\na = <a href=\"x>y</a>\n").contains("the tag `<a` is broken"));
    }

    #[test]
    fn what_is_well_formed() {
        marked(
            "## sv\na = <p>x<br>y <li>z 1 < 2 <namn> <anna@x.se> <img src=\"{ $x }\" />\nb = <a href=\"{ $url }\">{ $n ->\n   *[other] <b>x</b>\n}</a>\n",
        );
    }

    #[test]
    fn markdown_where_it_is_read_as_such() {
        let paths =
            "[[paths]]\nsource = \"content/*.ftl\"\ntranslation = \"locales/{locale}/*.ftl\"\nmarkup = \"markdown\"\n";
        let text = "## sv\na = *Hej* `du` 2 * 2\n## pl\na = *Cześć `ty` 2 * 2\n";
        assert!(found_with(paths, text).contains("5 this `*` is never closed"), "{}", found_with(paths, text));
        assert_eq!(found(text), "");
        let link = "## sv\na = Läs [mer](/x)\n## pl\na = Czytaj więcej\n";
        assert!(found_with(paths, link).contains("`<a>` of the source is not here"), "{}", found_with(paths, link));
    }

    #[test]
    fn pieces_of_a_text_are_pieces_in_translation() {
        assert_eq!(found("## sv\n# flyt: allow invalid-markup - half of a text\na = <b>x\n## pl\na = <b>x\n"), "");
    }

    #[test]
    fn each_choice_of_variants_is_judged_as_a_whole() {
        let select = |one: &str, other: &str| format!("{{ $n ->\n    [one] {one}\n   *[other] {other}\n}}\n");
        assert_eq!(found(&format!("## sv\na = <b>{}", select("x</b>", "y</b>"))), "");
        let all = found(&format!("## sv\na = <b>{}", select("x</b>", "y")));
        assert_eq!(all, "error[invalid-markup] content/a.ftl:1:5 `<b>` is never closed\n");
    }

    #[test]
    fn a_placeable_may_open_what_the_source_closes() {
        assert_eq!(
            found("## sv\na = { $start }x</a>\nb = <a>x{ $slut }\n## pl\na = { $start }y</a>\nb = <a>y{ $slut }\n"),
            ""
        );
        let all = found("## sv\na = Hej { $namn }\n## pl\na = Cześć { $namn }</b>\n");
        assert_eq!(all, "error[invalid-markup] locales/pl/a.ftl:1:20 `</b>` closes nothing\n");
        assert_eq!(
            found(
                "## sv\n# flyt: allow invalid-markup - it opens a link\n-start = <a href=\"/x\">\na = { -start }x</a>\n"
            ),
            ""
        );
    }

    #[test]
    fn words_and_addresses_in_angle_brackets_are_no_tags() {
        assert_eq!(found("## sv\na = <endast ord> <jan@example.org> <ditt namn> <varje onsdag>\n"), "");
    }
}
