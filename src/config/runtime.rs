//! What a project says of the runtime that shows its bundles.

use schemars::JsonSchema;
use serde::Deserialize;

use super::wildcard;

/// What will read the bundles.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Runtime {
    /// Whose functions and plural rules to judge by.
    #[serde(default)]
    pub profile: Profile,
    /// Functions that the application adds.
    #[serde(default)]
    pub functions: Vec<String>,
    /// References that the application resolves; `*` stands for any characters.
    #[serde(default)]
    pub external: Vec<String>,
}

/// A known runtime.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Profile {
    /// Flyt's own.
    #[default]
    #[serde(rename = "flyt")]
    Flyt,
    /// `fluent-bundle`, in Rust.
    #[serde(rename = "fluent-rs")]
    FluentRs,
    /// `@fluent/bundle`, in JavaScript.
    #[serde(rename = "fluent.js")]
    FluentJs,
}

impl Runtime {
    /// Whether the application adds a function of that name.
    pub fn declares(&self, function: &str) -> bool {
        self.functions.iter().any(|own| own == function)
    }

    /// Whether the application resolves references to an id itself.
    pub fn is_external(&self, id: &str) -> bool {
        self.external.iter().any(|name| wildcard(name, id))
    }
}

impl Profile {
    /// Its name in settings.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Flyt => "flyt",
            Self::FluentRs => "fluent-rs",
            Self::FluentJs => "fluent.js",
        }
    }
}
