//! What went wrong while a bundle was opened or a message shown.

use std::{fmt, io};

use super::code::Damaged;

/// A fault of a message or of what it was given. The message is shown all the same, with the culprit in braces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Error {
    /// There is no such message.
    NoMessage(String),
    /// A variable was not given.
    NoVariable(String),
    /// A message, a term or an attribute is not there; a term with its dash.
    NoReference(String),
    /// The application has no such function.
    NoFunction(String),
    /// A function cannot show what it was given.
    Function {
        /// Its name.
        name: String,
        /// Why.
        reason: String,
    },
    /// A message refers to itself.
    Circle(String),
    /// It refers on and on, or grows without measure; what was shown so far is kept.
    TooLarge,
    /// The bundle is damaged; what was shown so far is kept.
    Damaged,
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoMessage(key) => write!(formatter, "there is no message `{key}`"),
            Self::NoVariable(name) => write!(formatter, "the variable `${name}` was not given"),
            Self::NoReference(name) => write!(formatter, "there is no `{name}`"),
            Self::NoFunction(name) => write!(formatter, "there is no function `{name}`"),
            Self::Function { name, reason } => write!(formatter, "`{name}`: {reason}"),
            Self::Circle(name) => write!(formatter, "`{name}` refers to itself"),
            Self::TooLarge => formatter.write_str("the message refers on and on"),
            Self::Damaged => formatter.write_str("the bundle is damaged"),
        }
    }
}

impl std::error::Error for Error {}

impl From<Damaged> for Error {
    fn from(_: Damaged) -> Self {
        Self::Damaged
    }
}

/// Why a bundle cannot be opened.
#[derive(Debug)]
pub enum OpenError {
    /// The file cannot be read.
    Unreadable(io::Error),
    /// It is something else than a bundle.
    NoBundle,
    /// It is of a version that this program does not know.
    Version(u32),
    /// It was cut short, or changed since it was built.
    Damaged,
}

impl fmt::Display for OpenError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(error) => write!(formatter, "the bundle cannot be read: {error}"),
            Self::NoBundle => formatter.write_str("this is no bundle: `flyt build --format flb` makes one"),
            Self::Version(version) => write!(formatter, "the bundle has version {version}, this program reads 1"),
            Self::Damaged => formatter.write_str("the bundle is damaged: build it again"),
        }
    }
}

impl std::error::Error for OpenError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unreadable(error) => Some(error),
            _ => None,
        }
    }
}
