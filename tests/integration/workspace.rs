//! The project in memory: it finds what `check` finds, with unsaved texts, and writes no more than it was asked to.

use std::collections::BTreeMap;
use std::path::Path;

use flyt::pipeline::{Acceptance, Demands, check, select};
use flyt::report::Word;
use flyt::workspace::{SaveError, Saving, State, Workspace};

use crate::project::Project;

const SOURCE: &str = "# The page's title\ntitle = Hjärnan\n    .label = Om hjärnan\nhello = Hej { $name }, { -brand }!\n-brand = Flyt\ncups = { $n ->\n    [one] en kopp\n   *[other] { $n } koppar\n}\n";
const POLISH: &str = "title = Mózg\n    .label = O mózgu\n\n# mine\ncups = { $n ->\n    [one] filiżanka\n   *[other] { $n } filiżanki\n}\n";

fn open(project: &Project) -> Workspace {
    Workspace::open(&project.path("")).unwrap()
}

fn found(workspace: &mut Workspace, path: &str) -> Vec<String> {
    workspace.diagnostics(path).unwrap().iter().map(|one| one.identity()).collect()
}

/// What `check` finds by file, and what the workspace finds in each of these files.
fn compare(root: &Path) {
    let project = flyt::project::Project::open(root).unwrap();
    let report = check(&project, &select(&project, &[]).unwrap(), Demands::default(), &|| ()).unwrap();
    let mut by_file = BTreeMap::<String, Vec<String>>::new();
    for one in report.diagnostics.iter().filter(|one| one.primary.place.is_some()) {
        by_file.entry(one.primary.file.to_string()).or_default().push(one.identity());
    }
    let layout = &project.layout;
    let translations = layout.locales.iter().flat_map(|locale| &locale.files);
    let all = layout.source.iter().chain(&layout.shared).chain(&layout.outlines).chain(translations);
    let mut workspace = Workspace::open(root).unwrap();
    for file in all {
        let mut own: Vec<_> = workspace.diagnostics(&file.path).unwrap();
        own.retain(|one| one.primary.place.is_some());
        let own: Vec<_> = own.iter().map(|one| one.identity()).collect();
        assert_eq!(own, by_file.remove(&*file.path).unwrap_or_default(), "{}", file.path);
    }
}

#[test]
fn a_file_alone_is_checked_as_in_the_project() {
    compare(Path::new(env!("CARGO_MANIFEST_DIR")));
    let bundles = ">> flyt.toml\n[project]\nsource = \"sv\"\nshared = [\"core.ftl\"]\n[[bundle]]\nname = \"p\"\nsplit = \"file\"\ncommon = [\"content/c.ftl\"]\n\
        >> core.ftl\n-core = Core { -none }\n\
        >> content/c.ftl\n-c = C\nup = { a }\n\
        >> content/a.ftl\na = { -c } { -core } { b }\nsame = S\n\
        >> content/b.ftl\nb = B { -c }\nup = Igen\n\
        >> locales/pl/a.ftl\na = { -c } { -core } { $x }\nextra = E\n>> locales/pl/b.ftl\nb = B\nup = U\nb = C\n";
    compare(&Project::new(bundles).path(""));
    let one = ">> flyt.toml\n[project]\nsource = \"sv\"\nlocales = [\"pl\", \"de\"]\n[locale.pl]\nfallback = [\"de\"]\n\
        >> content/a.ftl\na = { b }\nx = { -t }\n>> content/b.ftl\nb = { c.d } <b>\nx = X\n>> content/c.ftl\nc = C\n    .d = { $n } { a }\n-t = { $v }\n\
        >> locales/pl/a.ftl\na = { b } { b2 }\nx = <script>\n>> locales/pl/b.ftl\nb = { x }\n>> locales/de/c.ftl\nc = C\n    .d = D\n-t = T\n";
    compare(&Project::new(one).path(""));
}

#[test]
fn unsaved_texts_are_checked_and_forgotten() {
    let project = Project::pair(SOURCE, "pl", POLISH);
    let mut workspace = open(&project);
    let path = "locales/pl/a.ftl";
    let plural = "missing-plural-category pl content/a.ftl:cups $n few, many";
    let before = found(&mut workspace, path);
    assert!(
        before.iter().any(|one| one.starts_with("missing-plural-category pl content/a.ftl:cups")),
        "{before:?} {plural}"
    );
    workspace.edit(path, POLISH.replace("O mózgu", "O { $mozgu }")).unwrap();
    assert!(
        found(&mut workspace, path).iter().any(|one| one == "unknown-variable pl content/a.ftl:title.label $mozgu"),
        "{:?}",
        found(&mut workspace, path)
    );
    workspace.edit("content/a.ftl", SOURCE.replace("Om hjärnan", "Om { $mozgu }")).unwrap();
    assert_eq!(found(&mut workspace, path), before);
    workspace.close("content/a.ftl").unwrap();
    workspace.close(path).unwrap();
    assert_eq!(found(&mut workspace, path), before);
    assert_eq!(project.read(path), POLISH);
}

