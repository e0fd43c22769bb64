//! Every rule over every locale.

use std::sync::Arc;

use crate::checks::{Levels, run};
use crate::config::{ConfigError, nearest, value, wildcard};
use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::project::{Project, ProjectError};
use crate::report::{Keys, Missing, Report};
use crate::text::LineIndex;
use crate::view::View;

use super::{Progress, Selection, each, locked};

/// What is asked beside the rules.
#[derive(Clone, Copy, Debug, Default)]
pub struct Demands {
    /// What the policy demands.
    pub release: bool,
    /// That the ledger is up to date.
    pub locked: bool,
}

/// Checks the selected locales; `release` adds what the policy demands.
///
/// # Errors
///
/// A file that cannot be read.
pub fn check<'a>(
    project: &'a Project,
    selection: &Selection<'a>,
    demands: Demands,
    progress: Progress<'_>,
) -> Result<Report, ProjectError> {
    Ok(check_and(project, selection, demands, progress, |_, _| ())?.0)
}

/// Checks, and asks something of each view and what was found in it.
pub(super) fn check_and<'a, T: Send>(
    project: &'a Project,
    selection: &Selection<'a>,
    demands: Demands,
    progress: Progress<'_>,
    ask: impl Fn(View<'_>, &[Diagnostic]) -> T + Sync,
) -> Result<(Report, Vec<T>), ProjectError> {
    let Demands { release, locked: is_locked } = demands;
    let levels = Levels::new(&project.config).locked(is_locked);
    let keys = Keys::default();
    let checked = each(project, selection, progress, |job| {
        let view = job.view;
        let coverage = view.source.map(|_| view.coverage());
        let mut found = run(view, levels, release);
        let answer = ask(view, &found);
        let missing = Missing::take(&mut found, &keys);
        ((view.side.files.len(), coverage, found, missing, idle_demands(project, view)), answer)
    })?;
    let (checked, answers): (Vec<_>, Vec<_>) = checked.into_iter().unzip();
    let doubts = project.doubts.iter().map(|doubt| project.finding(doubt, Severity::Warning));
    let diagnostics = doubts.chain(unknown_rules(project)).collect();
    let mut report = Report { diagnostics, folder: project.folder_in_repository(), ..Report::default() };
    for (files, coverage, diagnostics, missing, idle) in checked {
        let severity = if release { Severity::Error } else { Severity::Warning };
        report.diagnostics.extend(idle.iter().map(|fault| project.finding(fault, severity)));
        report.files += files;
        report.coverage.extend(coverage);
        report.diagnostics.extend(diagnostics);
        report.missing.extend(missing);
    }
    if is_locked && report.diagnostics.iter().all(|one| one.rule != locked::RULE) {
        report.diagnostics.extend(locked::outdated(project, selection)?);
    }
    report.diagnostics.sort_by(|one, other| one.order().cmp(&other.order()));
    Ok((report, answers))
}

/// Required keys that the source has not: what they were to protect is not protected.
fn idle_demands(project: &Project, view: View<'_>) -> Vec<ConfigError> {
    let is_source = view.source.is_none() && !std::ptr::eq(view.side, view.shared);
    let demands = project.config.policy.required().filter(|_| is_source);
    let messages = || view.side.files.iter().flat_map(|file| file.messages());
    let idle = demands.filter(|(_, pattern)| !messages().any(|message| wildcard(pattern, &message.key())));
    idle.map(|(keys, pattern)| {
        let id = pattern.rsplit(':').next().unwrap_or(pattern);
        let help = match nearest(id, messages().map(|message| message.id())) {
            _ if !pattern.contains(':') => format!("keys are written `file:id`: `*:{pattern}` means it in every file"),
            Some(near) if near != id => format!("did you mean `{near}`?"),
            _ => "keys are written `file:id`, the file as a source path".to_owned(),
        };
        let message = format!("`{pattern}` matches no message of the source");
        ConfigError { message, help: Some(help), span: value(&project.settings, &keys) }
    })
    .collect()
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
            change: None,
        })
        .collect()
}
