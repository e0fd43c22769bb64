//! What a project that is being adopted leaves to its application.

use std::collections::BTreeSet;
use std::path::Path;

use crate::project::{Draft, Project, ProjectError};
use crate::report::Report;

use super::{Demands, check, select};

/// Checks the folder as it would be with the draft, lists what nothing defines as the application's, and checks again.
///
/// # Errors
///
/// A file that cannot be read, or a draft that its files do not fit.
pub fn adopt(root: &Path, draft: &mut Draft) -> Result<Report, ProjectError> {
    let report = look(root, draft)?;
    draft.functions = subjects(&report, "unknown-function", &draft.source);
    let references = subjects(&report, "unresolved-reference", &draft.source);
    // An attribute is the message's own affair: it is the message that is defined elsewhere.
    let names = references.iter().map(|name| name.split('.').next().unwrap_or(name).to_owned());
    draft.external = names.collect::<BTreeSet<_>>().into_iter().collect();
    look(root, draft)
}

fn look(root: &Path, draft: &Draft) -> Result<Report, ProjectError> {
    let project = Project::with_settings(root, draft.settings())?;
    let all = select(&project, &[]).expect("no locale is asked for, so none is unknown");
    check(&project, &all, Demands::default(), &|| ())
}

/// What a rule found in the source: a translation that calls what its source does not is at fault itself, unless others
/// do the same.
fn subjects(report: &Report, rule: &str, source: &str) -> Vec<String> {
    let found = report.diagnostics.iter().filter(|one| one.rule == rule);
    let by: BTreeSet<_> = found.map(|one| (one.subject.as_str(), one.locale.as_deref())).collect();
    let locales = |name: &str| by.iter().filter(|(subject, _)| *subject == name).count();
    let is_meant = |name: &str, locale: Option<&str>| locale == Some(source) || locales(name) > 2;
    let names = by.iter().filter(|(name, locale)| is_meant(name, *locale)).map(|(name, _)| (*name).to_owned());
    names.collect::<BTreeSet<_>>().into_iter().collect()
}
