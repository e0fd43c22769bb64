//! A text has markup that could hurt the page or its reader.
//!
//! A translation is a text from a stranger: `<script>`, an `onclick`, a `javascript:` link run in the reader's browser
//! with the page's rights. Never allowed: elements that run, load, submit or restyle (`script iframe object embed form
//! style base meta link svg` and their kin), event handlers, and addresses with other schemes than http, https, mailto
//! and tel, however they are written: in entities, in variants, in a term. In Markdown code and what a backslash stands
//! before is none.
//!
//! A `style`, and a placeable that makes up a tag or where an address begins (`href="{ $url }"`), are the author's to
//! write: a translation may have them only as its source has them. Whatever the source has identically, the same element
//! with the same attributes, is told once, at the source, and not in each translation.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! more = Läs <a href="https://example.org">mer</a>
//! ## pl
//! # flyt: allow link-mismatch - for the example
//! more = Czytaj <a href="javascript:alert(1)">więcej</a>
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! more = Läs <a href="https://example.org">mer</a>
//! ## pl
//! more = Czytaj <a href="https://example.org">więcej</a>
//! ```
//!
//! ## What to do
//!
//! Remove it, and ask where it came from.

use std::collections::BTreeSet;

use crate::catalog::{Mask, Message, Pattern};
use crate::config::Markup;
use crate::diagnostic::Severity;
use crate::markup::{Danger, dangers};
use crate::view::{Lookup, Outcome, View, has_markup_of_its_source};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::guard("unsafe-markup", Severity::Error, Hook::Message(check));

/// The most dangers of one text that are told: who put so many there is known by then.
const MOST: usize = 20;

fn check<'a>(view: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    let suspects = Mask::ANGLE.or(Mask::MARKDOWN).or(Mask::ESCAPE);
    let lookup = Lookup::translation(view, message);
    for pattern in message.patterns() {
        if !Outcome::matters(pattern, lookup, suspects, |_| true) || has_markup_of_its_source(view, pattern) {
            continue;
        }
        let markup = view.config.markup(&message.file.source_path);
        if markup == Markup::None {
            return;
        }
        judge(view, pattern, lookup, markup == Markup::Markdown, findings);
    }
}

fn judge<'a>(view: View<'a>, pattern: Pattern<'a>, lookup: Lookup<'a>, markdown: bool, findings: &mut Findings<'_>) {
    let Some(outcomes) = Outcome::all(pattern, lookup) else {
        let finding =
            Finding::in_pattern(pattern, pattern.span(), "this can come out in too many ways to be looked at");
        return findings
            .push(finding.subject("outcomes").help("use fewer selectors and references inside of tags and links"));
    };
    let (mut told, mut source) = (BTreeSet::new(), None);
    for outcome in &outcomes {
        for danger in dangers(&outcome.text, markdown) {
            let same = identity(outcome, &danger);
            let is_author_s = danger.of_strangers && view.source.is_none();
            let is_told = told.len() == MOST || told.contains(&same);
            if is_author_s || is_told || outcome.is_referred_to(&danger.whole, pattern) {
                continue;
            }
            if !source.get_or_insert_with(|| of_source(view, pattern, markdown)).contains(&same) {
                let finding = Finding::in_pattern(pattern, outcome.span(&danger.range), headline(outcome, &danger));
                findings.push(finding.subject(same.clone()).help(help(view, &danger)));
                told.insert(same);
            }
        }
    }
}

/// What makes it the same danger elsewhere.
fn identity(outcome: &Outcome, danger: &Danger) -> String {
    danger.same.iter().map(|range| outcome.shown(range)).collect::<Vec<_>>().join(" ")
}

fn headline(outcome: &Outcome, danger: &Danger) -> String {
    let shown: String = outcome.shown(&danger.range).chars().take(60).collect();
    format!("{} `{shown}` is not safe", danger.what)
}

