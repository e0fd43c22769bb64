//! From a keystroke to what is found in it: the language server, asked as an editor asks it, in a project of 40,000
//! files, in a file of 1,000 messages that refers to others. Prints p50, p99 and the worst.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench may fail loudly, and prints"
)]

use std::fmt::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use lsp_server::{Connection, Message, Notification, Request};
use serde_json::{Value, json};

/// Locales, and source files; with the source that is 40,000 files.
const LOCALES: usize = 99;
const FILES: usize = 400;
const MESSAGES: usize = 1_000;
const KEYSTROKES: usize = 1_000;

fn main() {
    // `cargo test --benches` only wants to know that it runs.
    let (locales, files) = if std::env::args().any(|arg| arg == "--bench") { (LOCALES, FILES) } else { (2, 3) };
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    project(&root, locales, files);
    println!("{} files, {MESSAGES} messages in the one that is edited", (locales + 1) * files);
    for bundles in ["", "[[bundle]]\nname = \"b\"\nsplit = \"file\"\ncommon = [\"sv/f0.ftl\"]\n"] {
        std::fs::write(root.join("flyt.toml"), settings(bundles)).unwrap();
        println!("{}:", if bundles.is_empty() { "one bundle" } else { "a bundle a file" });
        session(&root, "l0/big.ftl");
        session(&root, "sv/big.ftl");
    }
}

fn settings(bundles: &str) -> String {
    let paths = "[[paths]]\nsource = \"sv/**/*.ftl\"\ntranslation = \"{locale}/**/*.ftl\"\n";
    let locales: Vec<_> =
        (0..LOCALES).map(|at| format!("[locale.l{at}]\ntag = \"{}\"\n", ["pl", "ar", "de", "ja"][at % 4])).collect();
    let names: Vec<_> = (0..LOCALES).map(|at| format!("\"l{at}\"")).collect();
    format!("[project]\nsource = \"sv\"\nlocales = [{}]\n{paths}{bundles}{}", names.join(", "), locales.concat())
}

/// Files that differ, as real ones do: terms in the first, messages that refer to them in all others.
fn project(root: &Path, locales: usize, files: usize) {
    let names = std::iter::once("sv".to_owned()).chain((0..locales).map(|at| format!("l{at}")));
    for name in names {
        std::fs::create_dir(root.join(&name)).unwrap();
        for file in 0..files - 1 {
            let (path, count) = (root.join(&name).join(format!("f{file}.ftl")), 10);
            std::fs::write(path, if file == 0 { terms() } else { messages(&format!("f{file}"), &name, count) })
                .unwrap();
        }
        std::fs::write(root.join(&name).join("big.ftl"), messages("big", &name, MESSAGES)).unwrap();
    }
    std::fs::create_dir(root.join("ledger")).unwrap();
}

fn terms() -> String {
    (0..20).map(|at| format!("-term-{at} = Term {at}\n")).collect()
}

fn messages(file: &str, locale: &str, count: usize) -> String {
    let mut text = String::new();
    for at in 0..count {
        let _ = match at % 10 {
            0 => {
                writeln!(text, "{file}-{at} = {{ $n ->\n    [one] {locale} one\n   *[other] {locale} {at} {{ $n }}\n}}")
            }
            1 => writeln!(
                text,
                "{file}-{at} = See {{ -term-{} }} and {{ $name }} <b>here</b>\n    .label = Label {at} in {locale}",
                at % 20
            ),
            2 => writeln!(
                text,
                "# A comment about it\n{file}-{at} = {{ {file}-{} }} again, with https://example.org/{locale}/{at}",
                at - 1
            ),
            _ => writeln!(
                text,
                "{file}-{at} = A text of some length in {locale}, number {at}, as one reads it in a window"
            ),
        };
    }
    text
}

/// An editor that types into a file.
fn session(root: &Path, path: &str) {
    let (server, client) = Connection::memory();
    let thread = std::thread::spawn(move || flyt::lsp::serve(&server).unwrap());
    let uri = format!("file://{}/{path}", root.display());
    ask(
        &client,
        1,
        "initialize",
        json!({"capabilities": {}, "workspaceFolders": [{"uri": format!("file://{}", root.display()), "name": "p"}]}),
    );
    tell(&client, "initialized", json!({}));
    let text = std::fs::read_to_string(root.join(path)).unwrap();
    let begun = Instant::now();
    tell(
        &client,
        "textDocument/didOpen",
        json!({"textDocument": {"uri": uri, "languageId": "fluent", "version": 1, "text": text}}),
    );
    findings(&client, 1);
    let opened = begun.elapsed();
    let line = text.lines().count() as u32 / 2;
    let at = text.lines().nth(line as usize).unwrap().encode_utf16().count() as u32;
    let mut times: Vec<Duration> =
        (0..KEYSTROKES).map(|key| keystroke(&client, &uri, line, at + key as u32 % 50, key)).collect();
    times.sort();
    let shown =
        |per: usize| format!("{:.2} ms", times[(times.len() * per / 100).min(times.len() - 1)].as_secs_f64() * 1e3);
    println!(
        "  {path}: opened in {:.0} ms; p50 {}, p99 {}, worst {}",
        opened.as_secs_f64() * 1e3,
        shown(50),
        shown(99),
        shown(100)
    );
    ask(&client, 2, "shutdown", Value::Null);
    tell(&client, "exit", Value::Null);
    thread.join().unwrap();
}

/// One letter more: now a text, now a placeable that is not closed, now a tag.
fn keystroke(client: &Connection, uri: &str, line: u32, column: u32, key: usize) -> Duration {
    let letter = ["a", "{", " ", "$", "x", "}", "<", "å", ".", "🙂"][key % 10];
    let place = json!({"line": line, "character": column});
    let change = json!({"range": {"start": place, "end": place}, "text": letter});
    let version = key as i32 + 2;
    let begun = Instant::now();
    tell(
        client,
        "textDocument/didChange",
        json!({"textDocument": {"uri": uri, "version": version}, "contentChanges": [change]}),
    );
    findings(client, version);
    begun.elapsed()
}

fn findings(client: &Connection, version: i32) {
    loop {
        if let Message::Notification(note) = client.receiver.recv().unwrap()
            && note.method == "textDocument/publishDiagnostics"
            && note.params["version"] == version
        {
            return;
        }
    }
}

fn tell(client: &Connection, method: &str, params: Value) {
    client.sender.send(Notification::new(method.to_owned(), params).into()).unwrap();
}

fn ask(client: &Connection, id: i32, method: &str, params: Value) {
    client.sender.send(Request::new(id.into(), method.to_owned(), params).into()).unwrap();
    while !matches!(client.receiver.recv().unwrap(), Message::Response(_)) {}
}
