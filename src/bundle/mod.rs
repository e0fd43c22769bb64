//! What is shipped: for each locale the messages that it has, and beside them what falls back, linked and tried.
//!
//! 1. [`link`] decides where the text of each message comes from, and what else that text needs;
//! 2. [`ftl`] writes the linked entries of one origin as Fluent;
//! 3. [`verify`] loads what was written into `fluent-bundle` and formats every message;
//! 4. [`flb`] compiles linked entries for `runtime`;
//! 5. [`mjs`] writes linked entries as JavaScript;
//! 6. [`Manifest`] says what there is.
//!
//! Text keeps the locale that it came from: a Swedish plural inside a Japanese bundle would choose its variant by
//! Japanese rules, so no Fluent file mixes locales, and a compiled one has the locale beside each text. Nothing here touches a disk.

mod ftl;
mod link;
mod manifest;
mod mjs;
mod program;
mod reach;
mod verify;

pub use ftl::write as ftl;
pub use link::{Fallen, Linked, Origin, Part, link};
pub use manifest::{
    Manifest, ManifestCompiled, ManifestDocument, ManifestFile, ManifestLocale, ManifestModule, ManifestOther,
};
pub use mjs::{Module, SHARED as MJS_SHARED, export_name, write as mjs};
pub use program::{Unshowable, write as flb};
pub use verify::{VerifyError, verify};
