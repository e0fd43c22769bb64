//! `flyt import`: articles become messages and outlines, and say the same as before.

use flyt::document::{Outline, reading};
use flyt::syntax::{Syntax, parse};

use super::project::Project;

fn project() -> Project {
    Project::new(">> flyt.toml\n[project]\nsource = \"sv\"\n")
}

/// What a document says in its source: its outline, with its messages put in.
pub(crate) fn shown(project: &Project, name: &str) -> String {
    let (outline, messages) =
        (project.read(&format!("content/{name}.md")), project.read(&format!("content/{name}.ftl")));
    let (tree, faults) = Outline::parse(&outline);
    assert!(faults.is_empty(), "{faults:?}\n{outline}");
    let (text, mut at) = (syntax(&messages), 0);
    let mut shown = String::new();
    for named in tree.messages() {
        shown += &outline[at..named.span.start as usize];
        shown += text(&named.id, named.attribute.as_deref()).as_str();
        at = named.span.end as usize;
    }
    shown + &outline[at..]
}

/// Finds texts of messages.
fn syntax(messages: &str) -> impl Fn(&str, Option<&str>) -> String {
    let tree = parse(messages);
    assert!(tree.errors().is_empty(), "{messages}");
    let syntax = Syntax { text: messages, tree: &tree };
    let mut texts = std::collections::HashMap::new();
    for message in syntax.messages() {
        let value = message.value().map(|value| (None, value));
        let attributes = message.attributes().map(|one| (Some(one.name()), one.value()));
        for (attribute, pattern) in value.into_iter().chain(attributes) {
            let key = (message.id().to_owned(), attribute.map(str::to_owned));
            texts.insert(key, reading(pattern, &|_| None).text);
        }
    }
    move |id, attribute| texts[&(id.to_owned(), attribute.map(str::to_owned))].clone()
}

/// Imports a file, and gives what the document says.
#[track_caller]
fn imported(file: &str, text: &str) -> String {
    let project = project();
    project.write(file, text);
    let run = project.run(&format!("import {file} --name te"));
    assert_eq!(run.code, 0, "{}", run.err);
    let check = project.run("check");
    assert_eq!(check.code, 0, "{}\n{}", check.out, project.read("content/te.ftl"));
    shown(&project, "te")
}

#[track_caller]
fn says(file: &str, text: &str, wanted: &str) {
    let shown = imported(file, text);
    let blocks = |text: &str| text.split("\n\n").map(|block| block.trim_end().to_owned()).collect::<Vec<_>>();
    assert_eq!(blocks(&shown), blocks(wanted), "\n{shown}");
}

/// Articles in the form in which outlines are written: what comes back is the same to the letter.
const ARTICLES: [&str; 6] = [
    "# Om te\n\nTe är en *gammal* dryck med **många** namn.\n\n## Vatten\n\nKoka det. Vänta [två minuter](https://exempel.se/tid \"Tid\").\n\n\
     ### Hårt vatten\n\nDet ger grumligt te: 3 * 4 dl räcker, och `te --hett` är inget kommando.\n",
    "# Listor\n\n- Svart te\n  - Assam\n    1. Första skörden\n    2. Andra skörden\n  - Ceylon\n- Grönt te\n\n1. Koka\n2. Häll\n\n\
     > Den som väntar på något gott.\n>\n> - Och dricker det\n",
    "# Tabeller\n\n| Sort | Grader | Tid |\n| :-- | --: | :-: |\n| Grönt | 80 | 2 min |\n| **Svart** |  | 4 min |\n\nSlut.\n",
    "# Kod och bilder\n\n![En kopp te](bilder/kopp.jpg \"Min kopp\")\nKoppen på *bordet*\n\n```sh\ntea --hot {\n  sort = 1\n}\n```\n\n---\n\n\
     Vanlig text med {klammer}, 100 % & en \\<pil> →.\n\n![](bilder/prydnad.svg)\n",
    "# HTML i text\n\nH<sub>2</sub>O och <kbd>Ctrl</kbd><br>på nästa rad, *så **är** det*. Se <https://exempel.se>.\n\n<div class=\"linje\"></div>\n\nEfter.\n",
    "+++\nauthor = \"Åsa Öberg\"\nupdated = 2024-05-05\n+++\n\n# Notes on tea\n\nTea is old; \"quotes\" and — dashes stay.\n\n\
     ## What's in a cup?\n\nLeaves, water .net and [brackets].\n\n- [The tea trade](https://example.org/tea)\n- [Water](https://example.org/water)\n",
];

