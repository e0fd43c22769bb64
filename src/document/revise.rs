//! A new outline in the place of an old one, of which all that is not changed stays as it was written.

use crate::text::{Edit, Span, apply};

use super::write::{blocks, value};
use super::{Document, Outline};

/// The text of an outline; of the old one every byte stays that says the same.
pub fn revised(old: Option<&Document>, new: &Outline) -> String {
    let Some(old) = old.filter(|old| old.faults.is_empty()) else { return new.write() };
    let head = head(old);
    let before = head.of(&old.text);
    let given = front_matter(old, new, head);
    let body = &old.text[head.end as usize..];
    match blocks(&old.outline.blocks) == blocks(&new.blocks) {
        true => given + body,
        false if before.is_empty() => given + &blocks(&new.blocks),
        false => format!("{}\n\n{}", given.trim_end(), blocks(&new.blocks)),
    }
}

/// The front matter, its fences included.
fn head(old: &Document) -> Span {
    let (_, end) = super::front_matter::read(&old.text, &mut Vec::new());
    Span::new(0, end)
}

/// The old front matter with the values of the new one.
fn front_matter(old: &Document, new: &Outline, head: Span) -> String {
    let (mut edits, mut added) = (Vec::new(), String::new());
    for variable in &new.front_matter.variables {
        match old.outline.front_matter.variables.iter().find(|own| own.name == variable.name) {
            Some(own) if own.value == variable.value => {}
            Some(own) => edits.push(Edit { span: own.value_span, new: value(&variable.value) }),
            None => added += &format!("{} = {}\n", variable.name, value(&variable.value)),
        }
    }
    let text = head.of(&old.text);
    if text.trim_start_matches('\u{feff}').is_empty() {
        return if added.is_empty() { text.to_owned() } else { format!("{text}+++\n{added}+++\n\n") };
    }
    if !added.is_empty() {
        let fence = text.trim_end().len() - "+++".len();
        edits.push(Edit { span: Span::at(fence as u32), new: added });
    }
    apply(text, &edits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(old: &str, new: &str, expected: &str) {
        let document = Document::new("a.md".into(), "a.ftl".into(), old.to_owned());
        assert_eq!(revised(Some(&document), &Outline::parse(new).0), expected);
    }

    #[test]
    fn what_says_the_same_stays() {
        let old = "+++\n# Vem?\nauthor   = 'Åsa'\n+++\n{ a }\n===\n\n* { b }\n";
        check(old, "+++\nauthor = \"Åsa\"\n+++\n# { a }\n\n- { b }\n", old);
        check(old, "+++\nauthor = \"Bo\"\n+++\n# { a }\n\n- { b }\n", &old.replace("'Åsa'", "\"Bo\""));
        check(
            old,
            "+++\nupdated = 2024-01-02\n+++\n# { a }\n",
            "+++\n# Vem?\nauthor   = 'Åsa'\nupdated = 2024-01-02\n+++\n\n# { a }\n",
        );
        check("# { a }\n", "+++\nx = 1\n+++\n# { a }\n", "+++\nx = 1\n+++\n\n# { a }\n");
    }
}
