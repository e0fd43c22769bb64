//! The bytes of a pattern, and how they are read: every read is checked, for a file may be damaged.
//!
//! ```text
//! pattern     locale element* END
//! element     TEXT text | SHOW expression | SHOW_APART expression | SELECT select | SELECT_APART select
//! select      expression default:number count:number variant{count}
//! variant     NAME text length:number element* END | DIGITS text length:number element* END
//! expression  STRING text | NUMBER text | VARIABLE text | MISSING text | MESSAGE text pattern:number
//!             TERM text pattern:number count:number (text literal){count}
//!             FUNCTION text count:number expression{count} count:number (text literal){count}
//!             GROUP element* END
//! literal     STRING text | NUMBER text
//! text        offset:number length:number, in the pool
//! number      seven bits a byte, the lowest first, the high bit set on all but the last
//! ```
//!
//! `…_APART` is isolated from the text around it.

/// The bytes that begin something.
pub(super) mod op {
    pub(in crate::runtime) const END: u8 = 0;
    pub(in crate::runtime) const TEXT: u8 = 1;
    pub(in crate::runtime) const SHOW: u8 = 2;
    pub(in crate::runtime) const SHOW_APART: u8 = 3;
    pub(in crate::runtime) const SELECT: u8 = 4;
    pub(in crate::runtime) const SELECT_APART: u8 = 5;
    pub(in crate::runtime) const STRING: u8 = 16;
    pub(in crate::runtime) const NUMBER: u8 = 17;
    pub(in crate::runtime) const VARIABLE: u8 = 18;
    pub(in crate::runtime) const MISSING: u8 = 19;
    pub(in crate::runtime) const MESSAGE: u8 = 20;
    pub(in crate::runtime) const TERM: u8 = 21;
    pub(in crate::runtime) const FUNCTION: u8 = 22;
    pub(in crate::runtime) const GROUP: u8 = 23;
    pub(in crate::runtime) const NAME: u8 = 32;
    pub(in crate::runtime) const DIGITS: u8 = 33;
}

/// Bytes that are no program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Damaged;

/// A place in the code.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'a> {
    pub(super) code: &'a [u8],
    pub(super) pool: &'a str,
    pub(super) at: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn byte(&mut self) -> Result<u8, Damaged> {
        let byte = *self.code.get(self.at).ok_or(Damaged)?;
        self.at += 1;
        Ok(byte)
    }

    pub(super) fn number(&mut self) -> Result<u32, Damaged> {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let byte = self.byte()?;
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(Damaged)
    }

    pub(super) fn text(&mut self) -> Result<&'a str, Damaged> {
        let (offset, length) = (self.number()? as usize, self.number()? as usize);
        self.pool.get(offset..offset.saturating_add(length)).ok_or(Damaged)
    }

    /// Goes over that many bytes, and gives a reader of what is behind.
    pub(super) fn skip(&mut self, length: u32) -> Result<(), Damaged> {
        let to = self.at.checked_add(length as usize).filter(|to| *to <= self.code.len());
        self.at = to.ok_or(Damaged)?;
        Ok(())
    }
}

/// Appends a number.
pub(super) fn push_number(code: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        code.push(number as u8 | 0x80);
        number >>= 7;
    }
    code.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_they_were_written() {
        let numbers = [0, 1, 127, 128, 300, 65_536, u32::MAX];
        let mut code = Vec::new();
        numbers.iter().for_each(|number| push_number(&mut code, *number));
        let mut reader = Reader { code: &code, pool: "", at: 0 };
        assert_eq!(numbers.map(|_| reader.number()), numbers.map(Ok));
        assert_eq!(reader.number(), Err(Damaged));
        assert_eq!(Reader { code: &[0xff; 9], pool: "", at: 0 }.number(), Err(Damaged));
        assert_eq!(Reader { code: &[1, 1], pool: "å", at: 0 }.text(), Err(Damaged));
    }
}
