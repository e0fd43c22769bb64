//! A file is not UTF-8.
//!
//! Fluent files are UTF-8. A file in another encoding cannot be read at all, so nothing else is said of it.
//!
//! ## What to do
//!
//! Save the file as UTF-8. The number tells how many bytes before the fault are good.

use crate::catalog::File;
use crate::diagnostic::Severity;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("invalid-encoding", Severity::Error, Hook::File(check));

fn check(_: View<'_>, file: &File, findings: &mut Findings<'_>) {
    if let Some(at) = file.undecodable {
        let message = format!("this file is not UTF-8: the fault is behind byte {at}");
        findings.push(Finding::about(&file.path, message).help("save the file as UTF-8"));
    }
}
