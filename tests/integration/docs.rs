//! The pages in `docs/` are what the program says of itself.

use std::path::Path;

use super::project::run_in;

#[track_caller]
fn is_current(page: &str, file: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let run = run_in(root, &format!("docs {page}"));
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let path = root.join("docs").join(file);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::create_dir_all(root.join("docs")).unwrap();
        std::fs::write(&path, &run.out).unwrap();
    }
    let text = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(text == run.out, "docs/{file} is not what the program says: make it with `UPDATE_DOCS=1 cargo test docs`");
}

#[test]
fn rules() {
    is_current("rules", "rules.md");
}

#[test]
fn commands() {
    is_current("commands", "commands.md");
}

#[test]
fn schema() {
    is_current("schema", "flyt.schema.json");
}
