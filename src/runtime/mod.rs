//! Linked messages as an application shows them: the pattern program and its only evaluator.
//!
//! An application opens a [`Bundle`], or several as a [`Chain`], and formats messages by their keys:
//!
//! ```
//! use flyt::runtime::{Args, Bundle};
//!
//! # fn main() -> Result<(), flyt::runtime::OpenError> {
//! // Or `Bundle::open("dist/sv/main.flb")`, or a map of the file.
//! let bundle = Bundle::from_bytes(include_bytes!("../../docs/hello.flb"))?;

//! let shown = bundle.format("hello", &Args::from_iter([("name", "Åsa")]));
//! assert_eq!(shown.text, "Hej, \u{2068}Åsa\u{2069}!");
//! # Ok(())
//! # }
//! ```
//!
//! [`Assembler`] makes the bytes of a bundle; pages are shown from the same bytes. Each text keeps the locale that it
//! came from, so that its numbers, dates and plurals are those of its language. A bundle is shared between threads, and
//! no message waits for another. Nothing that it holds is trusted: damaged bytes, circles of references and billions of
//! laughs give an [`Error`], never a panic, an exhausted stack or all of the memory. `docs/flb.md` has the format.

mod assemble;
mod blocks;
mod bundle;
mod chain;
mod code;
mod error;
mod evaluate;
mod header;
mod keys;
mod memo;
mod program;
mod sink;
mod value;
mod verify;

pub use assemble::{Assembler, Element, Expression, Key, Literal};
pub use bundle::{Bundle, Formatted, Function, Message};
pub use chain::Chain;
pub use error::{Error, OpenError};
pub use sink::Sink;
pub use value::{Args, Value};
