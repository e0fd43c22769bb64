//! What `--release` demands, for all locales and for single ones.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, Visitor};

/// Demands on one locale.
#[derive(Clone, Debug, PartialEq)]
pub struct Policy {
    /// The share of messages, from 0 to 1, that must not be missing: in the locale and in each of its documents.
    pub min_coverage: f64,
    /// What stands in for a message that is missing.
    pub fallback: Fallback,
    /// Keys that may not be missing; `*` stands for any characters.
    pub required: Vec<String>,
    /// Whether a release may have translations of an older source.
    pub stale: Stale,
    /// The share of messages, from 0 to 1, that a second person must have looked at.
    pub min_reviewed: f64,
}

/// Whether a release may have translations of an older source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stale {
    /// It may.
    #[default]
    Allow,
    /// It may, and is told.
    Warn,
    /// It may not.
    Deny,
}

/// What stands in for a message that is missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Fallback {
    /// The next locale's text for it.
    #[default]
    Message,
    /// The next locale's text for all of its file.
    Document,
    /// Nothing: an incomplete locale is not built.
    Hold,
}

/// `[policy]` and `[policy.<locale>]`.
#[derive(Clone, Debug, Default)]
pub struct Policies {
    common: Overrides,
    locales: BTreeMap<String, Overrides>,
}

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Overrides {
    min_coverage: Option<f64>,
    fallback: Option<Fallback>,
    required: Option<Vec<String>>,
    stale: Option<Stale>,
    min_reviewed: Option<f64>,
}

const KEYS: &[&str] = &["min-coverage", "fallback", "required", "stale", "min-reviewed"];

impl Policies {
    /// The demands on a locale.
    pub fn of(&self, locale: &str) -> Policy {
        let own = self.locales.get(locale);
        let pick = |value: fn(&Overrides) -> bool| own.filter(|own| value(own)).unwrap_or(&self.common);
        Policy {
            min_coverage: pick(|policy| policy.min_coverage.is_some()).min_coverage.unwrap_or(0.0),
            fallback: pick(|policy| policy.fallback.is_some()).fallback.unwrap_or_default(),
            required: pick(|policy| policy.required.is_some()).required.clone().unwrap_or_default(),
            stale: pick(|policy| policy.stale.is_some()).stale.unwrap_or_default(),
            min_reviewed: pick(|policy| policy.min_reviewed.is_some()).min_reviewed.unwrap_or(0.0),
        }
    }

    /// The locales that have demands of their own.
    pub fn locales(&self) -> impl Iterator<Item = &str> {
        self.locales.keys().map(String::as_str)
    }
}

impl<'de> Deserialize<'de> for Policies {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PoliciesVisitor)
    }
}

/// A table is a locale's policy; anything else must be one of [`KEYS`].
struct PoliciesVisitor;

impl<'de> Visitor<'de> for PoliciesVisitor {
    type Value = Policies;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a table of demands")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Policies, A::Error> {
        let (mut common, mut locales) = (toml::Table::new(), BTreeMap::new());
        while let Some(key) = map.next_key::<String>()? {
            let value: toml::Value = map.next_value()?;
            if value.is_table() && !KEYS.contains(&key.as_str()) {
                locales.insert(key, overrides(value)?);
            } else if KEYS.contains(&key.as_str()) {
                common.insert(key, value);
            } else {
                return Err(de::Error::unknown_field(&key, KEYS));
            }
        }
        Ok(Policies { common: overrides(toml::Value::Table(common))?, locales })
    }
}

fn overrides<E: de::Error>(value: toml::Value) -> Result<Overrides, E> {
    let overrides = Overrides::deserialize(value).map_err(|error| E::custom(error.message()))?;
    for (name, share) in [("min-coverage", overrides.min_coverage), ("min-reviewed", overrides.min_reviewed)] {
        if share.is_some_and(|share| !(0.0..=1.0).contains(&share)) {
            return Err(E::custom(format!("`{name}` is a share from 0.0 to 1.0")));
        }
    }
    Ok(overrides)
}
