//! Every byte of a bundle, looked at once: what `verify` lets pass gives no [`super::Error::Damaged`].

use super::code::{Damaged, Reader, op};
use super::program::Program;

/// Deeper than any message that can be written: a placeable is two steps.
const DEPTH: u32 = 500;

pub(super) fn verify(program: &Program) -> Result<(), Damaged> {
    let (mut before, mut patterns) = ((String::new(), 0), 0);
    program.keys()?.each(|key, place| {
        let next = (key.to_owned(), place.locale);
        let is_in_order = place.index == 0 || before < next;
        if !is_in_order || place.start != patterns || place.locale as usize >= program.locales().len() {
            return Err(Damaged);
        }
        before = next;
        patterns += place.length;
        Walk { program }.pattern(program.pattern(place)?, DEPTH)
    })?;
    program.ends_with(patterns)
}

struct Walk<'p> {
    program: &'p Program,
}

impl Walk<'_> {
    fn pattern(&self, mut reader: Reader<'_>, depth: u32) -> Result<(), Damaged> {
        let depth = depth.checked_sub(1).ok_or(Damaged)?;
        while !reader.is_empty() {
            if !reader.text()?.is_empty() {
                continue;
            }
            match reader.byte()? {
                op::SHOW | op::SHOW_APART => self.expression(&mut reader, depth)?,
                op::SELECT | op::SELECT_APART => self.select(&mut reader, depth)?,
                _ => return Err(Damaged),
            }
        }
        Ok(())
    }

    fn select(&self, reader: &mut Reader<'_>, depth: u32) -> Result<(), Damaged> {
        self.expression(reader, depth)?;
        let (default, count) = (reader.number()?, reader.number()?);
        for _ in 0..count {
            if !matches!(reader.byte()?, op::NAME | op::DIGITS) {
                return Err(Damaged);
            }
            reader.string()?;
            self.pattern(reader.body()?, depth)?;
        }
        if default < count { Ok(()) } else { Err(Damaged) }
    }

    fn expression(&self, reader: &mut Reader<'_>, depth: u32) -> Result<(), Damaged> {
        let depth = depth.checked_sub(1).ok_or(Damaged)?;
        match reader.byte()? {
            op::STRING | op::NUMBER | op::VARIABLE | op::MISSING => reader.string().map(|_| ()),
            op::MESSAGE => self.reference(reader),
            op::TERM => {
                self.reference(reader)?;
                named(reader)
            }
            op::FUNCTION => {
                reader.string()?;
                for _ in 0..reader.number()? {
                    self.expression(reader, depth)?;
                }
                named(reader)
            }
            op::GROUP => self.pattern(reader.body()?, depth),
            _ => Err(Damaged),
        }
    }

    fn reference(&self, reader: &mut Reader<'_>) -> Result<(), Damaged> {
        self.program.keys()?.place(reader.number()?).map(|_| ())
    }
}

fn named(reader: &mut Reader<'_>) -> Result<(), Damaged> {
    for _ in 0..reader.number()? {
        reader.string()?;
        if !matches!(reader.byte()?, op::STRING | op::NUMBER) {
            return Err(Damaged);
        }
        reader.string()?;
    }
    Ok(())
}
