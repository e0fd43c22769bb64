//! `flyt completions` and `flyt man`

use std::io::Write;

use clap::CommandFactory;

use super::args::{Cli, Completions};
use super::output::unless_closed;
use super::{Ended, Output, Result};

pub(crate) fn completions(args: &Completions, output: &Output) -> Result {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "flyt", &mut script);
    print(&script, output)
}

/// The pages of the program and of its commands, one after the other.
pub(crate) fn man(output: &Output) -> Result {
    let mut root = Cli::command();
    root.build();
    let mut page = Vec::new();
    clap_mangen::Man::new(root.clone()).render(&mut page)?;
    for command in root.get_subcommands().filter(|command| !command.is_hide_set() && command.get_name() != "help") {
        let title = format!("flyt-{}", command.get_name());
        let command = command.clone().display_name(&title);
        clap_mangen::Man::new(command).title(title).render(&mut page)?;
    }
    print(&page, output)
}

fn print(text: &[u8], output: &Output) -> Result {
    let (mut out, _) = output.out();
    unless_closed(out.write_all(text).and_then(|()| out.flush()))?;
    Ok(Ended::Clean)
}
