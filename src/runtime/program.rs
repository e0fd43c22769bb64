//! A program: the patterns of a bundle, flat, and the keys by which they are found.

use super::code::{Damaged, Reader};

/// A range of the pool.
pub(super) type Place = (u32, u32);

/// The compiled patterns of one bundle in one locale and what it falls back to.
#[derive(Debug, Default)]
pub struct Program {
    /// The BCP 47 tags of the locales that text came from.
    pub(super) locales: Vec<String>,
    /// The keys in the order of their bytes: an id, or `id.attribute`. Of a key that several locales have, the nearest
    /// comes first.
    pub(super) keys: Vec<Place>,
    /// Where the pattern of each key starts in the code.
    pub(super) starts: Vec<u32>,
    pub(super) code: Vec<u8>,
    pub(super) pool: String,
}

impl Program {
    /// The BCP 47 tags of the locales that text came from, the nearest first.
    pub fn locales(&self) -> &[String] {
        &self.locales
    }

    /// The keys in order; one may be there for several locales.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.keys.iter().map(|place| self.key(*place))
    }

    /// How many bytes its code and its texts have.
    pub fn size(&self) -> (usize, usize) {
        (self.code.len(), self.pool.len())
    }

    fn key(&self, (offset, length): Place) -> &str {
        self.pool.get(offset as usize..offset as usize + length as usize).unwrap_or_default()
    }

    pub(super) fn find(&self, key: &str) -> Option<u32> {
        let at = self.keys.partition_point(|place| self.key(*place) < key);
        let found = self.keys.get(at).is_some_and(|place| self.key(*place) == key);
        found.then_some(at as u32)
    }

    /// The start of a pattern's elements, and the number of its locale.
    pub(super) fn pattern(&self, index: u32) -> Result<(Reader<'_>, u32), Damaged> {
        let at = *self.starts.get(index as usize).ok_or(Damaged)? as usize;
        let mut reader = Reader { code: &self.code, pool: &self.pool, at };
        let locale = reader.number()?;
        Ok((reader, locale))
    }
}
