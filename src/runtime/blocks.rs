//! The bytes of a bundle, wherever they are, and which of them have been found undamaged.
//!
//! A block is verified when something in it is first read. Threads may verify the same block at once: they come to the
//! same answer, so nobody waits.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};

use super::code::Damaged;

/// How many bytes have one checksum.
pub(super) const BLOCK: usize = 4096;

/// Where the bytes are.
#[derive(Debug)]
pub(super) enum Bytes {
    Held(Cow<'static, [u8]>),
    Mapped(memmap2::Mmap),
}

impl std::ops::Deref for Bytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        match self {
            Self::Held(bytes) => bytes,
            Self::Mapped(map) => map,
        }
    }
}

/// What stands behind the header, in blocks.
#[derive(Debug)]
pub(super) struct Blocks {
    bytes: Bytes,
    /// Where the checksums are, and where the blocks start.
    sums: usize,
    start: usize,
    /// A bit for each block.
    verified: Box<[AtomicU64]>,
}

impl Blocks {
    /// The blocks from `start`, whose checksums are at `sums`.
    pub(super) fn new(bytes: Bytes, sums: usize, start: usize) -> Self {
        let words = bytes.len().saturating_sub(start).div_ceil(BLOCK).div_ceil(64);
        Self { bytes, sums, start, verified: (0..words).map(|_| AtomicU64::new(0)).collect() }
    }

    /// How many bytes there are.
    pub(super) fn len(&self) -> usize {
        self.bytes.len() - self.start
    }

    /// The whole file.
    pub(super) fn file(&self) -> &[u8] {
        &self.bytes
    }

    /// A range of bytes, once all of its blocks are verified.
    pub(super) fn get(&self, range: Range<usize>) -> Result<&[u8], Damaged> {
        let body = self.bytes.get(self.start..).ok_or(Damaged)?;
        let found = body.get(range.clone()).ok_or(Damaged)?;
        if !range.is_empty() {
            for block in range.start / BLOCK..=(range.end - 1) / BLOCK {
                self.verify(body, block)?;
            }
        }
        Ok(found)
    }

    fn verify(&self, body: &[u8], block: usize) -> Result<(), Damaged> {
        let (word, bit) = (&self.verified[block / 64], 1 << (block % 64));
        // Nothing but this bit is handed from thread to thread.
        if word.load(Ordering::Relaxed) & bit != 0 {
            return Ok(());
        }
        let sum = u32_at(&self.bytes, self.sums + 4 * block)?;
        let from = block * BLOCK;
        if crc32fast::hash(&body[from..body.len().min(from + BLOCK)]) != sum {
            return Err(Damaged);
        }
        word.fetch_or(bit, Ordering::Relaxed);
        Ok(())
    }
}

/// The number of four bytes, the lowest first.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Result<u32, Damaged> {
    let four = bytes.get(at..).and_then(<[u8]>::first_chunk).ok_or(Damaged)?;
    Ok(u32::from_le_bytes(*four))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_block_is_verified_by_itself() {
        let body: Vec<u8> = (0..3 * BLOCK + 5).map(|at| (at / 7) as u8).collect();
        let mut bytes: Vec<u8> = body.chunks(BLOCK).flat_map(|block| crc32fast::hash(block).to_le_bytes()).collect();
        let start = bytes.len();
        bytes.extend(&body);
        bytes[start + BLOCK + 9] ^= 1;
        let blocks = Blocks::new(Bytes::Held(bytes.into()), 0, start);
        assert_eq!(blocks.get(0..BLOCK), Ok(&body[..BLOCK]));
        assert_eq!(blocks.get(BLOCK - 1..BLOCK + 1), Err(Damaged));
        assert_eq!(blocks.get(2 * BLOCK..body.len()), Ok(&body[2 * BLOCK..]));
        assert_eq!(blocks.get(0..body.len()), Err(Damaged));
        assert_eq!(blocks.get(body.len()..body.len()), Ok(&[][..]));
        assert_eq!(blocks.get(body.len()..body.len() + 1), Err(Damaged));
    }
}
