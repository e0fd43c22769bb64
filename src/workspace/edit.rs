//! Texts that change: those that somebody types, and those that change on the disk.

use std::sync::Arc;

use crate::catalog::{Content, File};
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
        self.put(path, Content::Text(text)).map(drop)
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
        self.read(path).map(drop)
    }

    /// Takes in what changed on the disk at these paths: a file that is known is read again, what came or went is
    /// looked for, and settings are followed. Unsaved texts stay. Says whether anything is other than it was.
    ///
    /// # Errors
    ///
    /// Settings that have a fault, or a file that cannot be read; all is as it was then.
    pub fn reload(&mut self, paths: &[String]) -> Result<bool, ProjectError> {
        let is_known = |path: &String| self.role(path).is_some_and(|role| role != Role::Settings);
        let (ledgers, files): (Vec<_>, Vec<_>) = paths.iter().partition(|path| self.project.is_ledger(path));
        if !files.iter().all(|path| is_known(path) && self.project.has(path)) {
            self.reopen()?;
            return Ok(true);
        }
        let mut is_new = !ledgers.is_empty() && self.reload_ledgers()?;
        for path in files {
            is_new |= self.project.assumed(path).is_none() && self.read(path)?;
        }
        Ok(is_new)
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

    fn reload_ledgers(&mut self) -> Result<bool, ProjectError> {
        let (sources, keeps) = (self.project.sources()?, self.project.keeps_ledger());
        let mut is_new = sources != self.sources;
        self.sources = sources;
        for (name, kept) in &mut self.locales {
            let ledger = keeps.then(|| self.project.ledger(name)).transpose()?;
            if ledger != kept.ledger {
                kept.ledger = ledger;
                self.counted.remove(name);
                is_new = true;
            }
        }
        Ok(is_new)
    }

    /// Reads a known file again, and says whether it has another text.
    pub(super) fn read(&mut self, path: &str) -> Result<bool, ProjectError> {
        let content = match self.reference(path) {
            Some(file) => self.project.content(&file)?,
            None => return Ok(false),
        };
        self.put(path, content)
    }

    fn reference(&self, path: &str) -> Option<FileRef> {
        let Layout { source, outlines, shared, locales, .. } = &self.project.layout;
        let lists = [source, outlines, shared].into_iter().chain(locales.iter().map(|one| &one.files));
        lists.into_iter().find_map(|files| found(files, path)).cloned()
    }

    fn put(&mut self, path: &str, content: Content) -> Result<bool, ProjectError> {
        let (Some(role), Some(file)) = (self.role(path), self.reference(path)) else { return Ok(false) };
        let FileRef { path, source_path, .. } = file.clone();
        let is_text = |text: &str| matches!(&content, Content::Text(new) if new == text);
        // Of a locale that was never read nobody knows what it said.
        let is_read = !matches!(&role, Role::Translation { locale, .. } if !self.locales.contains_key(locale));
        let is_same = is_read
            && match self.file(&path)? {
                Some(own) => own.undecodable.is_none() && is_text(&own.text),
                None => self.outline(&path).is_some_and(|own| is_text(&own.text)),
            };
        if is_same {
            return Ok(false);
        }
        let new = |content| File::new(Arc::clone(&path), Arc::clone(&source_path), content);
        match role {
            Role::Source => self.source.put(new(content)),
            Role::Shared => self.shared.put(new(content)),
            Role::Translation { locale, .. } => {
                self.keep(&locale)?;
                self.locales.get_mut(&locale).expect("it was just read").put(new(content));
            }
            Role::Outline(_) => {
                let document = self.project.document(&file)?;
                if let Some(own) = self.documents.iter_mut().find(|own| own.path == path) {
                    *own = document;
                }
            }
            Role::Settings => {}
        }
        self.forget_counts(&source_path);
        self.forget_said(&source_path);
        Ok(true)
    }
}

fn found<'a>(files: &'a [FileRef], path: &str) -> Option<&'a FileRef> {
    files.binary_search_by(|file| (*file.path).cmp(path)).ok().map(|at| &files[at])
}
