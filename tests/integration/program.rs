//! The program as its users see it: whole outputs and exit codes.

use std::path::Path;

use serde_json::Value;

use super::project::{Project, run_in};

#[test]
fn our_own_project_is_clean_enough_to_ship() {
    let run = run_in(Path::new(env!("CARGO_MANIFEST_DIR")), "check --release --locked --fail-on warning");
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
}

#[test]
fn our_own_article_is_built_in_eight_languages() {
    let out = tempfile::tempdir().unwrap();
    let dist = out.path().join("dist");
    let run = run_in(Path::new(env!("CARGO_MANIFEST_DIR")), &format!("build --release --out {}", dist.display()));
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let manifest: Value = serde_json::from_str(&std::fs::read_to_string(dist.join("manifest.json")).unwrap()).unwrap();
    let locales: Vec<_> = manifest["locales"].as_object().unwrap().keys().cloned().collect();
    assert_eq!(locales, ["ar", "de", "en", "es", "fi", "ja", "pl", "sv"]);
    assert_eq!(manifest["locales"]["ar"]["direction"], "rtl");
    for locale in locales {
        for file in manifest["locales"][&locale]["bundles"]["main"].as_array().unwrap() {
            let bytes = std::fs::read(dist.join(file["path"].as_str().unwrap())).unwrap();
            assert_eq!(file["size"], bytes.len());
            assert_eq!(file["blake3"], blake3::hash(&bytes).to_hex().to_string());
        }
    }
}

#[test]
fn a_finding_shows_both_lines() {
    let project = Project::pair("byline = Av { $author }\n", "pl", "byline = Autor: { $autor }\n");
    let run = project.run("check");
    let wanted = "\
error[unknown-variable]: the source has no variable `$autor`
 --> locales/pl/a.ftl:1:19
  |
1 | byline = Autor: { $autor }
  |                   ^^^^^^ never given
  |
 ::: content/a.ftl:1:10
  |
1 | byline = Av { $author }
  |          -------------- the source
  |
  = help: did you mean `$author`?

1 error in 2 files; 1 locale
";
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (1, wanted, ""));
}

#[test]
fn exit_codes_say_what_kind_of_trouble_it_is() {
    let project = Project::pair("a = Hej { $n }\nb = Då\n", "pl", "a = Cześć\n");
    assert_eq!(project.run("check").code, 0);
    assert_eq!(project.run("check --fail-on warning").code, 1);
    assert_eq!(project.run("check --fail-on note").code, 1);
    assert_eq!(project.run("check --nonsense").code, 2);
    assert_eq!(project.run("check --locale de").code, 2);
    assert_eq!(project.run("explain nonsense").code, 2);
    assert_eq!(project.run("parse missing.ftl").code, 3);
    let empty = tempfile::tempdir().unwrap();
    let run = run_in(empty.path(), "check");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("there is no `flyt.toml`"), "{}", run.err);
}

#[test]
fn settings_are_told_with_their_line() {
    let project = Project::new(">> flyt.toml\n[project]\nsource = \"sv\"\nlocals = []\n>> content/a.ftl\na = A\n");
    let run = project.run("check");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("unknown key `locals`") && run.err.contains("flyt.toml:3:1"), "{}", run.err);
    assert!(run.err.contains("did you mean `locales`?"), "{}", run.err);
}

#[test]
fn a_misspelled_rule_is_told() {
    let project = Project::new(
        ">> flyt.toml\n[project]\nsource = \"sv\"\n[rules]\nunused-terms = \"warning\"\n>> content/a.ftl\na = A\n",
    );
    let run = project.run("check");
    assert_eq!(run.code, 0);
    assert!(run.out.contains("warning[unknown-rule]: there is no rule `unused-terms`"), "{}", run.out);
    assert!(run.out.contains("did you mean `unused-term`?"), "{}", run.out);
}

#[test]
fn levels_are_settings() {
    let settings = |level: &str| {
        format!(
            ">> flyt.toml\n[project]\nsource = \"sv\"\n[rules]\nmissing-variable = \"{level}\"\n>> content/a.ftl\na = {{ $n }}\n>> locales/pl/a.ftl\na = Nie\n"
        )
    };
    assert_eq!(Project::new(&settings("error")).run("check").code, 1);
    assert_eq!(Project::new(&settings("off")).findings(), "");
}

#[test]
fn json_has_the_documented_shape() {
    let project = Project::pair("a = Hej { $n }\nb = Då\n", "pl", "a = Cześć\n");
    let json: Value = serde_json::from_str(&project.run("check --format json").out).unwrap();
    assert_eq!(json["version"], 1);
    assert_eq!(json["summary"]["warnings"], 1);
    assert_eq!(json["summary"]["locales"]["pl"]["coverage"], 0.5);
    let variable =
        json["diagnostics"].as_array().unwrap().iter().find(|one| one["rule"] == "missing-variable").unwrap();
    assert_eq!((variable["line"].as_u64(), variable["column"].as_u64()), (Some(1), Some(5)));
    assert_eq!(variable["key"], "content/a.ftl:a");
    assert_eq!(variable["identity"], "missing-variable pl content/a.ftl:a $n");
    let missing = json["diagnostics"].as_array().unwrap().iter().find(|one| one["rule"] == "missing-message").unwrap();
    assert_eq!((missing["line"].is_null(), missing["keys"][0].as_str()), (true, Some("content/a.ftl:b")));
}

