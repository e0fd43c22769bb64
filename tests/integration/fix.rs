//! `check --fix`: what is repaired, what is left, and that nothing else is touched.

use std::path::Path;

use super::corpus;
use super::project::Project;

const BEFORE: &str = "\u{feff}# Uwaga\na = Je\u{200b}den\n    .title = Nic\n\n\nb   =   Dwa\u{a0}\r\nstare = Stare\n";
const AFTER: &str = "# Uwaga\na = Jeden\n    .title = Nic\n\n\nb   =   Dwa\r\nstare = Stare\n";

fn project() -> Project {
    let project = Project::pair("a = Ett\nb = Två\n", "pl", "");
    project.write("locales/pl/a.ftl", BEFORE);
    project
}

#[test]
fn what_is_certainly_wrong_is_repaired_and_nothing_else_is_touched() {
    let project = project();
    let run = project.run("check --fix");
    assert_eq!((run.code, run.err.as_str()), (0, "repaired 3 findings in 1 file\n"));
    assert!(run.out.contains("note[obsolete-message]"), "{}", run.out);
    assert!(run.out.contains("1 warning and 1 note in 2 files"), "{}", run.out);
    assert_eq!(project.read("locales/pl/a.ftl"), AFTER);
    assert_eq!(project.run("check --fix").err, "repaired 0 findings in 0 files\n");
    assert_eq!(project.read("locales/pl/a.ftl"), AFTER);
}

#[test]
fn a_dry_run_shows_a_diff_and_writes_nothing() {
    let project = project();
    let run = project.run("check --fix --dry-run");
    let wanted = "\
--- a/locales/pl/a.ftl
+++ b/locales/pl/a.ftl
@@ -1,7 +1,7 @@
-\u{fffd}# Uwaga
-a = Je\u{fffd}den
+# Uwaga
+a = Jeden
     .title = Nic
 
 
-b   =   Dwa\u{a0}
+b   =   Dwa
 stare = Stare
";
    assert_eq!((run.code, run.out.as_str()), (0, wanted));
    assert_eq!(run.err, "would repair 3 findings in 1 file\n");
    assert_eq!(project.read("locales/pl/a.ftl"), BEFORE);
    assert_eq!(project.run("check --dry-run").code, 2);
}

#[test]
fn what_deletes_is_asked_for() {
    let project = project();
    assert_eq!(project.run("check --fix --unsafe-fixes").err, "repaired 5 findings in 1 file\n");
    assert_eq!(project.read("locales/pl/a.ftl"), "# Uwaga\na = Jeden\n\n\nb   =   Dwa\r\n");
    assert_eq!(project.run("check --unsafe-fixes").code, 2);
}

#[test]
fn the_exit_code_is_that_of_what_is_left() {
    let project = Project::pair("a = { $x }\n", "pl", "\u{feff}a = { $y }\n");
    assert_eq!(project.run("check --fix --dry-run").code, 1);
    let run = project.run("check --fix --fail-on warning");
    assert_eq!((run.code, run.err.as_str()), (1, "repaired 1 finding in 1 file\n"));
    assert!(run.out.contains("`$y`"), "{}", run.out);
    project.write("locales/pl/a.ftl", "\u{feff}a = { $x }\n");
    assert_eq!(project.run("check --fix --fail-on warning --quiet"), project.run("check --fail-on warning --quiet"));
}

#[test]
fn a_repair_that_makes_room_for_another_is_followed_by_it() {
    // The second of one id is only known to be obsolete when the first is gone.
    let project = Project::pair("a = Ett\n", "pl", "a = Jeden\n\nb = Dwa\n\nb = Trzy\n");
    let diff = project.run("check --fix --unsafe-fixes --dry-run").out;
    assert!(diff.contains("-b = Dwa\n") && diff.contains("-b = Trzy\n"), "{diff}");
    assert_eq!(project.run("check --fix --unsafe-fixes").err, "repaired 2 findings in 1 file\n");
    assert_eq!(project.read("locales/pl/a.ftl"), "a = Jeden\n");
}

#[test]
fn a_finding_says_that_it_can_be_repaired() {
    let project = Project::pair("a = Ett\n", "pl", "\u{feff}a = Jeden\nb = Dwa\n");
    let out = project.run("check").out;
    assert!(out.contains("  = fix: remove the byte-order mark (flyt check --fix)\n"), "{out}");
    assert_eq!(out.matches("= fix:").count(), 1, "{out}");
    let json = project.run("check --format json").out;
    assert_eq!(json.matches("\"fixable\": true").count(), 1, "{json}");
}

