//! What each translation was made from, and who stands behind it.
//!
//! Fluent has no "fuzzy": a translation of an older text passes every check there is. A [`Ledger`] holds a [`Record`]
//! for each value and attribute of a locale, a [`Sources`] the texts that the records still refer to. This room knows
//! no clock, no git and no files: text in, text out.

mod fingerprint;
mod record;
mod sources;
mod stale;
mod sync;
mod table;

pub use fingerprint::{Fingerprint, Printer, Whitespace, meaning, remark, words};
pub use record::{Known, Ledger, Provenance, Record};
pub use sources::Sources;
pub use stale::{Change, StaleKind, compare};
pub use sync::{Outcome, Today, step};
pub use table::TableError;
