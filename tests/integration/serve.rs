//! `flyt serve` under attack: whoever is not the page that was opened by the printed address gets nothing, and no file is
//! ever half, lost or outside of the project.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use serde_json::Value;

use super::project::Project;

/// A server of a project, stopped when it is dropped.
pub(crate) struct Served<'p> {
    child: Child,
    port: u16,
    token: String,
    _project: &'p Project,
}

/// What was answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl<'p> Served<'p> {
    pub(crate) fn new(project: &'p Project) -> Self {
        Self::with(project, &[])
    }

    fn with(project: &'p Project, arguments: &[&str]) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_flyt"));
        command.args(["serve", "--port", "0"]).args(arguments).current_dir(project.path("")).env_clear();
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let (host, token) = line.trim().split_once("/?token=").unwrap();
        let port = host.strip_prefix("http://127.0.0.1:").unwrap().parse().unwrap();
        Self { child, port, token: token.to_owned(), _project: project }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(std::time::Duration::from_secs(20))).unwrap();
        stream
    }

    /// Sends bytes, and reads until the server has no more to say.
    fn raw(&self, request: &[u8]) -> Answer {
        let mut stream = self.connect();
        stream.write_all(request).unwrap();
        answer(&mut stream)
    }

    /// A request with headers that are lines of their own; `HOST` and `TOKEN` stand for what is right.
    fn send(&self, line: &str, headers: &str, body: &str) -> Answer {
        let length = if body.is_empty() { String::new() } else { format!("Content-Length: {}\n", body.len()) };
        let head = format!("{line} HTTP/1.1\n{headers}{length}Connection: close\n\n");
        let host = format!("127.0.0.1:{}", self.port);
        let head = head.replace("HOST", &host).replace("TOKEN", &self.token).replace('\n', "\r\n");
        self.raw(&[head.as_bytes(), body.as_bytes()].concat())
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.send(&format!("GET {path}"), KNOWN, "")
    }

    pub(crate) fn post(&self, path: &str, body: &str) -> Answer {
        self.send(&format!("POST {path}"), &format!("{KNOWN}Content-Type: application/json\n"), body)
    }

    fn json(&self, path: &str) -> Value {
        let answer = self.get(path);
        assert_eq!(answer.status, 200, "{path}: {}", answer.body);
        serde_json::from_str(&answer.body).unwrap()
    }

    fn saving(&self, key: &str, parts: Value, version: &Value) -> String {
        serde_json::json!({"locale": "pl", "key": key, "parts": parts, "version": version, "by": "Ewa"}).to_string()
    }

    fn save(&self, key: &str, parts: Value, version: &Value) -> Answer {
        self.post("/api/save", &self.saving(key, parts, version))
    }

    /// Sends a request, and does not wait for its answer.
    fn open(&self, path: &str, body: &str) -> TcpStream {
        let mut stream = self.connect();
        let (host, length) = (format!("127.0.0.1:{}", self.port), body.len());
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {}\r\nContent-Type: application/json\r\n\
             Content-Length: {length}\r\nConnection: close\r\n\r\n{body}",
            self.token
        );
        stream.write_all(head.as_bytes()).unwrap();
        stream
    }
}

impl Drop for Served<'_> {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What the page sends.
const KNOWN: &str = "Host: HOST\nAuthorization: Bearer TOKEN\n";

fn answer(stream: &mut TcpStream) -> Answer {
    let mut bytes = Vec::new();
    // Whoever is refused while sending may see the connection end roughly.
    let _ = stream.read_to_end(&mut bytes);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
    Answer { status, head: head.to_lowercase(), body: body.to_owned() }
}

fn project() -> Project {
    Project::pair("a = Hej\nb = Två\n", "pl", "a = Cześć\n")
}

#[test]
fn the_printed_address_opens_the_page_and_nothing_may_frame_or_keep_it() {
    let project = project();
    let served = Served::new(&project);
    let page = served.send("GET /?token=TOKEN", "Host: HOST\nSec-Fetch-Site: none\n", "");
    assert_eq!(page.status, 200);
    assert!(page.body.starts_with("<!doctype html>"), "{}", page.body);
    for wanted in ["script-src 'self';", "frame-ancestors 'none'", "cache-control: no-store", "nosniff", "no-referrer"]
    {
        assert!(page.head.contains(wanted), "{wanted}: {}", page.head);
    }
    assert!(!page.head.contains("unsafe-inline"));
}

