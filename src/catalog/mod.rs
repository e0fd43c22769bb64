//! What a check needs to know of a file's messages, taken in one walk of each pattern.
//!
//! Facts are spans and numbers without text or lifetime; a [`File`] keeps them with the text and the tree that they
//! were taken from. [`Index`] finds a message by its id in the bundles of one locale. This room reads no file.

mod facts;
mod file;
mod foreign;
mod index;
mod mask;
mod message;
mod namespace;
mod prose;
mod reading;
mod stub;
mod text;

pub use facts::{Facts, MessageFacts, PatternFacts, Role, Select, Use, UseKind};
pub use file::{Content, Fault, File};
pub use foreign::Foreign;
pub use index::{Duplicate, Index};
pub use mask::{Mask, is_hidden};
pub use message::{Message, Pattern};
pub use namespace::Namespaces;
pub use reading::{Glyph, Origin, Place, Reading};
pub use stub::Stub;
pub use text::{HOLE, Run, Text};
