//! The ledger: what is stale, why, and what makes it current again.

use super::project::{Project, commit, git};

fn stale(project: &Project) -> String {
    let findings = project.findings();
    findings.lines().filter(|line| line.starts_with("stale")).map(|line| format!("{line}\n")).collect()
}

#[test]
fn a_story_through_git() {
    let source = "a = Läs mer om hjärnan.\nb = Hej { $namn }!\n";
    let project = Project::pair(source, "pl", "a = Czytaj o mózgu.\nb = Cześć { $namn }!\n");
    git(&project, &["init", "-q"]);
    let run = project.run("sync --provenance human");
    assert_eq!((run.code, run.out.as_str()), (0, "pl: 2 recorded\n"));
    commit(&project, "translated");
    assert_eq!(project.run("check --locked").code, 0);
    assert_eq!(project.run("sync").out, "pl: up to date\n");

    // The source changes: the translation is stale, and nothing fails.
    project.write("content/a.ftl", source.replace("mer om", "allt om"));
    let run = project.run("check");
    assert_eq!(run.code, 0);
    assert!(run.out.contains("warning[stale-translation]: `a` was made from an older source (meaning)"), "{}", run.out);
    assert!(run.out.contains("= source: Läs [-mer-]{+allt+} om hjärnan."), "{}", run.out);
    project.run("sync");
    assert_eq!(stale(&project), "stale-translation locales/pl/a.ftl:1:5\n");
    let todo = project.run("todo").out;
    assert!(
        todo.starts_with("pl: 1 to look at again, 0 missing, 4 words\n\ncontent/a.ftl:a (stale, meaning, 4 words)"),
        "{todo}"
    );
    let status = project.run("status --format json").out;
    assert!(status.contains("\"stale\": 1"), "{status}");

    // The translation is updated: current again.
    project.write("locales/pl/a.ftl", "a = Przeczytaj wszystko o mózgu.\nb = Cześć { $namn }!\n");
    assert_eq!(project.run("sync").out, "pl: 1 recorded\n");
    assert_eq!(stale(&project), "");
    commit(&project, "updated");

    // A re-wrapped paragraph is not stale.
    project.write("content/a.ftl", "a =\n    Läs allt\n    om hjärnan.\nb = Hej { $namn }!\n");
    assert_eq!(stale(&project), "");

    // A typo in the source is accepted by its author, for all locales.
    project.write("content/a.ftl", "a = Läs allt om hjärnan!\nb = Hej { $namn }!\n");
    assert!(project.run("check").out.contains("(cosmetic)"));
    assert_eq!(project.run("accept --cosmetic a.ftl:a").err, "1 translation accepted\n");
    assert_eq!(stale(&project), "");
    commit(&project, "accepted");
}

#[test]
fn two_branches_merge_to_one_record_each() {
    let project = Project::pair("a = Ett\nb = Två\n", "pl", "a = Jeden\n\n\n\nb = Dwa\n");
    git(&project, &["init", "-q"]);
    project.run("sync");
    commit(&project, "start");
    for (branch, from, to) in [("one", "a = Jeden", "a = Pierwszy"), ("two", "b = Dwa", "b = Drugi")] {
        git(&project, &["checkout", "-qb", branch, "main"]);
        project.write("locales/pl/a.ftl", project.read("locales/pl/a.ftl").replace(from, to));
        project.run("sync");
        commit(&project, branch);
    }
    git(&project, &["merge", "-q", "one", "-m", "both"]);
    let lines = |project: &Project| project.read("ledger/pl.tsv").lines().count();
    assert!(lines(&project) > 3, "the merge leaves both sides");
    project.run("sync");
    assert_eq!(lines(&project), 3);
    assert_eq!(stale(&project), "");
    assert_eq!(project.run("check --locked").code, 0);
}

/// Each change of the source: what `stale-translation` calls it, and what it says is wanting.
#[test]
fn no_change_of_the_source_fails_a_check() {
    let base = "a = Hej <b>{ $namn }</b> om { t }\n    .alt = Bild\nt = Titel\nn = Källor\n";
    let translation = "a = Cześć <b>{ $namn }</b> o { t }\n    .alt = Obraz\nt = Tytuł\nn = Źródła\n";
    let changes = [
        ("    .alt = Bild\n", "    .alt = Bild\n    .title = Ny\n", ""),
        ("    .alt = Bild\n", "", ""),
        ("{ $namn }", "{ $namn2 }", "add `$namn2`; remove `$namn`"),
        ("<b>{ $namn }</b>", "{ $namn }", "remove `<b>`"),
        ("t = Titel\n", "", ""),
        (
            "n = Källor\n",
            "n = { $n ->\n    [one] Källa\n   *[other] { $n } källor\n}\n",
            "add `$n`, `[one]`, `[other]`",
        ),
        ("om { t }", "om { t } och { n }", "add `n`"),
    ];
    for (from, to, wanting) in changes {
        let project = Project::pair(base, "pl", translation);
        project.run("sync");
        let changed = base.replace(from, to).replace("om { t }", if from == "t = Titel\n" { "om" } else { "om { t }" });
        project.write("content/a.ftl", changed);
        let run = project.run("check");
        assert_eq!(run.code, 0, "{from} → {to}: {}", run.out);
        let help = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(help.contains(wanting), "{from} → {to}: {}", run.out);
        assert_eq!(project.run("sync").code, 0);
        assert_eq!(project.run("check").code, 0, "{from} → {to}");
    }
}

#[test]
fn the_ledger_can_be_demanded_and_policies_count() {
    let project = Project::pair("a = Ett\nb = Två\n", "pl", "a = Jeden\n");
    project.run("sync");
    project.write("locales/pl/a.ftl", "a = Jeden\nb = Dwa\n");
    assert_eq!(project.run("check").code, 0);
    assert_eq!(project.run("check --locked").code, 1);
    project.run("sync");
    assert_eq!(project.run("check --locked").code, 0);
    project.write("flyt.toml", "[project]\nsource = \"sv\"\n[policy]\nmin-reviewed = 1.0\nstale = \"deny\"\n");
    let run = project.run("check --release");
    assert!(run.out.contains("0 of 2 messages of `pl` are reviewed, 100 % are demanded"), "{}", run.out);
    assert_eq!(project.run("accept --reviewed --by Anna content/a.ftl").code, 0);
    assert_eq!(project.run("check --release").code, 0);
    assert!(project.run("status").out.contains("reviewed"));
    project.write("content/a.ftl", "a = Etta\nb = Två\n");
    assert!(project.run("check --release").out.contains("error[stale-below-policy]"));
}

#[test]
fn a_dry_run_shows_and_writes_nothing() {
    let project = Project::pair("a = Ett\n", "pl", "a = Jeden\n");
    let run = project.run("sync --dry-run");
    assert!(run.out.contains("+++ b/ledger/pl.tsv") && run.out.contains("+content/a.ftl:a"), "{}", run.out);
    assert!(!project.path("ledger").exists());
    assert_eq!(project.run("accept nonsense").code, 2);
}
