//! Each translated value and attribute beside its record in the ledger.

use std::collections::{BTreeMap, HashMap};

use crate::catalog::{Content, File, Message, Pattern};
use crate::config::{Config, LineBreaks};
use crate::ledger::{
    Fingerprint, Ledger, Outcome, Provenance, Record, Sources, Today, Whitespace, meaning, remark, step, words,
};

use super::Pairs;

/// A value or an attribute, its source and its record.
#[derive(Clone, Debug)]
pub struct Tracked<'a> {
    /// Its key, the attribute included.
    pub key: String,
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
    /// Its record as `sync` would write it now.
    pub after: Record,
    /// What happened since the ledger was written.
    pub outcome: Outcome,
}

impl Tracked<'_> {
    /// Whether it was made from another source than today's.
    pub fn is_stale(&self) -> bool {
        !self.after.is_of(self.fingerprint)
    }

    /// Whether it says something else than when it was recorded: spacing and punctuation are no words.
    pub fn has_new_words(&self) -> bool {
        self.before.is_none_or(|before| before.words != self.after.words)
    }

    fn key_of_message(&self) -> (&str, u32) {
        (&self.source.message.file.path, self.source.message.index)
    }

    /// Whether the source's comment says something else than it did when this was translated: worth a second look.
    pub fn has_new_remark(&self) -> bool {
        self.after.remark != self.remark
    }
}

/// A locale beside its ledger.
#[derive(Debug, Default)]
pub struct Tracking<'a> {
    /// Every translated value and attribute.
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
pub fn track<'a>(pairs: &Pairs<'a>, ledger: &'a Ledger, config: &Config, fresh: Provenance) -> Tracking<'a> {
    let mut tracking = Tracking::default();
    for pair in &pairs.both {
        let whitespace = whitespace(config, &pair.today.file.source_path);
        let first = tracking.parts.len();
        for translation in pair.translation.patterns() {
            if let Some(source) = pair.today.pattern(translation.attribute()) {
                tracking.parts.push(one(source, translation, ledger, whitespace, fresh));
            }
        }
        let was_translated = tracking.parts[first..].iter().any(|part| part.before.is_some());
        if was_translated && !pair.today.is_term() {
            let lacks = |source: &Pattern<'a>| pair.translation.pattern(source.attribute()).is_none();
            let new = pair.today.patterns().filter(lacks).filter(|source| !ledger.has(&key(*source)));
            tracking.grown.extend(new.map(|source| (source, pair.translation)));
        }
    }
    tracking
}

/// The fingerprint of a source pattern.
pub fn fingerprint(source: Pattern<'_>, config: &Config) -> Fingerprint {
    meaning(source.tree(), whitespace(config, &source.message.file.source_path))
}

fn whitespace(config: &Config, source_path: &str) -> Whitespace {
    match config.line_breaks(source_path) {
        LineBreaks::Reflow => Whitespace::Reflow,
        LineBreaks::Exact => Whitespace::Exact,
    }
}

fn one<'a>(
    source: Pattern<'a>,
    translation: Pattern<'a>,
    ledger: &'a Ledger,
    whitespace: Whitespace,
    fresh: Provenance,
) -> Tracked<'a> {
    let key = key(source);
    let fingerprint = meaning(source.tree(), whitespace);
    let (translated, words) = (meaning(translation.tree(), whitespace), words(translation.tree()));
    let before = ledger.get(&key, translated, fingerprint);
    let remark = source.message.comment().and_then(remark);
    let today = Today { source: fingerprint, translation: translated, words, remark };
    let (mut after, outcome) = step(before, today, fresh);
    if !ledger.knows_remarks() {
        after.remark = remark;
    }
    Tracked { key, source, translation, fingerprint, remark, before, after, outcome }
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
        text.push_str(sources.get(part.after.source)?.trim_end());
    }
    text.push('\n');
    Some(text)
}
