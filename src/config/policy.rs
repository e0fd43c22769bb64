//! What `--release` demands, for all locales and for single ones.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{self, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use toml::Spanned;

use super::ConfigError;

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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
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
    unknown: Option<Spanned<String>>,
}

#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Overrides {
    /// The share of messages that must not be missing: in the locale and in each of its documents.
    #[schemars(with = "Option<f64>", range(min = 0.0, max = 1.0))]
    min_coverage: Option<Share>,
    /// What stands in for a message that is missing.
    fallback: Option<Fallback>,
    /// Keys that may not be missing; `*` stands for any characters.
    required: Option<Vec<String>>,
    /// Whether a release may have translations of an older source.
    stale: Option<Stale>,
    /// The share of messages that a second person must have looked at.
    #[schemars(with = "Option<f64>", range(min = 0.0, max = 1.0))]
    min_reviewed: Option<Share>,
}

const KEYS: &[&str] = &["min-coverage", "fallback", "required", "stale", "min-reviewed"];

impl Policies {
    /// The demands on a locale.
    pub fn of(&self, locale: &str) -> Policy {
        let own = self.locales.get(locale);
        let pick = |value: fn(&Overrides) -> bool| own.filter(|own| value(own)).unwrap_or(&self.common);
        Policy {
            min_coverage: pick(|policy| policy.min_coverage.is_some()).min_coverage.map_or(0.0, |share| share.0),
            fallback: pick(|policy| policy.fallback.is_some()).fallback.unwrap_or_default(),
            required: pick(|policy| policy.required.is_some()).required.clone().unwrap_or_default(),
            stale: pick(|policy| policy.stale.is_some()).stale.unwrap_or_default(),
            min_reviewed: pick(|policy| policy.min_reviewed.is_some()).min_reviewed.map_or(0.0, |share| share.0),
        }
    }

    /// The locales that have demands of their own.
    pub fn locales(&self) -> impl Iterator<Item = &str> {
        self.locales.keys().map(String::as_str)
    }

    /// The patterns of required keys, each with the keys of `flyt.toml` that lead to it.
    pub fn required(&self) -> impl Iterator<Item = (Vec<&str>, &str)> {
        let common = self.common.required.iter().flatten().map(|key| (vec!["policy", "required", key], key.as_str()));
        let own = self.locales.iter().flat_map(|(locale, own)| {
            let keys = own.required.iter().flatten();
            keys.map(move |key| (vec!["policy", locale, "required", key], key.as_str()))
        });
        common.chain(own)
    }

    /// A key that means nothing.
    pub(super) fn check(&self) -> Result<(), ConfigError> {
        let Some(unknown) = &self.unknown else { return Ok(()) };
        Err(ConfigError::unknown_key(unknown, KEYS))
    }
}

/// A share of a whole.
#[derive(Clone, Copy, Debug)]
struct Share(f64);

impl<'de> Deserialize<'de> for Share {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ShareVisitor)
    }
}

struct ShareVisitor;

impl Visitor<'_> for ShareVisitor {
    type Value = Share;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a share from 0.0 to 1.0, such as 0.8 for 80 %")
    }

    fn visit_i64<E: de::Error>(self, whole: i64) -> Result<Share, E> {
        self.visit_f64(whole as f64)
    }

    fn visit_f64<E: de::Error>(self, share: f64) -> Result<Share, E> {
        if !(0.0..=1.0).contains(&share) {
            return Err(E::custom(format!("{share} is no share: one is from 0.0 to 1.0, such as 0.8 for 80 %")));
        }
        Ok(Share(share))
    }
}

impl JsonSchema for Policies {
    fn schema_name() -> Cow<'static, str> {
        "Policies".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = Overrides::json_schema(generator);
        let own = generator.subschema_for::<Overrides>();
        schema.insert("additionalProperties".to_owned(), own.into());
        schema
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
        let mut policies = Policies::default();
        while let Some(key) = map.next_key::<Spanned<String>>()? {
            // Each value is read as what it is, so that a fault is told at the value.
            match key.get_ref().as_str() {
                "min-coverage" => policies.common.min_coverage = map.next_value()?,
                "fallback" => policies.common.fallback = map.next_value()?,
                "required" => policies.common.required = map.next_value()?,
                "stale" => policies.common.stale = map.next_value()?,
                "min-reviewed" => policies.common.min_reviewed = map.next_value()?,
                _ => match map.next_value()? {
                    Own::Table(own) => {
                        policies.locales.insert(key.into_inner(), own);
                    }
                    Own::Other => policies.unknown = policies.unknown.or(Some(key)),
                },
            }
        }
        Ok(policies)
    }
}

/// A locale's demands, or something that is no table.
enum Own {
    Table(Overrides),
    Other,
}

impl<'de> Deserialize<'de> for Own {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OwnVisitor)
    }
}

struct OwnVisitor;

impl<'de> Visitor<'de> for OwnVisitor {
    type Value = Own;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a table of demands")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Own, A::Error> {
        Overrides::deserialize(MapAccessDeserializer::new(map)).map(Own::Table)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Own, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Own::Other)
    }

    fn visit_bool<E: de::Error>(self, _: bool) -> Result<Own, E> {
        Ok(Own::Other)
    }

    fn visit_i64<E: de::Error>(self, _: i64) -> Result<Own, E> {
        Ok(Own::Other)
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<Own, E> {
        Ok(Own::Other)
    }

    fn visit_str<E: de::Error>(self, _: &str) -> Result<Own, E> {
        Ok(Own::Other)
    }
}
