//! What stands in the place that an outline gives to a message.

use crate::catalog::{Message, Pattern};
use crate::document::{Document, MessageRef};

use super::View;

/// What a locale has for a message that an outline names.
#[derive(Clone, Copy, Debug)]
pub enum Shows<'a> {
    /// The value or the attribute.
    Pattern(Pattern<'a>),
    /// The message, but not the value or the attribute.
    Message(Message<'a>),
    /// Nothing.
    Nothing,
}

/// What the locale of the view has by itself: in the file that belongs to the document, else in a file of the same
/// bundle, else in a file that all locales share.
pub fn shows<'a>(view: View<'a>, document: &Document, named: &MessageRef) -> Shows<'a> {
    let path = &*document.source_path;
    let own = view.side.index.find_in_file(path, &named.id);
    let bundles = view.namespaces.of(path);
    let beside = || bundles.iter().find_map(|bundle| view.side.index.find(*bundle, &named.id));
    let shared = || bundles.iter().find_map(|bundle| view.shared.index.find(*bundle, &named.id));
    match own.or_else(beside).or_else(shared) {
        Some(message) => message.pattern(named.attribute.as_deref()).map_or(Shows::Message(message), Shows::Pattern),
        None => Shows::Nothing,
    }
}
