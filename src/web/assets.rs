//! The page itself: what stands in `page/` is part of the program.

use axum::extract::Path;
use axum::http::header;
use axum::response::{Html, IntoResponse, Response};

use super::{error, headers};

/// Where the page's parts are; they hold nothing of the project.
pub(super) const FOLDER: &str = "/assets/";

macro_rules! assets {
    ($($name:literal,)*) => {
        &[$(($name, include_str!(concat!("page/", $name)))),*]
    };
}

const INDEX: &str = include_str!("page/index.html");

const ASSETS: &[(&str, &str)] = assets! {
    "api.js",
    "boxes.js",
    "conflict.js",
    "diff.js",
    "dom.js",
    "drafts.js",
    "editor.js",
    "field.js",
    "findings.js",
    "frame.js",
    "home.js",
    "keys.js",
    "list.js",
    "main.js",
    "preview.js",
    "route.js",
    "shown.js",
    "source.js",
    "style.css",
    "texts.js",
    "tools.js",
    "translation.js",
    "who.js",
};

/// The page.
pub(super) async fn index() -> Response {
    ([(header::CONTENT_SECURITY_POLICY, headers::PAGE)], Html(INDEX)).into_response()
}

/// A part of it.
pub(super) async fn asset(Path(name): Path<String>) -> Response {
    let Some((_, text)) = ASSETS.iter().find(|(known, _)| *known == name) else {
        return error::nothing().await.into_response();
    };
    let kind = match name.rsplit_once('.') {
        Some((_, "css")) => "text/css; charset=utf-8",
        _ => "text/javascript; charset=utf-8",
    };
    // The preview, which has no origin, may use them, too.
    let open = (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    ([(header::CONTENT_TYPE, kind), open], *text).into_response()
}

#[cfg(test)]
mod tests {
    use super::ASSETS;

    #[test]
    #[expect(clippy::disallowed_methods, reason = "a test may read files")]
    fn every_part_of_the_page_is_served() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/web/page");
        let names = std::fs::read_dir(folder).expect("there").map(|entry| entry.expect("there").file_name());
        let names = names.map(|name| name.into_string().expect("a name"));
        let mut parts: Vec<_> = names.filter(|name| name.ends_with(".js") || name.ends_with(".css")).collect();
        parts.sort();
        let served: Vec<_> = ASSETS.iter().map(|(name, _)| *name).collect();
        assert_eq!(served, parts);
    }
}
