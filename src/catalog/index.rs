//! Which message an id means, in each bundle of one locale.

use std::collections::hash_map::Entry;

use rustc_hash::FxHashMap;

use super::{File, Message, Namespaces};

/// The messages of one locale by bundle and id.
#[derive(Debug, Default)]
pub struct Index<'a> {
    by_bundle: FxHashMap<(u32, &'a str), Message<'a>>,
    by_file: FxHashMap<&'a str, (&'a File, FxHashMap<&'a str, u32>)>,
    bundles: FxHashMap<&'a str, Vec<u32>>,
    duplicates: Vec<Duplicate<'a>>,
    firsts: Vec<Message<'a>>,
}

/// Two messages of one id in one bundle.
#[derive(Clone, Copy, Debug)]
pub struct Duplicate<'a> {
    /// The one that counts.
    pub first: Message<'a>,
    /// The one too many.
    pub second: Message<'a>,
    /// The bundle.
    pub bundle: u32,
}

impl<'a> Index<'a> {
    /// Indexes the files of one locale.
    pub fn new(files: &'a [File], namespaces: &Namespaces<'_>) -> Self {
        let mut index = Self::default();
        for file in files {
            let bundles = namespaces.of(&file.source_path);
            let mut own = FxHashMap::default();
            own.reserve(file.facts.messages.len());
            for message in file.messages() {
                if *own.entry(message.id()).or_insert(message.index) == message.index {
                    index.firsts.push(message);
                }
                index.add(message, &bundles);
            }
            index.by_file.insert(&file.source_path, (file, own));
            index.bundles.insert(&file.source_path, bundles);
        }
        index
    }

    /// Looks at one file alone: the others are only found by their ids.
    pub fn looking_at(mut self, source_path: &str) -> Self {
        self.firsts.retain(|message| *message.file.source_path == *source_path);
        self.duplicates.retain(|twice| *twice.second.file.source_path == *source_path);
        self
    }

    fn add(&mut self, message: Message<'a>, bundles: &[u32]) {
        let mut told = false;
        for bundle in bundles {
            match self.by_bundle.entry((*bundle, message.id())) {
                Entry::Vacant(free) => {
                    free.insert(message);
                }
                Entry::Occupied(first) if !told => {
                    told = true;
                    self.duplicates.push(Duplicate { first: *first.get(), second: message, bundle: *bundle });
                }
                Entry::Occupied(_) => {}
            }
        }
    }

    /// The messages in the order of the files, those left out that repeat an id of their file.
    pub fn firsts(&self) -> &[Message<'a>] {
        &self.firsts
    }

    /// The message that an id means in a bundle.
    pub fn find(&self, bundle: u32, id: &str) -> Option<Message<'a>> {
        self.by_bundle.get(&(bundle, id)).copied()
    }

    /// The message of an id in the file that belongs to a source file.
    pub fn find_in_file(&self, source_path: &str, id: &str) -> Option<Message<'a>> {
        let (file, own) = self.by_file.get(source_path)?;
        own.get(id).map(|index| file.message(*index))
    }

    /// The file that belongs to a source file.
    pub fn file(&self, source_path: &str) -> Option<&'a File> {
        self.by_file.get(source_path).map(|(file, _)| *file)
    }

    /// All files in the order of their paths, those included that are not looked at.
    pub fn files(&self) -> Vec<&'a File> {
        let mut files: Vec<_> = self.by_file.values().map(|(file, _)| *file).collect();
        files.sort_unstable_by(|one, other| one.path.cmp(&other.path));
        files
    }

    /// The bundles that hold a file of this locale.
    pub fn bundles(&self, source_path: &str) -> &[u32] {
        self.bundles.get(source_path).map_or(&[], Vec::as_slice)
    }

    /// Ids that stand twice in a bundle, in the order of the files.
    pub fn duplicates(&self) -> &[Duplicate<'a>] {
        &self.duplicates
    }
}
