//! The ledger of one locale: `ledger/<locale>.tsv`.

use std::collections::BTreeMap;

use crate::text::Span;

use super::fingerprint::Fingerprint;
use super::table::{Line, Row, Table, TableError, read, unescape};

/// Who stands behind a translation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Provenance {
    /// Nobody says.
    #[default]
    Unknown,
    /// A machine, and nobody has looked at it.
    Machine,
    /// A person.
    Human,
    /// A second person.
    Reviewed,
}

/// What is known of one translated value or attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The source that the translation was made from.
    pub source: Fingerprint,
    /// The translation, as it was when it was last looked at.
    pub translation: Fingerprint,
    /// Its words: what is left when spacing and punctuation change.
    pub words: Fingerprint,
    /// Who stands behind it.
    pub provenance: Provenance,
    /// By name, if anybody said.
    pub by: Option<String>,
    /// The newest source that was seen beside it, where that is another one than it was made from.
    pub seen: Option<Fingerprint>,
    /// Whether source and translation changed between two looks: nobody can tell what it was made from.
    pub is_doubtful: bool,
    /// What the source's comment said then.
    pub remark: Option<Fingerprint>,
    /// Columns of a later version.
    pub rest: BTreeMap<String, String>,
}

/// The records of one locale by key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// The keys that were read, one behind the other.
    keys: String,
    /// What was read, sorted by key.
    read: Vec<Read>,
    /// What was set or removed since.
    edits: BTreeMap<String, Option<Record>>,
    columns: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Read {
    key: Span,
    record: Record,
}

/// What was read of one key: of most one record, of some none, and several where a merge left them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'a>(&'a [Read]);

const NAME: &str = "flyt-ledger";
const COLUMNS: [&str; 8] = ["source", "translation", "words", "provenance", "by", "seen", "doubt", "remark"];

impl Provenance {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Machine => "machine",
            Self::Human => "human",
            Self::Reviewed => "reviewed",
        }
    }

    /// The provenance of that word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Unknown, Self::Machine, Self::Human, Self::Reviewed].into_iter().find(|one| one.as_str() == word)
    }
}

impl Record {
    /// A translation of `source` that was just made.
    pub fn new(source: Fingerprint, translation: Fingerprint, words: Fingerprint, provenance: Provenance) -> Self {
        let (by, seen, remark, rest) = (None, None, None, BTreeMap::new());
        Self { source, translation, words, provenance, by, seen, is_doubtful: false, remark, rest }
    }

    /// What a message lacked when it was first seen: a part that the source had and nobody translated.
    pub fn absent(source: Fingerprint) -> Self {
        Self::new(source, Fingerprint::NONE, Fingerprint::NONE, Provenance::Unknown)
    }

    /// Whether the translation is known to be made from this source.
    pub fn is_of(&self, source: Fingerprint) -> bool {
        self.source == source && !self.is_doubtful
    }

    /// Whether it is of this source and this translation, and nothing else was seen since.
    pub fn is_as_it_was(&self, source: Fingerprint, translation: Fingerprint) -> bool {
        self.is_of(source) && self.translation == translation && self.seen.is_none() && translation != Fingerprint::NONE
    }

    fn read(line: Line<'_, '_>) -> Option<Self> {
        let (mut source, mut translation, mut words) = (None, None, None);
        let mut record = Self::absent(Fingerprint::NONE);
        for (name, value) in line.fields() {
            match name {
                "source" => source = value.parse().ok(),
                "translation" => translation = value.parse().ok(),
                "words" => words = value.parse().ok(),
                "provenance" => record.provenance = Provenance::from_word(value).unwrap_or_default(),
                "by" => record.by = (!value.is_empty()).then(|| unescape(value).into_owned()),
                "seen" => record.seen = value.parse().ok(),
                "doubt" => record.is_doubtful = !value.is_empty(),
                "remark" => record.remark = value.parse().ok(),
                _ => drop(record.rest.insert(name.to_owned(), unescape(value).into_owned())),
            }
        }
        Some(Self { source: source?, translation: translation?, words: words?, ..record })
    }

