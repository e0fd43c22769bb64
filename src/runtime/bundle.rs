//! What an application holds: an opened bundle, the formatters of its locales, and the application's own functions.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use std::sync::OnceLock;

use crate::format::Formatter;
use crate::locale::Locale;

use super::blocks::Bytes;
use super::code::Damaged;
use super::evaluate::Evaluation;
use super::memo::Found;
use super::program::Program;
use super::sink::Plain;
use super::{Args, Error, OpenError, Sink, Value};

/// A function of an application: it is given the values without names, then those with names.
pub type Function = dyn Fn(&[Value<'_>], &[(&str, Value<'_>)]) -> Option<Value<'static>> + Send + Sync;

/// The messages of one bundle in one locale, what fell back among them.
pub struct Bundle {
    pub(super) program: Program,
    pub(super) functions: BTreeMap<String, Box<Function>>,
    /// Made when a message of their locale is first shown.
    formatters: Box<[OnceLock<Formatter>]>,
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
    found: Found<'a>,
}

impl Bundle {
    /// Maps a file, which costs the same however large it is.
    ///
    /// # Safety
    ///
    /// As long as the bundle is there, nobody writes to the file or cuts it short: a new version takes the old one's
    /// name, as `flyt build` does it, and is never written over it.
    ///
    /// # Errors
    ///
    /// The file cannot be read, or is no bundle.
    #[expect(unsafe_code, reason = "the one place where a file is mapped; the caller answers for it")]
    pub unsafe fn map(path: impl AsRef<Path>) -> Result<Self, OpenError> {
        #[expect(clippy::disallowed_methods, reason = "a map needs an open file")]
        let file = std::fs::File::open(path).map_err(OpenError::Unreadable)?;
        // SAFETY: the caller promises that the file stays as it is.
        let map = unsafe { memmap2::Mmap::map(&file) }.map_err(OpenError::Unreadable)?;
        Program::new(Bytes::Mapped(map)).map(Self::new)
    }

    /// Reads a file into memory.
    ///
    /// # Errors
    ///
    /// The file cannot be read, or is no bundle.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, OpenError> {
        #[expect(clippy::disallowed_methods, reason = "an application has no `project` to read for it")]
        let bytes = std::fs::read(path).map_err(OpenError::Unreadable)?;
        Self::from_bytes(bytes)
    }

    /// A bundle in memory: a vector, or what `include_bytes!` gives.
    ///
    /// # Errors
    ///
    /// The bytes are no bundle.
    pub fn from_bytes(bytes: impl Into<Cow<'static, [u8]>>) -> Result<Self, OpenError> {
        Program::new(Bytes::Held(bytes.into())).map(Self::new)
    }

    fn new(program: Program) -> Self {
        let formatters = program.locales().iter().map(|_| OnceLock::new()).collect();
        Self { program, functions: BTreeMap::new(), formatters, isolating: true }
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
    ///
    /// # Errors
    ///
    /// There is none, or the bundle is damaged where it should be.
    pub fn get(&self, key: &str) -> Result<Message<'_>, Error> {
        let missing = || Error::NoMessage(key.to_owned());
        if key.starts_with('-') {
            return Err(missing());
        }
        let found = self.program.find(key)?.ok_or_else(missing)?;
        Ok(Message { bundle: self, found })
    }

    /// A message as it is shown: `{key}`, and an error, where there is none.
    pub fn format(&self, key: &str, args: &Args<'_>) -> Formatted<'_> {
        match self.get(key) {
            Ok(message) => message.format(args),
            Err(error) => Formatted::missing(key, error),
        }
    }

    /// The keys of all messages and attributes, in order.
    ///
    /// # Errors
    ///
    /// The bundle is damaged.
    pub fn keys(&self) -> Result<Vec<String>, Error> {
        let mut keys = Vec::new();
        self.program.keys()?.each(|key, _| {
            keys.extend((!key.starts_with('-')).then(|| key.to_owned()));
            Ok(())
        })?;
        keys.dedup();
        Ok(keys)
    }

    /// The BCP 47 tags of the locales that text came from, the nearest first.
    pub fn locales(&self) -> &[String] {
        self.program.locales()
    }

    /// The bytes of the file.
    pub fn bytes(&self) -> &[u8] {
        self.program.file()
    }

    /// Looks at every byte: checksums, keys and patterns. What is not asked for is otherwise not looked at.
    ///
    /// # Errors
    ///
    /// The bundle is damaged.
    pub fn verify(&self) -> Result<(), Error> {
        super::verify::verify(&self.program).map_err(Error::from)
    }

    pub(super) fn formatter(&self, locale: u32) -> Result<&Formatter, Damaged> {
        let locale = locale as usize;
        let (formatter, tag) = (self.formatters.get(locale).ok_or(Damaged)?, &self.program.locales()[locale]);
        Ok(formatter.get_or_init(|| Formatter::new(Locale::new(tag, None))))
    }
}

impl Default for Bundle {
    /// No messages.
    fn default() -> Self {
        let nothing = super::Assembler::new(Vec::new(), Vec::new()).finish();
        Self::from_bytes(nothing).expect("it was just written")
    }
}

impl fmt::Debug for Bundle {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let functions: Vec<_> = self.functions.keys().collect();
        formatter.debug_struct("Bundle").field("locales", &self.locales()).field("functions", &functions).finish()
    }
}

impl Formatted<'_> {
    pub(super) fn missing(key: &str, error: Error) -> Self {
        Self { text: format!("{{{key}}}").into(), errors: vec![error] }
    }
}

impl<'a> Message<'a> {
    /// The locale that its text came from.
    pub fn locale(self) -> Option<&'a Locale> {
        self.bundle.formatter(self.found.place.locale).ok().map(Formatter::locale)
    }

    /// The message as it is shown.
    pub fn format(self, args: &Args<'_>) -> Formatted<'a> {
        if let Some(text) = self.text() {
            return Formatted { text: text.into(), errors: Vec::new() };
        }
        let mut text = String::with_capacity(self.found.place.room());
        let errors = match self.bundle.isolating {
            true => self.write(args, &mut text),
            false => self.write(args, &mut Plain(&mut text)),
        };
        Formatted { text: text.into(), errors }
    }

    /// Writes the message piece by piece, and gives what went wrong.
    pub fn write(self, args: &Args<'_>, sink: &mut dyn Sink) -> Vec<Error> {
        Evaluation::new(self.bundle, args).run(self.found.place, sink)
    }

    /// The text of a message that is nothing else.
    fn text(self) -> Option<&'a str> {
        let pattern = || self.bundle.program.pattern(self.found.place).ok();
        self.found.text(|| pattern()?.only_text())
    }
}
