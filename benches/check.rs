//! Checking a whole project, beside the least that any tool must do: walk, read, validate UTF-8 and parse once, in one
//! thread. The project is that of `FLYT_PROJECT`, or else this repository.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads what it measures")]

use std::fs;
use std::hint::black_box;
use std::path::PathBuf;

use divan::Bencher;
use flyt::pipeline::{Demands, check, select};
use flyt::project::Project;
use flyt::report::json;

fn main() {
    divan::main();
}

fn folder() -> PathBuf {
    std::env::var_os("FLYT_PROJECT").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from)
}

#[divan::bench(sample_count = 15, sample_size = 1)]
fn floor(bencher: Bencher<'_, '_>) {
    let folder = folder();
    bencher.bench_local(|| {
        for entry in walkdir::WalkDir::new(&folder).into_iter().filter_map(Result::ok) {
            if entry.path().extension().is_some_and(|extension| extension == "ftl") {
                let text = String::from_utf8(fs::read(entry.path()).expect("a file")).expect("UTF-8");
                let _ = black_box(fluent_syntax::parser::parse_runtime(text.as_str()));
            }
        }
    });
}

#[divan::bench(sample_count = 15, sample_size = 1)]
fn check_to_json(bencher: Bencher<'_, '_>) {
    let folder = folder();
    bencher.bench_local(|| {
        let project = Project::open(&folder).expect("a project");
        let selection = select(&project, &[]).expect("all locales");
        let report = check(&project, &selection, Demands::default(), &|| ()).expect("readable files");
        json::write(&report, &mut std::io::sink()).expect("a sink takes all");
    });
}
