//! Another name for a message, a term, an attribute or a variable, in all locales and outlines.
//!
//! Messages are renamed as `flyt mv` does, in the ledger too. A variable is the application's: its name is changed in
//! the message and its translations.

use std::collections::BTreeMap;

use lsp_types::{PrepareRenameResponse, RenameParams, TextDocumentPositionParams, WorkspaceEdit};

use crate::change::FileChange;
use crate::pipeline::{check_name, renamed};
use crate::text::{Edit, apply};
use crate::workspace::Named;

use super::changes::of_files;
use super::session::{Answer, Session, Target, text_of};

pub(super) fn prepare(
    session: &mut Session,
    params: TextDocumentPositionParams,
) -> Answer<Option<PrepareRenameResponse>> {
    let Some((target, offset)) = session.place(&params) else { return Ok(None) };
    let found = target.project.named_at(&target.path, offset).map_err(|error| error.to_string())?;
    let found = found.filter(|(named, _)| !matches!(named, Named::Function(_)));
    Ok(found.map(|(named, span)| PrepareRenameResponse::RangeWithPlaceholder {
        range: target.lines().range(span),
        placeholder: name(&named),
    }))
}

fn name(named: &Named) -> String {
    match named {
        Named::Message { attribute: Some(name), .. } | Named::Variable { name, .. } | Named::Function(name) => name,
        Named::Message { id, .. } => id,
    }
    .clone()
}

pub(super) fn rename(session: &mut Session, params: RenameParams) -> Answer<Option<WorkspaceEdit>> {
    let Some((mut target, offset)) = session.place(&params.text_document_position) else { return Ok(None) };
    let path = target.path.clone();
    let found = target.project.named_at(&path, offset).map_err(|error| error.to_string())?;
    let files = match found {
        Some((named @ Named::Message { .. }, _)) => message(&mut target, &named, &params.new_name)?,
        Some((named @ Named::Variable { .. }, _)) => variable(&mut target, &named, &params.new_name)?,
        Some((Named::Function(name), _)) => return Err(format!("`{name}` is the runtime's: it has no other name")),
        None => return Err("there is no name here".to_owned()),
    };
    Ok(of_files(&target, &files))
}

fn message(target: &mut Target<'_>, named: &Named, new: &str) -> Answer<Vec<FileChange>> {
    let Named::Message { id, attribute } = named else { return Ok(Vec::new()) };
    let path = target.path.clone();
    let source_path = target.project.home(&path, named).map_err(|error| error.to_string())?;
    let attribute = attribute.as_ref().map_or(String::new(), |name| format!(".{name}"));
    let key = format!("{source_path}:{id}{attribute}");
    let renamed = renamed(target.project.project(), &key, new).map_err(|error| error.to_string())?;
    Ok(renamed.changes.files)
}

fn variable(target: &mut Target<'_>, named: &Named, new: &str) -> Answer<Vec<FileChange>> {
    let new = new.trim_start_matches('$');
    check_name(new).map_err(|error| error.to_string())?;
    let path = target.path.clone();
    let mut edits = BTreeMap::<String, Vec<Edit>>::new();
    for place in target.project.uses(&path, named).map_err(|error| error.to_string())? {
        let edit = Edit { span: place.span, new: new.to_owned() };
        edits.entry(place.path.to_string()).or_default().push(edit);
    }
    let change = |(path, edits): (String, Vec<Edit>)| {
        let before = text_of(target.project, &path)?;
        let after = Some(apply(&before, &edits));
        Some(FileChange { path, before: Some(before), after })
    };
    Ok(edits.into_iter().filter_map(change).collect())
}
