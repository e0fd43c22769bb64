//! A client of `flyt lsp`, as an editor is one: it starts the program and speaks with it over its standard streams.

use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};

use crate::project::Project;

pub(super) struct Editor {
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    root: String,
    next: i64,
    /// What the server said of its own accord and nobody asked about yet.
    pub(super) told: Vec<Value>,
    pub(super) capabilities: Value,
}

impl Editor {
    /// An editor of UTF-16 in a project.
    pub(super) fn new(project: &Project) -> Self {
        Self::with(project, json!({}))
    }

    pub(super) fn with(project: &Project, capabilities: Value) -> Self {
        let root = project.path("").canonicalize().unwrap();
        let mut child = Command::new(env!("CARGO_BIN_EXE_flyt"))
            .arg("lsp")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .env_clear()
            .spawn()
            .unwrap();
        let (input, output) = (child.stdin.take(), BufReader::new(child.stdout.take().unwrap()));
        let root = format!("file://{}", root.display());
        let mut editor =
            Self { child, input, output, root: root.clone(), next: 0, told: Vec::new(), capabilities: Value::Null };
        let folder = json!({"uri": root, "name": "project"});
        let answer = editor.ask(
            "initialize",
            json!({"processId": null, "rootUri": root, "workspaceFolders": [folder], "capabilities": capabilities}),
        );
        editor.capabilities = answer["capabilities"].clone();
        editor.tell("initialized", json!({}));
        editor
    }

    pub(super) fn uri(&self, path: &str) -> String {
        format!("{}/{path}", self.root)
    }

    pub(super) fn send(&mut self, message: &Value) {
        let text = message.to_string();
        let input = self.input.as_mut().unwrap();
        write!(input, "Content-Length: {}\r\n\r\n{text}", text.len()).unwrap();
        input.flush().unwrap();
    }

    pub(super) fn read(&mut self) -> Value {
        let mut length = 0;
        loop {
            let mut line = String::new();
            assert_ne!(self.output.read_line(&mut line).unwrap(), 0, "the server is gone");
            match line.trim_end() {
                "" => break,
                line => length = line.strip_prefix("Content-Length: ").map_or(length, |text| text.parse().unwrap()),
            }
        }
        let mut bytes = vec![0; length];
        self.output.read_exact(&mut bytes).unwrap();
        serde_json::from_slice(&bytes).unwrap()
    }

    pub(super) fn tell(&mut self, method: &str, params: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    /// The result of a request.
    pub(super) fn ask(&mut self, method: &str, params: Value) -> Value {
        let answer = self.answer(method, params);
        assert!(answer["error"].is_null(), "{answer}");
        answer["result"].clone()
    }

    pub(super) fn answer(&mut self, method: &str, params: Value) -> Value {
        self.next += 1;
        let id = self.next;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}));
        loop {
            let message = self.read();
            if message["id"] == json!(id) && message.get("method").is_none() {
                return message;
            }
            self.told.push(message);
        }
    }

    /// Opens a file as it is on the disk, and gives its findings.
    pub(super) fn open(&mut self, project: &Project, path: &str) -> String {
        let text = project.read(path);
        self.open_text(path, &text)
    }

    pub(super) fn open_text(&mut self, path: &str, text: &str) -> String {
        let uri = self.uri(path);
        let document = json!({"uri": uri, "languageId": "fluent", "version": 1, "text": text});
        self.tell("textDocument/didOpen", json!({"textDocument": document}));
        self.findings(path)
    }

    /// Changes a file, and gives its findings.
    pub(super) fn change(&mut self, path: &str, version: i32, changes: Value) -> String {
        let document = json!({"uri": self.uri(path), "version": version});
        self.told.clear();
        self.tell("textDocument/didChange", json!({"textDocument": document, "contentChanges": changes}));
        self.findings(path)
    }

    /// The next findings of a file: rule and place, a line each.
    pub(super) fn findings(&mut self, path: &str) -> String {
        let uri = self.uri(path);
        let all = self.diagnostics(&uri);
        let line = |one: &Value| {
            let (start, end) = (&one["range"]["start"], &one["range"]["end"]);
            let code = one["code"].as_str().unwrap_or("-");
            format!("{code} {}:{}-{}:{}\n", start["line"], start["character"], end["line"], end["character"])
        };
        all.as_array().unwrap().iter().map(line).collect()
    }

    pub(super) fn diagnostics(&mut self, uri: &str) -> Value {
        let is_it =
            |message: &Value| message["method"] == "textDocument/publishDiagnostics" && message["params"]["uri"] == uri;
        loop {
            if let Some(at) = self.told.iter().position(is_it) {
                return self.told.remove(at)["params"]["diagnostics"].clone();
            }
            let message = self.read();
            self.told.push(message);
        }
    }

    /// A request about a place: that of `needle` in `text`, and so many characters on.
    pub(super) fn at(&mut self, method: &str, path: &str, text: &str, needle: &str, on: u32) -> Value {
        let params = self.place(path, text, needle, on);
        self.ask(method, params)
    }

    pub(super) fn place(&self, path: &str, text: &str, needle: &str, on: u32) -> Value {
        let at = text.find(needle).unwrap_or_else(|| panic!("{needle:?} is not in {text:?}"));
        let line = text[..at].matches('\n').count();
        let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
        let character = text[start..at].encode_utf16().count() as u32 + on;
        json!({"textDocument": {"uri": self.uri(path)}, "position": {"line": line, "character": character}})
    }

    /// Says goodbye, and gives the exit code.
    pub(super) fn end(mut self) -> i32 {
        self.ask("shutdown", Value::Null);
        self.tell("exit", Value::Null);
        self.input = None;
        self.child.wait().unwrap().code().unwrap()
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A text after edits in UTF-16 places, each of the text as it was.
pub(super) fn edited(text: &str, edits: &Value) -> String {
    let lines: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let offset = |place: &Value| {
        let start = lines.get(place["line"].as_u64().unwrap() as usize).copied().unwrap_or(text.len());
        let mut left = place["character"].as_u64().unwrap();
        let mut at = start;
        for char in text[start..].chars() {
            if left == 0 || char == '\n' {
                break;
            }
            left -= char.len_utf16() as u64;
            at += char.len_utf8();
        }
        at
    };
    let mut all: Vec<_> = edits.as_array().unwrap().iter().collect();
    all.sort_by_key(|edit| std::cmp::Reverse(offset(&edit["range"]["start"])));
    let mut after = text.to_owned();
    for edit in all {
        let range = offset(&edit["range"]["start"])..offset(&edit["range"]["end"]);
        after.replace_range(range, edit["newText"].as_str().unwrap());
    }
    after
}
