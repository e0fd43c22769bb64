//! A translation links to another place than its source, or to one more.
//!
//! An address that was mistyped, or that leads to something else altogether: in a tag, in Markdown, in the text itself or
//! in a term that is shown. The same page in another language is the same: under the language's subdomain
//! (`pl.wikipedia.org`) or path (`/en-US/`), of the source, of the translation, of what it falls back to, or of English.
//! Punctuation behind a link, and whether it ends in a slash, do not count.
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

use std::collections::BTreeMap;

use crate::catalog::{Mask, Pattern};
use crate::config::Markup;
use crate::diagnostic::Severity;
use crate::markup::links;
use crate::text::Span;
use crate::view::{Lookup, Outcome, PatternPair, View, has_same_markup};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("link-mismatch", Severity::Warning, Hook::PatternPair(check));

const HELP: &str = "use the source's address, or that of the same page in your language";

fn check<'a>(view: View<'a>, pair: PatternPair<'a>, findings: &mut Findings<'_>) {
    let (source, translation) = (pair.source, pair.translation);
    let lookups = (Lookup::source(view, source.message), Lookup::translation(view, translation.message));
    // What a term links to is told where it is shown.
    let may_link = |pattern, lookup| Outcome::matters(pattern, lookup, SUSPECTS, may_link);
    if source.message.is_term() || !(may_link(translation, lookups.1) || may_link(source, lookups.0)) {
        return;
    }
    let markup = view.config.markup(&source.message.file.source_path);
    if markup == Markup::None || has_same_markup(view, source, translation) {
        return;
    }
    let all = |pattern, lookup| addresses(view, pattern, lookup, markup == Markup::Markdown);
    let (Some(wanted), Some(found)) = (all(source, lookups.0), all(translation, lookups.1)) else { return };
    let missing: Vec<_> = wanted.keys().filter(|address| !found.contains_key(*address)).collect();
    let added: Vec<_> = found.keys().filter(|address| !wanted.contains_key(*address)).collect();
    let message = match (&added[..], &missing[..]) {
        ([], []) => return,
        ([], _) => format!("the source links to {}, this does not", list(&missing)),
        (_, []) => format!("this links to {}, the source does not", list(&added)),
        _ => format!("this links to {}, the source to {}", list(&added), list(&missing)),
    };
    let at = added.first().map_or(translation.span(), |address| found[*address]);
    let there = missing.first().map_or(source.span(), |address| wanted[*address]);
    // What is added later is another finding, whatever was accepted before.
    let subject = if added.is_empty() { missing } else { added };
    let subject = subject.iter().map(|address| address.as_str()).collect::<Vec<_>>().join(" ");
    let finding = Finding::in_pattern(translation, at, message).subject(subject);
    findings.push(finding.related(source.message.file, there, "the source").help(HELP));
}

/// The first of them, in words.
fn list(addresses: &[&String]) -> String {
    const SHOWN: usize = 3;
    let shown: Vec<_> = addresses.iter().take(SHOWN).map(|address| format!("`{address}`")).collect();
    let more = addresses.len().saturating_sub(SHOWN);
    shown.join(", ") + &if more > 0 { format!(" and {more} more") } else { String::new() }
}

/// What a link begins with.
const SUSPECTS: Mask = Mask::ANGLE.or(Mask::MARKDOWN).or(Mask::ESCAPE).or(Mask::COLON);

/// Whether a link may stand in a pattern: a tag, one of Markdown, or an address that it writes or puts together.
fn may_link(pattern: Pattern<'_>) -> bool {
    let text = || pattern.text(pattern.span());
    pattern.mask().has(Mask::ANGLE.or(Mask::MARKDOWN).or(Mask::ESCAPE))
        || (pattern.mask().has(Mask::COLON) && (text().contains("://") || text().contains('{')))
}

/// The addresses of a pattern, each where it first stands.
fn addresses<'a>(
    view: View<'a>,
    pattern: Pattern<'a>,
    lookup: Lookup<'a>,
    markdown: bool,
) -> Option<BTreeMap<String, Span>> {
    let mut addresses = BTreeMap::new();
    for outcome in Outcome::all(pattern, lookup)? {
        for link in links(&outcome.text, markdown) {
            let span = outcome.span(&link.range);
            addresses.entry(normal(view, &outcome.shown(&link.range))).or_insert(span);
        }
    }
    Some(addresses)
}

