//! Inline HTML and Markdown in one text: tags and links as places in it, and what of them is safe.
//!
//! A text may have holes, where placeables stand; a hole inside a tag's attribute is part of its value. This room builds
//! no tree and changes nothing. It holds the one list of what may come from a stranger.

mod address;
mod allowed;
mod balance;
mod html;
mod links;
mod markdown;
mod rest;
mod safety;

pub use address::is_safe_address;
pub use allowed::{allowed_attributes, is_allowed};
pub use balance::{Fault, faults};
pub use html::{HtmlAttribute, Quotes, Tag, TagKind, tags};
pub use links::{Link, links};
pub use markdown::{Inline, inline, live};
pub use rest::{is_at_rest, is_words};
pub use safety::{Danger, dangers};

/// What stands in a text for a placeable: a character that no text has.
pub const HOLE: char = '\u{fffc}';
