//! What a reference means: where a bundle of the locale has it, or where its fallbacks have it.

use crate::catalog::{Mask, Message, Pattern, Use};

use super::View;

/// References of one side, for following them from pattern to pattern.
#[derive(Clone, Copy, Debug)]
pub struct Lookup<'a> {
    view: View<'a>,
    bundle: Bundle<'a>,
    is_source: bool,
}

/// A bundle; it is asked for less often than it might be.
#[derive(Clone, Copy, Debug)]
enum Bundle<'a> {
    Number(u32),
    /// The first that holds this source file.
    Of(&'a str),
}

impl<'a> Lookup<'a> {
    /// Lookup among the locale's own messages and their fallbacks, in a bundle that holds `message`.
    pub fn translation(view: View<'a>, message: Message<'a>) -> Self {
        Self { view, bundle: Bundle::Of(&message.file.source_path), is_source: false }
    }

    /// Lookup among the source's messages alone.
    pub fn source(view: View<'a>, message: Message<'a>) -> Self {
        Self { is_source: true, ..Self::translation(view, message) }
    }

    /// The same lookup in another bundle.
    pub fn in_bundle(self, bundle: u32) -> Self {
        Self { bundle: Bundle::Number(bundle), ..self }
    }

    /// Whether a term that could be meant has any of these kinds of character.
    pub(super) fn terms_have(self, kinds: Mask) -> bool {
        self.view.terms_have(kinds)
    }

    /// The message of an id: the locale's own, a shared one, or the nearest fallback's.
    pub fn message(self, id: &str) -> Option<Message<'a>> {
        self.candidates(id).next()
    }

    /// The locale's own message of an id, or a shared one: none that only stands in for it.
    pub fn own(self, id: &str) -> Option<Message<'a>> {
        self.message(id).filter(|message| !self.view.chain.iter().any(|side| side.holds(*message)))
    }

    /// The value or attribute that a reference in `pattern` names, in the first message of that id that has it.
    pub fn target(self, pattern: Pattern<'a>, reference: &Use) -> Option<Pattern<'a>> {
        let attribute = reference.attribute.map(|span| pattern.text(span));
        self.candidates(pattern.text(reference.name)).find_map(|message| message.pattern(attribute))
    }

    /// What a reference is taken to show: what the source shows for it, where it has that message. A translation that
    /// shows something else is told there, not wherever it is referred to.
    pub fn meant(self, pattern: Pattern<'a>, reference: &Use) -> Option<Pattern<'a>> {
        let in_source = Self { is_source: true, ..self }.target(pattern, reference);
        in_source.or_else(|| self.target(pattern, reference))
    }

    fn candidates(self, id: &str) -> impl Iterator<Item = Message<'a>> {
        let Self { view, is_source, .. } = self;
        let bundle = match self.bundle {
            Bundle::Number(bundle) => bundle,
            Bundle::Of(path) => view.side.index.bundles(path).first().copied().unwrap_or(u32::MAX),
        };
        let own = if is_source { view.source.unwrap_or(view.side) } else { view.side };
        let chain = if is_source { &[] } else { view.chain };
        let own = own.index.find(bundle, id).into_iter();
        own.chain(shared(view.shared, id)).chain(chain.iter().filter_map(move |side| side.index.find(bundle, id)))
    }
}

fn shared<'a>(side: &super::Side<'a>, id: &str) -> Option<Message<'a>> {
    side.files.iter().find_map(|file| side.index.find_in_file(&file.source_path, id))
}
