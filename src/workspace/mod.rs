//! A project in memory, with unsaved edits over it: plain questions and answers for whoever shows it to a person.
//!
//! A [`Workspace`] is opened once and kept. It holds each file as shared text, tree and facts, the source always and a
//! locale from the first question about it on. A question about one file looks at that file and at what it refers to,
//! with the rules of `check`; so a keystroke costs a file, however large the project is.
//!
//! - What there is: [`Workspace::locales`], [`Workspace::documents`], [`Workspace::role`], [`Workspace::file`].
//! - Unsaved texts: [`Workspace::edit`], [`Workspace::close`]. What others change on the disk: [`Workspace::reload`],
//!   with the paths that a [`crate::project::Watch`] or an editor tells.
//! - Findings: [`Workspace::diagnostics`] of a file, [`Workspace::try_entry`] of a text that is being typed.
//! - Messages: [`Workspace::entries`] of a document in a locale, [`Workspace::entry`] of one key, each with its state,
//!   its source, its comment and what changed in the source; [`Workspace::judged`] with how much was found, too.
//! - Around a message: [`Workspace::named_at`], [`Workspace::uses`], [`Workspace::definitions`],
//!   [`Workspace::glossary`], [`Workspace::similar`], [`Workspace::plural_categories`].
//! - As readers see it: [`Workspace::preview_page`], and [`Workspace::preview_page_as`] with what is being typed.
//! - Progress: [`Workspace::progress`].
//! - Commands, which write: [`Workspace::save`] a translation with its record in the ledger, [`Workspace::accept`].
//!
//! Paths are those of the project, with `/`. A key is `content/a.ftl:id`, with `.attribute` where one is meant. All
//! texts of messages are Fluent, as they stand in a file. Methods take `&mut self` where they may have to read a
//! locale. This room knows neither LSP nor HTTP.

mod about;
mod edit;
mod entry;
mod findings;
mod glossary;
mod kept;
mod look;
mod memory;
mod near;
mod preview;
mod progress;
mod save;
mod uses;

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

pub use about::VariableInfo;
pub use edit::Role;
pub use entry::{Changed, Entry, Judged, State, Written};
pub use findings::Tried;
pub use glossary::{GlossaryHit, PluralExamples};
pub use memory::Similar;
pub use save::{SaveError, Saving};
pub use uses::{Named, Place};

use crate::catalog::{File, Namespaces};
use crate::document::Document;
use crate::ledger::Sources;
use crate::locale::{Direction, Locale, own_name};
use crate::project::{Project, ProjectError};
use kept::Kept;
use near::Bundles;

/// A project in memory.
#[derive(Debug)]
pub struct Workspace {
    project: Project,
    bundles: Bundles,
    source: Kept,
    shared: Kept,
    locales: HashMap<String, Kept>,
    documents: Vec<Document>,
    sources: Sources,
    counted: HashMap<String, progress::Counted>,
    memories: HashMap<String, memory::Memory>,
}

/// A locale of the project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocaleInfo {
    /// Its name, which is its folder's.
    pub name: String,
    /// Its BCP 47 tag, for `lang`.
    pub tag: String,
    /// `ltr` or `rtl`, for `dir`.
    pub direction: &'static str,
    /// What it calls itself.
    pub own_name: String,
}

/// A source file, and its outline where it is a document's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentInfo {
    /// The source file's path.
    pub source_path: Arc<str>,
    /// The outline's path.
    pub outline: Option<Arc<str>>,
}

impl Workspace {
    /// Opens the project whose `flyt.toml` is in `dir`, or in the nearest folder above it, and reads its source.
    ///
    /// # Errors
    ///
    /// Those of [`Project::open`], or a file that cannot be read.
    pub fn open(dir: &Path) -> Result<Self, ProjectError> {
        Self::of(Project::open(dir)?)
    }

    /// A project that was opened already.
    ///
    /// # Errors
    ///
    /// A file that cannot be read.
    pub fn of(project: Project) -> Result<Self, ProjectError> {
        let layout = &project.layout;
        let paths = layout.source.iter().map(|file| &*file.source_path);
        let namespaces = Namespaces::new(&project.config, paths);
        let bundles = layout.source.iter().map(|file| (Arc::clone(&file.path), namespaces.of(&file.path))).collect();
        let (source, shared) = (
            Kept::load(&project, &layout.source_locale, &layout.source, None)?,
            Kept::load(&project, &layout.source_locale, &layout.shared, None)?,
        );
        let (documents, sources) = (project.documents()?, project.sources()?);
        let (locales, counted, memories) = (HashMap::new(), HashMap::new(), HashMap::new());
        Ok(Self { bundles, source, shared, locales, documents, sources, counted, memories, project })
    }

    /// The project, unsaved texts included: what the rooms below read of it is as if they were saved.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// The source's locale.
    pub fn source_locale(&self) -> LocaleInfo {
        LocaleInfo::of(&self.project.layout.source_locale)
    }

    /// The locales that it is translated to.
    pub fn locales(&self) -> Vec<LocaleInfo> {
        self.project.layout.locales.iter().map(|one| LocaleInfo::of(&one.locale)).collect()
    }

    /// The source files in the order of their paths.
    pub fn documents(&self) -> Vec<DocumentInfo> {
        let info = |path: &Arc<str>| DocumentInfo {
            source_path: Arc::clone(path),
            outline: self.documents_of(Some(path)).first().map(|one| Arc::clone(&one.path)),
        };
        self.project.layout.source.iter().map(|file| info(&file.path)).collect()
    }

    /// A file of messages as it is now, unsaved edits included; it shares what is in memory.
    ///
    /// # Errors
    ///
    /// The locale that it belongs to cannot be read.
    pub fn file(&mut self, path: &str) -> Result<Option<File>, ProjectError> {
        Ok(match self.role(path) {
            Some(Role::Source) => self.source.files.get(path).cloned(),
            Some(Role::Shared) => self.shared.files.get(path).cloned(),
            Some(Role::Translation { locale, source_path }) => {
                self.keep(&locale)?;
                self.locales[&locale].files.get(&source_path).cloned()
            }
            _ => None,
        })
    }

    /// An outline as it is now.
    pub fn outline(&self, path: &str) -> Option<&Document> {
        self.documents.iter().find(|document| *document.path == *path)
    }

    /// The outline that puts the messages of a source file in order, as a list of one; all where none is named.
    fn documents_of(&self, source_path: Option<&str>) -> &[Document] {
        let Some(path) = source_path else { return &self.documents };
        let at = self.documents.iter().position(|document| *document.source_path == *path);
        at.map_or(&[], |at| &self.documents[at..=at])
    }
}

impl LocaleInfo {
    fn of(locale: &Locale) -> Self {
        Self {
            name: locale.name().to_owned(),
            tag: locale.tag(),
            direction: Direction::of(locale).as_str(),
            own_name: own_name(locale),
        }
    }
}
