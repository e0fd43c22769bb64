//! A tag is never closed, closes nothing, or is broken.
//!
//! A browser closes what is open where it thinks best: the rest of the page turns bold, or becomes a link. Elements
//! whose end may be left out (`<p>`, `<li>`) and those that have none (`<br>`) pass. A translation is judged only where
//! its source is well-formed: some texts are pieces of one.
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

use std::ops::Range;

use crate::catalog::{Mask, Message, Pattern};
use crate::config::Markup;
use crate::diagnostic::Severity;
use crate::markup::{Tag, TagKind, inline, tags};
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("invalid-markup", Severity::Error, Hook::Message(check));

fn check<'a>(view: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    for pattern in message.patterns().filter(|pattern| pattern.mask().has(Mask::ANGLE.or(Mask::MARKDOWN))) {
        let markup = view.config.markup(&message.file.source_path);
        if markup == Markup::None || !source_is_sound(view, pattern, markup) {
            continue;
        }
        for run in pattern.runs() {
            for (range, headline, help) in faults(&run.joined, markup) {
                let span = run.span(range.start, range.end);
                findings.push(Finding::in_pattern(pattern, span, headline.clone()).subject(headline).help(help));
            }
        }
    }
}

/// Whether the source of a translation is well-formed; a source is judged by itself.
fn source_is_sound(view: View<'_>, pattern: Pattern<'_>, markup: Markup) -> bool {
    let message = pattern.message;
    let Some(source) = view.source else { return true };
    let counterpart = source.index.find_in_file(&message.file.source_path, message.id());
    let counterpart = counterpart.and_then(|source| source.pattern(pattern.attribute()));
    counterpart.is_none_or(|source| source.runs().iter().all(|run| faults(&run.joined, markup).is_empty()))
}

type Fault = (Range<usize>, String, &'static str);

/// Elements whose end tag may be left out.
const OPEN_ENDED: [&str; 14] = [
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "body",
];

fn faults(text: &str, markup: Markup) -> Vec<Fault> {
    let (mut faults, mut open): (Vec<Fault>, Vec<Tag<'_>>) = (Vec::new(), Vec::new());
    let all = tags(text);
    for tag in all.iter().filter(|tag| is_meant(tag, &all)) {
        let name = tag.lower();
        if !tag.is_closed || tag.attributes.iter().any(|one| !one.is_closed) {
            faults.push((tag.range.clone(), format!("the tag `<{name}` is broken"), "close its quotes and write its `>`"));
        } else if tag.kind == TagKind::Open && reopens(tag, &open) {
            let headline = format!("`<{name}>` opens again inside itself");
            faults.push((tag.range.clone(), headline, "write its closing tag if it is to end here"));
            open.pop();
        } else if tag.kind == TagKind::Open {
            open.push(tag.clone());
        } else if tag.kind == TagKind::Close {
            close(tag, &mut open, &mut faults);
        }
    }
    for tag in open.iter().filter(|tag| !OPEN_ENDED.iter().any(|name| tag.is(name))) {
        let headline = format!("`<{}>` is never closed", tag.lower());
        faults.push((tag.range.clone(), headline, "write its closing tag in the same text or variant"));
    }
    if markup == Markup::Markdown {
        for (sign, at) in inline(text).unclosed {
            faults.push((at..at + 1, format!("this `{sign}` is never closed"), "close it in the same text, or write a backslash before it"));
        }
    }
    faults
}

/// A second opening tag where the closing one was meant.
fn reopens(tag: &Tag<'_>, open: &[Tag<'_>]) -> bool {
    const FLAT: [&str; 8] = ["a", "b", "i", "em", "strong", "code", "u", "small"];
    let name = tag.lower();
    FLAT.contains(&name.as_str()) && tag.attributes.is_empty() && open.last().is_some_and(|last| last.is(&name))
}

fn close(tag: &Tag<'_>, open: &mut Vec<Tag<'_>>, faults: &mut Vec<Fault>) {
    let name = tag.lower();
    let Some(at) = open.iter().rposition(|opener| opener.is(&name)) else {
        let headline = format!("`</{name}>` closes nothing");
        return faults.push((tag.range.clone(), headline, "remove it, or write its opening tag before it"));
    };
    for crossed in open.drain(at..).skip(1).filter(|tag| !OPEN_ENDED.iter().any(|name| tag.is(name))) {
        let headline = format!("`<{}>` is not closed before `</{name}>`", crossed.lower());
        faults.push((crossed.range.clone(), headline, "close tags in the opposite order of opening"));
    }
}

/// A word in angle brackets is no tag, unless an end tag or an attribute says so.
fn is_meant(tag: &Tag<'_>, all: &[Tag<'_>]) -> bool {
    const KNOWN: &str = " a abbr b bdi bdo blockquote br button cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr \
                         i img input ins kbd label li mark ol p pre q rp rt ruby s samp small span strong sub sup table tbody td \
                         th thead tr tt u ul var wbr ";
    let name = tag.lower();
    let known = KNOWN.contains(&format!(" {name} "));
    known || !tag.attributes.is_empty() || all.iter().any(|other| other.kind == TagKind::Close && other.is(&name))
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{found, found_with, marked};

    #[test]
    fn each_fault_in_its_place() {
        marked("## sv\na = <b>x</i>\n       ^^^^ invalid-markup\n    ^^^ invalid-markup\n".replace("       ^^^^", "        ^^^^").as_str());
        assert!(found("## sv\na = <b><i>x</b></i>\n").contains("`<i>` is not closed before `</b>`"));
        assert!(found("## sv\na = <a href=\"x>y</a>\n").contains("the tag `<a` is broken"));
    }

    #[test]
    fn what_is_well_formed() {
        marked("## sv\na = <p>x<br>y <li>z 1 < 2 <namn> <anna@x.se> <img src=\"{ $x }\" />\nb = <a href=\"{ $url }\">{ $n ->\n   *[other] <b>x</b>\n}</a>\n");
    }

    #[test]
    fn markdown_where_it_is_read_as_such() {
        let paths = "[[paths]]\nsource = \"content/*.ftl\"\ntranslation = \"locales/{locale}/*.ftl\"\nmarkup = \"markdown\"\n";
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
}
