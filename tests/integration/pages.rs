//! Pages: what stands in them, what falls back, what a stranger's text can do to them, and what a browser says.

#![expect(clippy::print_stderr, reason = "a test says that it was skipped")]

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::project::{Project, run_in};

const OUTLINE: &str = "\
+++
author = \"Åsa <Ek>\"
updated = 2026-11-24
share = 0.25
+++
# { title }

{ lede }

- { one }
- { two }

![{ picture.alt }](a/b.svg)
{ picture }
";

const SOURCE: &str = "\
title = Hjärnan
    .description = Om hjärnan
lede = *Rörelse* ger { NUMBER($share, style: \"percent\") }, säger { $author }.
one = Ett
two = Två <mark>tre</mark>
picture = Bild
    .alt = En bild
";

fn site(locale: &str, translation: &str, settings: &str) -> Project {
    let project = Project::new(&format!(
        ">> flyt.toml\n[project]\nsource = \"sv\"\n[build]\nformats = [\"html\", \"md\"]\n{settings}\n>> content/a.ftl\n{SOURCE}\
         >> content/a.md\n{OUTLINE}>> content/a/b.svg\n<svg/>\n>> locales/{locale}/a.ftl\n{translation}"
    ));
    let run = project.run("build");
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    project
}

fn article(page: &str) -> &str {
    let start = page.find("<article").unwrap();
    &page[start..page.find("</article>").unwrap()]
}

#[test]
fn a_page_has_blocks_values_and_a_language() {
    let project = site("pl", "title = Mózg\n    .description = O mózgu\n", "");
    let page = project.read("dist/sv/a.html");
    assert!(page.starts_with("<!doctype html>\n<html lang=\"sv\" dir=\"ltr\">\n"));
    assert_eq!(
        article(&page),
        "<article>
<h1 id=\"title\">Hjärnan</h1>

<p class=\"about\"><span>Av <bdi>Åsa &lt;Ek&gt;</bdi></span> <span>En minuts läsning</span> \
         <time datetime=\"2026-11-24\">Senast uppdaterad <bdi>24 november 2026</bdi></time></p>
<p><em>Rörelse</em> ger <bdi>25\u{a0}%</bdi>, säger <bdi>Åsa &lt;Ek&gt;</bdi>.</p>
<ul>
<li>Ett</li>
<li>Två <mark>tre</mark></li>
</ul>
<figure>
<img src=\"../a/b.svg\" alt=\"En bild\">
<figcaption>Bild</figcaption>
</figure>
"
    );
    assert!(page.contains("<meta name=\"description\" content=\"Om hjärnan\">"));
    assert!(page.contains("<link rel=\"alternate\" hreflang=\"x-default\" href=\"../sv/a.html\">"));
    assert!(!page.contains("rel=\"canonical\""));
    assert_eq!(project.read("dist/a/b.svg"), "<svg/>\n");
}

#[test]
fn a_block_that_fell_back_says_its_language_and_a_notice_counts_them() {
    let arabic = "title = الدماغ\n    .description = عن الدماغ\none = واحد\npicture = صورة\n    .alt = صورة\n";
    let project = site("ar", arabic, "");
    let page = project.read("dist/ar/a.html");
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">"));
    let article = article(&page);
    assert!(article.contains("<p lang=\"sv\" dir=\"ltr\"><em>Rörelse</em>"), "{article}");
    assert!(article.contains("<li>واحد</li>\n<li lang=\"sv\" dir=\"ltr\">Två"), "{article}");
    assert!(article.contains("<p class=\"notice\">فقرتان من أصل <bdi>5</bdi>"), "{article}");
    assert!(article.contains("<a href=\"../sv/a.html\" hreflang=\"sv\">"), "{article}");
    let manifest: Value = serde_json::from_str(&project.read("dist/manifest.json")).unwrap();
    let document = &manifest["locales"]["ar"]["documents"][0];
    assert_eq!((document["messages"].as_u64(), document["missing"].as_u64()), (Some(5), Some(2)));
}

