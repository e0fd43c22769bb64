//! Boxes as Fluent, and Fluent as boxes.

use axum::Json;
use serde::{Deserialize, Serialize};

use super::Sent;
use crate::syntax::boxes::{Boxes, boxes, write};
use crate::syntax::parse;
use crate::web::error::Problem;

#[derive(Debug, Deserialize)]
pub(crate) struct Pattern {
    pattern: Boxes,
}

#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Text {
    text: String,
}

#[derive(Debug, Serialize)]
pub(crate) struct Read {
    pattern: Option<Boxes>,
    errors: Vec<String>,
}

pub(super) async fn written(sent: Sent<Pattern>) -> Result<Json<Text>, Problem> {
    Ok(Json(Text { text: write(&sent?.pattern) }))
}

pub(super) async fn read(sent: Sent<Text>) -> Result<Json<Read>, Problem> {
    let text = sent?.0.text;
    let pattern = boxes(&text);
    Ok(Json(Read { errors: if pattern.is_some() { Vec::new() } else { faults(&text) }, pattern }))
}

/// Why a text is no pattern.
fn faults(text: &str) -> Vec<String> {
    let (laid, _) = crate::syntax::laid::lay(text, 4);
    let tree = parse(&format!("a ={laid}\n"));
    let told: Vec<_> = tree.errors().iter().map(|error| error.kind.headline().to_owned()).collect();
    if told.is_empty() { vec!["this is more than one text".to_owned()] } else { told }
}