    fn row(&self, key: &str) -> Row {
        let mut values = self.rest.clone();
        let mut put = |name: &str, value: String| values.insert(name.to_owned(), value);
        put("source", self.source.to_string());
        put("translation", self.translation.to_string());
        put("words", self.words.to_string());
        put("provenance", self.provenance.as_str().to_owned());
        put("by", self.by.clone().unwrap_or_default());
        put("seen", self.seen.map_or(String::new(), |seen| seen.to_string()));
        put("remark", self.remark.map_or(String::new(), |remark| remark.to_string()));
        put("doubt", if self.is_doubtful { "yes".to_owned() } else { String::new() });
        Row { key: key.to_owned(), values }
    }
}

impl Ledger {
    /// Reads a ledger.
    ///
    /// # Errors
    ///
    /// A text that is no ledger, one of a newer version, or a line that is damaged: without its record a key would count
    /// as new, and what is stale as current.
    pub fn parse(text: &str) -> Result<Self, TableError> {
        if text.is_empty() {
            return Ok(Self::default());
        }
        let mut ledger = Self::default();
        ledger.columns = read(NAME, text, |line| {
            let record = Record::read(line).ok_or_else(|| line.fault("a fingerprint is missing or damaged"))?;
            ledger.push(&line.key(), record);
            Ok(())
        })?;
        let Self { keys, read, .. } = &mut ledger;
        if !read.is_sorted_by_key(|one| one.key.of(keys)) {
            read.sort_by(|one, other| one.key.of(keys).cmp(other.key.of(keys)));
        }
        Ok(ledger)
    }

    /// The ledger as text, sorted by key.
    pub fn write(&self) -> String {
        let mut columns: Vec<String> = COLUMNS.map(str::to_owned).to_vec();
        columns.extend(self.columns.iter().filter(|name| !COLUMNS.contains(&name.as_str())).cloned());
        let rows = self.entries().map(|(key, record)| record.row(key));
        Table { columns, rows: rows.collect() }.write(NAME)
    }

    /// Whether nothing is recorded.
    pub fn is_empty(&self) -> bool {
        self.entries().next().is_none()
    }

    /// Whether it was written by a program that remembers comments.
    pub fn knows_remarks(&self) -> bool {
        self.columns.iter().any(|name| name == "remark")
    }

    /// Whether a key has a record.
    pub fn has(&self, key: &str) -> bool {
        self.first(key).is_some()
    }

    /// The keys that have a record.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        let mut keys: Vec<_> = self.entries().map(|(key, _)| key).collect();
        keys.dedup();
        keys.into_iter()
    }

    /// All records.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.entries().map(|(_, record)| record)
    }

    /// All records with their keys, sorted by key.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &Record)> {
        let read = self.read.iter().map(|one| (one.key.of(&self.keys), &one.record));
        let kept = read.filter(|(key, _)| !self.edits.contains_key(*key));
        let set = self.edits.iter().filter_map(|(key, record)| Some((key.as_str(), record.as_ref()?)));
        let mut all: Vec<_> = kept.chain(set).collect();
        all.sort_by_key(|(key, _)| *key);
        all.into_iter()
    }

    /// The record of a key; of several any.
    pub fn first(&self, key: &str) -> Option<&Record> {
        match self.edits.get(key) {
            Some(edited) => edited.as_ref(),
            None => self.read_along([key].into_iter()).next()?.first(),
        }
    }

    /// What was read of each of these keys, which come sorted.
    pub fn read_along<'k>(&self, keys: impl Iterator<Item = &'k str>) -> impl Iterator<Item = Known<'_>> {
        let mut rest = &self.read[..];
        keys.map(move |key| {
            let is_it = |one: &&Read| one.key.of(&self.keys) == key;
            if !rest.first().as_ref().is_some_and(is_it) {
                rest = &rest[behind(rest, |one| one.key.of(&self.keys) < key)..];
            }
            let (known, others) = rest.split_at(rest.iter().take_while(is_it).count());
            rest = others;
            Known(known)
        })
    }

    /// Sets the record of a key, in place of all that it had.
    pub fn set(&mut self, key: &str, record: Record) {
        self.edits.insert(key.to_owned(), Some(record));
    }

    /// Forgets a key.
    pub fn remove(&mut self, key: &str) -> Option<Record> {
        let known = self.first(key).cloned();
        self.edits.insert(key.to_owned(), None);
        known
    }

    /// The ledger with each record under the key, and as the record, that `change` gives for it; without those for which
    /// it gives none.
    pub fn map(&self, mut change: impl FnMut(&str, &Record) -> Option<(String, Record)>) -> Self {
        let mut ledger = Self { columns: self.columns.clone(), ..Self::default() };
        let mut changed: Vec<_> = self.entries().filter_map(|(key, record)| change(key, record)).collect();
        changed.sort_by(|(one, _), (other, _)| one.cmp(other));
        for (key, record) in changed {
            ledger.push(&key, record);
        }
        ledger
    }

    /// Adds a record behind all others.
    fn push(&mut self, key: &str, record: Record) {
        let start = self.keys.len() as u32;
        self.keys.push_str(key);
        self.read.push(Read { key: Span::new(start, self.keys.len() as u32), record });
    }
}

