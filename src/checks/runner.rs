//! Asks every rule about every part of a view.

use std::collections::HashMap;
use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::catalog::File;
use crate::diagnostic::Diagnostic;
use crate::view::{PatternPair, View};

use super::silence::silence;
use super::{Findings, Hook, Levels, rule, syntax_error};

/// What the rules find in a view, in the order of files and places; `release` adds what only a release demands.
pub fn run(view: View<'_>, levels: Levels<'_>, release: bool) -> Vec<Diagnostic> {
    let locale = view.side.locale.name();
    let mut diagnostics = Vec::new();
    let patterns: Vec<_> = view.pairs.both.iter().flat_map(|pair| pair.patterns()).collect();
    for rule in levels.on(locale) {
        let mut findings = Findings { rule, project: Some((levels, locale)), diagnostics };
        ask(&rule.hook, view, &patterns, release, &mut findings);
        diagnostics = findings.diagnostics;
    }
    silence(view, levels, &mut diagnostics);
    diagnostics.sort_by(|one, other| one.order().cmp(&other.order()));
    number(&mut diagnostics);
    diagnostics
}

/// Tells findings apart that are otherwise the same, by which of them comes first.
fn number(diagnostics: &mut [Diagnostic]) {
    let mut alike = FxHashMap::<u64, u32>::default();
    diagnostics.iter().for_each(|one| *alike.entry(likeness(one)).or_default() += 1);
    let mut counts = HashMap::<String, usize>::new();
    for diagnostic in diagnostics.iter_mut().filter(|one| alike[&likeness(one)] > 1) {
        let count = counts.entry(diagnostic.identity()).or_default();
        *count += 1;
        if *count > 1 {
            diagnostic.subject = format!("{} #{count}", diagnostic.subject).trim_start().to_owned();
        }
    }
}

/// A number that is the same for findings of one identity, and hardly for others.
fn likeness(diagnostic: &Diagnostic) -> u64 {
    let Diagnostic { rule, key, attribute, subject, primary, .. } = diagnostic;
    FxBuildHasher.hash_one((rule, key.as_deref().unwrap_or(&primary.file), attribute, subject))
}

/// The syntax errors of a file that belongs to no project.
pub fn syntax_errors(file: &File) -> Vec<Diagnostic> {
    let rule = rule(syntax_error::RULE.id).expect("it is one of the rules");
    let mut findings = Findings { rule, project: None, diagnostics: Vec::new() };
    syntax_error::report(file, &mut findings);
    findings.diagnostics
}

fn ask<'a>(hook: &Hook, view: View<'a>, patterns: &[PatternPair<'a>], release: bool, findings: &mut Findings<'_>) {
    match hook {
        Hook::File(check) => view.side.files.iter().for_each(|file| check(view, file, findings)),
        Hook::Message(check) => {
            let messages = view.side.files.iter().flat_map(|file| file.messages());
            messages.for_each(|message| check(view, message, findings));
        }
        Hook::Pair(check) => view.pairs.both.iter().for_each(|pair| check(view, *pair, findings)),
        Hook::PatternPair(check) => {
            patterns.iter().for_each(|pair| check(view, *pair, findings));
        }
        // Told by `silence`, when all findings are known.
        Hook::Silence => {}
        Hook::Locale(check) => check(view, findings),
        Hook::Release(check) if release && view.source.is_some() => check(view, findings),
        Hook::Release(_) => {}
    }
}
