//! Real projects to run against: they lie outside the repository, where `FLYT_CORPUS` says.

#![expect(clippy::disallowed_methods, reason = "tests find and read their own files")]
#![expect(clippy::unwrap_used, clippy::print_stderr, reason = "a test may panic, and says that it was skipped")]

use std::fs;
use std::path::{Path, PathBuf};

/// The folder of real projects. Where there is none, says so and gives nothing, unless `FLYT_REQUIRE` names `corpus`.
pub(crate) fn dir() -> Option<PathBuf> {
    let dir = std::env::var_os("FLYT_CORPUS").map(PathBuf::from);
    if dir.is_none() {
        let required = std::env::var("FLYT_REQUIRE").unwrap_or_default();
        assert!(!required.contains("corpus"), "FLYT_REQUIRE names the corpus, but FLYT_CORPUS is not set");
        let name = std::thread::current().name().unwrap_or("a test").to_owned();
        eprintln!("SKIPPED {name}: FLYT_CORPUS is not set");
    }
    dir
}

/// Every `.ftl` file below `dir`, in the order of their paths, with its text.
pub(crate) fn texts(dir: &Path) -> Vec<(PathBuf, String)> {
    let mut texts = Vec::new();
    let mut entries: Vec<PathBuf> = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            texts.extend(self::texts(&path));
        } else if path.extension().is_some_and(|extension| extension == "ftl") {
            let text = fs::read_to_string(&path).unwrap();
            texts.push((path, text));
        }
    }
    texts
}
