//! A project of any size in the likeness of a real one: `cargo run --example synthetic -- FROM OUT LOCALES FILES`.
//!
//! `FROM` has a folder a locale with Fluent files, and `en` is the source. `OUT` gets as many locales (those of `FROM`,
//! then the same languages in other regions) and, over all of them, about as many files: the files of `FROM` again and
//! again, in numbered folders. Each folder is bundles of its own, every rule is on, and the ledger is written.

#![expect(clippy::disallowed_methods, reason = "an example reads and writes its own files")]
#![expect(clippy::print_stdout, reason = "an example tells what it did")]

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use flyt::pipeline::{Syncing, select, synced};
use flyt::project::Project;

const SOURCE: &str = "en";
const REGIONS: [&str; 10] = ["SE", "NO", "DK", "FI", "DE", "AT", "CH", "FR", "BE", "NL"];
const SETTINGS: &str = r#"[project]
source = "en"
[[paths]]
source = "en/**/*.ftl"
translation = "{locale}/**/*.ftl"
[[bundle]]
name = "www"
split = "file"
common = ["en/p0/brands.ftl"]
[runtime]
profile = "fluent.js"
external = ["*"]
[rules]
mixed-script = "note"
quotation-marks = "note"
end-punctuation = "note"
ellipsis = "note"
entry-order = "note"
missing-variable-comment = "note"
unused-term = "note"
"#;

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [from, out, locales, files] = arguments.as_slice() else {
        return Err("usage: synthetic FROM OUT LOCALES FILES".into());
    };
    let (from, out) = (Path::new(from), Path::new(out));
    if out.exists() {
        return Err(format!("`{}` is there already: name a new folder", out.display()).into());
    }
    let known = folders(from)?;
    let names = names(&known, locales.parse()?);
    let each = fluent_files(&from.join(SOURCE))?.len().max(1);
    let times = files.parse::<usize>()?.div_ceil(names.len() * each);
    let mut count = 0;
    for (name, like) in &names {
        for at in 0..times {
            count += copy(&from.join(like), &out.join(name).join(format!("p{at}")))?;
        }
    }
    fs::write(out.join("flyt.toml"), SETTINGS)?;
    sync(out)?;
    println!("{} locales, {count} files in {}", names.len(), out.display());
    Ok(())
}

/// The locales that are wanted, each with the one of `FROM` whose files it gets; the source is the first.
fn names(known: &[String], wanted: usize) -> Vec<(String, &String)> {
    let mut names: Vec<(String, &String)> = known.iter().map(|name| (name.clone(), name)).collect();
    for region in REGIONS {
        for like in known.iter().filter(|name| *name != SOURCE) {
            let language = like.split('-').next().unwrap_or(like);
            let name = format!("{language}-{region}");
            if names.iter().all(|(taken, _)| *taken != name) {
                names.push((name, like));
            }
        }
    }
    names.sort_by_key(|(name, _)| name != SOURCE);
    names.truncate(wanted);
    names
}

/// The names of the folders in a folder that hold Fluent files.
fn folders(from: &Path) -> Result<Vec<String>, Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        if path.is_dir() && !fluent_files(&path)?.is_empty() {
            names.extend(path.file_name().and_then(|name| name.to_str()).map(str::to_owned));
        }
    }
    names.sort();
    Ok(names)
}

fn fluent_files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    Ok(paths.into_iter().filter(|path| path.extension().is_some_and(|end| end == "ftl")).collect())
}

fn copy(from: &Path, to: &Path) -> Result<usize, Box<dyn Error>> {
    fs::create_dir_all(to)?;
    let files = fluent_files(from)?;
    for file in &files {
        fs::copy(file, to.join(file.file_name().unwrap_or_default()))?;
    }
    Ok(files.len())
}

fn sync(out: &Path) -> Result<(), Box<dyn Error>> {
    let project = Project::open(out)?.with_ledger();
    let selection = select(&project, &[])?;
    let (changes, _) = synced(&project, &selection, Syncing::default(), &|| ())?;
    for step in &changes {
        project.apply(step)?;
    }
    Ok(())
}
