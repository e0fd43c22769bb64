//! Whatever is edited, synchronized and cut short, in whatever order: no translation becomes current that nobody touched.

use flyt::change::ChangeSet;
use flyt::ledger::Provenance;
use flyt::pipeline::{Acceptance, Syncing, accepted, each, select, synced};
use flyt::project::Project as Opened;
use proptest::prelude::*;

use super::project::Project;

const LOCALES: [&str; 2] = ["ar", "pl"];
const ALL: usize = usize::MAX;

/// What somebody does. Numbers say to which locale, or after how many files the plug is pulled.
#[derive(Clone, Debug)]
enum Event {
    Source,
    Edit(usize),
    /// Spacing and punctuation: nobody thought about the meaning.
    Tidy(usize),
    Sync,
    SyncOne(usize),
    Cut(usize),
    Accept(usize),
    /// A source that comes back unseen is one that never changed.
    SyncAndGoBack,
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    use Event::*;
    let locale = 0..LOCALES.len();
    let event = prop_oneof![
        4 => Just(Source),
        4 => locale.clone().prop_map(Edit),
        1 => locale.clone().prop_map(Tidy),
        2 => Just(Sync),
        1 => locale.clone().prop_map(SyncOne),
        4 => (0..4_usize).prop_map(Cut),
        1 => locale.prop_map(Accept),
        1 => Just(SyncAndGoBack),
    ];
    proptest::collection::vec(event, 0..24)
}

/// A translation: its words, the sign behind them, and the source that was there when it was last touched.
#[derive(Clone, Copy, Default)]
struct Text {
    words: usize,
    sign: &'static str,
    touched_on: usize,
}

/// A project of one message, and what really happened in it.
struct Story {
    project: Project,
    /// The sources so far; the last is today's.
    sources: Vec<usize>,
    translations: [Text; LOCALES.len()],
    fresh: usize,
}

impl Story {
    fn new() -> Self {
        let project = Project::new(">> flyt.toml\n[project]\nsource = \"sv\"\n");
        let story = Self { project, sources: vec![0], translations: Default::default(), fresh: 0 };
        story.write();
        story.sync(&[], ALL);
        story
    }

    fn source(&self) -> usize {
        self.sources[self.sources.len() - 1]
    }

    fn tell(&mut self, event: &Event) {
        self.fresh += 1;
        match *event {
            Event::Source => self.sources.push(self.fresh),
            Event::Edit(locale) => {
                let touched_on = self.source();
                let own = &mut self.translations[locale];
                *own = Text { words: self.fresh, touched_on, ..*own };
            }
            Event::Tidy(locale) => {
                let own = &mut self.translations[locale];
                own.sign = if own.sign.is_empty() { "!" } else { "" };
            }
            Event::Sync => self.sync(&[], ALL),
            Event::SyncOne(locale) => self.sync(&[LOCALES[locale].to_owned()], ALL),
            Event::Cut(files) => self.sync(&[], files),
            Event::Accept(locale) => {
                self.accept(LOCALES[locale]);
                self.translations[locale].touched_on = self.source();
            }
            Event::SyncAndGoBack => {
                self.sync(&[], ALL);
                if self.sources.len() > 1 {
                    self.sources.pop();
                }
            }
        }
        self.write();
    }

    fn write(&self) {
        self.project.write("content/a.ftl", format!("m = Text {}\n", self.source()));
        for (locale, text) in LOCALES.iter().zip(&self.translations) {
            self.project.write(&format!("locales/{locale}/a.ftl"), format!("m = نص {}{}\n", text.words, text.sign));
        }
    }

    fn opened(&self) -> Opened {
        Opened::open(&self.project.path("")).unwrap().with_ledger()
    }

    fn sync(&self, locales: &[String], files: usize) {
        self.apply(self.changes(locales), files);
    }

    fn changes(&self, locales: &[String]) -> [ChangeSet; 2] {
        let opened = self.opened();
        let syncing = Syncing { fresh: Provenance::Unknown, from_git: false };
        synced(&opened, &select(&opened, locales).unwrap(), syncing, &|| ()).unwrap().0
    }

    fn accept(&self, locale: &str) {
        let opened = self.opened();
        let acceptance = Acceptance { keys: vec!["a.ftl:m".to_owned()], ..Acceptance::default() };
        let selection = select(&opened, &[locale.to_owned()]).unwrap();
        self.apply(accepted(&opened, &selection, &acceptance).unwrap().0, ALL);
    }

    /// Writes no more than so many files.
    fn apply(&self, steps: [ChangeSet; 2], files: usize) {
        for change in steps.iter().flat_map(|changes| &changes.files).take(files) {
            self.project.write(&change.path, change.after.as_ref().unwrap());
        }
    }

    /// Whether each translation is stale; the text that it was made from is there in any case.
    fn stale(&self) -> Vec<bool> {
        let opened = self.opened();
        let selection = select(&opened, &LOCALES.map(str::to_owned)).unwrap();
        let look = |job: flyt::pipeline::Job<'_>| {
            let part = &job.view.tracking.parts[0];
            let recorded = part.before.expect("all is recorded from the start");
            assert!(job.view.sources.get(recorded.source).is_some(), "a text is lost");
            part.is_stale()
        };
        each(&opened, &selection, &|| (), look).unwrap()
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        rng_algorithm: prop::test_runner::RngAlgorithm::ChaCha,
        failure_persistence: None,
        cases: 64,
        ..ProptestConfig::default()
    })]

    #[test]
    fn nothing_untouched_becomes_current(events in events()) {
        let mut story = Story::new();
        for event in &events {
            story.tell(event);
            for (is_stale, text) in story.stale().into_iter().zip(&story.translations) {
                prop_assert!(is_stale || text.touched_on == story.source(), "after {event:?}");
            }
        }
        // Running again completes.
        story.sync(&[], ALL);
        prop_assert!(story.changes(&[]).iter().all(ChangeSet::is_empty));
    }
}
