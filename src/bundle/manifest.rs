//! `manifest.json`: what was built, and what fell back to what and why.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::view::Coverage;

use super::Fallen;

/// The manifest of a build.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Manifest {
    /// What made it: a folder with such a manifest can be replaced.
    pub generator: &'static str,
    /// The format's version.
    pub version: u32,
    /// The source's locale.
    pub source: String,
    /// The locales, by name.
    pub locales: BTreeMap<String, ManifestLocale>,
    /// What belongs to no locale: the first page, the style sheet, pictures.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<ManifestOther>,
}

/// What was built of one locale.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ManifestLocale {
    /// The BCP 47 tag.
    pub tag: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// The locales that stand in for what is missing, nearest first.
    pub fallback: Vec<String>,
    /// Messages of the source.
    pub messages: u32,
    /// Those of them that the locale has.
    pub present: u32,
    /// Present over messages, rounded down to thousandths.
    pub coverage: f64,
    /// Who stands behind those present.
    pub provenance: ManifestProvenance,
    /// Whether it is incomplete and its policy says to hold it back: then it has no files.
    pub held: bool,
    /// What is shown in another locale.
    pub fell_back: Vec<ManifestFallen>,
    /// The files of each bundle, in the order in which a runtime is to ask them.
    pub bundles: BTreeMap<String, Vec<ManifestFile>>,
    /// The compiled file of each bundle, what fell back inside it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub compiled: BTreeMap<String, ManifestCompiled>,
    /// The ES module of each bundle, what fell back inside it.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub modules: BTreeMap<String, ManifestModule>,
    /// The documents, as far as pages were built.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<ManifestDocument>,
    /// Files of the locale that are no bundles.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<ManifestOther>,
}

/// A document in a locale.
#[derive(Debug, Serialize)]
pub struct ManifestDocument {
    /// The path of its outline.
    pub outline: String,
    /// How many messages it shows.
    pub messages: u32,
    /// How many of them are shown in another language.
    pub missing: u32,
}

/// A file that is no bundle.
#[derive(Debug, Serialize)]
pub struct ManifestOther {
    path: String,
    size: usize,
    blake3: String,
}

impl ManifestOther {
    /// Describes a file by its bytes.
    pub fn new(path: String, bytes: &[u8]) -> Self {
        Self { path, size: bytes.len(), blake3: blake3::hash(bytes).to_hex().to_string() }
    }
}

/// How many messages are whose; none of the source's.
#[derive(Debug, Default, Serialize)]
pub struct ManifestProvenance {
    unknown: u32,
    machine: u32,
    human: u32,
    reviewed: u32,
}

/// A message that is shown in another locale.
#[derive(Debug, Serialize)]
pub struct ManifestFallen {
    key: String,
    to: String,
    why: String,
}

/// A file of a bundle.
#[derive(Debug, Serialize)]
pub struct ManifestFile {
    /// Its path beside the manifest.
    pub path: String,
    /// The name of the locale that its text comes from: a runtime is to read it by that one's rules.
    pub locale: String,
    /// That locale's BCP 47 tag.
    pub tag: String,
    /// Its size in bytes.
    pub size: usize,
    /// The BLAKE3 of its bytes, in hexadecimal.
    pub blake3: String,
}

/// A compiled bundle.
#[derive(Debug, Serialize)]
pub struct ManifestCompiled {
    path: String,
    /// The BCP 47 tags of the locales that its text comes from, the nearest first.
    tags: Vec<String>,
    size: usize,
    blake3: String,
}

/// An ES module.
#[derive(Debug, Serialize)]
pub struct ManifestModule {
    /// It.
    #[serde(flatten)]
    pub module: ManifestCompiled,
    /// Its types.
    pub types: ManifestOther,
}

impl ManifestCompiled {
    /// Describes a file by its bytes.
    pub fn new(path: String, tags: Vec<String>, bytes: &[u8]) -> Self {
        Self { path, tags, size: bytes.len(), blake3: blake3::hash(bytes).to_hex().to_string() }
    }
}

impl ManifestLocale {
    /// Fills in the counts.
    pub fn count(mut self, coverage: Coverage, fallen: Vec<Fallen>) -> Self {
        self.messages = coverage.messages;
        self.present = coverage.present;
        self.coverage = f64::from(coverage.thousandths()) / 1000.0;
        let [unknown, machine, human, reviewed] = coverage.provenance;
        self.provenance = ManifestProvenance { unknown, machine, human, reviewed };
        self.fell_back = fallen.into_iter().map(|Fallen { key, to, why }| ManifestFallen { key, to, why }).collect();
        self
    }
}

impl ManifestFile {
    /// Describes a file by its bytes.
    pub fn new(path: String, locale: &crate::locale::Locale, bytes: &[u8]) -> Self {
        let blake3 = blake3::hash(bytes).to_hex().to_string();
        Self { path, locale: locale.name().to_owned(), tag: locale.tag(), size: bytes.len(), blake3 }
    }
}

impl Manifest {
    /// The manifest as JSON, its members in a fixed order.
    pub fn to_json(&self) -> String {
        serde_json::to_string_pretty(self).expect("a manifest has only strings, numbers and maps by string") + "\n"
    }
}
