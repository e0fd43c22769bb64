//! What was found, as people and programs read it: one file per format, into a sink.
//!
//! This room never sees a file and never prints; it shows the lines that the diagnostics themselves carry. Whatever
//! comes from a user's file is made harmless for a terminal before it leaves (`visible`).

pub mod diff;
pub mod github;
pub mod json;
pub mod junit;
pub mod sarif;
pub mod status;
pub mod status_json;
pub mod text;
pub mod todo;

mod encode;
mod excerpt;
mod finding;
mod fold;
#[cfg(test)]
mod harmless;
mod missing;
mod progress;
mod summary;
mod told;
mod visible;
mod words;

#[cfg(test)]
mod sample;

pub use fold::folded;
pub use missing::{Keys, Missing};
pub use summary::Counts;
pub use visible::prose;
pub use words::{Word, compared};

use crate::diagnostic::{Baseline, Diagnostic, Severity};
use crate::view::LocaleCoverage;

/// What a run found.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// How many files were looked at.
    pub files: usize,
    /// How much of the source each locale has.
    pub coverage: Vec<LocaleCoverage>,
    /// The project's folder in its repository, with a `/` behind; empty where the project is the whole of it. Services
    /// that show a repository count paths from its root.
    pub folder: String,
    /// The findings, sorted by [`Diagnostic::order`].
    pub diagnostics: Vec<Diagnostic>,
    /// What the locales lack, where it was folded.
    pub missing: Vec<Missing>,
    /// How many more there are that were known before: accepted by a baseline, or there already at a revision.
    pub known: usize,
}

impl Report {
    /// Leaves out the findings that were known before.
    pub fn leave_out(&mut self, mut known: Baseline) {
        let before = self.diagnostics.len();
        self.diagnostics.retain(|diagnostic| !known.take(&diagnostic.identity()));
        self.known += before - self.diagnostics.len();
        self.known += self.missing.iter_mut().map(|missing| missing.leave_out(&mut known)).sum::<usize>();
        self.missing.retain(|missing| !missing.keys.is_empty());
    }

    /// What was found, to be known later.
    pub fn baseline(&self) -> Baseline {
        let found = self.diagnostics.iter().map(Diagnostic::identity);
        Baseline::of(found.chain(self.missing.iter().flat_map(Missing::identities)))
    }

    /// The gravest of all findings.
    pub fn gravest(&self) -> Option<Severity> {
        let missing = self.missing.iter().map(|missing| missing.whole.severity);
        self.diagnostics.iter().map(|diagnostic| diagnostic.severity).chain(missing).max()
    }

    /// How many findings of each severity are told, missing messages counted by file.
    pub fn counts(&self) -> Counts {
        Counts::of(&fold::rows(self))
    }
}

/// What a format says of a rule.
#[derive(Clone, Debug)]
pub struct RuleInfo {
    /// Its id.
    pub id: &'static str,
    /// Its page, Markdown.
    pub page: String,
    /// How much it counts where the settings say nothing; `None` is off.
    pub level: Option<Severity>,
}

/// What the reader's screen can do.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Whether it knows the ANSI escapes for colour.
    pub color: bool,
    /// Its width in columns; less than 40 counts as 40, and `usize::MAX` is no limit.
    pub width: usize,
}
