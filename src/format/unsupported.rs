//! What a call asks for that cannot be done.

use std::fmt;

use super::{DateOptions, NumberOptions};

/// The value of an option as a text gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given<'a> {
    /// A string, decoded.
    Text(&'a str),
    /// A number as written.
    Number(&'a str),
}

/// An option, or a value of one, that Flyt's own functions do not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsupported(pub(super) String);

impl fmt::Display for Unsupported {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for Unsupported {}

impl Unsupported {
    pub(super) fn option(name: &str, given: Given<'_>) -> Self {
        Self(format!("`{name}: {given}` is not supported"))
    }
}

impl fmt::Display for Given<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(formatter, "\"{text}\""),
            Self::Number(number) => formatter.write_str(number),
        }
    }
}

impl<'a> Given<'a> {
    pub(super) fn text(self) -> &'a str {
        match self {
            Self::Text(text) | Self::Number(text) => text,
        }
    }

    /// A whole number from 0 to `most`.
    pub(super) fn whole(self, most: u8) -> Option<u8> {
        let number = self.text().parse::<f64>().ok()?;
        (number.fract() == 0.0 && (0.0..=f64::from(most)).contains(&number)).then_some(number as u8)
    }
}

/// Whether a call of `NUMBER` or `DATETIME` with these options can be shown; other functions are not judged.
///
/// # Errors
///
/// The first option that cannot be heeded.
pub fn check<'a>(function: &str, options: impl IntoIterator<Item = (&'a str, Given<'a>)>) -> Result<(), Unsupported> {
    match function {
        "NUMBER" => {
            let mut all = NumberOptions::default();
            options.into_iter().try_for_each(|(name, given)| all.set(name, given))
        }
        "DATETIME" => {
            let mut all = DateOptions::default();
            options.into_iter().try_for_each(|(name, given)| all.set(name, given))?;
            all.check()
        }
        _ => Ok(()),
    }
}