fn help(view: View<'_>, danger: &Danger) -> &'static str {
    match (view.source, danger.of_strangers) {
        (None, _) => "remove it, or silence the rule with the reason",
        (Some(_), true) => "write it as the source has it, or remove it",
        (Some(_), false) => "remove it, and ask where it came from",
    }
}

/// The dangers of the source, today's and that which the translation was made from: its author's own.
fn of_source<'a>(view: View<'a>, pattern: Pattern<'a>, markdown: bool) -> BTreeSet<String> {
    let message = pattern.message;
    let is_it = |one: Message<'_>| one.index == message.index && std::ptr::eq(one.file, message.file);
    let pair = view.pairs.both.iter().find(|pair| is_it(pair.translation));
    let sources = pair.into_iter().flat_map(|pair| [pair.source, pair.today]);
    let patterns = sources.flat_map(|source| source.patterns().map(move |pattern| (source, pattern)));
    let mut found = BTreeSet::new();
    for (source, pattern) in patterns {
        for outcome in Outcome::all(pattern, Lookup::source(view, source)).unwrap_or_default() {
            found.extend(dangers(&outcome.text, markdown).iter().map(|danger| identity(&outcome, danger)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{found, found_with};

    /// What is told of a translation of `a`, under further entries of its locale.
    fn told(source: &str, translation: &str) -> String {
        let all = found(&format!("## sv\n{source}\n## pl\n{translation}\n"));
        all.lines().filter(|line| line.contains("unsafe-markup")).map(|line| format!("{line}\n")).collect()
    }

    #[test]
    fn escapes_and_variants_hide_nothing() {
        let all = found(
            "## sv\na = { \"\\u003Cscript>\" }\nb = { $n ->\n   *[other] <img src=x onerror=y>\n}\nc = <a href=\"{ $x }\">y</a>\n",
        );
        assert_eq!(all.matches("unsafe-markup").count(), 2, "{all}");
    }

    #[test]
    fn an_address_is_put_together() {
        let all = told("a = <a href=\"{ $url }\">x</a>", "a = <a href=\"{ $url }script:y\">x</a>");
        assert_eq!(all, "error[unsafe-markup] locales/pl/a.ftl:1:16 the address `{ $url }script:y` is not safe\n");
        assert_eq!(told("a = <a href=\"{ $url }\">x</a>", "a = <a href=\"{ $url }\">y</a>"), "");
        assert!(
            told("a = <a href=\"{ $url }\">{ $namn }</a>", "a = <a href=\"{ $namn }\">{ $url }</a>")
                .contains("{ $namn }")
        );
        assert!(told("a = x", "a = <a href=\"java{ \"script\" }:y\">x</a>").contains("unsafe"));
        assert!(told("a = x", "a = <a { $x }>x</a>").contains("unsafe"));
    }

    #[test]
    fn references_are_followed() {
        for term in [
            "-x = javascript:y",
            "-x = { -y }:y\n-y = java{ -z }\n-z = script",
            "-x = { $n ->\n   *[a] javascript:y\n}",
        ] {
            let all = told("a = <a href=\"/\">x</a>", &format!("{term}\na = <a href=\"{{ -x }}\">x</a>"));
            assert!(all.contains("the address `javascript:y` is not safe"), "{all}");
        }
        let all = told("a = x", "-x = <\na = { -x }script>\nb = { -x }");
        assert_eq!(all, "error[unsafe-markup] locales/pl/a.ftl:2:7 the tag `<script>` is not safe\n");
        let all = told("-x = javascript:y\na = <a href=\"{ -x }\">x</a>", "a = <a href=\"{ -x }\">x</a>");
        assert_eq!(all, "error[unsafe-markup] content/a.ftl:2:16 the address `javascript:y` is not safe\n");
    }

    #[test]
    fn what_is_referred_to_is_told_where_it_is_written() {
        let all = told("a = x", "-x = <b onclick=y>\na = <i>{ -x }</i>");
        assert_eq!(all, "error[unsafe-markup] locales/pl/a.ftl:1:9 the attribute `onclick=y` is not safe\n");
    }

    #[test]
    fn each_variant_counts() {
        let all =
            told("a = <a href=\"/\">x</a>", "a = <a href=\"{ $n ->\n    [one] javascript:x\n   *[other] /\n}\">x</a>");
        assert_eq!(all, "error[unsafe-markup] locales/pl/a.ftl:2:11 the address `javascript:x` is not safe\n");
        let select = |one: &str| format!("{{ $n ->\n    [one] {one}\n   *[other] x\n}}");
        let both = format!("a = <a href=\"{}{}\">x</a>", select("java"), select("script:"));
        assert!(told("a = x", &both).contains("the address `javascript:` is not safe"), "{}", told("a = x", &both));
    }

    #[test]
    fn what_is_too_much_to_look_at_is_an_error() {
        let select = "{ $n ->\n    [one] java\n   *[other] script\n}";
        let all = told("a = x", &format!("a = <a href=\"{}\">x</a>", select.repeat(12)));
        assert!(all.contains("too many ways"), "{all}");
        // Words that stand in no tag are one way, however many they are.
        let words = select.repeat(12);
        assert_eq!(told(&format!("a = <b>x</b> {words}"), &format!("a = <b>x</b> {words}")), "");
        let laughs = (1..60).map(|n| format!("-t{n} = {{ -t{} }}{{ -t{} }}\n", n - 1, n - 1)).collect::<String>();
        assert!(told("a = x", &format!("-t0 = ha\n{laughs}a = <b>{{ -t59 }}</b>")).contains("too many ways"));
        assert!(told("a = x", "-x = { -y }\n-y = { -x }\na = <b>{ -x }</b>").contains("too many ways"));
    }

    #[test]
    fn what_the_source_has_is_told_at_the_source() {
        let button = |title: &str| format!("a = <button class=\"x\" title=\"{title}\">x</button>");
        let all = told(&button("Läs"), &button("Czytaj"));
        assert_eq!(all.lines().count(), 1, "{all}");
        assert!(all.starts_with("error[unsafe-markup] content/a.ftl"), "{all}");
        assert_eq!(told("a = <b style=\"width: 3em\">x</b>", "a = <b style=\"width: 3em\">y</b>"), "");
        let all = told("a = <b style=\"width: 3em\">x</b>", "a = <b style=\"width: 9em\">y</b>");
        assert_eq!(all, "error[unsafe-markup] locales/pl/a.ftl:1:8 the attribute `style=\"width: 9em\"` is not safe\n");
    }

    #[test]
    fn code_and_escapes_are_none_in_markdown() {
        let paths =
            "[[paths]]\nsource = \"content/*.ftl\"\ntranslation = \"locales/{locale}/*.ftl\"\nmarkup = \"markdown\"\n";
        let text = "## sv\na = `<script>` och \\<script>\n";
        assert_eq!(found_with(paths, text), "");
        assert!(found(text).contains("unsafe-markup"));
    }
}