#[test]
fn nothing_is_repaired_where_something_else_is_wrong_with_the_command() {
    let project = project();
    project.write("README.md", "hej\n");
    for wrong in ["--baseline missing.txt", "--baseline README.md", "--changed-since HEAD", "--locale de"] {
        let run = project.run(&format!("check --fix {wrong}"));
        assert!(run.code >= 2, "{wrong}: {run:?}");
        assert_eq!(project.read("locales/pl/a.ftl"), BEFORE, "{wrong}");
    }
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_written_stops_all() {
    use std::os::unix::fs::PermissionsExt;
    let project = project();
    project.write("locales/de/a.ftl", "\u{feff}a = Eins\nb = Zwei\n");
    let path = project.path("locales/pl/a.ftl");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o444)).unwrap();
    let run = project.run("check --fix");
    assert!(run.code == 3 && run.err.contains("it is read-only"), "{run:?}");
    assert_eq!(project.read("locales/pl/a.ftl"), BEFORE);
    assert_eq!(project.read("locales/de/a.ftl"), "\u{feff}a = Eins\nb = Zwei\n");
}

#[cfg(unix)]
#[test]
fn a_locale_that_is_a_link_to_another_is_repaired_with_it() {
    let project = Project::pair("a = Ett\n", "nb", "\u{feff}a = En\n");
    std::os::unix::fs::symlink("nb", project.path("locales/no")).unwrap();
    assert_eq!(project.run("check --fix --fail-on warning").code, 0);
    assert_eq!(project.read("locales/nb/a.ftl"), "a = En\n");
    assert!(project.path("locales/no").is_symlink());
}

#[cfg(unix)]
#[test]
fn more_files_are_written_than_may_be_open_at_once() {
    let project = Project::pair("a = Ett\n", "pl", "");
    for number in 0..60 {
        project.write(&format!("content/{number}.ftl"), "\u{feff}a = Ett\n");
    }
    let flyt = format!("ulimit -n 40 && exec {} check --fix", env!("CARGO_BIN_EXE_flyt"));
    let output = std::process::Command::new("sh").args(["-c", &flyt]).current_dir(project.path("")).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "repaired 60 findings in 60 files\n");
    assert_eq!(project.read("content/59.ftl"), "a = Ett\n");
}

/// A copy of a real project, with these settings, its texts changed.
fn copied(corpus: &Path, name: &str, settings: &str, change: impl Fn(&str) -> String) -> Project {
    let project = Project::new("");
    project.write("flyt.toml", settings);
    let root = corpus.join(name);
    for (path, text) in corpus::texts(&root) {
        project.write(path.strip_prefix(&root).unwrap().to_str().unwrap(), change(&text));
    }
    project
}

pub(crate) const REAL: [(&str, &str); 2] = [
    ("relay", "[project]\nsource = \"en\"\n"),
    ("rust-lang-www", "[project]\nsource = \"en-US\"\nshared = [\"core.ftl\"]\n"),
];
const PATHS: &str = "[[paths]]\nsource = \"SOURCE/**/*.ftl\"\ntranslation = \"{locale}/**/*.ftl\"\n";

pub(crate) fn settings(project: &str, rules: &str) -> String {
    let source = project.split('"').nth(1).unwrap();
    format!("{project}{}[rules]\n{rules}", PATHS.replace("SOURCE", source))
}

#[test]
fn what_was_repaired_is_what_it_was_to_the_byte() {
    let Some(corpus) = corpus::dir() else { return };
    for (name, project) in REAL {
        let project = copied(&corpus, name, &settings(project, ""), |text| format!("\u{feff}{text}"));
        assert!(project.run("check --fix").err.starts_with("repaired "), "{name}");
        let root = corpus.join(name);
        for (path, text) in corpus::texts(&root) {
            let path = path.strip_prefix(&root).unwrap().to_str().unwrap();
            assert_eq!(project.read(path), text, "{name}: {path}");
        }
    }
}

#[test]
fn no_repair_of_a_real_project_makes_an_error_or_leaves_another() {
    let Some(corpus) = corpus::dir() else { return };
    let rules = "quotation-marks = \"warning\"\nellipsis = \"warning\"\nentry-order = \"warning\"\n";
    for (name, project) in REAL {
        let project = copied(&corpus, name, &settings(project, rules), str::to_owned);
        let base = project.run("check --write-baseline base.txt");
        assert_eq!(base.code, 0, "{name}: {}", base.err);
        for fix in ["--fix", "--fix --unsafe-fixes"] {
            let run = project.run(&format!("check {fix} --baseline base.txt"));
            assert_eq!(run.code, 0, "{name} {fix}: {}{}", run.err, run.out);
            assert!(!run.err.starts_with("repaired 0 "), "{name} {fix}: {}", run.err);
            let again = project.run(&format!("check {fix} --quiet"));
            assert_eq!((again.err.as_str(), again.out), ("", project.run("check --quiet").out), "{name} {fix}");
            assert!(project.run(&format!("check {fix} --dry-run")).out.is_empty(), "{name} {fix}");
        }
    }
}
