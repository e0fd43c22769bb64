//! One session in a real editor: Neovim, without a screen, on a copy of this repository's own project.

use std::path::Path;
use std::process::Command;

use crate::project::Project;

const SCRIPT: &str = include_str!("neovim.lua");

/// Whether there is a Neovim. Where there is none, says so, unless `FLYT_REQUIRE` names `editor`.
#[expect(clippy::print_stderr, reason = "a test says that it was skipped")]
fn is_there() -> bool {
    let found = Command::new("nvim").arg("--version").output().is_ok();
    let required = std::env::var("FLYT_REQUIRE").unwrap_or_default();
    assert!(found || !required.contains("editor"), "FLYT_REQUIRE names the editor, but there is no nvim");
    if !found {
        eprintln!("SKIPPED a_real_editor_is_served: there is no nvim");
    }
    found
}

/// Copies what is kept of a folder of the repository.
fn copy(project: &Project, folder: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for entry in walkdir::WalkDir::new(root.join(folder)) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap();
            project.write(path, std::fs::read(entry.path()).unwrap());
        }
    }
}

#[test]
fn a_real_editor_is_served() {
    if !is_there() {
        return;
    }
    let project = Project::new(&format!(">> session.lua\n{SCRIPT}"));
    for folder in ["flyt.toml", "glossary.toml", "content", "locales", "ledger"] {
        copy(&project, folder);
    }
    let output = Command::new("nvim")
        .args(["--headless", "--clean", "-n", "-c", "luafile session.lua"])
        .env("FLYT", env!("CARGO_BIN_EXE_flyt"))
        .current_dir(project.path(""))
        .env("HOME", project.path(""))
        .env("XDG_STATE_HOME", project.path("state"))
        .output()
        .unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{said}");
    for line in [
        "clean: 0",
        "fault: unknown-variable",
        "hover: ```fluent skip-link = ",
        "complete: 0",
        "repaired: 0",
        "renamed: true",
    ] {
        assert!(said.contains(line), "no {line:?} in:\n{said}");
    }
    // What the editor saved is what `mv` would have done.
    assert!(project.read("content/sida.ftl").contains("\njump-link = "), "{said}");
    assert_eq!(project.run("check --locked").code, 0, "{}", project.run("check --locked").out);
}
