//! What may not come from a stranger: a translation is a text from one.

use std::ops::Range;

use super::address::{Scheme, scheme};
use super::html::all_tags;
use super::{HOLE, HtmlAttribute, Quotes, Tag, TagKind, links, live};

/// Something that could hurt a page or its reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Danger {
    /// What it is: "the tag".
    pub what: &'static str,
    /// Where it stands.
    pub range: Range<usize>,
    /// The tag or the link that it is part of.
    pub whole: Range<usize>,
    /// What must be the same elsewhere for it to be the same danger.
    pub same: Vec<Range<usize>>,
    /// Whether it is one only where a stranger wrote it: whoever writes the page may restyle it, and knows what its
    /// placeables are.
    pub of_strangers: bool,
}

/// Elements that run, load, submit, restyle or swallow what follows.
const TAGS: [&str; 29] = [
    "applet",
    "base",
    "body",
    "button",
    "embed",
    "form",
    "frame",
    "frameset",
    "head",
    "html",
    "iframe",
    "input",
    "link",
    "math",
    "meta",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "plaintext",
    "portal",
    "script",
    "select",
    "style",
    "svg",
    "template",
    "textarea",
    "title",
    "xmp",
];

/// Attributes that run, load or submit, beside all that start with `on`.
const ATTRIBUTES: [&str; 5] = ["srcdoc", "srcset", "formaction", "ping", "background"];

/// How names of attributes start that the frameworks of pages run: Vue, Alpine, Angular, htmx.
const RUN: [&str; 6] = ["@", "v-", "x-", "ng-", "hx-", ":"];

/// Attributes that people read: they differ between languages.
const READ: [&str; 5] = ["title", "alt", "aria-label", "placeholder", "value"];

/// The dangers of a text.
pub fn dangers(text: &str, markdown: bool) -> Vec<Danger> {
    let live = live(text, markdown);
    let tags = all_tags(&live, markdown);
    let opening = tags.iter().filter(|tag| tag.kind != TagKind::Close);
    let mut dangers: Vec<Danger> = opening.flat_map(|tag| of_tag(tag, &live)).collect();
    dangers.extend(live.match_indices('<').filter_map(|(at, _)| nameless(&live, at)));
    // A bare link in a text is text.
    let links = links(text, markdown).into_iter().filter(|link| link.whole != link.range);
    dangers.extend(links.filter_map(|link| {
        let of_strangers = match scheme(link.address) {
            Scheme::Safe => return None,
            Scheme::Unsafe => false,
            Scheme::Open => true,
        };
        let what = "the address";
        Some(Danger { what, same: vec![link.range.clone()], range: link.range, whole: link.whole, of_strangers })
    }));
    dangers
}

fn of_tag(tag: &Tag<'_>, text: &str) -> Vec<Danger> {
    let place = |part: &str| {
        let start = part.as_ptr() as usize - text.as_ptr() as usize;
        start..start + part.len()
    };
    let danger = |what, range: Range<usize>, parts: &[&str], of_strangers: bool| {
        let same = std::iter::once(tag.name).chain(parts.iter().copied()).map(place).collect();
        Danger { what, range, whole: tag.range.clone(), same, of_strangers }
    };
    let mut dangers = Vec::new();
    if TAGS.iter().any(|name| tag.is(name)) {
        let fixed = tag.attributes.iter().filter(|one| !READ.iter().any(|name| one.name.eq_ignore_ascii_case(name)));
        let fixed: Vec<_> = fixed.map(|one| one.text).collect();
        dangers.push(danger("the tag", tag.range.clone(), &fixed, false));
    }
    for attribute in &tag.attributes {
        if let Some((what, of_strangers)) = of_attribute(attribute) {
            dangers.push(danger(what, place(attribute.text), &[attribute.text], of_strangers));
        }
    }
    dangers
}

/// What an attribute is, where it is a danger, and whether only of strangers.
fn of_attribute(attribute: &HtmlAttribute<'_>) -> Option<(&'static str, bool)> {
    let name = attribute.name.to_ascii_lowercase();
    let value = attribute.value.unwrap_or_default();
    if name.contains(HOLE) || (attribute.quotes != Quotes::Both && value.contains(HOLE)) {
        return Some(("unquoted", true));
    }
    // Without a value it does nothing: a word in angle brackets may start so.
    attribute.value?;
    let handles =
        name.trim_start_matches(|char: char| !char.is_ascii_alphabetic()).starts_with("on") || name.contains(":on");
    let runs = handles || ATTRIBUTES.contains(&&*name) || RUN.iter().any(|start| name.starts_with(start));
    (runs || name == "style").then_some(("the attribute", !runs))
}

