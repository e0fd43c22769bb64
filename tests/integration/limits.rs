//! A system that has no more room, or lets nobody write: what is there stays, and running again completes.

#![cfg(unix)]

use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Output};

use super::project::Project;

/// More messages than a file may be long.
fn project() -> Project {
    let texts = |word: &str| (0..400).map(|n| format!("m{n} = {word} {n}\n")).collect::<String>();
    Project::pair(&texts("Hej"), "pl", &texts("Cześć"))
}

/// `flyt sync` where no file may be longer than some kilobytes.
fn limited(project: &Project, before: &str) -> Output {
    let script = format!("{before} ulimit -c 0; ulimit -f 16; exec {} sync", env!("CARGO_BIN_EXE_flyt"));
    Command::new("sh").args(["-c", &script]).current_dir(project.path("")).output().unwrap()
}

fn completes(project: &Project) {
    assert!(!project.path("ledger/pl.tsv").exists() && !project.path(".gitattributes").exists());
    assert_eq!(project.run("sync").out, "pl: 400 recorded\n");
    assert_eq!(project.run("check --locked").code, 0);
}

#[test]
fn where_there_is_no_room_nothing_is_written() {
    let project = project();
    let ended = limited(&project, "trap '' XFSZ;");
    let error = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(ended.status.code(), Some(3), "{error}");
    assert!(error.contains("cannot write `") && error.contains("ledger/") && error.contains("large"), "{error}");
    let left = std::fs::read_dir(project.path("ledger")).unwrap().count();
    assert_eq!(left, 0);
    completes(&project);
}

#[test]
fn whoever_is_killed_while_writing_leaves_what_was_there() {
    let project = project();
    let ended = limited(&project, "");
    assert!(ended.status.signal().is_some(), "{ended:?}");
    completes(&project);
}

#[test]
fn what_is_read_only_is_not_written() {
    use std::os::unix::fs::PermissionsExt;
    let project = Project::pair("a = Ett\n", "pl", "a = Jeden\n");
    project.run("sync");
    let ledger = project.read("ledger/pl.tsv");
    std::fs::set_permissions(project.path("ledger/pl.tsv"), std::fs::Permissions::from_mode(0o444)).unwrap();
    project.write("locales/pl/a.ftl", "a = Jedynka\n");
    let run = project.run("sync");
    assert_eq!(run.code, 3);
    assert!(run.err.contains("ledger/pl.tsv`: it is read-only"), "{}", run.err);
    assert_eq!(project.read("ledger/pl.tsv"), ledger);
}
