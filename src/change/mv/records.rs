//! The ledger under a new name: records go with their keys, and what refers to the message is taken for what it was.
//!
//! A reference is a part of a text's meaning, so the texts that hold one have other fingerprints afterwards, those of
//! older sources included.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::catalog::{Content, File, Pattern};
use crate::ledger::{Fingerprint, Ledger, Record, words};
use crate::text::{Span, apply};
use crate::view::{Tracked, View, fingerprint};

use super::Renaming;

/// A ledger after a renaming.
#[derive(Debug)]
pub struct RenamedLedger {
    /// The locale's name.
    pub locale: String,
    /// The ledger.
    pub ledger: Ledger,
    /// Source texts under their new fingerprints.
    pub texts: BTreeMap<Fingerprint, String>,
}

/// The ledger of the view's locale, where the project keeps one.
pub fn rename_records(view: View<'_>, renaming: &Renaming) -> Option<RenamedLedger> {
    let tracked: HashMap<_, _> = view.tracking.parts.iter().map(|part| (part.key, part)).collect();
    let mut texts = BTreeMap::new();
    let new_key = renaming.new_key();
    let moves = view.ledger?.keys().any(|key| renaming.key(key) != key);
    let ledger = view.ledger?.map(|key, record| {
        // A record that is left of an earlier message of that name.
        if moves && (key == new_key || key.strip_prefix(&new_key).is_some_and(|rest| rest.starts_with('.'))) {
            return None;
        }
        let rewording = Rewording { view, renaming, path: key.rsplit_once(':').map_or("", |(path, _)| path) };
        Some((renaming.key(key), rewording.record(record, tracked.get(key).copied(), &mut texts)))
    });
    Some(RenamedLedger { locale: view.side.locale.name().to_owned(), ledger, texts })
}

/// What becomes of the texts of one source file.
struct Rewording<'a> {
    view: View<'a>,
    renaming: &'a Renaming,
    path: &'a str,
}

impl Rewording<'_> {
    fn record(
        &self,
        record: &Record,
        tracked: Option<&Tracked<'_>>,
        texts: &mut BTreeMap<Fingerprint, String>,
    ) -> Record {
        let mut renamed = record.clone();
        renamed.source = self.source(record.source, tracked, texts);
        renamed.seen = record.seen.map(|seen| self.source(seen, tracked, texts));
        if let Some(tracked) = tracked {
            self.translation(&mut renamed, tracked.translation);
        }
        renamed
    }

    /// The fingerprint of a source text after the renaming.
    fn source(
        &self,
        old: Fingerprint,
        tracked: Option<&Tracked<'_>>,
        texts: &mut BTreeMap<Fingerprint, String>,
    ) -> Fingerprint {
        let today = tracked.filter(|tracked| tracked.fingerprint == old).map(|tracked| whole(tracked.source));
        let file = today.or(self.view.sources.get(old)).and_then(|text| self.reworded(text));
        let Some(pattern) = file.as_ref().and_then(value) else { return old };
        let new = fingerprint(pattern, self.view.config);
        texts.insert(new, whole(pattern).to_owned());
        new
    }

    /// The translation after the renaming, where the record is of the translation before it.
    fn translation(&self, record: &mut Record, translation: Pattern<'_>) {
        let file = self.reworded(whole(translation));
        let Some(pattern) = file.as_ref().and_then(value) else { return };
        if record.translation == fingerprint(translation, self.view.config) {
            record.translation = fingerprint(pattern, self.view.config);
        }
        if record.words == words(translation.tree()) {
            record.words = words(pattern.tree());
        }
    }

    /// A text as the value of a message, its references renamed; nothing where it has none of them.
    fn reworded(&self, text: &str) -> Option<File> {
        if !text.contains(&self.renaming.id) {
            return None;
        }
        let path: Arc<str> = self.path.into();
        let file = |text: String| File::new(path.clone(), path.clone(), Content::Text(text));
        let before = file(format!("{HEAD}{text}\n"));
        let refers = self.renaming.refers(self.view, &before).unwrap_or(false);
        let edits = self.renaming.edits(&before, refers);
        let edits: Vec<_> = edits.into_iter().filter(|edit| edit.span.start >= HEAD.len() as u32).collect();
        (!edits.is_empty()).then(|| file(apply(&before.text, &edits)))
    }
}

/// What makes a text the value of a message. No id has its name.
const HEAD: &str = "a--flyt =";

fn value(file: &File) -> Option<Pattern<'_>> {
    file.messages().next()?.value()
}

/// A text as it stands in its file, from behind the `=` on.
fn whole(pattern: Pattern<'_>) -> &str {
    let before = pattern.text(Span::new(0, pattern.span().start));
    pattern.text(Span::new(before.rfind('=').map_or(0, |at| at as u32 + 1), pattern.span().end))
}
