//! `flyt sync` and `flyt accept`

use std::io::Write;

use flyt::change::Synced;
use flyt::ledger::{Outcome, Provenance};
use flyt::pipeline::{Acceptance, accepted, count, select, stubs, synced};
use flyt::project::Project;

use super::args::{Accept, Global, Origin, Sync};
use super::output::{plural, unless_closed};
use super::progress::Progress;
use super::write::write;
use super::{Ended, Failure, Output, Result};

pub(crate) fn sync(global: &Global, args: &Sync, output: &mut Output) -> Result {
    let project = Project::open(&global.project)?.with_ledger();
    let selection = select(&project, &global.locales)?;
    let progress = Progress::new(selection.locales.len(), output);
    let fresh = match args.provenance {
        Origin::Unknown => Provenance::Unknown,
        Origin::Machine => Provenance::Machine,
        Origin::Human => Provenance::Human,
    };
    let (mut changes, synced) = synced(&project, &selection, fresh, &|| progress.step())?;
    drop(progress);
    let stubs = if args.stubs { stubs(&project, &selection)? } else { Vec::new() };
    changes.files.extend(stubs.iter().flat_map(|locale| locale.changes.files.iter().cloned()));
    write(&project, &changes, args.dry_run, output)?;
    if !args.dry_run && !output.quiet {
        let (mut out, _) = output.out();
        for locale in &synced {
            unless_closed(writeln!(out, "{}", said(locale)))?;
            for (key, _) in locale.news.iter().filter(|(_, outcome)| *outcome == Outcome::Both) {
                unless_closed(writeln!(
                    out,
                    "  {key}: source and translation both changed, so it stays stale; `flyt accept` it if it is right"
                ))?;
            }
        }
        for locale in &stubs {
            unless_closed(writeln!(
                out,
                "{}: {} written, {} removed",
                locale.locale,
                plural(locale.added, "stub"),
                locale.removed
            ))?;
        }
    }
    Ok(Ended::Clean)
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
    if !locale.gone.is_empty() {
        parts.push(format!("{} dropped", locale.gone.len()));
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
    write(&project, &changes, args.dry_run, output)?;
    if !args.dry_run && !output.quiet {
        output.note(&format!("{} accepted", plural(all, "translation")));
    }
    Ok(Ended::Clean)
}