#[test]
fn entries_say_what_became_of_each_message() {
    let project = Project::pair(SOURCE, "pl", &format!("{POLISH}old = Stary\n"));
    project.run("sync");
    project.write("content/a.ftl", SOURCE.replace("title = Hjärnan", "title = Hela hjärnan"));
    let mut workspace = open(&project);
    let entries = workspace.entries("pl", "content/a.ftl").unwrap();
    let states: Vec<_> = entries.iter().map(|entry| (entry.id.as_str(), entry.state)).collect();
    assert_eq!(
        states,
        [
            ("title", State::Stale),
            ("hello", State::Missing),
            ("-brand", State::Missing),
            ("cups", State::Present),
            ("old", State::Obsolete)
        ]
    );
    let title = &entries[0];
    assert_eq!((title.comment.as_str(), title.translation.as_ref().unwrap().line), ("The page's title", 1));
    assert_eq!(title.source.as_ref().unwrap().text, "title = Hela hjärnan\n    .label = Om hjärnan");
    let change = &title.changes[0];
    assert_eq!(
        (change.before.as_deref(), change.after.as_str(), change.kind),
        (Some("Hjärnan"), "Hela hjärnan", "meaning")
    );
    let gone = ["Hjärnan"].map(|word| Word::Gone(word.to_owned()));
    assert_eq!(change.words().unwrap()[..1], gone);
    let judged = workspace.judged("pl", Some("content/a.ftl")).unwrap();
    assert_eq!((&judged[3].entry, judged[3].findings), (&entries[3], [0, 1, 0]));
    let progress = workspace.progress("pl").unwrap();
    assert_eq!((progress.total.messages, progress.total.present, progress.total.stale), (4, 2, 1));
    workspace.edit("locales/pl/a.ftl", format!("{POLISH}hello = Hej {{ $name }}\n")).unwrap();
    assert_eq!(workspace.progress("pl").unwrap().documents["content/a.ftl"].present, 3);
}

fn saving(workspace: &mut Workspace, key: &str, entry: &str) -> Saving {
    let now = workspace.entry("pl", key).unwrap().unwrap();
    Saving {
        locale: "pl".to_owned(),
        key: key.to_owned(),
        entry: entry.to_owned(),
        shown: now.translation.map(|one| one.text),
        source: now.source.unwrap().text,
        reviewed: false,
        machine: false,
        by: Some("Anna".to_owned()),
    }
}

#[test]
fn a_translation_is_saved_with_its_record_and_nothing_else() {
    let project = Project::pair(SOURCE, "pl", POLISH);
    project.run("sync");
    project.write("content/a.ftl", SOURCE.replace("title = Hjärnan", "title = Hela hjärnan"));
    let mut workspace = open(&project);
    let new = "title = Cały mózg\n    .label = O mózgu";
    let saving = saving(&mut workspace, "content/a.ftl:title", new);
    let entry = workspace.save(&saving).unwrap();
    assert_eq!((entry.state, entry.by.as_deref()), (State::Present, Some("Anna")));
    assert_eq!(project.read("locales/pl/a.ftl"), POLISH.replace("title = Mózg", "title = Cały mózg"));
    assert_eq!(project.run("todo --format json").out.matches("\"stale\"").count(), 0);
    assert_eq!(project.run("sync --dry-run").out, "");
    let again = workspace.save(&saving);
    assert!(matches!(&again, Err(SaveError::Conflict { now: Some(now) }) if now == new), "{again:?}");
}

#[test]
fn what_is_missing_gets_its_place() {
    let project = Project::pair(SOURCE, "pl", POLISH);
    let mut workspace = open(&project);
    let saving = saving(&mut workspace, "content/a.ftl:hello", "hello = Cześć { $name }, { -brand }!");
    workspace.save(&saving).unwrap();
    let whole = POLISH.replace("\n# mine", "\nhello = Cześć { $name }, { -brand }!\n\n# mine");
    assert_eq!(project.read("locales/pl/a.ftl"), whole);
}

