//! News: a line to the page whenever something changed.

use std::convert::Infallible;

use axum::extract::State;
use axum::response::Sse;
use axum::response::sse::{Event, KeepAlive};
use futures_util::stream::{Stream, unfold};

use crate::web::desk::App;

pub(super) async fn events(State(app): State<App>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let mut changes = app.changes;
    changes.mark_unchanged();
    let stream = unfold(changes, async |mut changes| {
        changes.changed().await.ok()?;
        let revision = *changes.borrow_and_update();
        let event = Event::default().event("changed").data(format!("{{\"revision\":{revision}}}"));
        Some((Ok(event), changes))
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}
