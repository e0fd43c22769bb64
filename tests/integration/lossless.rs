//! What holds of every edit of a real project: a second time it does nothing, what was not asked for is meant as it was,
//! and what is not concerned keeps every byte.

use std::collections::BTreeSet;

use flyt::change::{ChangeSet, Fixes};
use flyt::diagnostic::Diagnostic;
use flyt::pipeline::{self, Demands, check, fixed, formatted, renamed, select};
use flyt::project::Project;
use flyt::syntax::{Syntax, parse, to_json};

use super::corpus;
use super::fix::{REAL, settings};

const RULES: &str = "quotation-marks = \"warning\"\nellipsis = \"warning\"\n";

/// The real projects, where they lie; nothing is written to them.
fn projects() -> Vec<(&'static str, Project)> {
    let Some(corpus) = corpus::dir() else { return Vec::new() };
    let open = |(name, project): (&'static str, &str)| {
        (name, Project::with_settings(&corpus.join(name), settings(project, RULES)).unwrap())
    };
    REAL.into_iter().map(open).collect()
}

/// The entries of a text: the bytes of each, and what it means.
fn entries(text: &str) -> Vec<(String, String)> {
    let tree = parse(text);
    let syntax = Syntax { text, tree: &tree };
    let json = to_json(syntax, false);
    let meanings = json["body"].as_array().unwrap().iter().map(ToString::to_string);
    let bytes = syntax.entries().map(|entry| entry.span().of(text).to_owned());
    bytes.zip(meanings).collect()
}

fn sorted(mut texts: Vec<String>) -> Vec<String> {
    texts.sort_unstable();
    texts
}

fn before_and_after(changes: &ChangeSet) -> impl Iterator<Item = (&str, &str, &str)> {
    let texts = |text: &'_ Option<String>| text.is_some();
    let files = changes.files.iter().filter(move |file| texts(&file.before) && file.path.ends_with(".ftl"));
    files.map(|file| (&*file.path, file.before.as_deref().unwrap(), file.after.as_deref().unwrap()))
}

#[test]
fn formatting() {
    for (name, mut project) in projects() {
        let format = |project: &Project| formatted(project, &select(project, &[]).unwrap(), &|| ()).unwrap();
        let changes = format(&project);
        assert!(changes.files.len() > 100, "{name}");
        for (path, before, after) in before_and_after(&changes) {
            let (before, after) = (entries(before), entries(after));
            let meanings = |all: &[(String, String)]| sorted(all.iter().map(|(_, meaning)| meaning.clone()).collect());
            let visible = |all: &[(String, String)]| {
                sorted(all.iter().map(|(bytes, _)| bytes.split_ascii_whitespace().collect()).collect())
            };
            assert_eq!(meanings(&before), meanings(&after), "{name}: {path}");
            assert_eq!(visible(&before), visible(&after), "{name}: {path}");
        }
        project.assume(&changes);
        assert_eq!(format(&project), ChangeSet::default(), "{name}");
    }
}

#[test]
fn renaming() {
    let names = [
        ("relay", "email-size-limit", "flyt-limit"),
        ("relay", "-brand-name-relay-premium", "-flyt-premium"),
        ("rust-lang-www", "common.ftl:learn-more", "flyt-more"),
        ("rust-lang-www", "-internals-rust-lang-org-href", "-flyt-href"),
    ];
    for (name, mut project) in projects() {
        for (_, old, new) in names.iter().filter(|(of, ..)| *of == name) {
            let changes = renamed(&project, old, new).unwrap().changes;
            let id = old.rsplit(':').next().unwrap();
            assert!(changes.files.len() > 1, "{name}: {old}");
            for (path, before, after) in before_and_after(&changes) {
                assert_eq!(after, with_name(before, id, new), "{name}: {path}");
            }
            project.assume(&changes);
            assert!(renamed(&project, old, new).is_err());
            let back = renamed(&project, new, id).unwrap().changes;
            for (one, other) in changes.files.iter().zip(&back.files) {
                assert_eq!((&one.before, &one.after), (&other.after, &other.before), "{name}: {}", one.path);
            }
        }
    }
}

/// A text with another name wherever it stands by itself outside of comments.
fn with_name(text: &str, old: &str, new: &str) -> String {
    let is_part = |char: char| char.is_ascii_alphanumeric() || char == '-' || char == '_';
    let line = |line: &str| {
        let (mut changed, mut rest) = (String::new(), line);
        while let Some(at) = rest.find(old).filter(|_| !line.starts_with('#')) {
            let (before, behind) = (&rest[..at], &rest[at + old.len()..]);
            let is_own = !before.ends_with(is_part) && !behind.starts_with(is_part);
            changed += before;
            changed += if is_own { new } else { old };
            rest = behind;
        }
        changed + rest
    };
    text.split_inclusive('\n').map(line).collect()
}

#[test]
fn repairing() {
    for (name, mut project) in projects() {
        let fix = |project: &mut Project| fixed(project, &[], Demands::default(), Fixes::Safe, &|| ()).unwrap();
        let done = fix(&mut project);
        assert!(done.repaired > 0, "{name}");
        let mut touched = 0;
        for (path, before, after) in before_and_after(&done.changes) {
            assert_eq!(entries(before).len(), entries(after).len(), "{name}: {path}");
            let pairs = entries(before).into_iter().zip(entries(after));
            touched += pairs.filter(|(before, after)| before.0 != after.0).count();
        }
        assert!(touched <= done.repaired, "{name}: {touched} entries for {} findings", done.repaired);
        let again = fix(&mut project);
        assert_eq!((again.repaired, again.changes), (0, ChangeSet::default()), "{name}");
    }
}

#[test]
fn stubs() {
    for (name, mut project) in projects() {
        let write = |project: &Project| {
            let all = pipeline::stubs(project, &select(project, &[]).unwrap()).unwrap();
            ChangeSet { files: all.into_iter().flat_map(|locale| locale.changes.files).collect() }
        };
        let found = |project: &Project| {
            let report = check(project, &select(project, &[]).unwrap(), Demands::default(), &|| ()).unwrap();
            let told = |one: &Diagnostic| (one.rule, one.identity());
            (report.diagnostics.iter().map(told).collect::<BTreeSet<_>>(), report.coverage)
        };
        let (before, changes) = (found(&project), write(&project));
        for file in &changes.files {
            let old = entries(file.before.as_deref().unwrap_or_default());
            let new = entries(file.after.as_deref().unwrap());
            let mut kept = old.iter().peekable();
            for entry in &new {
                let is_old = kept.next_if(|old| *old == entry).is_some();
                assert!(is_old || entry.1.contains("Comment\""), "{name}: {}: {entry:?}", file.path);
            }
            assert_eq!(kept.next(), None, "{name}: {}", file.path);
        }
        project.assume(&changes);
        assert_eq!(found(&project), before, "{name}");
        // A file that is new is not found by the project until it is written.
        let again = write(&project).files.into_iter().filter(|file| file.before.is_some());
        assert_eq!(again.count(), 0, "{name}");
    }
}
