//! Each translated value and attribute beside its record in the ledger.

use std::collections::{BTreeMap, HashMap};

use crate::catalog::{Content, File, Message, Pattern};
use crate::config::{Config, LineBreaks};
use crate::ledger::{
    Fingerprint, Ledger, Outcome, Printer, Provenance, Record, Sources, Today, Whitespace, meaning, step, words,
};

use super::{Original, Originals, Pairs};

/// A value or an attribute, its source and its record.
#[derive(Clone, Debug)]
pub struct Tracked<'a> {
    /// Its key, the attribute included.
    pub key: &'a str,
    /// The source as it is today.
    pub source: Pattern<'a>,
    /// The translation as it is today.
    pub translation: Pattern<'a>,
    /// The fingerprint of today's source.
    pub fingerprint: Fingerprint,
    /// The fingerprint of what the source's comment says today.
    pub remark: Option<Fingerprint>,
    /// Its record as the ledger has it.
    pub before: Option<&'a Record>,
    /// Its record as `sync` would write it now, where that is another one.
    changed: Option<Box<Record>>,
    /// What happened since the ledger was written.
    pub outcome: Outcome,
}

impl Tracked<'_> {
    /// Its record as `sync` would write it now.
    pub fn after(&self) -> &Record {
        self.changed.as_deref().or(self.before).expect("what has no record yet gets one")
    }

    /// Whether it was made from another source than today's.
    pub fn is_stale(&self) -> bool {
        !self.after().is_of(self.fingerprint)
    }

    /// Whether it says something else than when it was recorded: spacing and punctuation are no words.
    pub fn has_new_words(&self) -> bool {
        self.before.is_none_or(|before| before.words != self.after().words)
    }

    fn key_of_message(&self) -> (*const File, u32) {
        (self.source.message.file, self.source.message.index)
    }

    /// Whether the source's comment says something else than it did when this was translated: worth a second look.
    pub fn has_new_remark(&self) -> bool {
        self.after().remark != self.remark
    }
}

/// A locale beside its ledger.
#[derive(Debug, Default)]
pub struct Tracking<'a> {
    /// Every translated value and attribute, in the order of [`Pairs::both`].
    pub parts: Vec<Tracked<'a>>,
    /// Values and attributes of the source that came after their message was translated, each with the translation that
    /// lacks it.
    pub grown: Vec<(Pattern<'a>, Message<'a>)>,
}

impl<'a> Tracking<'a> {
    /// Translations that are not stale, but whose source has a new comment: of each message the first.
    pub fn remarked(&self) -> impl Iterator<Item = &Tracked<'a>> {
        let messages = self.parts.chunk_by(|one, other| one.key_of_message() == other.key_of_message());
        messages
            .filter(|parts| !parts.iter().any(Tracked::is_stale))
            .filter_map(|parts| parts.iter().find(|part| part.has_new_remark()))
    }
}

/// Sets every translated value and attribute beside its record.
pub fn track<'a>(
    pairs: &Pairs<'a>,
    originals: &'a Originals<'a>,
    ledger: &'a Ledger,
    fresh: Provenance,
) -> Tracking<'a> {
    let (mut tracking, mut printer) = (Tracking::default(), Printer::default());
    let (known, knows_remarks) = (originals.known(ledger), ledger.knows_remarks());
    for pair in &pairs.both {
        let first = tracking.parts.len();
        for translation in pair.translation.patterns() {
            let name = translation.attribute();
            let Some((at, original)) = original(originals, pair.number, name) else { continue };
            let translated = printer.meaning(translation.tree(), original.whitespace);
            let before = known[at].of(translated, original.fingerprint);
            tracking.parts.push(one(original, translation, translated, before, fresh, knows_remarks));
        }
        let was_translated = tracking.parts[first..].iter().any(|part| part.before.is_some());
        if was_translated && !pair.today.is_term() {
            let lacks = |one: &Original<'a>| pair.translation.pattern(one.pattern.attribute()).is_none();
            let new = originals.of_message(pair.number).filter(|(at, one)| lacks(one) && known[*at].is_empty());
            tracking.grown.extend(new.map(|(_, one)| (one.pattern, pair.translation)));
        }
    }
    tracking
}

