//! One locale at a time, two at once.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::catalog::{File, Namespaces};
use crate::config::Profile;
use crate::document::Document;
use crate::ledger::{Ledger, Sources};
use crate::locale::{Category, Locale, Plurals};
use crate::project::{LocaleFiles, Project, ProjectError};
use crate::view::{Side, View};

use super::Selection;
use super::stage::{Ground, Present, Stage};

const THREADS: usize = 2;

/// A locale, ready to be looked at.
#[derive(Clone, Copy, Debug)]
pub struct Job<'a> {
    /// The locale beside its source.
    pub view: View<'a>,
    /// What it falls back to, each as a view of its own, nearest first; the source is the last.
    pub fallbacks: &'a [View<'a>],
}

/// Is told of each locale that is done.
pub type Progress<'a> = &'a (dyn Fn() + Sync);

/// Does something with each locale: the source first if it is selected, then the others in their order.
///
/// # Errors
///
/// A file that cannot be read.
pub fn each<'a, T: Send>(
    project: &'a Project,
    selection: &Selection<'a>,
    progress: Progress<'_>,
    work: impl Fn(Job<'_>) -> T + Sync,
) -> Result<Vec<T>, ProjectError> {
    project.check_source()?;
    let files = SourceFiles::load(project)?;
    let ground = files.ground();
    let stage = Stage::new(ground, ground.side(&files.source), ground.side(&files.shared));
    let mut results = Vec::new();
    if selection.source {
        results.push(work(Job { view: stage.source(), fallbacks: &[] }));
        if !files.shared.is_empty() {
            results.push(stage.shared(&work));
        }
        progress();
    }
    let slots: Vec<_> = selection.locales.iter().map(|_| Mutex::new(None)).collect();
    let (order, next) = (largest_first(&selection.locales), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..THREADS.min(order.len()) {
            scope.spawn(|| {
                while let Some(at) = order.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let result = look(&stage, &files, selection.locales[*at], &work);
                    *slots[*at].lock().expect("no work is done under the lock") = Some(result);
                    progress();
                }
            });
        }
    });
    let done = slots.into_iter().filter_map(|slot| slot.into_inner().expect("no work is done under the lock"));
    results.extend(done.collect::<Result<Vec<_>, _>>()?);
    Ok(results)
}

fn largest_first(locales: &[&LocaleFiles]) -> Vec<usize> {
    let size = |at: &usize| locales[*at].files.iter().map(|file| file.len).sum::<u64>();
    let mut order: Vec<_> = (0..locales.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(size(at)));
    order
}

/// The files that all locales see.
struct SourceFiles<'a> {
    project: &'a Project,
    namespaces: Namespaces<'a>,
    source: Vec<File>,
    shared: Vec<File>,
    documents: Vec<Document>,
    plurals: Plurals,
    sources: Sources,
}

impl<'a> SourceFiles<'a> {
    fn load(project: &'a Project) -> Result<Self, ProjectError> {
        let paths = project.layout.source.iter().map(|file| &*file.source_path);
        Ok(Self {
            namespaces: Namespaces::new(&project.config, paths),
            source: project.load(&project.layout.source)?,
            shared: project.load(&project.layout.shared)?,
            documents: project.documents()?,
            plurals: plurals(project, &project.layout.source_locale),
            sources: project.sources()?,
            project,
        })
    }

    fn ground(&self) -> Ground<'_> {
        let Self { project, namespaces, documents, plurals, sources, .. } = self;
        Ground { project, namespaces, documents, sources, locale: &project.layout.source_locale, plurals }
    }
}

fn look<T>(
    stage: &Stage<'_>,
    files: &SourceFiles<'_>,
    locale: &LocaleFiles,
    work: impl Fn(Job<'_>) -> T,
) -> Result<T, ProjectError> {
    let loaded = load(files.project, locale)?;
    let present = |one| Loaded::present(one, &files.namespaces);
    Ok(stage.locale(&loaded.iter().map(present).collect::<Vec<_>>(), work))
}

/// A locale and those that it falls back to before the source.
fn load<'l>(project: &'l Project, locale: &'l LocaleFiles) -> Result<Vec<Loaded<'l>>, ProjectError> {
    let others = &project.layout.locales;
    let fallbacks = locale.fallback.iter().filter_map(|name| others.iter().find(|one| one.locale.name() == name));
    let all = std::iter::once(locale).chain(fallbacks);
    all.map(|one| {
        let (files, plurals) = (project.load(&one.files)?, plurals(project, &one.locale));
        let kept = project.keeps_ledger().then(|| project.ledger(one.locale.name()));
        Ok(Loaded { locale: &one.locale, plurals, files, ledger: kept.transpose()? })
    })
    .collect()
}

/// The files of a locale, parsed.
struct Loaded<'a> {
    locale: &'a Locale,
    plurals: Plurals,
    files: Vec<File>,
    ledger: Option<Ledger>,
}

impl Loaded<'_> {
    fn present(&self, namespaces: &Namespaces<'_>) -> Present<'_> {
        let side = Side::new(self.locale, &self.plurals, &self.files, namespaces);
        Present { side, ledger: self.ledger.as_ref() }
    }
}

/// The plural rules of a locale, as the settings and the profile have them.
pub fn plurals(project: &Project, locale: &Locale) -> Plurals {
    let own = project.config.locale.get(locale.name());
    let named = own.and_then(|own| own.plural_categories.as_ref());
    let named = named.map(|names| names.iter().filter_map(|name| Category::from_name(name)).collect());
    let plurals = Plurals::new(locale, named);
    match project.config.runtime.profile {
        Profile::FluentRs => plurals.of_fluent_rs(locale),
        Profile::Flyt | Profile::FluentJs => plurals,
    }
}
