//! `flyt check`

use flyt::checks::RULES;
use flyt::diagnostic::Severity;
use flyt::pipeline::{Demands, check, looks_for, select};
use flyt::project::Project;
use flyt::report::{Report, RuleInfo, github, json, junit, sarif, text};

use super::args::{Check, CheckFormat, FailOn, Global};
use super::known::Known;
use super::output::unless_closed;
use super::progress::Progress;
use super::{Ended, Output, Result, fix};

pub(crate) fn run(global: &Global, args: &Check, output: &mut Output) -> Result {
    let project = Project::open(&global.project)?;
    let mut project = if args.locked { project.with_ledger() } else { project };
    let demands = Demands { release: args.release, locked: args.locked };
    let known = Known::read(&project, global, args, demands)?;
    let fixed = args.fix.then(|| fix::run(&mut project, global, args, demands, output)).transpose()?;
    let selection = select(&project, &global.locales)?;
    let mut report = match fixed {
        Some(left) => left,
        None => {
            let progress = Progress::new(selection.locales.len() + 1, output);
            check(&project, &selection, demands, &|| progress.step())?
        }
    };
    known.leave_out(&mut report, looks_for(&project, &selection, demands), output)?;
    if !args.dry_run {
        write(&report, args, output)?;
    }
    let least = match args.fail_on {
        FailOn::Error => Severity::Error,
        FailOn::Warning => Severity::Warning,
        FailOn::Note => Severity::Note,
    };
    let fails = report.gravest().is_some_and(|gravest| gravest >= least);
    Ok(if fails { Ended::Findings } else { Ended::Clean })
}

fn write(report: &Report, args: &Check, output: &Output) -> Result<()> {
    let (mut out, style) = output.out();
    match args.format {
        CheckFormat::Json => unless_closed(json::write(report, &mut out))?,
        CheckFormat::Sarif => unless_closed(sarif::write(report, &rules(), &mut out))?,
        CheckFormat::Junit => unless_closed(junit::write(report, &mut out))?,
        CheckFormat::Github => unless_closed(github::write(report, &mut out))?,
        CheckFormat::Text if output.quiet => unless_closed(text::write_findings(report, style, &mut out))?,
        CheckFormat::Text => unless_closed(text::write(report, style, &mut out))?,
    }
    Ok(())
}

fn rules() -> Vec<RuleInfo> {
    RULES.iter().map(|rule| RuleInfo { id: rule.id, page: rule.page(), level: rule.level }).collect()
}
