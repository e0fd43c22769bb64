//! Where in a text it matters which words come next, and which texts are words alone: so that of many forms of a word one
//! can stand for all.

use super::html::all_tags;

/// What begins or ends a tag, a link, code, emphasis or an address where none is open.
const SIGNS: [char; 9] = ['<', '[', ']', '`', '*', '\\', ':', '\n', '\r'];

/// Whether a text neither begins nor ends anything where none is open.
pub fn is_words(text: &str) -> bool {
    !text.contains(SIGNS)
}

/// Whether no tag and no link is open at the end of a text, nor could its last sign be part of one: words that follow,
/// or do not follow, change nothing but what is read.
pub fn is_at_rest(text: &str) -> bool {
    let is_open = |sign: &str, end: &[char]| text.rfind(sign).is_some_and(|at| !text[at + sign.len()..].contains(end));
    !text.ends_with(SIGNS)
        && !text.ends_with("</")
        && !is_open("](", &[')'])
        && !is_open("]:", &['\n'])
        && all_tags(text, true).iter().all(|tag| !tag.is_broken())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_matter_in_tags_and_links_and_beside_their_signs() {
        let open = [
            "<b ",
            "<b title=\">\" ",
            "<b title=x) ",
            "<b title=\"x) ",
            "<b <i> ",
            "a <",
            "</",
            "[a](",
            "[a](b",
            "[a]",
            "[a]: ",
            "a \\",
            "a `",
            "https:",
        ];
        for text in open {
            assert!(!is_at_rest(text), "{text}");
        }
    }

    #[test]
    fn elsewhere_they_do_not() {
        for text in ["", "<b>", "<b>Det är \"så\" (2 < 3): ", "l'arbre & ", "[a](b) och ", "<a title=\"x>y\"> "] {
            assert!(is_at_rest(text), "{text}");
        }
        assert!(is_words("l'arbre (\"x\") & > \u{fffc}") && !is_words("a: b"));
    }
}
