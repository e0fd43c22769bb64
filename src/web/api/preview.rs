//! Documents as readers will see them, in a frame that can do nothing but say which block was clicked.
//!
//! The page, its style and its pictures are below one address that holds the token, so that links between them lead
//! where they should. A translation is a text from a stranger: the frame has no origin, and its policy allows no script
//! but the one that comes with Flyt.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use serde::{Deserialize, Serialize};

use super::check::built;
use super::message::entry;
use super::{Asked, Sent};
use crate::pipeline::PreviewPage;
use crate::text::in_address;
use crate::web::desk::{App, Desk};
use crate::web::error::Problem;
use crate::web::parts::Given;

#[derive(Debug, Deserialize)]
pub(crate) struct Wanted {
    locale: String,
    file: String,
    token: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Shown {
    locale: String,
    file: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Edited {
    locale: String,
    file: String,
    #[serde(default)]
    edits: Vec<Draft>,
}

#[derive(Debug, Deserialize)]
struct Draft {
    key: String,
    parts: Vec<Given>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Told {
    html: String,
}

/// How many messages may be edited and not saved.
const MAX_DRAFTS: usize = 100;

/// What runs in the frame.
const SCRIPT: &str = "<script src=\"/assets/preview.js\" defer></script>\n";

/// The page with what is typed but not saved.
pub(super) async fn edited(State(app): State<App>, sent: Sent<Edited>) -> Result<Json<Told>, Problem> {
    let Edited { locale, file, edits } = sent?.0;
    if edits.len() > MAX_DRAFTS {
        return Err(Problem::unfit("that is too much at once: save some of it first"));
    }
    app.ask(move |desk| {
        let mut entries = Vec::new();
        for draft in &edits {
            let entry = entry(desk, &locale, &draft.key)?;
            let parts: Vec<_> = draft.parts.iter().map(Given::part).collect();
            let built = built(&entry, &parts);
            if !built.is_empty() {
                entries.push((draft.key.clone(), built.text));
            }
        }
        Ok(Told { html: page(desk, &locale, &file, &entries)?.html })
    })
    .await
}

/// Leads to the page, below the address that its style and its pictures are below, too.
pub(super) async fn saved(State(app): State<App>, wanted: Asked<Wanted>) -> Result<Redirect, Problem> {
    let Wanted { locale, file, token } = wanted?.0;
    let path = app.with(move |desk| {
        let path = page(desk, &locale, &file, &[])?.path;
        Ok(format!("{}?locale={}&file={}", in_address(&path), in_address(&locale), in_address(&file)))
    });
    Ok(Redirect::to(&format!("/preview/{token}/{}", path.await?)))
}

/// The page, its style, or a picture.
pub(super) async fn part(
    State(app): State<App>,
    Path((_, path)): Path<(String, String)>,
    wanted: Asked<Shown>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    if path == "style.css" {
        let style = app.with(|desk| Ok(desk.workspace.style()?)).await?;
        return Ok(([(header::CONTENT_TYPE, "text/css; charset=utf-8")], style).into_response());
    }
    if let Some(kind) = picture_kind(&path) {
        let bytes = app.with(move |desk| picture(desk, &path)).await?;
        return Ok(([(header::CONTENT_TYPE, kind)], bytes).into_response());
    }
    let Shown { locale, file } = wanted?.0;
    let html = app.with(move |desk| Ok(page(desk, &locale, &file, &[])?.html)).await?;
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let headers = [
        (header::CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
        (header::CONTENT_SECURITY_POLICY, policy(host)),
    ];
    Ok((headers, html).into_response())
}

/// Only our script, and only the style and the pictures of the preview; `'self'` would be nothing in a frame without
/// an origin.
fn policy(host: &str) -> String {
    let own = format!("http://{host}");
    format!(
        "default-src 'none'; script-src {own}/assets/preview.js; style-src {own}/preview/; img-src {own}/preview/ data:; \
         base-uri 'none'; form-action 'none'; frame-ancestors {own}; sandbox allow-scripts"
    )
}

fn page(desk: &mut Desk, locale: &str, file: &str, entries: &[(String, String)]) -> Result<PreviewPage, Problem> {
    let source = desk.workspace.source_locale().name;
    if locale != source {
        desk.locale(locale)?;
    }
    let shown = desk.workspace.preview_page_as(locale, file, entries)?;
    let shown = shown.map_err(|error| Problem::unfit(error.to_string()))?;
    let mut page = shown.ok_or_else(|| Problem::missing(format!("`{file}` is no document: it has no outline")))?;
    let head = page.html.find("</head>").unwrap_or(page.html.len());
    page.html.insert_str(head, SCRIPT);
    Ok(page)
}

/// The content type of a picture, by the ending of its name.
fn picture_kind(path: &str) -> Option<&'static str> {
    let ending = path.rsplit_once('.')?.1.to_ascii_lowercase();
    Some(match ending.as_str() {
        "avif" => "image/avif",
        "gif" => "image/gif",
        "jpg" | "jpeg" => "image/jpeg",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "webp" => "image/webp",
        _ => return None,
    })
}

/// A picture that lies beside the sources.
fn picture(desk: &mut Desk, path: &str) -> Result<Vec<u8>, Problem> {
    let from = desk.workspace.picture(path);
    let from = from.ok_or_else(|| Problem::missing(format!("there is no picture `{path}` beside the sources")))?;
    Ok(desk.workspace.project().asset(&from)?)
}
