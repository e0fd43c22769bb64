//! A translation has other tags than its source.
//!
//! A link that is gone, a `<strong>` that became `<srtong>`. Tags are compared by name, and by `data-l10n-name` where
//! they have one, not by their other attributes; in Markdown a link, an image and code count as `a`, `img` and `code`. Small ones may come and go as a language needs: `br wbr i em b strong
//! span small sup sub cite q abbr bdi`.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! more = Läs <a href="/mer">mer</a>
//! ## pl
//! # flyt: allow link-mismatch - for the example
//! more = Czytaj więcej
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! more = Läs <a href="/mer">mer</a> <em>nu</em>
//! ## pl
//! more = Czytaj <a href="/mer">więcej</a> teraz
//! ```
//!
//! ## What to do
//!
//! Use the source's tags.

use std::collections::BTreeSet;

use crate::catalog::{Mask, Pattern};
use crate::config::{Markup, nearest};
use crate::diagnostic::Severity;
use crate::markup::{Tag, TagKind, inline, live, tags};
use crate::view::{PatternPair, View, has_same_markup};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("markup-mismatch", Severity::Warning, Hook::PatternPair(check));

fn check<'a>(view: View<'a>, pair: PatternPair<'a>, findings: &mut Findings<'_>) {
    let (source, translation) = (pair.source, pair.translation);
    let no_markup = || view.config.markup(&source.message.file.source_path) == Markup::None;
    if source.message.is_term()
        || !source.mask().or(translation.mask()).has(Mask::ANGLE.or(Mask::MARKDOWN))
        || no_markup()
        || has_same_markup(view, source, translation)
    {
        return;
    }
    let markdown = view.config.is_markdown(&source.message.file.source_path);
    let (wanted, found) = (names(source, markdown), names(translation, markdown));
    let missing: Vec<_> = wanted.difference(&found).filter(|name| matters(name)).collect();
    let extra: Vec<_> = found.difference(&wanted).filter(|name| matters(name)).collect();
    for name in &missing {
        let message = format!("`<{name}>` of the source is not here");
        let finding = Finding::in_pattern(translation, translation.span(), message).subject(name.as_str());
        let finding = finding.related(source.message.file, source.span(), "the source");
        let near = nearest(name, extra.iter().map(|name| name.as_str()));
        findings.push(
            finding.help(near.map_or("use the source's tags".to_owned(), |near| format!("is `<{near}>` meant?"))),
        );
    }
    if missing.is_empty() {
        for name in &extra {
            let message = format!("the source has no `<{name}>`");
            let finding = Finding::in_pattern(translation, translation.span(), message).subject(name.as_str());
            findings
                .push(finding.related(source.message.file, source.span(), "the source").help("use the source's tags"));
        }
    }
}

/// The tags of a pattern, variants included.
fn names(pattern: Pattern<'_>, markdown: bool) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for run in pattern.runs() {
        let live = live(&run.joined, markdown);
        let all = tags(&live);
        names.extend(all.iter().filter(|tag| tag.kind != TagKind::Close && tag.is_closed).map(name));
        if markdown {
            names.extend(inline(&run.joined).forms.into_iter().map(str::to_owned));
        }
    }
    names
}

fn name(tag: &Tag<'_>) -> String {
    match tag.attribute("data-l10n-name") {
        Some(own) => format!("{} data-l10n-name=\"{own}\"", tag.lower()),
        None => tag.lower(),
    }
}

fn matters(name: &str) -> bool {
    const FREE: [&str; 14] =
        ["br", "wbr", "i", "em", "b", "strong", "span", "small", "sup", "sub", "cite", "q", "abbr", "bdi"];
    !FREE.contains(&name)
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::found;

    #[test]
    fn misspelled_and_renamed_tags() {
        let all = found(
            "## sv\na = <code>x</code>\nb = <a data-l10n-name=\"home\">x</a>\n## pl\na = <coed>x</coed>\nb = <a data-l10n-name=\"dom\">x</a>\n",
        );
        assert_eq!(all.matches("markup-mismatch").count(), 2, "{all}");
    }
}
