//! What the server knows of one client: its open files, and the projects that they belong to.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use lsp_types::{TextDocumentPositionParams, Uri};

use crate::diagnostic::Diagnostic;
use crate::project::{Project, ProjectError, real};
use crate::text::Span;
use crate::workspace::Workspace;

use super::address;
use super::position::{Encoding, Lines};

/// An answer, or why there is none.
pub(super) type Answer<T> = Result<T, String>;

/// A file that the client has open.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) uri: Uri,
    pub(super) text: String,
    pub(super) version: i32,
    /// Whether it is a file of messages.
    pub(super) is_fluent: bool,
}

/// A client's state.
#[derive(Debug, Default)]
pub(super) struct Session {
    pub(super) encoding: Encoding,
    /// Whether the client tells of files that change on the disk if it is asked to.
    pub(super) can_watch: bool,
    pub(super) projects: Vec<Workspace>,
    /// Settings that have a fault, by the folder of their project.
    pub(super) faults: BTreeMap<PathBuf, Diagnostic>,
    /// Folders that are in no project that can be opened.
    pub(super) strangers: BTreeSet<PathBuf>,
    /// By their addresses.
    pub(super) open: BTreeMap<String, Open>,
    /// Addresses of open files whose findings are not told yet.
    pub(super) untold: Vec<String>,
}

/// A file of a project, with its text as the client has it.
#[derive(Debug)]
pub(super) struct Target<'s> {
    pub(super) project: &'s mut Workspace,
    /// Its path in the project.
    pub(super) path: String,
    pub(super) text: String,
    pub(super) encoding: Encoding,
}

impl Session {
    /// The file of an address, where it is one of a project's.
    pub(super) fn target(&mut self, uri: &Uri) -> Option<Target<'_>> {
        let text = self.open.get(uri.as_str()).map(|open| open.text.clone());
        let file = address::path(uri)?;
        let at = self.project_of(&file)?;
        let (encoding, project) = (self.encoding, &mut self.projects[at]);
        let path = project.project().path_of(&file)?;
        let text = text.or_else(|| text_of(project, &path))?;
        Some(Target { project, path, text, encoding })
    }

    /// The file and the byte that are asked about.
    pub(super) fn place(&mut self, at: &TextDocumentPositionParams) -> Option<(Target<'_>, u32)> {
        let target = self.target(&at.text_document.uri)?;
        let offset = target.lines().offset(at.position);
        Some((target, offset))
    }

    /// The project of a file, opened where it is not yet.
    pub(super) fn project_of(&mut self, file: &Path) -> Option<usize> {
        let held = self.projects.iter().enumerate().filter(|(_, one)| one.project().path_of(file).is_some());
        // The innermost one has it.
        let nearest = held.max_by_key(|(_, one)| one.project().root.components().count()).map(|(at, _)| at);
        if nearest.is_some() || self.faults.keys().any(|root| file.starts_with(root)) {
            return nearest;
        }
        let folder = file.parent()?;
        if self.strangers.contains(folder) {
            return None;
        }
        let opened = self.open_project(folder);
        if opened.is_none() {
            self.strangers.insert(folder.to_owned());
        }
        opened
    }

    /// Opens the project that a folder is in. Faulty settings are a finding; without settings there is no project.
    pub(super) fn open_project(&mut self, folder: &Path) -> Option<usize> {
        let folder = real(folder);
        let opened = Project::open(&folder).and_then(|project| {
            project.check_source()?;
            Workspace::of(project)
        });
        match opened {
            Ok(mut workspace) => {
                for open in self.open.values() {
                    let path = address::path(&open.uri).and_then(|path| workspace.project().path_of(&path));
                    if let Some(path) = path {
                        let _ = workspace.edit(&path, open.text.clone());
                    }
                }
                self.faults.remove(&workspace.project().root);
                self.projects.push(workspace);
                Some(self.projects.len() - 1)
            }
            Err(ProjectError::Settings(fault)) => {
                let root = fault.path.parent().map(Path::to_owned).unwrap_or_default();
                self.faults.insert(real(&root), fault.diagnostic());
                None
            }
            Err(_) => None,
        }
    }

    /// Has the findings of all open files told again, those of `first` before the others.
    pub(super) fn tell_again(&mut self, first: Option<&str>) {
        self.untold = self.open.keys().filter(|uri| Some(uri.as_str()) != first).cloned().collect();
        self.untold.extend(first.map(str::to_owned));
    }
}

impl Target<'_> {
    pub(super) fn lines(&self) -> Lines<'_> {
        Lines::new(&self.text, self.encoding)
    }

    /// The address of a path in the project.
    pub(super) fn uri(&self, path: &str) -> Option<Uri> {
        address::uri(&self.project.project().root.join(path))
    }

    /// Where a part of a file of the project is.
    pub(super) fn location(&mut self, path: &str, span: Span) -> Option<lsp_types::Location> {
        let uri = self.uri(path)?;
        let text = text_of(self.project, path)?;
        Some(lsp_types::Location { uri, range: Lines::new(&text, self.encoding).range(span) })
    }
}

/// The text of a file of the project as it is now.
pub(super) fn text_of(project: &mut Workspace, path: &str) -> Option<String> {
    if let Some(file) = project.file(path).ok().flatten() {
        return Some(file.text.to_string());
    }
    if let Some(outline) = project.outline(path) {
        return Some(outline.text.clone());
    }
    let assumed = project.project().assumed(path).map(str::to_owned);
    assumed.or_else(|| (path == "flyt.toml").then(|| project.project().settings.clone()))
}