/// An address without what differs between languages.
fn normal(view: View<'_>, address: &str) -> String {
    let address = address.trim().replace("&amp;", "&");
    // Which of the web's two schemes it is, or that of the page, is no matter.
    let bare = ["https://", "http://", "//"].iter().find_map(|scheme| address.strip_prefix(scheme)).unwrap_or(&address);
    // A heading's anchor is in the language of its page.
    let path = bare.split('#').next().unwrap_or(bare).trim_end_matches(['.', ',', '/', '。']);
    let (host, path) = path.split_at(path.find(['/', '?']).unwrap_or(path.len()));
    let labels: Vec<&str> = host.split('.').collect();
    let first = labels[0];
    // Under another language's subdomain a page has another name.
    if labels.len() > 2 && is_language(view, first) {
        return labels[1..].join(".").to_lowercase();
    }
    let bare = usize::from(labels.len() > 2 && first == "www");
    let host = if is_language(view, host) { String::new() } else { labels[bare..].join(".").to_lowercase() };
    host + &path.split('/').filter(|part| !is_language(view, part)).collect::<Vec<_>>().join("/")
}

/// Whether a part of an address names one of the languages at hand: others could be part of any name.
fn is_language(view: View<'_>, part: &str) -> bool {
    let mut locales = view.chain.iter().copied().chain(view.source).chain([view.side]).map(|side| side.locale);
    let language = part.split(['-', '_']).next().unwrap_or(part);
    let is_short = matches!(language.len(), 2 | 3);
    is_short && (language.eq_ignore_ascii_case("en") || locales.any(|locale| locale.is_named_by(part)))
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{found, found_with};

    #[test]
    fn the_same_page_in_another_language() {
        let pair = |source: &str, translation: &str| {
            found(&format!("## sv\na = <a href=\"{source}\">x</a>\n## pl\na = <a href=\"{translation}\">x</a>\n"))
        };
        assert_eq!(pair("https://en.wikipedia.org/wiki/X", "https://pl.wikipedia.org/wiki/Y"), "");
        assert_eq!(pair("https://a.org/en-US/docs/", "https://a.org/pl/docs"), "");
        assert_eq!(pair("http://www.a.org/x", "https://a.org/x."), "");
        assert!(pair("https://a.org/x", "https://b.org/x").contains("link-mismatch"));
        assert_eq!(pair("{ $url }", "{ $url }"), "");
    }

    #[test]
    fn a_link_that_the_translation_adds() {
        let pair = |source: &str, translation: &str| found(&format!("## sv\na = {source}\n## pl\na = {translation}\n"));
        let all = pair("<a href=\"/x\">x</a>", "<a href=\"/x\">x</a> <a href=\"https://evil.example/\">y</a>");
        let wanted = "warning[link-mismatch] locales/pl/a.ftl:1:33 this links to `evil.example`, the source does not\n";
        assert_eq!(all, wanted);
        assert!(pair("x", "x https://evil.example/x.").contains("1:7 this links to `evil.example/x`"));
        assert!(pair("x", "x //evil.example").is_empty() && pair("Obs: x", "Obs: x").is_empty());
        assert!(pair("<img src=\"/x\">", "<img src=\"//evil.example/x\">").contains("evil.example/x"));
        assert!(pair("https://t.me/abc", "https://t.me/xyz").contains("link-mismatch"));
        assert!(
            pair("<a href=\"{ $a }\">{ $b }</a>", "<a href=\"{ $b }\">{ $a }</a>").contains("this links to `{ $b }`")
        );
    }

    #[test]
    fn terms_are_told_where_they_are_shown() {
        let all = found("## sv\n-x = Flyt\na = Om { -x }\n## pl\n-x = Flyt (https://evil.example)\na = O { -x }\n");
        assert_eq!(
            all,
            "warning[link-mismatch] locales/pl/a.ftl:2:9 this links to `evil.example`, the source does not\n"
        );
        let link = "a = <a href=\"{ -x }\">y</a>\n";
        assert_eq!(found(&format!("## sv\n-x = https://a.se/\n{link}## pl\n-x = https://a.se/pl/\n{link}")), "");
    }

    #[test]
    fn links_of_markdown() {
        let paths =
            "[[paths]]\nsource = \"content/*.ftl\"\ntranslation = \"locales/{locale}/*.ftl\"\nmarkup = \"markdown\"\n";
        let pair = |translation: &str| found_with(paths, &format!("## sv\na = [x](/x)\n## pl\na = {translation}\n"));
        assert_eq!(pair("[y](/x)"), "");
        assert!(pair("[y](/x) <https://evil.example>").contains("evil.example"));
        assert!(pair("[y](//evil.example)").contains("evil.example"));
    }
}
