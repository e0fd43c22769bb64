//! Importing an article: where it goes, and what is there already.

use thiserror::Error;

use crate::catalog::{File, Namespaces};
use crate::change::{Imported, Place, import, outline_path};
use crate::config::Config;
use crate::document::{Article, Document, Form, Outline, slug};
use crate::project::{Project, ProjectError, read_text};
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
    /// What is given is an outline already.
    #[error("`{0}` is an outline: import the article that it was made of")]
    Outline(String),
    /// Another file stands where the outline is to be.
    #[error("`{0}` is there already, and is no outline: move it, or give another `--name`")]
    Taken(String),
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
    let (outline, faults) = Outline::parse(&asked.text);
    if form == Form::Markdown && faults.is_empty() && !outline.messages().is_empty() {
        return Err(ImportError::Outline(asked.file.clone()));
    }
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
    check_readable(&files, &documents, &path)?;
    let plurals = plurals(project, &layout.source_locale);
    let side = Side::new(&layout.source_locale, &plurals, &files, &namespaces);
    let (there, translations) = (article_there(project, &documents, &path, asked)?, translations(project, &path)?);
    let place = Place {
        path: &path,
        side: &side,
        namespaces: &namespaces,
        documents: &documents,
        article: there.as_deref(),
        translations: &translations,
    };
    Ok(import(article, place))
}

/// What cannot be read is not written over.
fn check_readable(files: &[File], documents: &[Document], path: &str) -> Result<(), ImportError> {
    let bad_file = files.iter().find(|file| *file.source_path == *path && file.undecodable.is_some());
    let bad_outline = documents.iter().find(|document| *document.source_path == *path && document.is_undecodable);
    let bad = bad_file.map(|file| &file.path).or(bad_outline.map(|document| &document.path));
    bad.map_or(Ok(()), |path| Err(ImportError::Undecodable(path.to_string())))
}

/// The article itself, where it stands in the place of its outline.
fn article_there(
    project: &Project,
    documents: &[Document],
    path: &str,
    asked: &Import,
) -> Result<Option<String>, ImportError> {
    if documents.iter().any(|document| *document.source_path == *path) {
        return Ok(None);
    }
    let outline = outline_path(path);
    let there = read_text(&project.root.join(&outline))?;
    match there.as_ref().is_some_and(|text| *text != asked.text) {
        true => Err(ImportError::Taken(outline)),
        false => Ok(there),
    }
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
