//! What goes wrong at each write: each file is the old one or the new one, and running again completes.

use std::cell::Cell;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::super::tree::{listing, project, write};
use super::*;

const OLD: &str = "content/a.ftl = a = A\ncontent/b.ftl = b = B\nledger/pl.tsv = old\n";

/// Each file's text before and after, in the order in which they are written.
const CHANGES: [(&str, Option<&str>, Option<&str>); 4] = [
    ("content/a.ftl", Some("a = A"), Some("a = Å")),
    ("content/b.ftl", Some("b = B"), None),
    ("locales/pl/c.ftl", None, Some("c = C")),
    ("ledger/pl.tsv", Some("old"), Some("new")),
];

/// Each file is staged, and later takes its place.
const WRITES: usize = 2 * CHANGES.len();

fn start() -> (TempDir, Project) {
    let (dir, project) = project("", OLD);
    (dir, project.expect("a project"))
}

/// What is left to do.
fn changes(dir: &Path) -> ChangeSet {
    let mut changes = ChangeSet::default();
    for (path, _, after) in CHANGES {
        let before = fs::read_to_string(dir.join(path)).ok();
        changes.push(FileChange { path: path.to_owned(), before, after: after.map(str::to_owned) });
    }
    changes
}

/// Lets something happen before the write of that number.
fn at(number: usize, happen: impl Fn(&Path) -> io::Result<()>) -> impl Fn(&Path) -> io::Result<()> {
    let count = Cell::new(0);
    move |place| {
        let now = count.replace(count.get() + 1);
        if now == number { happen(place) } else { Ok(()) }
    }
}

/// The first files are new, those behind them are old, nothing else is there, and running again completes.
fn check(dir: &Path, project: &Project) {
    fs::remove_file(dir.join("flyt.toml")).expect("removed");
    let now = |path: &str| fs::read_to_string(dir.join(path)).ok();
    let is_new: Vec<bool> = CHANGES.iter().map(|(path, _, after)| now(path).as_deref() == *after).collect();
    let is_old: Vec<bool> = CHANGES.iter().map(|(path, before, _)| now(path).as_deref() == *before).collect();
    let done = is_new.iter().take_while(|new| **new).count();
    assert!(is_old[done..].iter().all(|old| *old), "{}", listing(dir));
    let there = CHANGES.iter().filter(|(path, ..)| now(path).is_some()).count();
    assert_eq!(listing(dir).lines().count(), there, "{}", listing(dir));
    project.apply(&changes(dir)).expect("written");
    assert_eq!(listing(dir), "content/a.ftl = a = Å\nledger/pl.tsv = new\nlocales/pl/c.ftl = c = C\n");
}

#[test]
fn the_disk_fills_up() {
    for number in 0..WRITES {
        let (dir, project) = start();
        let full = at(number, |_| Err(io::ErrorKind::StorageFull.into()));
        let error = project.apply_after(&changes(dir.path()), &full).expect_err("an error");
        let file = CHANGES[number % CHANGES.len()].0;
        assert_eq!(error.to_string(), format!("cannot write `{}`: no storage space", dir.path().join(file).display()));
        assert!(!error.is_settings());
        check(dir.path(), &project);
    }
}

#[test]
fn the_process_is_killed() {
    for number in 0..WRITES {
        let (dir, project) = start();
        let kill = at(number, |_| resume_unwind(Box::new("killed")));
        let ended = catch_unwind(AssertUnwindSafe(|| project.apply_after(&changes(dir.path()), &kill)));
        assert!(ended.is_err());
        check(dir.path(), &project);
    }
}

#[test]
fn somebody_else_writes_meanwhile() {
    for number in 0..WRITES {
        let (dir, project) = start();
        let theirs = Cell::new(PathBuf::new());
        let edit = at(number, |place| {
            write(place, b"theirs");
            theirs.set(place.to_owned());
            Ok(())
        });
        let error = project.apply_after(&changes(dir.path()), &edit).expect_err("an error");
        let place = theirs.take();
        assert_eq!(error.to_string(), format!("`{}` was changed meanwhile: run the command again", place.display()));
        assert_eq!(fs::read_to_string(&place).expect("there"), "theirs");
        let file = place.strip_prefix(dir.path()).expect("a path below").to_str();
        let before = CHANGES.iter().find(|(path, ..)| Some(*path) == file).and_then(|(_, before, _)| *before);
        match before {
            Some(text) => write(&place, text.as_bytes()),
            None => fs::remove_file(&place).expect("removed"),
        }
        check(dir.path(), &project);
    }
}

#[test]
fn what_a_crash_leaves_is_no_part_of_the_project() {
    let (_dir, project) =
        project("", "content/a.ftl = a = A\ncontent/.flyt-Ab12 = a =\nlocales/pl/.flyt-Cd34.ftl = x = X");
    let layout = &project.expect("a project").layout;
    assert_eq!((layout.source.len(), layout.locales.len()), (1, 0));
}
