//! `add`: a locale begins.

use super::project::Project;

const SETTINGS: &str = "# Projektet.\n[project]\nsource = \"sv\"\nlocales = [\n    \"en\", # Engelska.\n]\n\n[policy.en]  # Krav.\nmin-coverage = 1.0\n";

fn project(settings: &str) -> Project {
    let project = Project::pair("# Om a.\na = Ett\n", "en", "a = One\n");
    project.write("content/mapp/b.ftl", "b = { $n ->\n    [one] En\n   *[other] { $n }\n}\n");
    project.write("flyt.toml", settings);
    project
}

#[test]
fn its_files_are_stubs_and_the_settings_name_it() {
    let project = project(SETTINGS);
    let run = project.run("add pl --dry-run");
    assert!(run.out.contains("+    \"pl\",\n") && run.out.contains("+++ b/locales/pl/mapp/b.ftl"), "{}", run.out);
    assert_eq!(run.err, "would add pl: 2 stubs, 3 files changed\n");
    assert!(!project.path("locales/pl").exists());
    let run = project.run("add pl");
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", "added pl: 2 stubs, 3 files changed\n"));
    assert_eq!(project.read("flyt.toml"), SETTINGS.replace("]\n\n", "    \"pl\",\n]\n\n"));
    assert_eq!(project.read("locales/pl/a.ftl"), "# # Om a.\n# a = Ett\n");
    assert!(project.read("locales/pl/mapp/b.ftl").contains("#     [few] { $n }\n"));
    let run = project.run("check --fail-on warning");
    assert_eq!(run.code, 0, "{}", run.out);
    assert!(project.run("todo --locale pl").out.starts_with("pl: 0 to look at again, 2 missing"));
    let run = project.run("add pl");
    let wanted =
        "error: there is a locale `pl` already: `flyt sync --stubs --locale pl` writes stubs of what it lacks\n";
    assert_eq!((run.code, run.err.as_str()), (2, wanted));
}

#[test]
fn where_folders_are_found_the_settings_stay() {
    let settings = "[project]\nsource = \"sv\"\nlocales = \"auto\"\n";
    let project = project(settings);
    assert_eq!(project.run("add pt-BR").err, "added pt-BR: 2 stubs, 2 files changed\n");
    assert_eq!(project.read("flyt.toml"), settings);
    assert!(project.run("status").out.contains("pt-BR"));
    let run = project.run("add qq");
    assert!(run.code == 2 && run.err.starts_with("error: CLDR knows no language `qq`"), "{}", run.err);
}

#[test]
fn a_folder_that_is_there_is_kept() {
    let project = project(SETTINGS);
    project.write("locales/pl/a.ftl", "a = Jeden\n");
    assert_eq!(project.run("add pl").err, "added pl: 1 stub, 2 files changed\n");
    assert_eq!(project.read("locales/pl/a.ftl"), "a = Jeden\n");
}

#[test]
fn what_is_no_new_language_is_refused() {
    let project = project(SETTINGS);
    for (name, wanted) in [
        ("sv", "`sv` is the source: nothing is translated to it"),
        ("EN", "there is a locale `en` already"),
        ("pt_BR", "`pt_BR` is no BCP 47 tag; did you mean `pt-BR`?"),
        ("zh-hant", "`zh-hant` is no BCP 47 tag; did you mean `zh-Hant`?"),
        ("swe", "`swe` is no BCP 47 tag; did you mean `sv`?"),
        ("polska", "`polska` is no BCP 47 tag\n"),
        ("../pl", "`../pl` is no BCP 47 tag\n"),
        ("pl/x", "`pl/x` is no BCP 47 tag"),
    ] {
        let run = project.run(&format!("add {name}"));
        assert!(run.code == 2 && run.err.starts_with(&format!("error: {wanted}")), "{name}: {}", run.err);
    }
    project.write("locales/zh_CN/a.ftl", "a = 一\n");
    project.write("flyt.toml", "[project]\nsource = \"sv\"\n");
    assert_eq!(project.run("add pt_BR").code, 0);
}
