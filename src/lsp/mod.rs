//! The editor's server: the language server protocol, 3.17, over any connection.
//!
//! [`serve`] answers one client until it says goodbye. Everything that is known of messages comes from `workspace`;
//! this room turns places into the client's lines and columns, and answers into the protocol's shapes: one file a kind
//! of request. It works on one thread, in the order of what comes in: an edit is applied before what is asked behind it.

mod actions;
mod address;
mod capabilities;
mod changes;
mod completion;
mod definition;
mod diagnostics;
mod format;
mod hints;
mod hover;
mod position;
mod rename;
mod server;
mod session;
mod symbols;
mod sync;
mod tokens;

pub use server::{LspError, serve, serve_stdio};
