//! The messages of a locale, a line for each.

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};

use super::Asked;
use crate::web::desk::{App, Desk, document};
use crate::web::error::Problem;
use crate::web::parts::flat;
use crate::workspace::{Judged, State as Became, Written};

#[derive(Debug, Deserialize)]
pub(crate) struct Wanted {
    locale: String,
    file: Option<String>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Told {
    messages: Vec<Line>,
}

#[derive(Debug, Serialize)]
struct Line {
    key: String,
    id: String,
    file: String,
    state: &'static str,
    provenance: &'static str,
    errors: usize,
    warnings: usize,
    notes: usize,
    source: String,
    translation: Option<String>,
}

pub(super) async fn messages(State(app): State<App>, wanted: Asked<Wanted>) -> Result<Json<Told>, Problem> {
    let wanted = wanted?.0;
    app.ask(move |desk| {
        desk.locale(&wanted.locale)?;
        let mut messages = Vec::new();
        let files: Vec<_> = desk.workspace.documents().into_iter().map(|one| one.source_path.to_string()).collect();
        for file in files.iter().filter(|file| wanted.file.as_ref().is_none_or(|wanted| wanted == *file)) {
            messages.extend(lines(desk, &wanted.locale, file)?);
        }
        Ok(Told { messages })
    })
    .await
}

fn lines(desk: &mut Desk, locale: &str, file: &str) -> Result<Vec<Line>, Problem> {
    let judged = desk.entries(locale)?.get(file).map_or(&[][..], Vec::as_slice);
    // What has no source is not there to be translated.
    let own = judged.iter().filter(|one| one.entry.source.is_some());
    Ok(own.map(line).collect())
}

fn line(Judged { entry, findings }: &Judged) -> Line {
    let text = |written: &Written| flat(&written.text);
    let [errors, warnings, notes] = *findings;
    Line {
        key: entry.key.clone(),
        id: entry.id.clone(),
        file: document(&entry.key).to_owned(),
        state: state(entry.state),
        provenance: entry.provenance.as_str(),
        errors,
        warnings,
        notes,
        source: entry.source.as_ref().map(text).unwrap_or_default(),
        translation: entry.translation.as_ref().map(text),
    }
}

/// The word for it.
pub(super) fn state(state: Became) -> &'static str {
    match state {
        Became::Missing => "missing",
        Became::Stale => "stale",
        Became::Present => "present",
        Became::Obsolete => "obsolete",
    }
}
