//! Living with old findings: baselines, and what came since a revision.

use std::process::{Command, Output};

use serde_json::Value;

use super::project::Project;

const PAIR: &str = "a = { $x }\nb = { $y }\n";

/// Messages, of which those in `wrong` name a variable that the source has not.
fn messages(count: usize, wrong: std::ops::Range<usize>) -> String {
    let variable = |number| if wrong.contains(&number) { "$imie" } else { "$namn" };
    (0..count).map(|number| format!("m{number} = Cześć {{ {} }}\n", variable(number))).collect()
}

#[test]
fn a_baseline_is_a_ratchet() {
    let project = Project::pair(&messages(301, 0..0), "pl", &messages(301, 0..300));
    assert_eq!(project.run("check").code, 1);
    let run = project.run("check --baseline base.txt");
    assert_eq!((run.code, run.err.as_str()), (2, "error: there is no `base.txt`; --write-baseline writes it\n"));
    let run = project.run("check --baseline base.txt --write-baseline");
    assert_eq!((run.code, run.err.as_str()), (0, "300 findings accepted: 300 new\n"));
    assert_eq!(run.out, "no findings in 2 files; 1 locale; 300 findings known before\n");
    let base = project.read("base.txt");
    assert!(base.starts_with("flyt-baseline 1\n1\tunknown-variable pl content/a.ftl:m0 $imie\n"), "{base}");
    assert_eq!(project.run("check --baseline base.txt").code, 0);
    // Lines move, nothing is new.
    project.write("locales/pl/a.ftl", format!("# Nowy\n\n{}", messages(301, 0..300)));
    let run = project.run("check --baseline base.txt --fail-on note");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    // A new fault fails.
    project.write("locales/pl/a.ftl", messages(301, 0..301));
    let run = project.run("check --baseline base.txt");
    assert_eq!(run.code, 1);
    assert!(run.out.ends_with("1 error in 2 files; 1 locale; 300 findings known before\n"), "{}", run.out);
    // An old one that was repaired is told, and the baseline shrinks when it is written again.
    project.write("locales/pl/a.ftl", messages(301, 1..300));
    let run = project.run("check --baseline base.txt");
    let gone = "1 accepted finding is gone: --write-baseline drops what is gone\n";
    assert_eq!((run.code, run.err.as_str()), (0, gone));
    assert_eq!(project.run("check --baseline base.txt --write-baseline").err, "299 findings accepted: 1 gone\n");
    assert_eq!(project.read("base.txt"), base.replace("1\tunknown-variable pl content/a.ftl:m0 $imie\n", ""));
}

#[test]
fn a_baseline_is_written_by_one_option_alone() {
    let project = Project::pair(PAIR, "pl", "a = { $q }\nb = { $y }\n");
    let run = project.run("check --write-baseline base.txt");
    assert_eq!((run.code, run.err.as_str()), (0, "1 finding accepted: 1 new\n"));
    assert_eq!(project.run("check --write-baseline base.txt").err, "1 finding accepted\n");
    assert_eq!(project.run("check --baseline base.txt --fail-on note").code, 0);
    let json = project.run("check --baseline base.txt --format json").out;
    assert!(json.contains("\"known\": 1"), "{json}");
    let run = project.run("check --write-baseline");
    assert_eq!((run.code, run.err.as_str()), (2, "error: which file? Write `--write-baseline FILE`\n"));
}

#[test]
fn what_a_run_does_not_look_for_stays_in_the_baseline() {
    let project = Project::pair(PAIR, "pl", "a = { $q }\nb = { $y }\n");
    project.write("locales/de/a.ftl", "a = { $x }\nb = { $z }\n");
    let settings = "[project]\nsource = \"sv\"\n[policy]\nrequired = [\"content/a.ftl:c\"]\n";
    project.write("flyt.toml", settings);
    project.write("content/a.ftl", format!("{PAIR}c = C\n"));
    project.run("check --release --write-baseline base.txt");
    let base = project.read("base.txt");
    assert!(base.contains(" pl ") && base.contains(" de ") && base.contains("required-message"), "{base}");
    for part in ["", "--locale pl", "--release --locale de"] {
        let run = project.run(&format!("check {part} --baseline base.txt --fail-on note"));
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{part}");
    }
    project.write("locales/pl/a.ftl", "a = { $x }\nb = { $y }\nc = C\n");
    project.run("check --locale pl --baseline base.txt --write-baseline");
    let now = project.read("base.txt");
    assert!(!now.contains("unknown-variable pl") && now.contains("unknown-variable de"), "{now}");
    assert!(now.contains("required-message pl"), "{now}");
}

