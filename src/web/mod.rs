//! The translator's page: a project in the browser, served by this program alone.
//!
//! What may be asked is in `api`, who may ask in `guard`. It decides nothing about messages and writes nothing: that is
//! `workspace`'s. It reads no file either; the page itself is part of the program.

mod api;
mod assets;
mod desk;
mod error;
mod guard;
mod headers;
mod parts;
mod server;
mod token;

pub use server::{Options, ServeError, Server};
