//! The bytes of a pattern, and how they are read: every read is checked, for a file may be damaged.
//!
//! ```text
//! pattern     (text | element)*, to its end: text is UTF-8, and no byte of UTF-8 begins an element
//! element     SHOW expression | SHOW_APART expression | SELECT select | SELECT_APART select
//! select      expression default:number count:number variant{count}
//! variant     NAME string body | DIGITS string body
//! body        length:number pattern
//! expression  STRING string | NUMBER string | VARIABLE string | MISSING string | MESSAGE index:number
//!             TERM index:number count:number (string literal){count}
//!             FUNCTION string count:number expression{count} count:number (string literal){count}
//!             GROUP body
//! literal     STRING string | NUMBER string
//! string      length:number UTF-8
//! number      seven bits a byte, the lowest first, the high bit set on all but the last
//! ```
//!
//! `…_APART` is isolated from the text around it.

/// The bytes that begin something.
pub(super) mod op {
    pub(in crate::runtime) const SHOW: u8 = 0xf8;
    pub(in crate::runtime) const SHOW_APART: u8 = 0xf9;
    pub(in crate::runtime) const SELECT: u8 = 0xfa;
    pub(in crate::runtime) const SELECT_APART: u8 = 0xfb;
    pub(in crate::runtime) const STRING: u8 = 1;
    pub(in crate::runtime) const NUMBER: u8 = 2;
    pub(in crate::runtime) const VARIABLE: u8 = 3;
    pub(in crate::runtime) const MISSING: u8 = 4;
    pub(in crate::runtime) const MESSAGE: u8 = 5;
    pub(in crate::runtime) const TERM: u8 = 6;
    pub(in crate::runtime) const FUNCTION: u8 = 7;
    pub(in crate::runtime) const GROUP: u8 = 8;
    pub(in crate::runtime) const NAME: u8 = 16;
    pub(in crate::runtime) const DIGITS: u8 = 17;
}

/// Bytes that are no program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Damaged;

/// What is still to be read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl<'a> Reader<'a> {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn byte(&mut self) -> Result<u8, Damaged> {
        let (byte, rest) = self.0.split_first().ok_or(Damaged)?;
        self.0 = rest;
        Ok(*byte)
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

    pub(super) fn take(&mut self, length: u32) -> Result<&'a [u8], Damaged> {
        let (taken, rest) = self.0.split_at_checked(length as usize).ok_or(Damaged)?;
        self.0 = rest;
        Ok(taken)
    }

    pub(super) fn string(&mut self) -> Result<&'a str, Damaged> {
        let length = self.number()?;
        text(self.take(length)?)
    }

    pub(super) fn body(&mut self) -> Result<Self, Damaged> {
        let length = self.number()?;
        self.take(length).map(Self)
    }

    /// All of it, if it is text.
    pub(super) fn only_text(self) -> Option<&'a str> {
        std::str::from_utf8(self.0).ok()
    }

    /// The text up to the next element or the end.
    pub(super) fn text(&mut self) -> Result<&'a str, Damaged> {
        let length = match std::str::from_utf8(self.0) {
            Ok(text) => {
                self.0 = &[];
                return Ok(text);
            }
            Err(error) => error.valid_up_to(),
        };
        let (before, rest) = self.0.split_at(length);
        self.0 = rest;
        text(before)
    }
}

fn text(bytes: &[u8]) -> Result<&str, Damaged> {
    std::str::from_utf8(bytes).map_err(|_| Damaged)
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
        let mut reader = Reader(&code);
        assert_eq!(numbers.map(|_| reader.number()), numbers.map(Ok));
        assert_eq!(reader.number(), Err(Damaged));
        assert_eq!(Reader(&[0xff; 9]).number(), Err(Damaged));
    }

    #[test]
    fn text_ends_where_an_element_begins() {
        let mut reader = Reader(&[b'h', 0xc3, 0xa5, op::SHOW, 1, 1, b'!']);
        assert_eq!((reader.text(), reader.byte()), (Ok("hå"), Ok(op::SHOW)));
        assert_eq!((reader.byte(), reader.string(), reader.is_empty()), (Ok(1), Ok("!"), true));
        assert_eq!(Reader(&[1, 0xc3]).string(), Err(Damaged));
        assert_eq!(Reader(&[2, b'a']).string(), Err(Damaged));
        assert_eq!(Reader(&[0xc3, b'a']).text(), Ok(""));
    }
}
