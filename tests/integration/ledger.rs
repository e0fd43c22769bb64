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

/// A kind of change to the source.
struct Case {
    name: &'static str,
    before: &'static str,
    after: &'static str,
    translation: &'static str,
    /// What `check` says is to be done.
    wanting: &'static str,
    /// What it says when the translation is accepted as it is, or touched and still lacks it.
    then: &'static str,
}

const CASES: &[Case] = &[
    Case {
        name: "an attribute comes",
        before: "a = Hej\n    .alt = Bild\n",
        after: "a = Hej\n    .alt = Bild\n    .title = Ny\n",
        translation: "a = Cześć\n    .alt = Obraz\n",
        wanting: "add `.title`",
        then: "warning[stale-translation]",
    },
    Case {
        name: "an attribute goes",
        before: "a = Hej\n    .alt = Bild\n",
        after: "a = Hej\n",
        translation: "a = Cześć\n    .alt = Obraz\n",
        wanting: "the source of `a` has no attribute `.alt`",
        then: "warning[obsolete-attribute]",
    },
    Case {
        name: "a value comes",
        before: "a =\n    .alt = Bild\n",
        after: "a = Hej\n    .alt = Bild\n",
        translation: "a =\n    .alt = Obraz\n",
        wanting: "add a value",
        then: "warning[stale-translation]",
    },
    Case {
        name: "a value goes",
        before: "a = Hej\n    .alt = Bild\n",
        after: "a =\n    .alt = Bild\n",
        translation: "a = Cześć\n    .alt = Obraz\n",
        wanting: "the source of `a` has no value",
        then: "warning[obsolete-attribute]",
    },
    Case {
        name: "a variable is renamed",
        before: "a = Hej { $namn }\n",
        after: "a = Hej { $person }\n",
        translation: "a = Cześć { $namn }\n",
        wanting: "add `$person`; remove `$namn`",
        then: "error[unknown-variable]",
    },
    Case {
        name: "a variable comes",
        before: "a = Hej\n",
        after: "a = Hej { $namn }\n",
        translation: "a = Cześć\n",
        wanting: "add `$namn`",
        then: "warning[missing-variable]",
    },
    Case {
        name: "a tag goes",
        before: "a = Hej <a>du</a>\n",
        after: "a = Hej du\n",
        translation: "a = Cześć <a>ty</a>\n",
        wanting: "remove `<a>`",
        then: "warning[markup-mismatch]",
    },
    Case {
        name: "a tag comes",
        before: "a = Hej du\n",
        after: "a = Hej <a>du</a>\n",
        translation: "a = Cześć ty\n",
        wanting: "add `<a>`",
        then: "warning[markup-mismatch]",
    },
    Case {
        name: "a message goes",
        before: "a = Hej\nb = Då\n",
        after: "b = Då\n",
        translation: "a = Cześć\nb = Pa\n",
        wanting: "`a` has no source",
        then: "note[obsolete-message]",
    },
    Case {
        name: "a message goes that was referred to",
        before: "a = Se { b }\nb = Då\n",
        after: "a = Se\n",
        translation: "a = Patrz { b }\nb = Pa\n",
        wanting: "remove `b`",
        then: "note[obsolete-message]",
    },
    Case {
        name: "a plural comes",
        before: "a = Källor\n",
        after: "a = { $n ->\n    [one] En källa\n   *[other] { $n } källor\n}\n",
        translation: "a = Źródła\n",
        wanting: "add `$n`, `[one]`, `[other]`",
        then: "warning[missing-variable]",
    },
    Case {
        name: "a term changes",
        before: "-t = Ett\na = Om { -t }\n",
        after: "-t = Två\na = Om { -t }\n",
        translation: "-t = Jeden\na = O { -t }\n",
        wanting: "`-t` was made from an older source (meaning)",
        then: "no findings",
    },
];

#[test]
fn no_change_of_the_source_fails_a_check() {
    for case in CASES {
        let project = Project::pair(case.before, "pl", case.translation);
        project.run("sync");
        assert!(project.run("check").out.starts_with("no findings"), "{}", case.name);
        project.write("content/a.ftl", case.after);
        for sync in [false, true] {
            if sync {
                project.run("sync");
            }
            let run = project.run("check");
            assert_eq!(run.code, 0, "{}: {}", case.name, run.out);
            let told = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(told.contains(case.wanting), "{}: {}", case.name, run.out);
        }
        then(case, &project, |project| _ = project.run("accept a.ftl"));
        let touched = case.translation.replacen("= ", "= Tak ", 1);
        then(case, &project, |project| {
            project.write("locales/pl/a.ftl", &touched);
            project.run("sync");
        });
    }
}

