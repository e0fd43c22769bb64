//! One locale at a time, two at once.

use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::catalog::{File, Namespaces};
use crate::config::Profile;
use crate::document::Document;
use crate::ledger::{Ledger, Provenance, Sources};
use crate::locale::{Category, Locale, Plurals};
use crate::project::{LocaleFiles, Project, ProjectError};
use crate::view::{Originals, Pairs, Side, Tracking, View, made_from, track};

use super::Selection;

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
    let stage = Stage::new(&files);
    let mut results = Vec::new();
    if selection.source {
        stage.source(|view| results.push(work(Job { view, fallbacks: &[] })));
        stage.shared(|view| results.extend(view.map(|view| work(Job { view, fallbacks: &[] }))));
        progress();
    }
    let slots: Vec<_> = selection.locales.iter().map(|_| Mutex::new(None)).collect();
    let (order, next) = (largest_first(&selection.locales), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        for _ in 0..THREADS.min(order.len()) {
            scope.spawn(|| {
                while let Some(at) = order.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let result = stage.locale(selection.locales[*at], &work);
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

    /// Files in the source's language.
    fn side<'v>(&'v self, files: &'v [File]) -> Side<'v> {
        Side::new(&self.project.layout.source_locale, &self.plurals, files, &self.namespaces)
    }
}

/// What all locales are set beside: the source and the shared files, worked out once.
struct Stage<'s> {
    project: &'s Project,
    files: &'s SourceFiles<'s>,
    source: Side<'s>,
    shared: Side<'s>,
    originals: Originals<'s>,
    nothing: Tracking<'s>,
}

impl<'s> Stage<'s> {
    fn new(files: &'s SourceFiles<'s>) -> Self {
        let project = files.project;
        let (source, shared) = (files.side(&files.source), files.side(&files.shared));
        let originals = project.keeps_ledger().then(|| Originals::of(&source, &project.config)).unwrap_or_default();
        Self { project, files, source, shared, originals, nothing: Tracking::default() }
    }

    /// The source's view of itself.
    fn source(&self, look: impl FnOnce(View<'_>)) {
        let policy = self.project.config.policy.of(self.source.locale.name());
        look(self.view(&self.source, &Pairs::default(), &policy));
    }

    /// The shared files' view of themselves, in which the source stands in for what they lack.
    fn shared(&self, look: impl FnOnce(Option<View<'_>>)) {
        let (pairs, policy) = (Pairs::default(), self.project.config.policy.of(self.source.locale.name()));
        let chain = [&self.source];
        let view = View { chain: &chain, documents: &[], ..self.view(&self.shared, &pairs, &policy) };
        look((!self.files.shared.is_empty()).then_some(view));
    }

    fn locale<T>(&self, locale: &LocaleFiles, work: impl Fn(Job<'_>) -> T) -> Result<T, ProjectError> {
        let loaded = self.load(locale)?;
        let source = &self.source;
        let sides: Vec<_> = loaded.iter().map(|one| one.side(&self.files.namespaces)).collect();
        let mut pairs: Vec<_> = sides.iter().map(|side| Pairs::new(source, side)).collect();
        let tracked: Vec<_> = loaded.iter().zip(&pairs).map(|(one, pairs)| self.track(one, pairs)).collect();
        let old: Vec<_> = tracked.iter().map(|tracked| made_from(tracked, &self.files.sources)).collect();
        let old: Vec<_> = old.iter().map(|files| self.files.side(files)).collect();
        pairs.iter_mut().zip(&old).for_each(|(pairs, old)| pairs.compare_with(old));
        let policy = |side: &Side<'_>| self.project.config.policy.of(side.locale.name());
        let policies: Vec<_> = sides.iter().map(policy).chain([policy(source)]).collect();
        let none = Pairs::default();
        let chain: Vec<_> = sides.iter().chain([source]).collect();
        let views = sides.iter().enumerate().map(|(at, side)| View {
            source: Some(source),
            chain: &chain[at + 1..],
            tracking: &tracked[at],
            ledger: loaded[at].ledger.as_ref(),
            ..self.view(side, &pairs[at], &policies[at])
        });
        let last = self.view(source, &none, policies.last().expect("the source has one"));
        let views: Vec<_> = views.chain([last]).collect();
        Ok(work(Job { view: views[0], fallbacks: &views[1..] }))
    }

    fn track<'p>(&'p self, loaded: &'p Loaded<'_>, pairs: &Pairs<'p>) -> Tracking<'p> {
        let tracked = |ledger| track(pairs, &self.originals, ledger, Provenance::Unknown);
        loaded.ledger.as_ref().map(tracked).unwrap_or_default()
    }

    /// A locale and those that it falls back to before the source.
    fn load<'l>(&'l self, locale: &'l LocaleFiles) -> Result<Vec<Loaded<'l>>, ProjectError> {
        let others = &self.project.layout.locales;
        let fallbacks = locale.fallback.iter().filter_map(|name| others.iter().find(|one| one.locale.name() == name));
        let all = std::iter::once(locale).chain(fallbacks);
        all.map(|one| {
            let (files, plurals) = (self.project.load(&one.files)?, plurals(self.project, &one.locale));
            let kept = self.project.keeps_ledger().then(|| self.project.ledger(one.locale.name()));
            Ok(Loaded { locale: &one.locale, plurals, files, ledger: kept.transpose()? })
        })
        .collect()
    }

    fn view<'v>(&'v self, side: &'v Side<'v>, pairs: &'v Pairs<'v>, policy: &'v crate::config::Policy) -> View<'v> {
        let SourceFiles { namespaces, documents, sources, .. } = self.files;
        View {
            config: &self.project.config,
            glossary: &self.project.glossary,
            namespaces,
            documents,
            side,
            source: None,
            chain: &[],
            shared: &self.shared,
            pairs,
            policy,
            tracking: &self.nothing,
            ledger: None,
            sources,
        }
    }
}

/// The files of a locale, parsed.
struct Loaded<'a> {
    locale: &'a Locale,
    plurals: Plurals,
    files: Vec<File>,
    ledger: Option<Ledger>,
}

impl Loaded<'_> {
    fn side(&self, namespaces: &Namespaces<'_>) -> Side<'_> {
        Side::new(self.locale, &self.plurals, &self.files, namespaces)
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
