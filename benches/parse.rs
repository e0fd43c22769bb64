//! Parsing, beside `fluent-syntax` on the same files: those of `FLYT_CORPUS`, or else those of this repository.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads its own files")]

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use divan::Bencher;
use divan::counter::BytesCount;

static TEXTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dirs = match std::env::var_os("FLYT_CORPUS") {
        Some(corpus) => vec![PathBuf::from(corpus)],
        None => vec![root.join("content"), root.join("locales")],
    };
    let mut texts = Vec::new();
    dirs.iter().for_each(|dir| read(dir, &mut texts));
    texts
});

fn read(dir: &Path, texts: &mut Vec<String>) {
    for entry in fs::read_dir(dir).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            read(&path, texts);
        } else if path.extension().is_some_and(|extension| extension == "ftl") {
            texts.push(fs::read_to_string(&path).expect("a text"));
        }
    }
}

fn main() {
    divan::main();
}

fn each<T>(bencher: Bencher, parse: impl Fn(&'static str) -> T + Sync) {
    let texts = &*TEXTS;
    let bytes: usize = texts.iter().map(String::len).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| {
        for text in texts {
            drop(black_box(parse(black_box(text.as_str()))));
        }
    });
}

#[divan::bench]
fn flyt(bencher: Bencher) {
    each(bencher, flyt::syntax::parse);
}

#[divan::bench]
fn fluent_syntax(bencher: Bencher) {
    each(bencher, fluent_syntax::parser::parse::<&str>);
}

#[divan::bench]
fn fluent_syntax_runtime(bencher: Bencher) {
    each(bencher, fluent_syntax::parser::parse_runtime::<&str>);
}
