//! Bundles: what stands in them, and what they show in `fluent-bundle`.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use serde_json::Value;

use super::project::Project;

/// Shows a message as a runtime does that loads the files of a bundle as a chain, in the manifest's order.
fn show(project: &Project, locale: &str, id: &str, count: i64) -> String {
    let manifest: Value = serde_json::from_str(&project.read("dist/manifest.json")).unwrap();
    let files = manifest["locales"][locale]["bundles"]["main"].as_array().unwrap();
    for file in files {
        let text = project.read(&format!("dist/{}", file["path"].as_str().unwrap()));
        let mut bundle = FluentBundle::new(vec![file["tag"].as_str().unwrap().parse().unwrap()]);
        bundle.set_use_isolating(false);
        bundle.add_builtins().unwrap();
        bundle.add_resource(FluentResource::try_new(text).unwrap()).unwrap();
        let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else { continue };
        let args = FluentArgs::from_iter([("n", count)]);
        let mut errors = Vec::new();
        let shown = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        assert!(errors.is_empty(), "{errors:?}");
        return shown;
    }
    panic!("no bundle of {locale} has {id}");
}

#[test]
fn a_swedish_plural_keeps_its_rules_in_japanese() {
    let source = "title = Hjärnan\nminutes = { $n ->\n    [one] { $n } minut\n   *[other] { $n } minuter\n}\n";
    let project = Project::pair(source, "ja", "title = 脳\n");
    let run = project.run("build");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(show(&project, "ja", "title", 0), "脳");
    assert_eq!(show(&project, "ja", "minutes", 1), "1 minut");
    assert_eq!(show(&project, "ja", "minutes", 7), "7 minuter");
}

#[test]
fn a_file_holds_one_language_and_all_that_it_needs() {
    let source = "-brand = Flyt\n-unused = Ingenting\nabout = Om { -brand }: { title }\ntitle = Titel\nplain = Text\n";
    let project = Project::pair(source, "fi", "title = Otsikko\nplain = Teksti\n");
    assert_eq!(project.run("build").code, 0);
    assert_eq!(project.read("dist/fi/main.ftl"), "title = Otsikko\nplain = Teksti\n");
    assert_eq!(project.read("dist/fi/main.sv.ftl"), "-brand = Flyt\nabout = Om { -brand }: { title }\ntitle = Titel\n");
}

#[test]
fn a_term_that_a_locale_lacks_is_taken_from_the_source_unless_it_counts() {
    let source = "\
-brand = Flyt
-hours = { $n ->
    [one] timme
   *[other] timmar
}
about = Om { -brand }
time = { -hours(n: 1) }
";
    let project = Project::pair(source, "ja", "about = { -brand }について\ntime = { -hours(n: 1) }です\n");
    assert_eq!(project.run("build").code, 0);
    assert_eq!(project.read("dist/ja/main.ftl"), "-brand = Flyt\nabout = { -brand }について\n");
    assert_eq!(show(&project, "ja", "time", 0), "timme");
}

#[test]
fn a_message_falls_back_whole_and_the_manifest_says_why() {
    let source = "a = Ett\n    .alt = Bild\nb = Hej { $n }\nc = Se { a }\nd = Kvar\n";
    let project = Project::pair(source, "pl", "a = Jeden\nb = Cześć { $m }\nc = Zobacz { a }\nd = Zostaje\n");
    assert_eq!(project.run("build").code, 0);
    assert_eq!(project.read("dist/pl/main.ftl"), "d = Zostaje\n");
    let manifest: Value = serde_json::from_str(&project.read("dist/manifest.json")).unwrap();
    let fell = manifest["locales"]["pl"]["fellBack"].as_array().unwrap();
    let line =
        |one: &Value| format!("{} → {}: {}", one["key"].as_str().unwrap(), one["to"].as_str().unwrap(), one["why"]);
    let lines: Vec<_> = fell.iter().map(line).collect();
    assert_eq!(
        lines,
        [
            "content/a.ftl:a → sv: \"missing-attribute: `a` lacks the attribute `.alt`\"",
            "content/a.ftl:b → sv: \"unknown-variable: the source has no variable `$m`\"",
            "content/a.ftl:c → sv: \"refers to `a`: missing-attribute: `a` lacks the attribute `.alt`\"",
        ]
    );
}

