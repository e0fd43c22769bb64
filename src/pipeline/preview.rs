//! One document of a locale as a reader would see it: linked as in a build, without a trial.

use std::collections::BTreeMap;

use crate::bundle::{Origin, link};
use crate::checks::Levels;
use crate::render::{Site, SiteError, Templates, site};
use crate::view::View;

use super::Job;
use super::build::{errors, unfit};
use super::pages::of_locale;

/// A page; it asks for its style sheet under `style.css` at the root of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewPage {
    /// Its path in the site.
    pub path: String,
    /// The page. Each block says which message it shows: `data-message="id"`.
    pub html: String,
}

/// The page of the one document of a view; nothing where the view has none.
///
/// # Errors
///
/// A template that cannot be used.
pub fn preview_page(job: Job<'_>, templates: &Templates) -> Result<Option<PreviewPage>, SiteError> {
    let origins = origins(job);
    let linked = link(job.view, &origins);
    let (edition, _) = of_locale(job.view, &linked, true);
    if edition.pages.is_empty() {
        return Ok(None);
    }
    let source = job.view.source.unwrap_or(job.view.side).locale.name();
    let editions = [edition];
    let files = site(&Site { source, editions: &editions, base_url: None, templates })?;
    let own = format!("{}.html", editions[0].pages[0].0.path);
    let page = files.into_iter().find(|file| file.locale.is_some() && file.path.ends_with(&own));
    Ok(page.map(|file| PreviewPage { path: file.path, html: file.text }))
}

/// Where text may come from.
fn origins(job: Job<'_>) -> Vec<Origin<'_>> {
    let views = std::iter::once(&job.view).chain(job.fallbacks);
    views.map(|view| Origin { side: view.side, unfit: faulty(*view) }).collect()
}

/// What has an error counts as missing, as in a build.
fn faulty(view: View<'_>) -> BTreeMap<String, String> {
    if view.source.is_none() {
        return BTreeMap::new();
    }
    unfit(view, &errors(view, Levels::new(view.config), false))
}
