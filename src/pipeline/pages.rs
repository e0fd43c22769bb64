//! The pages of a build: documents of each locale, then all of them in their templates.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::bundle::{Linked, ManifestDocument, ManifestOther, Part, Unshowable, flb};
use crate::catalog::{Content, File, Namespaces};
use crate::config::{Config, Format};
use crate::document::{Document, Value};
use crate::locale::{Locale, Plurals};
use crate::markup::tags;
use crate::project::Project;
use crate::render::{self, Edition, Fault, Page, Site, TEXTS, Texts, page, site};
use crate::runtime::Bundle;
use crate::view::{Side, View};

use super::build::{BuildError, BuildOptions, BuiltLocale};

/// Shows the documents of a locale, each block saying which message it shows where `names_messages`; and what keeps them
/// from being shown.
pub(super) fn of_locale(view: View<'_>, linked: &Linked<'_>, names_messages: bool) -> (Edition, Vec<Fault>) {
    let locale = view.side.locale;
    let mut faults = Vec::new();
    let mut bundles: Vec<(u32, Arc<Bundle>)> = Vec::new();
    let built_in = built_in(view.config, locale);
    let texts = |own: &Arc<Bundle>, taken| Texts {
        locale: locale.clone(),
        own: own.clone(),
        built_in: built_in.clone(),
        taken,
    };
    let mut pages = Vec::new();
    for document in view.documents {
        let Some(at) = view.namespaces.of(&document.source_path).first().copied() else { continue };
        if bundles.iter().all(|(known, _)| *known != at) {
            bundles.push((at, Arc::new(bundle(view, linked, at, &mut faults))));
        }
        let own = bundles.iter().find(|(known, _)| *known == at).map(|(_, bundle)| bundle);
        let own = own.expect("it was made where it was not there");
        let path = path(view.config, document);
        let source_tags = source_tags(view, document);
        let from =
            render::Document { document, path: &path, locale, bundle: own, source_tags: &source_tags, names_messages };
        let mut page = page(from);
        faults.append(&mut page.faults);
        let texts = texts(own, page.ids.clone());
        pages.push((page, texts));
    }
    let first = pages.first().map_or_else(Arc::default, |(_, texts)| Arc::clone(&texts.own));
    let index = texts(&first, BTreeSet::new());
    (Edition { locale: locale.clone(), pages, index }, faults)
}

/// The messages of one bundle, to be shown.
pub(super) fn bundle(view: View<'_>, linked: &Linked<'_>, at: u32, faults: &mut Vec<Fault>) -> Bundle {
    let name = &view.namespaces.names()[at as usize];
    let parts: Vec<&Part<'_>> = linked.parts.iter().filter(|part| part.bundle == *name).collect();
    let (bytes, unshowable) = flb(&parts, &view.config.runtime);
    faults.extend(unshowable.into_iter().map(|one| fault(view, one)));
    opened(bytes)
}

/// The page's texts that come with Flyt: in the locale's language, and in English.
fn built_in(config: &Config, locale: &Locale) -> Vec<Arc<Bundle>> {
    let languages = [locale.language(), "en"];
    let found = languages.iter().filter_map(|language| TEXTS.iter().find(|(name, _)| name == language));
    found.map(|(name, text)| Arc::new(compiled(config, name, text))).collect()
}

fn compiled(config: &Config, name: &str, text: &str) -> Bundle {
    let locale = Locale::new(name, None);
    let files = [File::new(name.into(), name.into(), Content::Text(text.to_owned()))];
    let (namespaces, plurals) = (Namespaces::new(config, std::iter::empty()), Plurals::new(&locale, None));
    let side = Side::new(&locale, &plurals, &files, &namespaces);
    let part = Part { bundle: String::new(), side: &side, messages: files[0].messages().collect() };
    opened(flb(&[&part], &config.runtime).0)
}

/// What a compiled bundle cannot show.
pub(super) fn fault(view: View<'_>, one: Unshowable) -> Fault {
    let reason = format!("`{}`: {}", one.function, one.reason);
    Fault { locale: view.side.locale.name().to_owned(), key: one.key, reason }
}

fn opened(bytes: Vec<u8>) -> Bundle {
    Bundle::from_bytes(bytes).expect("it was just written")
}

