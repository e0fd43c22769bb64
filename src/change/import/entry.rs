//! Messages as text: new ones, and new values in old ones.

use crate::catalog::Message;
use crate::document::{Part, Reading, value};
use crate::text::{Edit, Span};

/// A new message.
pub(super) fn entry(id: &str, texts: &[(Option<&'static str>, String)]) -> String {
    let mut text = format!("{id} =");
    for (attribute, words) in texts {
        let parts = [Part::Text(words.clone())];
        match attribute {
            None => text += &value(&parts, id),
            Some(attribute) => text += &self::attribute(attribute, &parts),
        }
    }
    text + "\n"
}

fn attribute(name: &str, parts: &[Part]) -> String {
    let before = format!("    .{name}");
    format!("\n{before} ={}", value(parts, &before))
}

/// A new text in the place of a value or an attribute; placeables that find no place in it are told.
pub(super) fn replaced(
    message: Message<'_>,
    attribute: Option<&str>,
    text: &str,
    was: Option<&Reading>,
    lost: &mut Vec<String>,
) -> Edit {
    let (parts, gone) = was.map_or_else(|| (vec![Part::Text(text.to_owned())], Vec::new()), |was| was.put_back(text));
    lost.extend(gone);
    let facts = message.facts();
    match (message.pattern(attribute), attribute) {
        (Some(pattern), Some(name)) => {
            let from = behind_equals(message, pattern.facts().attribute.map_or(facts.id.end, |span| span.end));
            let new = value(&parts, &format!("    .{name}"));
            Edit { span: Span::new(from, pattern.span().end), new }
        }
        (None, Some(name)) => Edit { span: Span::at(facts.span.end), new: self::attribute(name, &parts) },
        (pattern, None) => {
            let from = behind_equals(message, facts.id.end);
            let end = pattern.map_or(from, |pattern| pattern.span().end);
            Edit { span: Span::new(from, end), new: value(&parts, message.id()) }
        }
    }
}

fn behind_equals(message: Message<'_>, from: u32) -> u32 {
    let rest = &message.file.text[from as usize..];
    from + rest.find('=').map_or(0, |at| at + 1) as u32
}
