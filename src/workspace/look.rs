//! A view of one file and of what it needs, or of a whole locale: made for a question, and dropped with its answer.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::catalog::{File, Namespaces};
use crate::pipeline::{Ground, Job, Present, Stage};
use crate::project::ProjectError;
use crate::view::Side;

use super::kept::{Kept, SourcePath};
use super::near::Near;
use super::{Role, Workspace};

/// What is looked at.
#[derive(Clone, Copy, Debug)]
pub(super) enum Scope<'s> {
    /// The file that belongs to this source file.
    File(&'s str),
    /// All files.
    All,
}

impl Workspace {
    /// Asks something of a locale beside its source; of the source itself where that is the locale.
    pub(super) fn look<T>(
        &mut self,
        locale: &str,
        scope: Scope<'_>,
        ask: impl FnOnce(Job<'_>) -> T,
    ) -> Result<T, ProjectError> {
        let names = self.chain(locale);
        names.iter().try_for_each(|name| self.keep(name))?;
        let chain: Vec<&Kept> = names.iter().map(|name| &self.locales[name]).collect();
        Ok(Scene::new(self, chain, scope).show(self, ask))
    }

    /// Asks something of a file beside its source and what it refers to: the view looks at that file alone. Nothing
    /// where the file is none of the project's messages or outlines.
    ///
    /// # Errors
    ///
    /// The locale that the file belongs to cannot be read.
    pub fn view<T>(&mut self, path: &str, ask: impl FnOnce(Job<'_>) -> T) -> Result<Option<T>, ProjectError> {
        let source = self.project.layout.source_locale.name().to_owned();
        Ok(Some(match self.role(path) {
            Some(Role::Source) => self.look(&source, Scope::File(path), ask)?,
            Some(Role::Outline(source_path)) => self.look(&source, Scope::File(&source_path), ask)?,
            Some(Role::Translation { locale, source_path }) => self.look(&locale, Scope::File(&source_path), ask)?,
            Some(Role::Shared) => self.look_at_shared(path, ask),
            Some(Role::Settings) | None => return Ok(None),
        }))
    }

    /// Asks something of the files that all locales share.
    pub(super) fn look_at_shared<T>(&self, path: &str, ask: impl FnOnce(Job<'_>) -> T) -> T {
        Scene::new(self, Vec::new(), Scope::File(path)).show_shared(self, ask)
    }

    /// The locale and those that it falls back to before the source; none for the source.
    fn chain(&self, locale: &str) -> Vec<String> {
        let layout = &self.project.layout;
        let Some(own) = layout.locales.iter().find(|one| one.locale.name() == locale) else { return Vec::new() };
        let is_known = |name: &&String| layout.locales.iter().any(|one| one.locale.name() == *name);
        std::iter::once(locale.to_owned()).chain(own.fallback.iter().filter(is_known).cloned()).collect()
    }

    /// Reads a locale, unless it is there.
    pub(super) fn keep(&mut self, name: &str) -> Result<(), ProjectError> {
        if self.locales.contains_key(name) {
            return Ok(());
        }
        let Some(own) = self.project.layout.locales.iter().find(|one| one.locale.name() == name) else {
            return Ok(());
        };
        let ledger = self.project.keeps_ledger().then(|| self.project.ledger(name)).transpose()?;
        let kept = Kept::load(&self.project, &own.locale, &own.files, ledger)?;
        self.locales.insert(name.to_owned(), kept);
        Ok(())
    }
}

/// The files that a view is made of.
struct Scene<'w> {
    focus: Option<String>,
    namespaces: Namespaces<'w>,
    source: Vec<File>,
    shared: Vec<File>,
    chain: Vec<(&'w Kept, Vec<File>)>,
}

impl<'w> Scene<'w> {
    fn new(workspace: &'w Workspace, chain: Vec<&'w Kept>, scope: Scope<'_>) -> Self {
        let near = match scope {
            Scope::All => None,
            Scope::File(path) => Some(workspace.near(path, &chain)),
        };
        let files = |kept: &Kept| of(kept, near.as_ref());
        Self {
            focus: if let Scope::File(path) = scope { Some(path.to_owned()) } else { None },
            namespaces: workspace.namespaces(scope, near.as_ref()),
            source: files(&workspace.source),
            shared: files(&workspace.shared),
            chain: chain.into_iter().map(|kept| (kept, files(kept))).collect(),
        }
    }

    /// A side; only what is in the focus is looked at, the rest is found by its ids.
    fn side<'v>(&'v self, kept: &'v Kept, files: &'v [File], is_own: bool) -> Side<'v> {
        let mut side = self.plain_side(kept, files);
        match &self.focus {
            Some(focus) if is_own => side = side.looking_at(focus),
            Some(focus) => side.index = side.index.looking_at(focus),
            None => {}
        }
        side
    }

    fn show<T>(&self, workspace: &Workspace, ask: impl FnOnce(Job<'_>) -> T) -> T {
        let (ground, is_source) = (self.ground(workspace), self.chain.is_empty());
        let source = self.side(&workspace.source, &self.source, is_source);
        let stage = Stage::new(ground, source, self.side(&workspace.shared, &self.shared, false));
        let present: Vec<_> = (0..self.chain.len()).map(|at| self.present(at)).collect();
        stage.locale(&present, ask)
    }

    fn present(&self, at: usize) -> Present<'_> {
        let (kept, files) = &self.chain[at];
        Present { side: self.side(kept, files, at == 0), ledger: kept.ledger.as_ref() }
    }

    fn show_shared<T>(&self, workspace: &Workspace, ask: impl FnOnce(Job<'_>) -> T) -> T {
        let source = self.side(&workspace.source, &self.source, false);
        Stage::new(self.ground(workspace), source, self.side(&workspace.shared, &self.shared, true)).shared(ask)
    }

    fn ground<'v>(&'v self, workspace: &'v Workspace) -> Ground<'v> {
        let (Workspace { project, sources, source, .. }, namespaces) = (workspace, &self.namespaces);
        let documents = workspace.documents_of(self.focus.as_deref());
        Ground { project, namespaces, documents, sources, locale: &source.locale, plurals: &source.plurals }
    }

    fn plain_side<'v>(&'v self, kept: &'v Kept, files: &'v [File]) -> Side<'v> {
        Side::new(&kept.locale, &kept.plurals, files, &self.namespaces)
    }
}

