//! What an application holds: a program, the formatters of its locales, and the application's own functions.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use crate::format::Formatter;
use crate::locale::Locale;

use super::code::op;
use super::evaluate::Evaluation;
use super::sink::Plain;
use super::{Args, Error, Program, Sink, Value};

/// A function of an application: it is given the values without names, then those with names.
pub type Function = dyn Fn(&[Value<'_>], &[(&str, Value<'_>)]) -> Option<Value<'static>> + Send + Sync;

/// The messages of one bundle.
pub struct Bundle {
    pub(super) program: Program,
    pub(super) formatters: Vec<Formatter>,
    pub(super) functions: BTreeMap<String, Box<Function>>,
    isolating: bool,
}

/// A message as it is shown, and what went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formatted<'a> {
    /// The text.
    pub text: Cow<'a, str>,
    /// What went wrong; the culprit stands in the text, in braces.
    pub errors: Vec<Error>,
}

/// A message of a bundle, or an attribute of one.
#[derive(Clone, Copy, Debug)]
pub struct Message<'a> {
    bundle: &'a Bundle,
    index: u32,
}

impl Bundle {
    /// The bundle of a program.
    pub fn new(program: Program) -> Self {
        let formatter = |tag: &String| Formatter::new(Locale::new(tag, None));
        let formatters = program.locales().iter().map(formatter).collect();
        Self { program, formatters, functions: BTreeMap::new(), isolating: true }
    }

    /// Adds a function; one of the application comes before `NUMBER` and `DATETIME`.
    pub fn add_function(
        &mut self,
        name: &str,
        function: impl Fn(&[Value<'_>], &[(&str, Value<'_>)]) -> Option<Value<'static>> + Send + Sync + 'static,
    ) {
        self.functions.insert(name.to_owned(), Box::new(function));
    }

    /// Whether texts get marks that keep what is shown from turning the text around it. They do unless this says no.
    pub fn set_isolating(&mut self, isolating: bool) {
        self.isolating = isolating;
    }

    /// The message of an id, or the attribute of an `id.attribute`.
    pub fn get(&self, key: &str) -> Option<Message<'_>> {
        self.program.find(key).map(|index| Message { bundle: self, index })
    }

    /// A message as it is shown: `{key}`, and an error, where there is none.
    pub fn format(&self, key: &str, args: &Args<'_>) -> Formatted<'_> {
        match self.get(key) {
            Some(message) => message.format(args),
            None => {
                let errors = vec![Error::NoMessage(key.to_owned())];
                Formatted { text: format!("{{{key}}}").into(), errors }
            }
        }
    }

    /// Its program.
    pub fn program(&self) -> &Program {
        &self.program
    }
}

impl Default for Bundle {
    /// No messages.
    fn default() -> Self {
        Self::new(Program::default())
    }
}

impl fmt::Debug for Bundle {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let functions: Vec<_> = self.functions.keys().collect();
        formatter.debug_struct("Bundle").field("program", &self.program).field("functions", &functions).finish()
    }
}

impl<'a> Message<'a> {
    /// The locale that its text came from.
    pub fn locale(self) -> Option<&'a Locale> {
        let (_, locale) = self.bundle.program.pattern(self.index).ok()?;
        self.bundle.formatters.get(locale as usize).map(Formatter::locale)
    }

    /// The message as it is shown.
    pub fn format(self, args: &Args<'_>) -> Formatted<'a> {
        if let Some(text) = self.text() {
            return Formatted { text: text.into(), errors: Vec::new() };
        }
        let mut text = String::new();
        let errors = match self.bundle.isolating {
            true => self.write(args, &mut text),
            false => self.write(args, &mut Plain(&mut text)),
        };
        Formatted { text: text.into(), errors }
    }

    /// Writes the message piece by piece, and gives what went wrong.
    pub fn write(self, args: &Args<'_>, sink: &mut dyn Sink) -> Vec<Error> {
        Evaluation::new(self.bundle, args).run(self.index, sink)
    }

    /// The text of a message that is nothing else.
    fn text(self) -> Option<&'a str> {
        let (mut reader, _) = self.bundle.program.pattern(self.index).ok()?;
        let text = if reader.byte() == Ok(op::TEXT) { reader.text().ok()? } else { return None };
        (reader.byte() == Ok(op::END)).then_some(text)
    }
}