/// From now on the translation is one of today's source.
fn then(case: &Case, project: &Project, act: impl Fn(&Project)) {
    act(project);
    let run = project.run("check");
    assert!(run.out.starts_with(case.then), "{}: {}", case.name, run.out);
    assert_eq!(run.code, i32::from(case.then.starts_with("error")), "{}", case.name);
}

#[test]
fn a_new_comment_is_worth_a_second_look() {
    let project =
        Project::pair("# På knappen\na = Öppen\n    .alt = Ö\nb = Ja\n", "pl", "a = Otwarty\n    .alt = O\nb = Tak\n");
    project.run("sync --provenance machine");
    let (old, new) = ("# På knappen", "# På dörren,\n# när den är öppen\n# flyt: allow ellipsis - så");
    project.write("content/a.ftl", project.read("content/a.ftl").replace(old, new));
    assert_eq!(stale(&project), "");
    assert_eq!(project.run("check --locked").code, 0);
    assert_eq!(project.run("sync").out, "pl: 1 with a new comment\n");
    let wanted = "\
pl: 1 to look at again, 0 missing, 0 words

content/a.ftl:a (its comment changed)
  # På dörren,
  # när den är öppen
  # flyt: allow ellipsis - så
  source       Öppen
  translation  Otwarty

";
    assert_eq!(project.run("todo").out, wanted);
    assert!(project.run("todo --format json").out.contains("\"state\": \"comment\""));
    // Wrapped otherwise it says the same.
    project.write("content/a.ftl", project.read("content/a.ftl").replace("dörren,\n# när", "dörren, när"));
    assert_eq!(project.run("todo").out.lines().count(), wanted.lines().count() - 1);
    project.run("accept --cosmetic a.ftl:a");
    assert_eq!(project.run("todo").out, "pl: nothing to do\n\n");
    assert!(project.run("status --format json").out.contains("\"machine\": 2"));
}

#[test]
fn a_message_under_another_name_is_offered_as_a_move() {
    let project = Project::pair(
        "gammal = Läs mer\n    .alt = Bok\nx = Ja\ny = Ja\n",
        "pl",
        "gammal = Czytaj\n    .alt = K\nx = Tak\n",
    );
    project.run("sync");
    project.write("content/a.ftl", "ny = Läs mer\n    .alt = Bok\nz = Ja\ny = Ja\n");
    let run = project.run("sync");
    // `x` may be `y` or `z`: nobody is asked.
    let wanted = "\
pl: up to date
content/a.ftl:gammal went and content/a.ftl:ny came with the same text: `flyt mv content/a.ftl:gammal content/a.ftl:ny` \
if it is the same message
";
    assert_eq!(run.out, wanted);
    let run = project.run("mv content/a.ftl:gammal content/a.ftl:ny");
    assert_eq!((run.code, run.err.as_str()), (0, "renamed content/a.ftl:gammal to ny: 2 files changed\n"));
    assert_eq!(project.read("locales/pl/a.ftl"), "ny = Czytaj\n    .alt = K\nx = Tak\n");
    assert_eq!(project.run("sync").out, "pl: up to date\n");
    assert_eq!(project.run("mv content/a.ftl:gammal content/a.ftl:ny").code, 2);
}

