//! The outlines that name what gets another name.

use crate::document::{Document, MessageRef};
use crate::text::{Edit, Span, apply};
use crate::view::{Shows, View, shows};

use super::{FileChange, Renaming};

impl Renaming {
    /// The changes to the outlines of the source; none where a translation is looked at.
    pub(super) fn outlines<'a>(&'a self, view: View<'a>) -> impl Iterator<Item = FileChange> + 'a {
        let documents = view.documents.iter().filter(move |_| view.source.is_none());
        documents.map(move |document| {
            let named = document.outline.messages().into_iter().filter(|named| self.is_named(view, document, named));
            let edits: Vec<_> = named.map(|named| self.edit_of(document, named)).collect();
            FileChange {
                path: document.path.to_string(),
                before: Some(document.text.clone()),
                after: Some(apply(&document.text, &edits)),
            }
        })
    }

    fn is_named(&self, view: View<'_>, document: &Document, named: &MessageRef) -> bool {
        let is_it = named.id == self.id && (self.attribute.is_none() || named.attribute == self.attribute);
        is_it
            && match shows(view, document, named) {
                Shows::Pattern(pattern) => *pattern.message.file.source_path == *self.path,
                Shows::Message(message) => *message.file.source_path == *self.path,
                Shows::Nothing => self.is_done && *document.source_path == *self.path,
            }
    }

    fn edit_of(&self, document: &Document, named: &MessageRef) -> Edit {
        let text = named.span.of(&document.text);
        let id = text.find(&named.id).expect("a reference is written with its id");
        let (at, old) = match &self.attribute {
            Some(attribute) => (id + named.id.len() + 1, attribute),
            None => (id, &named.id),
        };
        let start = named.span.start + at as u32;
        Edit { span: Span::new(start, start + old.len() as u32), new: self.new.clone() }
    }
}
