//! What was known before a run, and what a run could know.

use crate::checks::rule;
use crate::diagnostic::Baseline;
use crate::project::{Project, ProjectError};

use super::{Demands, Selection, check, select};

/// The findings of the project as it was at a revision, in the locales of those names, all where no name is given.
///
/// # Errors
///
/// What git cannot do, or a file that cannot be read.
pub fn findings_at(
    project: &Project,
    revision: &str,
    locales: &[String],
    demands: Demands,
) -> Result<Baseline, ProjectError> {
    let past = project.at_revision(revision)?;
    let was_there = |name: &&String| select(&past.project, std::slice::from_ref(*name)).is_ok();
    let known: Vec<String> = locales.iter().filter(was_there).cloned().collect();
    // Locales that are new have no past, and no name would be all.
    if known.is_empty() && !locales.is_empty() {
        return Ok(Baseline::default());
    }
    let selection = select(&past.project, &known).expect("those that were not there are left out");
    let report = check(&past.project, &selection, demands, &|| ())?;
    Ok(report.baseline())
}

/// Whether a run looks for the findings of a rule in a locale; findings about the project as a whole are in `-`.
pub fn looks_for<'a>(
    project: &'a Project,
    selection: &'a Selection<'a>,
    demands: Demands,
) -> impl Fn(&str, &str) -> bool + 'a {
    let source = project.layout.source_locale.name();
    move |id, locale| {
        let is_selected = selection.locales.iter().any(|one| one.locale.name() == locale)
            || (selection.source && (locale == source || locale == "-" || !has_locale(project, locale)));
        let is_demanded = demands.release || rule(id).is_none_or(|rule| !rule.is_for_release());
        is_selected && is_demanded
    }
}

/// A locale that went took its findings with it.
fn has_locale(project: &Project, name: &str) -> bool {
    project.layout.locales.iter().any(|one| one.locale.name() == name)
}
