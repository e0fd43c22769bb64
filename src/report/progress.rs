//! How far a locale has come, in the shape that `check` and `status` share.

use serde::{Serialize, Serializer};

use crate::view::{Coverage, LocaleCoverage};

use super::status::Detail;

/// Locales by name, in the order of the report.
#[derive(Debug)]
pub(super) struct Locales<'a> {
    pub(super) coverage: &'a [LocaleCoverage],
    pub(super) detail: Detail,
}

impl Serialize for Locales<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let locales = self.coverage.iter();
        serializer.collect_map(locales.map(|locale| (&locale.locale, Progress::new(locale, self.detail))))
    }
}

#[derive(Debug, Serialize)]
struct Progress<'a> {
    messages: u32,
    present: u32,
    missing: u32,
    stale: u32,
    obsolete: u32,
    provenance: Provenance,
    coverage: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    documents: Option<Documents<'a>>,
}

/// Who stands behind what is present.
#[derive(Debug, Serialize)]
struct Provenance {
    unknown: u32,
    machine: u32,
    human: u32,
    reviewed: u32,
}

impl<'a> Progress<'a> {
    fn new(locale: &'a LocaleCoverage, detail: Detail) -> Self {
        let total = locale.total;
        Self {
            messages: total.messages,
            present: total.present,
            missing: total.missing(),
            stale: total.stale,
            obsolete: total.obsolete,
            provenance: Provenance::new(total.provenance),
            coverage: share(total),
            documents: (detail == Detail::Documents).then_some(Documents(locale)),
        }
    }
}

impl Provenance {
    fn new([unknown, machine, human, reviewed]: [u32; 4]) -> Self {
        Self { unknown, machine, human, reviewed }
    }
}

#[derive(Debug)]
struct Documents<'a>(&'a LocaleCoverage);

impl Serialize for Documents<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.documents.iter().map(|(path, counts)| (path, Document::new(*counts))))
    }
}

#[derive(Debug, Serialize)]
struct Document {
    messages: u32,
    present: u32,
    missing: u32,
    stale: u32,
    obsolete: u32,
    coverage: f64,
}

impl Document {
    fn new(counts: Coverage) -> Self {
        let Coverage { messages, present, stale, obsolete, .. } = counts;
        Self { messages, present, missing: counts.missing(), stale, obsolete, coverage: share(counts) }
    }
}

/// Rounded down to three decimals, so that 1 means all.
fn share(counts: Coverage) -> f64 {
    f64::from(counts.thousandths()) / 1000.0
}
