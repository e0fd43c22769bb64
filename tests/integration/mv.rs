//! `mv`: another name, and nothing else is another.

use super::project::Project;

const SOURCE: &str =
    "-bdnf = BDNF\n\n# Rubrik.\ntitel = Om { -bdnf }\n    .alt = Bild\nlede = Se { titel } och { titel.alt }\n";
const POLISH: &str = "-bdnf = BDNF\n    .genus = n\n\ntitel   =  O { -bdnf }\n    .alt = Obraz\nlede = Patrz { titel } i {titel.alt}\r\n";

fn project() -> Project {
    let project = Project::pair(SOURCE, "pl", POLISH);
    project.write("content/b.ftl", "x = { titel }\ntitel-2 = { -bdnf }\n");
    project.write("locales/pl/b.ftl", "# titel-2 = { titel }\n\nx = { titel }\n");
    project
        .write("locales/de/a.ftl", "# titel = Über { -bdnf }\n\nlede = { titel } { titel.alt }\ntitel = { $trasig\n");
    project.run("sync");
    project
}

#[track_caller]
fn moved(project: &Project, arguments: &str, wanted: &str) {
    let run = project.run(&format!("mv {arguments}"));
    assert_eq!((run.code, run.err.as_str()), (0, wanted));
    let run = project.run("sync");
    assert!(run.out.lines().all(|line| line.ends_with(": up to date")), "{}", run.out);
    assert_eq!(project.run("check --locked").code, i32::from(project.path("locales/de").exists()));
}

#[test]
fn a_message_has_its_new_name_everywhere() {
    let project = project();
    let dry = project.run("mv a.ftl:titel rubrik --dry-run");
    assert!(dry.out.contains("-titel   =  O { -bdnf }\n+rubrik   =  O { -bdnf }\n"), "{}", dry.out);
    assert_eq!(dry.err, "would rename content/a.ftl:titel to rubrik: 8 files changed\n");
    assert_eq!(project.read("content/a.ftl"), SOURCE);
    moved(&project, "a.ftl:titel rubrik", "renamed content/a.ftl:titel to rubrik: 8 files changed\n");
    assert_eq!(project.read("content/a.ftl"), SOURCE.replace("titel", "rubrik"));
    assert_eq!(project.read("locales/pl/a.ftl"), POLISH.replace("titel", "rubrik"));
    assert_eq!(project.read("content/b.ftl"), "x = { rubrik }\ntitel-2 = { -bdnf }\n");
    assert_eq!(project.read("locales/pl/b.ftl"), "# titel-2 = { rubrik }\n\nx = { rubrik }\n");
    let german = "# rubrik = Über { -bdnf }\n\nlede = { rubrik } { rubrik.alt }\nrubrik = { $trasig\n";
    assert_eq!(project.read("locales/de/a.ftl"), german);
    let ledger = project.read("ledger/pl.tsv");
    assert!(ledger.contains("content/a.ftl:rubrik.alt\t") && !ledger.contains(":titel"), "{ledger}");
}

#[test]
fn terms_and_attributes_too() {
    let project = project();
    std::fs::remove_dir_all(project.path("locales/de")).unwrap();
    std::fs::remove_file(project.path("ledger/de.tsv")).unwrap();
    moved(&project, "-bdnf -protein", "renamed content/a.ftl:-bdnf to -protein: 5 files changed\n");
    assert_eq!(project.read("locales/pl/a.ftl"), POLISH.replace("-bdnf", "-protein"));
    moved(&project, "titel.alt titel.bild", "renamed content/a.ftl:titel.alt to bild: 4 files changed\n");
    assert_eq!(project.read("content/a.ftl"), SOURCE.replace("-bdnf", "-protein").replace("alt", "bild"));
}

#[test]
fn what_is_stale_stays_so_and_still_shows_what_changed() {
    let project = project();
    std::fs::remove_dir_all(project.path("locales/de")).unwrap();
    project.write("content/a.ftl", SOURCE.replace("Se {", "Läs {"));
    project.run("sync");
    project.write("locales/pl/b.ftl", "x = Nowe { titel }\n");
    assert_eq!(project.run("mv a.ftl:titel rubrik").code, 0);
    let todo = project.run("todo").out;
    assert!(
        todo.contains("content/a.ftl:lede (stale") && !todo.contains("rubrik-") && !todo.contains("titel }"),
        "{todo}"
    );
    let check = project.run("check --locale pl").out;
    assert!(check.contains("= source: [-Se-]{+Läs+} { rubrik } och { rubrik.alt }"), "{check}");
    // What was edited since the ledger was written is still to be recorded.
    assert_eq!(project.run("sync --locale pl").out, "pl: 1 recorded, 1 stale\n");
}