#[test]
fn nothing_is_told_without_the_token() {
    let project = project();
    let served = Served::new(&project);
    let wrong = "0".repeat(served.token.len());
    for path in ["/", "/api/project", "/api/messages?locale=pl", "/api/events", "/preview?locale=pl&file=a.ftl"] {
        for (line, headers) in [
            (format!("GET {path}"), "Host: HOST\n".to_owned()),
            (format!("GET {path}"), format!("Host: HOST\nAuthorization: Bearer {wrong}\n")),
            (format!("GET {path}"), "Host: HOST\nAuthorization: Bearer \n".to_owned()),
            (format!("GET {path}?token={wrong}"), "Host: HOST\n".to_owned()),
        ] {
            assert_eq!(served.send(&line, &headers, "").status, 403, "{line} {headers}");
        }
    }
    // In an address it might be kept: what the page asks by script takes it from the header only.
    assert_eq!(served.send("GET /api/project?token=TOKEN", "Host: HOST\n", "").status, 403);
    assert_eq!(served.send("POST /api/save?token=TOKEN", "Host: HOST\n", "{}").status, 403);
}

#[test]
fn another_site_gets_nothing_even_with_the_token() {
    let project = project();
    let served = Served::new(&project);
    let origins =
        ["https://evil.example", "http://localhost:1", "http://127.0.0.1", "null", "http://HOST.evil.example"];
    let mut foreign: Vec<_> = origins.iter().map(|origin| format!("Origin: {origin}\n")).collect();
    foreign.extend(["cross-site", "same-site"].map(|site| format!("Sec-Fetch-Site: {site}\n")));
    foreign.push("Origin: http://HOST\nOrigin: https://evil.example\n".to_owned());
    for headers in foreign {
        let all = format!("{KNOWN}{headers}");
        assert_eq!(served.send("GET /api/project", &all, "").status, 403, "{headers}");
        assert_eq!(served.send("GET /?token=TOKEN", &all, "").status, 403, "{headers}");
        let preflight = served.send("OPTIONS /api/save", &format!("{all}Access-Control-Request-Method: POST\n"), "");
        assert!(preflight.status >= 400 && !preflight.head.contains("access-control-allow"), "{}", preflight.head);
    }
    let own = format!("{KNOWN}Origin: http://HOST\nSec-Fetch-Site: same-origin\n");
    assert_eq!(served.send("GET /api/project", &own, "").status, 200);
}

#[test]
fn a_rebound_name_leads_nowhere() {
    let project = project();
    let served = Served::new(&project);
    let port = served.port;
    for host in
        ["evil.example", &format!("evil.example:{port}"), "127.0.0.1", "127.0.0.1:1", &format!("127.0.0.1.evil:{port}")]
    {
        let headers = format!("Host: {host}\nAuthorization: Bearer TOKEN\n");
        assert_eq!(served.send("GET /api/project", &headers, "").status, 421, "{host}");
        assert_eq!(served.send("GET /assets/main.js", &headers, "").status, 421, "{host}");
    }
    let twice = "Host: HOST\nHost: evil.example\nAuthorization: Bearer TOKEN\n";
    assert!([400, 421].contains(&served.send("GET /api/project", twice, "").status));
    let none = format!("GET /api/project HTTP/1.0\r\nAuthorization: Bearer {}\r\n\r\n", served.token);
    assert_eq!(served.raw(none.as_bytes()).status, 421);
    for host in ["localhost", "[::1]", "LocalHost"] {
        let headers = format!("Host: {host}:{port}\nAuthorization: Bearer TOKEN\n");
        assert_eq!(served.send("GET /api/project", &headers, "").status, 200, "{host}");
    }
}

#[test]
fn no_path_leads_out() {
    let project = project();
    project.write("secret.txt", "hemligt");
    let served = Served::new(&project);
    let climbs = ["..", "%2e%2e", "..%2f..", "..%5c", "....//", "%252e%252e", "/etc", "\0"];
    for climb in climbs.map(|climb| climb.replace('\0', "%00")) {
        for path in ["/assets/X/flyt.toml", "/assets/X/secret.txt", "/X/secret.txt", "/assets/X"] {
            let answer = served.get(&path.replace('X', &climb));
            assert!(answer.status >= 400 && !answer.body.contains("hemligt"), "{path}: {answer:?}");
        }
    }
}

