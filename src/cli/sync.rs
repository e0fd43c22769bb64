//! `flyt sync` and `flyt accept`

use std::collections::BTreeSet;
use std::io::Write;

use flyt::change::{ChangeSet, Origin, Synced};
use flyt::ledger::{Outcome, Provenance};
use flyt::pipeline::{Acceptance, Syncing, accepted, count, select, synced};
use flyt::project::Project;
use flyt::report::diff;

use super::args::{self, Accept, Global, Sync};
use super::output::{plural, unless_closed};
use super::progress::Progress;
use super::{Ended, Failure, Output, Result};

pub(crate) fn sync(global: &Global, args: &Sync, output: &mut Output) -> Result {
    let project = Project::open(&global.project)?.with_ledger();
    let selection = select(&project, &global.locales)?;
    let progress = Progress::new(selection.locales.len(), output);
    let fresh = match args.provenance {
        args::Origin::Unknown => Provenance::Unknown,
        args::Origin::Machine => Provenance::Machine,
        args::Origin::Human => Provenance::Human,
    };
    let syncing = Syncing { fresh, from_git: args.from_git };
    let (changes, synced) = synced(&project, &selection, syncing, &|| progress.step())?;
    drop(progress);
    write(&project, changes, args.dry_run, output)?;
    if !args.dry_run && !output.quiet {
        let (mut out, _) = output.out();
        unless_closed(tell(&synced, &mut out))?;
    }
    Ok(Ended::Clean)
}

fn tell(synced: &[Synced], out: &mut dyn Write) -> std::io::Result<()> {
    for locale in synced {
        writeln!(out, "{}", said(locale))?;
        for (key, _) in locale.news.iter().filter(|(_, outcome)| *outcome == Outcome::Both) {
            let told = "source and translation both changed, so it stays stale; `flyt accept` it if it is right";
            writeln!(out, "  {key}: {told}")?;
        }
    }
    let offers: BTreeSet<_> = synced.iter().flat_map(|locale| &locale.offers).collect();
    for (old, new) in offers {
        writeln!(out, "{old} went and {new} came with the same text: `flyt mv {old} {new}` if it is the same message")?;
    }
    let unfound: Vec<_> = synced.iter().flat_map(|locale| &locale.unfound).collect();
    for (reason, told) in [
        (
            Origin::Uncommitted,
            "not committed as it is: commit it first, or `flyt sync` takes it as made from today's source",
        ),
        (Origin::CutOff, "older than this shallow clone: `git fetch --unshallow`, and run it again"),
        (Origin::NoSource, "older than its source: `flyt sync` takes it as made from today's"),
    ] {
        let keys: Vec<_> = unfound.iter().filter(|(_, why)| *why == reason).map(|(key, _)| key).collect();
        if let Some(first) = keys.first() {
            let more = if keys.len() > 1 { format!(" and {} more", keys.len() - 1) } else { String::new() };
            writeln!(out, "not recorded: {first}{more}: {told}")?;
        }
    }
    Ok(())
}

fn said(locale: &Synced) -> String {
    let recorded = count(locale, &[Outcome::New, Outcome::Edited, Outcome::Updated]);
    let stale = count(locale, &[Outcome::Stale, Outcome::Both]);
    let mut parts = Vec::new();
    if recorded > 0 {
        parts.push(format!("{recorded} recorded"));
    }
    if stale > 0 {
        parts.push(format!("{stale} stale"));
    }
    if locale.moved > 0 {
        parts.push(format!("{} moved", locale.moved));
    }
    if !locale.remarked.is_empty() {
        parts.push(format!("{} with a new comment", locale.remarked.len()));
    }
    if !locale.gone.is_empty() {
        parts.push(format!("{} dropped", locale.gone.len()));
    }
    if !locale.unfound.is_empty() {
        parts.push(format!("{} not found in git", locale.unfound.len()));
    }
    if parts.is_empty() {
        format!("{}: up to date", locale.locale)
    } else {
        format!("{}: {}", locale.locale, parts.join(", "))
    }
}

pub(crate) fn accept(global: &Global, args: &Accept, output: &mut Output) -> Result {
    if args.keys.is_empty() && !args.all {
        return Err(Failure::Usage("which ones? Name keys or files, or give `--all`".to_owned()));
    }
    let project = Project::open(&global.project)?.with_ledger();
    let selection = select(&project, &global.locales)?;
    let acceptance = Acceptance {
        keys: args.keys.clone(),
        all: args.all,
        reviewed: args.reviewed,
        cosmetic: args.cosmetic,
        by: args.by.clone(),
    };
    let (changes, synced) = accepted(&project, &selection, &acceptance)?;
    let all: usize = synced.iter().map(|locale| locale.news.len()).sum();
    if all == 0 {
        return Err(Failure::Usage("no translation has such a key; `flyt todo` lists those that are stale".to_owned()));
    }
    write(&project, changes, args.dry_run, output)?;
    if !args.dry_run && !output.quiet {
        output.note(&format!("{} accepted", plural(all, "translation")));
    }
    Ok(Ended::Clean)
}

fn write(project: &Project, steps: [ChangeSet; 2], dry_run: bool, output: &Output) -> Result<()> {
    if !dry_run {
        return Ok(steps.iter().try_for_each(|changes| project.apply(changes))?);
    }
    let [mut changes, going] = steps;
    changes.then(going);
    let (mut out, style) = output.out();
    for change in &changes.files {
        unless_closed(diff::write(&change.path, change.before.as_deref(), change.after.as_deref(), style, &mut out))?;
    }
    Ok(())
}
