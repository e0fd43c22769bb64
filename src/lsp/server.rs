//! The loop: takes what the client says in its order, and answers.

use std::collections::VecDeque;

use lsp_server::{Connection, ErrorCode, Message, Notification, Request, Response};
use lsp_types::notification::{self as told, Notification as _};
use lsp_types::request::{self as asked, Request as _};
use lsp_types::{InitializeParams, InitializeResult, ServerInfo};
use serde_json::{Value, json};
use thiserror::Error;

use super::position::Encoding;
use super::session::{Answer, Session};
use super::{
    actions, address, capabilities, completion, definition, diagnostics, format, hints, hover, rename, symbols, sync,
    tokens,
};

/// Why the server stopped before it was told to.
#[derive(Debug, Error)]
pub enum LspError {
    /// The client broke the rules of the protocol.
    #[error("the editor does not speak as agreed: {0}")]
    Protocol(String),
    /// Nothing can be read or written any more.
    #[error("the connection to the editor broke: {0}")]
    Broken(String),
}

impl LspError {
    fn protocol(error: impl ToString) -> Self {
        Self::Protocol(error.to_string())
    }
}

/// Answers a client over standard input and output.
///
/// # Errors
///
/// Those of [`serve`], or a stream that breaks.
pub fn serve_stdio() -> Result<(), LspError> {
    let (connection, threads) = Connection::stdio();
    let ended = serve(&connection);
    drop(connection);
    let joined = threads.join().map_err(|error| LspError::Broken(error.to_string()));
    ended.and(joined)
}

/// Answers a client until it says goodbye.
///
/// # Errors
///
/// A client that breaks the protocol, or is gone.
pub fn serve(connection: &Connection) -> Result<(), LspError> {
    let (id, params) = connection.initialize_start().map_err(LspError::protocol)?;
    let params: InitializeParams = serde_json::from_value(params).map_err(LspError::protocol)?;
    let mut session = begin(&params);
    let server_info = ServerInfo { name: "flyt".to_owned(), version: Some(env!("CARGO_PKG_VERSION").to_owned()) };
    let result = InitializeResult { capabilities: capabilities::of(session.encoding), server_info: Some(server_info) };
    let result = serde_json::to_value(result).map_err(LspError::protocol)?;
    connection.initialize_finish(id, result).map_err(LspError::protocol)?;
    Server { connection, session: &mut session, waiting: VecDeque::new() }.run()
}

fn begin(params: &InitializeParams) -> Session {
    let general = params.capabilities.general.as_ref();
    let offered = general.and_then(|general| general.position_encodings.as_deref());
    let files = params.capabilities.workspace.as_ref().and_then(|own| own.did_change_watched_files.as_ref());
    let can_watch = files.is_some_and(|files| files.dynamic_registration == Some(true));
    let mut session = Session { encoding: Encoding::choose(offered), can_watch, ..Session::default() };
    for folder in params.workspace_folders.iter().flatten() {
        if let Some(path) = address::path(&folder.uri) {
            session.open_project(&path);
        }
    }
    session
}

struct Server<'c> {
    connection: &'c Connection,
    session: &'c mut Session,
    waiting: VecDeque<Message>,
}

