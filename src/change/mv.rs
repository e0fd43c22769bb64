//! `mv`: another name for a message, a term or an attribute, wherever it stands and wherever it is referred to: in
//! comments that hold a stub, and at the head of what could not be parsed, too.

mod carry;
mod outlines;
mod records;

use crate::catalog::{Content, File, Message, Stub, Use};
use crate::config::Profile;
use crate::text::{Edit, Span, apply};
use crate::view::View;

use super::{ChangeSet, FileChange};

pub use records::{RenamedLedger, rename_records};

/// What gets another name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renaming {
    /// The path of the source file, or of the file that all locales share.
    pub path: String,
    /// The path of the file that it goes to; most often the same.
    pub new_path: String,
    /// Whether the source has it under the new name already, and only its translations have not.
    pub is_done: bool,
    /// Whether all locales share it.
    pub is_shared: bool,
    /// The message's id, the dash of a term included.
    pub id: String,
    /// The attribute's name, where an attribute gets another one.
    pub attribute: Option<String>,
    /// The new id, or the attribute's new name.
    pub new: String,
}

/// Why something cannot get another name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The name is in use.
    #[error("`{name}` is there already, in {path}:{line}: choose another name")]
    Taken {
        /// The name.
        name: String,
        /// The file's path.
        path: String,
        /// The line, from 1.
        line: u32,
    },
    /// A translation that cannot be read cannot be taken out of its file.
    #[error("{path}:{line} cannot be read, so it stays where it is: repair it first")]
    Broken {
        /// The file's path.
        path: String,
        /// The line, from 1.
        line: u32,
    },
    /// A reference means the message in one bundle and something else in another.
    #[error(
        "{path}:{line} refers to it, and in the bundle `{bundle}` to something else of that name, which would be lost: \
         give that the new name first"
    )]
    Ambiguous {
        /// The file's path.
        path: String,
        /// The line, from 1.
        line: u32,
        /// The bundle in which it means something else.
        bundle: String,
    },
}

/// The changes to the files of the view's locale.
///
/// # Errors
///
/// A name that is in use, or a reference that would be lost in another bundle.
pub fn rename(view: View<'_>, renaming: &Renaming) -> Result<ChangeSet, Refusal> {
    let is_there = view.side.files.iter().any(|file| !renaming.definitions(file).is_empty());
    let mut changes = ChangeSet::default();
    for file in view.side.files {
        if is_there || !renaming.is_done {
            renaming.check_free(view, file)?;
        }
        let after = apply(&file.text, &renaming.edits_with_stubs(file, renaming.refers(view, file)?));
        changes.push(FileChange {
            path: file.path.to_string(),
            before: Some(file.text.to_string()),
            after: Some(after),
        });
    }
    if renaming.new_path != renaming.path {
        changes.then(renaming.carry(view, &changes)?);
    }
    renaming.outlines(view).for_each(|change| changes.push(change));
    Ok(changes)
}

impl Renaming {
    /// The key, as ledgers and settings have it.
    pub fn old_key(&self) -> String {
        let attribute = self.attribute.as_ref().map_or(String::new(), |name| format!(".{name}"));
        format!("{}:{}{attribute}", self.path, self.id)
    }

    /// The new key.
    pub fn new_key(&self) -> String {
        match self.attribute {
            Some(_) => format!("{}:{}.{}", self.new_path, self.id, self.new),
            None => format!("{}:{}", self.new_path, self.new),
        }
    }

    /// The name of a key afterwards.
    pub fn key(&self, key: &str) -> String {
        let old = self.old_key();
        match key.strip_prefix(&old) {
            Some(rest) if rest.is_empty() || (rest.starts_with('.') && self.attribute.is_none()) => {
                self.new_key() + rest
            }
            _ => key.to_owned(),
        }
    }

    /// Refuses a name that a file has which is in one bundle with it.
    fn check_free(&self, view: View<'_>, file: &File) -> Result<(), Refusal> {
        let is_itself = self.new == self.id && *file.source_path == *self.path;
        // The source has the new name already where only translations are to follow.
        if (self.is_done && view.source.is_none()) || is_itself {
            return Ok(());
        }
        let span = match &self.attribute {
            Some(_) => self.defines(file).then(|| self.attributes(file, &self.new).next()).flatten(),
            None if !self.is_beside(view, file) => None,
            None => self.heads(file).find(|span| self.is_taken_by(view, span.of(&file.text))),
        };
        let Some(span) = span else { return Ok(()) };
        let line = file.lines().line(span.start) as u32 + 1;
        Err(Refusal::Taken { name: span.of(&file.text).to_owned(), path: file.path.to_string(), line })
    }

    /// Whether a file is in a bundle with it.
    fn is_beside(&self, view: View<'_>, file: &File) -> bool {
        let (own, others) = (view.namespaces.of(&self.path), view.namespaces.of(&file.source_path));
        let is_everywhere = self.is_shared || view.shared.index.file(&file.source_path).is_some();
        is_everywhere || *file.source_path == *self.path || others.iter().any(|bundle| own.contains(bundle))
    }

