//! What git remembers: which source each translation of an old project was made from.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

use flyt::ledger::{Ledger, Sources};

use super::project::{Project, commit, git};

const LOCALES: [&str; 2] = ["pl", "ar"];

/// A message as it stands in a commit, with what the ledger should come to know.
#[derive(Clone, PartialEq)]
struct Text {
    source: String,
    /// By locale: the words, the sign behind them, and the source that was there when the words were written.
    translations: BTreeMap<&'static str, (String, &'static str, String)>,
}

/// All messages of a commit by file and id, and the folder that the second file is in.
#[derive(Clone)]
struct State {
    messages: BTreeMap<(&'static str, String), Text>,
    folder: &'static str,
}

/// Numbers that are the same in every run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}

impl State {
    fn new() -> Self {
        Self { messages: BTreeMap::new(), folder: "" }
    }

    /// One change; `fresh` is a number that no text has yet.
    fn change(&mut self, numbers: &mut Numbers, fresh: usize) {
        if self.messages.len() < 6 || numbers.below(8) == 0 {
            let file = ["a.ftl", "b.ftl"][numbers.below(2)];
            let new = Text { source: format!("Text {fresh}"), translations: BTreeMap::new() };
            self.messages.insert((file, format!("m{fresh}")), new);
            return;
        }
        let at = numbers.below(self.messages.len());
        let text = self.messages.values_mut().nth(at).unwrap();
        let locale = LOCALES[numbers.below(LOCALES.len())];
        let kind = numbers.below(12);
        if matches!(kind, 0..4 | 11) {
            text.source = format!("Text {fresh}");
        }
        match kind {
            4..9 | 11 => {
                text.translations.insert(locale, (format!("نص {fresh}"), "", text.source.clone()));
            }
            9 => text.translations.values_mut().for_each(|one| one.1 = if one.1.is_empty() { "!" } else { "" }),
            10 => self.folder = if self.folder.is_empty() { "djupt/ned/" } else { "" },
            _ => {}
        }
    }

    /// What a merge of two branches makes of a state that both came from.
    fn merge(&self, base: &Self, other: &Self) -> Self {
        let mut merged = self.clone();
        for (key, theirs) in &other.messages {
            let Some(base) = base.messages.get(key) else {
                merged.messages.insert(key.clone(), theirs.clone());
                continue;
            };
            let ours = merged.messages.get_mut(key).unwrap();
            if theirs.source != base.source {
                ours.source = theirs.source.clone();
            }
            for (locale, translation) in &theirs.translations {
                if base.translations.get(locale) != Some(translation) {
                    ours.translations.insert(locale, translation.clone());
                }
            }
        }
        if other.folder != base.folder {
            merged.folder = other.folder;
        }
        merged
    }

    fn path(&self, file: &str) -> String {
        if file == "b.ftl" { format!("{}{file}", self.folder) } else { file.to_owned() }
    }

    fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::<String, String>::new();
        for ((file, id), text) in &self.messages {
            let path = self.path(file);
            _ = writeln!(files.entry(format!("l10n/content/{path}")).or_default(), "{id} = {}", text.source);
            for (locale, (words, sign, _)) in &text.translations {
                let file = files.entry(format!("l10n/locales/{locale}/{path}")).or_default();
                let line =
                    if sign.is_empty() { format!("{id} = {words}") } else { format!("{id} =\n    {words}{sign}") };
                _ = writeln!(file, "{line}");
            }
        }
        files
    }
}

/// The commits of a repository as `git fast-import` reads them; none has a time of its own.
#[derive(Default)]
struct Stream {
    text: String,
    commits: usize,
}

impl Stream {
    fn commit(&mut self, state: &State, parents: &[usize]) -> usize {
        self.commits += 1;
        let head = "commit refs/heads/main\nmark";
        _ = write!(self.text, "{head} :{}\ncommitter A <a@b> 0 +0000\ndata 1\nx\n", self.commits);
        for (at, parent) in parents.iter().enumerate() {
            _ = writeln!(self.text, "{} :{parent}", if at == 0 { "from" } else { "merge" });
        }
        self.text.push_str("deleteall\n");
        for (path, text) in state.files() {
            _ = write!(self.text, "M 100644 inline {path}\ndata {}\n{text}\n", text.len());
        }
        self.commits
    }
}

