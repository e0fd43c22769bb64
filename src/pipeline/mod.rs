//! The main jobs over all locales: for each one load, view, ask, drop.
//!
//! Two threads take locales from one queue, the largest first; nothing inside is parallel, and no more than two
//! locales and what they fall back to are in memory beside the source.

mod adopt;
mod build;
mod check;
mod each;
mod fix;
mod known;
mod pages;
mod select;
mod status;
mod sync;

pub use adopt::adopt;
pub use build::{BuildError, BuildOptions, Built, BuiltLocale, Unshown, build};
pub use check::{Demands, check};
pub use each::{Job, Progress, each};
pub use fix::{FixError, Fixed, fixed};
pub use known::{findings_at, looks_for};
pub use select::{Selection, UnknownLocale, select};
pub use status::status;
pub use sync::{Acceptance, Syncing, accepted, count, synced, to_do};
