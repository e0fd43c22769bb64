//! Where messages, terms, attributes and variables are written and used, in source, locales and outlines.

use std::sync::Arc;

use crate::catalog::{File, Message, UseKind};
use crate::project::ProjectError;
use crate::text::Span;

use super::kept::Kept;
use super::{Role, Workspace};

/// A place in a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file's path.
    pub path: Arc<str>,
    /// Where in it, in bytes.
    pub span: Span,
    /// Whether it is written there, and not only used.
    pub is_definition: bool,
}

/// Something that has a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// A message or a term by its id, the dash included, or an attribute of it.
    Message {
        /// The id.
        id: String,
        /// The attribute.
        attribute: Option<String>,
    },
    /// A variable of a message, without `$`.
    Variable {
        /// The message's id.
        message: String,
        /// The variable's name.
        name: String,
    },
    /// A function.
    Function(String),
}

impl Workspace {
    /// What has a name at a byte of a file, and where the name stands.
    ///
    /// # Errors
    ///
    /// The locale that the file belongs to cannot be read.
    pub fn named_at(&mut self, path: &str, offset: u32) -> Result<Option<(Named, Span)>, ProjectError> {
        if let Some(document) = self.outline(path) {
            let all = document.outline.messages();
            let named = all.into_iter().find(|one| holds(one.span, offset));
            return Ok(
                named.map(|one| (Named::Message { id: one.id.clone(), attribute: one.attribute.clone() }, one.span))
            );
        }
        Ok(self.file(path)?.and_then(|file| named_in(&file, offset)))
    }

    /// Where a message, a term, an attribute or a variable is written and used, in all files that are in a bundle with
    /// `path`: in the source, in the outlines, and in every locale, which is read for that.
    ///
    /// # Errors
    ///
    /// A locale that cannot be read.
    pub fn uses(&mut self, path: &str, named: &Named) -> Result<Vec<Place>, ProjectError> {
        let names: Vec<String> = self.project.layout.locales.iter().map(|one| one.locale.name().to_owned()).collect();
        names.iter().try_for_each(|name| self.keep(name))?;
        let source_path = self.source_path_of(path);
        let mut places = Vec::new();
        for kept in std::iter::once(&self.source).chain([&self.shared]).chain(self.locales.values()) {
            self.uses_in(kept, &source_path, named, &mut places);
        }
        if let Named::Message { id, attribute } = named {
            for document in self.documents.iter().filter(|one| self.is_beside(&source_path, &one.source_path)) {
                let found =
                    document.outline.messages().into_iter().filter(|one| one.id == *id && one.attribute == *attribute);
                places.extend(found.map(|one| place(&document.path, one.span, false)));
            }
        }
        places.sort();
        places.dedup();
        Ok(places)
    }

    /// Where a message, a term or an attribute is written: in the locale of `path`, and in the source.
    ///
    /// # Errors
    ///
    /// A locale that cannot be read.
    pub fn definitions(&mut self, path: &str, named: &Named) -> Result<Vec<Place>, ProjectError> {
        let Named::Message { id, attribute } = named else { return Ok(Vec::new()) };
        let source_path = self.source_path_of(path);
        self.keep(&self.locale_of(path))?;
        let own = self.locales.get(&self.locale_of(path));
        let sides = own.into_iter().chain([&self.source, &self.shared]);
        let mut places = Vec::new();
        for kept in sides {
            let paths: Vec<_> = kept.defining(id).filter(|path| self.is_beside(&source_path, path)).cloned().collect();
            for message in paths.iter().flat_map(|path| kept.files[path].messages()).filter(|one| one.id() == id) {
                places.extend(defined(message, attribute.as_deref()).map(|span| place(&message.file.path, span, true)));
            }
        }
        Ok(places)
    }

    /// The ids of messages and terms that a file may refer to: those of its locale and of the source in its bundles, and
    /// shared ones, in their order.
    ///
    /// # Errors
    ///
    /// A locale that cannot be read.
    pub fn ids_for(&mut self, path: &str) -> Result<Vec<String>, ProjectError> {
        let source_path = self.source_path_of(path);
        self.keep(&self.locale_of(path))?;
        let own = self.locales.get(&self.locale_of(path));
        let mut ids: Vec<String> = Vec::new();
        for kept in own.into_iter().chain([&self.source, &self.shared]) {
            let near = kept.files.iter().filter(|(path, _)| self.is_beside(&source_path, path));
            ids.extend(near.flat_map(|(_, file)| file.messages()).map(|message| message.id().to_owned()));
        }
        ids.sort_unstable();
        ids.dedup();
        Ok(ids)
    }