/// Some hundred commits with branches and merges, and the state of the last.
fn history(seed: u64) -> (Stream, State) {
    let (mut stream, mut numbers, mut fresh) = (Stream::default(), Numbers(seed), 0);
    let mut state = State::new();
    let mut head = Vec::new();
    let mut work = |state: &mut State, parents: &mut Vec<usize>, stream: &mut Stream, numbers: &mut Numbers| {
        for _ in 0..1 + numbers.below(5) {
            fresh += 1;
            state.change(numbers, fresh);
            *parents = vec![stream.commit(state, parents)];
        }
    };
    while stream.commits < 300 {
        work(&mut state, &mut head, &mut stream, &mut numbers);
        let (base, mut other, mut branch) = (state.clone(), state.clone(), head.clone());
        work(&mut other, &mut branch, &mut stream, &mut numbers);
        work(&mut state, &mut head, &mut stream, &mut numbers);
        state = state.merge(&base, &other);
        head.extend(branch);
        if numbers.below(2) == 0 {
            head.reverse();
        }
        head = vec![stream.commit(&state, &head)];
    }
    (stream, state)
}

fn import(project: &Project, stream: &Stream) {
    git(project, &["init", "-q"]);
    let mut command = Command::new("git");
    command.args(["fast-import", "--quiet", "--force"]).current_dir(project.path("")).stdin(Stdio::piped());
    let mut process = command.spawn().unwrap();
    process.stdin.take().unwrap().write_all(stream.text.as_bytes()).unwrap();
    assert!(process.wait().unwrap().success());
    git(project, &["checkout", "-qf", "main"]);
}

/// What the ledger says that each translation was made from, by key.
fn recorded(project: &Project, locale: &str) -> BTreeMap<String, String> {
    let read = |path: &str| project.read(&format!("l10n/ledger/{path}.tsv"));
    let (ledger, sources) = (Ledger::parse(&read(locale)).unwrap(), Sources::parse(&read("sources")).unwrap());
    let keys = ledger.keys().zip(ledger.records());
    keys.map(|(key, record)| (key.to_owned(), sources.get(record.source).unwrap().trim().to_owned())).collect()
}

#[test]
fn hundreds_of_commits_give_the_truth() {
    for seed in [1, 2, 3] {
        let (stream, state) = history(seed);
        let project = Project::new(">> l10n/flyt.toml\n[project]\nsource = \"sv\"\n");
        import(&project, &stream);
        let run = project.run("sync --from-git --project l10n");
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
        assert!(!run.out.contains("not"), "{}", run.out);
        let mut behind = 0;
        for locale in LOCALES {
            let texts = state.messages.iter();
            let truth = texts.filter_map(|((file, id), text)| {
                let made_from = &text.translations.get(locale)?.2;
                behind += usize::from(*made_from != text.source);
                Some((format!("content/{}:{id}", state.path(file)), made_from.clone()))
            });
            assert_eq!(recorded(&project, locale), truth.collect(), "{seed} {locale}");
        }
        assert!(behind > 10, "{behind}");
        let again = project.run("sync --from-git --project l10n");
        assert!(again.out.lines().all(|line| line.ends_with(" stale")), "{}", again.out);
    }
}

/// A repository in which the source of `a` changed behind the translation.
fn old_project() -> Project {
    let project = Project::pair("a = Ett\nb = Två\n", "pl", "a = Jeden\n");
    git(&project, &["init", "-q"]);
    commit(&project, "one");
    project.write("content/a.ftl", "a = Etta\nb = Två\n");
    commit(&project, "two");
    project
}

#[test]
fn what_git_cannot_tell_is_said_and_not_recorded() {
    let project = old_project();
    project.write("locales/pl/a.ftl", "a = Jeden\nb = Dwa\n");
    project.write("content/ny.ftl", "ny = Ny\n");
    project.write("locales/pl/ny.ftl", "ny = Nowy\n");
    let wanted = "\
pl: 1 stale, 2 not found in git
not recorded: content/a.ftl:b and 1 more: not committed as it is: commit it first, or `flyt sync` takes it as made \
from today's source
";
    let run = project.run("sync --from-git");
    assert_eq!((run.code, run.out.as_str()), (0, wanted));
    assert!(project.run("check").out.contains("source: [-Ett-]{+Etta+}"));
    assert_eq!(project.run("sync").out, "pl: 2 recorded, 1 stale\n");
}

