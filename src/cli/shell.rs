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

/// What the exit codes mean, as `man` wants it.
const EXIT_STATUS: &str = r#".SH "EXIT STATUS"
.TP
\fB0\fR
Nothing is wrong.
.TP
\fB1\fR
There is a finding as bad as \fB\-\-fail\-on\fR says.
.TP
\fB2\fR
The command line or the settings are wrong.
.TP
\fB3\fR
A file cannot be read or written.
"#;

/// The pages of the program and of its commands, one after the other.
pub(crate) fn man(output: &Output) -> Result {
    let mut root = Cli::command();
    root.build();
    let mut page = Vec::new();
    clap_mangen::Man::new(root.clone()).render(&mut page)?;
    page.extend(EXIT_STATUS.as_bytes());
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
