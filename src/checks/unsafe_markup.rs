//! A text has markup that could hurt the page or its reader.
//!
//! A translation is a text from a stranger: `<script>`, an `onclick`, a `javascript:` link run in the reader's browser
//! with the page's rights. Never allowed: elements that run, load, submit or restyle (`script iframe object embed form
//! style base meta link svg` and their kin), event handlers, `style`, and addresses with other schemes than http, https,
//! mailto, tel and ftp, however they are written. What the source has as well is told at the source.
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
use crate::markup::dangers;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::guard("unsafe-markup", Severity::Error, Hook::Message(check));

fn check<'a>(view: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    let suspects = Mask::ANGLE.or(Mask::MARKDOWN).or(Mask::ESCAPE);
    for pattern in message.patterns().filter(|pattern| pattern.mask().has(suspects)) {
        let markup = view.config.markup(&message.file.source_path);
        if markup == Markup::None {
            return;
        }
        let markdown = markup == Markup::Markdown;
        for run in pattern.runs() {
            for danger in dangers(&run.joined, markdown) {
                if !of_source(view, pattern, markdown).contains(&danger.what) {
                    let span = run.span(danger.range.start, danger.range.end);
                    let finding = Finding::in_pattern(pattern, span, format!("{} is not safe", danger.what));
                    findings.push(finding.subject(danger.what).help("remove it, and ask where it came from"));
                }
            }
        }
    }
}

/// What the source's text has as well.
fn of_source(view: View<'_>, pattern: Pattern<'_>, markdown: bool) -> BTreeSet<String> {
    let message = pattern.message;
    let source = view.source.and_then(|source| source.index.find_in_file(&message.file.source_path, message.id()));
    let patterns = source.into_iter().flat_map(|source| source.patterns()).flat_map(|pattern| pattern.runs());
    patterns.flat_map(|run| dangers(&run.joined, markdown)).map(|danger| danger.what).collect()
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::found;

    #[test]
    fn escapes_and_variants_hide_nothing() {
        let all = found("## sv\na = { \"\\u003Cscript>\" }\nb = { $n ->\n   *[other] <img src=x onerror=y>\n}\nc = <a href=\"{ $x }\">y</a>\n");
        assert_eq!(all.matches("unsafe-markup").count(), 2, "{all}");
    }
}
