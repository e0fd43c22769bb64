//! The project: its locales, and how far each document has come.

use axum::Json;
use axum::extract::State;
use serde::Serialize;

use super::texts::{Language, languages};
use crate::ledger::Provenance;
use crate::locale::PluralKind;
use crate::view::Coverage;
use crate::web::desk::{App, Desk};
use crate::web::error::Problem;
use crate::workspace::{Entry, Judged, LocaleInfo, State as Became};

#[derive(Debug, Serialize)]
pub(crate) struct Told {
    name: String,
    ui: Vec<Language>,
    source: Source,
    locales: Vec<Locale>,
}

#[derive(Debug, Serialize)]
struct Source {
    locale: String,
    tag: String,
    dir: &'static str,
    name: String,
}

#[derive(Debug, Serialize)]
struct Locale {
    #[serde(flatten)]
    about: Source,
    #[serde(flatten)]
    count: Count,
    categories: Vec<Category>,
    ordinals: Vec<Category>,
    documents: Vec<Document>,
}

#[derive(Clone, Copy, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Count {
    messages: u32,
    present: u32,
    missing: u32,
    stale: u32,
    machine: u32,
    to_review: usize,
    findings: usize,
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
        let source = desk.workspace.source_locale().into();
        let locales = desk.locales().into_iter().map(|one| locale(desk, one)).collect::<Result<_, _>>()?;
        Ok(Told { name: desk.workspace.project().name(), ui: languages(), source, locales })
    })
    .await
}

fn locale(desk: &mut Desk, info: LocaleInfo) -> Result<Locale, Problem> {
    let mut categories = |kind| -> Result<Vec<_>, Problem> {
        let all = desk.workspace.plural_categories(&info.name, kind)?;
        Ok(all.into_iter().map(|one| Category::new(one.category, &one.numbers)).collect())
    };
    let (categories, ordinals) = (categories(PluralKind::Cardinal)?, categories(PluralKind::Ordinal)?);
    let coverage = desk.workspace.progress(&info.name)?;
    let documents = desk.workspace.documents();
    let titles: Vec<_> = documents.iter().map(|one| title(desk, one.outline.as_deref())).collect();
    let judged = desk.entries(&info.name)?;
    let documents = documents.iter().zip(titles).map(|(document, title)| {
        let own = judged.get(&*document.source_path).map_or(&[][..], Vec::as_slice);
        let counted = coverage.documents.get(&*document.source_path).copied().unwrap_or_default();
        let page = document.outline.is_some();
        Document { file: document.source_path.to_string(), title, page, count: Count::of(counted, own.iter()) }
    });
    let documents = documents.collect();
    let count = Count::of(coverage.total, judged.values().flatten());
    Ok(Locale { about: info.into(), count, categories, ordinals, documents })
}

impl From<LocaleInfo> for Source {
    fn from(LocaleInfo { name, tag, direction, own_name }: LocaleInfo) -> Self {
        Self { locale: name, tag, dir: direction, name: own_name }
    }
}

/// What a document is called in the source.
fn title(desk: &Desk, outline: Option<&str>) -> Option<String> {
    let document = desk.workspace.outline(outline?)?;
    desk.workspace.source_text(&document.source_path, &document.outline.title()?.id)
}

impl Count {
    /// What `check` counts, and what there is to do for a translator.
    fn of<'e>(coverage: Coverage, judged: impl Iterator<Item = &'e Judged>) -> Self {
        let Coverage { messages, present, stale, provenance, .. } = coverage;
        let machine = provenance[Provenance::Machine as usize];
        let (mut to_review, mut findings) = (0, 0);
        for one in judged {
            to_review += usize::from(is_to_review(&one.entry));
            findings += one.findings.iter().take(2).sum::<usize>();
        }
        Self { messages, present, missing: coverage.missing(), stale, machine, to_review, findings }
    }
}

fn is_to_review(entry: &Entry) -> bool {
    entry.state == Became::Present && entry.provenance != Provenance::Reviewed
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
