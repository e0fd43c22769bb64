//! What is found in a text that somebody types, and where in it.

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json, to_value};

use super::Sent;
use super::message::entry;
use crate::report::json::finding;
use crate::web::desk::{App, Desk};
use crate::web::error::Problem;
use crate::web::parts::{Built, Given, Part, entry as build};
use crate::workspace::{Entry, Tried};

/// A finding as `check` reports it, with its place in the text.
pub(super) type Finding = Value;

#[derive(Debug, Deserialize)]
pub(crate) struct Typed {
    pub(super) locale: String,
    pub(super) key: String,
    pub(super) parts: Vec<Given>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Told {
    findings: Vec<Finding>,
    parts: Vec<Part>,
}

pub(super) async fn check(State(app): State<App>, sent: Sent<Typed>) -> Result<Json<Told>, Problem> {
    let typed = sent?.0;
    app.ask(move |desk| {
        desk.locale(&typed.locale)?;
        let entry = entry(desk, &typed.locale, &typed.key)?;
        let parts: Vec<_> = typed.parts.iter().map(Given::part).collect();
        Ok(Told { findings: found(desk, &typed.locale, &entry, &parts)?, parts })
    })
    .await
}

/// What would be found if a message had these parts.
pub(super) fn found(desk: &mut Desk, locale: &str, entry: &Entry, parts: &[Part]) -> Result<Vec<Finding>, Problem> {
    let built = built(entry, parts);
    if built.is_empty() {
        return Ok(Vec::new());
    }
    let tried = desk.workspace.try_entry(locale, &entry.key, &built.text)?;
    // What is typed is recorded when it is saved.
    let is_told = |one: &&Tried| one.diagnostic.rule != "unrecorded-translation";
    Ok(tried.iter().filter(is_told).map(|one| placed(one, &built)).collect())
}

/// An entry of these parts, in which stays as it is what says the same.
pub(super) fn built(entry: &Entry, parts: &[Part]) -> Built {
    build(&entry.id, entry.translation.as_ref().map(|written| written.text.as_str()), parts)
}

fn placed(tried: &Tried, built: &Built) -> Finding {
    let mut told = to_value(finding(&tried.diagnostic)).unwrap_or(Value::Null);
    if let Some((attribute, start, end)) = tried.span.and_then(|span| built.place(span)) {
        told["attribute"] = json!(attribute);
        told["start"] = json!(start);
        told["end"] = json!(end);
    }
    told
}
