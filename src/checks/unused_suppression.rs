//! A comment silences a rule that finds nothing there.
//!
//! What was silenced has been repaired, or the rule's name is misspelled, or the reason is missing: without one a
//! silence does not count, because nobody could tell later whether it still holds.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! title = Hjärnan
//! ## pl
//! # flyt: allow missing-attribute - the label is not shown in Polish
//! title = Mózg
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! title = Hjärnan
//!     .aria-label = Om hjärnan
//! ## pl
//! # flyt: allow missing-attribute - the label is not shown in Polish
//! title = Mózg
//! ```
//!
//! ## What to do
//!
//! Remove the comment, or correct it: `# flyt: allow RULE - reason`.

use crate::diagnostic::Severity;

use super::{Hook, Rule};

pub(super) const RULE: Rule = Rule::new("unused-suppression", Severity::Warning, Hook::Silence);

/// Why a silence does nothing.
pub(super) enum Unused {
    /// There is no such rule, but perhaps this one was meant.
    UnknownRule(Option<&'static str>),
    /// It gives no reason.
    NoReason,
    /// There is nothing to silence.
    NothingFound,
}

impl Unused {
    /// What is wrong, and what to do.
    pub(super) fn words(&self, rule: &str) -> (String, String) {
        match self {
            Self::UnknownRule(Some(near)) => (format!("there is no rule `{rule}`"), format!("did you mean `{near}`?")),
            Self::UnknownRule(None) => {
                (format!("there is no rule `{rule}`"), "`flyt explain` lists all rules".to_owned())
            }
            Self::NoReason => {
                let help = format!("write `# flyt: allow {rule} - reason`");
                (format!("`{rule}` is silenced without a reason, so it is not"), help)
            }
            Self::NothingFound => (format!("`{rule}` finds nothing here"), "remove the comment".to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::found;

    #[test]
    fn groups_and_files_are_silenced_whole() {
        let text = "## sv\na = { $n }\nb = { $n }\nc = { $n }\n## pl\n";
        let one =
            "### flyt: allow missing-variable - poetry\na = A\nb = B\n# flyt: allow missing-variable - too\nc = C\n";
        assert_eq!(found(&format!("{text}{one}")), "");
    }

    #[test]
    fn a_silence_in_the_source_is_for_all_locales() {
        let source = "## sv\n# flyt: allow missing-message - only for Sweden\na = A\n# flyt: allow missing-variable - a joke\nb = { $n }\n";
        assert_eq!(found(&format!("{source}## pl\nb = B\n## de\nb = B\n")).matches("missing").count(), 0);
    }

    #[test]
    fn names_and_reasons_are_wanted() {
        let found =
            found("## sv\na = { $n }\n## pl\n# flyt: allow missing-variable\n# flyt: allow mising-value - so\na = A\n");
        assert!(found.contains("silenced without a reason") && found.contains("no rule `mising-value`"), "{found}");
        assert!(found.contains("`$n` is not shown"), "{found}");
    }
}
