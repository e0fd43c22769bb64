//! Which message an id means, in each bundle of one locale.

use std::collections::hash_map::Entry;

use rustc_hash::FxHashMap;

use super::{File, Message, Namespaces};

/// The messages of one locale by bundle and id.
#[derive(Debug, Default)]
pub struct Index<'a> {
    by_bundle: FxHashMap<(u32, &'a str), Message<'a>>,
    /// Messages whose id means another file's message in the first of their bundles.
    hidden: FxHashMap<(&'a str, &'a str), Message<'a>>,
    by_path: FxHashMap<&'a str, Place<'a>>,
    duplicates: Vec<Duplicate<'a>>,
    firsts: Vec<Message<'a>>,
    /// Whether a file has an id twice.
    repeats: bool,
}

/// A file, and the bundles that hold it; where none does, one of its own that has no name.
#[derive(Debug)]
struct Place<'a> {
    file: &'a File,
    bundles: Vec<u32>,
    home: u32,
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
        let places: Vec<_> = files.iter().enumerate().map(|(at, file)| Place::of(file, at, namespaces)).collect();
        let all = places.iter().map(|place| place.file.facts.messages.len() * place.bundles.len().max(1)).sum();
        index.by_bundle.reserve(all);
        for place in places {
            place.file.messages().for_each(|message| index.add(message, &place));
            index.by_path.insert(&place.file.source_path, place);
        }
        index
    }

    /// Looks at one file alone: the others are only found by their ids.
    pub fn looking_at(mut self, source_path: &str) -> Self {
        self.firsts.retain(|message| *message.file.source_path == *source_path);
        self.duplicates.retain(|twice| *twice.second.file.source_path == *source_path);
        self
    }

    fn add(&mut self, message: Message<'a>, place: &Place<'a>) {
        let id = message.id();
        let (mut is_first, mut told) = (true, false);
        for bundle in std::iter::once(&place.home).chain(place.bundles.iter().skip(1)) {
            match self.by_bundle.entry((*bundle, id)) {
                Entry::Vacant(free) => {
                    free.insert(message);
                }
                Entry::Occupied(before) => {
                    let first = *before.get();
                    if *bundle == place.home {
                        is_first = !std::ptr::eq(first.file, message.file) && self.hide(message, id);
                    }
                    if !std::mem::replace(&mut told, true) && !place.bundles.is_empty() {
                        self.duplicates.push(Duplicate { first, second: message, bundle: *bundle });
                    }
                }
            }
        }
        self.repeats |= !is_first;
        if is_first {
            self.firsts.push(message);
        }
    }

    /// Whether it is the first of its file of those that are hidden under its id.
    fn hide(&mut self, message: Message<'a>, id: &'a str) -> bool {
        self.hidden.entry((&message.file.path, id)).or_insert(message).index == message.index
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
        self.find_at(self.by_path.get(source_path)?, id)
    }

    fn find_at(&self, place: &Place<'a>, id: &str) -> Option<Message<'a>> {
        let found = self.find(place.home, id)?;
        if std::ptr::eq(found.file, place.file) {
            Some(found)
        } else {
            self.hidden.get(&(&*place.file.path, id)).copied()
        }
    }

    /// The messages of ids in the file that belongs to a source file, asked for in the order of the source: where the
    /// file has that order, each is the next.
    pub fn along<'i>(&'i self, source_path: &str) -> impl FnMut(&str) -> Option<Message<'a>> + use<'i, 'a> {
        let place = self.by_path.get(source_path);
        let mut next = 0;
        move |id| {
            let place = place?;
            let guess = (next < place.file.facts.messages.len() as u32).then(|| place.file.message(next));
            let guess = guess.filter(|guess| !self.repeats && guess.id() == id);
            let found = guess.or_else(|| self.find_at(place, id));
            next = found.map_or(next, |found| found.index + 1);
            found
        }
    }

    /// Whether some file has an id twice.
    pub fn has_repeats(&self) -> bool {
        self.repeats
    }

    /// The file that belongs to a source file.
    pub fn file(&self, source_path: &str) -> Option<&'a File> {
        self.by_path.get(source_path).map(|place| place.file)
    }

    /// All files in the order of their paths, those included that are not looked at.
    pub fn files(&self) -> Vec<&'a File> {
        let mut files: Vec<_> = self.by_path.values().map(|place| place.file).collect();
        files.sort_unstable_by(|one, other| one.path.cmp(&other.path));
        files
    }

    /// The bundles that hold a file of this locale.
    pub fn bundles(&self, source_path: &str) -> &[u32] {
        self.by_path.get(source_path).map_or(&[], |place| &place.bundles)
    }

    /// Ids that stand twice in a bundle, in the order of the files.
    pub fn duplicates(&self) -> &[Duplicate<'a>] {
        &self.duplicates
    }
}

impl<'a> Place<'a> {
    fn of(file: &'a File, at: usize, namespaces: &Namespaces<'_>) -> Self {
        let bundles = namespaces.of(&file.source_path);
        let home = bundles.first().copied().unwrap_or(u32::MAX - at as u32);
        Self { file, bundles, home }
    }
}
