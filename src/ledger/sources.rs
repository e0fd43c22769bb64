//! The source texts that records refer to: `ledger/sources.tsv`.
//!
//! A text is kept as it stood in the file, from behind its `=` on, so that it can be parsed again: what changed is shown
//! word by word without git, and a stale translation is compared with the text that it was made from.

use std::collections::{BTreeMap, BTreeSet};

use super::fingerprint::Fingerprint;
use super::table::{Row, Table, TableError};

/// Source texts by fingerprint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    texts: BTreeMap<Fingerprint, String>,
}

const NAME: &str = "flyt-sources";

impl Sources {
    /// Reads the texts.
    ///
    /// # Errors
    ///
    /// A text that is no such table, or one of a newer version.
    pub fn parse(text: &str) -> Result<Self, TableError> {
        if text.is_empty() {
            return Ok(Self::default());
        }
        let table = Table::parse(NAME, text)?;
        let read = |row: &Row| Some((row.key.parse().ok()?, row.values.get("text")?.clone()));
        Ok(Self { texts: table.rows.iter().filter_map(read).collect() })
    }

    /// The texts, sorted by fingerprint.
    pub fn write(&self) -> String {
        let row = |(key, text): (&Fingerprint, &String)| Row {
            key: key.to_string(),
            values: BTreeMap::from([("text".to_owned(), text.clone())]),
        };
        Table { columns: vec!["text".to_owned()], rows: self.texts.iter().map(row).collect() }.write(NAME)
    }

    /// The text of a fingerprint.
    pub fn get(&self, fingerprint: Fingerprint) -> Option<&str> {
        self.texts.get(&fingerprint).map(String::as_str)
    }

    /// Keeps a text.
    pub fn insert(&mut self, fingerprint: Fingerprint, text: &str) {
        self.texts.entry(fingerprint).or_insert_with(|| text.to_owned());
    }

    /// Forgets the texts that nobody refers to.
    pub fn retain(&mut self, used: &BTreeSet<Fingerprint>) {
        self.texts.retain(|fingerprint, _| used.contains(fingerprint));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_many_lines_are_one_line() {
        let mut sources = Sources::default();
        let fingerprint = "0f".parse().expect("a fingerprint");
        sources.insert(fingerprint, "\n    ett\n    två\tför\n");
        let text = sources.write();
        assert_eq!(text.lines().count(), 2);
        assert_eq!(Sources::parse(&text).expect("texts").get(fingerprint), Some("\n    ett\n    två\tför\n"));
    }
}
