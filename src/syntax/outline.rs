//! The tree as indented text, for people.

use std::fmt::Write;

use serde_json::Value;

use super::{Syntax, to_json};

/// A line for each node: what it is, and its name or text.
pub fn outline(syntax: Syntax<'_>) -> String {
    let mut text = String::new();
    node(&to_json(syntax, false), 0, &mut text);
    text
}

fn node(value: &Value, depth: usize, text: &mut String) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| node(item, depth, text)),
        Value::Object(members) => {
            let kind = members.get("type").and_then(Value::as_str).unwrap_or_default();
            let _ = write!(text, "{:1$}{kind}", "", depth * 2);
            let scalars = members.iter().filter(|(name, value)| *name != "type" && is_scalar(value));
            for (_, value) in scalars {
                let _ = write!(text, " {value}");
            }
            text.push('\n');
            members.values().for_each(|member| node(member, depth + 1, text));
        }
        _ => {}
    }
}

fn is_scalar(value: &Value) -> bool {
    value.is_string() || value.as_bool() == Some(true)
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::*;

    #[test]
    fn a_line_for_each_node() {
        let text = "hej = Hej { $namn }!\n";
        let tree = parse(text);
        let lines = [
            "Resource",
            "  Message",
            "    Identifier \"hej\"",
            "    Pattern",
            "      TextElement \"Hej \"",
            "      Placeable",
            "        VariableReference",
            "          Identifier \"namn\"",
            "      TextElement \"!\"",
        ];
        assert_eq!(outline(Syntax { text, tree: &tree }).lines().collect::<Vec<_>>(), lines);
    }
}
