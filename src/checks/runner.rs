//! Asks every rule about every part of a view.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::catalog::File;
use crate::diagnostic::Diagnostic;
use crate::view::View;

use super::silence::silence;
use super::{Findings, Hook, Levels, rule, syntax_error};

/// What the rules find in a view, in the order of files and places; `release` adds what only a release demands.
pub fn run(view: View<'_>, levels: Levels<'_>, release: bool) -> Vec<Diagnostic> {
    let locale = view.side.locale.name();
    let mut diagnostics = Vec::new();
    for rule in levels.on(locale) {
        let mut findings = Findings { rule, project: Some((levels, locale)), diagnostics };
        ask(&rule.hook, view, release, &mut findings);
        diagnostics = findings.diagnostics;
    }
    silence(view, levels, &mut diagnostics);
    diagnostics.sort_by(|one, other| one.order().cmp(&other.order()));
    number(&mut diagnostics);
    diagnostics
}

/// Tells findings apart that are otherwise the same, by which of them comes first.
fn number(diagnostics: &mut [Diagnostic]) {
    let mut counts = HashMap::<u64, usize>::new();
    for diagnostic in diagnostics {
        let mut hasher = DefaultHasher::new();
        diagnostic.identity().hash(&mut hasher);
        let count = counts.entry(hasher.finish()).or_default();
        *count += 1;
        if *count > 1 {
            diagnostic.subject = format!("{} #{count}", diagnostic.subject).trim_start().to_owned();
        }
    }
}

/// The syntax errors of a file that belongs to no project.
pub fn syntax_errors(file: &File) -> Vec<Diagnostic> {
    let rule = rule(syntax_error::RULE.id).expect("it is one of the rules");
    let mut findings = Findings { rule, project: None, diagnostics: Vec::new() };
    syntax_error::report(file, &mut findings);
    findings.diagnostics
}

fn ask(hook: &Hook, view: View<'_>, release: bool, findings: &mut Findings<'_>) {
    match hook {
        Hook::File(check) => view.side.files.iter().for_each(|file| check(view, file, findings)),
        Hook::Message(check) => {
            let messages = view.side.files.iter().flat_map(|file| file.messages());
            messages.for_each(|message| check(view, message, findings));
        }
        Hook::Pair(check) => view.pairs.both.iter().for_each(|pair| check(view, *pair, findings)),
        Hook::PatternPair(check) => {
            let patterns = view.pairs.both.iter().flat_map(|pair| pair.patterns());
            patterns.for_each(|pair| check(view, pair, findings));
        }
        // Told by `silence`, when all findings are known.
        Hook::Silence => {}
        Hook::Locale(check) => check(view, findings),
        Hook::Release(check) if release && view.source.is_some() => check(view, findings),
        Hook::Release(_) => {}
    }
}
