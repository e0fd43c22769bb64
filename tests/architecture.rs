//! The house holds: a room imports only from floors below it, rooms on one floor are blind to each other, and each
//! outside crate is used in its own rooms alone.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may fail loudly and read files")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use syn::visit::Visit;

/// The rooms by floor, lowest first; what stands in one line is blind to its neighbours.
const FLOORS: &[&[&str]] = &[
    &["text", "locale"],
    &["diagnostic", "syntax", "markup", "format", "config"],
    &["catalog", "document", "ledger", "runtime"],
    &["view"],
    &["checks", "bundle", "render", "change", "report"],
    &["project"],
    &["pipeline"],
    &["workspace"],
    &["lsp", "web"],
];

/// The rooms that may use an outside crate; those that are not named may be used anywhere.
const OWNERS: &[(&str, &[&str])] = &[
    ("annotate_snippets", &["report"]),
    ("anstream", &["cli"]),
    ("axum", &["web"]),
    ("blake3", &["bundle", "web"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("crc32fast", &["runtime"]),
    ("fixed_decimal", &["locale", "format"]),
    ("fluent_bundle", &["bundle", "checks"]),
    ("futures_util", &["web"]),
    ("getrandom", &["web"]),
    ("icu_datetime", &["format"]),
    ("icu_decimal", &["format"]),
    ("icu_locale", &["locale"]),
    ("icu_plurals", &["locale"]),
    ("indicatif", &["cli"]),
    ("lsp_server", &["lsp"]),
    ("lsp_types", &["lsp"]),
    ("memchr", &["syntax"]),
    ("scraper", &["document"]),
    ("serde_json", &["syntax", "bundle", "report", "project", "lsp", "web"]),
    ("memmap2", &["runtime"]),
    ("minijinja", &["render"]),
    ("notify", &["project"]),
    ("pulldown_cmark", &["document", "render"]),
    ("rustc_hash", &["catalog", "runtime", "view", "checks"]),
    ("schemars", &["config"]),
    ("similar", &["report"]),
    ("strsim", &["config"]),
    ("tempfile", &["project"]),
    ("terminal_size", &["cli"]),
    ("tokio", &["web"]),
    ("toml", &["config", "document"]),
    ("unic_langid", &["bundle"]),
    ("unicode_segmentation", &["checks"]),
    ("unicode_width", &["report"]),
    ("walkdir", &["project"]),
    ("xxhash_rust", &["ledger"]),
];

/// Outside crates that any room may derive by.
const EVERYWHERE: [&str; 2] = ["serde", "thiserror"];

#[test]
fn the_map_is_in_floor_order() {
    let library = std::fs::read_to_string("src/lib.rs").unwrap();
    let declared: Vec<_> = library.lines().filter_map(|line| line.strip_prefix("pub mod ")).collect();
    let declared: Vec<_> = declared.iter().map(|line| line.trim_end_matches(';')).collect();
    let floors: Vec<_> = FLOORS.iter().flat_map(|floor| floor.iter().copied()).collect();
    assert_eq!(declared, floors);
}

#[test]
fn rooms_import_only_from_below() {
    let mut wrong = Vec::new();
    for (room, path, found) in rooms() {
        for used in &found.rooms {
            let below = floor(used).is_some_and(|used| floor(&room).is_none_or(|own| used < own));
            if *used != room && !below {
                wrong.push(format!("{}: {room} imports crate::{used}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn outside_crates_stay_in_their_rooms() {
    let owners: BTreeMap<_, _> = OWNERS.iter().copied().collect();
    let (mut wrong, mut seen) = (Vec::new(), BTreeSet::new());
    for (room, path, found) in rooms() {
        for used in &found.crates {
            let Some(allowed) = owners.get(used.as_str()) else { continue };
            seen.insert(used.clone());
            if !allowed.contains(&room.as_str()) {
                wrong.push(format!("{}: {room} uses {used}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    let unseen: Vec<_> = owners.keys().filter(|name| !seen.contains(**name)).collect();
    assert!(unseen.is_empty(), "nobody uses {unseen:?}");
}

#[test]
fn each_dependency_has_its_owner() {
    let manifest = std::fs::read_to_string("Cargo.toml").unwrap();
    let optional = manifest.lines().filter(|line| line.contains("optional = true"));
    let names: Vec<_> = optional.filter_map(|line| line.split(' ').next()).map(|name| name.replace('-', "_")).collect();
    let is_owned = |name: &String| EVERYWHERE.contains(&name.as_str()) || OWNERS.iter().any(|(owned, _)| owned == name);
    let unowned: Vec<_> = names.iter().filter(|name| !is_owned(name)).collect();
    assert!(!names.is_empty() && unowned.is_empty(), "{unowned:?}");
}

#[test]
fn every_file_says_what_it_is_for() {
    for path in files(Path::new("src")) {
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//!") || path.ends_with("lib.rs"), "{} opens without `//!`", path.display());
    }
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&room))
}

/// Each source file with its room and what it imports. `cli` is a room of the program's own, above all floors.
fn rooms() -> Vec<(String, PathBuf, Imports)> {
    let sources = files(Path::new("src")).into_iter();
    let in_rooms = sources.filter(|path| path.components().count() > 2);
    in_rooms
        .map(|path| {
            let room = path.components().nth(1).unwrap().as_os_str().to_str().unwrap().to_owned();
            let text = std::fs::read_to_string(&path).unwrap();
            let mut found = Imports { in_program: room == "cli", ..Imports::default() };
            found.visit_file(&syn::parse_file(&text).unwrap());
            (room, path, found)
        })
        .collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The rooms that a file names behind `crate::`, and the first segments of all other paths.
#[derive(Default)]
struct Imports {
    in_program: bool,
    rooms: BTreeSet<String>,
    crates: BTreeSet<String>,
}

impl Imports {
    fn path(&mut self, segments: &[String]) {
        let root = if self.in_program { "flyt" } else { "crate" };
        match segments {
            [first, second, ..] if first == root => {
                self.rooms.insert(second.clone());
            }
            [first, ..] => {
                self.crates.insert(first.clone());
            }
            [] => {}
        }
    }

    fn tree(&mut self, before: &[String], tree: &syn::UseTree) {
        let mut path = before.to_vec();
        match tree {
            syn::UseTree::Path(inner) => {
                path.push(inner.ident.to_string());
                self.tree(&path, &inner.tree);
            }
            syn::UseTree::Group(group) => group.items.iter().for_each(|item| self.tree(&path, item)),
            syn::UseTree::Name(name) => {
                path.push(name.ident.to_string());
                self.path(&path);
            }
            syn::UseTree::Rename(rename) => {
                path.push(rename.ident.to_string());
                self.path(&path);
            }
            syn::UseTree::Glob(_) => self.path(&path),
        }
    }
}

impl<'ast> Visit<'ast> for Imports {
    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.tree(&[], &item.tree);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let segments: Vec<_> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if segments.len() > 1 {
            self.path(&segments);
        }
        syn::visit::visit_path(self, path);
    }
}