#[test]
fn a_body_of_a_gigabyte_is_not_read() {
    let project = project();
    let served = Served::new(&project);
    let start = std::time::Instant::now();
    let headers = format!("{KNOWN}Content-Type: application/json\nContent-Length: 1000000000\n");
    let refused = served.send("POST /api/check", &headers, "");
    assert_eq!((refused.status, refused.body.as_str()), (413, "{\"error\":\"that is more than 1 MB: send less\"}"));
    // One that says nothing of its length ends as soon as it is too long.
    let mut stream = TcpStream::connect(("127.0.0.1", served.port)).unwrap();
    let head =
        format!("POST /api/check HTTP/1.1\n{KNOWN}Content-Type: application/json\nTransfer-Encoding: chunked\n\n");
    let head = head.replace("HOST", &format!("127.0.0.1:{}", served.port)).replace("TOKEN", &served.token);
    stream.write_all(head.replace('\n', "\r\n").as_bytes()).unwrap();
    let chunk = format!("10000\r\n{}\r\n", " ".repeat(0x10000));
    let sent = (0..16_000).take_while(|_| stream.write_all(chunk.as_bytes()).is_ok()).count();
    assert!(sent < 200, "{sent} chunks of 64 KiB were taken");
    assert!(start.elapsed().as_secs() < 20);
    assert_eq!(served.get("/api/project").status, 200);
}

#[test]
fn a_port_in_use_is_told() {
    let project = project();
    let served = Served::new(&project);
    let run = project.run(&format!("serve --port {}", served.port));
    assert_eq!((run.code, run.out.as_str()), (3, ""));
    assert!(run.err.contains(&format!("port {} is in use", served.port)), "{}", run.err);
}

#[cfg(unix)]
#[test]
fn control_c_ends_it() {
    let project = project();
    let mut served = Served::new(&project);
    // An open page waits for news all the time.
    let mut waiting = served.connect();
    let host = format!("127.0.0.1:{}", served.port);
    write!(waiting, "GET /api/events?token={} HTTP/1.1\r\nHost: {host}\r\n\r\n", served.token).unwrap();
    let mut status = [0; 12];
    waiting.read_exact(&mut status).unwrap();
    assert_eq!(&status, b"HTTP/1.1 200");
    let id = served.child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    assert_eq!(served.child.wait().unwrap().code(), Some(0));
}

#[test]
fn what_is_typed_is_checked_and_what_is_saved_is_that_and_nothing_else() {
    let project = Project::pair(
        "# $n (Number) - How many.\na = { $n ->\n    [one] En katt\n   *[other] { $n } katter\n  }\nb = Hej\n",
        "pl",
        "# Min.\r\na   =  Koty\r\n\r\nb = Cześć\r\n",
    );
    assert_eq!(project.run("sync").code, 0);
    let served = Served::new(&project);
    let message = served.json("/api/message?locale=pl&key=content/a.ftl:a");
    assert_eq!(message["variables"], serde_json::json!([{"name": "n", "kind": "Number", "comment": "How many."}]));
    let variant = |key: &str, is_default: bool, text: &str| {
        let value = serde_json::json!([{"text": text}, {"placeable": "{ $n }"}]);
        serde_json::json!({"key": key, "default": is_default, "value": value})
    };
    let mut variants = vec![variant("one", false, "kot "), variant("other", true, "kota ")];
    let typed = |variants: &[Value]| {
        let select = serde_json::json!({"selector": "$n", "variants": variants});
        serde_json::json!([{"attribute": null, "pattern": [{"select": select}]}])
    };
    let body = serde_json::json!({"locale": "pl", "key": "content/a.ftl:a", "parts": typed(&variants)});
    let checked: Value = serde_json::from_str(&served.post("/api/check", &body.to_string()).body).unwrap();
    let rules: Vec<_> =
        checked["findings"].as_array().unwrap().iter().map(|one| one["rule"].as_str().unwrap()).collect();
    assert_eq!(rules, ["missing-plural-category"]);
    assert_eq!((&checked["findings"][0]["start"], &checked["findings"][0]["end"]), (&2.into(), &4.into()));
    variants.splice(1..1, [variant("few", false, "koty "), variant("many", false, "kotów ")]);
    let saved = served.save("content/a.ftl:a", typed(&variants), &message["version"]);
    assert_eq!(saved.status, 200, "{}", saved.body);
    let lines = [
        "{ $n ->",
        "    [one] kot { $n }",
        "    [few] koty { $n }",
        "    [many] kotów { $n }",
        "   *[other] kota { $n }",
        "}",
    ];
    let select: String = lines.map(|line| format!("\r\n    {line}")).concat();
    assert_eq!(project.read("locales/pl/a.ftl"), format!("# Min.\r\na   ={select}\r\n\r\nb = Cześć\r\n"));
    let record = project.read("ledger/pl.tsv");
    assert!(
        record.lines().any(|line| line.starts_with("content/a.ftl:a\t") && line.contains("\thuman\tEwa")),
        "{record}"
    );
    assert_eq!(project.run("check --locked --fail-on warning").code, 0, "{}", project.run("check --locked").out);
}

