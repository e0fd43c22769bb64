//! The source texts that records refer to: `ledger/sources.tsv`.
//!
//! A text is kept as it stood in the file, from behind its `=` on, so that it can be parsed again: what changed is shown
//! word by word without git, and a stale translation is compared with the text that it was made from.

use std::collections::{BTreeMap, BTreeSet};

use super::fingerprint::Fingerprint;
use super::table::{Row, Table, TableError, read, unescape};

/// Source texts by fingerprint.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sources {
    /// The values of each row by column, those of a later version included.
    rows: BTreeMap<Fingerprint, BTreeMap<String, String>>,
    columns: Vec<String>,
}

const NAME: &str = "flyt-sources";
const TEXT: &str = "text";

impl Sources {
    /// Reads the texts.
    ///
    /// # Errors
    ///
    /// A text that is no such table, one of a newer version, or a line that is damaged.
    pub fn parse(text: &str) -> Result<Self, TableError> {
        if text.is_empty() {
            return Ok(Self::default());
        }
        let mut rows = BTreeMap::new();
        let columns = read(NAME, text, |line| {
            let fingerprint = line.key().parse().map_err(|_| line.fault("the fingerprint is damaged"))?;
            let values = line.fields().map(|(name, value)| (name.to_owned(), unescape(value).into_owned()));
            rows.insert(fingerprint, values.collect());
            Ok(())
        })?;
        Ok(Self { rows, columns })
    }

    /// The texts, sorted by fingerprint.
    pub fn write(&self) -> String {
        let mut columns = vec![TEXT.to_owned()];
        columns.extend(self.columns.iter().filter(|name| *name != TEXT).cloned());
        let row = |(key, values): (&Fingerprint, &BTreeMap<_, _>)| Row { key: key.to_string(), values: values.clone() };
        Table { columns, rows: self.rows.iter().map(row).collect() }.write(NAME)
    }

    /// The text of a fingerprint.
    pub fn get(&self, fingerprint: Fingerprint) -> Option<&str> {
        self.rows.get(&fingerprint)?.get(TEXT).map(String::as_str)
    }

    /// Keeps a text.
    pub fn insert(&mut self, fingerprint: Fingerprint, text: &str) {
        self.rows.entry(fingerprint).or_insert_with(|| BTreeMap::from([(TEXT.to_owned(), text.to_owned())]));
    }

    /// Forgets the texts that nobody refers to.
    pub fn retain(&mut self, used: &BTreeSet<Fingerprint>) {
        self.rows.retain(|fingerprint, _| used.contains(fingerprint));
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

    #[test]
    fn columns_of_a_later_version_stay() {
        let text = format!("flyt-sources 1\ttext\tnote\n{:032x}\tett\tmer\n", 15);
        assert_eq!(Sources::parse(&text).expect("texts").write(), text);
        let fault = Sources::parse("flyt-sources 1\ttext\nzzz\tett\n").expect_err("a fault");
        assert_eq!(fault.to_string(), "line 2: the fingerprint is damaged");
    }
}
