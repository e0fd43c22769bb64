//! `flyt sync` and `flyt accept`

use std::collections::BTreeSet;
use std::io::Write;

use flyt::change::{ChangeSet, Origin, Stubs, Synced};
use flyt::ledger::{Outcome, Provenance};
use flyt::pipeline::{Acceptance, Syncing, accepted, count, select, stubs, synced};
use flyt::project::Project;
use flyt::report::prose;

use super::args::{self, Accept, Global, Sync};
use super::output::{plural, unless_closed};
use super::progress::Progress;
use super::write::write;
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
    let ([mut changes, going], synced) = synced(&project, &selection, syncing, &|| progress.step())?;
    drop(progress);
    let stubs = if args.stubs { stubs(&project, &selection)? } else { Vec::new() };
    changes.files.extend(stubs.iter().flat_map(|locale| locale.changes.files.iter().cloned()));
    write_steps(&project, [changes, going], args.dry_run, output)?;
    if !output.quiet {
        // Of a dry run the diff is the result.
        let told = told(&synced, &stubs);
        let tell = |out: &mut dyn Write| told.iter().try_for_each(|line| writeln!(out, "{}", prose(line)));
        if args.dry_run { tell(&mut output.err().0)? } else { unless_closed(tell(&mut output.out().0))? }
    }
    Ok(Ended::Clean)
}

/// What was done and found, a line each.
fn told(synced: &[Synced], stubs: &[Stubs]) -> Vec<String> {
    let mut lines = Vec::new();
    for locale in synced {
        lines.push(said(locale));
        let doubtful = locale.news.iter().filter(|(_, outcome)| *outcome == Outcome::Both);
        lines.extend(doubtful.map(|(key, _)| {
            format!("  {key}: source and translation both changed, so it stays stale; `flyt accept` it if it is right")
        }));
    }
    for Stubs { locale, added, removed, .. } in stubs {
        lines.push(format!("{locale}: {} written, {removed} removed", plural(*added, "stub")));
    }
    let offers: BTreeSet<_> = synced.iter().flat_map(|locale| &locale.offers).collect();
    lines.extend(offers.into_iter().map(|(old, new)| {
        format!("{old} went and {new} came with the same text: `flyt mv {old} {new}` if it is the same message")
    }));
    lines.extend(unfound(synced));
    lines
}

/// What git could not tell, and what to do about it.
fn unfound(synced: &[Synced]) -> impl Iterator<Item = String> {
    let told = [
        (
            Origin::Uncommitted,
            "not committed as it is: commit it first, or `flyt sync` takes it as made from today's source",
        ),
        (Origin::CutOff, "older than this shallow clone: `git fetch --unshallow`, and run it again"),
        (Origin::NoSource, "older than its source: `flyt sync` takes it as made from today's"),
    ];
    told.into_iter().filter_map(|(reason, told)| {
        let unfound = synced.iter().flat_map(|locale| &locale.unfound);
        let keys: Vec<_> = unfound.filter(|(_, why)| *why == reason).map(|(key, _)| key).collect();
        let more = if keys.len() > 1 { format!(" and {} more", keys.len() - 1) } else { String::new() };
        keys.first().map(|first| format!("not recorded: {first}{more}: {told}"))
    })
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
    if all == 0 && !args.all {
        return Err(Failure::Usage("no translation has such a key; `flyt todo` lists those that are stale".to_owned()));
    }
    write_steps(&project, changes, args.dry_run, output)?;
    if !args.dry_run && !output.quiet {
        output.note(&format!("{} accepted", plural(all, "translation")));
    }
    Ok(Ended::Clean)
}

/// The texts that the ledger refers to come before it, and go after it.
fn write_steps(project: &Project, steps: [ChangeSet; 2], dry_run: bool, output: &Output) -> Result<()> {
    let [mut changes, going] = steps;
    if !dry_run {
        write(project, &changes, false, output)?;
        return write(project, &going, false, output);
    }
    changes.then(going);
    write(project, &changes, true, output)
}