/// The files of a locale, or those that are needed, in the order of their paths.
fn of(kept: &Kept, near: Option<&BTreeSet<SourcePath>>) -> Vec<File> {
    let mut files: Vec<File> = match near {
        Some(near) => near.iter().filter_map(|path| kept.files.get(path)).cloned().collect(),
        None => kept.files.values().cloned().collect(),
    };
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

impl Workspace {
    fn near(&self, path: &str, chain: &[&Kept]) -> BTreeSet<SourcePath> {
        let path = self.source_path(path);
        let sides = chain.iter().copied().chain([&self.source]).collect();
        Near::of(&path, &self.bundles, sides, &self.shared, self.documents_of(Some(&path)).first())
    }

    /// A path as it is kept.
    fn source_path(&self, path: &str) -> SourcePath {
        self.bundles.get_key_value(path).map_or_else(|| Arc::from(path), |(path, _)| Arc::clone(path))
    }

    /// The bundles as far as they are needed; all where a file is in many, and must hold in each of them.
    fn namespaces(&self, scope: Scope<'_>, near: Option<&BTreeSet<SourcePath>>) -> Namespaces<'_> {
        let is_common = |path| self.bundles.get(path).is_some_and(|bundles| bundles.len() > 1);
        let all = self.project.layout.source.iter().map(|file| &*file.source_path);
        match (scope, near) {
            (Scope::File(path), Some(near)) if !is_common(path) => {
                let is_source = |path: &&SourcePath| self.bundles.contains_key(*path);
                Namespaces::new(&self.project.config, near.iter().filter(is_source).map(|path| &**path))
            }
            _ => Namespaces::new(&self.project.config, all),
        }
    }
}
