//! The sorted keys of a bundle, front-coded in groups, and where the pattern of each is.
//!
//! ```text
//! index    u32 for each group: where it starts in the keys
//! group    start:number of its first pattern in the patterns, entry{16}; the last group may have fewer
//! entry    shared:number length:number bytes [locale:number] pattern:number
//! ```
//!
//! A key begins with so many bytes of the key before it as `shared / 2` says; the first of a group shares none. Where
//! `shared` is odd the locale follows, else it is the first. `pattern` is the length of the pattern: patterns stand in
//! the order of their keys.

use std::cmp::Ordering;

use super::blocks::{Blocks, u32_at};
use super::code::{Damaged, Reader, push_number};

/// How many keys are in one group.
pub(super) const GROUP: u32 = 16;

/// How many bytes the index of so many keys has.
pub(super) fn index_length(count: u32) -> usize {
    4 * count.div_ceil(GROUP) as usize
}

/// A pattern and where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Its number in the order of keys.
    pub(super) index: u32,
    /// The number of its locale.
    pub(super) locale: u32,
    /// Where it starts among the patterns, and how long it is.
    pub(super) start: u32,
    pub(super) length: u32,
}

impl Place {
    /// How many bytes are taken for a text at first.
    pub(super) fn room(self) -> usize {
        self.length.min(1 << 12) as usize
    }
}

/// The keys of a bundle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Keys<'a> {
    index: &'a [u8],
    blocks: &'a Blocks,
    count: u32,
    /// Where the keys start and end in the blocks.
    start: usize,
    end: usize,
}

/// A key and where its pattern is.
struct Entry<'a> {
    shared: usize,
    suffix: &'a [u8],
    place: Place,
}

impl<'a> Keys<'a> {
    /// So many keys, which end there.
    pub(super) fn new(blocks: &'a Blocks, count: u32, end: usize) -> Result<Self, Damaged> {
        let start = index_length(count);
        Ok(Self { index: blocks.get(0..start)?, blocks, count, start, end })
    }

    /// The first pattern of a key.
    pub(super) fn find(&self, key: &[u8]) -> Result<Option<Place>, Damaged> {
        let (mut low, mut high) = (0, self.count.div_ceil(GROUP));
        while low < high {
            let middle = low.midpoint(high);
            match self.group(middle)?.head()?.cmp(key) {
                Ordering::Less => low = middle + 1,
                _ => high = middle,
            }
        }
        // The groups before `low` start below the key: it is in the last of them, or it starts the next.
        if let Some(before) = low.checked_sub(1)
            && let Some(place) = self.group(before)?.find(key)?
        {
            return Ok(Some(place));
        }
        if low == self.count.div_ceil(GROUP) { Ok(None) } else { self.group(low)?.find(key) }
    }

    /// The pattern of a number.
    pub(super) fn place(&self, index: u32) -> Result<Place, Damaged> {
        let mut group = self.group(index / GROUP)?;
        for _ in 0..index % GROUP {
            group.next_entry()?.ok_or(Damaged)?;
        }
        group.next_entry()?.map(|entry| entry.place).ok_or(Damaged)
    }

    /// The key of a number.
    pub(super) fn key(&self, index: u32) -> Result<String, Damaged> {
        let (mut group, mut key) = (self.group(index / GROUP)?, Vec::new());
        for _ in 0..=index % GROUP {
            let entry = group.next_entry()?.ok_or(Damaged)?;
            key.truncate(entry.shared);
            key.extend(entry.suffix);
        }
        String::from_utf8(key).map_err(|_| Damaged)
    }

    /// Every key and its pattern, in order.
    pub(super) fn each(&self, mut visit: impl FnMut(&str, Place) -> Result<(), Damaged>) -> Result<(), Damaged> {
        for group in 0..self.count.div_ceil(GROUP) {
            let (mut group, mut key) = (self.group(group)?, Vec::new());
            while let Some(entry) = group.next_entry()? {
                key.truncate(entry.shared);
                key.extend(entry.suffix);
                visit(std::str::from_utf8(&key).map_err(|_| Damaged)?, entry.place)?;
            }
        }
        Ok(())
    }

    fn group(&self, group: u32) -> Result<Group<'a>, Damaged> {
        let at = |group: u32| u32_at(self.index, 4 * group as usize).map(|at| self.start + at as usize);
        let is_last = group + 1 == self.count.div_ceil(GROUP);
        let (from, to) = (at(group)?, if is_last { self.end } else { at(group + 1)? });
        let mut reader = Reader(self.blocks.get(from..to)?);
        let pattern = reader.number()?;
        let index = group * GROUP;
        Ok(Group { reader, index, end: self.count.min(index.saturating_add(GROUP)), pattern })
    }
}

struct Group<'a> {
    reader: Reader<'a>,
    index: u32,
    end: u32,
    pattern: u32,
}

