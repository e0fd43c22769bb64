//! Setting locales beside their source: for a whole project, or for the one file that somebody looks at.

use crate::catalog::{File, Namespaces};
use crate::config::Policy;
use crate::document::Document;
use crate::ledger::{Ledger, Provenance, Sources};
use crate::locale::{Locale, Plurals};
use crate::project::Project;
use crate::view::{Originals, Pairs, Side, Tracking, View, made_from, track};

use super::Job;

/// What all locales have in common.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'s> {
    /// The project.
    pub project: &'s Project,
    /// The bundles.
    pub namespaces: &'s Namespaces<'s>,
    /// The outlines.
    pub documents: &'s [Document],
    /// The source texts that ledgers refer to.
    pub sources: &'s Sources,
    /// The source's locale.
    pub locale: &'s Locale,
    /// The plural rules of the source's locale.
    pub plurals: &'s Plurals,
}

impl<'s> Ground<'s> {
    /// Files in the source's language.
    pub fn side<'v>(&'v self, files: &'v [File]) -> Side<'v> {
        Side::new(self.locale, self.plurals, files, self.namespaces)
    }
}

/// What all locales are set beside: the source and the shared files, worked out once.
#[derive(Debug)]
pub struct Stage<'s> {
    ground: Ground<'s>,
    source: Side<'s>,
    shared: Side<'s>,
    originals: Originals<'s>,
    nothing: Tracking<'s>,
    none: Pairs<'s>,
    policy: Policy,
}

/// A locale that is to be looked at, or that one falls back to.
#[derive(Debug)]
pub struct Present<'a> {
    /// Its files.
    pub side: Side<'a>,
    /// Its ledger, where it keeps one.
    pub ledger: Option<&'a Ledger>,
}

impl<'s> Stage<'s> {
    /// Sets the source and the shared files up.
    pub fn new(ground: Ground<'s>, source: Side<'s>, shared: Side<'s>) -> Self {
        let config = &ground.project.config;
        let keeps_ledger = ground.project.keeps_ledger();
        let originals = if keeps_ledger { Originals::of(&source, config) } else { Originals::default() };
        let policy = config.policy.of(source.locale.name());
        Self { ground, source, shared, originals, nothing: Tracking::default(), none: Pairs::default(), policy }
    }

    /// The source's view of itself.
    pub fn source(&self) -> View<'_> {
        self.view(&self.source, &self.none, &self.policy)
    }

    /// Looks at the shared files' view of themselves, in which the source stands in for what they lack.
    pub fn shared<T>(&self, work: impl FnOnce(Job<'_>) -> T) -> T {
        let chain = [&self.source];
        let view = View { chain: &chain, documents: &[], ..self.view(&self.shared, &self.none, &self.policy) };
        work(Job { view, fallbacks: &[] })
    }

    /// Looks at the first of these locales, the others being what it falls back to before the source; at the source
    /// where there is none.
    pub fn locale<T>(&self, locales: &[Present<'_>], work: impl FnOnce(Job<'_>) -> T) -> T {
        let source = &self.source;
        let mut pairs: Vec<_> = locales.iter().map(|one| Pairs::new(source, &one.side)).collect();
        let tracked: Vec<_> = locales.iter().zip(&pairs).map(|(one, pairs)| self.track(one, pairs)).collect();
        let old: Vec<_> = tracked.iter().map(|tracked| made_from(tracked, self.ground.sources)).collect();
        let old: Vec<_> = old.iter().map(|files| self.ground.side(files)).collect();
        pairs.iter_mut().zip(&old).for_each(|(pairs, old)| pairs.compare_with(old));
        let policy = |one: &Present<'_>| self.ground.project.config.policy.of(one.side.locale.name());
        let policies: Vec<_> = locales.iter().map(policy).collect();
        let chain: Vec<_> = locales.iter().map(|one| &one.side).chain([source]).collect();
        let views = locales.iter().enumerate().map(|(at, one)| View {
            source: Some(source),
            chain: &chain[at + 1..],
            tracking: &tracked[at],
            ledger: one.ledger,
            ..self.view(&one.side, &pairs[at], &policies[at])
        });
        let views: Vec<_> = views.chain([self.source()]).collect();
        work(Job { view: views[0], fallbacks: &views[1..] })
    }

    fn track<'p>(&'p self, locale: &Present<'p>, pairs: &Pairs<'p>) -> Tracking<'p> {
        let tracked = |ledger| track(pairs, &self.originals, ledger, Provenance::Unknown);
        locale.ledger.map(tracked).unwrap_or_default()
    }

    fn view<'v>(&'v self, side: &'v Side<'v>, pairs: &'v Pairs<'v>, policy: &'v Policy) -> View<'v> {
        let Ground { project, namespaces, documents, sources, .. } = self.ground;
        View {
            config: &project.config,
            glossary: &project.glossary,
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
