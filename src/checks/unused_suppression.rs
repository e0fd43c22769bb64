//! A comment silences a rule that finds nothing there.
//!
//! What was silenced has been repaired, or the rule's name is misspelled, or the reason is missing: without one a
//! silence does not count, because nobody could tell later whether it still holds. What guards readers from a stranger's
//! text, `unsafe-markup`, `bidi-control` and `expansion-limit`, no translation can silence: only the comment of the
//! source's message can, or `flyt.toml`.
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
    /// No translation can silence it.
    Guard,
    /// It stands by itself, beside no message.
    Alone,
    /// There is nothing to silence.
    NothingFound,
}

impl Unused {
    /// What is wrong, and what to do.
    pub(super) fn words(&self, rule: &str) -> (String, String) {
        match self {
            Self::UnknownRule(Some(near)) => (format!("there is no rule `{rule}`"), format!("did you mean `{near}`?")),
            Self::UnknownRule(None) if rule.contains([',', ' ']) => {
                let help =
                    "write `# flyt: allow RULE - reason`, one rule a line, a hyphen before the reason".to_owned();
                (format!("there is no rule `{rule}`"), help)
            }
            Self::UnknownRule(None) => {
                (format!("there is no rule `{rule}`"), "`flyt explain` lists all rules".to_owned())
            }
            Self::NoReason => {
                let help = format!("write `# flyt: allow {rule} - reason`");
                (format!("`{rule}` is silenced without a reason, so it is not"), help)
            }
            Self::Guard => {
                let help = "silence it in the comment of the source's message, or in flyt.toml".to_owned();
                (format!("no translation can silence `{rule}`"), help)
            }
            Self::Alone => {
                let help = "put it right above a message, without a blank line between".to_owned();
                ("this comment stands beside no message, so it silences nothing".to_owned(), help)
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

    #[test]
    fn no_translation_silences_what_guards_its_readers() {
        let source = "## sv\na = A\n## pl\n";
        for asked in ["# flyt: allow unsafe-markup - so\n", "### flyt: allow unsafe-markup - so\n\n"] {
            let found = found(&format!("{source}{asked}a = <script>x</script>\n"));
            assert!(found.contains("error[unsafe-markup]"), "{found}");
            assert!(found.contains("no translation can silence `unsafe-markup`"), "{found}");
        }
        let source = "## sv\n# flyt: allow unsafe-markup - our own\n# flyt: allow markup-mismatch - so\na = A\n## pl\n";
        assert_eq!(found(&format!("{source}a = <script>x</script>\n")), "");
    }

    #[test]
    fn a_comment_by_itself_silences_nothing() {
        let text = "## sv\na = { $n }\n## pl\n# flyt: allow missing-variable - so\n\na = A\n";
        let found = found(text);
        assert!(found.contains("stands beside no message") && found.contains("`$n` is not shown"), "{found}");
    }
}
