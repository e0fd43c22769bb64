//! Importing an article: where it goes, and what is there already.

use thiserror::Error;

use crate::catalog::{File, Namespaces};
use crate::change::{Imported, Place, import};
use crate::config::Config;
use crate::document::{Article, Form, slug};
use crate::project::{Project, ProjectError};
use crate::view::Side;

use super::each::plurals;

/// An article to import.
#[derive(Clone, Debug)]
pub struct Import {
    /// The name of its file.
    pub file: String,
    /// Its text.
    pub text: String,
    /// The name of the document, where it is not that of the file.
    pub name: Option<String>,
}

/// Why an article is not imported.
#[derive(Debug, Error)]
pub enum ImportError {
    /// A file cannot be read.
    #[error(transparent)]
    Project(#[from] ProjectError),
    /// There is no text in it.
    #[error("`{0}` has no text")]
    Empty(String),
    /// What is there already cannot be read.
    #[error("`{0}`, which is there already, is not UTF-8: save it as UTF-8 first")]
    Undecodable(String),
    /// No pattern of source files fits.
    #[error("no pattern for source files matches `{0}`: give another `--name`, or add one under `[[paths]]`")]
    NoPlace(String),
}

/// What importing an article would change.
///
/// # Errors
///
/// A file that cannot be read, an article without text, or a name that fits no pattern for source files.
pub fn imported(project: &Project, asked: &Import) -> Result<Imported, ImportError> {
    let form = Form::of(&asked.file);
    let article = Article::read(&asked.text, form);
    if article.page.blocks.is_empty() {
        return Err(ImportError::Empty(asked.file.clone()));
    }
    let path = source_path(&project.config, asked)?;
    let layout = &project.layout;
    let paths: Vec<&str> = layout.source.iter().map(|file| &*file.source_path).collect();
    let paths = paths.iter().copied().chain((!paths.contains(&&*path)).then_some(&*path));
    let namespaces = Namespaces::new(&project.config, paths);
    let (files, documents) = (project.load(&layout.source)?, project.documents()?);
    let is_here = |source_path: &str| *source_path == *path;
    let bad_file = files.iter().find(|file| is_here(&file.source_path) && file.undecodable.is_some());
    let bad_outline = documents.iter().find(|document| is_here(&document.source_path) && document.is_undecodable);
    if let Some(bad) = bad_file.map(|file| &file.path).or(bad_outline.map(|document| &document.path)) {
        return Err(ImportError::Undecodable(bad.to_string()));
    }
    let plurals = plurals(project, &layout.source_locale);
    let side = Side::new(&layout.source_locale, &plurals, &files, &namespaces);
    let translations = translations(project, &path)?;
    let place =
        Place { path: &path, side: &side, namespaces: &namespaces, documents: &documents, translations: &translations };
    Ok(import(article, place))
}

fn translations(project: &Project, path: &str) -> Result<Vec<File>, ProjectError> {
    let files = project.layout.locales.iter().flat_map(|locale| &locale.files);
    files.filter(|file| *file.source_path == *path).map(|file| project.load_file(file)).collect()
}

/// Where the messages of a document of that name are.
fn source_path(config: &Config, asked: &Import) -> Result<String, ImportError> {
    let name = asked.name.clone().unwrap_or_else(|| name(&asked.file, &config.project.source));
    let name = name.trim_end_matches(".ftl").trim_end_matches(".md").trim_matches('/');
    let is_name = !name.is_empty() && name.split('/').all(|part| !part.is_empty() && !part.starts_with('.'));
    let candidates = config.paths.iter().flat_map(|paths| {
        let root = paths.source.root();
        let root = if root.is_empty() { String::new() } else { format!("{root}/") };
        let folders = [String::new(), format!("{}/", config.project.source)];
        folders.map(|folder| (paths, format!("{root}{folder}{name}.ftl")))
    });
    let mut fitting = candidates.filter(|(paths, path)| is_name && paths.source.is_match(path));
    fitting.next().map(|(_, path)| path).ok_or_else(|| ImportError::NoPlace(format!("{name}.ftl")))
}

/// The name of a document from that of a file: `traning` of `Träning.sv.txt`.
fn name(file: &str, source: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let stem = stem.strip_suffix(source).and_then(|rest| rest.strip_suffix(['.', '-', '_'])).unwrap_or(stem);
    let slug = slug(stem);
    if slug.is_empty() { "article".to_owned() } else { slug }
}
