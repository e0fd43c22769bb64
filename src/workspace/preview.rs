//! A document or a message as readers see it, unsaved texts included.

use crate::pipeline::{PreviewPage, preview_message, preview_page};
use crate::project::ProjectError;
use crate::render::SiteError;
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