#[test]
fn policies_decide_what_stands_in() {
    let files = "\
>> content/a.ftl
a = Ett
b = Två
>> content/c.ftl
c = Tre
>> locales/fi/a.ftl
a = Yksi
>> locales/fi/c.ftl
c = Kolme
";
    let settings = |policy: &str| format!(">> flyt.toml\n[project]\nsource = \"sv\"\n[policy.fi]\n{policy}\n{files}");
    let document = Project::new(&settings("fallback = \"document\""));
    assert_eq!(document.run("build").code, 0);
    assert_eq!(document.read("dist/fi/main.ftl"), "c = Kolme\n");
    assert_eq!(document.read("dist/fi/main.sv.ftl"), "a = Ett\nb = Två\n");
    let held = Project::new(&settings("fallback = \"hold\""));
    let run = held.run("build");
    assert!(run.out.contains("fi  held back: 1 message missing"), "{}", run.out);
    assert!(!held.path("dist/fi").exists() && held.path("dist/sv/main.ftl").exists());
    let release = Project::new(&settings("min-coverage = 1.0\nrequired = [\"*:b\"]"));
    assert_eq!(release.run("build").code, 0);
    let refused = release.run("build --release");
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("error[coverage-below-policy]"), "{}", refused.err);
    assert!(refused.err.contains("error[required-message]"), "{}", refused.err);
}

#[test]
fn a_document_comes_whole_from_the_first_locale_that_has_all_of_it() {
    let files = "\
>> flyt.toml
[project]
source = \"sv\"
[policy]
fallback = \"document\"
>> content/a.ftl
a = Ett
b = Två
>> content/c.ftl
c = Tre
>> locales/pt/a.ftl
b = Dois
>> locales/pt/c.ftl
c = Três
>> locales/pt-BR/a.ftl
a = Um
";
    let project = Project::new(files);
    assert_eq!(project.run("build").code, 0);
    assert_eq!(project.read("dist/pt-BR/main.sv.ftl"), "a = Ett\nb = Två\n");
    assert_eq!(project.read("dist/pt-BR/main.pt.ftl"), "c = Três\n");
    let manifest: Value = serde_json::from_str(&project.read("dist/manifest.json")).unwrap();
    let fell = manifest["locales"]["pt-BR"]["fellBack"].as_array().unwrap();
    let lines: Vec<_> = fell.iter().map(|one| format!("{} {} {}", one["key"], one["to"], one["why"])).collect();
    assert_eq!(
        lines,
        [
            r#""content/a.ftl:a" "sv" "another message of its document is missing""#,
            r#""content/a.ftl:b" "sv" "missing""#,
            r#""content/c.ftl:c" "pt" "missing""#,
        ]
    );
}

