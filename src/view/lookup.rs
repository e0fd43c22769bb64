//! What a reference means: where a bundle of the locale has it, or where its fallbacks have it.

use crate::catalog::{Message, Pattern, Use};

use super::View;

/// References of one side, for following them from pattern to pattern.
#[derive(Clone, Copy, Debug)]
pub struct Lookup<'a> {
    view: View<'a>,
    bundle: u32,
    is_source: bool,
}

impl<'a> Lookup<'a> {
    /// Lookup among the locale's own messages and their fallbacks, in a bundle that holds `message`.
    pub fn translation(view: View<'a>, message: Message<'a>) -> Self {
        let bundle = view.side.index.bundles(&message.file.source_path).first();
        Self { view, bundle: bundle.copied().unwrap_or(u32::MAX), is_source: false }
    }

    /// Lookup among the source's messages alone.
    pub fn source(view: View<'a>, message: Message<'a>) -> Self {
        Self { is_source: true, ..Self::translation(view, message) }
    }

    /// The same lookup in another bundle.
    pub fn in_bundle(self, bundle: u32) -> Self {
        Self { bundle, ..self }
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
        let Self { view, bundle, is_source } = self;
        let own = if is_source { view.source.unwrap_or(view.side) } else { view.side };
        let chain = if is_source { &[] } else { view.chain };
        let own = own.index.find(bundle, id).into_iter();
        own.chain(shared(view.shared, id)).chain(chain.iter().filter_map(move |side| side.index.find(bundle, id)))
    }
}

/// Whether the source of a translation has the same use, by kind and name.
pub fn source_has<'a>(view: View<'a>, pattern: Pattern<'a>, one: &Use) -> bool {
    let name = |pattern: Pattern<'a>, one: &Use| {
        (pattern.text(one.name), one.attribute.map(|attribute| pattern.text(attribute)))
    };
    let own = name(pattern, one);
    source_uses(view, pattern, one).any(|(source, other)| name(source, other) == own)
}

/// Whether the source of a translation has the same use, letter for letter: what is wrong with it is told there.
pub fn source_has_verbatim<'a>(view: View<'a>, pattern: Pattern<'a>, one: &'a Use) -> bool {
    let own = pattern.text(one.span);
    source_uses(view, pattern, one).any(|(source, other)| source.text(other.span) == own)
}

/// The uses of one kind in the source of a translation: today's, and the one that it was made from.
fn source_uses<'a>(view: View<'a>, pattern: Pattern<'a>, one: &Use) -> impl Iterator<Item = (Pattern<'a>, &'a Use)> {
    let (message, kind) = (pattern.message, one.kind);
    let counterpart = view.source.and_then(|source| source.index.find_in_file(&message.file.source_path, message.id()));
    let made_from = view.pairs.made_from(message);
    let patterns = counterpart.into_iter().chain(made_from).flat_map(|message| message.patterns());
    patterns.flat_map(move |source| source.uses_of(kind).map(move |other| (source, other)))
}

fn shared<'a>(side: &super::Side<'a>, id: &str) -> Option<Message<'a>> {
    side.files.iter().find_map(|file| side.index.find_in_file(&file.source_path, id))
}
