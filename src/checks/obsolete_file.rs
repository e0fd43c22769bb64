//! A translated file has no source file.
//!
//! Nothing in it is ever shown. Usually the source was moved or removed and the translation was forgotten; moving it
//! too saves the work that is in it. A file of terms alone is a locale's own affair.
//!
//! ## What to do
//!
//! Move the file to where its source is now, or remove it.

use std::sync::Arc;

use crate::catalog::File;
use crate::diagnostic::Severity;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("obsolete-file", Severity::Warning, Hook::File(check));

fn check(view: View<'_>, file: &File, findings: &mut Findings<'_>) {
    let Some(source) = view.source else { return };
    let only_terms = file.facts.messages.iter().all(|message| message.is_term);
    if source.index.file(&file.source_path).is_none() && !only_terms {
        let message = format!("`{}`, the source of this file, does not exist", file.source_path);
        let finding = Finding::about(Arc::clone(&file.path), message);
        findings.push(finding.help("move the file to where its source is now, or remove it"));
    }
}
