//! Everything that needs more than one room, or the program itself.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test may fail loudly and read files")]

mod attacks;
mod add;
mod build;
mod docs;
mod faults;
mod fix;
mod flb;
mod history;
mod interrupted;
mod fmt;
mod ledger;
mod limits;
mod lsp;
mod merge;
mod mjs;
mod pages;
mod lossless;
mod program;
mod mv;
mod project;
mod ratchet;
mod runtime;
mod serve_page;
mod serve;
mod corpus;
mod settings;
mod stubs;
mod syntax;
mod workspace;
mod init;
mod import;
mod import_again;
mod outlines;
