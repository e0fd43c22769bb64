//! What went wrong while a message was shown.

use std::fmt;

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
