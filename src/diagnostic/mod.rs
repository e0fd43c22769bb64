//! One finding: what is wrong, where, what the source says otherwise, and what to do next.
//!
//! A diagnostic owns the few lines that it shows, copied when it is made, so it outlives the file. This room knows
//! neither colour nor JSON, no rule and no whole file.

mod baseline;
mod change;
mod fix;
mod label;
mod severity;

pub use baseline::{Baseline, BaselineError};
pub use change::SourceChange;
pub use fix::Fix;
pub use label::{Excerpt, Label, Place};
pub use severity::Severity;

use std::fmt::Write;

/// One finding of one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule's id.
    pub rule: &'static str,
    /// How bad it is, settings applied.
    pub severity: Severity,
    /// The locale's name; `None` for what concerns the project as a whole.
    pub locale: Option<String>,
    /// The message it is about: the source file's path, a colon and the message's id.
    pub key: Option<String>,
    /// The attribute of that message.
    pub attribute: Option<String>,
    /// What tells this finding from others of the same rule on the same key, such as a variable's name.
    pub subject: String,
    /// What is wrong, in one terse sentence without a full stop.
    pub message: String,
    /// What to do next.
    pub help: Option<String>,
    /// Where it is, and why there.
    pub primary: Label,
    /// Where the source, or another place, says otherwise.
    pub related: Vec<Label>,
    /// Its repair, where there is one.
    pub fix: Option<Fix>,
    /// How the source changed, where that is what it is about.
    pub change: Option<SourceChange>,
}

impl Diagnostic {
    /// What makes it the same finding after lines moved or words changed: rule, locale, key and subject.
    pub fn identity(&self) -> String {
        let mut identity = self.rule.to_owned();
        let place = self.key.as_deref().unwrap_or(&self.primary.file);
        for part in [self.locale.as_deref().unwrap_or("-"), place] {
            let _ = write!(identity, " {part}");
        }
        if let Some(attribute) = &self.attribute {
            let _ = write!(identity, ".{attribute}");
        }
        if !self.subject.is_empty() {
            let _ = write!(identity, " {}", self.subject);
        }
        identity
    }

    /// The order in which findings are told: by file and place, then by rule. Those of one place and rule stay in the
    /// order in which they were found.
    pub fn order(&self) -> impl Ord + '_ {
        let place = self.primary.place.as_ref().map(|place| (place.start, place.end));
        (&self.primary.file, place, self.rule)
    }
}
