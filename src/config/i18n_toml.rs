//! `i18n.toml`, the settings of cargo-i18n, as far as a `flyt.toml` can be made of it.

use serde::Deserialize;

/// The settings of cargo-i18n.
#[derive(Clone, Debug, Deserialize)]
pub struct I18nToml {
    /// The source's locale.
    pub fallback_language: String,
    /// The settings for Fluent; none where the crate uses gettext.
    #[serde(default)]
    pub fluent: Option<I18nFluent>,
}

/// What is said of Fluent.
#[derive(Clone, Debug, Deserialize)]
pub struct I18nFluent {
    /// The folder of the locales' folders.
    pub assets_dir: String,
}

impl I18nToml {
    /// Reads the settings; `None` where they are not understood.
    pub fn parse(text: &str) -> Option<Self> {
        toml::from_str(text).ok()
    }
}
