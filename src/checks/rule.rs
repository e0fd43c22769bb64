//! What a rule is.

use crate::catalog::{File, Message};
use crate::diagnostic::Severity;
use crate::view::{Pair, PatternPair, View};

use super::Findings;

/// A check.
#[derive(Debug)]
pub struct Rule {
    /// Its name in settings, reports and comments.
    pub id: &'static str,
    /// How much it counts where the settings say nothing; `None` is off.
    pub level: Option<Severity>,
    pub(super) hook: Hook,
    /// Whether it guards readers from what a stranger may have written: then no translation can silence it.
    pub(super) is_guard: bool,
    /// The text of its file, whose doc comment is its page.
    pub(super) source: &'static str,
}

/// What a rule is asked about.
#[derive(Debug)]
pub(super) enum Hook {
    /// Each file of the locale.
    File(fn(View<'_>, &File, &mut Findings<'_>)),
    /// Each message and term of the locale.
    Message(for<'a> fn(View<'a>, Message<'a>, &mut Findings<'_>)),
    /// Each message that source and locale have.
    Pair(for<'a> fn(View<'a>, Pair<'a>, &mut Findings<'_>)),
    /// Each value and attribute that source and locale have.
    PatternPair(for<'a> fn(View<'a>, PatternPair<'a>, &mut Findings<'_>)),
    /// The locale as a whole.
    Locale(for<'a> fn(View<'a>, &mut Findings<'_>)),
    /// What was found: asked when all other rules are done.
    Silence,
    /// The translation as a whole, only where it is to be released.
    Release(for<'a> fn(View<'a>, &mut Findings<'_>)),
}

impl Rule {
    pub(super) const fn new(id: &'static str, level: Severity, hook: Hook) -> Self {
        Self { id, level: Some(level), hook, is_guard: false, source: "" }
    }

    pub(super) const fn off(id: &'static str, hook: Hook) -> Self {
        Self { id, level: None, hook, is_guard: false, source: "" }
    }

    pub(super) const fn guard(id: &'static str, level: Severity, hook: Hook) -> Self {
        Self { is_guard: true, ..Self::new(id, level, hook) }
    }

    /// Whether it finds something only where a release is asked for.
    pub fn is_for_release(&self) -> bool {
        matches!(self.hook, Hook::Release(_))
    }

    /// What it finds, why that matters, a wrong and a right example, and what to do: Markdown.
    pub fn page(&self) -> String {
        let lines = self.source.lines().map_while(|line| line.strip_prefix("//!"));
        lines.map(|line| line.strip_prefix(' ').unwrap_or(line).to_owned() + "\n").collect()
    }
}
