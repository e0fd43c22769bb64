//! `flyt explain`

use std::io::Write;

use flyt::checks::{RULES, nearest_rule, rule};

use super::args::Explain;
use super::output::unless_closed;
use super::{Ended, Failure, Output, Result};

pub(crate) fn run(args: &Explain, output: &mut Output) -> Result {
    let (mut out, _) = output.out();
    match &args.rule {
        None => unless_closed(list(&mut out))?,
        Some(id) => {
            let unknown = || {
                Failure::Usage(match nearest_rule(id) {
                    Some(near) => format!("there is no rule `{id}`; did you mean `{near}`?"),
                    None => format!("there is no rule `{id}`; `flyt explain` lists all rules"),
                })
            };
            let rule = rule(id).ok_or_else(unknown)?;
            let level = rule.level.map_or("off by default", |level| level.as_str());
            unless_closed(write!(out, "# {} ({level})\n\n{}", rule.id, rule.page()))?;
        }
    }
    Ok(Ended::Clean)
}

fn list(out: &mut dyn Write) -> std::io::Result<()> {
    let width = RULES.iter().map(|rule| rule.id.len()).max().unwrap_or(0);
    for rule in RULES {
        let level = rule.level.map_or("off", |level| level.as_str());
        let page = rule.page();
        writeln!(out, "{:width$}  {level:7}  {}", rule.id, page.lines().next().unwrap_or(""))?;
    }
    Ok(())
}