/// A tag whose name is a placeable.
fn nameless(text: &str, at: usize) -> Option<Danger> {
    text[at + 1..].starts_with(HOLE).then(|| {
        let range = at..text[at + 1..].find(['>', '<']).map_or(text.len(), |end| at + end + 2);
        Danger { what: "the tag", range: range.clone(), whole: range.clone(), same: vec![range], of_strangers: true }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, markdown: bool, of_strangers: bool) -> bool {
        dangers(text, markdown).iter().any(|danger| danger.of_strangers == of_strangers)
    }

    #[test]
    fn attacks() {
        let attacks = [
            "<script>alert(1)</script>",
            "<SCRIPT SRC=//x>",
            "<script/x>",
            "<img src=x onerror=alert(1)>",
            "<b onclick=x>",
            "<b/onclick=x>",
            "<b\nonmouseover\n=\n'x'>",
            "<iframe src=x>",
            "<object data=x>",
            "<embed src=x>",
            "<form action=x>",
            "<style>*{}</style>",
            "<base href=x>",
            "<meta http-equiv=refresh>",
            "<link rel=stylesheet>",
            "<svg onload=x>",
            "<svg><script>",
            "<math>",
            "<iframe srcdoc='x'>",
            "<input autofocus onfocus=x>",
            "<textarea>",
            "<a href=\"javascript:alert(1)\">",
            "<a href='vbscript:x'>",
            "<a href=file:///etc/passwd>",
            "<img src=\"javascript:x\">",
            "<a xlink:href=\"javascript:x\">",
            "<template>",
            "<noscript>",
            "<details ontoggle=x>",
            "<video poster=javascript:x>",
            "<button formaction=x>",
            "<plaintext>",
            "<x:y onclick=x>",
            "<a@b.se onclick=x>",
            "<b < onclick=x>",
            "<b x=\u{a0}\" onclick=y z=\">",
            "<b @click=x>",
            "<!-- x --!><script>",
            "<img src=x onerror=y",
        ];
        for attack in attacks {
            assert!(found(attack, false, false) && found(attack, true, false), "{attack}");
        }
        for attack in [
            "[x](javascript:alert(1))",
            "![x](data:text/html,x)",
            "[x](<javascript:x>)",
            "[x]( JAVASCRIPT:x)",
            "[x](javascript\\:x)",
            "[x](\njavascript:x)",
            "<javascript:x>",
            "[x]: javascript:x",
            "`a` <script>",
            "\\\\<script>",
        ] {
            assert!(found(attack, true, false), "{attack}");
        }
    }

    #[test]
    fn no_length_hides_a_scheme() {
        let far = format!("java{}script:x", "&#9;".repeat(5000));
        assert!(found(&format!("[x]({far})"), true, false) && found(&format!("<a href='{far}'>"), false, false));
    }

    #[test]
    fn what_only_a_stranger_may_not_do() {
        for text in [
            "<b style=\"width: 3em\">",
            "<a href=\"\u{fffc}\">",
            "<a href=\"\u{fffc}:x\">",
            "<a\u{fffc}>",
            "<b title=\u{fffc}>",
            "<\u{fffc}>",
        ] {
            assert!(found(text, false, true) && !found(text, false, false), "{text}");
        }
    }

    #[test]
    fn harmless_texts() {
        let texts = [
            "<b>x</b> <a href=\"https://a.se\">y</a>",
            "<img src=\"a.png\" alt=\"on\">",
            "<span class=\"one\" lang=sv>",
            "1 < 2, onclick = x",
            "javascript: är ett språk",
            "<varje onsdag>",
            "<a title=\"\u{fffc}\" href=\"/\u{fffc}\">",
            "`<script>` och `` <b onclick=x> ``",
            "\\<script>",
            "<jan@a.se> <https://a.se>",
        ];
        for text in texts {
            assert_eq!(dangers(text, true), [], "{text}");
        }
    }
}
