//! A command-line program in the reader's language, over the compiled bundles of this repository's article:
//!
//! ```console
//! $ cargo run -- build && cargo run --example greet -- pl
//! Jeden tekst, wiele języków
//! ```
//!
//! The language is what the first argument asks for, or else `LANG`.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it is a program")]
#![expect(clippy::disallowed_methods, reason = "a program has an environment")]

use std::error::Error;
use std::path::Path;

use flyt::format::Date;
use flyt::locale::{Locale, Readers};
use flyt::runtime::{Args, Bundle, Value};

fn main() -> Result<(), Box<dyn Error>> {
    let wish = std::env::args().nth(1).or_else(|| std::env::var("LANG").ok()).unwrap_or_default();
    let dist = Path::new("dist");
    let locales = locales(dist).map_err(|error| format!("{error}: run `cargo run -- build` first"))?;
    let source = Locale::new("sv", None);
    let locale = Readers::default().best(&wish, &locales).unwrap_or(&source);
    let bundle = Bundle::open(dist.join(locale.name()).join("main.flb"))?;

    let today = Date::parse("2026-11-24").ok_or("no date")?;
    say(&bundle, "site-tagline", &Args::new());
    say(&bundle, "byline", &Args::from_iter([("author", "Åsa Öberg")]));
    say(&bundle, "reading-time", &Args::from_iter([("minutes", 3)]));
    say(&bundle, "updated", &Args::from_iter([("updated", today)]));
    say(&bundle, "series", &Args::from_iter([("part", Value::from(2)), ("parts", Value::from(1200))]));
    Ok(())
}

/// What went wrong goes to the developer; the reader gets the text all the same.
fn say(bundle: &Bundle, key: &str, args: &Args<'_>) {
    let shown = bundle.format(key, args);
    shown.errors.iter().for_each(|error| eprintln!("{key}: {error}"));
    println!("{}", shown.text);
}

/// The locales that were built.
fn locales(dist: &Path) -> std::io::Result<Vec<Locale>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(dist)? {
        let entry = entry?;
        if entry.path().join("main.flb").is_file() {
            names.extend(entry.file_name().into_string());
        }
    }
    names.sort();
    Ok(names.iter().map(|name| Locale::new(name, None)).collect())
}
