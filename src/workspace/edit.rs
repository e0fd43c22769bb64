//! Texts that change: those that somebody types, and those that change on the disk.

use std::path::Path;
use std::sync::Arc;

use crate::catalog::{Content, File};
use crate::document::Document;
use crate::project::{FileRef, Layout, Project, ProjectError};

use super::Workspace;

/// What a path is to the project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// A source file.
    Source,
    /// A file that all locales share.
    Shared,
    /// A translation.
    Translation {
        /// The locale's name.
        locale: String,
        /// The source file that it belongs to.
        source_path: Arc<str>,
    },
    /// An outline, and the source file whose messages it puts in order.
    Outline(Arc<str>),
    /// `flyt.toml`.
    Settings,
}

impl Workspace {
    /// What a path is; `None` where it is none of the project's.
    pub fn role(&self, path: &str) -> Option<Role> {
        let Layout { source, outlines, shared, locales, .. } = &self.project.layout;
        if path == "flyt.toml" {
            return Some(Role::Settings);
        }
        if found(source, path).is_some() {
            return Some(Role::Source);
        }
        if found(shared, path).is_some() {
            return Some(Role::Shared);
        }
        if let Some(outline) = found(outlines, path) {
            return Some(Role::Outline(Arc::clone(&outline.source_path)));
        }
        locales.iter().find_map(|one| {
            let source_path = Arc::clone(&found(&one.files, path)?.source_path);
            Some(Role::Translation { locale: one.locale.name().to_owned(), source_path })
        })
    }

    /// Takes a text for that of a file until it is closed, whatever stands on the disk. Nothing is written.
    ///
    /// # Errors
    ///
    /// The locale that the file belongs to cannot be read.
    pub fn edit(&mut self, path: &str, text: String) -> Result<(), ProjectError> {
        self.project.assume_text(path, Some(text.clone()));
        self.put(path, Content::Text(text))
    }

    /// Forgets the unsaved text of a file: it is as on the disk again.
    ///
    /// # Errors
    ///
    /// The file, or the locale that it belongs to, cannot be read.
    pub fn close(&mut self, path: &str) -> Result<(), ProjectError> {
        if self.project.assumed(path).is_none() {
            return Ok(());
        }
        self.project.assume_text(path, None);
        self.read(path)
    }

    /// Whether a file has a text that is not saved.
    pub fn is_edited(&self, path: &str) -> bool {
        self.project.assumed(path).is_some()
    }

    /// Takes in what changed on the disk at these paths: a file that is known is read again, what came or went is
    /// looked for, and settings are followed. Unsaved texts stay.
    ///
    /// # Errors
    ///
    /// Settings that have a fault, or a file that cannot be read; all is as it was then.
    pub fn reload(&mut self, paths: &[String]) -> Result<(), ProjectError> {
        let is_known = |path: &String| self.role(path).is_some_and(|role| role != Role::Settings);
        let is_there = |path: &String| self.project.root.join(path).is_file();
        if !paths.iter().all(|path| is_known(path) && is_there(path) || self.project.is_ledger(path)) {
            return self.reopen();
        }
        if paths.iter().any(|path| self.project.is_ledger(path)) {
            self.reload_ledgers()?;
        }
        let saved = paths.iter().filter(|path| !self.project.is_ledger(path) && !self.is_edited(path));
        saved.cloned().collect::<Vec<_>>().iter().try_for_each(|path| self.read(path))
    }

    /// Opens the project anew, with the unsaved texts that there are. Locales are read again when they are asked for.
    ///
    /// # Errors
    ///
    /// Those of [`Workspace::open`]; all is as it was then.
    pub fn reopen(&mut self) -> Result<(), ProjectError> {
        let mut project = Project::open(&self.project.root)?;
        for (path, text) in self.project.all_assumed() {
            project.assume_text(path, Some(text.to_owned()));
        }
        *self = Self::of(project)?;
        Ok(())
    }

    fn reload_ledgers(&mut self) -> Result<(), ProjectError> {
        self.sources = self.project.sources()?;
        self.counted.clear();
        let keeps = self.project.keeps_ledger();
        for (name, kept) in &mut self.locales {
            kept.ledger = keeps.then(|| self.project.ledger(name)).transpose()?;
        }
        Ok(())
    }

    /// Reads a known file again.
    pub(super) fn read(&mut self, path: &str) -> Result<(), ProjectError> {
        let content = match self.reference(path) {
            Some(file) => self.project.content(&file)?,
            None => return Ok(()),
        };
        self.put(path, content)
    }

    fn reference(&self, path: &str) -> Option<FileRef> {
        let Layout { source, outlines, shared, locales, .. } = &self.project.layout;
        let lists = [source, outlines, shared].into_iter().chain(locales.iter().map(|one| &one.files));
        lists.into_iter().find_map(|files| found(files, path)).cloned()
    }

    fn put(&mut self, path: &str, content: Content) -> Result<(), ProjectError> {
        let (Some(role), Some(file)) = (self.role(path), self.reference(path)) else { return Ok(()) };
        let FileRef { path, source_path, .. } = file;
        match role {
            Role::Source => self.source.put(File::new(path, Arc::clone(&source_path), content)),
            Role::Shared => self.shared.put(File::new(path, Arc::clone(&source_path), content)),
            Role::Translation { locale, .. } => {
                self.keep(&locale)?;
                let kept = self.locales.get_mut(&locale).expect("it was just read");
                kept.put(File::new(path, Arc::clone(&source_path), content));
            }
            Role::Outline(_) => self.put_outline(&path, &source_path, content),
            Role::Settings => {}
        }
        self.forget_counts(&source_path);
        self.forget_said(&source_path);
        Ok(())
    }

    fn put_outline(&mut self, path: &Arc<str>, source_path: &Arc<str>, content: Content) {
        let (path, source_path) = (Arc::clone(path), Arc::clone(source_path));
        let document = match content {
            Content::Text(text) => Document::new(path, source_path, text),
            Content::Undecodable(fault) => Document::undecodable(path, source_path, &fault.to_string()),
        };
        if let Some(own) = self.documents.iter_mut().find(|own| own.path == document.path) {
            *own = document;
        }
    }

    /// A path of the file system as the project has it; `None` where it is outside of it.
    pub fn path_in_project(&self, path: &Path) -> Option<String> {
        let root = &self.project.root;
        let inside = path.strip_prefix(root).ok().map(Path::to_owned);
        let below = inside.or_else(|| {
            let real = root.canonicalize().ok()?;
            let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
            path.strip_prefix(real).ok().map(Path::to_owned)
        })?;
        Some(below.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/"))
    }
}

fn found<'a>(files: &'a [FileRef], path: &str) -> Option<&'a FileRef> {
    files.binary_search_by(|file| (*file.path).cmp(path)).ok().map(|at| &files[at])
}
