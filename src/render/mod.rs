//! Documents as pages: HTML and Markdown, made of outlines and of messages that `runtime` shows.
//!
//! A message is inline Markdown from a stranger. `marked` keeps apart what a translator wrote and what was given to
//! the message; `inline` writes both, each escaped for the place that it stands in. `page` puts the blocks of an
//! outline around them, `site` sets pages into templates, which are given as text. Nothing here touches a disk, and
//! nothing evaluates a message but `runtime`.

mod blocks;
mod escape;
mod inline;
mod marked;
mod markdown;
mod page;
mod site;
mod texts;

pub use page::{Document, Fault, Page, page};
pub use site::{Edition, File, STYLE, Site, SiteError, Templates, site};
pub use texts::{TEXTS, Texts};
