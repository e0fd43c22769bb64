//! Documents: outlines, and the way from an article to one.
//!
//! An outline is the Markdown file beside a document's messages: it gives their order and their blocks, and what is
//! not language. This room reads no file, and what a message says is not its affair.

mod about;
mod align;
mod article;
mod calendar;
mod fault;
mod file;
mod fluent;
mod front_matter;
mod html;
mod inline;
mod names;
mod outline;
mod parse;
mod plain;
mod revise;
mod segment;
mod slot;
mod slug;
mod write;

pub use align::{Aligned, align};
pub use article::{Article, Form};
pub use fault::Fault;
pub use file::Document;
pub use fluent::{HOLE, Part, Reading, reading, value};
pub use front_matter::{FrontMatter, Value, Variable};
pub use names::{Taken, names};
pub use outline::{Alignment, Block, BlockKind, Image, Inline, MessageRef, Outline, Style};
pub use revise::revised;
pub use segment::{Name, Segment, SegmentKind, Segmented, slots};
pub use slug::slug;
