//! A bundle of about 4,000 messages: what opening it, formatting it and shipping it costs, beside `fluent-bundle` and
//! beside the least that any bundle costs, a mapped table of keys and texts.
//!
//! Its messages are those of `FLYT_CORPUS`'s `relay` in English, German, French, Italian and Spanish, or else those of
//! this repository, again and again; each language's ids begin with its name.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads what it measures")]
#![expect(clippy::print_stdout, reason = "sizes are no times: a benchmark tells them itself")]

use std::fs;
use std::hint::black_box;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use divan::Bencher;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use flyt::bundle::{Part, flb, ftl};
use flyt::catalog::{Content, File, Message, Namespaces, Role, UseKind};
use flyt::config::Config;
use flyt::locale::{Locale, Plurals};
use flyt::runtime::{Args, Bundle};
use flyt::view::Side;

/// The bundle in each form, as files.
struct Forms {
    folder: tempfile::TempDir,
    /// A key in the middle.
    key: String,
    messages: Vec<Case>,
}

/// One message or attribute, and what it is given.
struct Case {
    key: String,
    id: String,
    attribute: Option<String>,
    texts: Vec<String>,
    numbers: Vec<String>,
}

static FORMS: LazyLock<Forms> = LazyLock::new(Forms::new);

fn main() {
    FORMS.tell();
    divan::main();
}

impl Forms {
    fn new() -> Self {
        let config = Config::parse("[project]\nsource = \"en\"\n").expect("settings");
        let locale = Locale::new("en", None);
        let files = [File::new("a.ftl".into(), "a.ftl".into(), Content::Text(text()))];
        let (namespaces, plurals) = (Namespaces::new(&config, std::iter::empty()), Plurals::new(&locale, None));
        let side = Side::new(&locale, &plurals, &files, &namespaces);
        let part = Part { bundle: "main".to_owned(), side: &side, messages: files[0].messages().collect() };
        let (compiled, _) = flb(&[&part], &config.runtime);
        let folder = tempfile::tempdir().expect("a folder");
        let bundle = Bundle::from_bytes(compiled.clone()).expect("a bundle");
        let shown = files[0].messages().filter(|message| !message.is_term()).flat_map(cases);
        // What either runtime complains of is no measure of speed.
        let messages: Vec<_> = shown.filter(|case| bundle.format(&case.key, &case.ours()).errors.is_empty()).collect();
        let plain = |case: &&Case| case.texts.is_empty() && case.numbers.is_empty() && case.attribute.is_none();
        let key = messages.iter().filter(plain).nth(messages.len() / 3).expect("a text").key.clone();
        let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).expect("a file");
        write("main.ftl", ftl(&part).as_bytes());
        write("main.flb", &compiled);
        write("table", &table(&bundle));
        Self { folder, key, messages }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn tell(&self) {
        let read = |name| fs::read(self.path(name)).expect("a file");
        let (ftl, flb) = (read("main.ftl"), read("main.flb"));
        let (small_ftl, small_flb) = (brotli(&ftl), brotli(&flb));
        let ratio = |one: usize, other: usize| one as f64 / other as f64;
        println!("{} messages and attributes", self.messages.len());
        println!("raw: ftl {} flb {}, {:.3}", ftl.len(), flb.len(), ratio(flb.len(), ftl.len()));
        println!("brotli: ftl {small_ftl} flb {small_flb}, {:.3}", ratio(small_flb, small_ftl));
    }

    fn fluent(&self) -> FluentBundle<FluentResource> {
        let text = fs::read_to_string(self.path("main.ftl")).expect("a file");
        let mut bundle = FluentBundle::new(vec!["en".parse().expect("a tag")]);
        bundle.add_builtins().expect("no other functions");
        bundle.add_resource(FluentResource::try_new(text).expect("no errors")).expect("no id twice");
        bundle
    }
}

impl Case {
    fn ours(&self) -> Args<'_> {
        let mut args: Args<'_> = self.texts.iter().map(|name| (&**name, "värde")).collect();
        self.numbers.iter().for_each(|name| args.set(&**name, 3));
        args
    }

    fn theirs(&self) -> FluentArgs<'_> {
        let mut args: FluentArgs<'_> = self.texts.iter().map(|name| (&**name, "värde")).collect();
        self.numbers.iter().for_each(|name| args.set(&**name, 3));
        args
    }
}

