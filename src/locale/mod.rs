//! Locales: the names that a project gives them, the tags that standards know, and what CLDR says of them.
//!
//! A name is what paths use; its tag (BCP 47) is what CLDR, `lang` attributes and exchange formats use. This room
//! reads no file.

mod accept;
mod choose;
mod direction;
mod fallback;
mod known;
mod own_name;
mod plural;
mod plural_fluent_rs;
mod plural_table;
mod quotes;
mod script;
mod tag;

pub use accept::Readers;
pub use choose::Choice;
pub use direction::Direction;
pub use fallback::{Fallbacks, is_kin};
pub use known::is_locale_folder;
pub use own_name::own_name;
pub use plural::{Category, CategorySet, PluralKind, Plurals, SAMPLE};
pub use quotes::{Marks, Quotes};
pub use tag::{Locale, is_locale_name, proper_name};
