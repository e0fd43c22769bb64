//! Whether the tags of a text, and Markdown's signs, are closed as they were opened.

use std::collections::BTreeSet;
use std::ops::Range;

use super::html::open_comment;
use super::{HOLE, Tag, TagKind, inline, live, tags};

/// What is not well-formed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where it stands.
    pub range: Range<usize>,
    /// What is wrong.
    pub headline: String,
    /// What to do.
    pub help: &'static str,
    /// Whether a placeable may hold what is missing.
    pub is_open: bool,
}

/// Elements whose end tag may be left out.
const OPEN_ENDED: [&str; 14] =
    ["p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "body"];

/// Tags within so many others are not looked at: those are told as never closed.
const DEEP: usize = 500;

/// The faults of a text.
pub fn faults(text: &str, markdown: bool) -> Vec<Fault> {
    let live = live(text, markdown);
    let all = tags(&live);
    let holes = (live.find(HOLE), live.rfind(HOLE));
    let mut balance = Balance { holes, open: Vec::new(), faults: Vec::new() };
    let closing = all.iter().filter(|tag| tag.kind == TagKind::Close).map(Tag::lower).collect();
    all.iter().filter(|tag| is_meant(tag, &closing)).for_each(|tag| balance.tag(tag));
    balance.end();
    if let Some(at) = open_comment(&live) {
        balance.fault(at..at + 4, "a comment is never closed".to_owned(), "write its `-->`, or remove it", false);
    }
    for (sign, at) in if markdown { inline(text).unclosed } else { Vec::new() } {
        let help = "close it in the same text, or write a backslash before it";
        balance.fault(at..at + 1, format!("this `{sign}` is never closed"), help, false);
    }
    balance.faults
}

struct Balance<'t> {
    /// The first and the last placeable.
    holes: (Option<usize>, Option<usize>),
    open: Vec<&'t Tag<'t>>,
    faults: Vec<Fault>,
}

impl<'t> Balance<'t> {
    fn tag(&mut self, tag: &'t Tag<'t>) {
        if self.open.len() > DEEP {
            return;
        }
        let name = tag.lower();
        if tag.is_broken() {
            let help = "close its quotes and write its `>`";
            self.fault(tag.range.clone(), format!("the tag `<{name}` is broken"), help, false);
        } else if tag.kind == TagKind::Open && reopens(tag, &self.open) {
            let help = "write its closing tag if it is to end here";
            self.fault(tag.range.clone(), format!("`<{name}>` opens again inside itself"), help, false);
            self.open.pop();
        } else if tag.kind == TagKind::Open {
            self.open.push(tag);
        } else if tag.kind == TagKind::Close {
            self.close(tag);
        }
    }

    fn close(&mut self, tag: &Tag<'_>) {
        let name = tag.lower();
        let Some(at) = self.open.iter().rposition(|opener| opener.is(&name)) else {
            let is_open = self.holes.0.is_some_and(|hole| hole < tag.range.start);
            let help = "remove it, or write its opening tag before it";
            return self.fault(tag.range.clone(), format!("`</{name}>` closes nothing"), help, is_open);
        };
        for crossed in self.open.split_off(at).into_iter().skip(1).filter(|tag| must_close(tag)) {
            let headline = format!("`<{}>` is not closed before `</{name}>`", crossed.lower());
            self.fault(crossed.range.clone(), headline, "close tags in the opposite order of opening", false);
        }
    }

    fn end(&mut self) {
        for tag in std::mem::take(&mut self.open).into_iter().filter(|tag| must_close(tag)) {
            let is_open = self.holes.1.is_some_and(|hole| hole >= tag.range.end);
            let help = "write its closing tag in the same text or variant";
            self.fault(tag.range.clone(), format!("`<{}>` is never closed", tag.lower()), help, is_open);
        }
    }

    fn fault(&mut self, range: Range<usize>, headline: String, help: &'static str, is_open: bool) {
        self.faults.push(Fault { range, headline, help, is_open });
    }
}

fn must_close(tag: &Tag<'_>) -> bool {
    !OPEN_ENDED.iter().any(|name| tag.is(name))
}

/// A second opening tag where the closing one was meant.
fn reopens(tag: &Tag<'_>, open: &[&Tag<'_>]) -> bool {
    const FLAT: [&str; 8] = ["a", "b", "i", "em", "strong", "code", "u", "small"];
    let name = tag.lower();
    FLAT.contains(&name.as_str()) && tag.attributes.is_empty() && open.last().is_some_and(|last| last.is(&name))
}

/// A word in angle brackets is no tag, unless an end tag or an attribute's value says so.
fn is_meant(tag: &Tag<'_>, closing: &BTreeSet<String>) -> bool {
    const KNOWN: &str = " a abbr b bdi bdo blockquote br button cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr \
                         i img input ins kbd label li mark ol p pre q rp rt ruby s samp small span strong sub sup table tbody td \
                         th thead tr tt u ul var wbr ";
    let name = tag.lower();
    let known = KNOWN.contains(&format!(" {name} "));
    let has_value = tag.attributes.iter().any(|one| one.value.is_some());
    known || has_value || closing.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::faults;

    fn all(text: &str, markdown: bool) -> Vec<String> {
        faults(text, markdown).into_iter().map(|fault| fault.headline).collect()
    }

    #[test]
    fn each_fault() {
        assert_eq!(all("<b>x</i>", false), ["`</i>` closes nothing", "`<b>` is never closed"]);
        assert_eq!(all("<b><i>x</b></i>", false), ["`<i>` is not closed before `</b>`", "`</i>` closes nothing"]);
        assert_eq!(all("<a href=\"x>y</a>", false), ["the tag `<a` is broken"]);
        assert_eq!(all("x <!-- y", false), ["a comment is never closed"]);
        assert_eq!(
            all("*x `y", true),
            ["this `` ` `` is never closed", "this `*` is never closed"].map(|one| one.replace("`` ` ``", "```"))
        );
    }

    #[test]
    fn what_is_well_formed() {
        for text in [
            "<p>x<br>y <li>z 1 < 2 <namn>",
            "<endast ord> <jan@example.org> <ditt namn>",
            "<img src=\"\u{fffc}\" />",
            "`<b>` \\<i> **x**",
        ] {
            assert!(all(text, true).is_empty(), "{text}: {:?}", all(text, true));
        }
    }

    #[test]
    fn a_placeable_may_hold_what_is_missing() {
        let is_open = |text| faults(text, false).iter().all(|fault| fault.is_open);
        assert!(is_open("\u{fffc}x</a>") && is_open("<a>x\u{fffc}"));
        assert!(!is_open("x</a>\u{fffc}") && !is_open("\u{fffc}<a>x"));
    }
}
