//! Faults that were mended stay mended: every file of the fuzz corpus goes through every target.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may fail loudly and read files")]

#[path = "../fuzz/src/lib.rs"]
#[allow(unreachable_pub, reason = "it is a crate of its own, too")]
mod fuzz;

#[test]
fn no_file_of_the_corpus_ends_in_a_panic() {
    let folders = fuzz::TARGETS.map(|(name, _)| std::fs::read_dir(format!("fuzz/corpus/{name}")).unwrap());
    let files: Vec<_> = folders.into_iter().flatten().map(|file| file.unwrap().path()).collect();
    for path in &files {
        let data = std::fs::read(path).unwrap();
        for (name, target) in fuzz::TARGETS {
            let ended = std::panic::catch_unwind(|| target(&data));
            assert!(ended.is_ok(), "{name} of {} panics", path.display());
        }
    }
    assert!(files.len() >= 20, "only {} files", files.len());
}
