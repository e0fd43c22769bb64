//! The translator's page: its texts, and the whole story of a translator in a browser.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

use super::pages::scripts;
use super::project::{Project, run_in};

const PAGE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/web/page");

#[test]
fn the_texts_of_the_page_are_whole_in_every_language() {
    let run = run_in(&Path::new(PAGE).join("texts"), "check --release --locked --fail-on warning");
    assert_eq!(run.code, 0, "{}{}", run.out, run.err);
}

/// What stands in calls of `t`; a name that ends where a value begins stands for all that begin so.
fn asked_for(script: &str) -> Vec<String> {
    let calls =
        script.match_indices("t(").filter(|(at, _)| !script[..*at].ends_with(|before: char| before.is_alphanumeric()));
    let name = |at: usize| {
        let rest = script[at + 2..].strip_prefix(['"', '`'])?;
        rest.find(['"', '`', '$'])
            .map(|end| rest[..end].to_owned() + if rest[end..].starts_with('$') { "*" } else { "" })
    };
    calls.filter_map(|(at, _)| name(at)).collect()
}

#[test]
fn each_text_is_used_and_each_that_is_used_is_there() {
    let files = std::fs::read_dir(PAGE).unwrap().map(|entry| entry.unwrap().path());
    let scripts = files.filter(|path| path.extension().is_some_and(|end| end == "js"));
    let asked: Vec<_> = scripts.flat_map(|path| asked_for(&std::fs::read_to_string(path).unwrap())).collect();
    let texts = std::fs::read_to_string(format!("{PAGE}/texts/sv.ftl")).unwrap();
    let ids: Vec<_> = texts
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, _)| id)
        .filter(|id| !id.contains([' ', '#']))
        .collect();
    let is = |asked: &str, id: &str| asked.strip_suffix('*').map_or(asked == id, |start| id.starts_with(start));
    let absent: Vec<_> = asked.iter().filter(|asked| !ids.iter().any(|id| is(asked, id))).collect();
    let unused: Vec<_> = ids.iter().filter(|id| !asked.iter().any(|asked| is(asked, id))).collect();
    assert!(absent.is_empty() && unused.is_empty() && ids.len() > 100, "not there: {absent:?}; not used: {unused:?}");
}

/// The page in another process; ended when it is dropped.
struct Served {
    process: Child,
    address: String,
}

impl Served {
    fn new(project: &Project) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_flyt"));
        command.args(["serve", "--port", "0"]).current_dir(project.path("")).env_clear();
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut address = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut address).unwrap();
        Self { process, address: address.trim().to_owned() }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

/// What is told of one language; forms of plural are those that are taken away at first.
struct Story {
    locale: &'static str,
    dir: &'static str,
    old: &'static str,
    new: &'static str,
    other: &'static str,
    forms: &'static [(&'static str, &'static str)],
}

const POLISH: Story = Story {
    locale: "pl",
    dir: "ltr",
    old: "Dlaczego ruch ma znaczenie",
    new: "Dlatego ruch ma znaczenie",
    other: "Ruch się liczy",
    forms: &[("few", "{minutes} minuty czytania"), ("many", "{minutes} minut czytania")],
};

const ARABIC: Story = Story {
    locale: "ar",
    dir: "rtl",
    old: "لماذا تُحدث الحركة فرقًا؟",
    new: "لهذا تُحدث الحركة فرقًا",
    other: "الحركة مفيدة",
    forms: &[
        ("two", "مدة القراءة: دقيقتان"),
        ("few", "مدة القراءة: {minutes} دقائق"),
        ("many", "مدة القراءة: {minutes} دقيقةً"),
    ],
};

