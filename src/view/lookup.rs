//! What a reference means: where the locale has it, or where its fallbacks have it.

use crate::catalog::{Message, Pattern, Use};

use super::View;

/// Finds messages as a bundle of the locale would.
impl<'a> View<'a> {
    /// The message of an id in a bundle: the locale's own, a shared one, or the nearest fallback's.
    pub fn find(&self, bundle: u32, id: &str) -> Option<Message<'a>> {
        let own = self.side.index.find(bundle, id);
        let shared = || shared(self.shared, id);
        let fallback = || self.chain.iter().find_map(|side| side.index.find(bundle, id));
        own.or_else(shared).or_else(fallback)
    }
}

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

    /// The message of an id.
    pub fn message(self, id: &str) -> Option<Message<'a>> {
        if !self.is_source {
            return self.view.find(self.bundle, id);
        }
        let source = self.view.source.unwrap_or(self.view.side);
        source.index.find(self.bundle, id).or_else(|| shared(self.view.shared, id))
    }

    /// The value or attribute that a reference in `pattern` names.
    pub fn target(self, pattern: Pattern<'a>, reference: &Use) -> Option<Pattern<'a>> {
        let message = self.message(pattern.text(reference.name))?;
        message.pattern(reference.attribute.map(|span| pattern.text(span)))
    }
}

fn shared<'a>(side: &super::Side<'a>, id: &str) -> Option<Message<'a>> {
    side.files.iter().find_map(|file| side.index.find_in_file(&file.source_path, id))
}
