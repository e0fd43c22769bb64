//! A file is not UTF-8.
//!
//! Fluent files are UTF-8. A file in another encoding cannot be read at all, so nothing else is said of it.
//!
//! ## What to do
//!
//! Save the file as UTF-8: open it in the encoding that it was written in, often Latin-1 or Windows-1252, and choose
//! UTF-8 when you save it.

use std::sync::Arc;

use crate::catalog::File;
use crate::diagnostic::Severity;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("invalid-encoding", Severity::Error, Hook::File(check));

fn check(_: View<'_>, file: &File, findings: &mut Findings<'_>) {
    if let Some(fault) = file.undecodable {
        let help = "save the file as UTF-8; it may be Latin-1 or Windows-1252 now";
        let help = if fault.is_utf16 { "save the file as UTF-8" } else { help };
        findings.push(Finding::about(Arc::clone(&file.path), format!("this file {fault}")).help(help));
    }
}
