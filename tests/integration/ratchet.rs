//! Living with old findings: fixes, baselines, and what came since a revision.

use std::process::Command;

use super::project::Project;

#[test]
fn fixes_repair_what_is_certainly_wrong_and_nothing_else() {
    let project = Project::pair("a = Ett\nb = Två\n", "pl", "");
    let before = "\u{feff}# Uwaga\na = Je\u{200b}den\n    .title = Nic\n\n\nb   =   Dwa\u{a0}\r\nstare = Stare\n";
    project.write("locales/pl/a.ftl", before);
    let diff = project.run("check --fix --dry-run").out;
    assert!(diff.contains("-    .title = Nic") && diff.contains("+a = Jeden"), "{diff}");
    assert_eq!(project.read("locales/pl/a.ftl"), before);
    let run = project.run("check --fix");
    assert_eq!(run.err, "repaired 4 findings in 1 file\n");
    let after = "# Uwaga\na = Jeden\n\n\nb   =   Dwa\r\nstare = Stare\n";
    assert_eq!(project.read("locales/pl/a.ftl"), after);
    assert_eq!(project.run("check --fix").err, "repaired 0 findings in 0 files\n");
    assert_eq!(project.read("locales/pl/a.ftl"), after);
    project.run("check --fix --unsafe-fixes");
    assert_eq!(project.read("locales/pl/a.ftl"), "# Uwaga\na = Jeden\n\n\nb   =   Dwa\r\n");
}

#[test]
fn a_baseline_is_a_ratchet() {
    let lines = |from: usize, to: usize| (from..to).map(|n| format!("m{n} = Hej {{ $namn }}\n")).collect::<String>();
    let wrong = |from: usize, to: usize| (from..to).map(|n| format!("m{n} = Hej {{ $imie }}\n")).collect::<String>();
    let project = Project::pair(&lines(0, 301), "pl", &(wrong(0, 300) + "m300 = Cześć { $namn }\n"));
    assert_eq!(project.run("check").code, 1);
    assert_eq!(project.run("check --baseline base.txt").code, 2);
    let run = project.run("check --baseline base.txt --write-baseline");
    assert_eq!((run.code, run.err.as_str()), (0, "300 findings accepted from now on\n"));
    assert_eq!(project.run("check --baseline base.txt").code, 0);
    // Lines move, nothing is new.
    project.write("locales/pl/a.ftl", format!("# Nowy\n\n{}m300 = Cześć {{ $namn }}\n", wrong(0, 300)));
    assert_eq!(project.run("check --baseline base.txt").code, 0);
    // A new fault fails.
    project.write("locales/pl/a.ftl", wrong(0, 301));
    let run = project.run("check --baseline base.txt");
    assert_eq!(run.code, 1);
    assert!(run.out.contains("1 error in 2 files"), "{}", run.out);
    // An old one that was repaired is told, and the baseline shrinks when it is written again.
    project.write("locales/pl/a.ftl", format!("m0 = Cześć {{ $namn }}\n{}m300 = Cześć {{ $namn }}\n", wrong(1, 300)));
    let run = project.run("check --baseline base.txt");
    assert_eq!(run.code, 0);
    assert_eq!(run.err, "1 finding of the baseline gone; --write-baseline drops what is gone\n");
    let before = project.read("base.txt").lines().count();
    project.run("check --baseline base.txt --write-baseline");
    assert_eq!(project.read("base.txt").lines().count(), before - 1);
}

fn git(project: &Project, arguments: &[&str]) {
    let who = ["-c", "user.name=Anna", "-c", "user.email=anna@example.org", "-c", "init.defaultBranch=main"];
    let output = Command::new("git").args(who).args(arguments).current_dir(project.path("")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn only_what_came_since_a_revision_is_told() {
    let project = Project::pair("a = { $x }\nb = { $y }\n", "pl", "a = { $z }\nb = { $y }\n");
    assert!(project.run("check --changed-since main").err.contains("git: "));
    git(&project, &["init", "-q"]);
    git(&project, &["add", "."]);
    git(&project, &["commit", "-qm", "old"]);
    assert_eq!(project.run("check").code, 1);
    assert_eq!(project.run("check --changed-since HEAD").code, 0);
    project.write("locales/pl/a.ftl", "# Nowy\na = { $z }\nb = { $q }\n");
    let run = project.run("check --changed-since HEAD");
    assert_eq!(run.code, 1);
    assert!(run.out.contains("`$q`") && !run.out.contains("`$z`"), "{}", run.out);
    let run = project.run("check --changed-since nonsense");
    assert_eq!((run.code, run.err.as_str()), (3, "error: git: there is no revision `nonsense`\n"));
}
