//! The `ftl` format: linked entries as every Fluent runtime reads them.

use super::Part;

/// Writes the entries of a part, comments left out and nothing renamed.
pub fn write(part: &Part<'_>) -> String {
    let mut text = String::new();
    for message in &part.messages {
        let facts = message.facts();
        let entry = &message.file.text[facts.id.start as usize..facts.span.end as usize];
        text.push_str(entry);
        text.push('\n');
    }
    text
}
