//! `flyt docs`: the reference pages of the repository, from what the program itself is made of.

use std::fmt::Write as _;
use std::io::Write;

use clap::builder::StyledStr;
use clap::{Arg, Command, CommandFactory};
use flyt::checks::RULES;
use flyt::config::schema;

use super::args::{Cli, Docs, Page};
use super::{Ended, Output, Result};

pub(crate) fn run(args: &Docs, output: &Output) -> Result {
    let page = match args.page {
        Page::Commands => commands(),
        Page::Rules => rules(),
        Page::Schema => schema(RULES.iter().map(|rule| rule.id)),
    };
    let (mut out, _) = output.out();
    write!(out, "{page}")?;
    Ok(Ended::Clean)
}

const MADE: &str = "<!-- Made by `UPDATE_DOCS=1 cargo test docs`: do not edit. -->\n";

fn rules() -> String {
    let mut page = format!("# Rules\n\n{MADE}\n");
    page += "Levels are set under `[rules]` in `flyt.toml`; `flyt explain RULE` prints a rule's page.\n\n";
    page += "| rule | by default | finds |\n|---|---|---|\n";
    for rule in RULES {
        let text = rule.page();
        let first = text.lines().next().unwrap_or("").replace('|', "\\|");
        let _ = writeln!(page, "| [`{id}`](#{id}) | {} | {first} |", level(rule), id = rule.id);
    }
    for rule in RULES {
        let _ = write!(page, "\n## {}\n\nBy default: {}.\n\n", rule.id, level(rule));
        page += &lowered(&rule.page());
    }
    page
}

fn level(rule: &flyt::checks::Rule) -> &'static str {
    rule.level.map_or("off", |level| level.as_str())
}

/// A page whose headings stand below the rule's own; what stands in a fence is no heading.
fn lowered(page: &str) -> String {
    let mut is_fence = false;
    let lines = page.lines().map(|line| {
        is_fence ^= line.starts_with("```");
        let deeper = if line.starts_with('#') && !is_fence { "#" } else { "" };
        format!("{deeper}{line}\n")
    });
    lines.collect()
}

fn commands() -> String {
    let mut root = Cli::command();
    root.build();
    let mut page = format!("# Commands\n\n{MADE}\n{}.\n\n", text(root.get_about()));
    page += "Exit codes: 0 clean; 1 findings; 2 usage or settings; 3 the environment, such as a file that cannot be \
             read.\n\n## Options of every command\n\n";
    options(root.get_arguments().filter(|arg| arg.is_global_set()), &mut page);
    for command in root.get_subcommands().filter(|command| !command.is_hide_set()) {
        section(command, &mut page);
    }
    page
}

fn section(command: &Command, page: &mut String) {
    let _ = write!(page, "\n## flyt {}\n\n{}.", command.get_name(), text(command.get_about()));
    let long = text(command.get_long_about());
    if !long.is_empty() && long != text(command.get_about()) {
        let _ = write!(page, " {long}.");
    }
    let positionals: Vec<_> = command.get_positionals().collect();
    let usage: String = positionals.iter().map(|arg| format!(" {}", value(arg))).collect();
    let _ = write!(page, "\n\n```console\n$ flyt {}{usage} [OPTIONS]\n```\n\n", command.get_name());
    let own = command.get_arguments().filter(|arg| !arg.is_global_set() && !arg.is_hide_set());
    options(own.filter(|arg| !["help", "version"].contains(&arg.get_id().as_str())), page);
}

fn options<'a>(arguments: impl Iterator<Item = &'a Arg>, page: &mut String) {
    let rows: Vec<_> = arguments.map(row).collect();
    if !rows.is_empty() {
        *page += "| option | does |\n|---|---|\n";
        rows.iter().for_each(|row| *page += row);
    }
}

fn row(arg: &Arg) -> String {
    let short = arg.get_short().map_or(String::new(), |short| format!("-{short}, "));
    let takes = arg.get_action().takes_values();
    let name = match arg.get_long() {
        None => value(arg),
        Some(long) if takes => format!("{short}--{long} {}", value(arg)),
        Some(long) => format!("{short}--{long}"),
    };
    let mut does = text(arg.get_help());
    let values: Vec<_> = arg.get_possible_values().iter().map(|one| format!("`{}`", one.get_name())).collect();
    if takes && !values.is_empty() && !arg.is_hide_possible_values_set() {
        let _ = write!(does, ": {}", values.join(", "));
    }
    let default = arg.get_default_values().first().and_then(|value| value.to_str());
    if let Some(default) = default.filter(|_| takes && !arg.is_hide_default_value_set()) {
        let _ = write!(does, " (default: `{default}`)");
    }
    format!("| `{name}` | {} |\n", does.replace('|', "\\|"))
}

fn value(arg: &Arg) -> String {
    let names = arg.get_value_names().unwrap_or_default();
    let name = names.first().map_or_else(|| arg.get_id().as_str().to_uppercase(), |name| name.to_string());
    let is_many = arg.get_num_args().is_some_and(|count| count.max_values() > 1);
    match (arg.is_positional() && !arg.is_required_set(), is_many) {
        (true, _) => format!("[{name}]"),
        (false, true) => format!("{name}…"),
        (false, false) => name,
    }
}

fn text(text: Option<&StyledStr>) -> String {
    text.map_or(String::new(), |text| text.to_string().split_whitespace().collect::<Vec<_>>().join(" "))
}
