//! What is answered where something cannot be.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;

#[derive(Serialize)]
struct Told<'a> {
    error: &'a str,
}

/// An answer that says what is wrong and what to do.
pub(super) fn answer(status: StatusCode, error: &str) -> Response {
    (status, Json(Told { error })).into_response()
}

/// Nothing is at that address.
pub(super) async fn nothing() -> Response {
    answer(StatusCode::NOT_FOUND, "there is nothing at this address: open the one that `flyt serve` printed")
}
