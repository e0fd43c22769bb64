//! A translation is written, with its record; unless somebody else changed it, or its source, meanwhile.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

use super::Sent;
use super::check::built;
use super::message::{Parts, Told, entry, told, version};
use crate::project::ProjectError;
use crate::web::desk::{App, Desk, document};
use crate::web::error::Problem;
use crate::web::parts::{Given, Part};
use crate::workspace::{Entry, SaveError, Saving};

#[derive(Debug, Deserialize)]
pub(crate) struct Save {
    locale: String,
    key: String,
    parts: Vec<Given>,
    version: String,
    #[serde(default)]
    provenance: Provenance,
    by: Option<String>,
    #[serde(default)]
    reviewed: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Provenance {
    #[default]
    Human,
    Machine,
}

#[derive(Debug, Serialize)]
pub(crate) struct Saved {
    message: Told,
}

#[derive(Debug, Serialize)]
pub(crate) struct Conflict {
    error: &'static str,
    version: String,
    theirs: Vec<Part>,
    message: Told,
}

/// How it went.
pub(super) enum Ended {
    Saved(Box<Saved>),
    Conflict(Box<Conflict>),
}

impl Ended {
    pub(super) fn saved(message: Told) -> Self {
        Self::Saved(Box::new(Saved { message }))
    }

    pub(super) fn response(self) -> Response {
        match self {
            Self::Saved(saved) => Json(saved).into_response(),
            Self::Conflict(conflict) => (StatusCode::CONFLICT, Json(conflict)).into_response(),
        }
    }
}

pub(super) async fn save(State(app): State<App>, sent: Sent<Save>) -> Result<Response, Problem> {
    let save = sent?.0;
    let ended = app.with(move |desk| {
        desk.locale(&save.locale)?;
        desk_save(desk, &save)
    });
    ended.await.map(Ended::response)
}

fn desk_save(desk: &mut Desk, save: &Save) -> Result<Ended, Problem> {
    let entry = entry(desk, &save.locale, &save.key)?;
    if version(&entry) != save.version {
        return conflict(desk, &save.locale, &save.key);
    }
    match desk.workspace.save(&saving(&entry, save)?) {
        Ok(_) => {
            desk.changed(&save.locale, document(&save.key))?;
            Ok(Ended::saved(told(desk, &save.locale, &save.key)?))
        }
        Err(SaveError::Conflict { .. } | SaveError::SourceChanged { .. }) => conflict(desk, &save.locale, &save.key),
        Err(SaveError::Project(ProjectError::Changed(_))) => {
            desk.reopen()?;
            conflict(desk, &save.locale, &save.key)
        }
        Err(error) => Err(error.into()),
    }
}

fn saving(entry: &Entry, save: &Save) -> Result<Saving, Problem> {
    let parts: Vec<_> = save.parts.iter().map(Given::part).collect();
    let broken = parts.iter().find(|part| !part.text.trim().is_empty() && part.pattern.is_none());
    if let Some(part) = broken {
        let name = part.attribute.as_ref().map_or("the text".to_owned(), |name| format!("`.{name}`"));
        return Err(Problem::unfit(format!("{name} is no Fluent text as it stands: repair what is marked in it")));
    }
    let built = built(entry, &parts);
    if built.is_empty() {
        return Err(Problem::unfit("there is nothing to save: write a translation first"));
    }
    Ok(Saving {
        locale: save.locale.clone(),
        key: save.key.clone(),
        entry: built.text,
        shown: entry.translation.as_ref().map(|written| written.text.clone()),
        source: entry.source.as_ref().map(|written| written.text.clone()).unwrap_or_default(),
        reviewed: save.reviewed,
        machine: save.provenance == Provenance::Machine,
        by: save.by.clone().filter(|by| !by.trim().is_empty()),
    })
}

/// What stands there now, for whoever wrote something else.
pub(super) fn conflict(desk: &mut Desk, locale: &str, key: &str) -> Result<Ended, Problem> {
    let entry = entry(desk, locale, key)?;
    let theirs = entry.translation.as_ref().map(|written| Parts::of(&written.text).into_parts()).unwrap_or_default();
    let error = "somebody else changed this meanwhile: look at what stands there now, and do it again";
    let message = told(desk, locale, key)?;
    Ok(Ended::Conflict(Box::new(Conflict { error, version: version(&entry), theirs, message })))
}
