//! `flyt serve`

use std::io::Write;

use flyt::web::{Options, Server};
use flyt::workspace::Workspace;

use super::args::{Global, Serve};
use super::output::unless_closed;
use super::{Ended, Output, Result};

pub(crate) fn run(global: &Global, args: &Serve, output: &mut Output) -> Result {
    let workspace = Workspace::open(&global.project)?;
    let server = Server::bind(workspace, &Options { host: args.host.clone(), port: args.port })?;
    if !server.is_local() {
        output.warning("others on the network can reach this, and read what is sent: serve only where you trust them");
    }
    {
        let (mut out, _) = output.out();
        unless_closed(writeln!(out, "{}", server.address()).and_then(|()| out.flush()))?;
    }
    output.note("open this address in a browser; whoever has it may edit the project; stop with Ctrl-C");
    server.run()?;
    Ok(Ended::Clean)
}
