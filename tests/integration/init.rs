//! `flyt init`: a new project, and projects that are here already.

use super::corpus;
use super::project::{Project, Run};

/// Runs `init`, which must do its work: what it wrote, its comments left out.
#[track_caller]
fn adopted(files: &str) -> (Project, String) {
    let project = Project::new(files);
    let run = project.run("init");
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    let text = project.read("flyt.toml");
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let text = lines.map(|line| line.to_owned() + "\n").collect();
    (project, text)
}

/// What `check` says in its last line.
fn summary(run: &Run) -> &str {
    run.out.lines().last().unwrap_or(&run.err)
}

#[test]
fn a_new_project_is_clean_and_builds() {
    for source in ["", " --source sv", " --source en", " --source pl"] {
        let project = Project::new(">> .git/HEAD\n");
        assert_eq!(project.run(&format!("init{source}")).code, 0);
        let run = project.run("check --release --fail-on note");
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{source}: {}", run.out);
        assert_eq!(project.run("build --release").code, 0);
        assert_eq!(project.read(".gitignore"), "/dist\n");
        assert_eq!(project.read(".gitattributes"), "ledger/*.tsv merge=union\n");
        assert_eq!(project.run("sync --dry-run").out.matches(".gitattributes").count(), 0);
    }
}

#[test]
fn a_new_project_is_a_text_and_its_translation() {
    let project = Project::new("");
    let wanted = "\
found no Fluent files: this is a new project
wrote flyt.toml
wrote content/valkommen.ftl
wrote locales/en/valkommen.ftl
wrote .gitattributes
next: `flyt check`, then `flyt status`
";
    assert_eq!(project.run("init").out, wanted);
    let again = project.run("init");
    assert_eq!((again.code, again.out.as_str()), (2, ""));
    assert!(again.err.contains("holds a `flyt.toml` already"), "{}", again.err);
}

#[test]
fn lines_that_are_there_are_kept() {
    let project = Project::new(">> en/a.ftl\na = A\n>> .gitattributes\n*.png binary\n>> de/a.ftl\na = Ah\n");
    assert!(project.run("init").out.contains("added `ledger/*.tsv merge=union` to .gitattributes\n"));
    assert_eq!(project.read(".gitattributes"), "*.png binary\nledger/*.tsv merge=union\n");
}

#[test]
fn a_source_is_a_language() {
    let run = Project::new("").run("init --source swedish");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("`swedish` is no language's code"), "{}", run.err);
}

#[test]
fn a_dry_run_writes_nothing() {
    let project = Project::new(">> en/a.ftl\na = A\n>> de/a.ftl\na = Ah\n");
    let run = project.run("init --dry-run");
    assert!(
        run.out.contains("would write flyt.toml") && run.out.contains("    source = \"en/**/*.ftl\""),
        "{}",
        run.out
    );
    assert!(!project.path("flyt.toml").exists());
    assert_eq!(Project::new("").run("init --dry-run").code, 0);
}

#[test]
fn a_folder_a_locale_is_adopted() {
    let (project, settings) =
        adopted(">> core.ftl\n-brand = Flyt\n>> en/a.ftl\na = About { -brand }\n>> de/a.ftl\na = Zu { -brand }\n");
    let wanted = "[project]\nsource = \"en\"\nshared = [\"core.ftl\"]\n\
                  [[paths]]\nsource = \"en/**/*.ftl\"\ntranslation = \"{locale}/**/*.ftl\"\n";
    assert_eq!(settings, wanted);
    assert_eq!(summary(&project.run("check")), "no findings in 3 files; 1 locale");
}

#[test]
fn a_file_a_locale_is_adopted() {
    let (project, settings) = adopted(">> i18n/fi.ftl\na = A\nb = B\n>> i18n/sv.ftl\na = Å\nb = Bö\n");
    let wanted =
        "[project]\nsource = \"sv\"\n[[paths]]\nsource = \"i18n/sv.ftl\"\ntranslation = \"i18n/{locale}.ftl\"\n";
    assert_eq!(settings, wanted);
    assert_eq!(summary(&project.run("check")), "no findings in 2 files; 1 locale");
}

#[test]
fn the_source_can_be_named() {
    let project = Project::new(">> l/en/a.ftl\na = A\n>> l/fi/a.ftl\na = Aa\n");
    assert!(project.run("init --source fi --dry-run").out.contains("source = \"l/fi/**/*.ftl\""));
    let run = project.run("init --source sv");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("cannot tell source from translations"), "{}", run.err);
}

