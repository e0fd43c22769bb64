//! `flyt serve`

use std::io::{self, Write};

use flyt::pipeline::select;
use flyt::web::{Options, Server};
use flyt::workspace::Workspace;

use super::args::{Global, Serve};
use super::output::unless_closed;
use super::{Ended, Output, Result};

pub(crate) fn run(global: &Global, args: &Serve, output: &mut Output) -> Result {
    let workspace = Workspace::open(&global.project)?;
    select(workspace.project(), &global.locales)?;
    let options = Options { host: args.host.clone(), port: args.port, locales: global.locales.clone() };
    let server = Server::bind(workspace, &options)?;
    if !server.is_local() {
        output.warning("others on the network can reach this, and read what is sent: serve only where you trust them");
    }
    let address = server.address().to_owned();
    let mut told = Ok(());
    server.run(|| told = tell(&address, output))?;
    unless_closed(told)?;
    Ok(Ended::Clean)
}

fn tell(address: &str, output: &Output) -> io::Result<()> {
    let (mut out, _) = output.out();
    writeln!(out, "{address}")?;
    out.flush()?;
    if !output.quiet {
        output.note("open this address in a browser; whoever has it may edit the project; stop with Ctrl-C");
    }
    Ok(())
}
