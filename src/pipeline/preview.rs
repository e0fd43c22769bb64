//! One document of a locale as a reader would see it, and one message: linked as in a build, without a trial.

use std::collections::BTreeMap;

use crate::bundle::{Linked, Origin, link};
use crate::checks::{Levels, run};
use crate::diagnostic::Severity;
use crate::render::{Site, SiteError, Templates, site};
use crate::runtime::{Args, Formatted};
use crate::view::View;

use super::Job;
use super::build::unfit;
use super::pages::{bundle, of_locale};

/// A page, and the style sheet that it asks for under `style.css` at the root of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewPage {
    /// Its path in the site.
    pub path: String,
    /// The page. Each block says which message it shows: `data-message="id"`.
    pub html: String,
    /// The style sheet.
    pub style: String,
}

/// The page of the one document of a view; nothing where the view has none.
///
/// # Errors
///
/// A template that cannot be used.
pub fn preview_page(job: Job<'_>, templates: &Templates) -> Result<Option<PreviewPage>, SiteError> {
    let origins = origins(job, faulty);
    let linked = link(job.view, &origins);
    let (edition, _) = of_locale(job.view, &linked, true);
    if edition.pages.is_empty() {
        return Ok(None);
    }
    let source = job.view.source.unwrap_or(job.view.side).locale.name();
    let editions = [edition];
    let files = site(&Site { source, editions: &editions, base_url: None, templates })?;
    let style = files.iter().find(|file| file.path == "style.css").map_or_else(String::new, |file| file.text.clone());
    let own = format!("{}.html", editions[0].pages[0].0.path);
    let page = files.into_iter().find(|file| file.locale.is_some() && file.path.ends_with(&own));
    Ok(page.map(|file| PreviewPage { path: file.path, html: file.text, style }))
}

/// A message or an attribute, by its id as a runtime has it, as it is shown with these values, whatever is wrong
/// with it; nothing where no locale of the chain has it.
pub fn preview_message(job: Job<'_>, source_path: &str, id: &str, args: &Args<'_>) -> Option<Formatted<'static>> {
    let at = *job.view.namespaces.of(source_path).first()?;
    let origins = origins(job, |_| BTreeMap::new());
    let linked: Linked<'_> = link(job.view, &origins);
    let bundle = bundle(job.view, &linked, at, &mut Vec::new());
    let Formatted { text, errors } = bundle.get(id).ok()?.format(args);
    Some(Formatted { text: text.into_owned().into(), errors })
}

/// Where text may come from.
fn origins<'a>(job: Job<'a>, unfit: impl Fn(View<'a>) -> BTreeMap<String, String>) -> Vec<Origin<'a>> {
    let views = std::iter::once(&job.view).chain(job.fallbacks);
    views.map(|view| Origin { side: view.side, unfit: unfit(*view) }).collect()
}

/// What has an error counts as missing, as in a build.
fn faulty(view: View<'_>) -> BTreeMap<String, String> {
    if view.source.is_none() {
        return BTreeMap::new();
    }
    let mut errors = run(view, Levels::new(view.config), false);
    errors.retain(|one| one.severity == Severity::Error);
    unfit(view, &errors)
}
