//! `flyt merge-file` as the merge driver of a repository.

use std::process::Command;

use super::project::{Project, commit, git};

/// A repository with the driver, on the first of two branches that changed a file.
fn branches(path: &str, base: &str, ours: &str, theirs: &str) -> Project {
    let project = Project::new("");
    git(&project, &["init", "-q"]);
    let driver = format!("{} merge-file --marker-size %L %O %A %B", env!("CARGO_BIN_EXE_flyt"));
    git(&project, &["config", "merge.flyt.driver", &driver]);
    project.write(".gitattributes", "*.ftl merge=flyt\n");
    project.write(path, base);
    commit(&project, "base");
    for (branch, text) in [("theirs", theirs), ("ours", ours)] {
        git(&project, &["checkout", "-qb", branch, "main"]);
        project.write(path, text);
        commit(&project, branch);
    }
    project
}

fn merge(project: &Project) -> bool {
    let who = ["-c", "user.name=Anna", "-c", "user.email=anna@example.org"];
    let mut command = Command::new("git");
    command.args(who).args(["merge", "-q", "theirs", "-m", "both"]).current_dir(project.path(""));
    command.output().unwrap().status.success()
}

#[test]
fn different_messages_merge() {
    let project = branches("a.ftl", "a = Ett\nb = Två\n", "a = En\nb = Två\nc = Tre\n", "a = Ett\nb = Tu\nd = Fyra\n");
    assert!(merge(&project));
    assert_eq!(project.read("a.ftl"), "a = En\nb = Tu\nc = Tre\nd = Fyra\n");
}

#[test]
fn one_message_conflicts_and_git_knows() {
    let project = branches("a.ftl", "a = Ett\nb = Två\n", "a = En\nb = Två\n", "a = Etta\nb = Tu\n");
    assert!(!merge(&project));
    assert_eq!(project.read("a.ftl"), "<<<<<<< ours\na = En\n=======\na = Etta\n>>>>>>> theirs\nb = Tu\n");
    let listed = Command::new("git").args(["ls-files", "-u"]).current_dir(project.path("")).output().unwrap();
    assert_eq!(String::from_utf8(listed.stdout).unwrap().lines().count(), 3);
}

#[test]
fn what_does_not_parse_is_merged_by_lines() {
    let base = "a = Ett\nb = {\nc = Tre\nd = Fyra\n";
    let project = branches("a.ftl", base, &base.replace("Ett", "En"), &base.replace("Fyra", "4"));
    assert!(merge(&project));
    assert_eq!(project.read("a.ftl"), "a = En\nb = {\nc = Tre\nd = 4\n");
    let project = branches("a.ftl", base, &base.replace("Ett", "En"), &base.replace("Ett", "1"));
    assert!(!merge(&project));
    assert!(project.read("a.ftl").starts_with("<<<<<<< ours\na = En\n"));
}

#[test]
fn git_is_told_when_nothing_was_merged() {
    let project = Project::new(">> a.ftl\na = A\n");
    let run = project.run("merge-file missing.ftl a.ftl a.ftl");
    assert_eq!(run.code, 129, "{}", run.err);
    assert_eq!(project.read("a.ftl"), "a = A\n");
}