#[test]
fn a_shallow_clone_says_that_it_is_one() {
    let project = old_project();
    let url = format!("file://{}", project.path("").display());
    git(&project, &["clone", "-q", "--depth", "1", &url, "shallow"]);
    let run = project.run("sync --from-git --project shallow");
    assert!(run.out.contains("content/a.ftl:a: older than this shallow clone: `git fetch --unshallow`"), "{}", run.out);
    assert!(!project.read("shallow/ledger/pl.tsv").contains("content/a.ftl:a"));
    git(&project, &["-C", "shallow", "fetch", "-q", "--unshallow"]);
    assert_eq!(project.run("sync --from-git --project shallow").out, "pl: 1 stale\n");
}

#[test]
fn without_a_repository_nothing_is_written() {
    let project = Project::pair("a = Ett\n", "pl", "a = Jeden\n");
    let run = project.run("sync --from-git");
    assert_eq!(run.code, 3);
    assert!(run.err.contains("is in no git repository"), "{}", run.err);
    assert!(!project.path("ledger").exists());
    git(&project, &["init", "-q"]);
    assert!(project.run("sync --from-git").out.contains("not committed as it is"));
}

#[test]
fn a_translation_that_came_before_its_source_is_told() {
    let project = Project::pair("a = Ett\n", "pl", "a = Jeden\nb = Dwa\n");
    git(&project, &["init", "-q"]);
    commit(&project, "one");
    project.write("content/a.ftl", "a = Ett\nb = Två\n");
    commit(&project, "two");
    let run = project.run("sync --from-git");
    assert!(run.out.contains("not recorded: content/a.ftl:b: older than its source"), "{}", run.out);
}

#[test]
fn an_attribute_that_came_later_is_wanting_and_one_that_was_left_out_is_not() {
    let project = Project::pair("a = Ett\n    .alt = Bild\n", "pl", "a = Jeden\n");
    git(&project, &["init", "-q"]);
    commit(&project, "one");
    project.write("content/a.ftl", "a = Ett\n    .alt = Bild\n    .title = Ny\n");
    commit(&project, "two");
    project.run("sync --from-git");
    let run = project.run("check");
    assert!(run.out.contains("help: add `.title`") && !run.out.contains("add `.alt`"), "{}", run.out);
}

#[test]
fn a_project_that_was_moved_keeps_its_past() {
    let project = old_project();
    std::fs::create_dir(project.path("l10n")).unwrap();
    git(&project, &["mv", "flyt.toml", "content", "locales", "l10n"]);
    commit(&project, "moved");
    assert_eq!(project.run("sync --from-git --project l10n").out, "pl: 1 stale\n");
    assert!(project.run("check --project l10n").out.contains("source: [-Ett-]{+Etta+}"));
}

#[test]
fn git_settles_what_changed_on_both_sides() {
    let project = Project::pair("a = Ett\nb = Två\n", "pl", "a = Jeden\nb = Dwa\n");
    git(&project, &["init", "-q"]);
    project.run("sync");
    commit(&project, "one");
    // The first is translated anew after its source changed, the second before.
    project.write("locales/pl/a.ftl", "a = Jeden\nb = Oba\n");
    commit(&project, "b is translated");
    project.write("content/a.ftl", "a = Etta\nb = Tvåa\n");
    commit(&project, "the source");
    project.write("locales/pl/a.ftl", "a = Jedynka\nb = Oba\n");
    let run = project.run("sync --dry-run");
    assert_eq!(run.code, 0);
    commit(&project, "a is translated");
    assert_eq!(project.run("sync").out, "pl: 1 recorded, 1 stale\n");
    let check = project.run("check").out;
    assert!(check.contains("source: [-Två-]{+Tvåa+}") && !check.contains("Etta"), "{check}");
    assert_eq!(project.run("sync").out, "pl: 1 stale\n");
}

#[test]
fn without_git_what_changed_on_both_sides_stays_stale() {
    let project = Project::pair("a = Ett\n", "pl", "a = Jeden\n");
    project.run("sync");
    project.write("content/a.ftl", "a = Etta\n");
    project.write("locales/pl/a.ftl", "a = Jedynka\n");
    let run = project.run("sync");
    assert!(run.out.starts_with("pl: 1 stale\n  content/a.ftl:a: source and translation both changed"), "{}", run.out);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    // Committed together later, it is a translation of that source.
    git(&project, &["init", "-q"]);
    commit(&project, "both");
    assert_eq!(project.run("sync").out, "pl: 1 recorded\n");
}
