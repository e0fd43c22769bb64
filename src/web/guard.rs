//! Who may ask: nobody but the page that was opened by the printed address.
//!
//! A page of another site can make a browser send requests here. It can choose neither their `Host`, `Origin` and
//! `Sec-Fetch-Site`, which are looked at first, nor does it know the token, which everything needs that tells of the
//! project or changes it.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{Request, State};
use axum::http::header::{AUTHORIZATION, CONTENT_LENGTH, HOST, ORIGIN};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::assets;
use super::token::Token;

/// The largest body that is read, in bytes.
pub(super) const MAX_BODY: usize = 1 << 20;

/// Whom to answer.
#[derive(Debug)]
pub(super) struct Guard {
    hosts: Vec<String>,
    /// The port, where it serves at every address of this machine. A name may be rebound, a number cannot.
    at_any: Option<u16>,
    pub(super) token: Token,
}

impl Guard {
    /// Answers those who name the host and the port that it serves at.
    pub(super) fn new(host: &str, at: SocketAddr, token: Token) -> Self {
        let bracketed = match host.parse() {
            Ok(IpAddr::V6(host)) => format!("[{host}]"),
            _ => host.to_ascii_lowercase(),
        };
        let names = ["127.0.0.1", "localhost", "[::1]", &bracketed];
        let mut hosts: Vec<_> = names.iter().map(|name| format!("{name}:{}", at.port())).collect();
        // Browsers leave the port of HTTP out.
        if at.port() == 80 {
            hosts.extend(names.map(str::to_owned));
        }
        Self { hosts, at_any: at.ip().is_unspecified().then_some(at.port()), token }
    }

    fn is_own(&self, host: &str) -> bool {
        let host = host.to_ascii_lowercase();
        let is_number = |port| host.parse::<SocketAddr>().is_ok_and(|named| named.port() == port);
        self.hosts.contains(&host) || self.at_any.is_some_and(is_number)
    }

    /// What is wrong with a request.
    fn refusal(&self, request: &Request) -> Option<(StatusCode, &'static str)> {
        let headers = request.headers();
        let (path, query) = (request.uri().path(), request.uri().query().unwrap_or_default());
        // A rebound name leads here, but the browser still says it.
        if !single(headers, HOST).is_some_and(|host| self.is_own(host)) {
            return Some((StatusCode::MISDIRECTED_REQUEST, "this is not the printed address: open that"));
        }
        let is_public = path.starts_with(assets::FOLDER);
        // A preview has no origin, so what it shows seems to be asked for by another site.
        let is_shown = is_public || path.starts_with("/preview/");
        if !is_shown && !self.is_from_here(headers) {
            return Some((StatusCode::FORBIDDEN, "another site asks: open the printed address by itself"));
        }
        if is_too_large(headers) {
            return Some((StatusCode::PAYLOAD_TOO_LARGE, "that is more than 1 MB: send less"));
        }
        let given = single(headers, AUTHORIZATION).and_then(|value| value.strip_prefix("Bearer "));
        let in_path = path.strip_prefix("/preview/").and_then(|rest| rest.split('/').next());
        let in_query = || TAKE_ADDRESS.contains(&path).then(|| token_in(query)).flatten();
        let given = given.or(in_path).or_else(in_query);
        let is_known = given.is_some_and(|given| self.token.is(given));
        (!is_public && !is_known).then_some((StatusCode::FORBIDDEN, NO_TOKEN))
    }

    /// Whether no other site is behind a request: browsers that say where it comes from must say that it is here, or
    /// that somebody typed the address.
    fn is_from_here(&self, headers: &HeaderMap) -> bool {
        let origin = single(headers, ORIGIN);
        let is_own = |origin: &str| origin.strip_prefix("http://").is_some_and(|host| self.is_own(host));
        let site = single(headers, HeaderName::from_static("sec-fetch-site"));
        (!headers.contains_key(ORIGIN) || origin.is_some_and(is_own))
            && site.is_none_or(|site| matches!(site, "same-origin" | "none"))
    }
}

const NO_TOKEN: &str = "the address lacks its token: open the address that `flyt serve` printed";

/// What a browser asks for without a header of ours.
const TAKE_ADDRESS: [&str; 3] = ["/", "/preview", "/api/events"];

/// A header that is there once.
fn single(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    let mut all = headers.get_all(name).iter();
    let first = all.next()?.to_str().ok()?;
    all.next().is_none().then_some(first)
}

fn is_too_large(headers: &HeaderMap) -> bool {
    let length = headers.get(CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
    length.is_some_and(|length| length > MAX_BODY)
}

fn token_in(query: &str) -> Option<&str> {
    query.split('&').find_map(|pair| pair.strip_prefix("token="))
}

/// Lets a request through, or answers what is wrong with it.
pub(super) async fn check(State(guard): State<std::sync::Arc<Guard>>, request: Request, next: Next) -> Response {
    match guard.refusal(&request) {
        None => next.run(request).await,
        Some((status, reason)) if request.uri().path().starts_with("/api/") => {
            super::error::Problem::new(status, reason).into_response()
        }
        Some((status, reason)) => (status, format!("flyt: {reason}\n")).into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guard(host: &str, at: &str) -> Guard {
        Guard::new(host, at.parse().expect("an address"), Token::new().expect("random"))
    }

    #[test]
    fn hosts_are_those_that_were_asked_for() {
        let local = guard("127.0.0.1", "127.0.0.1:7350");
        assert!(local.is_own("localhost:7350") && local.is_own("[::1]:7350"));
        assert!(!local.is_own("localhost") && !local.is_own("192.168.1.5:7350") && !local.is_own("127.0.0.1:80"));
        let named = guard("Anna.example", "192.168.1.5:80");
        assert!(named.is_own("anna.example") && named.is_own("ANNA.example:80") && !named.is_own("evil.example"));
    }

    #[test]
    fn at_every_address_a_number_will_do_and_a_name_will_not() {
        for all in [guard("0.0.0.0", "0.0.0.0:7350"), guard("::", "[::]:7350")] {
            assert!(all.is_own("192.168.1.5:7350") && all.is_own("[fd00::1]:7350"));
            assert!(!all.is_own("evil.example:7350") && !all.is_own("192.168.1.5:1"));
        }
    }
}
