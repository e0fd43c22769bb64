//! Bundles of every locale, checked, linked, tried, and handed on as bytes.

use std::collections::{BTreeMap, BTreeSet};

use thiserror::Error;

use crate::bundle::{
    Fallen, Linked, MJS_SHARED, Manifest, ManifestCompiled, ManifestFile, ManifestLocale, Origin, Part, VerifyError,
    flb, ftl, link, verify,
};
use crate::checks::{Levels, run};
use crate::config::{Fallback, Format};
use crate::diagnostic::{Diagnostic, Severity};
use crate::locale::Direction;
use crate::project::{Project, ProjectError};
use crate::render::{Edition, Fault, SiteError};
use crate::report::Report;
use crate::view::{Coverage, View};

use super::modules::{self, Modules};
use super::pages;
use super::{Job, Progress, Selection, each};

/// Why nothing was built.
#[derive(Debug, Error)]
pub enum BuildError {
    /// A file cannot be read.
    #[error(transparent)]
    Project(#[from] ProjectError),
    /// A bundle failed its trial.
    #[error(transparent)]
    Verify(#[from] VerifyError),
    /// Messages cannot be shown on pages or in compiled bundles: these.
    #[error("{}", unshown(.0))]
    Unshown(Vec<Unshown>),
    /// A template cannot be used.
    #[error(transparent)]
    Site(#[from] SiteError),
    /// The source has errors, or a release has any: these.
    #[error("{} stand in the way", .0.counts().errors)]
    Refused(Box<Report>),
}

/// A message that cannot be shown on a page or in a compiled bundle: its locale, its key, and why.
pub type Unshown = Fault;

fn unshown(faults: &[Unshown]) -> String {
    let line = |fault: &Unshown| format!("  {} in `{}`: {}", fault.key, fault.locale, fault.reason);
    let mut lines: Vec<_> = faults.iter().take(20).map(line).collect();
    lines.extend((faults.len() > 20).then(|| format!("  … and {} more", faults.len() - 20)));
    format!("these messages cannot be shown:\n{}", lines.join("\n"))
}

/// What is asked of a build.
#[derive(Clone, Copy, Debug)]
pub struct BuildOptions<'a> {
    /// Whether to refuse what the policy forbids.
    pub release: bool,
    /// The formats.
    pub formats: &'a [Format],
}

impl BuildOptions<'_> {
    pub(super) fn has(&self, format: Format) -> bool {
        self.formats.contains(&format)
    }
}

/// What is to be written.
#[derive(Debug)]
pub struct Built {
    /// Paths below the output folder, and their bytes; the manifest is the last.
    pub files: Vec<(String, Vec<u8>)>,
    /// The locales, the source first.
    pub locales: Vec<BuiltLocale>,
}

/// What was built of one locale.
#[derive(Debug)]
pub struct BuiltLocale {
    /// Its name.
    pub name: String,
    /// Paths and bytes.
    pub files: Vec<(String, Vec<u8>)>,
    /// What is shown in another locale.
    pub fallen: Vec<Fallen>,
    /// Whether it is held back because it is incomplete.
    pub held: bool,
    /// How many errors were found in it.
    pub errors: usize,
    pub(super) manifest: ManifestLocale,
    pub(super) edition: Option<Edition>,
    unshown: Vec<Fault>,
    report: Report,
    is_source: bool,
}

/// Builds the selected locales.
///
/// # Errors
///
/// A file that cannot be read, a bundle that `fluent-bundle` does not show, a message that no page can show, or errors
/// that stand in the way.
pub fn build<'a>(
    project: &'a Project,
    selection: &Selection<'a>,
    options: BuildOptions<'_>,
    progress: Progress<'_>,
) -> Result<Built, BuildError> {
    let levels = Levels::new(&project.config);
    let work = |job: Job<'_>| Builder { project, levels, options }.locale(job);
    // Every locale stands on the source, so it is looked at even where it is not to be built.
    let all = Selection { source: true, locales: selection.locales.clone() };
    let tried = each(project, &all, progress, work)?;
    refuse(tried.iter().filter_map(|built| built.as_ref().ok()), options.release)?;
    let mut locales: Vec<BuiltLocale> = Vec::new();
    for locale in tried {
        let locale = locale?;
        // The shared files were looked at under the source's name, and are in every locale's bundles already.
        let is_new = locales.iter().all(|one| one.name != locale.name);
        if is_new && (selection.source || !locale.is_source) {
            locales.push(locale);
        }
    }
    refuse_unshown(&mut locales)?;
    let mut others = pages::assemble(project, options, &mut locales)?;
    if options.has(Format::Mjs) {
        others.extend(MJS_SHARED.map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec())));
    }
    let mut files: Vec<_> = locales.iter().flat_map(|locale| locale.files.clone()).collect();
    let source = project.layout.source_locale.name().to_owned();
    let manifest = Manifest {
        generator: "flyt",
        version: 1,
        source,
        locales: BTreeMap::new(),
        files: others.iter().map(pages::listed).collect(),
    };
    files.extend(others);
    let manifest = locales.iter_mut().fold(manifest, |mut manifest, locale| {
        manifest.locales.insert(locale.name.clone(), std::mem::take(&mut locale.manifest));
        manifest
    });
    files.push(("manifest.json".to_owned(), manifest.to_json().into_bytes()));
    Ok(Built { files, locales })
}