#[test]
fn of_two_writers_one_is_told_of_the_other() {
    let project = project();
    let served = Served::new(&project);
    let other = Served::new(&project);
    let version = served.json("/api/message?locale=pl&key=content/a.ftl:a")["version"].clone();
    let texts: Vec<String> = (0..8).map(|at| format!("Tekst {at}")).collect();
    let save = |at: usize| {
        let server = if at.is_multiple_of(2) { &served } else { &other };
        server.save("content/a.ftl:a", serde_json::json!([{"attribute": null, "text": texts[at]}]), &version)
    };
    let answers: Vec<Answer> = std::thread::scope(|scope| {
        let all: Vec<_> = (0..texts.len()).map(|at| scope.spawn(move || save(at))).collect();
        all.into_iter().map(|one| one.join().unwrap()).collect()
    });
    let saved: Vec<_> = (0..texts.len()).filter(|at| answers[*at].status == 200).collect();
    assert_eq!(saved.len(), 1, "{answers:#?}");
    let file = project.read("locales/pl/a.ftl");
    assert_eq!(file, format!("a = {}\n", texts[saved[0]]));
    for refused in answers.iter().filter(|answer| answer.status != 200) {
        let told: Value = serde_json::from_str(&refused.body).unwrap();
        assert_eq!((refused.status, &told["theirs"][0]["text"]), (409, &texts[saved[0]].as_str().into()), "{told:#}");
    }
    // What somebody changes in an editor is no less theirs, the source included.
    for (path, text) in [("locales/pl/a.ftl", "a = Inny\n"), ("content/a.ftl", "a = Annat\nb = Två\n")] {
        let version = served.json("/api/message?locale=pl&key=content/a.ftl:a")["version"].clone();
        project.write(path, text);
        let parts = serde_json::json!([{"attribute": null, "text": "Mój"}]);
        assert_eq!(served.save("content/a.ftl:a", parts, &version).status, 409, "{path}");
        assert_eq!(project.read("locales/pl/a.ftl"), "a = Inny\n");
    }
}

