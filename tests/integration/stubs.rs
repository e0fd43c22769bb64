//! `sync --stubs`: what is missing, as comments that a translator makes messages of.

use super::project::Project;

const SOURCE: &str = "### Licens

# Om a.
# flyt: allow missing-variable - ett skämt
a = Ett { $namn }
b = Två

## Fakta

# $n (Number) - Hur många.
c =
    { $n ->
        [0] inga
        [one] en källa
       *[other] { $n } källor
    }
    .alt = Alt

    med blankrad
-d = Term

## Slut

e = { $kind ->
        [bok] En bok { $n ->
            [one] till
           *[other] till { $n }
        }
       *[annat] Annat
    }
";

fn settings(locales: &str) -> String {
    format!(
        "[project]\nsource = \"sv\"\nlocales = {locales}\n[rules]\nentry-order = \"warning\"\nmissing-variable-comment = \"off\"\n"
    )
}

fn project(translation: &str) -> Project {
    let project = Project::pair(SOURCE, "pl", translation);
    project.write("flyt.toml", settings("[\"pl\"]"));
    project
}

/// What a translator's editor makes of a file whose stubs are taken up.
fn taken_up(text: &str) -> String {
    let lines = text.lines().map(|line| line.strip_prefix("# ").unwrap_or(if line == "#" { "" } else { line }));
    lines.map(|line| format!("{line}\n")).collect()
}

#[test]
fn what_is_missing_stands_where_the_source_has_it() {
    let project = project("# Licencja\n\nb = Dwa\n\n## Fakty\n\n-d = Termin\n");
    let run = project.run("sync --stubs");
    assert_eq!((run.code, run.out.as_str()), (0, "pl: 2 recorded\npl: 3 stubs written, 0 removed\n"));
    let wanted = "# Licencja

# # Om a.
# a = Ett { $namn }

b = Dwa

## Fakty

# # $n (Number) - Hur många.
# c =
#     { $n ->
#         [0] inga
#         [one] en källa
#         [few] { $n } källor
#         [many] { $n } källor
#        *[other] { $n } källor
#     }
#     .alt = Alt
#
#     med blankrad

-d = Termin

## Slut

# e = { $kind ->
#         [bok] En bok { $n ->
#             [one] till
#             [few] till { $n }
#             [many] till { $n }
#            *[other] till { $n }
#         }
#        *[annat] Annat
#     }
";
    assert_eq!(project.read("locales/pl/a.ftl"), wanted);
    assert_eq!(project.run("sync --stubs").out, "pl: up to date\npl: 0 stubs written, 0 removed\n");
    assert_eq!(project.read("locales/pl/a.ftl"), wanted);
    let run = project.run("check --fail-on warning");
    assert_eq!(run.code, 0, "{}", run.out);
    assert!(project.run("status --format json").out.contains("\"missing\": 3"));
    assert!(project.run("todo").out.starts_with("pl: 0 to look at again, 3 missing"));
}

#[test]
fn without_their_signs_stubs_are_messages() {
    for (locale, few) in [("pl", true), ("ja", false), ("ar", true)] {
        let project = project("");
        project.write("flyt.toml", settings(&format!("[\"{locale}\"]")));
        let run = project.run("sync --stubs");
        assert!(run.out.ends_with("5 stubs written, 0 removed\n"), "{}", run.out);
        let path = format!("locales/{locale}/a.ftl");
        let text = project.read(&path);
        assert!(
            text.starts_with("### Licens\n\n# # Om a.\n# a = Ett { $namn }\n\n# b = Två\n\n## Fakta\n\n"),
            "{text}"
        );
        assert_eq!(text.contains("[few]"), few, "{text}");
        project.write(&path, taken_up(&text));
        assert!(project.run("status --format json").out.contains("\"missing\": 0"));
        project.run("sync");
        let findings = project.findings();
        assert_eq!(findings, "", "{locale}: {text}");
    }
}

#[test]
fn a_stub_whose_message_is_translated_goes_unless_somebody_wrote_in_it() {
    let project = project("");
    project.run("sync --stubs");
    let text = project.read("locales/pl/a.ftl").replace("# b = Två", "# b = Dwa?");
    let translated = format!("{text}\na = Jeden {{ $namn }}\nb = Dwa\n");
    project.write("locales/pl/a.ftl", &translated);
    let run = project.run("sync --stubs");
    assert!(run.out.ends_with("pl: 0 stubs written, 1 removed\n"), "{}", run.out);
    let wanted = translated.replace("# # Om a.\n# a = Ett { $namn }\n\n", "");
    assert_eq!(project.read("locales/pl/a.ftl"), wanted);
    // What left the source stays: nobody can tell it from a remark.
    project.write("content/a.ftl", SOURCE.replace("-d = Term\n", ""));
    assert!(project.run("sync --stubs").out.ends_with("pl: 0 stubs written, 0 removed\n"));
    assert_eq!(project.read("locales/pl/a.ftl"), wanted);
}

#[test]
fn odd_files_stay_what_they_are() {
    let project = project("\u{feff}b = Dwa\r\n  .trasig\r\n-d = T");
    project.write("content/tom.ftl", "# Bara en anmärkning\n");
    project.write("content/bin.ftl", "x = X\n");
    project.write("locales/pl/bin.ftl", b"x = \xff");
    project.run("sync --stubs");
    let text = project.read("locales/pl/a.ftl");
    assert!(
        text.starts_with("\u{feff}# # Om a.\r\n# a = Ett { $namn }\r\n\r\nb = Dwa\r\n  .trasig\r\n# # $n"),
        "{text}"
    );
    assert!(
        text.contains("\r\n\r\n-d = T\r\n\r\n# e = { $kind ->\r\n") && !text.replace("\r\n", "").contains('\n'),
        "{text}"
    );
    assert!(!project.path("locales/pl/tom.ftl").exists());
    assert_eq!(std::fs::read(project.path("locales/pl/bin.ftl")).unwrap(), b"x = \xff");
    assert!(project.run("sync --stubs").out.ends_with("pl: 0 stubs written, 0 removed\n"));
    assert_eq!(project.read("locales/pl/a.ftl"), text);
}

#[test]
fn a_dry_run_shows_stubs() {
    let project = project("b = Dwa\n");
    let run = project.run("sync --stubs --dry-run");
    assert!(run.out.contains("+# # Om a.\n+# a = Ett { $namn }\n"), "{}", run.out);
    assert_eq!(project.read("locales/pl/a.ftl"), "b = Dwa\n");
}
