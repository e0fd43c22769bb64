//! The types of a module.

use std::collections::BTreeMap;

use crate::view::View;

use super::super::Part;
use super::super::program::Compiled;
use super::code::{Code, member, string};
use super::spread::Codes;
use super::types::Variables;

/// What types are told from.
pub(super) struct Types<'p, 'a> {
    pub(super) view: View<'a>,
    pub(super) bundle: u32,
    pub(super) parts: &'p [&'p Part<'a>],
}

impl Types<'_, '_> {
    pub(super) fn write(&self, codes: &Codes<'_, '_>, exports: &BTreeMap<usize, String>, shared: &str) -> String {
        let mut body = String::new();
        for (at, name) in exports {
            let (one, code) = &codes[*at];
            let given = self.given(one, code);
            body += &format!("{}export declare const {name}: ({given}) => string;\n", about(one, code));
            if code.no_html.is_none() {
                body += &format!("export declare const {name}$html: ({given}) => string;\n");
            }
        }
        let used = ["AppFunction", "Value"].into_iter().filter(|name| body.contains(&format!(": {name}")));
        let names: Vec<_> = used.collect();
        let import = format!("import type {{ {} }} from {};\n\n", names.join(", "), string(shared));
        // Without an import or an export it would be no module.
        match (names.is_empty(), body.is_empty()) {
            (true, true) => "export {};\n".to_owned(),
            (true, false) => body,
            _ => import + &body,
        }
    }

    /// The parameters: what the text uses, and what its source uses, so that all locales are given the same.
    fn given(&self, one: &Compiled<'_>, code: &Code) -> String {
        let attribute = one.key.split_once('.').map(|(_, attribute)| attribute);
        let mut variables = Variables::default();
        let part = self.parts[one.part as usize];
        variables.add(one.message, attribute, &|id| part.messages.iter().find(|message| message.id() == id).copied());
        if let Some(source) = self.view.source {
            let find = |id: &str| source.index.find(self.bundle, id);
            if let Some(message) = find(one.message.id()) {
                variables.add(message, attribute, &find);
            }
        }
        let members = variables.uses.iter().map(|(name, uses)| format!("{}: {}", member(name), uses.as_str()));
        let members: Vec<_> = members.collect();
        let functions: Vec<_> = code.functions.iter().map(|name| format!("{}: AppFunction", member(name))).collect();
        match (members.is_empty(), functions.is_empty()) {
            (true, true) => String::new(),
            (_, true) => format!("args: {{ {} }}", members.join("; ")),
            (true, _) => format!("args: {{}}, functions: {{ {} }}", functions.join("; ")),
            _ => format!("args: {{ {} }}, functions: {{ {} }}", members.join("; "), functions.join("; ")),
        }
    }
}

/// Which message it is, and why it gives no HTML.
fn about(one: &Compiled<'_>, code: &Code) -> String {
    let no_html = code.no_html.as_ref().map_or(String::new(), |why| format!("; no HTML: {why}"));
    format!("/** `{}` in {}{no_html} */\n", one.key, one.message.file.path.replace("*/", "* /"))
}
