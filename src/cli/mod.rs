//! The program's commands: each reads its arguments, calls the library and says how it ended.

mod add;
mod args;
mod build;
mod check;
mod docs;
mod exit;
mod explain;
mod failure;
mod fix;
mod import;
mod fmt;
mod output;
mod init;
mod known;
#[cfg(feature = "lsp")]
mod lsp;
mod merge_file;
mod mv;
mod parse;
mod progress;
mod serve;
mod shell;
mod status;
mod sync;
mod todo;
mod write;

use std::process::ExitCode;

use clap::Parser;

use args::{Cli, Command};
use failure::Failure;
use output::Output;

/// Runs the command of the command line.
pub(crate) fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return exit::usage(&error),
    };
    let mut output = Output::new(&cli.global);
    let ended = match &cli.command {
        Command::Init(args) => init::run(&cli.global, args, &mut output),
        Command::Check(args) => check::run(&cli.global, args, &mut output),
        Command::Status(args) => status::run(&cli.global, args, &mut output),
        Command::Todo(args) => todo::run(&cli.global, args, &mut output),
        Command::Sync(args) => sync::sync(&cli.global, args, &mut output),
        Command::Accept(args) => sync::accept(&cli.global, args, &mut output),
        Command::Serve(args) => serve::run(&cli.global, args, &mut output),
        Command::Add(args) => add::run(&cli.global, args, &mut output),
        Command::Mv(args) => mv::run(&cli.global, args, &mut output),
        Command::Fmt(args) => fmt::run(&cli.global, args, &mut output),
        Command::Build(args) => build::run(&cli.global, args, &mut output),
        Command::Import(args) => import::run(&cli.global, args, &mut output),
        Command::MergeFile(args) => merge_file::run(args),
        #[cfg(feature = "lsp")]
        Command::Lsp => lsp::run(),
        Command::Parse(args) => parse::run(args, &mut output),
        Command::Docs(args) => docs::run(args, &output),
        Command::Completions(args) => shell::completions(args, &output),
        Command::Man => shell::man(&output),
        Command::Explain(args) => explain::run(args, &mut output),
    };
    exit::code(ended, &mut output)
}

/// How a command ended that did its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ended {
    /// Nothing is wrong.
    Clean,
    /// There are findings.
    Findings,
}

type Result<T = Ended> = std::result::Result<T, Failure>;
