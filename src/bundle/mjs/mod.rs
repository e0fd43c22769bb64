//! The `mjs` format: an ES module a bundle, one function a message and attribute, and its types.
//!
//! The module stands on `flyt.mjs`, which all modules of a build share: what a placeable comes to is decided there, by
//! the browser's `Intl`. A pattern is one expression, written once: what it gives is a text or HTML by what it is
//! written for. `docs/mjs.md` says what an application sees of it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::view::View;

use super::program::{Compiled, compile};
use super::{Part, Unshowable};

mod code;
mod declare;
mod name;
mod place;
mod spread;
mod types;

use code::{Code, code, string};
use name::{IMPORTED, Patterns};
use spread::{Codes, spread};

pub use name::exported as export_name;

/// What the modules of all bundles import, and its types: path and text.
pub const SHARED: [(&str, &str); 2] =
    [("flyt.mjs", include_str!("flyt.mjs")), ("flyt.d.mts", include_str!("flyt.d.mts"))];

/// A module.
#[derive(Debug)]
pub struct Module {
    /// Its text.
    pub text: String,
    /// Its types.
    pub types: String,
    /// What it cannot show, and what cannot be named in it.
    pub unshowable: Vec<Unshowable>,
}

/// Writes the parts of a bundle, the nearest locale first, as a module; `shared` is where it finds `flyt.mjs`.
pub fn write(view: View<'_>, bundle: u32, parts: &[&Part<'_>], shared: &str) -> Module {
    let (_, compiled, mut unshowable) = compile(parts, &view.config.runtime);
    let patterns = Patterns::new(compiled.iter().map(|one| (one.index, one.part, one.key.as_str())));
    let module = code::Module { patterns: &patterns, runtime: &view.config.runtime };
    let written = compiled.iter().map(|one| {
        let markup = view.config.markup(&one.message.file.source_path);
        (one, code(module, markup, &one.elements))
    });
    let mut codes = written.collect();
    spread(view.config, &mut codes);
    let exports = exports(&codes, &mut unshowable);
    let types = declare::Types { view, bundle, parts }.write(&codes, &exports, shared);
    let text = text(parts, &codes, &exports, &patterns, shared);
    Module { text, types, unshowable }
}

/// The names of the patterns that are exported, by their place: of a key the first locale's, and no terms.
fn exports(codes: &Codes<'_, '_>, unshowable: &mut Vec<Unshowable>) -> BTreeMap<usize, String> {
    let (mut exports, mut known) = (BTreeMap::new(), BTreeSet::new());
    let mut names = HashMap::<String, &str>::new();
    for (at, (one, _)) in codes.iter().enumerate() {
        if one.message.is_term() || !known.insert(&one.key) {
            continue;
        }
        let name = export_name(&one.key);
        if let Some(other) = names.insert(name.clone(), &one.key) {
            unshowable.push(clash(one, &name, other));
        }
        exports.insert(at, name);
    }
    exports
}

fn clash(one: &Compiled<'_>, name: &str, other: &str) -> Unshowable {
    Unshowable {
        key: format!("{}:{}", one.message.file.path, one.key),
        function: name.to_owned(),
        reason: format!("is the name of `{other}` in JavaScript too; `flyt mv` renames one of them"),
    }
}

fn text(
    parts: &[&Part<'_>],
    codes: &Codes<'_, '_>,
    exports: &BTreeMap<usize, String>,
    patterns: &Patterns<'_>,
    shared: &str,
) -> String {
    let tags: Vec<_> = parts.iter().map(|part| string(&part.side.locale.tag())).collect();
    let shown: BTreeSet<_> = codes.iter().flat_map(|(_, code)| code.shows.iter().copied()).collect();
    let mut body = String::new();
    for (at, (one, code)) in codes.iter().enumerate() {
        let name = patterns.name(one.index);
        let is_shown = shown.contains(&one.index);
        let exported = exports.get(&at).map(String::as_str);
        body += &match exported {
            Some(exported) if code.is_constant => constant(exported, name, code, is_shown),
            Some(exported) => pattern(name, code) + &functions(exported, name, code, &tags[one.part as usize]),
            None if is_shown => pattern(name, code),
            None => String::new(),
        };
    }
    imports(&body, shared) + &body
}

/// What the body needs of `flyt.mjs`.
fn imports(body: &str, shared: &str) -> String {
    let used = IMPORTED.into_iter().filter(|name| body.contains(&format!("${name}(")));
    let names: Vec<_> = used.map(|name| format!("{name} as ${name}")).collect();
    if names.is_empty() {
        return String::new();
    }
    format!("import {{ {} }} from {};\n\n", names.join(", "), string(shared))
}

fn pattern(name: &str, code: &Code) -> String {
    let x = if code.text.contains("x.") || code.text.contains("(x)") { "(x)" } else { "()" };
    format!("const {name} = {x} => {};\n", code.text)
}

/// A message that is nothing but text.
fn constant(exported: &str, name: &str, code: &Code, is_shown: bool) -> String {
    let mut text = format!("export const {exported} = () => {};\n", code.text);
    if is_shown {
        text += &format!("const {name} = {exported};\n");
    }
    if code.no_html.is_none() {
        text += &format!("export const {exported}$html = {exported};\n");
    }
    text
}

fn functions(exported: &str, name: &str, code: &Code, tag: &str) -> String {
    let (given, passed) =
        if code.functions.is_empty() { ("args", "args") } else { ("args, functions", "args, functions") };
    let function = |suffix: &str, how: &str| {
        format!("export const {exported}{suffix} = ({given}) => {how}({tag}, {name}, {passed});\n")
    };
    let html = if code.no_html.is_none() { function("$html", "$html") } else { String::new() };
    function("", "$text") + &html
}