#[test]
fn a_page_that_fell_back_whole_belongs_to_the_source() {
    let project = site("fi", "other = Muu\n", "base-url = \"https://example.org/x/\"\n");
    let page = project.read("dist/fi/a.html");
    assert!(page.contains("<p class=\"notice\">Sivua ei ole vielä saatavilla kielelläsi.</p>"), "{page}");
    assert!(page.contains("<link rel=\"canonical\" href=\"https://example.org/x/sv/a.html\">"));
    assert!(!page.contains("rel=\"alternate\""));
    let source = project.read("dist/sv/a.html");
    assert!(source.contains("<meta property=\"og:url\" content=\"https://example.org/x/sv/a.html\">"));
    assert!(!source.contains("hreflang=\"fi\""), "{source}");
    assert!(project.read("dist/index.html").contains("lang=\"fi\" dir=\"ltr\" hreflang=\"fi\">Suomi</a>"));
}

#[test]
fn policies_decide_by_document_and_by_locale() {
    let document = site("fi", "title = Aivot\n    .description = Aivoista\n", "[policy.fi]\nfallback = \"document\"\n");
    let page = document.read("dist/fi/a.html");
    assert!(page.contains("<h1 id=\"title\" lang=\"sv\" dir=\"ltr\">Hjärnan</h1>"), "{page}");
    let manifest: Value = serde_json::from_str(&document.read("dist/manifest.json")).unwrap();
    assert_eq!(manifest["locales"]["fi"]["documents"][0]["missing"], 5);
    assert!(manifest["locales"]["fi"]["fellBack"].to_string().contains("another message of its document is missing"));
    let held = site("fi", "title = Aivot\n    .description = Aivoista\n", "[policy.fi]\nfallback = \"hold\"\n");
    assert!(!held.path("dist/fi").exists());
    assert!(!held.read("dist/index.html").contains("fi/"));
}

#[test]
fn a_document_is_markdown_too() {
    let project = site("pl", "title = Mózg\n    .description = O mózgu\none = 1. Raz\n", "");
    let expected = "\
# Hjärnan

*Rörelse* ger 25\u{a0}%, säger Åsa \\<Ek\\>.

- Ett
- Två <mark>tre</mark>

![En bild](../a/b.svg)
Bild
";
    assert_eq!(project.read("dist/sv/a.md"), expected);
    assert!(project.read("dist/pl/a.md").contains("- 1\\. Raz\n"));
}

#[test]
fn what_cannot_be_shown_is_told_with_its_message() {
    let project = site("pl", "title = Mózg\n    .description = O mózgu\n", "");
    project.write(
        "content/a.ftl",
        SOURCE.replace("*Rörelse*", "{ NUMBER($share, style: \"currency\", currency: \"SEK\") }"),
    );
    let refused = project.run("build");
    assert_eq!(refused.code, 1);
    assert!(
        refused.err.contains("content/a.ftl:lede in `sv`: `NUMBER`: `style: \"currency\"` is not supported"),
        "{}",
        refused.err
    );
    assert!(project.read("dist/sv/a.html").contains("Rörelse"), "the old build is still there");
}

