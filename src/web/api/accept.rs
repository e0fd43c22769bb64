//! A translation is accepted as right for today's source.

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Serialize};

use super::Sent;
use super::message::{Told, told};
use crate::pipeline::Acceptance;
use crate::web::desk::{App, document};
use crate::web::error::Problem;

#[derive(Debug, Deserialize)]
pub(crate) struct Accept {
    locale: String,
    key: String,
    #[serde(default)]
    reviewed: bool,
    by: Option<String>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Accepted {
    message: Told,
}

pub(super) async fn accept(State(app): State<App>, sent: Sent<Accept>) -> Result<Json<Accepted>, Problem> {
    let Accept { locale, key, reviewed, by } = sent?.0;
    app.ask(move |desk| {
        desk.locale(&locale)?;
        let by = by.filter(|by| !by.trim().is_empty());
        let how = Acceptance { keys: vec![key.clone()], reviewed, by, ..Acceptance::default() };
        let count = desk.workspace.accept(&locale, std::slice::from_ref(&key), &how)?;
        if count == 0 {
            return Err(Problem::unfit(format!("`{key}` has no translation to accept: write one first")));
        }
        desk.changed(&locale, document(&key))?;
        Ok(Accepted { message: told(desk, &locale, &key)? })
    })
    .await
}
