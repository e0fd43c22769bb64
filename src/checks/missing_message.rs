//! The source has a message that the locale has not.
//!
//! The reader gets the next locale's text for it. That is how translation goes on, so it is a note; what a release
//! demands is for `coverage-below-policy` and `required-message` to say. Reports fold these findings by file.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! print = Skriv ut
//! share = Dela
//! ## pl
//! print = Drukuj
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! print = Skriv ut
//! ## pl
//! print = Drukuj
//! ```
//!
//! ## What to do
//!
//! Translate it in the file that the finding names.

use std::sync::Arc;

use crate::diagnostic::Severity;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("missing-message", Severity::Note, Hook::Locale(check));

fn check<'a>(view: View<'a>, findings: &mut Findings<'_>) {
    for missing in view.pairs.missing.chunk_by(|one, other| std::ptr::eq(one.file, other.file)) {
        let source_path = &missing[0].file.source_path;
        let file = view.side.index.file(source_path);
        let locale = view.side.locale.name();
        let path = view.config.translation_path(source_path, locale).unwrap_or_else(|| source_path.to_string());
        let path: Arc<str> = path.into();
        let is_broken = |id: &str| file.is_some_and(|file| file.undecodable.is_some() || file.has_broken(id));
        for message in missing.iter().filter(|message| !is_broken(message.id())) {
            let finding = Finding::about(Arc::clone(&path), format!("`{}` is not translated", message.id()));
            findings.push(finding.key(message.key()).help("translate it in this file"));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::found;

    #[test]
    fn what_could_not_be_parsed_is_not_missing_as_well() {
        let all = found("## sv\na = Ett\nb = Två\n## pl\na = { $x\n");
        assert!(all.contains("missing-message") && all.contains("`b`") && !all.contains("`a`"), "{all}");
    }
}