impl Server<'_> {
    fn run(&mut self) -> Result<(), LspError> {
        if self.session.can_watch {
            self.send(Request::new(
                "watch".to_owned().into(),
                asked::RegisterCapability::METHOD.to_owned(),
                sync::watched(),
            ))?;
        }
        while let Some(message) = self.next()? {
            match message {
                Message::Request(request) if request.method == asked::Shutdown::METHOD => {
                    return self.end(request);
                }
                Message::Request(request) => {
                    let response = answer(self.session, request);
                    self.send(response)?;
                }
                Message::Notification(note) if note.method == told::Exit::METHOD => return Ok(()),
                Message::Notification(note) => self.take(note),
                Message::Response(_) => {}
            }
        }
        Ok(())
    }

    /// What comes next; before the client is waited for, it is told what was found in what it changed.
    fn next(&mut self) -> Result<Option<Message>, LspError> {
        loop {
            while let Ok(message) = self.connection.receiver.try_recv() {
                self.queue(message)?;
            }
            if let Some(message) = self.waiting.pop_front() {
                return Ok(Some(message));
            }
            match self.session.untold.pop() {
                Some(uri) => {
                    for notice in diagnostics::of(self.session, &uri) {
                        let method = told::PublishDiagnostics::METHOD.to_owned();
                        self.send(Notification::new(method, notice))?;
                    }
                }
                None => match self.connection.receiver.recv() {
                    Ok(message) => self.queue(message)?,
                    Err(_) => return Ok(None),
                },
            }
        }
    }

    /// Puts a message behind the others; a request that is cancelled is answered so, and never begun.
    fn queue(&mut self, message: Message) -> Result<(), LspError> {
        let Message::Notification(note) = &message else {
            self.waiting.push_back(message);
            return Ok(());
        };
        if note.method != told::Cancel::METHOD {
            self.waiting.push_back(message);
            return Ok(());
        }
        let id = note.params.get("id").cloned().unwrap_or_default();
        let is_it = |one: &Message| matches!(one, Message::Request(request) if json!(request.id) == id);
        if let Some(at) = self.waiting.iter().position(is_it)
            && let Some(Message::Request(request)) = self.waiting.remove(at)
        {
            let code = ErrorCode::RequestCanceled as i32;
            self.send(Response::new_err(request.id, code, "cancelled".to_owned()))?;
        }
        Ok(())
    }

    fn take(&mut self, note: Notification) {
        let Notification { method, params } = note;
        let session = &mut *self.session;
        match method.as_str() {
            told::DidOpenTextDocument::METHOD => with(params, |params| sync::open(session, params)),
            told::DidChangeTextDocument::METHOD => with(params, |params| sync::change(session, params)),
            told::DidCloseTextDocument::METHOD => with(params, |params| sync::close(session, &params)),
            told::DidSaveTextDocument::METHOD => with(params, |params| sync::save(session, &params)),
            told::DidChangeWatchedFiles::METHOD => with(params, |params| sync::reload(session, &params)),
            _ => {}
        }
    }

    fn send(&self, message: impl Into<Message>) -> Result<(), LspError> {
        self.connection.sender.send(message.into()).map_err(|error| LspError::Broken(error.to_string()))
    }

    /// Waits for the goodbye behind a shutdown.
    fn end(&mut self, request: Request) -> Result<(), LspError> {
        self.send(Response::new_ok(request.id, Value::Null))?;
        while let Ok(message) = self.connection.receiver.recv() {
            match message {
                Message::Notification(note) if note.method == told::Exit::METHOD => return Ok(()),
                Message::Request(request) => {
                    let code = ErrorCode::InvalidRequest as i32;
                    self.send(Response::new_err(request.id, code, "the server was shut down".to_owned()))?;
                }
                _ => {}
            }
        }
        Ok(())
    }
}

fn with<P: serde::de::DeserializeOwned>(params: Value, take: impl FnOnce(P)) {
    // A notice that cannot be understood has nobody to be told to.
    if let Ok(params) = serde_json::from_value(params) {
        take(params);
    }
}

fn answer(session: &mut Session, request: Request) -> Response {
    let Request { id, method, params } = request;
    let result = match method.as_str() {
        asked::HoverRequest::METHOD => by::<asked::HoverRequest>(session, params, hover::hover),
        asked::Completion::METHOD => by::<asked::Completion>(session, params, completion::completion),
        asked::GotoDefinition::METHOD => by::<asked::GotoDefinition>(session, params, definition::definition),
        asked::References::METHOD => by::<asked::References>(session, params, definition::references),
        asked::PrepareRenameRequest::METHOD => by::<asked::PrepareRenameRequest>(session, params, rename::prepare),
        asked::Rename::METHOD => by::<asked::Rename>(session, params, rename::rename),
        asked::CodeActionRequest::METHOD => by::<asked::CodeActionRequest>(session, params, actions::actions),
        asked::ExecuteCommand::METHOD => by::<asked::ExecuteCommand>(session, params, actions::execute),
        asked::DocumentSymbolRequest::METHOD => by::<asked::DocumentSymbolRequest>(session, params, symbols::symbols),
        asked::Formatting::METHOD => by::<asked::Formatting>(session, params, format::format),
        asked::InlayHintRequest::METHOD => by::<asked::InlayHintRequest>(session, params, hints::hints),
        asked::SemanticTokensFullRequest::METHOD => {
            by::<asked::SemanticTokensFullRequest>(session, params, tokens::tokens)
        }
        _ => Err((ErrorCode::MethodNotFound, format!("`{method}` is not known here"))),
    };
    match result {
        Ok(value) => Response::new_ok(id, value),
        Err((code, message)) => Response::new_err(id, code as i32, message),
    }
}

fn by<R: asked::Request>(
    session: &mut Session,
    params: Value,
    answer: impl FnOnce(&mut Session, R::Params) -> Answer<R::Result>,
) -> Result<Value, (ErrorCode, String)> {
    let params = serde_json::from_value(params).map_err(|error| (ErrorCode::InvalidParams, error.to_string()))?;
    let result = answer(session, params).map_err(|error| (ErrorCode::RequestFailed, error))?;
    serde_json::to_value(result).map_err(|error| (ErrorCode::InternalError, error.to_string()))
}
