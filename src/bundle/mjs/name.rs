//! From ids to JavaScript identifiers.

use std::collections::{BTreeMap, HashSet};

/// What no binding of a module may be called (ECMA-262, 12.7.2 and 13.1.1); and `then`, for which `import()` would wait.
const RESERVED: &str = " arguments await break case catch class const continue debugger default delete do else enum \
                        eval export extends false finally for function if implements import in instanceof interface \
                        let new null package private protected public return static super switch then this throw true try \
                        typeof var void while with yield ";

/// The name under which a module exports a message or an attribute: `heroTitle` for `hero-title`,
/// `heroTitle_ariaLabel` for `hero-title.aria-label`, `delete_` for `delete`.
pub fn exported(key: &str) -> String {
    let mut name = identifier(key);
    if RESERVED.contains(&format!(" {name} ")) {
        name.push('_');
    }
    name
}

fn identifier(key: &str) -> String {
    let mut name = String::with_capacity(key.len());
    let mut is_behind_hyphen = false;
    for char in key.chars() {
        match char {
            '-' => is_behind_hyphen = !name.is_empty(),
            '.' => name.push('_'),
            char if std::mem::take(&mut is_behind_hyphen) => name.push(char.to_ascii_uppercase()),
            char => name.push(char),
        }
    }
    name
}

/// What a module imports of `flyt.mjs`, as `$name`.
pub(super) const IMPORTED: [&str; 5] = ["text", "html", "number", "date", "decimal"];

/// The keys of the patterns of a module, and their names in it. No export has a `$`, so the two never clash.
#[derive(Debug, Default)]
pub(super) struct Patterns<'a> {
    /// By index.
    known: BTreeMap<u32, (&'a str, String)>,
}

impl<'a> Patterns<'a> {
    /// Names patterns, given by index, part and key.
    pub(super) fn new(patterns: impl Iterator<Item = (u32, u32, &'a str)>) -> Self {
        let (mut known, mut taken) = (BTreeMap::new(), HashSet::from(IMPORTED.map(|name| format!("${name}"))));
        for (index, part, key) in patterns {
            let part = if part == 0 { String::new() } else { part.to_string() };
            let term = if key.starts_with('-') { "_" } else { "" };
            let mut name = format!("${part}{term}{}", identifier(key));
            while !taken.insert(name.clone()) {
                name.push('$');
            }
            known.insert(index, (key, name));
        }
        Self { known }
    }

    /// The key of a pattern.
    pub(super) fn key(&self, index: u32) -> &'a str {
        self.known[&index].0
    }

    /// The name of a pattern.
    pub(super) fn name(&self, index: u32) -> &str {
        &self.known[&index].1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_that_people_write() {
        let keys =
            ["title", "hero-title", "hero-title.aria-label", "a--b", "a-1-", "delete", "then", "delete.x", "a_B"];
        assert_eq!(
            keys.map(exported),
            ["title", "heroTitle", "heroTitle_ariaLabel", "aB", "a1", "delete_", "then_", "delete_x", "a_B"]
        );
    }

    #[test]
    fn patterns_of_several_locales_stand_apart() {
        let keys = [(4, 0, "a-b"), (1, 0, "-a-b"), (2, 0, "aB"), (3, 1, "a-b"), (0, 0, "text")];
        let patterns = Patterns::new(keys.into_iter());
        let names = [4, 1, 2, 3, 0].map(|index| patterns.name(index));
        assert_eq!(names, ["$aB", "$_aB", "$aB$", "$1aB", "$text$"]);
    }
}
