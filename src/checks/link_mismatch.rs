//! A translation links to another place than its source.
//!
//! An address that was mistyped, or that leads to something else altogether. The same page in another language is the
//! same: under the language's subdomain (`de.wikipedia.org`) or path (`/en-US/`). Punctuation behind a link, and whether
//! it ends in a slash, do not count.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! more = Läs <a href="https://example.org/brain">mer</a>
//! ## pl
//! more = Czytaj <a href="https://example.org/brian">więcej</a>
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! more = Läs <a href="https://example.org/sv/brain">mer</a>
//! ## pl
//! more = Czytaj <a href="https://example.org/pl/brain/">więcej</a>
//! ```
//!
//! ## What to do
//!
//! Use the source's address, or that of the same page in your language.

use std::collections::BTreeSet;

use crate::catalog::{Mask, Pattern};
use crate::config::Markup;
use crate::diagnostic::Severity;
use crate::locale::is_locale_name;
use crate::markup::links;
use crate::view::{PatternPair, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("link-mismatch", Severity::Warning, Hook::PatternPair(check));

fn check<'a>(view: View<'a>, pair: PatternPair<'a>, findings: &mut Findings<'_>) {
    let (source, translation) = (pair.source, pair.translation);
    let no_markup = || view.config.markup(&source.message.file.source_path) == Markup::None;
    if source.message.is_term() || !source.mask().has(Mask::ANGLE.or(Mask::COLON).or(Mask::MARKDOWN)) || no_markup() {
        return;
    }
    let markdown = view.config.is_markdown(&source.message.file.source_path);
    let (wanted, found) = (addresses(source, markdown), addresses(translation, markdown));
    let missing: Vec<_> = wanted.difference(&found).collect();
    if !missing.is_empty() {
        let other = found.difference(&wanted).next();
        let message = match other {
            Some(other) => format!("this links to `{other}`, the source to `{}`", missing[0]),
            None => format!("the source links to `{}`, this does not", missing[0]),
        };
        let finding = Finding::in_pattern(translation, translation.span(), message).subject(missing[0].as_str());
        let finding = finding.related(source.message.file, source.span(), "the source");
        findings.push(finding.help("use the source's address, or that of the same page in your language"));
    }
}

fn addresses(pattern: Pattern<'_>, markdown: bool) -> BTreeSet<String> {
    let mut addresses = BTreeSet::new();
    for run in pattern.runs() {
        addresses.extend(links(&run.joined, markdown).iter().map(|link| normal(link.address)));
    }
    addresses
}

/// An address without what differs between languages.
fn normal(address: &str) -> String {
    let address = address.trim_end_matches(['.', ',', '/', '。']);
    let bare = address.split_once("://").map_or(address, |(_, rest)| rest);
    // A heading's anchor is in the language of its page.
    let path = bare.split('#').next().unwrap_or(bare);
    let mut parts: Vec<&str> = path.split('/').filter(|part| !is_language(part)).collect();
    let host = parts.first().copied().unwrap_or_default();
    let labels: Vec<&str> = host.split('.').collect();
    let spoken = labels.len() > 2 && is_language(labels[0]);
    let bare = spoken || (labels.len() > 2 && labels[0] == "www");
    let host = labels[usize::from(bare)..].join(".").to_lowercase();
    // Under another language's subdomain a page has another name.
    if spoken {
        return host;
    }
    if let Some(first) = parts.first_mut() {
        *first = &host;
    }
    parts.join("/")
}

fn is_language(part: &str) -> bool {
    let short = part.split(['-', '_']).next().is_some_and(|language| matches!(language.len(), 2 | 3));
    short && part.is_ascii() && is_locale_name(part) && !matches!(part, "www" | "api" | "web" | "app" | "com" | "org")
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::found;

    #[test]
    fn the_same_page_in_another_language() {
        let pair = |source: &str, translation: &str| found(&format!("## sv\na = <a href=\"{source}\">x</a>\n## pl\na = <a href=\"{translation}\">x</a>\n"));
        assert_eq!(pair("https://en.wikipedia.org/wiki/X", "https://pl.wikipedia.org/wiki/Y"), "");
        assert_eq!(pair("https://a.org/en-US/docs/", "https://a.org/pl/docs"), "");
        assert_eq!(pair("http://www.a.org/x", "https://a.org/x."), "");
        assert!(pair("https://a.org/x", "https://b.org/x").contains("link-mismatch"));
        assert_eq!(pair("{ $url }", "{ $url }"), "");
    }
}
