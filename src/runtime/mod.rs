//! Linked messages as an application shows them: the pattern program and its only evaluator.
//!
//! A [`Program`] is flat: bytes of code, a pool of text, and a sorted list of keys. [`Assembler`] makes one,
//! [`Bundle`] shows its messages. Each text keeps the locale that it came from, so that its numbers, dates and plurals
//! are those of its language. Nothing that a program holds is trusted: damaged bytes, circles of references and
//! billions of laughs give an [`Error`], never a panic, an exhausted stack or all of the memory.

mod assemble;
mod bundle;
mod code;
mod error;
mod evaluate;
mod program;
mod sink;
mod value;

pub use assemble::{Assembler, Element, Expression, Key, Literal};
pub use bundle::{Bundle, Formatted, Function, Message};
pub use error::Error;
pub use program::Program;
pub use sink::Sink;
pub use value::{Args, Value};