#[test]
fn a_conflict_on_the_disk_is_shown_and_not_overwritten() {
    let project = Project::pair(SOURCE, "pl", POLISH);
    let mut workspace = open(&project);
    let saving = saving(&mut workspace, "content/a.ftl:title", "title = A\n    .label = B");
    let other = POLISH.replace("Mózg", "Rozum");
    project.write("locales/pl/a.ftl", &other);
    let error = workspace.save(&saving).unwrap_err();
    assert!(matches!(&error, SaveError::Conflict { now: Some(now) } if now.starts_with("title = Rozum")), "{error:?}");
    assert_eq!(project.read("locales/pl/a.ftl"), other);
    // What somebody changed elsewhere in the file stays.
    project.write("locales/pl/a.ftl", POLISH.replace("# mine", "# ours"));
    workspace.save(&saving).unwrap();
    assert_eq!(
        project.read("locales/pl/a.ftl"),
        POLISH.replace("# mine", "# ours").replace("Mózg", "A").replace("O mózgu", "B")
    );
    let source = workspace.save(&Saving {
        source: "title = Gammal".to_owned(),
        shown: Some(saving.entry.clone()),
        ..saving.clone()
    });
    assert!(matches!(source, Err(SaveError::SourceChanged { .. })), "{source:?}");
    let text = workspace.save(&Saving { entry: "title = A\nother = B".to_owned(), ..saving });
    assert!(matches!(text, Err(SaveError::NoEntry(_))), "{text:?}");
}

#[test]
fn a_text_is_tried_before_it_is_saved() {
    let project = Project::pair(SOURCE, "pl", POLISH);
    let mut workspace = open(&project);
    let tried = workspace.try_entry("pl", "content/a.ftl:hello", "hello = Cześć { $nam }, { -brand }!").unwrap();
    let told: Vec<_> =
        tried.iter().map(|one| (one.diagnostic.rule, one.span.map(|span| (span.start, span.end)))).collect();
    assert!(told.contains(&("unknown-variable", Some((18, 22)))), "{told:?}");
    let broken = workspace.try_entry("pl", "content/a.ftl:hello", "hello = Cześć { $name").unwrap();
    assert_eq!(broken[0].diagnostic.rule, "syntax-error");
    assert_eq!(workspace.try_entry("pl", "content/a.ftl:hello", "hello = Cześć { $name }, { -brand }!").unwrap(), []);
    assert_eq!(workspace.entry("pl", "content/a.ftl:hello").unwrap().unwrap().state, State::Missing);
}

#[test]
fn a_new_file_comes_with_its_first_translation() {
    let project = Project::new(&format!(
        ">> flyt.toml\n[project]\nsource = \"sv\"\nlocales = [\"pl\"]\n>> content/a.ftl\n{SOURCE}"
    ));
    project.run("sync");
    let mut workspace = open(&project);
    let first = saving(&mut workspace, "content/a.ftl:hello", "hello = Cześć { $name }, { -brand }!");
    let entry = workspace.save(&first).unwrap();
    assert_eq!(entry.state, State::Present);
    assert_eq!(project.read("locales/pl/a.ftl"), "hello = Cześć { $name }, { -brand }!\n");
    assert_eq!(project.run("sync --dry-run").out, "");
}

#[test]
fn stale_translations_are_accepted() {
    let project = Project::pair(SOURCE, "pl", POLISH);
    project.run("sync");
    project.write("content/a.ftl", SOURCE.replace("title = Hjärnan", "title = Hjärnan!"));
    let mut workspace = open(&project);
    let how = Acceptance { reviewed: true, by: Some("Ola".to_owned()), ..Acceptance::default() };
    let count = workspace.accept("pl", &["content/a.ftl:title".to_owned()], &how).unwrap();
    assert_eq!(count, 2);
    let title = workspace.entry("pl", "content/a.ftl:title").unwrap().unwrap();
    assert_eq!(
        (title.state, title.provenance.as_str(), title.by.as_deref()),
        (State::Present, "reviewed", Some("Ola"))
    );
    assert_eq!(project.run("sync --dry-run").out, "");
}

#[test]
fn changes_on_the_disk_are_taken_in() {
    let project = Project::pair(SOURCE, "pl", POLISH);
    let mut workspace = open(&project);
    let before = found(&mut workspace, "locales/pl/a.ftl");
    project.write("locales/pl/a.ftl", format!("{POLISH}new = {{ $x }}\n"));
    assert!(workspace.reload(&["locales/pl/a.ftl".to_owned()]).unwrap());
    assert!(!workspace.reload(&["locales/pl/a.ftl".to_owned()]).unwrap());
    assert_ne!(found(&mut workspace, "locales/pl/a.ftl"), before);
    project.write("content/b.ftl", "b = B\n");
    workspace.edit("locales/pl/a.ftl", POLISH.to_owned()).unwrap();
    workspace.reload(&["content/b.ftl".to_owned()]).unwrap();
    assert_eq!(workspace.documents().len(), 2);
    assert_eq!(found(&mut workspace, "locales/pl/a.ftl"), before);
    project.write("flyt.toml", "[project]\nsourc = 1\n");
    assert!(workspace.reload(&["flyt.toml".to_owned()]).is_err());
    assert_eq!(workspace.documents().len(), 2);
}

