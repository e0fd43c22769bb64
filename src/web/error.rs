//! What is answered where something cannot be: what is wrong, and what to do.

use axum::Json;
use axum::extract::rejection::{JsonRejection, QueryRejection};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::project::ProjectError;
use crate::workspace::SaveError;

/// Why something is not answered.
#[derive(Debug)]
pub(super) struct Problem {
    status: StatusCode,
    error: String,
}

#[derive(Serialize)]
struct Told<'a> {
    error: &'a str,
}

impl Problem {
    pub(super) fn new(status: StatusCode, error: impl Into<String>) -> Self {
        Self { status, error: error.into() }
    }

    /// The project has not what was asked for.
    pub(super) fn missing(error: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, error)
    }

    /// What was sent is not what can be written.
    pub(super) fn unfit(error: impl Into<String>) -> Self {
        Self::new(StatusCode::UNPROCESSABLE_ENTITY, error)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        (self.status, Json(Told { error: &self.error })).into_response()
    }
}

impl From<ProjectError> for Problem {
    fn from(error: ProjectError) -> Self {
        let status = match error {
            ProjectError::Changed(_) => StatusCode::CONFLICT,
            ProjectError::LeadsOut(_) => StatusCode::FORBIDDEN,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        };
        Self::new(status, error.to_string())
    }
}

impl From<SaveError> for Problem {
    fn from(error: SaveError) -> Self {
        match error {
            SaveError::Project(error) => error.into(),
            SaveError::UnknownKey(_) => Self::missing(error.to_string()),
            SaveError::Conflict { .. } | SaveError::SourceChanged { .. } | SaveError::Edited(_) => {
                Self::new(StatusCode::CONFLICT, error.to_string())
            }
            SaveError::NoEntry(_) | SaveError::NoFile | SaveError::NoLedger => Self::unfit(error.to_string()),
        }
    }
}

impl From<JsonRejection> for Problem {
    fn from(rejection: JsonRejection) -> Self {
        let status = rejection.status();
        match status {
            StatusCode::PAYLOAD_TOO_LARGE => Self::new(status, "that is more than 1 MB: send less"),
            _ => Self::new(status, format!("this request is not understood: {}", rejection.body_text())),
        }
    }
}

impl From<QueryRejection> for Problem {
    fn from(rejection: QueryRejection) -> Self {
        Self::new(rejection.status(), format!("this request is not understood: {}", rejection.body_text()))
    }
}

/// Nothing is at that address.
pub(super) async fn nothing() -> Problem {
    Problem::missing("there is nothing at this address: open the one that `flyt serve` printed")
}
