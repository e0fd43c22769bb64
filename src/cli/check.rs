//! `flyt check`

use std::path::Path;

use flyt::checks::RULES;
use flyt::diagnostic::{Baseline, Severity};
use flyt::pipeline::{Demands, check, select};
use flyt::project::{Project, read_text, write_text};
use flyt::report::{Report, RuleInfo, github, json, junit, sarif, text};

use super::args::{Check, CheckFormat, FailOn, Global};
use super::output::{plural, unless_closed};
use super::progress::Progress;
use super::{Ended, Failure, Output, Result, fix};

pub(crate) fn run(global: &Global, args: &Check, output: &mut Output) -> Result {
    if args.fix {
        fix::run(global, args, output)?;
        if args.dry_run {
            return Ok(Ended::Clean);
        }
    }
    let project = Project::open(&global.project)?;
    let selection = select(&project, &global.locales)?;
    let demands = Demands { release: args.release, locked: args.locked };
    let progress = Progress::new(selection.locales.len() + 1, output);
    let mut report = check(&project, &selection, demands, &|| progress.step())?;
    drop(progress);
    if let Some(revision) = &args.changed_since {
        since(&project, global, args, revision, &mut report)?;
    }
    if let Some(path) = &args.baseline {
        baseline(path, args.write_baseline, &mut report, output)?;
    }
    let (mut out, style) = output.out();
    match args.format {
        CheckFormat::Json => unless_closed(json::write(&report, &mut out))?,
        CheckFormat::Sarif => unless_closed(sarif::write(&report, &rules(), &mut out))?,
        CheckFormat::Junit => unless_closed(junit::write(&report, &mut out))?,
        CheckFormat::Github => unless_closed(github::write(&report, &mut out))?,
        CheckFormat::Text if output.quiet && report.diagnostics.is_empty() => {}
        CheckFormat::Text => unless_closed(text::write(&report, style, &mut out))?,
    }
    let least = match args.fail_on {
        FailOn::Error => Severity::Error,
        FailOn::Warning => Severity::Warning,
        FailOn::Note => Severity::Note,
    };
    let fails = report.diagnostics.iter().any(|diagnostic| diagnostic.severity >= least);
    Ok(if fails { Ended::Findings } else { Ended::Clean })
}

fn rules() -> Vec<RuleInfo> {
    RULES.iter().map(|rule| RuleInfo { id: rule.id, page: rule.page(), level: rule.level }).collect()
}

/// Leaves what was not found at a revision.
fn since(project: &Project, global: &Global, args: &Check, revision: &str, report: &mut Report) -> Result<()> {
    let past = project.at_revision(revision)?;
    let demands = Demands { release: args.release, locked: args.locked };
    // A locale that is new since then has no past.
    let known = |name: &&String| select(&past.project, std::slice::from_ref(*name)).is_ok();
    let names: Vec<String> = global.locales.iter().filter(known).cloned().collect();
    if names.len() < global.locales.len() && names.is_empty() {
        return Ok(());
    }
    let before = check(&past.project, &select(&past.project, &names)?, demands, &|| ())?;
    Baseline::of(&before.diagnostics).accept(&mut report.diagnostics);
    Ok(())
}

/// Leaves what the baseline does not accept, or writes a new one.
fn baseline(path: &Path, write: bool, report: &mut Report, output: &Output) -> Result<()> {
    let said = |message: String| {
        if !output.quiet {
            output.note(&message);
        }
    };
    if write {
        write_text(path, &Baseline::of(&report.diagnostics).write())?;
        said(format!("{} accepted from now on", plural(report.diagnostics.len(), "finding")));
        report.diagnostics.clear();
        return Ok(());
    }
    let text = read_text(path)?;
    let text =
        text.ok_or_else(|| Failure::Usage(format!("there is no `{}`; --write-baseline writes it", path.display())))?;
    let accepted = Baseline::parse(&text);
    let accepted = accepted.map_err(|error| Failure::Usage(format!("`{}`: {error}", path.display())))?;
    let gone = accepted.accept(&mut report.diagnostics);
    if gone > 0 {
        said(format!("{} of the baseline gone; --write-baseline drops what is gone", plural(gone, "finding")));
    }
    Ok(())
}
