//! Faults in `flyt.toml`: each is told at its place, with a next step.

use super::project::Project;

/// What a command says of settings below `[project]` and files: its exit code, the place, what is wrong, what to do.
fn told(command: &str, settings: &str, files: &str) -> String {
    let project = Project::new(&format!(">> flyt.toml\n[project]\nsource = \"sv\"\n{settings}{files}"));
    let run = project.run(command);
    let all = run.err + &run.out;
    let line =
        |start: &str| all.lines().map(str::trim).find_map(|line| line.strip_prefix(start)).unwrap_or("-").to_owned();
    let headline = all.lines().find(|line| line.contains("[configuration]") || line.starts_with("error: "));
    format!("{} {} | {} | {}", run.code, line("--> "), headline.unwrap_or("-"), line("= help: "))
}

const PAIR: &str = ">> content/a.ftl\ntitle = A\n>> locales/pl/a.ftl\ntitle = Ą\n";

#[test]
fn a_source_that_is_not_there() {
    let wrong = "[[paths]]\nsource = \"contents/**/*.ftl\"\ntranslation = \"locales/{locale}/**/*.ftl\"\n";
    for command in ["check", "status", "build"] {
        assert_eq!(
            told(command, wrong, PAIR),
            "2 flyt.toml:4:10 | error[configuration]: the pattern `contents/**/*.ftl` matches no file | correct `source` \
             under `[[paths]]`, or write the first source file where it says"
        );
    }
    let odd = "[[paths]]\nsource = \"[*.ftl\"\ntranslation = \"locales/{locale}/*.ftl\"\n";
    assert!(told("check", odd, PAIR).starts_with("2 flyt.toml:4:10 | error[configuration]: the pattern `[*.ftl`"));
    let usual = told("check", "", "");
    assert!(usual.starts_with("2 flyt.toml:2:10 | error[configuration]: the pattern `content/**/*.ftl`"), "{usual}");
}

#[test]
fn required_keys_that_match_nothing() {
    assert_eq!(
        told("check", "[policy]\nrequired = [\"title\"]\n", PAIR),
        "0 flyt.toml:4:13 | warning[configuration]: `title` matches no message of the source | keys are written \
         `file:id`: `*:title` means it in every file"
    );
    assert_eq!(
        told("check --release", "[policy.pl]\nrequired = [\"*:title\", \"*:titel\"]\n", PAIR),
        "1 flyt.toml:4:24 | error[configuration]: `*:titel` matches no message of the source | did you mean `title`?"
    );
    assert_eq!(told("check", "[policy]\nrequired = [\"*:title\"]\n", PAIR), "0 - | - | -");
}

#[test]
fn bundles_that_hold_nothing_or_collide() {
    assert_eq!(
        told("build", "[[bundle]]\nname = \"a\"\ninclude = [\"contents/*\"]\n", PAIR),
        "2 flyt.toml:5:12 | error[configuration]: the pattern `contents/*` matches no source file | patterns here are of \
         source files, from the project's folder on"
    );
    let twice = told("build", "[[bundle]]\nname = \"a\"\n[[bundle]]\nname = \"a\"\n", PAIR);
    assert!(twice.starts_with("2 flyt.toml:6:8 | error[configuration]: two bundles are named `a`"), "{twice}");
    let split = "[[bundle]]\nname = \"m\"\nsplit = \"file\"\n[[bundle]]\nname = \"m/a\"\n";
    let split = told("build", split, PAIR);
    assert!(split.starts_with("2 flyt.toml:3:3 | error[configuration]: two bundles would be named `m/a`"), "{split}");
    let lost = told(
        "check",
        "[[bundle]]\nname = \"m\"\ninclude = [\"content/a.ftl\"]\n",
        &format!("{PAIR}>> content/b.ftl\nb = B\n"),
    );
    assert!(lost.contains("warning[configuration]: `content/b.ftl` is in no bundle, so it is never built"), "{lost}");
    let formats = told("build", "[build]\nformats = []\n", PAIR);
    assert!(formats.starts_with("2 flyt.toml:4:11 | error[configuration]: no format is to be built"), "{formats}");
}

#[test]
fn names_that_are_no_locale() {
    assert_eq!(
        told("check", "locales = [\"p l\"]\n", PAIR),
        "0 flyt.toml:3:12 | warning[configuration]: `p l` is no language's code, so its plural rules and its direction are \
         unknown | did you mean `pl`?"
    );
    assert_eq!(
        told("check", "", &format!("{PAIR}>> locales/tlh/a.ftl\na = A\n")),
        "0 flyt.toml:1:2 | warning[configuration]: `tlh` has files as the source has them, but is no language's code, so it \
         is left out | rename it, or say which language it is: `tag` under `[locale.\"tlh\"]`"
    );
    assert_eq!(
        told("check", "[[override]]\nlocales = [\"p\"]\nrules.ellipsis = \"note\"\n", PAIR),
        "0 flyt.toml:4:12 | warning[configuration]: the project has no locale `p` | did you mean `pl`?"
    );
    // A locale that has no file yet is new, and no fault.
    assert!(told("check", "locales = [\"pl\", \"de\"]\n", PAIR).starts_with("0 locales/de/a.ftl | - |"));
    assert!(
        told("check", "locales = [\"pl\", \"PL\"]\n", PAIR)
            .contains("`pl` and `PL` are one folder on some file systems")
    );
    assert_eq!(told("check --locale PL", "", PAIR), "2 - | error: there is no locale `PL`; did you mean `pl`? | -");
    assert_eq!(
        told("check --locale qqq", "", PAIR),
        "2 - | error: there is no locale `qqq`; the project has sv, pl | -"
    );
}