impl<'a> Group<'a> {
    /// The first key.
    fn head(&self) -> Result<&'a [u8], Damaged> {
        let mut reader = self.reader;
        reader.number()?;
        let length = reader.number()?;
        reader.take(length)
    }

    fn next_entry(&mut self) -> Result<Option<Entry<'a>>, Damaged> {
        if self.index == self.end {
            return Ok(None);
        }
        let reader = &mut self.reader;
        let (shared, length) = (reader.number()?, reader.number()?);
        let suffix = reader.take(length)?;
        let locale = if shared & 1 == 1 { reader.number()? } else { 0 };
        let length = reader.number()?;
        let place = Place { index: self.index, locale, start: self.pattern, length };
        self.pattern = self.pattern.checked_add(length).ok_or(Damaged)?;
        self.index += 1;
        Ok(Some(Entry { shared: shared as usize / 2, suffix, place }))
    }

    /// Compares without putting any key together: `matched` bytes of the key before are those of the wanted one.
    fn find(mut self, key: &[u8]) -> Result<Option<Place>, Damaged> {
        let mut matched = 0;
        while let Some(entry) = self.next_entry()? {
            match entry.shared.cmp(&matched) {
                Ordering::Greater => continue,
                Ordering::Less => return Ok(None),
                Ordering::Equal => {}
            }
            let rest = &key[matched..];
            if entry.suffix == rest {
                return Ok(Some(entry.place));
            }
            if entry.suffix > rest {
                return Ok(None);
            }
            matched += entry.suffix.iter().zip(rest).take_while(|(one, other)| one == other).count();
        }
        Ok(None)
    }
}

/// The index and the keys of sorted keys, each with the number of its locale and the length of its pattern.
pub(super) fn write<'k>(keys: impl Iterator<Item = (&'k str, u32, u32)>) -> (Vec<u8>, Vec<u8>) {
    let (mut index, mut code, mut start, mut before) = (Vec::new(), Vec::new(), 0, "");
    for (at, (key, locale, length)) in keys.enumerate() {
        if (at as u32).is_multiple_of(GROUP) {
            index.extend((code.len() as u32).to_le_bytes());
            push_number(&mut code, start);
            before = "";
        }
        let shared = key.bytes().zip(before.bytes()).take_while(|(one, other)| one == other).count();
        push_number(&mut code, 2 * shared as u32 + u32::from(locale != 0));
        push_number(&mut code, (key.len() - shared) as u32);
        code.extend(&key.as_bytes()[shared..]);
        if locale != 0 {
            push_number(&mut code, locale);
        }
        push_number(&mut code, length);
        start += length;
        before = key;
    }
    (index, code)
}

#[cfg(test)]
mod tests {
    use super::super::blocks::Bytes;
    use super::super::program::Program;
    use super::super::{Assembler, Element};
    use super::*;

    /// Keys with much and with nothing in common, some of them in three locales.
    fn keys() -> Vec<(String, u32)> {
        let many =
            (0..100).flat_map(|at| (0..=u32::from(at % 5 == 0) * 2).map(move |of| (format!("a-{}", at * 7), of)));
        let odd = ["", "a", "a-", "a-1.x", "b", "b.c", "zzz"].map(|key| (key.to_owned(), 0));
        let mut keys: Vec<_> = many.chain(odd).collect();
        keys.sort();
        keys
    }

    fn program(keys: &[(String, u32)]) -> Program {
        let locales = ["fi", "sv", "en"].map(str::to_owned).to_vec();
        let mut assembler = Assembler::new(locales, keys.to_vec());
        for (index, (key, locale)) in keys.iter().enumerate() {
            assembler.define(index as u32, vec![Element::Text(format!("{key} in {locale}"))]);
        }
        Program::new(Bytes::Held(assembler.finish().into())).expect("a program")
    }

    #[test]
    fn every_key_is_found_and_no_other() {
        for count in [0, 1, 15, 16, 17, keys().len()] {
            let all = &keys()[..count];
            let program = program(all);
            let read = program.keys().expect("good keys");
            for (index, (key, locale)) in all.iter().enumerate() {
                let first = all.iter().position(|(other, _)| other == key).expect("it is one of them") as u32;
                let found = read.find(key.as_bytes()).expect("good keys").expect("a place");
                assert_eq!((found.index, found), (first, read.place(first).expect("a place")), "{key}");
                let place = read.place(index as u32).expect("a place");
                assert_eq!((place.locale, read.key(index as u32)), (*locale, Ok(key.clone())));
                let text = program.pattern(place).expect("a pattern").only_text();
                assert_eq!(text, Some(&*format!("{key} in {locale}")));
                for none in [format!("{key}!"), format!("{key}~"), key.chars().skip(1).collect()] {
                    let known = all.iter().any(|(other, _)| *other == none);
                    assert_eq!(read.find(none.as_bytes()).map(|found| found.is_some()), Ok(known), "{none}");
                }
            }
            assert_eq!(read.place(count as u32), Err(Damaged));
        }
    }
}
