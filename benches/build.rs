//! Building a project in all formats and writing it, beside copying its files: times and their ratio, medians of 9. The
//! project is that of `FLYT_PROJECT`, or else this repository.

#![expect(clippy::disallowed_methods, reason = "a benchmark reads what it measures")]
#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use flyt::config::Format;
use flyt::pipeline::{BuildOptions, build, select};
use flyt::project::Project;

const FORMATS: [Format; 5] = [Format::Ftl, Format::Flb, Format::Mjs, Format::Html, Format::Md];

fn main() {
    let own = || PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folder = std::env::var_os("FLYT_PROJECT").map_or_else(own, PathBuf::from);
    let project = Project::open(&folder).expect("a project");
    let files = files(&folder, &project.out());
    let copying = median(|out| copy(&files, &folder, out));
    println!("{} files copied: {copying:?}", files.len());
    for formats in FORMATS.chunks(1).chain([FORMATS.as_slice()]) {
        let building = median(|out| make(&folder, formats, out));
        let ratio = building.as_secs_f64() / copying.as_secs_f64();
        println!("built as {formats:?}: {building:?}, {ratio:.1} times that");
    }
}

/// The files of the source and the translations.
fn files(folder: &Path, out: &Path) -> Vec<PathBuf> {
    let all = walkdir::WalkDir::new(folder).into_iter().filter_entry(|one| one.file_name() != "target");
    let files = all.filter_map(Result::ok).map(walkdir::DirEntry::into_path);
    files.filter(|path| path.extension().is_some_and(|end| end == "ftl") && !path.starts_with(out)).collect()
}

fn copy(files: &[PathBuf], from: &Path, to: &Path) {
    for file in files {
        let target = to.join(file.strip_prefix(from).expect("it is in the project"));
        fs::create_dir_all(target.parent().expect("it is in a folder")).expect("a folder");
        fs::copy(file, target).expect("a copy");
    }
}

fn make(folder: &Path, formats: &[Format], out: &Path) {
    let project = Project::open(folder).expect("a project");
    let selection = select(&project, &[]).expect("all locales");
    let options = BuildOptions { release: false, formats };
    let built = build(&project, &selection, options, &|| ()).expect("what can be built");
    project.write_folder_fast(&out.join("dist"), &built.files).expect("a folder that can be written");
}

/// The median time of doing something into an empty folder.
fn median(work: impl Fn(&Path)) -> Duration {
    let mut times: Vec<_> = (0..9)
        .map(|_| {
            let out = tempfile::tempdir().expect("a folder");
            let start = Instant::now();
            work(out.path());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[times.len() / 2]
}
