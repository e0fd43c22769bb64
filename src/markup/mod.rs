//! Inline HTML and Markdown in one text: tags and links as places in it, and what of them is safe.
//!
//! A text may have holes, where placeables stand; a hole inside a tag's attribute is part of its value. This room builds
//! no tree and changes nothing. It holds the one list of what may come from a stranger.

mod allowed;
mod html;
mod links;
mod markdown;
mod safety;

pub use allowed::{allowed_attributes, is_allowed};
pub use html::{HtmlAttribute, Tag, TagKind, tags};
pub use links::{Link, links};
pub use markdown::{Inline, inline};
pub use safety::{Danger, dangers, is_safe_address};
