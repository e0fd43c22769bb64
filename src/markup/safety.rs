//! What may not come from a stranger: a translation is a text from one.

use std::ops::Range;

use super::{Tag, TagKind, links, tags};

/// Something that could hurt a page or its reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Danger {
    /// What it is, as a subject: "the tag `<script>`".
    pub what: String,
    /// Where it stands.
    pub range: Range<usize>,
}

/// Elements that run, load, submit or restyle.
const TAGS: [&str; 22] = [
    "applet", "base", "button", "embed", "form", "frame", "frameset", "iframe", "input", "link", "math", "meta",
    "noscript", "object", "script", "select", "style", "svg", "template", "textarea", "title", "xmp",
];

/// Attributes that run or restyle, beside all that start with `on`.
const ATTRIBUTES: [&str; 6] = ["style", "srcdoc", "srcset", "formaction", "ping", "background"];

/// Where an address may lead; one without a scheme stays on the site.
const SCHEMES: [&str; 5] = ["http", "https", "mailto", "tel", "ftp"];

/// The dangers of a text.
pub fn dangers(text: &str, markdown: bool) -> Vec<Danger> {
    let mut dangers: Vec<Danger> =
        tags(text).iter().filter(|tag| tag.kind != TagKind::Close).flat_map(of_tag).collect();
    for link in links(text, markdown).into_iter().filter(|link| !is_safe_address(link.address)) {
        let what = format!("the address `{}`", link.address.chars().take(40).collect::<String>());
        dangers.push(Danger { what, range: link.range });
    }
    dangers
}

fn of_tag(tag: &Tag<'_>) -> Vec<Danger> {
    let mut dangers = Vec::new();
    let mut push = |what: String| dangers.push(Danger { what, range: tag.range.clone() });
    if TAGS.iter().any(|name| tag.is(name)) {
        push(format!("the tag `<{}>`", tag.lower()));
    }
    for attribute in &tag.attributes {
        let name = attribute.name.to_ascii_lowercase();
        let handles = name.starts_with("on")
            || name.contains(":on")
            || name.trim_start_matches(|char: char| !char.is_ascii_alphabetic()).starts_with("on");
        if handles || ATTRIBUTES.contains(&name.as_str()) {
            push(format!("the attribute `{name}`"));
        }
    }
    dangers
}

/// Whether an address leads where a link may lead. Entities, white space and control characters, which browsers pass
/// over, hide nothing; an address that begins with a hole is the application's.
pub fn is_safe_address(address: &str) -> bool {
    let plain = decode(address);
    let plain: String = plain.chars().filter(|char| !char.is_control() && !char.is_whitespace()).collect();
    let Some(colon) = plain.find(':') else { return true };
    let scheme = &plain[..colon];
    // A colon behind a slash, a question mark or a hash is part of a path.
    if scheme.contains(['/', '?', '#']) || scheme.contains('\u{fffc}') {
        return true;
    }
    SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known))
}

/// Resolves character references, as far as they can hide a scheme.
fn decode(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['&', '%']) {
        plain.push_str(&rest[..at]);
        let (char, length) = reference(&rest[at..]).unwrap_or((rest[at..].chars().next().unwrap_or('&'), 1));
        plain.push(char);
        rest = &rest[at + length..];
    }
    plain.push_str(rest);
    plain
}

fn reference(text: &str) -> Option<(char, usize)> {
    if let Some(hex) = text.strip_prefix('%') {
        let code = u8::from_str_radix(hex.get(..2)?, 16).ok()?;
        return Some((char::from(code), 3));
    }
    const NAMED: [(&str, char); 5] =
        [("&colon;", ':'), ("&Tab;", '\t'), ("&NewLine;", '\n'), ("&lpar;", '('), ("&amp;", '&')];
    if let Some((name, char)) = NAMED.iter().find(|(name, _)| text.starts_with(name)) {
        return Some((*char, name.len()));
    }
    let digits = text.strip_prefix("&#")?;
    let (digits, radix, before) = match digits.strip_prefix(['x', 'X']) {
        Some(hex) => (hex, 16, 3),
        None => (digits, 10, 2),
    };
    let length = digits.find(|char: char| !char.is_digit(radix)).unwrap_or(digits.len());
    let code = u32::from_str_radix(digits.get(..length)?, radix).ok()?;
    let semicolon = usize::from(digits[length..].starts_with(';'));
    Some((char::from_u32(code)?, before + length + semicolon))
}

#[cfg(test)]
mod tests {
    use super::*;

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
            "<b style=\"x:y\">",
            "<iframe srcdoc='x'>",
            "<input autofocus onfocus=x>",
            "<textarea>",
            "<a href=\"javascript:alert(1)\">",
            "<a href=\"JaVaScRiPt:x\">",
            "<a href=\" javascript:x\">",
            "<a href=\"java\tscript:x\">",
            "<a href=\"java\nscript:x\">",
            "<a href=\"&#106;avascript:x\">",
            "<a href=\"&#x6A;avascript:x\">",
            "<a href=\"&#0000106avascript:x\">",
            "<a href=\"javascript&colon;x\">",
            "<a href=\"java&Tab;script:x\">",
            "<a href=\"data:text/html,x\">",
            "<a href='vbscript:x'>",
            "<a href=file:///etc/passwd>",
            "<a href=\"\u{1}javascript:x\">",
            "<img src=\"javascript:x\">",
            "<a xlink:href=\"javascript:x\">",
            "<template>",
            "<noscript>",
            "<details ontoggle=x>",
            "<video poster=javascript:x>",
            "<a href=\"%6Aavascript:x\">",
            "<button formaction=x>",
        ];
        for attack in attacks {
            assert!(!dangers(attack, false).is_empty(), "{attack}");
        }
        for attack in
            ["[x](javascript:alert(1))", "![x](data:text/html,x)", "[x](<javascript:x>)", "[x]( JAVASCRIPT:x)"]
        {
            assert!(!dangers(attack, true).is_empty(), "{attack}");
        }
    }

    #[test]
    fn harmless_texts() {
        let texts = [
            "<b>x</b> <a href=\"https://a.se\">y</a>",
            "<a href=\"/x:y\">",
            "<a href=\"\u{fffc}\">",
            "<a href=\"\u{fffc}:x\">",
            "<a href=\"mailto:a@b.se\">",
            "<img src=\"a.png\" alt=\"on\">",
            "<span class=\"one\" lang=sv>",
            "1 < 2, onclick = x",
            "javascript: är ett språk",
            "<a href=\"#x\">",
            "<a href=\"?a=b:c\">",
            "<a href=\"HTTPS://A.SE\">",
            "<a href=\"tel:+46\">",
        ];
        for text in texts {
            assert_eq!(dangers(text, true), [], "{text}");
        }
    }
}
