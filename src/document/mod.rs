//! Documents: outlines, and the way from an article to one.
//!
//! An outline is the Markdown file beside a document's messages: it gives their order and their blocks, and what is
//! not language. This room reads no file, and what a message says is not its affair.

mod fault;
mod file;
mod front_matter;
mod outline;
mod parse;
mod slot;

pub use fault::Fault;
pub use file::Document;
pub use front_matter::{Date, FrontMatter, Time, Value, Variable};
pub use outline::{Alignment, Block, BlockKind, Image, Inline, MessageRef, Outline, Style};
