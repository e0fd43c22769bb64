//! The tree of `fluent-syntax` in the shape of ours: text joined over lines, comments as one string.

use fluent_syntax::ast::{
    Attribute, CallArguments, Comment, Entry, Expression, Identifier, InlineExpression, Pattern, PatternElement,
    Resource, Variant, VariantKey,
};
use serde_json::{Value, json};

pub(crate) fn resource(resource: &Resource<&str>) -> Value {
    json!({"type": "Resource", "body": resource.body.iter().map(entry).collect::<Vec<_>>()})
}

fn entry(entry: &Entry<&str>) -> Value {
    match entry {
        Entry::Message(message) => {
            let value = message.value.as_ref().map(pattern);
            named("Message", &message.id, value, &message.attributes, message.comment.as_ref())
        }
        Entry::Term(term) => {
            named("Term", &term.id, Some(pattern(&term.value)), &term.attributes, term.comment.as_ref())
        }
        Entry::Comment(found) => comment("Comment", found),
        Entry::GroupComment(found) => comment("GroupComment", found),
        Entry::ResourceComment(found) => comment("ResourceComment", found),
        Entry::Junk { content } => json!({"type": "Junk", "annotations": [], "content": content}),
    }
}

fn named(
    kind: &str,
    id: &Identifier<&str>,
    value: Option<Value>,
    attributes: &[Attribute<&str>],
    above: Option<&Comment<&str>>,
) -> Value {
    let attributes: Vec<Value> = attributes
        .iter()
        .map(|attribute| {
            json!({"type": "Attribute", "id": identifier(&attribute.id), "value": pattern(&attribute.value)})
        })
        .collect();
    let above = above.map(|found| comment("Comment", found));
    json!({"type": kind, "id": identifier(id), "value": value, "attributes": attributes, "comment": above})
}

fn identifier(id: &Identifier<&str>) -> Value {
    json!({"type": "Identifier", "name": id.name})
}

fn comment(kind: &str, comment: &Comment<&str>) -> Value {
    json!({"type": kind, "content": comment.content.join("\n")})
}

fn pattern(pattern: &Pattern<&str>) -> Value {
    let mut elements: Vec<Value> = Vec::new();
    for element in &pattern.elements {
        match (element, elements.last_mut()) {
            (PatternElement::TextElement { value }, Some(last)) if last["type"] == "TextElement" => {
                last["value"] = json!(last["value"].as_str().unwrap().to_owned() + value);
            }
            (PatternElement::TextElement { value }, _) => elements.push(json!({"type": "TextElement", "value": value})),
            (PatternElement::Placeable { expression }, _) => elements.push(placeable(expression)),
        }
    }
    json!({"type": "Pattern", "elements": elements})
}

fn placeable(expression: &Expression<&str>) -> Value {
    let expression = match expression {
        Expression::Inline(shown) => inline(shown),
        Expression::Select { selector, variants } => {
            let variants: Vec<Value> = variants.iter().map(variant).collect();
            json!({"type": "SelectExpression", "selector": inline(selector), "variants": variants})
        }
    };
    json!({"type": "Placeable", "expression": expression})
}

fn variant(variant: &Variant<&str>) -> Value {
    let key = match variant.key {
        VariantKey::Identifier { name } => json!({"type": "Identifier", "name": name}),
        VariantKey::NumberLiteral { value } => json!({"type": "NumberLiteral", "value": value}),
    };
    json!({"type": "Variant", "key": key, "value": pattern(&variant.value), "default": variant.default})
}

fn inline(expression: &InlineExpression<&str>) -> Value {
    match expression {
        InlineExpression::StringLiteral { value } => json!({"type": "StringLiteral", "value": value}),
        InlineExpression::NumberLiteral { value } => json!({"type": "NumberLiteral", "value": value}),
        InlineExpression::FunctionReference { id, arguments: given } => {
            json!({"type": "FunctionReference", "id": identifier(id), "arguments": arguments(given)})
        }
        InlineExpression::MessageReference { id, attribute } => {
            let attribute = attribute.as_ref().map(identifier);
            json!({"type": "MessageReference", "id": identifier(id), "attribute": attribute})
        }
        InlineExpression::TermReference { id, attribute, arguments: given } => {
            let (id, attribute) = (identifier(id), attribute.as_ref().map(identifier));
            let given = given.as_ref().map(arguments);
            json!({"type": "TermReference", "id": id, "attribute": attribute, "arguments": given})
        }
        InlineExpression::VariableReference { id } => json!({"type": "VariableReference", "id": identifier(id)}),
        InlineExpression::Placeable { expression } => placeable(expression),
    }
}

fn arguments(arguments: &CallArguments<&str>) -> Value {
    let named = |argument: &fluent_syntax::ast::NamedArgument<&str>| {
        let value = inline(&argument.value);
        json!({"type": "NamedArgument", "name": identifier(&argument.name), "value": value})
    };
    let named: Vec<Value> = arguments.named.iter().map(named).collect();
    let positional: Vec<Value> = arguments.positional.iter().map(inline).collect();
    json!({"type": "CallArguments", "positional": positional, "named": named})
}