#[test]
fn a_project_brings_templates_texts_and_names() {
    let project = Project::new(
        "\
>> flyt.toml
[project]
source = \"sv\"
locales = [\"pl\"]
[build]
formats = [\"html\"]
>> content/deep/a.ftl
title = Rubrik
>> content/deep/a.md
+++
slug = \"öppet brev\"
+++
# { title }
>> content/page.ftl
site-name = Min *plats*
skip-link = Hoppa
>> locales/pl/page.ftl
site-name = Moja strona
>> templates/page.html
<p>{{ lang }}|{{ title }}|{{ text(\"site-name\") }}|{{ label(\"site-name\") }}|{{ text(\"skip-link\") }}</p>
",
    );
    let run = project.run("build");
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(
        project.read("dist/sv/deep/öppet brev.html"),
        "<p>sv|Rubrik|Min <em>plats</em>|Min plats|Hoppa</p>\n\n".trim_end_matches('\n').to_owned() + "\n"
    );
    assert!(
        project
            .read("dist/pl/deep/öppet brev.html")
            .starts_with("<p>pl|Rubrik|Moja strona|Moja strona|Przejdź do treści</p>")
    );
    assert!(project.read("dist/sv/index.html").contains("href=\"deep/%C3%B6ppet%20brev.html\""));
    project.write("templates/page.html", "{{ text(\"nowhere\") }}");
    let refused = project.run("build");
    assert!(
        refused.code == 1 && refused.err.contains("`page.html`") && refused.err.contains("there is no text `nowhere`"),
        "{}",
        refused.err
    );
}

/// What strangers write, to be shown with checks off.
const ATTACKS: &[&str] = &[
    "<script>hurt = true</script>",
    "<img src=x onerror=\"hurt = true\">",
    "<b onmouseover=\"hurt = true\" style=\"position:fixed\">b</b>",
    "</p></article></main><script>hurt = true</script>",
    "<a href=\"javascript:hurt=true\">a</a>",
    "[a](javascript:hurt=true) [b](data:text/html,x) [c](vbscript:x)",
    "<a href=\"java&#x09;script:hurt=true\">a</a> <javascript:hurt=true>",
    "![x](https://evil.example/x.png) <iframe src=\"https://evil.example\">",
    "<svg onload=\"hurt = true\"><math><style>*{display:none}</style>",
    "<b title=\"\"><script>hurt = true</script>\">b</b>",
    "<!--<img src=x onerror=hurt=true>--> <![CDATA[<script>]]> <?x <script>?>",
    "<form action=//evil.example><input autofocus onfocus=hurt=true><button>b",
    "&lt;script&gt;hurt = true&lt;/script&gt; &#60;img src=x onerror=hurt=true&#62;",
    "\u{202e}<b>evil \u{2066}",
    "<b><i><q><small>never closed *nor this",
    "<bdi></bdi></bdi></bdi></p><p>",
    "<a href='https://a.example' onclick='hurt=true'>x</a><base href=//evil.example>",
    "<meta http-equiv=refresh content=\"0;url=//evil.example\"><link rel=stylesheet href=//evil.example>",
    "\u{fdd2}0\u{fdd3}\u{fdd0} noncharacters",
    "{\"<script>hurt = true</script>\"} {\"\\u003Cimg src=x onerror=hurt=true>\"}",
];

fn attacked() -> Project {
    let (mut source, mut translation, mut outline) = (String::new(), String::new(), "# { m0 }\n".to_owned());
    for (at, attack) in ATTACKS.iter().enumerate() {
        source += &format!("m{at} = Text\n    .alt = Text\n");
        translation += &format!("m{at} = {attack}\n    .alt = {attack}\n");
        outline += &format!("\n{{ m{at} }}\n\n![{{ m{at}.alt }}](x.svg)\n");
    }
    let project = Project::new(&format!(
        ">> flyt.toml\n[project]\nsource = \"sv\"\n[rules]\nunsafe-markup = \"off\"\ninvalid-markup = \"off\"\nbidi-control = \"off\"\n\
         [build]\nformats = [\"html\"]\n>> content/a.ftl\n{source}>> content/a.md\n{outline}\
         >> content/x.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n>> locales/de/a.ftl\n{translation}"
    ));
    let run = project.run("build");
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    project
}

/// The table of hostile translations, a document each, with the rules off that stop them.
fn hostile() -> Project {
    let table: toml::Table = include_str!("../attacks/attacks.toml").parse().unwrap();
    let attacks = table["attack"].as_array().unwrap();
    let text = |one: &toml::Value, name: &str| one.get(name).and_then(toml::Value::as_str).map(str::to_owned);
    let rules: BTreeSet<_> = attacks.iter().filter_map(|one| text(one, "rule")).collect();
    let off: String = rules.iter().map(|rule| format!("{rule} = \"off\"\n")).collect();
    let project = Project::new(&format!(
        ">> flyt.toml\n[project]\nsource = \"sv\"\n[[bundle]]\nname = \"x\"\nsplit = \"file\"\n[rules]\n{off}\
         [build]\nformats = [\"html\", \"md\"]\n"
    ));
    for (at, attack) in attacks.iter().enumerate() {
        let value = text(attack, "text").unwrap();
        let source = text(attack, "source").unwrap_or_else(|| table["source"].as_str().unwrap().to_owned());
        let with = text(attack, "with").unwrap_or_default();
        project.write(&format!("content/{at}.ftl"), format!("a = {}\n{with}\n", source.trim_end()));
        project.write(
            &format!("content/{at}.md"),
            "+++\nnamn = \"<b title='javascript:x'>\"\nurl = \"javascript:alert(1)\"\nx = \"y\"\nn = 2\n+++\n# { a }\n",
        );
        let space = if value.starts_with(' ') { "\n" } else { " " };
        project.write(&format!("locales/pl/{at}.ftl"), format!("a ={space}{}\n{with}\n", value.trim_end()));
    }
    let run = project.run("build");
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
    project
}

/// That nothing but words came from a stranger.
fn assert_harmless(page: &str) {
    assert_eq!(page.matches("<article").count() + page.matches("</article>").count(), 2);
    let article = article(page).to_lowercase();
    for tag in flyt::markup::tags(&article) {
        let allowed =
            "article p h1 figure img a b bdi i q small em strong code del br sub sup cite abbr span nav ol li time";
        assert!(allowed.split(' ').any(|name| name == tag.name), "<{}> in {article}", tag.name);
        for attribute in &tag.attributes {
            let (name, value) = (attribute.name, attribute.value.unwrap_or_default());
            let known = "id class lang dir href hreflang title datetime translate src alt";
            assert!(known.split(' ').any(|one| one == name), "{name} in {article}");
            assert!(name != "href" || flyt::markup::is_safe_address(value), "{value} in {article}");
            assert!(name != "src" || value == "../x.svg", "{value} in {article}");
        }
    }
}

#[test]
fn a_stranger_s_text_stays_text() {
    let page = attacked().read("dist/de/a.html");
    assert!(page.contains("&lt;script&gt;hurt = true"), "the attacks are shown");
    assert_harmless(&page);
}

#[test]
fn each_attack_of_the_table_is_harmless_on_a_page() {
    let project = hostile();
    let pages: Vec<_> = std::fs::read_dir(project.path("dist/pl")).unwrap().map(|one| one.unwrap().path()).collect();
    let html =
        pages.iter().filter(|path| path.extension().is_some_and(|end| end == "html") && !path.ends_with("index.html"));
    let (mut shown, mut attacks) = (0, 0);
    for path in html {
        let page = std::fs::read_to_string(path).unwrap();
        assert_harmless(&page);
        attacks += 1;
        // One that has another fault as well falls back.
        shown += u32::from(page.contains("<h1 id=\"a\">"));
    }
    assert!(attacks >= 60 && shown >= 60, "{shown} of {attacks} attacks are shown");
}

#[test]
fn pages_are_valid() {
    let Some(scripts) = scripts("node") else { return };
    let own = own_site();
    for folder in [own.path(), &attacked().path("dist")] {
        node(&scripts, "validate.mjs", folder);
    }
}

#[test]
fn browsers_and_readers_have_no_complaint() {
    let Some(scripts) = scripts("browser") else { return };
    let own = own_site();
    node(&scripts, "browser.mjs", own.path());
    node(&scripts, "browser.mjs", &attacked().path("dist"));
}

#[test]
fn no_attack_of_the_table_does_anything_in_a_browser() {
    let Some(scripts) = scripts("browser") else { return };
    node(&scripts, "hostile.mjs", &hostile().path("dist/pl"));
}

/// This repository's own pages.
fn own_site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("site");
    let run = run_in(Path::new(env!("CARGO_MANIFEST_DIR")), &format!("build --format html --out {}", out.display()));
    assert_eq!(run.code, 0, "{}", run.err);
    folder
}

/// Runs a script on a folder; gives what it says.
pub(crate) fn node(scripts: &Path, script: &str, folder: &Path) -> String {
    let output = Command::new("node").arg(scripts.join(script)).arg(folder).output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    told.into_owned()
}

/// The folder of the scripts, where `node` and their packages are, and a browser where one is needed. Where they are
/// not, says so and gives nothing, unless `FLYT_REQUIRE` names it.
pub(crate) fn scripts(needed: &str) -> Option<std::path::PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pages");
    let has_node = Command::new("node").arg("--version").output().is_ok() && folder.join("node_modules").exists();
    let browser = std::env::var("CHROMIUM").unwrap_or_else(|_| "/usr/bin/chromium".to_owned());
    if has_node && (needed == "node" || Path::new(&browser).exists()) {
        return Some(folder);
    }
    let required = std::env::var("FLYT_REQUIRE").unwrap_or_default();
    assert!(
        !required.contains(needed),
        "FLYT_REQUIRE names {needed}: run `npm ci` in tests/pages, and install Chromium"
    );
    let name = std::thread::current().name().unwrap_or("a test").to_owned();
    eprintln!("SKIPPED {name}: needs `npm ci` in tests/pages, and Chromium for a browser");
    None
}
