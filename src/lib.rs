#![doc = include_str!("../README.md")]

// The rooms in floor order: each imports only from floors below its own.

// Floor 0: what everything stands on.
pub mod text;
pub mod locale;

// Floor 1: the parts that know nothing of each other.
#[cfg(feature = "tool")]
pub mod diagnostic;
#[cfg(feature = "tool")]
pub mod syntax;
#[cfg(feature = "tool")]
pub mod markup;
pub mod format;
#[cfg(feature = "tool")]
pub mod config;

// Floor 2: the facts of a file's messages.
#[cfg(feature = "tool")]
pub mod catalog;
#[cfg(feature = "tool")]
pub mod document;
#[cfg(feature = "tool")]
pub mod ledger;
pub mod runtime;

// Floor 3: source and locale side by side.
#[cfg(feature = "tool")]
pub mod view;

// Floor 4: what is done with a view.
#[cfg(feature = "tool")]
pub mod checks;
#[cfg(feature = "tool")]
pub mod bundle;
#[cfg(feature = "tool")]
pub mod render;
#[cfg(feature = "tool")]
pub mod change;
#[cfg(feature = "tool")]
pub mod report;

// Floor 5: the one room that touches the disk.
#[cfg(feature = "tool")]
pub mod project;

// Floor 6: for each locale load, view, ask, drop.
#[cfg(feature = "tool")]
pub mod pipeline;

// Floor 7: what the pipeline drops, kept, with unsaved edits over it.
#[cfg(feature = "tool")]
pub mod workspace;

// Floor 8: the doors.
#[cfg(feature = "lsp")]
pub mod lsp;
#[cfg(feature = "serve")]
pub mod web;