#[test]
fn what_the_settings_require_follows() {
    let project = project();
    let settings = "[project]\nsource = \"sv\"\n[policy]\nrequired = ['content/a.ftl:titel', \"*:tit*\"] # Alltid.\n";
    project.write("flyt.toml", settings);
    let run = project.run("mv a.ftl:titel rubrik");
    assert!(
        run.err.starts_with("warning: `required` in flyt.toml has `*:tit*`, which means it no longer\n"),
        "{}",
        run.err
    );
    assert_eq!(project.read("flyt.toml"), settings.replace("a.ftl:titel", "a.ftl:rubrik"));
}

#[test]
fn what_cannot_be_is_told() {
    let project = project();
    project.write("content/c.ftl", "lede = C\n");
    for (arguments, wanted) in [
        ("a.ftl:titel lede", "`lede` is there already, in content/a.ftl:6: choose another name"),
        ("a.ftl:titel x", "`x` is there already, in content/b.ftl:1: choose another name"),
        ("a.ftl:titel bdnf", "`-bdnf` is there already, in content/a.ftl:1: choose another name"),
        ("-bdnf -titel", "`titel` is there already, in content/a.ftl:4: choose another name"),
        ("lede ny", "`lede` may be any of these: `content/a.ftl:lede`, `content/c.ftl:lede`"),
        ("titl ny", "the source has no `titl`; did you mean `content/a.ftl:titel`?"),
        ("a.ftl:titl ny", "the source has no `a.ftl:titl`; did you mean `content/a.ftl:titel`?"),
        ("qqqq ny", "the source has no `qqqq`\n"),
        ("titel 1a", "`1a` is no name: one begins with a letter from a to z"),
        ("titel rubrík", "`rubrík` is no name"),
        ("titel -ny", "`titel` is no term, so its name has no dash before it"),
        ("-bdnf ny", "`-bdnf` is a term: its name begins with a dash, such as `-ny`"),
        ("titel titel", "`titel` is its name already"),
        ("titel ny.alt", "`titel` is no attribute, so its name has no dot"),
        ("titel.alt x.alt", "an attribute of `titel` cannot become one of `x`"),
        ("titel c.ftl:lede", "`lede` is there already, in content/a.ftl:6"),
        ("titel c.ftl:x", "`x` is there already, in content/b.ftl:1"),
        (
            "titel d.ftl:titel",
            "`content/a.ftl:titel` cannot go to `d.ftl`: a message or a term can, and to a source file",
        ),
        ("titel.alt c.ftl:titel.alt", "`content/a.ftl:titel.alt` cannot go to `c.ftl`"),
        ("titel b.ftl:titel", "locales/de/a.ftl:4 cannot be read, so it stays where it is: repair it first"),
        ("--locale pl titel ny", "a message has one name in all locales: leave out `--locale`"),
    ] {
        let run = project.run(&format!("mv {arguments}"));
        assert!(run.code == 2 && run.err.starts_with(&format!("error: {wanted}")), "{arguments}: {}", run.err);
    }
    assert_eq!(project.run("mv x ny --dry-run").code, 0);
    assert_eq!(project.run("mv --dry-run -bdnf -ny").code, 0);
    assert_eq!(project.read("content/a.ftl"), SOURCE);
}

#[test]
fn a_name_is_one_bundle_s() {
    let bundles = "[[bundle]]\nname = \"en\"\ninclude = [\"content/a.ftl\", \"content/c.ftl\"]\n[[bundle]]\nname = \"två\"\ninclude = [\"content/b.ftl\"]\n";
    let project = Project::new(&format!(">> flyt.toml\n[project]\nsource = \"sv\"\n{bundles}"));
    project.write("content/a.ftl", "t = A\n");
    project.write("content/b.ftl", "t = B\nny = { t }\n");
    project.write("content/c.ftl", "c = { t }\n");
    assert_eq!(project.run("mv a.ftl:t ny").code, 0);
    assert_eq!(project.read("content/b.ftl"), "t = B\nny = { t }\n");
    assert_eq!(project.read("content/c.ftl"), "c = { ny }\n");
    // A file of both bundles means another message in each.
    project.write(
        "flyt.toml",
        format!("[project]\nsource = \"sv\"\n{bundles}").replace("b.ftl\"", "b.ftl\", \"content/c.ftl\""),
    );
    project.write("content/a.ftl", "t = A\n");
    project.write("content/b.ftl", "t = B\n");
    project.write("content/c.ftl", "\nc = { t }\n");
    let run = project.run("mv b.ftl:t ny");
    assert!(
        run.err.starts_with("error: content/c.ftl:2 refers to it, and in the bundle `en` to something else"),
        "{}",
        run.err
    );
}

