//! A document or a message as readers see it, unsaved texts included.

use crate::pipeline::{PreviewPage, preview_message, preview_page};
use crate::project::ProjectError;
use crate::render::{STYLE, SiteError};
use crate::runtime::{Args, Formatted};

use super::Workspace;
use super::look::Scope;
use super::save::{SaveError, parted};

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
        places.find(|place| !climbs && self.project.root.join(place).is_file())
    }

    /// The message or the attribute of a key in a locale, shown with these values of its variables; what was not given
    /// stands in braces, and is told. Nothing where there is no such message.
    ///
    /// # Errors
    ///
    /// A locale that cannot be read, or no key.
    pub fn preview_message(
        &mut self,
        locale: &str,
        key: &str,
        args: &Args<'_>,
    ) -> Result<Option<Formatted<'static>>, SaveError> {
        let (source_path, _) = parted(key)?;
        let id = &key[source_path.len() + 1..];
        Ok(self.look(locale, Scope::File(source_path), |job| preview_message(job, source_path, id, args))?)
    }

    /// The same with an entry, `id = text`, that is being typed in place of the translation. Nothing is kept.
    ///
    /// # Errors
    ///
    /// Those of [`Workspace::try_entry`].
    pub fn preview_entry(
        &mut self,
        locale: &str,
        key: &str,
        entry: &str,
        args: &Args<'_>,
    ) -> Result<Option<Formatted<'static>>, SaveError> {
        self.with_entry(locale, key, entry, |workspace, _| workspace.preview_message(locale, key, args))?
    }

    /// The page of the document that a key is of, with an entry that is being typed. Nothing is kept.
    ///
    /// # Errors
    ///
    /// Those of [`Workspace::try_entry`] and of [`Workspace::preview_page`].
    pub fn preview_page_with(
        &mut self,
        locale: &str,
        key: &str,
        entry: &str,
    ) -> Result<Result<Option<PreviewPage>, SiteError>, SaveError> {
        let (source_path, _) = parted(key)?;
        Ok(self.with_entry(locale, key, entry, |workspace, _| workspace.preview_page(locale, source_path))??)
    }
}