#[test]
fn articles_say_the_same_afterwards() {
    for article in ARTICLES {
        says("artikel.md", article, article);
    }
}

#[test]
fn articles_are_the_same_as_markdown_pages() {
    for article in ARTICLES {
        let project = Project::new(">> flyt.toml\n[project]\nsource = \"sv\"\n[build]\nformats = [\"md\"]\n");
        project.write("artikel.md", article);
        project.write("content/bilder/kopp.jpg", "");
        project.write("content/bilder/prydnad.svg", "");
        project.run("import artikel.md --name te");
        let run = project.run("build");
        assert_eq!(run.code, 0, "{}", run.err);
        // The head says what is no text, and pictures stand beside the pages of all languages.
        let text =
            if article.starts_with("+++") { article.splitn(3, "+++").nth(2).unwrap().trim_start() } else { article };
        assert_eq!(project.read("dist/sv/te.md"), text.replace("](bilder/", "](../bilder/"), "{article}");
    }
}

#[test]
fn markdown_of_other_hands_says_the_same() {
    says(
        "a.md",
        "---\ntitle: Om te\ndate: 2024-01-02\ntags:\n  - te\n---\n\nTe är\n_gott_ och __starkt__.\n\nVatten\n------\n\n* Ett\n* Två\n\n[länk][1]\n\n[1]: https://x.se\n\n<p>Fritt <em>fram</em></p>\n",
        "+++\ndate = 2024-01-02\n+++\n\n# Om te\n\nTe är *gott* och **starkt**.\n\n## Vatten\n\n- Ett\n- Två\n\n[länk](https://x.se)\n\nFritt *fram*\n",
    );
}

#[test]
fn html_says_the_same() {
    says(
        "a.html",
        "<html><head><title>Sajten</title></head><body><nav>Meny</nav><main><h1>Om te</h1><p class=byline>Av Åsa Öberg\
         <p>Publicerad <time datetime=2024-03-01>1 mars 2024</time><p>Te &auml;r <i>gott</i>.<h2>Sorter</h2><ul><li>Grönt<li>Svart<ul><li>Assam</ul></ul>\
         <table><tr><th>Sort</th><th>Tid</th></tr><tr><td>Grönt</td><td>2</td></tr></table><blockquote>Mer te!</blockquote>\
         <figure><img src=k.jpg alt='En kopp'><figcaption>Koppen</figcaption></figure><pre>te {}</pre></main><footer>Fot</footer></body></html>",
        "+++\nauthor = \"Åsa Öberg\"\npublished = 2024-03-01\n+++\n\n# Om te\n\nTe är *gott*.\n\n## Sorter\n\n- Grönt\n- Svart\n  - Assam\n\n\
         | Sort | Tid |\n| --- | --- |\n| Grönt | 2 |\n\n> Mer te!\n\n![En kopp](k.jpg)\nKoppen\n\n```\nte {}\n```\n",
    );
}

#[test]
fn plain_text_is_understood_by_its_shape() {
    let long = |start: &str| format!("{start} {}slut.", "och så vidare i långa rader ".repeat(5));
    let text = format!(
        "Hur gott är te?\n\n{}\nHur gott är te?\nÅsa Öberg\n\nSkriven och granskad av tesommelieren Åsa Öberg.\n\nSenast uppdaterad: 05 maj, 2024\n\n\
         {}\n\nOlika sorter\n\n{}\n\n  • Grönt\n\n{}\n\n  • Svart\n\n{}\n\nAtt brygga\n\n{}\n\n{}\n\n{}\n\n\n{}\n\n\n  • Öberg, Å. (2014). Te. Tidskrift, 2, 1-9.\n  • Ek, B. (2013). Mer te.\n\nTexten ersätter inte en läkares råd.\n",
        long("Te"),
        long("Det"),
        long("Sorter"),
        long("Grönt"),
        long("Svart"),
        long("Koka"),
        long("Häll"),
        long("Drick"),
        long("Källor")
    );
    let wanted = format!(
        "+++\nauthor = \"Åsa Öberg\"\nupdated = 2024-05-05\n+++\n\n# Hur gott är te?\n\n{}\n\n{}\n\n## Olika sorter\n\n{}\n\n### Grönt\n\n{}\n\n### Svart\n\n{}\n\n\
         ## Att brygga\n\n{}\n\n{}\n\n{}\n\n---\n\n{}\n\n- Öberg, Å. (2014). Te. Tidskrift, 2, 1-9.\n- Ek, B. (2013). Mer te.\n\nTexten ersätter inte en läkares råd.\n",
        long("Te"),
        long("Det"),
        long("Sorter"),
        long("Grönt"),
        long("Svart"),
        long("Koka"),
        long("Häll"),
        long("Drick"),
        long("Källor")
    );
    says("te.sv.txt", &text, &wanted);
}

