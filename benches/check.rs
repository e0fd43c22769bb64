//! Checking a whole project, beside the least that any tool must do: walk, read, validate UTF-8 and parse once, in one
//! thread. The project is that of `FLYT_PROJECT`, or else this repository.
//!
//! The two take turns, so that what else the machine does slows both, and the ratio of their medians is printed.

#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a benchmark reads and tells what it measures")]

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use flyt::pipeline::{Demands, check, select, status};
use flyt::project::Project;
use flyt::report::json;

const SAMPLES: usize = 15;

/// What is measured, by name.
type Job = (&'static str, fn(&Path));

fn main() {
    let own = || PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folder = std::env::var_os("FLYT_PROJECT").map_or_else(own, PathBuf::from);
    let jobs: [Job; 3] = [("floor", floor), ("check", check_to_json), ("status", count)];
    let mut taken = jobs.map(|_| Vec::new());
    for _ in 0..=SAMPLES {
        jobs.iter().zip(&mut taken).for_each(|((_, job), taken)| taken.push(measured(|| job(&folder))));
    }
    // The first round warms the cache.
    let medians =
        taken.map(|taken| (median(taken[1..].iter().map(|one| one.0)), median(taken[1..].iter().map(|one| one.1))));
    let (wall, cpu) = medians[0];
    for ((name, _), (own, own_cpu)) in jobs.iter().zip(medians) {
        let ratio = |one: Duration, other: Duration| one.as_secs_f64() / other.as_secs_f64();
        let (times, work) = (ratio(own, wall), ratio(own_cpu, cpu));
        println!(
            "{name:8} {:8.1} ms, {times:5.2} of the floor; processors {:8.1} ms, {work:5.2}",
            ms(own),
            ms(own_cpu)
        );
    }
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn median(times: impl Iterator<Item = Duration>) -> Duration {
    let mut times: Vec<_> = times.collect();
    times.sort_unstable();
    times[times.len() / 2]
}

/// How long a job takes, and how long it keeps processors at work.
fn measured(job: impl FnOnce()) -> (Duration, Duration) {
    let (start, worked) = (Instant::now(), processor_time());
    job();
    (start.elapsed(), processor_time() - worked)
}

/// The time that all threads of the process have worked, in hundredths of a second; nothing where the system does not
/// tell as Linux does.
fn processor_time() -> Duration {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
    let ticks: u64 = fields.filter_map(|field| field.parse::<u64>().ok()).sum();
    Duration::from_millis(10 * ticks)
}

fn floor(folder: &Path) {
    for entry in walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok) {
        if entry.path().extension().is_some_and(|extension| extension == "ftl") {
            let text = String::from_utf8(fs::read(entry.path()).expect("a file")).expect("UTF-8");
            let _ = black_box(fluent_syntax::parser::parse_runtime(text.as_str()));
        }
    }
}

fn check_to_json(folder: &Path) {
    let project = Project::open(folder).expect("a project");
    let selection = select(&project, &[]).expect("all locales");
    let report = check(&project, &selection, Demands::default(), &|| ()).expect("readable files");
    let mut file = tempfile::tempfile().expect("a file to write to");
    json::write(&report, &mut file).expect("a file takes all");
}

fn count(folder: &Path) {
    let project = Project::open(folder).expect("a project");
    let selection = select(&project, &[]).expect("all locales");
    black_box(status(&project, &selection, &|| ()).expect("readable files"));
}