#[test]
fn what_is_renamed_everywhere_stays_as_stale_as_it_was() {
    let project = Project::pair("a = Ett\nb = Två\n", "pl", "a = Jeden\nb = Dwa\n");
    project.run("sync --provenance human");
    project.write("content/a.ftl", "a = Etta\nb = Två\n");
    project.run("sync");
    project.write("content/a.ftl", "ny = Etta\nnyb = Två\n");
    project.write("locales/pl/a.ftl", "ny = Jeden\nnyb = Dwa\n");
    assert_eq!(project.run("sync").out, "pl: 1 stale, 2 moved\n");
    assert_eq!(stale(&project), "stale-translation locales/pl/a.ftl:1:6\n");
    assert!(project.run("check").out.contains("source: [-Ett-]{+Etta+}"));
    assert!(project.run("status --format json").out.contains("\"human\": 2"));
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
    project.run("build");
    let manifest = project.read("dist/manifest.json").split_whitespace().collect::<String>();
    assert!(manifest.contains(r#""provenance":{"unknown":0,"machine":0,"human":0,"reviewed":2}"#), "{manifest}");
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

#[test]
fn what_cannot_be_read_for_a_while_is_no_newer_when_it_is_back() {
    let project = Project::pair("a = Ett\nb = Två\n", "pl", "a = Jeden\nb = Dwa\n");
    project.run("sync");
    project.write("content/a.ftl", "a = Etta\nb = Två\n");
    project.run("sync");
    let was_stale = "stale-translation locales/pl/a.ftl:1:5\n";
    for broken in ["a = { Jeden\nb = Dwa\n", "b = Dwa\n", ""] {
        assert_eq!(stale(&project), was_stale, "{broken}");
        project.write("locales/pl/a.ftl", broken);
        project.run("sync");
        project.write("locales/pl/a.ftl", "a = Jeden\nb = Dwa\n");
        project.run("sync");
    }
    assert_eq!(stale(&project), was_stale);
    // Who translates it anew does so by today's source.
    project.write("locales/pl/a.ftl", "b = Dwa\n");
    project.run("sync");
    project.write("locales/pl/a.ftl", "a = Jedynka\nb = Dwa\n");
    project.run("sync");
    assert_eq!(stale(&project), "");
}

#[test]
fn a_locale_that_is_away_keeps_its_old_sources() {
    let project = Project::pair("a = Ett hus\n", "pl", "a = Dom\n");
    project.write("locales/de/a.ftl", "a = Haus\n");
    project.run("sync");
    project.write("content/a.ftl", "a = Ett stort hus\n");
    std::fs::remove_dir_all(project.path("locales/pl")).unwrap();
    project.run("sync");
    project.write("locales/pl/a.ftl", "a = Dom\n");
    assert!(
        project.run("check --locale pl").out.contains("= source: Ett {+stort +}hus"),
        "{}",
        project.run("check").out
    );
}

#[test]
fn a_locked_ledger_is_what_sync_would_make_of_it() {
    let project = Project::pair("a = Ett\n", "pl", "a = Jeden\n");
    assert_eq!(project.run("check --locked").code, 1, "there is no ledger");
    project.write("flyt.toml", "[project]\nsource = \"sv\"\n[rules]\nunrecorded-translation = \"off\"\n");
    assert_eq!(project.run("check --locked").code, 1, "no setting turns it off");
    project.run("sync");
    assert_eq!(project.run("check --locked").code, 0);
    project.write("content/a.ftl", "a = Etta\n");
    let run = project.run("check --locked");
    assert!(run.out.contains("error[unrecorded-translation]: `flyt sync` would change this file"), "{}", run.out);
    assert_eq!((run.code, project.run("check").code), (1, 0));
    project.run("sync");
    assert_eq!(project.run("check --locked").code, 0);
    let ledger = project.read("ledger/pl.tsv");
    let twice = ledger.lines().nth(1).unwrap().replace("unknown", "human");
    project.write("ledger/pl.tsv", format!("{ledger}{twice}\n"));
    assert_eq!(project.run("check --locked").code, 1, "two records of one key");
}

#[test]
fn a_stale_reference_to_what_the_source_dropped_is_no_error() {
    let project = Project::pair("-t = Ett\na = Om { -t }\n", "pl", "a = O { -t }\n");
    project.run("sync");
    project.write("content/a.ftl", "a = Om\n");
    let run = project.run("check");
    assert!(run.code == 0 && run.out.contains("remove `-t`"), "{}", run.out);
    project.run("accept a.ftl:a");
    assert!(project.run("check").out.contains("error[unresolved-reference]"));
}

#[test]
fn a_key_is_accepted_where_it_is_clear() {
    let project = Project::pair("title = Ett\n    .alt = A\n", "pl", "title = Jeden\n    .alt = A\n");
    project.write("content/b.ftl", "title = Två\n");
    project.write("locales/pl/b.ftl", "title = Dwa\n");
    project.run("sync");
    project.write("content/a.ftl", "title = Etta\n    .alt = B\n");
    project.write("content/b.ftl", "title = Tvåa\n");
    let refused = |keys: &str| {
        let run = project.run(&format!("accept {keys}"));
        assert_eq!(run.code, 2);
        run.err
    };
    let wanted = "error: `title` may be any of these: `content/a.ftl:title`, `content/b.ftl:title`\n";
    assert_eq!(refused("title"), wanted);
    assert_eq!(refused("a.ftl:title titel"), "error: the source has no `titel`; did you mean `content/a.ftl:title`?\n");
    assert!(refused("--all a.ftl").contains("cannot be used with"));
    assert_eq!(project.run("accept a.ftl:title.alt").err, "1 translation accepted\n");
    assert_eq!(project.run("accept a.ftl:title").err, "2 translations accepted\n");
    assert_eq!(project.run("accept b.ftl").err, "1 translation accepted\n");
    let run = project.run("accept --all");
    assert_eq!((run.code, run.err.as_str()), (0, "0 translations accepted\n"));
}