/// The value of a message, or its attribute of that name; of several the last.
fn original<'a>(
    originals: &'a Originals<'a>,
    message: usize,
    attribute: Option<&str>,
) -> Option<(usize, &'a Original<'a>)> {
    originals.of_message(message).filter(|(_, one)| one.pattern.attribute() == attribute).last()
}

/// The fingerprint of a source pattern.
pub fn fingerprint(source: Pattern<'_>, config: &Config) -> Fingerprint {
    meaning(source.tree(), whitespace(config, &source.message.file.source_path))
}

pub(super) fn whitespace(config: &Config, source_path: &str) -> Whitespace {
    match config.line_breaks(source_path) {
        LineBreaks::Reflow => Whitespace::Reflow,
        LineBreaks::Exact => Whitespace::Exact,
    }
}

fn one<'a>(
    original: &'a Original<'a>,
    translation: Pattern<'a>,
    translated: Fingerprint,
    before: Option<&'a Record>,
    fresh: Provenance,
    knows_remarks: bool,
) -> Tracked<'a> {
    let Original { key, pattern: source, fingerprint, remark, .. } = original;
    let mut tracked = Tracked {
        key,
        source: *source,
        translation,
        fingerprint: *fingerprint,
        remark: *remark,
        before,
        changed: None,
        outcome: Outcome::Same,
    };
    // Most were not touched since, and are not looked at closer.
    if before.is_some_and(|before| knows_remarks && before.is_as_it_was(*fingerprint, translated)) {
        return tracked;
    }
    let words = words(translation.tree());
    let (mut after, outcome) =
        step(before, Today { source: *fingerprint, translation: translated, words, remark: *remark }, fresh);
    if !knows_remarks {
        after.remark = *remark;
    }
    tracked.changed = Some(Box::new(after));
    Tracked { outcome, ..tracked }
}

/// The key of a value or an attribute.
pub fn key(pattern: Pattern<'_>) -> String {
    let key = pattern.message.key();
    pattern.attribute().map_or(key.clone(), |attribute| format!("{key}.{attribute}"))
}

/// A source text as it stands in its file, from behind the `=` on.
pub fn source_text(pattern: Pattern<'_>) -> String {
    let (text, span) = (&pattern.message.file.text, pattern.span());
    let start = text[..span.start as usize].rfind('=').map_or(span.start as usize, |at| at + 1);
    text[start..span.end as usize].to_owned()
}

/// The sources that stale translations were made from, as files: what a translation is compared with.
///
/// A message is put together from its records: a value or an attribute that has none was not translated, and is not
/// asked for. Where a text is not kept any more, today's source is all there is.
pub fn made_from(tracking: &Tracking<'_>, sources: &Sources) -> Vec<File> {
    if tracking.grown.is_empty() && !tracking.parts.iter().any(Tracked::is_stale) {
        return Vec::new();
    }
    let mut messages = BTreeMap::<(&str, &str), Vec<&Tracked<'_>>>::new();
    for one in &tracking.parts {
        let message = one.source.message;
        messages.entry((&message.file.source_path, message.id())).or_default().push(one);
    }
    let has_grown = |place: &(&str, &str)| {
        tracking.grown.iter().any(|(source, _)| (&*source.message.file.source_path, source.message.id()) == *place)
    };
    messages.retain(|place, parts| parts.iter().any(|part| part.is_stale()) || has_grown(place));
    let mut files = HashMap::<&str, String>::new();
    for ((path, id), parts) in messages {
        if let Some(text) = message(id, &parts, sources) {
            files.entry(path).or_default().push_str(&text);
        }
    }
    let mut files: Vec<_> = files.into_iter().collect();
    files.sort_unstable();
    files.into_iter().map(|(path, text)| File::new(path.into(), path.into(), Content::Text(text))).collect()
}

fn message(id: &str, parts: &[&Tracked<'_>], sources: &Sources) -> Option<String> {
    let mut text = format!("{id} =");
    for part in parts {
        if let Some(attribute) = part.source.attribute() {
            text.push_str(&format!("\n    .{attribute} ="));
        }
        text.push_str(sources.get(part.after().source)?.trim_end());
    }
    text.push('\n');
    Some(text)
}
