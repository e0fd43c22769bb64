//! The server: one thread that waits, and a lock around the project.

use std::future::poll_fn;
use std::io;
use std::net::{IpAddr, SocketAddr, ToSocketAddrs};
use std::pin::pin;
use std::sync::Arc;
use std::task::Poll;

use axum::extract::DefaultBodyLimit;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use axum::{Router, serve};
use thiserror::Error;
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};

use crate::project::ProjectError;
use crate::workspace::Workspace;

use super::desk::App;
use super::guard::{self, Guard, MAX_BODY};
use super::token::Token;
use super::{api, assets, error, headers};

/// Where to serve.
#[derive(Clone, Debug)]
pub struct Options {
    /// A name or an address of this machine.
    pub host: String,
    /// The port; 0 for any that is free.
    pub port: u16,
    /// The names of the locales to show; all where none is named.
    pub locales: Vec<String>,
}

/// Why nothing is served.
#[derive(Debug, Error)]
pub enum ServeError {
    /// Another program has the port.
    #[error("port {0} is in use: stop what uses it, or name another with `--port`; `--port 0` takes any that is free")]
    InUse(u16),
    /// The address is none of this machine.
    #[error("cannot serve at `{host}` port {port}: {error}")]
    Address {
        /// The host that was asked for.
        host: String,
        /// The port.
        port: u16,
        /// Why.
        error: io::Error,
    },
    /// The system has no randomness to give, and without it no secret.
    #[error("the system gives no random numbers: {0}")]
    Random(getrandom::Error),
    /// The project cannot be read or watched.
    #[error(transparent)]
    Project(#[from] ProjectError),
    /// The system gives no threads or no signals.
    #[error("cannot serve: {0}")]
    Runtime(#[from] io::Error),
}

/// A server that has its address, and answers once it runs.
#[derive(Debug)]
pub struct Server {
    runtime: Runtime,
    listener: TcpListener,
    at: SocketAddr,
    router: Router,
    address: String,
}

impl Server {
    /// Takes the address.
    ///
    /// # Errors
    ///
    /// The port is in use, or the host is none of this machine.
    pub fn bind(workspace: Workspace, options: &Options) -> Result<Self, ServeError> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let listener = listen(&runtime, options)?;
        let at = listener.local_addr()?;
        let token = Token::new().map_err(ServeError::Random)?;
        let address = format!("http://{}/?token={}", authority(&options.host, at), token.as_str());
        let app = App::new(workspace, &options.locales);
        app.follow()?;
        let router = router(app, Arc::new(Guard::new(&options.host, at, token)));
        Ok(Self { runtime, listener, at, router, address })
    }

    /// The address to open, its secret included.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Whether only this machine can reach it.
    pub fn is_local(&self) -> bool {
        self.at.ip().is_loopback()
    }

    /// Serves until Ctrl-C, and says when it does. What is being written at the end is written whole.
    ///
    /// # Errors
    ///
    /// The system has no more connections or signals to give.
    pub fn run(self, ready: impl FnOnce()) -> Result<(), ServeError> {
        let Self { runtime, listener, router, .. } = self;
        let ended = runtime.block_on(async {
            let mut stopped = pin!(tokio::signal::ctrl_c());
            // From the first look on, Ctrl-C is ours.
            if poll_fn(|context| Poll::Ready(stopped.as_mut().poll(context))).await.is_pending() {
                ready();
            }
            tokio::select! {
                ended = serve(listener, router).into_future() => ended,
                ended = stopped => ended,
            }
        });
        Ok(ended?)
    }
}

/// The host as it was asked for, with the port that it got; this machine's own where it is every address.
fn authority(host: &str, at: SocketAddr) -> String {
    match host.parse::<IpAddr>() {
        Ok(ip) if ip.is_unspecified() => format!("localhost:{}", at.port()),
        Ok(ip) => SocketAddr::new(ip, at.port()).to_string(),
        Err(_) => format!("{host}:{}", at.port()),
    }
}

fn listen(runtime: &Runtime, options: &Options) -> Result<TcpListener, ServeError> {
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::AddrInUse => ServeError::InUse(options.port),
        _ => ServeError::Address { host: options.host.clone(), port: options.port, error },
    };
    let found = (options.host.as_str(), options.port).to_socket_addrs().map_err(failed)?;
    let found: Vec<SocketAddr> = found.collect();
    runtime.block_on(TcpListener::bind(found.as_slice())).map_err(failed)
}

fn router(app: App, guard: Arc<Guard>) -> Router {
    api::router()
        .route("/", get(assets::index))
        .route("/assets/{name}", get(assets::asset))
        .with_state(app)
        .fallback(error::nothing)
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(from_fn_with_state(guard, guard::check))
        .layer(from_fn(headers::add))
}