#[test]
fn a_source_in_a_folder_of_its_own_is_adopted() {
    let files = ">> content/a.ftl\na = Å\n>> locales/en/a.ftl\na = A\n>> locales/de/a.ftl\na = Ä\n";
    let (project, settings) = adopted(files);
    let wanted = "[project]\nsource = \"sv\"\n[[paths]]\nsource = \"content/**/*.ftl\"\n\
                  translation = \"locales/{locale}/**/*.ftl\"\n";
    assert_eq!(settings, wanted);
    assert_eq!(summary(&project.run("check")), "no findings in 3 files; 2 locales");
    let project = Project::new(">> texts/a.ftl\na = A\n");
    assert_eq!(project.run("init").code, 2);
    assert_eq!(project.run("init --source fi").code, 0);
    assert_eq!(project.run("check").code, 0);
}

#[test]
fn mozilla_s_settings_are_adopted() {
    let (project, settings) = adopted(
        ">> l10n.toml\nbasepath = \".\"\nlocales = [\"de\", \"en-US\"]\n\
         [[paths]]\nreference = \"app/en-US/a.ftl\"\nl10n = \"app/{locale}/a.ftl\"\n\
         [[paths]]\nreference = \"app/en-US/b.ftl\"\nl10n = \"app/{locale}/b.ftl\"\n\
         >> app/en-US/a.ftl\na = A { PLATFORM() } { outside }\n>> app/en-US/b.ftl\nb = B\n\
         >> app/de/a.ftl\na = Ah { PLATFORM() } { outside }\n>> app/pl/b.ftl\nb = Be\n",
    );
    let wanted = "[project]\nsource = \"en-US\"\nlocales = [\"de\"]\n\
                  [[paths]]\nsource = \"app/en-US/**/*.ftl\"\ntranslation = \"app/{locale}/**/*.ftl\"\n\
                  [runtime]\nprofile = \"fluent.js\"\nfunctions = [\"PLATFORM\"]\nexternal = [\"outside\"]\n";
    assert_eq!(settings, wanted);
    assert_eq!(project.run("check").code, 0);
}

#[test]
fn cargo_i18n_s_settings_are_adopted() {
    let (project, settings) = adopted(
        ">> i18n.toml\nfallback_language = \"en\"\n[fluent]\nassets_dir = \"i18n\"\n\
         >> i18n/en/app.ftl\na = A\n>> i18n/sv/app.ftl\na = Å\n",
    );
    let wanted = "[project]\nsource = \"en\"\n[[paths]]\nsource = \"i18n/en/**/*.ftl\"\n\
                  translation = \"i18n/{locale}/**/*.ftl\"\n[runtime]\nprofile = \"fluent-rs\"\n";
    assert_eq!(settings, wanted);
    assert_eq!(summary(&project.run("check")), "no findings in 2 files; 1 locale");
}

#[test]
fn ids_that_repeat_split_the_bundles() {
    let (project, settings) = adopted(
        ">> en/brands.ftl\n-brand = Flyt\n>> en/home.ftl\ntitle = { -brand } at home\n>> en/about.ftl\ntitle = About\n\
         >> de/home.ftl\ntitle = { -brand } daheim\n",
    );
    assert!(settings.contains("split = \"file\"\ncommon = [\"en/brands.ftl\"]\n"), "{settings}");
    assert_eq!(project.run("check").code, 0);
}

#[test]
fn real_projects_are_adopted() {
    let Some(corpus) = corpus::dir() else { return };
    for (name, locales) in [("relay", 27), ("rust-lang-www", 14)] {
        let project = Project::new("");
        copy(&corpus.join(name), &project.path(""));
        let run = project.run("init");
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{name}: {}", run.out);
        assert_eq!(project.read("flyt.toml").matches("[[paths]]").count(), 1);
        let check = project.run("check");
        assert!(summary(&check).ends_with(&format!("{locales} locales")), "{}", summary(&check));
        // Nothing that the application has is called unknown.
        for rule in ["unresolved-reference", "unknown-function", "duplicate-message"] {
            assert!(!check.out.contains(&format!("error[{rule}]")), "{name}: {}", check.out);
        }
    }
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            // Not `copy`, which would keep the file read-only.
            std::fs::write(target, std::fs::read(path).unwrap()).unwrap();
        }
    }
}
