//! The main jobs over all locales: for each one load, view, ask, drop.
//!
//! Two threads take locales from one queue, the largest first; nothing inside is parallel, and no more than two
//! locales and what they fall back to are in memory beside the source.

mod add;
mod adopt;
mod build;
mod check;
mod each;
mod fix;
mod import;
mod fmt;
mod key;
mod known;
mod pages;
mod preview;
mod locked;
mod modules;
mod mv;
mod select;
mod stage;
mod status;
mod stubs;
mod sync;

pub use add::{AddError, add};
pub use adopt::adopt;
pub use build::{BuildError, BuildOptions, Built, BuiltLocale, Unshown, build};
pub use check::{Demands, check};
pub use each::{Job, Progress, each, plurals};
pub use fix::{FixError, Fixed, fixed};
pub use fmt::formatted;
pub use import::{Import, ImportError, imported};
pub use key::KeyError;
pub use known::{findings_at, looks_for};
pub use mv::{MvError, Renamed, check_name, renamed};
pub use preview::{PreviewPage, preview_page};
pub use select::{Selection, UnknownLocale, select};
pub use stage::{Ground, Present, Stage};
pub use status::status;
pub use stubs::stubs;
pub use sync::{AcceptError, Acceptance, Syncing, accepted, count, synced, to_do, written};
