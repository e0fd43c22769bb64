//! The Fluent tree of a text: lossless, total, with a span for everything.
//!
//! Parsing never fails: [`parse`] gives a [`Tree`] that covers the whole text, and with it the errors, each at its
//! place. What cannot be parsed is junk, exactly as the grammar of Fluent syntax 1.0 says, and junk ends where the
//! next line could start an entry, so that one unclosed brace never swallows the message after it.
//!
//! The tree is a flat list of spans without text or lifetime; [`Syntax`] pairs it with the text that it was made
//! from. White space is not stored: [`tokens`] lexes the gaps between nodes again. Nesting is bounded by
//! [`MAX_DEPTH`]. This room knows no diagnostics and no files.

mod ast;
pub mod boxes;
mod error;
mod json;
pub mod laid;
mod literal;
mod name;
mod outline;
mod parser;
mod plural;
mod token;
mod tree;

pub use ast::{
    Argument, Arguments, Attribute, Comment, Element, Entry, Expression, Junk, Message, NodeId, Pattern, Piece,
    Placeable, Variant,
};
pub use error::{SyntaxError, SyntaxErrorKind};
pub use json::to_json;
pub use literal::{scalars, unescape};
pub use name::{is_name, name_at_start, names_in_comment};
pub use outline::outline;
pub use parser::{MAX_DEPTH, MAX_LEN, parse};
pub use plural::{has_number_keys, plural_kind, selects_by_number};
pub use token::{Token, TokenKind, tokens};
pub use tree::{Syntax, Tree};