#[test]
fn what_all_locales_share_is_renamed_where_a_locale_has_its_own() {
    let project = project();
    project.write("flyt.toml", "[project]\nsource = \"sv\"\nshared = [\"core.ftl\"]\n");
    project.write("core.ftl", "-märke = X\n-brand = Flyt\nom = { -brand } { titel }\n");
    project.write("content/b.ftl", "x = { titel } { -brand }\n");
    project.write("locales/pl/b.ftl", "-brand = Flyt\nx = { titel } { -brand }\n");
    assert_eq!(project.run("mv -brand -name").code, 0);
    assert_eq!(project.read("locales/pl/b.ftl"), "-name = Flyt\nx = { titel } { -name }\n");
    assert_eq!(project.read("content/b.ftl"), "x = { titel } { -name }\n");
    assert_eq!(project.run("mv titel rubrik").code, 0);
    assert_eq!(project.read("core.ftl"), "-märke = X\n-name = Flyt\nom = { -name } { rubrik }\n");
}

#[test]
fn a_message_goes_to_another_file() {
    let project = project();
    project.write("locales/de/a.ftl", "# titel = Über { -bdnf }\n\nlede = { titel } { titel.alt }\n");
    std::fs::remove_file(project.path("locales/pl/b.ftl")).unwrap();
    project.run("sync");
    let told = "renamed content/a.ftl:titel to content/b.ftl:rubrik: 9 files changed\n";
    assert_eq!(project.run("mv titel b.ftl:rubrik").err, told);
    assert_eq!(project.read("content/a.ftl"), "-bdnf = BDNF\n\nlede = Se { rubrik } och { rubrik.alt }\n");
    let wanted = "x = { rubrik }\ntitel-2 = { -bdnf }\n\n# Rubrik.\nrubrik = Om { -bdnf }\n    .alt = Bild\n";
    assert_eq!(project.read("content/b.ftl"), wanted);
    assert_eq!(project.read("locales/pl/b.ftl"), "rubrik   =  O { -bdnf }\n    .alt = Obraz\n");
    assert_eq!(project.read("locales/de/b.ftl"), "# rubrik = Über { -bdnf }\n");
    assert_eq!(project.run("sync").out, "de: up to date\npl: up to date\n");
    assert_eq!(project.run("check --locked").code, 0);
    assert_eq!(project.run("mv rubrik a.ftl:rubrik").code, 0);
    assert_eq!(project.run("sync").out, "de: up to date\npl: up to date\n");
}

#[test]
fn what_the_source_calls_so_already_is_caught_up_with() {
    let project = project();
    std::fs::remove_dir_all(project.path("locales/de")).unwrap();
    std::fs::remove_file(project.path("ledger/de.tsv")).unwrap();
    let renamed = SOURCE.replace("titel", "rubrik");
    project.write("content/a.ftl", &renamed);
    project.write("content/b.ftl", "x = { rubrik }\n");
    let offer = project.run("sync").out;
    assert!(offer.contains("`flyt mv content/a.ftl:titel content/a.ftl:rubrik`"), "{offer}");
    let run = project.run("mv content/a.ftl:titel content/a.ftl:rubrik");
    assert_eq!((run.code, run.err.as_str()), (0, "renamed content/a.ftl:titel to rubrik: 4 files changed\n"));
    assert_eq!(project.read("content/a.ftl"), renamed);
    assert_eq!(project.read("locales/pl/a.ftl"), POLISH.replace("titel", "rubrik"));
    assert_eq!(project.read("locales/pl/b.ftl"), "# titel-2 = { rubrik }\n\nx = { rubrik }\n");
    assert_eq!(project.run("check").code, 0);
    let moved = renamed.replace("# Rubrik.\nrubrik = Om { -bdnf }\n    .alt = Bild\n", "");
    project.write("content/a.ftl", moved);
    project.write("content/b.ftl", "x = { rubrik }\nrubrik = Om { -bdnf }\n    .alt = Bild\n");
    assert_eq!(
        project.run("mv a.ftl:rubrik b.ftl:rubrik").err,
        "renamed content/a.ftl:rubrik to content/b.ftl:rubrik: 3 files changed\n"
    );
    assert!(project.read("locales/pl/b.ftl").ends_with("\n\nrubrik   =  O { -bdnf }\n    .alt = Obraz\n"));
    assert_eq!(project.run("mv a.ftl:rubrik b.ftl:rubrik").code, 2);
}
