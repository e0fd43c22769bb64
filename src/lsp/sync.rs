//! Texts as the client has them, and files that change on the disk.

use std::path::PathBuf;

use lsp_types::{
    DidChangeTextDocumentParams, DidChangeWatchedFilesParams, DidChangeWatchedFilesRegistrationOptions,
    DidCloseTextDocumentParams, DidOpenTextDocumentParams, DidSaveTextDocumentParams, FileSystemWatcher, GlobPattern,
    Registration, RegistrationParams, TextDocumentContentChangeEvent, Uri,
};
use serde_json::json;

use crate::project::ProjectError;

use super::address;
use super::position::{Encoding, Lines};
use super::session::{Open, Session};

/// What the client is asked to watch.
pub(super) fn watched() -> RegistrationParams {
    let patterns = ["**/*.ftl", "**/*.md", "**/flyt.toml", "**/glossary.toml", "**/ledger/*.tsv"];
    let watcher =
        |pattern: &str| FileSystemWatcher { glob_pattern: GlobPattern::String(pattern.to_owned()), kind: None };
    let options = DidChangeWatchedFilesRegistrationOptions { watchers: patterns.map(watcher).to_vec() };
    RegistrationParams {
        registrations: vec![Registration {
            id: "files".to_owned(),
            method: "workspace/didChangeWatchedFiles".to_owned(),
            register_options: Some(json!(options)),
        }],
    }
}

pub(super) fn open(session: &mut Session, params: DidOpenTextDocumentParams) {
    let document = params.text_document;
    let key = document.uri.as_str().to_owned();
    // A project may have been made meanwhile.
    session.strangers.clear();
    let is_fluent = key.ends_with(".ftl") || document.language_id == "fluent";
    let open = Open { uri: document.uri, text: document.text, version: document.version, is_fluent };
    session.open.insert(key.clone(), open);
    put(session, &key);
    session.untold.retain(|uri| *uri != key);
    session.untold.push(key);
}

pub(super) fn change(session: &mut Session, params: DidChangeTextDocumentParams) {
    let (key, encoding) = (params.text_document.uri.as_str().to_owned(), session.encoding);
    let Some(open) = session.open.get_mut(&key) else { return };
    for change in params.content_changes {
        edit(&mut open.text, change, encoding);
    }
    open.version = params.text_document.version;
    put(session, &key);
    session.tell_again(Some(&key));
}

/// One edit of several: each is made to what those before it left.
fn edit(text: &mut String, change: TextDocumentContentChangeEvent, encoding: Encoding) {
    match change.range {
        Some(range) => {
            let span = Lines::new(text, encoding).span(range);
            text.replace_range(span.range(), &change.text);
        }
        None => *text = change.text,
    }
}

/// Hands the text of an open file to its project.
fn put(session: &mut Session, key: &str) {
    let Some(open) = session.open.get(key) else { return };
    let (text, file) = (open.text.clone(), address::path(&open.uri));
    let Some(file) = file else { return };
    let Some(at) = session.project_of(&file) else { return };
    let project = &mut session.projects[at];
    if let Some(path) = project.project().path_of(&file) {
        // What cannot be read is told when its findings are.
        let _ = project.edit(&path, text);
    }
}

pub(super) fn close(session: &mut Session, params: &DidCloseTextDocumentParams) {
    let uri = &params.text_document.uri;
    session.open.remove(uri.as_str());
    if let Some(file) = address::path(uri)
        && let Some(at) = session.project_of(&file)
        && let Some(path) = session.projects[at].project().path_of(&file)
    {
        let _ = session.projects[at].close(&path);
    }
    session.tell_again(Some(uri.as_str()));
}

pub(super) fn save(session: &mut Session, params: &DidSaveTextDocumentParams) {
    reload_files(session, std::slice::from_ref(&params.text_document.uri));
}

pub(super) fn reload(session: &mut Session, params: &DidChangeWatchedFilesParams) {
    let uris: Vec<_> = params.changes.iter().map(|change| change.uri.clone()).collect();
    reload_files(session, &uris);
}

/// Takes in what is on the disk now. A project whose settings have a fault is put away until they have none.
fn reload_files(session: &mut Session, uris: &[Uri]) {
    let files: Vec<PathBuf> = uris.iter().filter_map(address::path).collect();
    let is_settings = |file: &PathBuf| file.file_name().is_some_and(|name| name == "flyt.toml");
    for file in files.iter().filter(|file| is_settings(file)) {
        session.faults.retain(|root, _| file.parent() != Some(root));
        session.strangers.clear();
    }
    let mut faulty = Vec::new();
    for (at, project) in session.projects.iter_mut().enumerate() {
        let paths: Vec<_> = files.iter().filter_map(|file| project.project().path_of(file)).collect();
        if paths.is_empty() {
            continue;
        }
        if let Err(ProjectError::Settings(_)) = project.reload(&paths) {
            faulty.push(at);
        }
    }
    for at in faulty.into_iter().rev() {
        let root = session.projects.remove(at).project().root.clone();
        session.open_project(&root);
    }
    session.tell_again(None);
}