    /// The source file whose message an id means in a file: its own, where that has it.
    ///
    /// # Errors
    ///
    /// A locale that cannot be read.
    pub fn home(&mut self, path: &str, named: &Named) -> Result<Arc<str>, ProjectError> {
        let places = self.definitions(path, named)?;
        let own = self.source_path_of(path);
        let found = |place: &Place| self.source_path_of(&place.path);
        if places.iter().any(|place| found(place) == own) {
            return Ok(own);
        }
        Ok(places.first().map_or(own, found))
    }

    /// The name of the locale that a file is of: the source's, where it is no translation.
    pub fn locale_of(&self, path: &str) -> String {
        match self.role(path) {
            Some(Role::Translation { locale, .. }) => locale,
            _ => self.project.layout.source_locale.name().to_owned(),
        }
    }

    /// The source file that a file belongs to.
    pub fn source_path_of(&self, path: &str) -> Arc<str> {
        match self.role(path) {
            Some(Role::Translation { source_path, .. } | Role::Outline(source_path)) => source_path,
            _ => path.into(),
        }
    }

    /// Whether two source files are in one bundle; a shared file is in all.
    pub(super) fn is_beside(&self, one: &str, other: &str) -> bool {
        match (self.bundles.get(one), self.bundles.get(other)) {
            (Some(own), Some(others)) => one == other || own.iter().any(|bundle| others.contains(bundle)),
            _ => true,
        }
    }

    fn uses_in(&self, kept: &Kept, source_path: &str, named: &Named, places: &mut Vec<Place>) {
        let is_near = |path: &str| match named {
            Named::Variable { .. } => path == source_path,
            Named::Message { .. } => self.is_beside(source_path, path),
            Named::Function(_) => true,
        };
        for (_, file) in kept.files.iter().filter(|(path, _)| is_near(path)) {
            file.messages().for_each(|message| uses_of(message, named, places));
        }
    }
}

fn place(path: &Arc<str>, span: Span, is_definition: bool) -> Place {
    Place { path: Arc::clone(path), span, is_definition }
}

fn holds(span: Span, offset: u32) -> bool {
    span.start <= offset && offset <= span.end
}

/// Where the id or the attribute of a message is written.
fn defined(message: Message<'_>, attribute: Option<&str>) -> Option<Span> {
    match attribute {
        None => Some(message.facts().id),
        Some(_) => message.pattern(attribute)?.facts().attribute,
    }
}

fn uses_of(message: Message<'_>, named: &Named, places: &mut Vec<Place>) {
    let file = message.file;
    if let Named::Message { id, attribute } = named
        && message.id() == id
    {
        places.extend(defined(message, attribute.as_deref()).map(|span| place(&file.path, span, true)));
    }
    for pattern in message.patterns() {
        for one in pattern.uses() {
            let name = pattern.text(one.name);
            let span = match (named, one.kind) {
                (Named::Variable { message: id, name: wanted }, UseKind::Variable) => {
                    (message.id() == id && name == wanted).then_some(one.name)
                }
                (Named::Function(wanted), UseKind::Function) => (name == wanted).then_some(one.name),
                (Named::Message { id, attribute: None }, UseKind::Message | UseKind::Term) => {
                    (name == id).then_some(one.name)
                }
                (Named::Message { id, attribute: Some(wanted) }, UseKind::Message | UseKind::Term) => {
                    one.attribute.filter(|span| name == id && pattern.text(*span) == wanted)
                }
                _ => None,
            };
            places.extend(span.map(|span| place(&file.path, span, false)));
        }
    }
}

fn named_in(file: &File, offset: u32) -> Option<(Named, Span)> {
    let message = file.messages().find(|message| holds(message.facts().span, offset))?;
    let id = || message.id().to_owned();
    if holds(message.facts().id, offset) {
        return Some((Named::Message { id: id(), attribute: None }, message.facts().id));
    }
    for pattern in message.patterns() {
        if let Some(span) = pattern.facts().attribute.filter(|span| holds(*span, offset)) {
            return Some((Named::Message { id: id(), attribute: pattern.attribute().map(str::to_owned) }, span));
        }
        for one in pattern.uses().iter().filter(|one| holds(one.span, offset)) {
            let name = pattern.text(one.name).to_owned();
            match one.attribute.filter(|span| holds(*span, offset)) {
                Some(span) => {
                    let attribute = Some(pattern.text(span).to_owned());
                    return Some((Named::Message { id: name, attribute }, span));
                }
                None if holds(one.name, offset) || one.kind == UseKind::Variable => {
                    let named = match one.kind {
                        UseKind::Variable => Named::Variable { message: id(), name },
                        UseKind::Function => Named::Function(name),
                        UseKind::Message | UseKind::Term => Named::Message { id: name, attribute: None },
                    };
                    return Some((named, one.name));
                }
                None => {}
            }
        }
    }
    None
}