impl<'a> Known<'a> {
    /// Whether nothing was.
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// Any of them.
    pub fn first(self) -> Option<&'a Record> {
        self.0.first().map(|one| &one.record)
    }

    /// Of several the one whose translation is today's; where that is not clear, one that counts as stale: of a source
    /// that is not today's, if there is one. Of equals the one that more stands behind.
    pub fn of(self, translation: Fingerprint, source: Fingerprint) -> Option<&'a Record> {
        let all = || self.0.iter().map(|one| &one.record);
        let is_todays = |record: &&Record| record.translation == translation;
        let any_todays = all().any(|record| is_todays(&record));
        let candidates = || all().filter(move |record| !any_todays || is_todays(record));
        let stale = candidates().find(|record| !record.is_of(source));
        stale.or_else(|| candidates().max_by_key(|record| record.provenance))
    }
}

/// How many come before the first of which `before` does not hold: it looks near the start first.
fn behind<T>(sorted: &[T], before: impl Fn(&T) -> bool) -> usize {
    let mut end = 1;
    while sorted.get(end - 1).is_some_and(&before) {
        end *= 2;
    }
    let start = end / 2;
    start + sorted[start..sorted.len().min(end)].partition_point(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash(digit: u8) -> Fingerprint {
        format!("{digit:032x}").parse().expect("a fingerprint")
    }

    #[test]
    fn what_is_written_is_read() {
        let mut ledger = Ledger::default();
        let record = Record::new(hash(1), hash(2), hash(3), Provenance::Human);
        ledger.set("content/a.ftl:b.alt", Record { by: Some("Anna\tÅ".into()), seen: Some(hash(4)), ..record.clone() });
        ledger.set("content/a.ftl:b", record);
        let text = ledger.write();
        assert_eq!(Ledger::parse(&text).expect("a ledger").write(), text);
        assert!(text.starts_with(
            "flyt-ledger 1\tsource\ttranslation\twords\tprovenance\tby\tseen\tdoubt\tremark\ncontent/a.ftl:b\t"
        ));
    }

    #[test]
    fn of_several_records_today_s_counts_and_doubt_is_stale() {
        let mut ledger = Ledger::default();
        ledger.set("k", Record::new(hash(1), hash(2), hash(3), Provenance::Human));
        let one = ledger.write();
        ledger.set("k", Record::new(hash(5), hash(6), hash(3), Provenance::Human));
        let both = Ledger::parse(&(one + &ledger.write())).expect("a merged ledger");
        let known = both.read_along(["j", "k"].into_iter()).nth(1).expect("two");
        assert_eq!(known.of(hash(6), hash(5)).map(|record| record.source), Some(hash(5)));
        assert_eq!(known.of(hash(9), hash(5)).map(|record| record.source), Some(hash(1)));
    }

    #[test]
    fn of_equals_the_one_that_was_reviewed_counts() {
        let text = |provenance| {
            let mut ledger = Ledger::default();
            ledger.set("k", Record::new(hash(1), hash(2), hash(3), provenance));
            ledger.write()
        };
        for [one, other] in [[Provenance::Reviewed, Provenance::Human], [Provenance::Human, Provenance::Reviewed]] {
            let both = Ledger::parse(&(text(one) + &text(other))).expect("a merged ledger");
            let known = both.read_along(["k"].into_iter()).next().expect("one");
            let record = known.of(hash(2), hash(1)).expect("a record");
            assert_eq!(record.provenance, Provenance::Reviewed);
        }
    }

    #[test]
    fn a_damaged_line_is_told() {
        let mut ledger = Ledger::default();
        ledger.set("k", Record::new(hash(1), hash(2), hash(3), Provenance::Human));
        let damaged = ledger.write().replace("00000002", "0000zzz2");
        let error = Ledger::parse(&damaged).expect_err("a fault");
        assert_eq!(error.to_string(), "line 2: a fingerprint is missing or damaged");
    }
}