#[test]
fn a_file_that_is_no_baseline_is_kept() {
    let project = Project::pair(PAIR, "pl", PAIR);
    project.write("README.md", "hej\n");
    let run = project.run("check --write-baseline README.md");
    let wanted = "error: `README.md`: it is no baseline: its first line should be `flyt-baseline 1`\n";
    assert_eq!((run.code, run.err.as_str()), (2, wanted));
    assert_eq!(project.read("README.md"), "hej\n");
    project.write("base.txt", "flyt-baseline 1\n<<<<<<< HEAD\n");
    let run = project.run("check --baseline base.txt");
    assert_eq!(run.err, "error: `base.txt`: line 2 is not a number, a tab and a finding\n");
}

fn git(project: &Project, arguments: &[&str]) -> String {
    let who = ["-c", "user.name=Anna", "-c", "user.email=anna@example.org", "-c", "init.defaultBranch=main"];
    let output = Command::new("git").args(who).args(arguments).current_dir(project.path("")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn commit(project: &Project) {
    git(project, &["init", "-q"]);
    git(project, &["add", "."]);
    git(project, &["commit", "-qm", "old"]);
}

/// Runs `flyt` in a part of the project, in an environment.
fn run_with(project: &Project, folder: &str, arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_flyt"));
    let environment = environment.iter().copied();
    command.args(arguments).current_dir(project.path(folder)).env_clear().envs(environment).output().unwrap()
}

#[test]
fn only_what_came_since_a_revision_is_told() {
    let project = Project::pair(PAIR, "pl", "a = { $z }\nb = { $y }\n");
    commit(&project);
    assert_eq!(project.run("check").code, 1);
    let run = project.run("check --changed-since HEAD --fail-on note");
    assert_eq!((run.code, run.out.as_str()), (0, "no findings in 2 files; 1 locale; 1 finding known before\n"));
    project.write("locales/pl/a.ftl", "# Nowy\na = { $z }\nb = { $q }\n");
    let run = project.run("check --changed-since HEAD");
    assert_eq!(run.code, 1);
    assert!(run.out.contains("`$q`") && !run.out.contains("`$z`"), "{}", run.out);
    assert_eq!(git(&project, &["status", "--short"]), " M locales/pl/a.ftl\n");
}

#[test]
fn a_baseline_and_a_revision_go_together() {
    let project = Project::pair(PAIR, "pl", "a = { $z }\nb = { $y }\n");
    commit(&project);
    project.write("locales/pl/a.ftl", "a = { $z }\nb = { $q }\n");
    project.run("check --write-baseline base.txt");
    project.write("locales/pl/a.ftl", "a = { $z }\nb = { $r }\n");
    let run = project.run("check --baseline base.txt --changed-since HEAD");
    assert!(run.code == 1 && run.out.contains("`$r`"), "{}", run.out);
    assert!(run.out.contains("1 error") && run.out.contains("1 finding known before"), "{}", run.out);
}

#[test]
fn a_project_may_be_a_part_of_a_repository() {
    let project = Project::new(">> README.md\nhej\n");
    let folder = "webb/språk";
    project.write("webb/språk/flyt.toml", "[project]\nsource = \"sv\"\n");
    project.write("webb/språk/content/a.ftl", PAIR);
    project.write("webb/språk/locales/pl/a.ftl", "a = { $z }\nb = { $y }\n");
    commit(&project);
    project.write("webb/språk/locales/pl/a.ftl", "a = { $z }\nb = { $q }\n");
    let check = ["check", "--changed-since", "main"];
    let out = |output: Output| String::from_utf8(output.stdout).unwrap();
    let told = out(run_with(&project, folder, &check, &[]));
    assert!(told.contains("`$q`") && told.ends_with("; 1 finding known before\n"), "{told}");
    // A hook is run with variables that name the repository.
    let hook = [("GIT_DIR", ".git"), ("GIT_INDEX_FILE", ".git/index"), ("GIT_PREFIX", "webb/")];
    assert_eq!(out(run_with(&project, folder, &check, &hook)), told);
}

#[test]
fn what_git_cannot_do_is_told() {
    let project = Project::pair(PAIR, "pl", PAIR);
    let run = project.run("check --changed-since main");
    assert_eq!((run.code, run.err.as_str()), (3, "error: `.` is in no git repository\n"));
    commit(&project);
    for revision in ["nonsense", "--help", "HEAD:content"] {
        let run = run_with(&project, "", &["check", &format!("--changed-since={revision}")], &[]);
        let wanted = format!("error: there is no revision `{revision}` here; a shallow clone has only the newest\n");
        assert_eq!((run.status.code(), String::from_utf8_lossy(&run.stderr).as_ref()), (Some(2), wanted.as_str()));
    }
    let run = run_with(&project, "", &["check", "--changed-since", "main"], &[("PATH", "/nowhere")]);
    let wanted = "error: git: there is no program `git`: install it, or see that `PATH` leads to it\n";
    assert_eq!((run.status.code(), String::from_utf8_lossy(&run.stderr).as_ref()), (Some(3), wanted));
}

#[test]
fn a_project_without_settings_then_has_todays() {
    let project = Project::pair(PAIR, "pl", "a = { $z }\nb = { $y }\n");
    let settings = project.read("flyt.toml");
    for past in [None, Some("[project]\nsource = 7\n")] {
        match past {
            None => std::fs::remove_file(project.path("flyt.toml")).unwrap(),
            Some(past) => project.write("flyt.toml", past),
        }
        git(&project, &["init", "-q"]);
        git(&project, &["add", "."]);
        git(&project, &["commit", "-qm", "old"]);
        project.write("flyt.toml", &settings);
        assert_eq!(project.run("check --changed-since HEAD --fail-on note").code, 0, "{past:?}");
    }
}

#[test]
fn a_locale_that_is_new_has_no_past() {
    let project = Project::pair(PAIR, "pl", PAIR);
    commit(&project);
    project.write("locales/de/a.ftl", "a = { $z }\nb = { $y }\n");
    for locales in ["", "--locale de", "--locale de --locale pl"] {
        let run = project.run(&format!("check --changed-since HEAD {locales}"));
        assert!(run.code == 1 && run.out.contains("`$z`"), "{locales}: {}", run.out);
    }
}

#[cfg(unix)]
#[test]
fn links_of_a_revision_lead_nowhere_else() {
    let project = Project::pair(PAIR, "nb", "a = { $z }\nb = { $y }\n");
    let link = |target: &str, path: &str| std::os::unix::fs::symlink(target, project.path(path)).unwrap();
    link("nb", "locales/no");
    link("/etc", "locales/de");
    link("../../nowhere.ftl", "locales/nb/gone.txt");
    commit(&project);
    let run = project.run("check --changed-since HEAD --fail-on note");
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
}

/// A selector in each variant of another.
const NESTED: &str = "\
a =
    { $days ->
        [one] { $days } dzień, { $hours ->
            [one] { $hours } godzina
            [two] { $hours } godziny
           *[other] { $hours } godzin
        }
       *[other] { $days } dni, { $hours ->
            [one] { $hours } godzina
            [two] { $hours } godziny
           *[other] { $hours } godzin
        }
    }
b = x \"y\" z \"y\"
";

#[test]
fn every_finding_has_an_identity_of_its_own() {
    let project = Project::pair(&NESTED.replace("[two]", "[2]"), "pl", NESTED);
    project.write("flyt.toml", "[project]\nsource = \"sv\"\n[rules]\nquotation-marks = \"warning\"\n");
    let json: Value = serde_json::from_str(&project.run("check --locale pl --format json").out).unwrap();
    let identities = json["diagnostics"].as_array().unwrap().iter().map(|one| one["identity"].as_str().unwrap());
    let identities: Vec<_> = identities.collect();
    let wanted = [
        "missing-plural-category pl content/a.ftl:a $days",
        "missing-plural-category pl content/a.ftl:a $days one $hours",
        "unreachable-variant pl content/a.ftl:a $days one $hours two",
        "missing-plural-category pl content/a.ftl:a $days other $hours",
        "unreachable-variant pl content/a.ftl:a $days other $hours two",
        "quotation-marks pl content/a.ftl:b \"\"",
        "quotation-marks pl content/a.ftl:b \"\" #2",
    ];
    assert_eq!(identities, wanted);
}
