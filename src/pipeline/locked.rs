//! `check --locked`: whether the ledger is what `sync` would make of it.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::project::{Project, ProjectError};

use super::{Selection, Syncing, synced};

/// The rule that it is told under.
pub(super) const RULE: &str = "unrecorded-translation";

/// A finding for each file of the ledger that `sync` would change: without that nobody could tell later whether a
/// translation was edited before its source or after it.
pub(super) fn outdated(project: &Project, selection: &Selection<'_>) -> Result<Vec<Diagnostic>, ProjectError> {
    let ([mut changes, going], _) = synced(project, selection, Syncing::default(), &|| ())?;
    changes.then(going);
    let paths = changes.files.into_iter().map(|change| change.path);
    Ok(paths.filter(|path| project.is_ledger(path)).map(finding).collect())
}

fn finding(path: String) -> Diagnostic {
    Diagnostic {
        rule: RULE,
        severity: Severity::Error,
        locale: None,
        key: None,
        attribute: None,
        message: "`flyt sync` would change this file".to_owned(),
        help: Some("run `flyt sync`, and commit what it writes".to_owned()),
        primary: Label::file(&Arc::from(path.as_str()), ""),
        subject: path,
        related: Vec::new(),
        fix: None,
        change: None,
    }
}