/// Nothing can stand in for a source that has errors, and a release has none at all.
fn refuse<'b>(built: impl Iterator<Item = &'b BuiltLocale>, release: bool) -> Result<(), BuildError> {
    let mut report = Report::default();
    for locale in built.filter(|locale| release || locale.is_source) {
        report.files += locale.report.files;
        report.diagnostics.extend(locale.report.diagnostics.iter().cloned());
    }
    if report.diagnostics.is_empty() { Ok(()) } else { Err(BuildError::Refused(Box::new(report))) }
}

/// What falls back is told once, with the locale that comes first.
fn refuse_unshown(locales: &mut [BuiltLocale]) -> Result<(), BuildError> {
    let mut faults: Vec<_> = locales.iter_mut().flat_map(|locale| std::mem::take(&mut locale.unshown)).collect();
    let mut told = BTreeSet::new();
    faults.retain(|fault| told.insert((fault.key.clone(), fault.reason.clone())));
    if faults.is_empty() { Ok(()) } else { Err(BuildError::Unshown(faults)) }
}

struct Builder<'p> {
    project: &'p Project,
    levels: Levels<'p>,
    options: BuildOptions<'p>,
}

impl Builder<'_> {
    fn locale(&self, job: Job<'_>) -> Result<BuiltLocale, VerifyError> {
        let view = job.view;
        let errors = self.errors(view);
        let mut origins = vec![Origin { side: view.side, unfit: unfit(view, &errors) }];
        for fallback in job.fallbacks {
            let errors = if fallback.source.is_some() { self.errors(*fallback) } else { Vec::new() };
            origins.push(Origin { side: fallback.side, unfit: unfit(*fallback, &errors) });
        }
        let before = origins[0].unfit.len();
        // Nothing can stand in for the source, and a release is refused.
        let may_fall_back = view.source.is_some() && !self.options.release;
        let mut built = loop {
            match self.linked(view, &origins, &errors) {
                Err(error) if may_fall_back && origins[0].learn(&error) => {}
                built => break built?,
            }
        };
        built.manifest.fallback = job.fallbacks.iter().map(|view| view.side.locale.name().to_owned()).collect();
        built.errors = errors.len() + origins[0].unfit.len() - before;
        built.report = Report { files: view.side.files.len(), diagnostics: errors, ..Report::default() };
        Ok(built)
    }

    /// What is built where text comes from these locales.
    fn linked(
        &self,
        view: View<'_>,
        origins: &[Origin<'_>],
        errors: &[Diagnostic],
    ) -> Result<BuiltLocale, VerifyError> {
        // What will be refused need not be linked, and could not be.
        let refused = !errors.is_empty() && (self.options.release || view.source.is_none());
        let linked = if refused { Linked::default() } else { link(view, origins) };
        let held = view.policy.fallback == Fallback::Hold && !linked.fallen.is_empty();
        // What the trial refuses is linked again without it: nothing is made before.
        let mut built = self.built(view, &linked, held, fit(view, &origins[0].unfit))?;
        let shows = !refused && !held && (self.options.has(Format::Html) || self.options.has(Format::Md));
        let (edition, mut unshown) = shows.then(|| pages::of_locale(view, &linked, false)).unzip();
        built.edition = edition;
        built.unshown.append(unshown.get_or_insert_default());
        if !held && self.options.has(Format::Flb) {
            self.compiled(view, &linked).into_iter().for_each(|one| built.add_compiled(one));
        }
        if !held && self.options.has(Format::Mjs) {
            built.add_modules(modules::of_locale(view, &linked));
        }
        Ok(built)
    }

    /// The compiled bundles of a locale.
    fn compiled(&self, view: View<'_>, linked: &Linked<'_>) -> Vec<Compiled> {
        let mut bundles = BTreeMap::<&str, Vec<&Part<'_>>>::new();
        linked.parts.iter().for_each(|part| bundles.entry(&part.bundle).or_default().push(part));
        let compile = |(name, parts): (&str, Vec<&Part<'_>>)| {
            let (bytes, unshowable) = flb(&parts, &self.project.config.runtime);
            let path = format!("{}/{name}.flb", view.side.locale.name());
            let tags = parts.iter().map(|part| part.side.locale.tag()).collect();
            let listed = ManifestCompiled::new(path.clone(), tags, &bytes);
            let unshown = unshowable.into_iter().map(|one| pages::fault(view, one)).collect();
            Compiled { bundle: name.to_owned(), file: (path, bytes), listed, unshown }
        };
        bundles.into_iter().map(compile).collect()
    }

    fn errors(&self, view: View<'_>) -> Vec<Diagnostic> {
        errors(view, self.levels, self.options.release)
    }

    fn built(
        &self,
        view: View<'_>,
        linked: &Linked<'_>,
        held: bool,
        coverage: Coverage,
    ) -> Result<BuiltLocale, VerifyError> {
        let locale = view.side.locale;
        let (mut files, mut bundles) = (Vec::new(), BTreeMap::<String, Vec<_>>::new());
        for part in linked.parts.iter().filter(|_| !held && self.options.has(Format::Ftl)) {
            let origin = part.side.locale;
            let suffix = if origin.name() == locale.name() { String::new() } else { format!(".{}", origin.name()) };
            let path = format!("{}/{}{suffix}.ftl", locale.name(), part.bundle);
            let text = ftl(part);
            verify(part, &path, &text, &self.project.config.runtime)?;
            bundles.entry(part.bundle.clone()).or_default().push(ManifestFile::new(
                path.clone(),
                origin,
                text.as_bytes(),
            ));
            files.push((path, text.into_bytes()));
        }
        let manifest = ManifestLocale {
            tag: locale.tag(),
            direction: Direction::of(locale).as_str(),
            held,
            bundles,
            ..ManifestLocale::default()
        };
        let manifest = manifest.count(coverage, linked.fallen.clone());
        Ok(BuiltLocale {
            name: locale.name().to_owned(),
            files,
            fallen: linked.fallen.clone(),
            held,
            errors: 0,
            manifest,
            edition: None,
            unshown: Vec::new(),
            report: Report::default(),
            is_source: view.source.is_none(),
        })
    }
}

