//! Whether an address leads where a link may lead: by its scheme alone.

use super::HOLE;

/// Where an address may lead; one without a scheme stays on the site, or is that of another site.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// What the scheme of an address makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scheme {
    /// It may be followed.
    Safe,
    /// It may run, or leads out of the web.
    Unsafe,
    /// A placeable decides.
    Open,
}

/// Whether an address leads where a link may lead, whatever its placeables are.
pub fn is_safe_address(address: &str) -> bool {
    scheme(address) == Scheme::Safe
}

/// The scheme of an address as written in HTML or Markdown. Character references, and what browsers and Markdown pass
/// over (white space, controls, backslashes), hide nothing.
pub(super) fn scheme(address: &str) -> Scheme {
    let is_passed_over = |char: &char| char.is_control() || char.is_whitespace() || *char == '\\';
    let plain: String = decode(address).chars().filter(|char| !is_passed_over(char)).collect();
    // A colon behind a slash, a question mark or a hash is part of a path.
    let Some(end) = plain.find([':', '/', '?', '#', HOLE]) else { return Scheme::Safe };
    match plain[end..].chars().next() {
        Some(HOLE) => Scheme::Open,
        Some(':') if !SCHEMES.iter().any(|known| plain[..end].eq_ignore_ascii_case(known)) => Scheme::Unsafe,
        _ => Scheme::Safe,
    }
}

/// Resolves character references, as far as they can hide a scheme.
fn decode(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        plain.push_str(&rest[..at]);
        let (char, length) = reference(&rest[at..]).unwrap_or(('&', 1));
        plain.push(char);
        rest = &rest[at + length..];
    }
    plain + rest
}

/// The character that a reference at the start of a text stands for, and its length.
fn reference(text: &str) -> Option<(char, usize)> {
    const NAMED: [(&str, char); 8] = [
        ("&colon;", ':'),
        ("&Tab;", '\t'),
        ("&NewLine;", '\n'),
        ("&sol;", '/'),
        ("&quest;", '?'),
        ("&num;", '#'),
        ("&bsol;", '\\'),
        ("&amp;", '&'),
    ];
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
    fn what_may_be_followed() {
        for address in [
            "https://a.se",
            "HTTP://A.SE",
            "mailto:a@b.se",
            "tel:+46",
            "/x:y",
            "#x",
            "?a=b:c",
            "//a.se",
            "sida.html",
            "https://\u{fffc}/",
            "/x/\u{fffc}",
            "#\u{fffc}",
            "a&colon",
            "",
        ] {
            assert_eq!(scheme(address), Scheme::Safe, "{address}");
        }
    }

    #[test]
    fn what_runs_or_leads_out_of_the_web() {
        for address in [
            "javascript:x",
            "JaVaScRiPt:x",
            " javascript:x",
            "java\tscript:x",
            "java\nscript:x",
            "\u{1}javascript:x",
            "&#106;avascript:x",
            "&#x6A;avascript:x",
            "&#0000106avascript:x",
            "javascript&colon;x",
            "java&Tab;script:x",
            "java&NewLine;script:x",
            "javascript\\:x",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "ftp://a.se/",
            "blob:x",
            "view-source:x",
            "intent:x",
            "%6Aavascript:x",
            "java\u{200b}script:x",
            "javascript:\u{fffc}",
        ] {
            assert_eq!(scheme(address), Scheme::Unsafe, "{address}");
        }
    }

    #[test]
    fn what_a_placeable_decides() {
        for address in ["\u{fffc}", "\u{fffc}script:x", "java\u{fffc}", "\u{fffc}/a", "&#106;\u{fffc}"] {
            assert_eq!(scheme(address), Scheme::Open, "{address}");
        }
    }
}
