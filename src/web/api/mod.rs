//! What the page may ask, one file for each question.

mod accept;
mod check;
mod events;
mod message;
mod messages;
mod pattern;
mod preview;
mod project;
mod save;
mod texts;

use axum::Router;
use axum::extract::rejection::{JsonRejection, QueryRejection};
use axum::extract::{Json, Query};
use axum::routing::{get, post};

use super::desk::App;

/// What stands in the address.
type Asked<T> = Result<Query<T>, QueryRejection>;

/// What stands in the body.
type Sent<T> = Result<Json<T>, JsonRejection>;

/// The questions by their addresses.
pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/api/project", get(project::project))
        .route("/api/messages", get(messages::messages))
        .route("/api/message", get(message::message))
        .route("/api/pattern", post(pattern::written))
        .route("/api/parse", post(pattern::read))
        .route("/api/texts", get(texts::texts))
        .route("/api/check", post(check::check))
        .route("/api/save", post(save::save))
        .route("/api/accept", post(accept::accept))
        .route("/api/events", get(events::events))
        .route("/api/preview", post(preview::edited))
        .route("/preview", get(preview::saved))
        .route("/preview/{token}/{*path}", get(preview::part))
}