/// A compiled bundle, and what it cannot show.
struct Compiled {
    bundle: String,
    file: (String, Vec<u8>),
    listed: ManifestCompiled,
    unshown: Vec<Fault>,
}

impl BuiltLocale {
    fn add_compiled(&mut self, compiled: Compiled) {
        self.files.push(compiled.file);
        self.manifest.compiled.insert(compiled.bundle, compiled.listed);
        self.unshown.extend(compiled.unshown);
    }

    fn add_modules(&mut self, mut modules: Modules) {
        self.files.append(&mut modules.files);
        self.manifest.modules = modules.listed;
        self.unshown.append(&mut modules.unshown);
    }
}

/// The coverage of what may be shown: a message with an error counts as missing. A source is all there.
fn fit(view: View<'_>, unfit: &BTreeMap<String, String>) -> Coverage {
    if view.source.is_none() {
        let messages = view.side.files.iter().map(|file| file.facts.messages.len() as u32).sum();
        return Coverage { messages, present: messages, ..Coverage::default() };
    }
    let whole = view.pairs.both.iter().filter(|pair| pair.is_whole_today());
    let unfit = whole.filter(|pair| unfit.contains_key(&pair.today.key())).count() as u32;
    let total = view.coverage().total;
    Coverage { present: total.present.saturating_sub(unfit), ..total }
}

/// What keeps messages from being shown.
pub(super) fn errors(view: View<'_>, levels: Levels<'_>, release: bool) -> Vec<Diagnostic> {
    let mut diagnostics = run(view, levels, release);
    diagnostics.retain(|one| one.severity == Severity::Error);
    diagnostics
}

/// Messages that may not be shown, and why: those with an error, and those that are not whole.
pub(super) fn unfit(view: View<'_>, errors: &[Diagnostic]) -> BTreeMap<String, String> {
    let partial = view.pairs.both.iter().filter(|pair| !pair.is_whole_today());
    let mut unfit: BTreeMap<_, _> =
        partial.map(|pair| (pair.today.key(), "not whole: a value or an attribute is missing".to_owned())).collect();
    for error in errors {
        if let Some(key) = &error.key {
            unfit.insert(key.clone(), format!("{}: {}", error.rule, error.message));
        }
    }
    unfit
}
