//! What an application gives to a message.

use std::borrow::Cow;

use crate::format::{Date, DateOptions, Number};

/// A value of a variable.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    /// Text, shown as it is.
    Text(Cow<'a, str>),
    /// A number, shown as the message's language writes numbers.
    Number(Number),
    /// A date, shown as the message's language writes dates.
    Date(Date, DateOptions),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<Number> for Value<'_> {
    fn from(number: Number) -> Self {
        Self::Number(number)
    }
}

impl From<i64> for Value<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number.into())
    }
}

impl From<f64> for Value<'_> {
    /// What is no number is text.
    fn from(number: f64) -> Self {
        Number::try_from(number).map_or_else(|other| Self::Text(other.to_string().into()), Self::Number)
    }
}

impl From<Date> for Value<'_> {
    fn from(date: Date) -> Self {
        Self::Date(date, DateOptions::default())
    }
}

/// Values by the names of variables.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Args<'a>(Vec<(Cow<'a, str>, Value<'a>)>);

impl<'a> Args<'a> {
    /// None.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets a variable, given without its `$`.
    pub fn set(&mut self, name: impl Into<Cow<'a, str>>, value: impl Into<Value<'a>>) {
        let (name, value) = (name.into(), value.into());
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, known)) => *known = value,
            None => self.0.push((name, value)),
        }
    }

    /// The value of a variable.
    pub fn get(&self, name: &str) -> Option<&Value<'a>> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }
}

impl<'a, N: Into<Cow<'a, str>>, V: Into<Value<'a>>> FromIterator<(N, V)> for Args<'a> {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(values: I) -> Self {
        let mut args = Self::default();
        values.into_iter().for_each(|(name, value)| args.set(name, value));
        args
    }
}
