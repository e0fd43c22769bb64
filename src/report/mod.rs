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
mod progress;
mod summary;
mod told;
mod visible;
mod words;

#[cfg(test)]
mod sample;

pub use fold::folded;
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
    /// How many more there are that were known before: accepted by a baseline, or there already at a revision.
    pub known: usize,
}

impl Report {
    /// Leaves out the findings that were known before.
    pub fn leave_out(&mut self, known: &Baseline) {
        let before = self.diagnostics.len();
        known.accept(&mut self.diagnostics);
        self.known += before - self.diagnostics.len();
    }

    /// How many findings of each severity are told, missing messages counted by file.
    pub fn counts(&self) -> Counts {
        Counts::of(&fold::fold(&self.diagnostics))
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
