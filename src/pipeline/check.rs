//! Every rule over every locale.

use std::sync::Arc;

use crate::checks::{Levels, run};
use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::project::{Project, ProjectError};
use crate::report::Report;
use crate::text::LineIndex;

use super::{Progress, Selection, each};

/// Checks the selected locales; `release` adds what the policy demands.
///
/// # Errors
///
/// A file that cannot be read.
pub fn check<'a>(
    project: &'a Project,
    selection: &Selection<'a>,
    release: bool,
    progress: Progress<'_>,
) -> Result<Report, ProjectError> {
    let levels = Levels::new(&project.config);
    let checked = each(project, selection, progress, |job| {
        let view = job.view;
        let coverage = view.source.map(|_| view.coverage());
        (view.side.files.len(), coverage, run(view, levels, release))
    })?;
    let mut report = Report { diagnostics: unknown_rules(project), ..Report::default() };
    for (files, coverage, diagnostics) in checked {
        report.files += files;
        report.coverage.extend(coverage);
        report.diagnostics.extend(diagnostics);
    }
    report.diagnostics.sort_by(|one, other| one.order().cmp(&other.order()));
    Ok(report)
}

/// Settings for rules that do not exist: a misspelled one would be without effect in silence.
fn unknown_rules(project: &Project) -> Vec<Diagnostic> {
    let lines = LineIndex::new(&project.settings);
    let path: Arc<str> = "flyt.toml".into();
    let unknown = Levels::new(&project.config).unknown().into_iter();
    unknown
        .map(|rule| Diagnostic {
            rule: "unknown-rule",
            severity: Severity::Warning,
            locale: None,
            key: None,
            attribute: None,
            subject: rule.name.clone(),
            message: format!("there is no rule `{}`", rule.name),
            help: Some(match rule.nearest {
                Some(name) => format!("did you mean `{name}`?"),
                None => "`flyt explain` lists all rules".to_owned(),
            }),
            primary: Label::new(&path, &project.settings, &lines, rule.span, "without effect"),
            related: Vec::new(),
            fix: None,
        })
        .collect()
}
