//! What can be done at a place: repairs, what is missing, what is stale, and what is to be silenced.

use lsp_types::{
    CodeAction, CodeActionKind, CodeActionOrCommand, CodeActionParams, CodeActionResponse, Command,
    ExecuteCommandParams, Range, TextEdit, Uri,
};
use serde_json::{Value, json};

use crate::change::{plural_variants, stubs};
use crate::checks::rule;
use crate::diagnostic::Diagnostic;
use crate::pipeline::Acceptance;
use crate::text::Span;
use crate::workspace::{Role, State};

use super::address;
use super::changes::{between, edits, of_file};
use super::diagnostics::told;
use super::session::{Answer, Session, Target};

/// The command that accepts a translation: its arguments are the file's address, the locale and the key.
pub(super) const ACCEPT: &str = "flyt.accept";

pub(super) fn actions(session: &mut Session, params: CodeActionParams) -> Answer<Option<CodeActionResponse>> {
    let uri = params.text_document.uri;
    let Some(mut target) = session.target(&uri) else { return Ok(None) };
    let mut actions = Vec::new();
    let path = target.path.clone();
    let found = target.project.diagnostics(&path).map_err(|error| error.to_string())?;
    for (one, shown) in found.iter().zip(told(&mut target, &found)) {
        if touches(shown.range, params.range) {
            let repair = repair(&target, &uri, one).into_iter().chain(silence(&mut target, &uri, one));
            actions.extend(repair.map(|action| CodeAction { diagnostics: Some(vec![shown.clone()]), ..action }));
        }
    }
    actions.extend(missing(&mut target, &uri)?);
    let span = target.lines().span(params.range);
    actions.extend(plurals(&mut target, &uri, span)?);
    actions.extend(accept(&mut target, &uri, span)?);
    Ok(Some(actions.into_iter().map(CodeActionOrCommand::CodeAction).collect()))
}

fn touches(one: Range, other: Range) -> bool {
    one.start <= other.end && other.start <= one.end
}

fn action(title: impl Into<String>, kind: CodeActionKind, uri: &Uri, edits: Vec<TextEdit>) -> CodeAction {
    CodeAction {
        title: title.into(),
        kind: Some(kind),
        edit: Some(of_file(uri.clone(), edits)),
        ..CodeAction::default()
    }
}

fn repair(target: &Target<'_>, uri: &Uri, one: &Diagnostic) -> Option<CodeAction> {
    let fix = one.fix.as_ref()?;
    let edits = edits(&target.lines(), &fix.edits);
    let own = action(fix.title.clone(), CodeActionKind::QUICKFIX, uri, edits);
    Some(CodeAction { is_preferred: Some(fix.is_safe), ..own })
}

/// A comment that silences a rule in its message. It does not count until somebody writes why.
fn silence(target: &mut Target<'_>, uri: &Uri, one: &Diagnostic) -> Option<CodeAction> {
    let id = one.key.as_ref()?.rsplit_once(':')?.1;
    rule(one.rule)?;
    let file = target.project.file(&target.path).ok()??;
    let message = file.messages().find(|message| message.id() == id)?;
    let at = message.facts().id.start;
    let line_end = if target.text.contains("\r\n") { "\r\n" } else { "\n" };
    let new_text = format!("# flyt: allow {} - {line_end}", one.rule);
    let edit = TextEdit { range: target.lines().range(Span::at(at)), new_text };
    Some(action(format!("Silence `{}` here, with a reason", one.rule), CodeActionKind::QUICKFIX, uri, vec![edit]))
}

/// What the file lacks, as comments that wait to be filled in: a copy of the source would pass for a translation.
fn missing(target: &mut Target<'_>, uri: &Uri) -> Answer<Option<CodeAction>> {
    let Some(Role::Translation { .. }) = target.project.role(&target.path) else { return Ok(None) };
    let stubs = target.project.view(&target.path, |job| stubs(job.view)).map_err(|error| error.to_string())?;
    let Some(stubs) = stubs.filter(|stubs| stubs.added > 0) else { return Ok(None) };
    let own = stubs.changes.files.into_iter().find(|file| file.path == target.path);
    let Some(after) = own.and_then(|file| file.after) else { return Ok(None) };
    let edits = between(&target.text, &after, target.encoding);
    let title = match stubs.added {
        1 => "Add the missing message, as a comment to fill in".to_owned(),
        count => format!("Add the {count} missing messages, as comments to fill in"),
    };
    Ok(Some(action(title, CodeActionKind::SOURCE, uri, edits)))
}

/// The plural categories that the message at a place lacks.
fn plurals(target: &mut Target<'_>, uri: &Uri, span: Span) -> Answer<Option<CodeAction>> {
    let new = target.project.view(&target.path, |job| {
        let file = job.view.side.files.first()?;
        let message = file.messages().find(|message| holds(message.facts().span, span))?;
        Some(plural_variants(message, job.view.side.plurals))
    });
    let new = new.map_err(|error| error.to_string())?.flatten().unwrap_or_default();
    if new.is_empty() {
        return Ok(None);
    }
    let edits = edits(&target.lines(), &new);
    Ok(Some(action("Add the missing plural categories", CodeActionKind::QUICKFIX, uri, edits)))
}

fn holds(outer: Span, inner: Span) -> bool {
    outer.start <= inner.end && inner.start <= outer.end
}

/// To say that a stale translation is right for today's source.
fn accept(target: &mut Target<'_>, uri: &Uri, span: Span) -> Answer<Option<CodeAction>> {
    let Some(Role::Translation { locale, source_path }) = target.project.role(&target.path) else { return Ok(None) };
    let entries = target.project.entries(&locale, &source_path).map_err(|error| error.to_string())?;
    let stale = entries.into_iter().find(|entry| {
        let is_here = entry.translation.as_ref().is_some_and(|own| holds(own.span, span));
        is_here && (entry.state == State::Stale || !entry.changes.is_empty())
    });
    Ok(stale.map(|entry| {
        let title = format!("Accept `{}` as right for today's source", entry.id);
        let arguments = Some(vec![json!(uri), json!(locale), json!(entry.key)]);
        let command = Command { title: title.clone(), command: ACCEPT.to_owned(), arguments };
        CodeAction { title, kind: Some(CodeActionKind::QUICKFIX), command: Some(command), ..CodeAction::default() }
    }))
}

/// Does what [`ACCEPT`] says: the ledger is written at once.
pub(super) fn execute(session: &mut Session, params: ExecuteCommandParams) -> Answer<Option<Value>> {
    let text = |at: usize| params.arguments.get(at).and_then(Value::as_str).map(str::to_owned);
    let (Some(uri), Some(locale), Some(key)) = (text(0), text(1), text(2)) else {
        return Err(format!("`{}` takes an address, a locale and a key", params.command));
    };
    let uri: Uri = uri.parse().map_err(|_| format!("`{uri}` is no address"))?;
    let file = address::path(&uri).ok_or("the file is not on the disk")?;
    let at = session.project_of(&file).ok_or("the file belongs to no project")?;
    let how = Acceptance::default();
    session.projects[at].accept(&locale, &[key], &how).map_err(|error| error.to_string())?;
    session.tell_again(None);
    Ok(None)
}
