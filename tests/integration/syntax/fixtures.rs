//! The reference fixtures of the Fluent specification, and the spans of fluent.js's structure fixtures.

#![expect(clippy::disallowed_methods, reason = "tests read their own files")]

use std::fs;
use std::path::Path;

use flyt::syntax::{Syntax, parse, to_json};
use serde_json::{Value, json};

use crate::corpus;

#[test]
fn every_reference_fixture_gives_its_tree() {
    let Some(corpus) = corpus::dir() else { return };
    for (path, text) in corpus::texts(&corpus.join("fluent-fixtures/reference")) {
        let tree = parse(&text);
        let got = to_json(Syntax { text: &text, tree: &tree }, false);
        assert_eq!(got, wanted(&path, false), "{}", path.display());
    }
}

/// Where fluent.js departs from the grammar, so that its entries are not ours: only what both have is compared.
const OTHER_ENTRIES: [(&str, &str); 5] = [
    ("attribute_with_empty_pattern", "a broken attribute makes the whole entry junk"),
    ("attribute_without_equal_sign", "a broken attribute makes the whole entry junk"),
    ("leading_dots", "a broken attribute makes the whole entry junk"),
    ("non_id_attribute_name", "a broken attribute makes the whole entry junk"),
    ("unclosed", "junk does not end at the next line that could start an entry, but at the one behind the error"),
];

#[test]
fn spans_are_those_of_the_structure_fixtures() {
    let Some(corpus) = corpus::dir() else { return };
    for (path, text) in corpus::texts(&corpus.join("fluent-fixtures/structure")) {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let tree = parse(&text);
        let mut got = to_json(Syntax { text: &text, tree: &tree }, true);
        to_utf16(&mut got, &text);
        let mut want = wanted(&path, true);
        settle(&mut want);
        if OTHER_ENTRIES.iter().any(|(listed, _)| *listed == name) {
            assert_ne!(got, want, "{name} need not be listed");
            keep_common(&mut got, &mut want);
        }
        assert_eq!(got, want, "{}", path.display());
    }
}

/// Where fluent.js's spans serve no reader, ours differ: a pattern is what its elements cover, without the indentation
/// before its first line, and without spaces at its end, which are no part of its text either.
fn settle(node: &mut Value) {
    if node["type"] == "Pattern" {
        let elements = node["elements"].as_array_mut().unwrap();
        let last = elements.last_mut().unwrap();
        if last["type"] == "TextElement" && !last["value"].as_str().unwrap().contains('\n') {
            let length = last["value"].as_str().unwrap().encode_utf16().count() as u64;
            last["span"]["end"] = json!(last["span"]["start"].as_u64().unwrap() + length);
        }
        let (start, end) = (elements[0]["span"]["start"].clone(), elements.last().unwrap()["span"]["end"].clone());
        node["span"] = json!({"type": "Span", "start": start, "end": end});
    }
    each_child(node, settle);
}

/// Leaves out the entries that only one of two trees has.
fn keep_common(one: &mut Value, other: &mut Value) {
    let entries = |tree: &Value| -> Vec<Value> { tree["body"].as_array().unwrap().clone() };
    let (ones, others) = (entries(one), entries(other));
    let keep = |tree: &mut Value, in_both: &[Value]| {
        let same = |a: &Value, b: &Value| a["type"] == b["type"] && a["span"] == b["span"];
        let body = tree["body"].as_array_mut().unwrap();
        body.retain(|entry| in_both.iter().any(|found| same(entry, found)));
    };
    keep(one, &others);
    keep(other, &ones);
}

fn wanted(path: &Path, spans: bool) -> Value {
    let mut tree: Value = serde_json::from_str(&fs::read_to_string(path.with_extension("json")).unwrap()).unwrap();
    strip(&mut tree, spans);
    tree
}

/// Leaves out what another parser's messages say, and where no spans are compared, the spans.
fn strip(node: &mut Value, spans: bool) {
    if let Value::Object(fields) = node {
        fields.retain(|name, _| spans || name != "span");
        if let Some(annotations) = fields.get_mut("annotations") {
            *annotations = json!([]);
        }
    }
    each_child(node, |child| strip(child, spans));
}

/// fluent.js counts in UTF-16 units.
fn to_utf16(node: &mut Value, text: &str) {
    if node["type"] == "Span" {
        for name in ["start", "end"] {
            let bytes = node[name].as_u64().unwrap() as usize;
            node[name] = json!(text[..bytes].encode_utf16().count());
        }
    }
    each_child(node, |child| to_utf16(child, text));
}

fn each_child(node: &mut Value, mut visit: impl FnMut(&mut Value)) {
    match node {
        Value::Object(fields) => fields.values_mut().for_each(visit),
        Value::Array(nodes) => nodes.iter_mut().for_each(&mut visit),
        _ => {}
    }
}