/// The Fluent text of the bundle, without comments.
fn text() -> String {
    let mut text = String::new();
    let folders = match std::env::var_os("FLYT_CORPUS") {
        Some(corpus) => {
            ["en", "de", "fr", "it", "es-ES"].map(|name| Path::new(&corpus).join("relay").join(name)).to_vec()
        }
        None => vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("content"); 60],
    };
    for (at, folder) in folders.iter().enumerate() {
        let prefix = match folder.file_name().and_then(|name| name.to_str()) {
            Some("content") => format!("x{at}-"),
            name => format!("{}-", name.expect("a name")),
        };
        for message in files(folder).iter().flat_map(|file| file.messages()) {
            let facts = message.facts();
            // References are without a prefix: the first language has the terms, and what is referred to.
            let prefix = if at == 0 { "" } else { &prefix };
            if at == 0 || !message.is_term() {
                text += &format!("{prefix}{}\n", &message.file.text[facts.id.start as usize..facts.span.end as usize]);
            }
        }
    }
    text
}

fn files(folder: &Path) -> Vec<File> {
    let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut paths: Vec<_> = entries.filter(|path| path.extension().is_some_and(|one| one == "ftl")).collect();
    paths.sort();
    let read = |path: &PathBuf| fs::read_to_string(path).expect("a text");
    paths.iter().map(|path| File::new("a".into(), "a".into(), Content::Text(read(path)))).collect()
}

fn cases(message: Message<'_>) -> Vec<Case> {
    let case = |pattern: flyt::catalog::Pattern<'_>| {
        let attribute = pattern.attribute().map(str::to_owned);
        let uses = |selected: bool| {
            let uses = pattern.uses_of(UseKind::Variable);
            let mut names: Vec<_> = uses
                .filter(|one| (one.role == Role::Selector) == selected)
                .map(|one| pattern.text(one.name).to_owned())
                .collect();
            names.sort();
            names.dedup();
            names
        };
        let id = message.id().to_owned();
        let key = attribute.as_ref().map_or(id.clone(), |name| format!("{id}.{name}"));
        Case { key, id, attribute, texts: uses(false), numbers: uses(true) }
    };
    message.patterns().map(case).collect()
}

/// Keys and texts, sorted, behind a table of where each starts.
fn table(bundle: &Bundle) -> Vec<u8> {
    let keys = bundle.keys().expect("a good bundle");
    let (mut starts, mut data) = ((keys.len() as u32).to_le_bytes().to_vec(), Vec::<u8>::new());
    for key in &keys {
        starts.extend((data.len() as u32).to_le_bytes());
        data.extend(key.as_bytes());
        starts.extend((data.len() as u32).to_le_bytes());
        data.extend(bundle.format(key, &Args::new()).text.as_bytes());
    }
    starts.extend((data.len() as u32).to_le_bytes());
    starts.extend(data);
    starts
}

/// What a table has for a key: nothing is checked but that it is UTF-8.
fn look_up<'t>(table: &'t [u8], key: &str) -> Option<&'t str> {
    let number = |at: usize| u32::from_le_bytes(table[at..at + 4].try_into().expect("four bytes")) as usize;
    let count = number(0);
    let data = 4 + 4 * (2 * count + 1);
    let piece = |at: usize| &table[data + number(4 + 4 * at)..data + number(8 + 4 * at)];
    let (mut low, mut high) = (0, count);
    while low < high {
        let middle = low.midpoint(high);
        if piece(2 * middle) < key.as_bytes() { low = middle + 1 } else { high = middle }
    }
    (low < count && piece(2 * low) == key.as_bytes()).then(|| std::str::from_utf8(piece(2 * low + 1)).ok())?
}

fn brotli(bytes: &[u8]) -> usize {
    let mut small = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut small, 1 << 16, 11, 22);
    writer.write_all(bytes).expect("a vector takes all");
    drop(writer);
    small.len()
}

