//! An HTTP handler that answers in the language that `Accept-Language` asks for, over the compiled bundles of this
//! repository's article:
//!
//! ```console
//! $ cargo run -- build && cargo run --example http &
//! $ curl -H 'Accept-Language: pl, en;q=0.5' http://127.0.0.1:8080/
//! ```
//!
//! An argument is another address to listen on. The bundles are opened once and shared by all threads.

#![expect(clippy::print_stdout, reason = "it is a program")]

use std::error::Error;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use flyt::locale::{Direction, Locale, Readers};
use flyt::runtime::{Args, Chain, OpenError};

/// What is built, the source first: it stands in for what nobody reads.
const LOCALES: [&str; 8] = ["sv", "en", "de", "es", "pl", "ar", "ja", "fi"];

struct Site {
    locales: Vec<Locale>,
    /// The bundles of each locale, and then those of the source.
    chains: Vec<Chain>,
    readers: Readers,
}

fn main() -> Result<(), Box<dyn Error>> {
    let site = Site::open(Path::new("dist")).map_err(|error| format!("{error}: run `cargo run -- build` first"))?;
    let site = Arc::new(site);
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    let listener = TcpListener::bind(address)?;
    println!("http://{}/", listener.local_addr()?);
    for stream in listener.incoming() {
        let site = Arc::clone(&site);
        // A reader who hangs up is no fault of the program.
        std::thread::spawn(move || stream.and_then(|stream| site.answer(stream)));
    }
    Ok(())
}

impl Site {
    fn open(dist: &Path) -> Result<Self, OpenError> {
        let bundle = |name: &str| flyt::runtime::Bundle::open(dist.join(name).join("main.flb"));
        let chain = |name: &&str| Ok(Chain::from(vec![bundle(name)?, bundle(LOCALES[0])?]));
        let chains = LOCALES.iter().map(chain).collect::<Result<_, OpenError>>()?;
        Ok(Self { locales: LOCALES.map(|name| Locale::new(name, None)).to_vec(), chains, readers: Readers::default() })
    }

    fn answer(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        let page = self.page(&wishes(&stream)?);
        write!(
            stream,
            "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nVary: Accept-Language\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{page}",
            page.len()
        )
    }

    fn page(&self, wishes: &str) -> String {
        let best = self.readers.best(wishes, &self.locales);
        let at = self.locales.iter().position(|locale| Some(locale) == best).unwrap_or(0);
        let (locale, chain) = (&self.locales[at], &self.chains[at]);
        let text = |key, args: &Args<'_>| escaped(&chain.format(key, args).text);
        let name = text("site-name", &Args::new());
        let tagline = text("site-tagline", &Args::new());
        let time = text("reading-time", &Args::from_iter([("minutes", 3)]));
        let (tag, direction) = (locale.tag(), Direction::of(locale).as_str());
        format!(
            "<!doctype html>\n<html lang=\"{tag}\" dir=\"{direction}\">\n<title>{name}</title>\n<h1>{name}</h1>\n\
             <p>{tagline}</p>\n<p>{time}</p>\n</html>\n"
        )
    }
}

/// The `Accept-Language` of a request; no request is longer than 16 kB.
fn wishes(stream: &TcpStream) -> io::Result<String> {
    let mut wishes = String::new();
    for line in BufReader::new(stream.take(1 << 14)).lines() {
        let line = line?;
        match line.split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("accept-language") => wishes = value.trim().to_owned(),
            None if line.is_empty() => break,
            _ => {}
        }
    }
    Ok(wishes)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
