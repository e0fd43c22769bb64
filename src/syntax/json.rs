//! The tree in the JSON shape of the specification's reference fixtures.

use serde_json::{Value, json};

use crate::text::Span;

use super::Syntax;
use super::ast::{Argument, Arguments, Comment, Element, Entry, Expression, Message, Pattern, Placeable, Variant};

/// Lowers a tree; with `spans`, every node says where it stands, in bytes from 0.
pub fn to_json(syntax: Syntax<'_>, spans: bool) -> Value {
    let lower = Lower { spans };
    let body: Vec<Value> = syntax.entries().map(|entry| lower.entry(entry)).collect();
    lower.spanned(json!({"type": "Resource", "body": body}), Span::new(0, syntax.text.len() as u32))
}

struct Lower {
    spans: bool,
}

impl Lower {
    fn spanned(&self, mut node: Value, span: Span) -> Value {
        if self.spans {
            node["span"] = json!({"type": "Span", "start": span.start, "end": span.end});
        }
        node
    }

    fn entry(&self, entry: Entry<'_>) -> Value {
        match entry {
            Entry::Comment(comment) => self.comment(comment),
            Entry::Message(message) => self.message(message),
            Entry::Junk(junk) => {
                let node = json!({"type": "Junk", "annotations": [], "content": junk.text()});
                self.spanned(node, junk.span())
            }
        }
    }

    fn comment(&self, comment: Comment<'_>) -> Value {
        let kind = match comment.level() {
            1 => "Comment",
            2 => "GroupComment",
            _ => "ResourceComment",
        };
        let content = comment.lines().collect::<Vec<_>>().join("\n");
        self.spanned(json!({"type": kind, "content": content}), comment.span())
    }

    fn message(&self, message: Message<'_>) -> Value {
        let attributes: Vec<Value> = message
            .attributes()
            .map(|attribute| {
                let id = self.identifier(attribute.name(), attribute.name_span());
                let node = json!({"type": "Attribute", "id": id, "value": self.pattern(attribute.value())});
                self.spanned(node, attribute.span())
            })
            .collect();
        let id = message.id_span();
        let name = Span::new(id.end - message.name().len() as u32, id.end);
        let node = json!({
            "type": if message.is_term() { "Term" } else { "Message" },
            "id": self.identifier(message.name(), name),
            "value": message.value().map(|value| self.pattern(value)),
            "attributes": attributes,
            "comment": message.comment().map(|comment| self.comment(comment)),
        });
        self.spanned(node, message.span())
    }

    fn identifier(&self, name: &str, span: Span) -> Value {
        self.spanned(json!({"type": "Identifier", "name": name}), span)
    }

    fn pattern(&self, pattern: Pattern<'_>) -> Value {
        let elements: Vec<Value> = pattern
            .elements()
            .into_iter()
            .map(|element| match element {
                Element::Text(text, span) => self.spanned(json!({"type": "TextElement", "value": text}), span),
                Element::Placeable(placeable) => self.placeable(placeable),
            })
            .collect();
        self.spanned(json!({"type": "Pattern", "elements": elements}), pattern.span())
    }

    fn placeable(&self, placeable: Placeable<'_>) -> Value {
        let shown = self.expression(placeable.expression());
        let expression = if placeable.is_select() {
            let variants: Vec<Value> = placeable.variants().map(|variant| self.variant(variant)).collect();
            let span = Span::new(placeable.expression().span().start, placeable.span().end - 1);
            self.spanned(json!({"type": "SelectExpression", "selector": shown, "variants": variants}), span)
        } else {
            shown
        };
        self.spanned(json!({"type": "Placeable", "expression": expression}), placeable.span())
    }

    fn variant(&self, variant: Variant<'_>) -> Value {
        let key = if variant.is_number() {
            json!({"type": "NumberLiteral", "value": variant.key()})
        } else {
            json!({"type": "Identifier", "name": variant.key()})
        };
        let key = self.spanned(key, variant.key_span());
        let value = self.pattern(variant.value());
        let node = json!({"type": "Variant", "key": key, "value": value, "default": variant.is_default()});
        self.spanned(node, variant.span())
    }

    fn expression(&self, expression: Expression<'_>) -> Value {
        let node = match expression {
            Expression::String(raw, _) => json!({"type": "StringLiteral", "value": raw}),
            Expression::Number(raw, _) => json!({"type": "NumberLiteral", "value": raw}),
            Expression::Variable(name, span) => {
                let id = self.identifier(name, Span::new(span.start + 1, span.end));
                json!({"type": "VariableReference", "id": id})
            }
            Expression::Message { id, attribute, span } => {
                let id = self.identifier(id, Span::new(span.start, span.start + id.len() as u32));
                let attribute = attribute.map(|name| self.accessor(name, span.end));
                json!({"type": "MessageReference", "id": id, "attribute": attribute})
            }
            Expression::Term { id, attribute, arguments, span } => {
                let end = span.start + id.len() as u32;
                let accessor = attribute.map(|name| self.accessor(name, end + 1 + name.len() as u32));
                let id = self.identifier(&id[1..], Span::new(span.start + 1, end));
                let arguments = arguments.map(|arguments| self.arguments(arguments));
                json!({"type": "TermReference", "id": id, "attribute": accessor, "arguments": arguments})
            }
            Expression::Function { name, name_span, arguments, .. } => {
                let id = self.identifier(name, name_span);
                json!({"type": "FunctionReference", "id": id, "arguments": self.arguments(arguments)})
            }
            Expression::Placeable(placeable) => return self.placeable(placeable),
        };
        self.spanned(node, expression.span())
    }

    fn accessor(&self, name: &str, end: u32) -> Value {
        self.identifier(name, Span::new(end - name.len() as u32, end))
    }

    fn arguments(&self, arguments: Arguments<'_>) -> Value {
        let (mut positional, mut named) = (Vec::new(), Vec::new());
        for argument in arguments.iter() {
            match argument {
                Argument::Positional(expression) => positional.push(self.expression(expression)),
                Argument::Named(name, span, value) => {
                    let end = value.span().end;
                    let name = self.identifier(name, span);
                    let node = json!({"type": "NamedArgument", "name": name, "value": self.expression(value)});
                    named.push(self.spanned(node, Span::new(span.start, end)));
                }
            }
        }
        let node = json!({"type": "CallArguments", "positional": positional, "named": named});
        self.spanned(node, arguments.span())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_stay_as_written() {
        let text = "a = { \"\\u00e9\" }\n";
        let tree = super::super::parse(text);
        let json = to_json(Syntax { text, tree: &tree }, false);
        let value = &json["body"][0]["value"]["elements"][0]["expression"]["value"];
        assert_eq!(value, "\\u00e9");
    }
}