/// This repository's project, in which a heading of the source has changed and a language lacks forms of plural.
fn begun(story: &Story) -> Project {
    let project = Project::new("");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in ["content", "locales", "ledger"] {
        for entry in walkdir::WalkDir::new(root.join(folder))
            .into_iter()
            .map(Result::unwrap)
            .filter(|one| one.file_type().is_file())
        {
            let path = entry.path().strip_prefix(root).unwrap();
            project.write(path.to_str().unwrap(), std::fs::read(entry.path()).unwrap());
        }
    }
    project.write("flyt.toml", std::fs::read(root.join("flyt.toml")).unwrap());
    let source = project.read("content/hjarnan.ftl");
    project.write("content/hjarnan.ftl", replaced(&source, "why = Varför rörelse gör", "why = Därför gör rörelse"));
    let texts = format!("locales/{}/sida.ftl", story.locale);
    let (before, rest) = project
        .read(&texts)
        .split_once("reading-time")
        .map(|(before, rest)| (before.to_owned(), rest.to_owned()))
        .unwrap();
    let (own, after) = rest.split_once("\n\n").unwrap();
    let is_kept = |line: &&str| !story.forms.iter().any(|(name, _)| line.contains(&format!("[{name}]")));
    let own: Vec<_> = own.lines().filter(is_kept).collect();
    project.write(&texts, format!("{before}reading-time{}\n\n{after}", own.join("\n")));
    let run = project.run("sync");
    assert_eq!(run.code, 0, "{}", run.err);
    project
}

fn replaced(text: &str, old: &str, new: &str) -> String {
    assert_eq!(text.matches(old).count(), 1, "{old}");
    text.replace(old, new)
}

/// Every file but the ledger.
fn files(project: &Project) -> BTreeMap<PathBuf, String> {
    let entries = walkdir::WalkDir::new(project.path("")).into_iter().map(Result::unwrap);
    let paths = entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
    let text = |path: PathBuf| (path.clone(), String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned());
    paths.filter(|path| !path.starts_with(project.path("ledger"))).map(text).collect()
}

fn tell(story: &Story) {
    let Some(scripts) = scripts("browser") else { return };
    let project = begun(story);
    let locale = story.locale;
    let mut expected = files(&project);
    let served = Served::new(&project);
    let forms: serde_json::Map<_, _> =
        story.forms.iter().map(|(name, text)| ((*name).to_owned(), json!(text))).collect();
    let told = json!({
        "address": served.address, "locale": locale, "ui": locale, "dir": story.dir, "who": "Ewa Łuczak",
        "stale": {"file": "content/hjarnan.ftl", "id": "why", "text": story.new, "removed": "Varför", "added": "Därför"},
        "fault": " <b>", "plural": {"file": "content/sida.ftl", "id": "reading-time", "forms": forms},
        "other": story.other, "disk": project.path(&format!("locales/{locale}/hjarnan.ftl")),
    });
    let output = Command::new("node").arg(scripts.join("story.mjs")).arg(told.to_string()).output().unwrap();
    assert!(
        output.status.success(),
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    let changed = expected.get_mut(&project.path(&format!("locales/{locale}/hjarnan.ftl"))).unwrap();
    *changed = replaced(changed, &format!("why = {}\n", story.old), &format!("why = {}\n", story.new));
    let whole = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("locales/{locale}/sida.ftl"));
    expected.insert(project.path(&format!("locales/{locale}/sida.ftl")), std::fs::read_to_string(whole).unwrap());
    for (path, text) in files(&project) {
        assert_eq!(Some(&text), expected.get(&path), "{}", path.display());
    }
    let check = project.run(&format!("check --locale {locale} --locked --format json"));
    let report: Value = serde_json::from_str(&check.out).unwrap();
    assert_eq!((check.code, &report["diagnostics"]), (0, &json!([])), "{}", check.out);
    assert!(project.read(&format!("ledger/{locale}.tsv")).contains("Ewa Łuczak"), "the ledger says who it was");
}

#[test]
fn a_translator_repairs_fills_and_saves_in_polish() {
    tell(&POLISH);
}

#[test]
fn a_translator_repairs_fills_and_saves_in_arabic() {
    tell(&ARABIC);
}