#[test]
fn ranks_have_the_categories_of_ranks() {
    let source = "a = { NUMBER($n, type: \"ordinal\") ->\n    [one] { $n }:a\n   *[other] { $n }:e\n}\n";
    let project = Project::pair(source, "en", source);
    let served = Served::new(&project);
    let told = served.json("/api/project");
    let names = |kind: &str| -> Vec<String> {
        let all = told["locales"][0][kind].as_array().unwrap();
        all.iter().map(|one| one["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!((names("categories"), names("ordinals").len()), (vec!["one".to_owned(), "other".to_owned()], 4));
    assert_eq!((&told["locales"][0]["messages"], &told["locales"][0]["present"]), (&1.into(), &1.into()));
    let message = served.json("/api/message?locale=en&key=content/a.ftl:a");
    let select = &message["source"]["parts"][0]["pattern"][0]["select"];
    assert_eq!((&select["plural"], &select["ordinal"]), (&true.into(), &true.into()));
}

#[test]
fn nobody_accepts_what_they_have_not_seen() {
    let project = project();
    assert_eq!(project.run("sync").code, 0);
    let served = Served::new(&project);
    let version = || served.json("/api/message?locale=pl&key=content/a.ftl:a")["version"].clone();
    let accept = |version: &Value| {
        let body = serde_json::json!({
            "locale": "pl", "key": "content/a.ftl:a", "version": version, "reviewed": true, "by": "Ewa"
        });
        served.post("/api/accept", &body.to_string())
    };
    let seen = version();
    let ledger = project.read("ledger/pl.tsv");
    project.write("content/a.ftl", "a = Radera allt\nb = Två\n");
    let refused = accept(&seen);
    assert_eq!(refused.status, 409, "{}", refused.body);
    assert!(refused.body.contains("Radera allt"));
    assert_eq!(project.read("ledger/pl.tsv"), ledger);
    assert_eq!(accept(&version()).status, 200);
    assert!(project.read("ledger/pl.tsv").contains("\treviewed\tEwa"));
}

#[test]
fn no_text_gets_out_of_its_message() {
    let project = project();
    let served = Served::new(&project);
    let version = served.json("/api/message?locale=pl&key=content/a.ftl:a")["version"].clone();
    for text in ["{", "x }", "x\n.c = y", "{ $n ->\n    [one] x\n}", " ", "x\n}\n\nb = Wstrzyknięte"] {
        let answer = served.save("content/a.ftl:a", serde_json::json!([{"attribute": null, "text": text}]), &version);
        assert_eq!(answer.status, 422, "{text}: {}", answer.body);
    }
    let parts = serde_json::json!([{"attribute": "x = y\nc", "text": "z"}, {"attribute": null, "text": "x"}]);
    assert_eq!(served.save("content/a.ftl:a", parts, &version).status, 422);
    assert_eq!(project.read("locales/pl/a.ftl"), "a = Cześć\n");
    for key in ["content/../../x.ftl:a", "/etc/passwd:a", "content/a.ftl:nej", "a", ""] {
        let parts = serde_json::json!([{"attribute": null, "text": "x"}]);
        assert_eq!(served.save(key, parts, &version).status, 404, "{key}");
    }
    assert_eq!(served.get("/api/messages?locale=../pl").status, 404);
}

#[cfg(unix)]
#[test]
fn no_link_leads_out() {
    use std::os::unix::fs::symlink;
    let outside = Project::new(">> bild.svg\n<svg/>>> pl/a.ftl\na = Ute\n");
    let project = Project::new(
        ">> flyt.toml\n[project]\nsource = \"sv\"\n>> content/a.md\n# { a }\n>> content/a.ftl\na = Hej\n>> content/b.svg\n<svg/>",
    );
    symlink(outside.path("bild.svg"), project.path("content/ute.svg")).unwrap();
    symlink(outside.path(""), project.path("content/mapp")).unwrap();
    std::fs::create_dir(project.path("locales")).unwrap();
    symlink(outside.path("pl"), project.path("locales/pl")).unwrap();
    let served = Served::new(&project);
    let picture = |name: &str| served.send(&format!("GET /preview/TOKEN/{name}"), "Host: HOST\n", "").status;
    assert_eq!(picture("b.svg"), 200);
    let out = ["ute.svg", "mapp/bild.svg", "../b.svg", "..%2fb.svg", "%2e%2e/content/b.svg", "x/..%5cb.svg"];
    assert!(out.iter().all(|name| picture(name) >= 400), "{:?}", out.map(picture));
    let message = served.json("/api/message?locale=pl&key=content/a.ftl:a");
    let saved =
        served.save("content/a.ftl:a", serde_json::json!([{"attribute": null, "text": "x"}]), &message["version"]);
    assert!(saved.status >= 400, "{saved:?}");
    assert_eq!(outside.read("pl/a.ftl"), "a = Ute\n");
}

#[test]
fn a_preview_runs_nothing_but_our_script() {
    let project = Project::new(
        ">> flyt.toml\n[project]\nsource = \"sv\"\nlocales = [\"pl\"]\n>> content/a.md\n# { a }\n\n{ b }\n\
         >> content/a.ftl\na = Hej\nb = Två\n>> locales/pl/a.ftl\na = Cześć\nb = <script>alert(1)</script> <b onclick=\"x\">dwa</b>\n",
    );
    let served = Served::new(&project);
    let moved = served.send("GET /preview?locale=pl&file=content/a.ftl&token=TOKEN", "Host: HOST\n", "");
    assert_eq!(moved.status, 303);
    let address = format!("/preview/{}/pl/a.html?locale=pl&file=content/a.ftl", served.token);
    assert!(moved.head.contains(&format!("location: {address}")), "{}", moved.head);
    let page = served.send(&format!("GET {address}"), "Host: HOST\n", "");
    let own = format!("script-src http://127.0.0.1:{}/assets/preview.js;", served.port);
    assert!(page.head.contains(&own) && page.head.contains("sandbox allow-scripts"), "{}", page.head);
    assert!(page.body.contains("data-message=\"a\">Cześć</h1>"), "{}", page.body);
    assert!(!page.body.contains("<script>") && !page.body.contains("onclick"), "{}", page.body);
    let wrong = address.replace(&served.token, &"0".repeat(64));
    assert_eq!(served.send(&format!("GET {wrong}"), "Host: HOST\n", "").status, 403);
    let edits = r#"{"locale": "pl", "file": "content/a.ftl", "edits": [{"key": "content/a.ftl:a", "parts": [{"text": "Nowe"}]}]}"#;
    let typed: Value = serde_json::from_str(&served.post("/api/preview", edits).body).unwrap();
    assert!(typed["html"].as_str().unwrap().contains("data-message=\"a\">Nowe</h1>"), "{typed:#}");
    assert_eq!(project.read("locales/pl/a.ftl").lines().next(), Some("a = Cześć"));
}

/// However early or late the plug is pulled, each file is the old one or the new one, and the next run goes on.
#[test]
fn a_save_that_is_cut_short_leaves_whole_files() {
    let project = project();
    assert_eq!(project.run("sync").code, 0);
    let (old, record) = (project.read("locales/pl/a.ftl"), project.read("ledger/pl.tsv"));
    let mut seen = std::collections::BTreeSet::new();
    for step in 0..24_u64 {
        project.write("locales/pl/a.ftl", &old);
        project.write("ledger/pl.tsv", &record);
        let mut served = Served::new(&project);
        let version = served.json("/api/message?locale=pl&key=content/a.ftl:a")["version"].clone();
        let body = served.saving("content/a.ftl:a", serde_json::json!([{"attribute": null, "text": "Nowe"}]), &version);
        let mut stream = served.open("/api/save", &body);
        std::thread::sleep(std::time::Duration::from_micros(step * step * 40));
        served.child.kill().unwrap();
        served.child.wait().unwrap();
        let _ = answer(&mut stream);
        let (now, ledger) = (project.read("locales/pl/a.ftl"), project.read("ledger/pl.tsv"));
        assert!(now == old || now == "a = Nowe\n", "{now}");
        assert!(ledger == record || now == "a = Nowe\n", "what was not written is called current");
        assert_eq!(project.run("check").code, 0, "{}", project.run("check").out);
        seen.insert(now);
    }
    assert_eq!(seen.len(), 2, "each was cut at the same place: {seen:?}");
}

#[test]
fn what_others_change_is_told() {
    let project = project();
    let served = Served::new(&project);
    let mut stream = served.connect();
    let head = format!("GET /api/events?token={} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", served.token, served.port);
    stream.write_all(head.as_bytes()).unwrap();
    let mut lines = BufReader::new(stream).lines().map(|line| line.unwrap());
    assert!(lines.next().unwrap().ends_with("200 OK"));
    assert!(lines.any(|line| line == "content-type: text/event-stream"));
    project.write("locales/pl/a.ftl", "a = Inny\n");
    assert!(lines.any(|line| line == "event: changed"));
    let messages = served.json("/api/messages?locale=pl&file=content/a.ftl");
    assert_eq!(messages["messages"][0]["translation"], "Inny");
}

#[test]
fn locales_that_are_named_are_shown_alone() {
    let project = Project::new(
        ">> flyt.toml\n[project]\nsource = \"sv\"\n>> content/a.ftl\na = Hej\n>> locales/pl/a.ftl\na = Cześć\n>> locales/fi/a.ftl\na = Hei\n",
    );
    let served = Served::with(&project, &["--locale", "fi"]);
    let locales = served.json("/api/project")["locales"].clone();
    assert_eq!((locales.as_array().unwrap().len(), &locales[0]["locale"]), (1, &"fi".into()));
    assert_eq!(served.get("/api/messages?locale=pl").status, 404);
    let run = project.run("serve --port 0 --locale sw");
    assert_eq!((run.code, run.err.as_str()), (2, "error: there is no locale `sw`; the project has sv, fi, pl\n"));
    assert_eq!(Project::new("").run("serve --port 0").code, 2);
}

#[test]
fn boxes_in_boxes_end_somewhere() {
    let project = project();
    let served = Served::new(&project);
    for depth in [3, 50, 1000, 20_000] {
        let open = "[{\"select\":{\"selector\":\"$n\",\"variants\":[{\"key\":\"other\",\"default\":true,\"value\":"
            .repeat(depth);
        let body = format!("{{\"pattern\":{open}[]{}}}", "}]}}]".repeat(depth));
        let answer = served.post("/api/pattern", &body);
        assert!([200, 400, 413, 422].contains(&answer.status), "{depth}: {answer:?}");
    }
    let braces = serde_json::json!({"text": "{".repeat(100_000)}).to_string();
    let read: Value = serde_json::from_str(&served.post("/api/parse", &braces).body).unwrap();
    assert_eq!(read["pattern"], Value::Null);
}