#[test]
fn shared_files_join_every_bundle_and_a_locale_s_own_entry_wins() {
    let project = Project::new(
        "\
>> flyt.toml
[project]
source = \"en\"
shared = [\"core.ftl\"]
[[paths]]
source = \"en/**/*.ftl\"
translation = \"{locale}/**/*.ftl\"
>> core.ftl
-site = Flyt
-mail = mail@example.org
>> en/a.ftl
a = See { -site } or { -mail }
>> ja/a.ftl
a = { -site }か{ -mail }
-mail = ja@example.org
",
    );
    let run = project.run("build");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(project.read("dist/ja/main.ftl"), "-site = Flyt\na = { -site }か{ -mail }\n-mail = ja@example.org\n");
}

#[test]
fn building_twice_gives_the_same_bytes_and_a_failure_leaves_the_old() {
    let project = Project::pair("a = Hej { $n }\n", "pl", "a = Cześć { $n }\n");
    assert_eq!(project.run("build").code, 0);
    let first = (project.read("dist/manifest.json"), project.read("dist/pl/main.ftl"));
    assert_eq!(project.run("build").code, 0);
    assert_eq!(first, (project.read("dist/manifest.json"), project.read("dist/pl/main.ftl")));
    project.write("content/a.ftl", "a = Hej { $n\n");
    let refused = project.run("build");
    assert_eq!(refused.code, 1);
    assert!(
        refused.err.contains("error[syntax-error]") && refused.err.contains("nothing was built"),
        "{}",
        refused.err
    );
    assert_eq!(first.0, project.read("dist/manifest.json"));
}

#[test]
fn a_split_bundle_is_built_by_file() {
    let project = Project::new(
        "\
>> flyt.toml
[project]
source = \"sv\"
[[bundle]]
name = \"www\"
split = \"file\"
common = [\"content/brands.ftl\"]
>> content/brands.ftl
-brand = Flyt
>> content/home.ftl
title = { -brand }
>> content/about/us.ftl
title = Om { -brand }
>> locales/pl/home.ftl
title = { -brand }
>> locales/pl/brands.ftl
-brand = Flyt
",
    );
    let run = project.run("build");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(project.read("dist/pl/www/home.ftl"), "-brand = Flyt\ntitle = { -brand }\n");
    assert_eq!(project.read("dist/pl/www/about/us.sv.ftl"), "title = Om { -brand }\n-brand = Flyt\n");
}

#[test]
fn a_message_and_a_term_of_one_name_are_refused_where_the_runtime_takes_them_for_one() {
    let source = "-brand = Flyt\nbrand = Om { -brand }\nother = { brand } av { -brand }\n";
    let built = |profile: &str| {
        let project = Project::pair(source, "fi", source);
        project.write("flyt.toml", &(project.read("flyt.toml") + &format!("[runtime]\nprofile = \"{profile}\"\n")));
        let checked = project.run("check");
        (project.run("build").code, checked.out.contains("runtime-difference"))
    };
    assert_eq!(built("flyt"), (1, true));
    assert_eq!(built("fluent-rs"), (1, true));
    assert_eq!(built("fluent.js"), (0, false));
}

#[test]
fn what_may_not_be_shown_counts_as_missing() {
    let project = Project::pair("a = { $x }\nb = B\nc = C\n", "pl", "a = { $y }\nb = B\n");
    assert_eq!(project.run("build").code, 0);
    let manifest: Value = serde_json::from_str(&project.read("dist/manifest.json")).unwrap();
    let pl = &manifest["locales"]["pl"];
    assert_eq!((&pl["present"], &pl["messages"], pl["fellBack"].as_array().unwrap().len()), (&1.into(), &3.into(), 2));
}

#[test]
fn a_message_in_another_file_is_not_taken_for_the_right_one() {
    let project = Project::pair("a = A\n", "pl", "a = A\nprint = Druk\n");
    project.write("content/b.ftl", "print = Skriv ut\n");
    project.write("locales/pl/b.ftl", "print = Drukuj\n");
    assert_eq!(project.run("build").code, 0);
    assert!(!project.read("dist/pl/main.ftl").contains("Druk\n"), "{}", project.read("dist/pl/main.ftl"));
}

#[test]
fn more_digits_than_fluent_bundle_counts_end_no_build() {
    let select = |selector: &str| format!("a = {{ {selector} ->\n    [one] x\n   *[other] y\n }}\n");
    let project = Project::pair(&select("NUMBER($n, minimumFractionDigits: 25)"), "pl", "");
    assert_eq!(project.run("build").code, 0);
    let number = format!("1.{}", "0".repeat(20));
    let project = Project::pair(&select(&number), "pl", "");
    let run = project.run("build");
    let reason = format!("`fluent-bundle` cannot show `content/a.ftl:a` of sv/main.ftl: `{number}` has more than 19");
    assert_eq!((run.code, run.err.contains(&reason)), (1, true), "{}", run.err);
}
