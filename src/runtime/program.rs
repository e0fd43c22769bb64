//! A program: the patterns of a bundle as they lie in its file, and the keys by which they are found.

use super::OpenError;
use super::blocks::{Blocks, Bytes};
use super::code::{Damaged, Reader};
use super::header::{Header, SUMS};
use super::keys::{self, Keys, Place};
use super::memo::{Found, Memo};

/// The compiled patterns of one bundle in one locale and what it falls back to.
#[derive(Debug)]
pub(super) struct Program {
    header: Header,
    blocks: Blocks,
    memo: Memo,
    /// Where the patterns start.
    patterns: usize,
}

impl Program {
    pub(super) fn new(bytes: Bytes) -> Result<Self, OpenError> {
        let header = Header::read(&bytes)?;
        let blocks = Blocks::new(bytes, SUMS, header.body);
        let patterns = keys::index_length(header.patterns).saturating_add(header.keys);
        // What has no room for its keys says that it has more than it has.
        if patterns > blocks.len() {
            return Err(OpenError::Damaged);
        }
        Ok(Self { memo: Memo::new(header.patterns), header, blocks, patterns })
    }

    /// The BCP 47 tags of the locales that text came from, the nearest first.
    pub(super) fn locales(&self) -> &[String] {
        &self.header.locales
    }

    /// The whole file.
    pub(super) fn file(&self) -> &[u8] {
        self.blocks.file()
    }

    pub(super) fn keys(&self) -> Result<Keys<'_>, Damaged> {
        Keys::new(&self.blocks, self.header.patterns, self.patterns)
    }

    /// The first pattern of a key: that of the nearest locale that has it.
    pub(super) fn find(&self, key: &str) -> Result<Option<Found<'_>>, Damaged> {
        self.memo.find(key, || self.keys()?.find(key.as_bytes()))
    }

    pub(super) fn pattern(&self, place: Place) -> Result<Reader<'_>, Damaged> {
        let start = self.patterns.checked_add(place.start as usize).ok_or(Damaged)?;
        self.blocks.get(start..start.checked_add(place.length as usize).ok_or(Damaged)?).map(Reader)
    }

    /// Whether the patterns are so long, with nothing behind them.
    pub(super) fn ends_with(&self, patterns: u32) -> Result<(), Damaged> {
        let end = self.patterns.checked_add(patterns as usize);
        if end == Some(self.blocks.len()) { Ok(()) } else { Err(Damaged) }
    }

    /// The key of a pattern.
    pub(super) fn key(&self, index: u32) -> Result<String, Damaged> {
        self.keys()?.key(index)
    }
}