    /// Whether a name is the new one; only fluent.js keeps messages and terms of one name apart.
    fn is_taken_by(&self, view: View<'_>, id: &str) -> bool {
        let name = |id: &str| id.trim_start_matches('-').to_owned();
        id == self.new
            || (view.config.runtime.profile != Profile::FluentJs && id != self.id && name(id) == name(&self.new))
    }

    /// Whether references in a file mean it: in each of the file's bundles that has something of that id.
    pub(super) fn refers(&self, view: View<'_>, file: &File) -> Result<bool, Refusal> {
        let source = view.source.or(view.chain.last().copied()).unwrap_or(view.side);
        let is_shared_file = view.shared.index.file(&file.source_path).is_some();
        let all: Vec<u32> = (0..view.namespaces.names().len() as u32).collect();
        let bundles = if is_shared_file { all } else { view.namespaces.of(&file.source_path) };
        let in_shared = view.shared.files.iter().flat_map(File::messages).find(|message| message.id() == self.id);
        let under_new =
            |bundle: u32| source.index.find(bundle, &self.new).filter(|_| self.is_done && self.attribute.is_none());
        let meant = |bundle: u32| source.index.find(bundle, &self.id).or(in_shared).or_else(|| under_new(bundle));
        let path = if self.is_done { &self.new_path } else { &self.path };
        let is_it = |message: Message<'_>| {
            let is_new = self.is_done && self.attribute.is_none() && message.id() != self.new;
            *message.file.source_path == **path && !is_new
        };
        let (mut own, mut other) = (false, None);
        for bundle in bundles {
            match meant(bundle) {
                Some(message) if is_it(message) => own = true,
                Some(_) => other = Some(bundle),
                None => {}
            }
        }
        match (other, self.references(file).next()) {
            (Some(bundle), Some(reference)) if own => {
                let line = file.lines().line(reference.span.start) as u32 + 1;
                let bundle = view.namespaces.names()[bundle as usize].clone();
                Err(Refusal::Ambiguous { path: file.path.to_string(), line, bundle })
            }
            _ => Ok(own),
        }
    }

    /// What renames it in a text that is referred from as `refers` says.
    pub(super) fn edits(&self, file: &File, refers: bool) -> Vec<Edit> {
        let mut spans: Vec<Span> = Vec::new();
        if refers {
            let name = |one: &Use| if self.attribute.is_some() { one.attribute } else { Some(one.name) };
            spans.extend(self.references(file).filter_map(name));
        }
        if self.defines(file) {
            spans.extend(self.definitions(file));
        }
        spans.into_iter().map(|span| Edit { span, new: self.new.clone() }).collect()
    }

    fn edits_with_stubs(&self, file: &File, refers: bool) -> Vec<Edit> {
        let mut edits = self.edits(file, refers);
        for stub in Stub::all(file) {
            let (path, source_path) = (file.path.clone(), file.source_path.clone());
            let message = File::new(path, source_path, Content::Text(stub.text.clone()));
            let own = self.edits(&message, refers).into_iter();
            edits.extend(own.map(|edit| Edit { span: stub.in_file(edit.span), ..edit }));
        }
        edits
    }

    fn references<'a>(&'a self, file: &'a File) -> impl Iterator<Item = &'a Use> {
        let uses = file.facts.uses.iter().filter(|one| one.is_reference());
        let named = uses.filter(|one| one.name.of(&file.text) == self.id);
        let attribute = |one: &Use| one.attribute.map(|span| span.of(&file.text));
        named.filter(move |one| self.attribute.is_none() || attribute(one) == self.attribute.as_deref())
    }

    fn defines(&self, file: &File) -> bool {
        self.is_shared || *file.source_path == *self.path
    }

    fn definitions<'a>(&'a self, file: &'a File) -> Vec<Span> {
        match &self.attribute {
            Some(attribute) => self.attributes(file, attribute).collect(),
            None => self.heads(file).filter(|span| span.of(&file.text) == self.id).collect(),
        }
    }

    /// Where an attribute of the message is.
    fn attributes<'a>(&'a self, file: &'a File, name: &'a str) -> impl Iterator<Item = Span> + 'a {
        let messages = file.messages().filter(|message| message.id() == self.id);
        let named = messages.flat_map(Message::patterns).filter(move |pattern| pattern.attribute() == Some(name));
        named.filter_map(|pattern| pattern.facts().attribute)
    }

    /// The ids in a file, those of what could not be parsed included.
    fn heads<'a>(&self, file: &'a File) -> impl Iterator<Item = Span> + 'a {
        let is_head = |span: &Span| file.text[span.end as usize..].trim_start_matches(' ').starts_with('=');
        let broken = file.facts.broken.iter().copied().filter(is_head);
        file.messages().map(|message| message.facts().id).chain(broken)
    }
}
