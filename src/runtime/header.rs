//! The start of a bundle's file: what it is, how long its parts are, and its checksums.
//!
//! ```text
//!  0  magic        89 46 4c 42 0d 0a 1a 0a
//!  8  version      u32, 1
//! 12  checksum     u32, CRC-32 of the header from 16 to its end
//! 16  header       u32, how many bytes the header has
//! 20  body         u32, how many bytes are behind the header
//! 24  patterns     u32, how many patterns there are
//! 28  keys         u32, how many bytes the keys have
//! 32  block sums   u32 for each 4,096 bytes of the body: their CRC-32
//!     locales      to the end of the header: (length:number UTF-8), BCP 47 tags
//! ```
//!
//! Numbers of four bytes have the lowest byte first. The body is the index, the keys and the patterns.

use super::OpenError;
use super::blocks::{BLOCK, u32_at};
use super::code::{Damaged, Reader, push_number};

/// The first bytes: no text has them, and a transfer that changes line ends changes them.
pub(super) const MAGIC: [u8; 8] = *b"\x89FLB\r\n\x1a\n";
/// The version that is written and read.
pub(super) const VERSION: u32 = 1;
/// Where the checksums of the blocks begin.
pub(super) const SUMS: usize = 32;
/// Where what the header's checksum covers begins.
const COVERED: usize = 16;

/// What the header says.
#[derive(Debug)]
pub(super) struct Header {
    /// Where the body starts.
    pub(super) body: usize,
    pub(super) patterns: u32,
    /// How many bytes the keys have.
    pub(super) keys: usize,
    pub(super) locales: Vec<String>,
}

impl Header {
    /// Reads and verifies the header of a file.
    pub(super) fn read(file: &[u8]) -> Result<Self, OpenError> {
        if file.get(..8) != Some(&MAGIC) {
            return Err(OpenError::NoBundle);
        }
        let number = |at| u32_at(file, at).map_err(|Damaged| OpenError::Damaged);
        match number(8)? {
            VERSION => {}
            other => return Err(OpenError::Version(other)),
        }
        let end = number(16)? as usize;
        let covered = file.get(COVERED..end).ok_or(OpenError::Damaged)?;
        let body = number(20)? as usize;
        let is_whole = crc32fast::hash(covered) == number(12)? && file.len().checked_sub(end) == Some(body);
        let locales = file.get(SUMS + 4 * body.div_ceil(BLOCK)..end).filter(|_| is_whole).ok_or(OpenError::Damaged)?;
        let locales = read_locales(locales).map_err(|Damaged| OpenError::Damaged)?;
        Ok(Self { body: end, patterns: number(24)?, keys: number(28)? as usize, locales })
    }

    /// The header of a body.
    pub(super) fn write(locales: &[String], patterns: u32, keys: u32, body: &[u8]) -> Vec<u8> {
        let mut rest: Vec<u8> =
            [body.len() as u32, patterns, keys].iter().flat_map(|number| number.to_le_bytes()).collect();
        rest.extend(body.chunks(BLOCK).flat_map(|block| crc32fast::hash(block).to_le_bytes()));
        for tag in locales {
            push_number(&mut rest, tag.len() as u32);
            rest.extend(tag.as_bytes());
        }
        let length = (COVERED + 4 + rest.len()) as u32;
        let covered = [&length.to_le_bytes(), &rest[..]].concat();
        let sum = crc32fast::hash(&covered);
        [&MAGIC, &VERSION.to_le_bytes()[..], &sum.to_le_bytes(), &covered].concat()
    }
}

fn read_locales(bytes: &[u8]) -> Result<Vec<String>, Damaged> {
    let (mut reader, mut locales) = (Reader(bytes), Vec::new());
    while !reader.is_empty() {
        locales.push(reader.string()?.to_owned());
    }
    Ok(locales)
}

/// Makes the checksums of a file right, as somebody who means harm would.
#[cfg(test)]
pub(super) fn seal(file: &mut [u8]) {
    let end = u32_at(file, COVERED).map_or(0, |end| end as usize).min(file.len());
    let (header, body) = file.split_at_mut(end);
    let sums = body.chunks(BLOCK).map(|block| crc32fast::hash(block).to_le_bytes());
    for (at, sum) in sums.enumerate() {
        if let Some(place) = header.get_mut(SUMS + 4 * at..SUMS + 4 * at + 4) {
            place.copy_from_slice(&sum);
        }
    }
    if let Some(covered) = header.get(COVERED..) {
        let sum = crc32fast::hash(covered).to_le_bytes();
        header[COVERED - 4..COVERED].copy_from_slice(&sum);
    }
}
