//! `flyt import`

use std::path::Path;

use flyt::change::Imported;
use flyt::document::Value;
use flyt::pipeline::{Import as Asked, imported};
use flyt::project::{Project, read_text};

use super::args::{Global, Import};
use super::output::plural;
use super::write::write;
use super::{Ended, Failure, Output, Result};

pub(crate) fn run(global: &Global, args: &Import, output: &mut Output) -> Result {
    let project = Project::open(&global.project)?;
    let imported = imported(&project, &asked(args)?)?;
    write(&project, &imported.changes, args.dry_run, output)?;
    if !output.quiet {
        said(&imported).iter().for_each(|line| output.note(line));
    }
    Ok(Ended::Clean)
}

fn asked(args: &Import) -> Result<Asked> {
    let text = read_text(&args.file)?;
    let text = text.ok_or_else(|| Failure::Usage(format!("there is no file `{}`", args.file.display())))?;
    let file = Path::file_name(&args.file).unwrap_or_default().to_string_lossy().into_owned();
    Ok(Asked { file, text, name: args.name.clone() })
}

/// What was matched and what was not, a line each.
fn said(imported: &Imported) -> Vec<String> {
    let lists = [("edited", &imported.edited), ("new", &imported.new), ("removed", &imported.removed)];
    let counts = lists.iter().filter(|(_, ids)| !ids.is_empty()).map(|(what, ids)| format!("{} {what}", ids.len()));
    let counts: Vec<_> = std::iter::once(format!("{} kept", imported.kept.len())).chain(counts).collect();
    let all = imported.kept.len() + imported.edited.len() + imported.new.len();
    let mut lines = vec![format!("{}: {}", plural(all, "message"), counts.join(", "))];
    let is_first = imported.kept.is_empty() && imported.edited.is_empty();
    for (what, ids) in lists.iter().filter(|(what, ids)| !(ids.is_empty() || is_first && *what == "new")) {
        lines.push(format!("  {what}: {}", ids.join(", ")));
    }
    for variable in &imported.variables {
        lines.push(format!("  front matter: {} is {}", variable.name, shown(&variable.value)));
    }
    lines.extend(imported.left_out.iter().map(|what| format!("  left out: {what}")));
    for (id, placeables) in &imported.lost {
        lines.push(format!(
            "  `{id}` has no place any more for {}: put it back if it is still meant",
            placeables.join(", ")
        ));
    }
    lines
}

fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) => format!("“{text}”"),
        Value::Number(_, written) => written.clone(),
        Value::Date(date) => format!("{:04}-{:02}-{:02}", date.year, date.month, date.day),
        Value::Bool(value) => value.to_string(),
    }
}