#[test]
fn status_is_a_table() {
    let project = Project::pair("a = Ett\nb = Två\nc = Tre\n", "pl", "a = Jeden\nb = Dwa\n");
    let wanted = "\
locale  coverage                   present  missing  stale  obsolete
pl      █████████████░░░░░░░  66%      2/3        1      0         0
total   █████████████░░░░░░░  66%      2/3        1      0         0
";
    assert_eq!(project.run("status").out, wanted);
    let json: Value = serde_json::from_str(&project.run("status --format json").out).unwrap();
    assert_eq!(json["locales"]["pl"]["documents"]["content/a.ftl"]["present"], 2);
}

#[test]
fn parse_shows_the_tree_and_tells_errors() {
    let project = Project::new(">> a.ftl\na = Hej { $n\nb = Då\n");
    let run = project.run("parse a.ftl --format json");
    let json: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((run.code, json["body"][1]["id"]["name"].as_str()), (1, Some("b")));
    assert!(run.err.contains("a.ftl:1:9") && run.err.contains("this `{` is never closed"), "{}", run.err);
}

#[test]
fn explain_prints_a_page() {
    let project = Project::new("");
    let page = project.run("explain missing-plural-category").out;
    assert!(page.starts_with("# missing-plural-category (warning)\n\nA selector on a number"), "{page}");
    let list = project.run("explain").out;
    assert!(list.lines().count() > 20 && list.contains("unused-term"), "{list}");
}

#[test]
fn shells_and_man_know_the_commands() {
    let project = Project::new("");
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = project.run(&format!("completions {shell}")).out;
        assert!(script.contains("explain") && script.contains("changed-since"), "{shell}");
    }
    let page = project.run("man").out;
    for command in ["check", "status", "build", "parse", "explain", "init"] {
        assert!(page.contains(&format!("flyt\\-{command}")), "{command}: {page}");
        assert!(page.contains(&format!(".TH flyt-{command} 1")), "{command}: {page}");
    }
    assert!(page.contains(".SH \"EXIT STATUS\"") && !page.contains("flyt-docs"), "{page}");
}

#[test]
fn ten_thousand_findings_stay_readable() {
    let line = |n: usize, name: &str| format!("m{n} = Hej {{ ${name} }}\n");
    let source: String = (0..10_000).map(|n| line(n, "namn")).collect();
    let wrong: String = (0..10_000).map(|n| line(n, "imie")).collect();
    let run = Project::pair(&source, "pl", &wrong).run("check");
    assert!(
        run.out.contains("10000 error[unknown-variable], first 50 findings shown"),
        "{}",
        &run.out[run.out.len() - 400..]
    );
    assert!(run.out.lines().count() < 1000 && run.out.ends_with("10000 errors in 2 files; 1 locale\n"));
}

#[test]
fn every_format_speaks_of_the_same_findings() {
    let project = Project::pair("a = Hej { $namn }\n", "pl", "a = Cześć { $imie }\n");
    let sarif: Value = serde_json::from_str(&project.run("check --format sarif").out).unwrap();
    assert_eq!(sarif["runs"][0]["results"][0]["ruleId"], "unknown-variable");
    assert!(sarif["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap().len() > 40);
    assert!(project.run("check --format junit").out.contains("<failure type=\"error\""));
    assert!(project.run("check --format github").out.starts_with("::error file=locales/pl/a.ftl,line=1,"));
}

#[test]
fn services_get_paths_from_the_root_of_the_repository() {
    let project = Project::new(
        ">> .git/HEAD\n>> web/l10n/flyt.toml\n[project]\nsource = \"sv\"\n>> web/l10n/content/a.ftl\na = { $namn }\n\
         >> web/l10n/locales/pl/a.ftl\na = { $imie }\n",
    );
    let run = |format: &str| project.run(&format!("check --project web/l10n --format {format}")).out;
    assert!(run("github").starts_with("::error file=web/l10n/locales/pl/a.ftl,line=1,"), "{}", run("github"));
    assert!(run("junit").contains("file=\"web/l10n/locales/pl/a.ftl\""), "{}", run("junit"));
    assert!(run("sarif").contains("\"uri\": \"web/l10n/content/a.ftl\""), "{}", run("sarif"));
    assert!(run("json").contains("\"file\": \"locales/pl/a.ftl\""), "{}", run("json"));
}
