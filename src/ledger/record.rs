//! The ledger of one locale: `ledger/<locale>.tsv`.

use std::collections::BTreeMap;

use super::fingerprint::Fingerprint;
use super::table::{Row, Table, TableError};

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
    records: BTreeMap<String, Vec<Record>>,
    columns: Vec<String>,
}

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

    fn read(row: &Row) -> Option<Self> {
        let field = |name: &str| row.values.get(name).filter(|value| !value.is_empty());
        let hash = |name: &str| field(name)?.parse().ok();
        let known = |name: &&String| !COLUMNS.contains(&name.as_str());
        Some(Self {
            source: hash("source")?,
            translation: hash("translation")?,
            words: hash("words")?,
            provenance: field("provenance").and_then(|word| Provenance::from_word(word)).unwrap_or_default(),
            by: field("by").cloned(),
            seen: hash("seen"),
            is_doubtful: field("doubt").is_some(),
            remark: hash("remark"),
            rest: row
                .values
                .iter()
                .filter(|(name, _)| known(name))
                .map(|(name, value)| (name.clone(), value.clone()))
                .collect(),
        })
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
        Row { line: 0, key: key.to_owned(), values }
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
        let table = Table::parse(NAME, text)?;
        let mut records = BTreeMap::<String, Vec<Record>>::new();
        for row in &table.rows {
            let record = Record::read(row).ok_or_else(|| row.fault("a fingerprint is missing or damaged"))?;
            records.entry(row.key.clone()).or_default().push(record);
        }
        Ok(Self { records, columns: table.columns })
    }

    /// The ledger as text, sorted by key.
    pub fn write(&self) -> String {
        let mut columns: Vec<String> = COLUMNS.map(str::to_owned).to_vec();
        columns.extend(self.columns.iter().filter(|name| !COLUMNS.contains(&name.as_str())).cloned());
        let rows = self.records.iter().flat_map(|(key, records)| records.iter().map(|record| record.row(key)));
        Table { columns, rows: rows.collect() }.write(NAME)
    }

    /// Whether nothing is recorded.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// Whether it was written by a program that remembers comments.
    pub fn knows_remarks(&self) -> bool {
        self.columns.iter().any(|name| name == "remark")
    }

    /// Whether a key has a record.
    pub fn has(&self, key: &str) -> bool {
        self.records.contains_key(key)
    }

    /// The keys that have a record.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.records.keys().map(String::as_str)
    }

    /// All records.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.records.values().flatten()
    }

    /// All records with their keys.
    pub fn entries(&self) -> impl Iterator<Item = (&str, &Record)> {
        self.records.iter().flat_map(|(key, records)| records.iter().map(|record| (key.as_str(), record)))
    }

    /// The record of a key; of several any.
    pub fn first(&self, key: &str) -> Option<&Record> {
        self.records.get(key)?.first()
    }

    /// The record of a key. Where a merge left several, the one whose translation is today's; where that is not clear,
    /// one that counts as stale: of a source that is not today's, if there is one. Of equals the one that more stands
    /// behind.
    pub fn get(&self, key: &str, translation: Fingerprint, source: Fingerprint) -> Option<&Record> {
        let records = self.records.get(key)?;
        let todays: Vec<_> = records.iter().filter(|record| record.translation == translation).collect();
        let candidates = if todays.is_empty() { records.iter().collect() } else { todays };
        let stale = candidates.iter().find(|record| !record.is_of(source));
        stale.or_else(|| candidates.iter().max_by_key(|record| record.provenance)).copied()
    }

    /// Sets the record of a key, in place of all that it had.
    pub fn set(&mut self, key: &str, record: Record) {
        self.records.insert(key.to_owned(), vec![record]);
    }

    /// Forgets a key.
    pub fn remove(&mut self, key: &str) -> Option<Record> {
        self.records.remove(key)?.into_iter().next()
    }

    /// The ledger with each record under the key, and as the record, that `change` gives for it; without those for which
    /// it gives none.
    pub fn map(&self, mut change: impl FnMut(&str, &Record) -> Option<(String, Record)>) -> Self {
        let mut records = BTreeMap::<String, Vec<Record>>::new();
        let all = self.records.iter().flat_map(|(key, records)| records.iter().map(move |record| (key, record)));
        for (key, record) in all.filter_map(|(key, record)| change(key, record)) {
            records.entry(key).or_default().push(record);
        }
        Self { records, columns: self.columns.clone() }
    }
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
        assert_eq!(both.get("k", hash(6), hash(5)).map(|record| record.source), Some(hash(5)));
        assert_eq!(both.get("k", hash(9), hash(5)).map(|record| record.source), Some(hash(1)));
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
            let record = both.get("k", hash(2), hash(1)).expect("a record");
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
