//! `fmt`: order and spacing, and never a text.

use super::project::Project;

const SOURCE: &str = "### Sidan\n\na = Ett\nb = Två\n\n## Fakta\n\nc = Tre\n    .x = Ex\n";
const BEFORE: &str = "\u{feff}# Licencja X\r\n\r\n\r\n\r\n# O b.\r\nb=  Dwa  \r\n\r\na =\r\n  Jeden\r\n  i pół\r\n## Fakty\r\nc=Trzy\r\n .x =Iks";
const AFTER: &str = "\u{feff}# Licencja X\r\n\r\na =\r\n    Jeden\r\n    i pół\r\n\r\n# O b.\r\nb = Dwa\r\n\r\n## Fakty\r\n\r\nc = Trzy\r\n    .x = Iks\r\n";

#[test]
fn files_are_put_in_order() {
    let project = Project::pair(SOURCE, "pl", "");
    project.write("locales/pl/a.ftl", BEFORE);
    let run = project.run("fmt --check");
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (1, "locales/pl/a.ftl\n", "would change 1 file\n"));
    let run = project.run("fmt --dry-run");
    assert!(run.code == 0 && run.out.contains("+b = Dwa\n"), "{run:?}");
    assert_eq!(project.run("fmt --check --dry-run --quiet").code, 1);
    assert_eq!(project.run("fmt --locale sv").err, "changed 0 files\n");
    assert_eq!(project.read("locales/pl/a.ftl"), BEFORE);
    assert_eq!(project.run("fmt").err, "changed 1 file\n");
    assert_eq!(project.read("locales/pl/a.ftl"), AFTER);
    let run = project.run("fmt --check");
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", "would change 0 files\n"));
}

#[test]
fn no_translation_becomes_stale_by_it() {
    let exact = ">> flyt.toml\n[project]\nsource = \"sv\"\n[[paths]]\nsource = \"content/*.ftl\"\ntranslation = \"locales/{locale}/*.ftl\"\nwhitespace = \"exact\"\n";
    let project =
        Project::new(&format!("{exact}>> content/a.ftl\na=\n   Ett\n\n     två\n>> locales/pl/a.ftl\na=Jeden\n dwa\n"));
    project.run("sync");
    project.run("fmt");
    assert_eq!(project.read("content/a.ftl"), "a =\n    Ett\n\n      två\n");
    assert_eq!(project.read("locales/pl/a.ftl"), "a = Jeden\n    dwa\n");
    assert_eq!(project.run("check --locked --fail-on note").code, 0);
    assert_eq!(project.run("sync").out, "pl: up to date\n");
}

#[test]
fn what_cannot_be_read_is_left() {
    let project = Project::pair("a = A\nb = B\n", "pl", "b=B\n\n\n\na = { $x\n\n\n\nc  = C\n  .d\n");
    project.write("locales/pl/b.ftl", b"a=\xff");
    project.write("content/b.ftl", "a = A\n");
    assert_eq!(project.run("fmt").err, "changed 1 file\n");
    assert_eq!(project.read("locales/pl/a.ftl"), "b = B\n\n\n\na = { $x\n\n\n\nc = C\n  .d\n");
}
