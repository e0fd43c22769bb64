//! A document as readers see it, unsaved texts included.

use crate::pipeline::{PreviewPage, preview_page};
use crate::project::ProjectError;
use crate::render::{STYLE, SiteError};

use super::Workspace;
use super::look::Scope;
use super::save::SaveError;

impl Workspace {
    /// The page of a document in a locale, in the project's templates. What is missing or has an error shows the text
    /// that a build would show. Nothing where the source file has no outline.
    ///
    /// # Errors
    ///
    /// A locale or a template that cannot be read; the inner one, a template that cannot be used.
    pub fn preview_page(
        &mut self,
        locale: &str,
        source_path: &str,
    ) -> Result<Result<Option<PreviewPage>, SiteError>, ProjectError> {
        let templates = self.project.templates()?;
        self.look(locale, Scope::File(source_path), |job| preview_page(job, &templates))
    }

    /// The same with entries, each with its key, that are being typed. Nothing is kept.
    ///
    /// # Errors
    ///
    /// Those of [`Workspace::try_entry`] and of [`Workspace::preview_page`].
    pub fn preview_page_as(
        &mut self,
        locale: &str,
        source_path: &str,
        entries: &[(String, String)],
    ) -> Result<Result<Option<PreviewPage>, SiteError>, SaveError> {
        let [(key, entry), rest @ ..] = entries else { return Ok(self.preview_page(locale, source_path)?) };
        self.with_entry(locale, key, entry, |workspace, _| workspace.preview_page_as(locale, source_path, rest))?
    }

    /// The style sheet of the project's pages.
    ///
    /// # Errors
    ///
    /// It is there and cannot be read.
    pub fn style(&self) -> Result<String, ProjectError> {
        Ok(self.project.templates()?.style.unwrap_or_else(|| STYLE.to_owned()))
    }

    /// The path in the project of a picture that pages refer to by its path in the site: it lies beside the sources.
    pub fn picture(&self, path: &str) -> Option<String> {
        let climbs = path.split('/').any(|part| part == ".." || part.contains('\\'));
        let roots = self.project.config.paths.iter().map(|paths| paths.source.root().trim_end_matches('/'));
        let mut places = roots.map(|root| format!("{root}/{path}").trim_start_matches('/').to_owned());
        places.find(|place| !climbs && self.project.has(place))
    }
}
