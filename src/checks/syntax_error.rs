//! A part of a file is not Fluent.
//!
//! What cannot be parsed is lost: a runtime passes over it, and the reader gets another language, an attribute less
//! or half a text. Every fault is told at its place, several in one message too. The message is counted as missing.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! greeting = Hej { $name }!
//! farewell = Hej då!
//! ## pl
//! greeting = Cześć { $name!
//! farewell = Do widzenia!
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! greeting = Hej { $name }!
//! ## pl
//! greeting = Cześć { $name }!
//! ```
//!
//! ## What to do
//!
//! Repair the text at the mark. A line of text that starts with `*`, `[` or `.` is the commonest trap: Fluent reads
//! it as a variant or an attribute, so join it to the line above or write `{"*"}`.

use crate::catalog::File;
use crate::diagnostic::Severity;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("syntax-error", Severity::Error, Hook::File(check));

fn check(_: View<'_>, file: &File, findings: &mut Findings<'_>) {
    report(file, findings);
}

/// Tells the syntax errors of a file, whether or not it is part of a project.
pub(super) fn report(file: &File, findings: &mut Findings<'_>) {
    for error in file.tree.errors() {
        let id = file.id_before(error.span.start);
        let finding = Finding::at(file, error.span, error.kind.headline())
            .label(error.kind.label())
            .help(error.kind.help())
            .subject(format!("{:?}", error.kind));
        findings.push(match id {
            Some(id) => finding.key(format!("{}:{id}", file.source_path)),
            None => finding,
        });
    }
}
