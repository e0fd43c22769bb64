//! A translation is accepted as right for the source that was shown beside it.

use axum::extract::State;
use axum::response::Response;
use serde::Deserialize;

use super::Sent;
use super::message::{entry, told, version};
use super::save::{Ended, conflict};
use crate::pipeline::Acceptance;
use crate::web::desk::{App, Desk, document};
use crate::web::error::Problem;

#[derive(Debug, Deserialize)]
pub(crate) struct Accept {
    locale: String,
    key: String,
    version: String,
    #[serde(default)]
    reviewed: bool,
    by: Option<String>,
}

pub(super) async fn accept(State(app): State<App>, sent: Sent<Accept>) -> Result<Response, Problem> {
    let accept = sent?.0;
    app.with(move |desk| accepted(desk, accept)).await.map(Ended::response)
}

fn accepted(desk: &mut Desk, accept: Accept) -> Result<Ended, Problem> {
    let Accept { locale, key, version: shown, reviewed, by } = accept;
    desk.locale(&locale)?;
    // Nobody stands behind what they have not seen, be it text or source.
    desk.workspace.refresh(&locale, document(&key))?;
    if version(&entry(desk, &locale, &key)?) != shown {
        return conflict(desk, &locale, &key);
    }
    let by = by.filter(|by| !by.trim().is_empty());
    let how = Acceptance { keys: vec![key.clone()], reviewed, by, ..Acceptance::default() };
    let count = desk.workspace.accept(&locale, std::slice::from_ref(&key), &how)?;
    if count == 0 {
        return Err(Problem::unfit(format!("`{key}` has no translation to accept: write one first")));
    }
    desk.changed(&locale, document(&key))?;
    Ok(Ended::saved(told(desk, &locale, &key)?))
}
