//! Which files a look at one file needs: those that say what it refers to, and those that define an id that it defines.
//!
//! With these beside it, a check of the file finds what a check of the project finds in it, and costs no more than they.

use std::collections::{BTreeSet, HashMap};

use crate::catalog::{File, Message};
use crate::document::Document;

use super::kept::{Kept, SourcePath};

/// The bundles of each source file.
pub(super) type Bundles = HashMap<SourcePath, Vec<u32>>;

/// Follows ids from file to file.
pub(super) struct Near<'a> {
    bundles: &'a Bundles,
    own: &'a [u32],
    sides: Vec<&'a Kept>,
    shared: &'a Kept,
    open: Vec<String>,
    seen: BTreeSet<String>,
    paths: BTreeSet<SourcePath>,
}

impl<'a> Near<'a> {
    /// The source paths of what is needed to look at one file in these locales.
    pub(super) fn of(
        source_path: &SourcePath,
        bundles: &'a Bundles,
        sides: Vec<&'a Kept>,
        shared: &'a Kept,
        document: Option<&Document>,
    ) -> BTreeSet<SourcePath> {
        let own = bundles.get(source_path).map_or(&[][..], Vec::as_slice);
        let (open, seen, paths) = (Vec::new(), BTreeSet::new(), [SourcePath::clone(source_path)].into());
        let mut near = Self { bundles, own, sides, shared, open, seen, paths };
        let all: Vec<&Kept> = near.sides.iter().copied().chain([shared]).collect();
        for file in all.iter().filter_map(|side| side.files.get(source_path)) {
            file.messages().for_each(|message| near.needed_by(message));
            near.rivals(file);
        }
        near.open.extend(document.into_iter().flat_map(|one| one.outline.messages()).map(|named| named.id.clone()));
        while let Some(id) = near.open.pop() {
            near.find(id);
        }
        near.paths
    }

    /// Files that define an id that a file defines.
    fn rivals(&mut self, file: &File) {
        for message in file.messages() {
            let found: Vec<_> = self.defining(message.id()).map(|(_, path)| SourcePath::clone(path)).collect();
            self.paths.extend(found);
        }
    }

    fn needed_by(&mut self, message: Message<'_>) {
        for pattern in message.patterns() {
            let references = pattern.uses().iter().filter(|one| one.is_reference());
            self.open.extend(references.map(|one| pattern.text(one.name).to_owned()));
        }
    }

    /// Takes in the files that define an id, and follows what they refer to in it.
    fn find(&mut self, id: String) {
        if self.seen.contains(&id) {
            return;
        }
        let found: Vec<_> = self.defining(&id).map(|(side, path)| (side, SourcePath::clone(path))).collect();
        for (side, path) in found {
            let messages = side.files[&path].messages().filter(|message| message.id() == id);
            messages.for_each(|message| self.needed_by(message));
            self.paths.insert(path);
        }
        self.seen.insert(id);
    }

    fn defining(&self, id: &str) -> impl Iterator<Item = (&'a Kept, &'a SourcePath)> {
        let is_beside = |path: &SourcePath| {
            self.bundles.get(path).is_some_and(|bundles| bundles.iter().any(|one| self.own.binary_search(one).is_ok()))
        };
        let beside = self.sides.iter().flat_map(|side| side.defining(id).map(move |path| (*side, path)));
        let shared = self.shared.defining(id).map(|path| (self.shared, path));
        beside.filter(move |(_, path)| is_beside(path)).chain(shared)
    }
}
