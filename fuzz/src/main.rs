//! Runs a target on mutations of its corpus: `cargo run --release -- check 100000`. A panic ends it, and what takes
//! long is told, each with the bytes; add them to the corpus when the fault is mended.
//! `cargo run --release -- long` repeats each line of `long.txt` and tells what takes more than its share of time.

use std::path::Path;
use std::time::{Duration, Instant};

use flyt_fuzz::{TARGETS, Target};

/// What mutations put in.
const TOKENS: &str = include_str!("../tokens.txt");
/// What is repeated.
const UNITS: &str = include_str!("../long.txt");

fn main() {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().unwrap_or_default();
    let rounds = arguments.next().and_then(|rounds| rounds.parse().ok()).unwrap_or(10_000);
    match TARGETS.iter().find(|(target, _)| *target == name) {
        Some(target) => fuzz(target, rounds),
        None if name == "long" => UNITS.lines().for_each(long),
        None => eprintln!("which target: parse, check, build, open or long?"),
    }
}

fn fuzz((name, target): &Target, rounds: u64) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus");
    let folders = TARGETS.iter().map(|(target, _)| folder.join(target));
    let files = folders.flat_map(|folder| std::fs::read_dir(folder).expect("a corpus"));
    let corpus: Vec<_> = files.map(|file| std::fs::read(file.expect("a file").path()).expect("a file")).collect();
    let mut random = Random(rounds);
    for _ in 0..rounds {
        let data = random.mutated(&corpus);
        let before = std::panic::catch_unwind(|| timed(*target, &data));
        match before {
            Ok(took) if took < Duration::from_secs(2) => {}
            Ok(took) => println!("{name} takes {took:?}: {:?}", String::from_utf8_lossy(&data)),
            Err(_) => return println!("{name} panics: {:?}", String::from_utf8_lossy(&data)),
        }
    }
}

/// Eight times the text may take eight times as long, and some more.
fn long(unit: &str) {
    let unit = unit.replace("\\n", "\n").replace("\\r", "\r").replace("\\0", "\0");
    for (name, target) in TARGETS {
        let text = |length: usize| {
            let units: String = (0..length / unit.len()).map(|at| unit.replace('#', &at.to_string())).collect();
            if unit.contains(" = ") { units } else { format!("a = x{units}\n") }
        };
        let took = [10_000, 80_000].map(|length| timed(target, text(length).as_bytes()));
        if took[1] > 24 * took[0] + Duration::from_millis(200) {
            println!("{name} of {unit:?}: {:?}, and eight times as much {:?}", took[0], took[1]);
        }
    }
}

fn timed(target: fn(&[u8]), data: &[u8]) -> Duration {
    let start = Instant::now();
    target(data);
    start.elapsed()
}

/// A sequence that is the same each time: xorshift.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 as usize % end.max(1)
    }

    fn mutated(&mut self, corpus: &[Vec<u8>]) -> Vec<u8> {
        let mut data = corpus[self.below(corpus.len())].clone();
        let tokens: Vec<_> = TOKENS.lines().collect();
        for _ in 0..=self.below(6) {
            let at = self.below(data.len() + 1);
            let end = (at + self.below(20)).min(data.len());
            let new = match self.below(5) {
                0 => Vec::new(),
                1 => data[at..end].repeat(2),
                2 => corpus[self.below(corpus.len())].iter().take(self.below(200)).copied().collect(),
                3 => tokens[self.below(tokens.len())].as_bytes().repeat(1 + self.below(40)),
                _ => tokens[self.below(tokens.len())].replace("\\n", "\n").into_bytes(),
            };
            let end = if self.below(2) == 0 { end } else { at };
            data.splice(at..end, new);
        }
        data
    }
}