const PAGE: &str = ">> flyt.toml\n[project]\nsource = \"sv\"\nlocales = [\"pl\"]\n\
    >> glossary.toml\n[[term]]\nsource = \"hjärna\"\nforms = \"hjärnan\"\nlocale.pl.use = \"mózg*\"\nlocale.pl.avoid = \"rozum\"\nnote = \"anatomy\"\n\
    >> content/a.md\n# { title }\n\n{ text }\n\n{ more }\n\
    >> content/a.ftl\ntitle = Hjärnan\ntext = Hjärnan är stor och *tung* i dag\nmore = Hjärnan är stor och rund i dag\n\
    >> locales/pl/a.ftl\ntitle = Mózg\nmore = Mózg jest dziś duży i okrągły\n";

#[test]
fn the_glossary_and_similar_translations_help() {
    let project = Project::new(PAGE);
    let mut workspace = open(&project);
    let hits = workspace.glossary("pl", "content/a.ftl:text").unwrap();
    let hit = &hits[0];
    assert_eq!(
        (hit.term.as_str(), &hit.wanted[..], &hit.avoid[..]),
        ("hjärna", &["mózg".to_owned()][..], &["rozum".to_owned()][..])
    );
    let similar = workspace.similar("pl", "content/a.ftl:text").unwrap();
    assert_eq!(similar.len(), 1);
    assert_eq!((similar[0].key.as_str(), similar[0].percent), ("content/a.ftl:more", 85));
    workspace.edit("locales/pl/a.ftl", "title = Mózg\n".to_owned()).unwrap();
    assert_eq!(workspace.similar("pl", "content/a.ftl:text").unwrap(), []);
    let plurals = workspace.plural_categories("pl", flyt::locale::PluralKind::Cardinal).unwrap();
    let few = plurals.iter().find(|one| one.category == "few").unwrap();
    assert_eq!(few.numbers, [2, 3, 4, 22, 23, 24]);
}

#[test]
fn pages_are_shown_while_they_are_typed() {
    let project = Project::new(PAGE);
    let mut workspace = open(&project);
    let page =
        |workspace: &mut Workspace| workspace.preview_page("pl", "content/a.ftl").unwrap().unwrap().unwrap().html;
    let html = page(&mut workspace);
    assert!(
        html.contains("<p lang=\"sv\" dir=\"ltr\" data-message=\"text\">Hjärnan är stor och <em>tung</em> i dag</p>"),
        "{html}"
    );
    assert!(html.contains("<p data-message=\"more\">Mózg jest dziś duży i okrągły</p>"), "{html}");
    let entries = [("content/a.ftl:text".to_owned(), "text = Mózg jest *duży*".to_owned())];
    let typed = workspace.preview_page_as("pl", "content/a.ftl", &entries).unwrap().unwrap().unwrap();
    assert!(typed.html.contains("<p data-message=\"text\">Mózg jest <em>duży</em></p>"), "{}", typed.html);
    assert_eq!((page(&mut workspace), typed.path.as_str()), (html, "pl/a.html"));
}

#[test]
fn names_are_found_in_source_locales_and_outlines() {
    let project = Project::new(
        ">> flyt.toml\n[project]\nsource = \"sv\"\n>> content/a.md\n# { title }\n>> content/a.ftl\ntitle = { -brand } { $n } { $n }\n-brand = Flyt\n>> locales/pl/a.ftl\ntitle = { -brand } { $n }\n-brand = Flyt\n",
    );
    let mut workspace = open(&project);
    let text = "title = { -brand } { $n }\n";
    let at = |workspace: &mut Workspace, what: &str| {
        workspace.named_at("locales/pl/a.ftl", text.find(what).unwrap() as u32 + 1).unwrap().unwrap().0
    };
    let mut told = Vec::new();
    for what in ["title", "-brand", "$n"] {
        let named = at(&mut workspace, what);
        let uses = workspace.uses("locales/pl/a.ftl", &named).unwrap();
        told.push(
            uses.iter()
                .map(|one| format!("{}:{}{}", one.path, one.span.start, if one.is_definition { "!" } else { "" }))
                .collect::<Vec<_>>()
                .join(" "),
        );
    }
    assert_eq!(
        told,
        [
            "content/a.ftl:0! content/a.md:2 locales/pl/a.ftl:0!",
            "content/a.ftl:10 content/a.ftl:33! locales/pl/a.ftl:10 locales/pl/a.ftl:26!",
            "content/a.ftl:22 content/a.ftl:29 locales/pl/a.ftl:22",
        ]
    );
    let named = at(&mut workspace, "-brand");
    let definitions = workspace.definitions("locales/pl/a.ftl", &named).unwrap();
    let paths: Vec<_> = definitions.iter().map(|one| &*one.path).collect();
    assert_eq!(paths, ["locales/pl/a.ftl", "content/a.ftl"]);
}