#[test]
fn ids_are_readable() {
    let project = project();
    project.write("Te.md", "# Om te\n\nKort.\n\n## Vad händer när du brygger?\n\nEtt.\n\nTvå.\n\n- Tre\n\n## 日本茶\n\nFyra.\n\n![Kopp](bilder/kopp-1.jpg)\n");
    let run = project.run("import Te.md");
    assert_eq!((run.code, run.err.as_str()), (0, "9 messages: 0 kept, 9 new\n"));
    let wanted = "title = Om te\n\nlede = Kort.\n\nvad-hander-nar-du-brygger = Vad händer när du brygger?\n\n\
        vad-hander-nar-du-brygger-1 = Ett.\n\nvad-hander-nar-du-brygger-2 = Två.\n\nvad-hander-nar-du-brygger-3 = Tre\n\n\
        section-1 = 日本茶\n\nsection-1-1 = Fyra.\n\nkopp-1 =\n    .alt = Kopp\n";
    assert_eq!(project.read("content/te.ftl"), wanted);
}

#[test]
fn a_second_article_leaves_the_names_of_the_first_alone() {
    let project = project();
    project.write("ett.md", "# Ett\n\nLång.\n\n## Te\n\nA.\n");
    project.write("två.md", "# Två\n\nKort.\n\n## Te\n\nB.\n");
    assert_eq!(project.run("import ett.md").code, 0);
    assert_eq!(project.run("import två.md").code, 0);
    let outline = project.read("content/tva.md");
    assert_eq!(outline, "# { tva-title }\n\n{ tva-lede }\n\n## { tva-te }\n\n{ tva-te-1 }\n");
    assert_eq!(project.findings(), "");
}

#[test]
fn a_dry_run_shows_and_writes_nothing() {
    let project = project();
    project.write("a.md", "# Om te\n");
    let run = project.run("import a.md --name artiklar/te --dry-run");
    assert!(run.out.contains("+++ b/content/artiklar/te.ftl\n@@ -0,0 +1 @@\n+title = Om te\n"), "{}", run.out);
    assert!(run.out.contains("+# { title }\n") && !project.path("content").exists());
}

#[test]
fn what_cannot_be_imported_is_said() {
    let project = project();
    project.write("tom.md", "\n");
    project.write("latin.txt", b"Hall\xe5\n");
    for (arguments, code, said) in [
        ("import saknas.md", 2, "there is no file `saknas.md`"),
        ("import tom.md", 2, "`tom.md` has no text"),
        ("import latin.txt", 3, "latin.txt"),
        ("import tom.md --name ../x", 2, "has no text"),
    ] {
        let run = project.run(arguments);
        assert_eq!(run.code, code, "{arguments}: {}", run.err);
        assert!(run.err.contains(said), "{arguments}: {}", run.err);
    }
    project.write("a.md", "# A\n");
    assert!(project.run("import a.md --name ../x").err.contains("no pattern for source files matches"));
}

#[test]
fn an_article_in_the_place_of_its_outline_becomes_one() {
    let project = project();
    project.write("content/te.md", "# Om te\n\nGott.\n");
    assert_eq!(project.run("import content/te.md").code, 0);
    assert_eq!(project.read("content/te.md"), "# { title }\n\n{ lede }\n");
    let run = project.run("import content/te.md");
    assert!(run.code == 2 && run.err.contains("`te.md` is an outline"), "{}", run.err);
    project.write("content/kaffe.md", "# Kaffe\n");
    project.write("kaffe.md", "# Om kaffe\n");
    let run = project.run("import kaffe.md");
    assert!(run.code == 2 && run.err.contains("`content/kaffe.md` is there already"), "{}", run.err);
}