/// Where a document's page is: its path below the folder of the sources, its last part as the front matter has it.
fn path(config: &Config, document: &Document) -> String {
    let name = document.name();
    let below = root(config, document).and_then(|root| name.strip_prefix(root)).unwrap_or(name);
    let below = below.trim_start_matches('/');
    let folder = below.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    match document.outline.front_matter.get("slug") {
        Some(Value::Text(slug)) if is_file_name(slug) => format!("{folder}{slug}"),
        _ => below.to_owned(),
    }
}

/// The folder that the patterns of the sources start in.
fn root<'c>(config: &'c Config, document: &Document) -> Option<&'c str> {
    let paths = config.paths.iter().find(|paths| paths.source.is_match(&document.source_path));
    paths.map(|paths| paths.source.root())
}

fn is_file_name(slug: &str) -> bool {
    !slug.is_empty() && !slug.starts_with('.') && !slug.contains(['/', '\\', '\0'])
}

/// The HTML elements in the source of a document.
fn source_tags(view: View<'_>, document: &Document) -> BTreeSet<String> {
    let source = view.source.unwrap_or(view.side);
    let file = source.index.file(&document.source_path);
    file.map(|file| tags(&file.text).iter().map(|tag| tag.lower()).collect()).unwrap_or_default()
}

/// Sets all pages into their templates: the files of each locale go to it, those of none are given back.
pub(super) fn assemble(
    project: &Project,
    options: BuildOptions<'_>,
    locales: &mut [BuiltLocale],
) -> Result<Vec<(String, Vec<u8>)>, BuildError> {
    let editions: Vec<_> = locales.iter_mut().filter_map(|locale| locale.edition.take()).collect();
    let mut others = Vec::new();
    if options.has(Format::Html) && !editions.is_empty() {
        let templates = project.templates()?;
        let base_url = project.config.build.base_url.as_deref().map(|base| base.trim_end_matches('/'));
        let source = project.layout.source_locale.name();
        for file in site(&Site { source, editions: &editions, base_url, templates: &templates })? {
            place(file, locales, &mut others);
        }
    }
    if !editions.is_empty() {
        others.extend(assets(project, &editions)?);
    }
    for edition in &editions {
        list(edition, locales, options.has(Format::Md));
    }
    Ok(others)
}

fn place(file: render::File, locales: &mut [BuiltLocale], others: &mut Vec<(String, Vec<u8>)>) {
    let bytes = file.text.into_bytes();
    match file.locale.and_then(|name| locales.iter_mut().find(|locale| locale.name == name)) {
        Some(locale) => locale.add(file.path, bytes),
        None => others.push((file.path, bytes)),
    }
}

/// The pictures of the pages, each once.
fn assets(project: &Project, editions: &[Edition]) -> Result<Vec<(String, Vec<u8>)>, BuildError> {
    let mut files = std::collections::BTreeMap::new();
    for (page, _) in editions.iter().flat_map(|edition| &edition.pages) {
        let folder = page.outline.strip_suffix(&format!("{}.md", page.path)).unwrap_or_default();
        for asset in &page.assets {
            files.insert(asset.clone(), format!("{folder}{asset}"));
        }
    }
    files.into_iter().map(|(path, from)| Ok((path, project.asset(&from)?))).collect()
}

fn list(edition: &Edition, locales: &mut [BuiltLocale], markdown: bool) {
    let name = edition.locale.name();
    let Some(locale) = locales.iter_mut().find(|locale| locale.name == name) else { return };
    for (page, _) in &edition.pages {
        locale.manifest.documents.push(document(page));
        if markdown {
            locale.add(format!("{name}/{}.md", page.path), page.markdown.clone().into_bytes());
        }
    }
}

fn document(page: &Page) -> ManifestDocument {
    ManifestDocument { outline: page.outline.clone(), messages: page.total, missing: page.missing }
}

/// A file as the manifest has it.
pub(super) fn listed((path, bytes): &(String, Vec<u8>)) -> ManifestOther {
    ManifestOther::new(path.clone(), bytes)
}

impl BuiltLocale {
    fn add(&mut self, path: String, bytes: Vec<u8>) {
        self.manifest.files.push(ManifestOther::new(path.clone(), &bytes));
        self.files.push((path, bytes));
    }
}