#[divan::bench(sample_count = 200)]
fn open_and_show_map_and_binary_search(bencher: Bencher<'_, '_>) {
    let (path, key) = (FORMS.path("table"), &FORMS.key);
    bencher.bench_local(|| {
        let file = fs::File::open(&path).expect("a file");
        #[expect(unsafe_code, reason = "nobody else knows of the file")]
        // SAFETY: it lies in a folder of this process.
        let map = unsafe { memmap2::Mmap::map(&file) }.expect("a map");
        black_box(look_up(&map, black_box(key)).expect("a text").len())
    });
}

#[divan::bench(sample_count = 200)]
fn open_and_show_flb_mapped(bencher: Bencher<'_, '_>) {
    let (path, key) = (FORMS.path("main.flb"), &FORMS.key);
    bencher.bench_local(|| {
        #[expect(unsafe_code, reason = "nobody else knows of the file")]
        // SAFETY: it lies in a folder of this process.
        let bundle = unsafe { Bundle::map(&path) }.expect("a bundle");
        black_box(bundle.format(black_box(key), &Args::new()).text.len())
    });
}

#[divan::bench(sample_count = 200)]
fn open_and_show_flb_read(bencher: Bencher<'_, '_>) {
    let (path, key) = (FORMS.path("main.flb"), &FORMS.key);
    bencher.bench_local(|| {
        let bundle = Bundle::open(&path).expect("a bundle");
        black_box(bundle.format(black_box(key), &Args::new()).text.len())
    });
}

#[divan::bench(sample_count = 50)]
fn open_and_show_fluent_bundle(bencher: Bencher<'_, '_>) {
    bencher.bench_local(|| {
        let bundle = FORMS.fluent();
        let pattern = bundle.get_message(black_box(&FORMS.key)).and_then(|message| message.value()).expect("a text");
        black_box(bundle.format_pattern(pattern, None, &mut Vec::new()).len())
    });
}

/// The first time that each message is shown: nothing is known of its key yet.
#[divan::bench(sample_count = 50)]
fn open_and_show_all_flb(bencher: Bencher<'_, '_>) {
    let cases: Vec<_> = FORMS.messages.iter().map(|case| (&*case.key, case.ours())).collect();
    bencher.bench_local(|| {
        let bundle = Bundle::open(FORMS.path("main.flb")).expect("a bundle");
        cases.iter().map(|(key, args)| bundle.format(key, args).text.len()).sum::<usize>()
    });
}

#[divan::bench(sample_count = 50)]
fn open_and_show_all_fluent_bundle(bencher: Bencher<'_, '_>) {
    let cases: Vec<_> = FORMS.messages.iter().map(|case| (case, case.theirs())).collect();
    bencher.bench_local(|| show_all(&FORMS.fluent(), &cases));
}

#[divan::bench(sample_count = 200)]
fn show_all_flb(bencher: Bencher<'_, '_>) {
    let bundle = Bundle::open(FORMS.path("main.flb")).expect("a bundle");
    let cases: Vec<_> = FORMS.messages.iter().map(|case| (&*case.key, case.ours())).collect();
    bencher.bench_local(|| cases.iter().map(|(key, args)| bundle.format(key, args).text.len()).sum::<usize>());
}

#[divan::bench(sample_count = 200)]
fn show_all_fluent_bundle(bencher: Bencher<'_, '_>) {
    let bundle = FORMS.fluent();
    let cases: Vec<_> = FORMS.messages.iter().map(|case| (case, case.theirs())).collect();
    bencher.bench_local(|| show_all(&bundle, &cases));
}

fn show_all(bundle: &FluentBundle<FluentResource>, cases: &[(&Case, FluentArgs<'_>)]) -> usize {
    let show = |(case, args): &(&Case, FluentArgs<'_>)| {
        let message = bundle.get_message(&case.id).expect("a message");
        let attribute = || message.get_attribute(case.attribute.as_deref()?).map(|one| one.value());
        let pattern = attribute().or_else(|| message.value()).expect("a pattern");
        bundle.format_pattern(pattern, Some(args), &mut Vec::new()).len()
    };
    cases.iter().map(show).sum()
}
