//! A translation with one of each fault: each is found once, at its place, and nothing else is.

use super::project::Project;

const SOURCE: &str = "\
-brand = Flyt
gone = Bara i källan
title = Hjärnan
    .aria-label = Om hjärnan
byline = Av { $author } den { $date }
greeting = Hej { $name }!
updated = Uppdaterad { $day }
about = Om { -brand }
first = Se { second }
second = Läs
sources =
    { $count ->
        [one] En källa
       *[other] { $count } källor
    }
minutes =
    { $minutes ->
        [one] En minut
       *[other] { $minutes } minuter
    }
twice = Två gånger
open = Öppen
good = Bra
effort =
    { $effort ->
        [low] Lugnt
       *[high] Hårt
    }
last = Sist
";

const TRANSLATION: &str = "\
-brand = Flyt
title = Mózg
byline = Autor: { $author }
greeting = Cześć { $nmae }!
updated = Zaktualizowano { DATE($day) }
about = O programie { -marka }
first = Zobacz { second }
second = Przeczytaj { first }
sources =
    { $count ->
        [one] Jedno źródło
       *[other] { $count } źródła
    }
minutes =
    { $minutes ->
        [one] Jedna minuta
        [two] Dwie minuty
        [few] { $minutes } minuty
        [many] { $minutes } minut
       *[other] { $minutes } minuty
    }
twice = Dwa razy
twice = Jeszcze raz
open = Otwarte {
good = Dobrze
effort =
    { $effort ->
        [low] Lekko
        [high] Ciężko
    }
obsolete = Zbędne
last = Ostatnie
";

#[test]
fn each_is_found_once_and_nothing_else_is() {
    let project = Project::pair(SOURCE, "pl", TRANSLATION);
    let wanted = "\
missing-message locales/pl/a.ftl
missing-attribute locales/pl/a.ftl:2:1
missing-variable locales/pl/a.ftl:3:10
unknown-variable locales/pl/a.ftl:4:20
unknown-function locales/pl/a.ftl:5:28
unresolved-reference locales/pl/a.ftl:6:23
reference-cycle locales/pl/a.ftl:8:23
missing-plural-category locales/pl/a.ftl:10:7
unreachable-variant locales/pl/a.ftl:17:10
duplicate-message locales/pl/a.ftl:23:1
syntax-error locales/pl/a.ftl:24:16
syntax-error locales/pl/a.ftl:27:15
obsolete-message locales/pl/a.ftl:31:1
";
    assert_eq!(project.findings(), wanted);
    assert_eq!(project.run("check").code, 1);
}

#[test]
fn a_good_pair_has_none() {
    let project = Project::pair("a = Hej { $name }\n", "pl", "a = Cześć { $name }\n");
    let run = project.run("check");
    assert_eq!((run.code, run.out.as_str()), (0, "no findings in 2 files; 1 locale\n"));
}

#[test]
fn what_is_no_utf_8_gives_that_alone() {
    let project = Project::pair("a = Hej\nb = Då\n", "pl", "");
    project.write("locales/pl/a.ftl", b"a = Cze\xb6\xe6\n");
    assert_eq!(project.findings(), "invalid-encoding locales/pl/a.ftl\n");
}
