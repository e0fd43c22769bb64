//! `flyt.toml`: what a project says of itself.
//!
//! Unknown keys are refused with a suggestion, and every fault has a place. Names of rules are only strings here:
//! this room does not know which rules exist. It reads no file: text in, settings out.

mod add_locale;
mod check;
mod error;
mod glossary;
mod i18n_toml;
mod l10n_toml;
mod path;
mod place;
mod policy;
mod runtime;
mod schema;
mod settings;
mod wildcard;
mod word;

pub use add_locale::with_locale;
pub use error::ConfigError;
pub(crate) use error::nearest;
pub use glossary::{Avoided, Glossary, GlossaryTerm, Wording};
pub use i18n_toml::{I18nFluent, I18nToml};
pub use l10n_toml::{L10nPaths, L10nToml};
pub use path::{Captures, PathPattern};
pub use place::{place, value};
pub use policy::{Fallback, Policies, Policy, Stale};
pub use runtime::{Profile, Runtime};
pub use schema::schema;
pub use settings::{
    Build, Bundle, Config, Format, LineBreaks, LocaleSettings, Locales, Markup, Override, Paths, Project, RuleLevel,
    RuleLevels, Split,
};
pub use wildcard::wildcard;
pub use word::{Searched, Word};
