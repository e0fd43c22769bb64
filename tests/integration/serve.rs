//! `flyt serve` under attack: whoever is not the page that was opened by the printed address gets nothing, and no file is
//! ever half, lost or outside of the project.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

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
        let mut command = Command::new(env!("CARGO_BIN_EXE_flyt"));
        command.args(["serve", "--port", "0"]).current_dir(project.path("")).env_clear();
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let (host, token) = line.trim().split_once("/?token=").unwrap();
        let port = host.strip_prefix("http://127.0.0.1:").unwrap().parse().unwrap();
        Self { child, port, token: token.to_owned(), _project: project }
    }

    /// Sends bytes, and reads until the server has no more to say.
    fn raw(&self, request: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(std::time::Duration::from_secs(20))).unwrap();
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
    for wanted in ["script-src 'self';", "frame-ancestors 'none'", "cache-control: no-store", "nosniff", "no-referrer"] {
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
    let origins = ["https://evil.example", "http://localhost:1", "http://127.0.0.1", "null", "http://HOST.evil.example"];
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
    for host in ["evil.example", &format!("evil.example:{port}"), "127.0.0.1", "127.0.0.1:1", &format!("127.0.0.1.evil:{port}")]
    {
        let headers = format!("Host: {host}\nAuthorization: Bearer TOKEN\n");
        assert_eq!(served.send("GET /api/project", &headers, "").status, 421, "{host}");
        assert_eq!(served.send("GET /assets/page.css", &headers, "").status, 421, "{host}");
    }
    let twice = "Host: HOST\nHost: evil.example\nAuthorization: Bearer TOKEN\n";
    assert!([400, 421].contains(&served.send("GET /api/project", twice, "").status));
    let none = format!("GET /api/project HTTP/1.0\r\nAuthorization: Bearer {}\r\n\r\n", served.token);
    assert_eq!(served.raw(none.as_bytes()).status, 421);
    for host in ["localhost", "[::1]", "LOCALHOST"] {
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
    let head = format!("POST /api/check HTTP/1.1\n{KNOWN}Content-Type: application/json\nTransfer-Encoding: chunked\n\n");
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
    let _stream = TcpStream::connect(("127.0.0.1", served.port)).unwrap();
    let id = served.child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    assert_eq!(served.child.wait().unwrap().code(), Some(0));
}
