//! The project: its locales, and how far each document has come.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use serde::Serialize;

use super::texts::{Language, languages};
use crate::ledger::Provenance;
use crate::locale::PluralKind;
use crate::web::desk::{App, Desk};
use crate::web::error::Problem;
use crate::workspace::{Entry, LocaleInfo, State as Became, Written};

#[derive(Debug, Serialize)]
pub(crate) struct Told {
    name: String,
    revision: u64,
    ui: Vec<Language>,
    source: Locale,
    locales: Vec<Locale>,
}

#[derive(Debug, Serialize)]
struct Locale {
    locale: String,
    tag: String,
    dir: &'static str,
    name: String,
    #[serde(flatten)]
    count: Count,
    coverage: f64,
    provenance: Behind,
    categories: Vec<Category>,
    documents: Vec<Document>,
}

#[derive(Clone, Copy, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Count {
    messages: usize,
    present: usize,
    missing: usize,
    stale: usize,
    to_review: usize,
    findings: usize,
}

#[derive(Clone, Copy, Debug, Default, Serialize)]
struct Behind {
    unknown: usize,
    machine: usize,
    human: usize,
    reviewed: usize,
}

#[derive(Debug, Serialize)]
struct Category {
    name: &'static str,
    examples: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Document {
    file: String,
    title: Option<String>,
    page: bool,
    #[serde(flatten)]
    count: Count,
}

pub(super) async fn project(State(app): State<App>) -> Result<Json<Told>, Problem> {
    app.ask(|desk| {
        let source = desk.workspace.source_locale();
        let locales = desk.locales().into_iter().map(|one| locale(desk, one)).collect::<Result<_, _>>()?;
        Ok(Told {
            name: desk.workspace.project().name(),
            revision: desk.revision(),
            ui: languages(),
            source: locale(desk, source)?,
            locales,
        })
    })
    .await
}

fn locale(desk: &mut Desk, info: LocaleInfo) -> Result<Locale, Problem> {
    let categories = desk.workspace.plural_categories(&info.name, PluralKind::Cardinal)?;
    let documents = desk.workspace.documents();
    let titles: Vec<_> = documents.iter().map(|one| title(desk, one.outline.as_deref())).collect();
    let entries = desk.entries(&info.name)?;
    let (mut count, mut provenance) = (Count::default(), Behind::default());
    let documents = documents.iter().zip(titles).map(|(document, title)| {
        let own = entries.get(&*document.source_path).map_or(&[][..], Vec::as_slice);
        let mut counted = Count::default();
        own.iter().for_each(|entry| counted.add(entry));
        own.iter().for_each(|entry| provenance.add(entry));
        count.sum(counted);
        Document { file: document.source_path.to_string(), title, page: document.outline.is_some(), count: counted }
    });
    let documents = documents.collect();
    let LocaleInfo { name, tag, direction, own_name } = info;
    let coverage = if count.messages == 0 { 1.0 } else { count.present as f64 / count.messages as f64 };
    let categories = categories.into_iter().map(|one| Category::new(one.category, &one.numbers)).collect();
    Ok(Locale { locale: name, tag, dir: direction, name: own_name, count, coverage, provenance, categories, documents })
}

/// What a document is called in the source.
fn title(desk: &Desk, outline: Option<&str>) -> Option<String> {
    let document = desk.workspace.outline(outline?)?;
    desk.workspace.source_text(&document.source_path, &document.outline.title()?.id)
}

impl Count {
    /// Messages of the source, as `check` counts them: a stale one is present.
    fn add(&mut self, entry: &Entry) {
        if entry.state != Became::Obsolete {
            self.messages += 1;
            self.missing += usize::from(entry.state == Became::Missing);
            self.present += usize::from(entry.state != Became::Missing);
            self.stale += usize::from(entry.state == Became::Stale);
        }
        self.to_review += usize::from(is_to_review(entry));
        self.findings += entry.findings.iter().take(2).sum::<usize>();
    }

    fn sum(&mut self, other: Self) {
        self.messages += other.messages;
        self.present += other.present;
        self.missing += other.missing;
        self.stale += other.stale;
        self.to_review += other.to_review;
        self.findings += other.findings;
    }
}

/// The source is nobody's translation.
fn is_to_review(entry: &Entry) -> bool {
    let path = |written: &Option<Written>| written.as_ref().map(|written| Arc::clone(&written.path));
    let is_own = path(&entry.source) == path(&entry.translation);
    entry.state == Became::Present && entry.provenance != Provenance::Reviewed && !is_own
}

impl Behind {
    fn add(&mut self, entry: &Entry) {
        if matches!(entry.state, Became::Present | Became::Stale) {
            let count = match entry.provenance {
                Provenance::Unknown => &mut self.unknown,
                Provenance::Machine => &mut self.machine,
                Provenance::Human => &mut self.human,
                Provenance::Reviewed => &mut self.reviewed,
            };
            *count += 1;
        }
    }
}

/// How many numbers are shown for a category.
const EXAMPLES: usize = 4;

impl Category {
    /// What no whole number is of is for fractions, or for millions.
    fn new(name: &'static str, numbers: &[usize]) -> Self {
        let mut examples: Vec<_> = numbers.iter().take(EXAMPLES).map(usize::to_string).collect();
        if examples.is_empty() {
            examples.push(if name == "other" { "0.5" } else { "1000000" }.to_owned());
        }
        Self { name, examples }
    }
}
