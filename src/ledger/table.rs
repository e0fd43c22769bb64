//! Tab-separated tables: a header that names the version and the columns, then a record a line.
//!
//! Columns that this version does not know are kept, so that an older program does not lose what a newer one wrote.

use std::collections::BTreeMap;

/// A table as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Table {
    /// The names of the columns behind the first, which is the key.
    pub(super) columns: Vec<String>,
    /// The rows in the order of the text; of one key there may be several, as a merge leaves them.
    pub(super) rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The line that it was read from, from 1.
    pub(super) line: usize,
    pub(super) key: String,
    pub(super) values: BTreeMap<String, String>,
}

/// Why a table cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct TableError {
    line: usize,
    what: String,
}

impl Row {
    /// What is wrong with it.
    pub(super) fn fault(&self, what: &str) -> TableError {
        TableError { line: self.line, what: what.to_owned() }
    }
}

impl Table {
    /// Reads a table of that name. Headers and lines that a merge repeated count once.
    pub(super) fn parse(name: &str, text: &str) -> Result<Self, TableError> {
        let mut table = Self::default();
        for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty()) {
            let fault = |what: &str| TableError { line: at + 1, what: what.to_owned() };
            let mut fields = line.split('\t');
            let first = fields.next().unwrap_or_default();
            if let Some(version) = first.strip_prefix(name).and_then(|rest| rest.strip_prefix(' ')) {
                if version != "1" {
                    return Err(fault("written by a newer flyt: update the program"));
                }
                table.columns = fields.map(str::to_owned).collect();
                continue;
            }
            if table.columns.is_empty() {
                return Err(fault(&format!("expected `{name} 1` and the names of the columns")));
            }
            if line.starts_with("<<<<<<<") || line.starts_with("=======") || line.starts_with(">>>>>>>") {
                return Err(fault(
                    "an unfinished merge: take out the lines of `<<<<<<<`, `=======` and `>>>>>>>`, keep the others, and run `flyt sync`",
                ));
            }
            let values: Vec<_> = fields.collect();
            if values.len() > table.columns.len() {
                return Err(fault("more fields than columns"));
            }
            let values = table.columns.iter().cloned().zip(values.into_iter().map(unescape)).collect();
            table.rows.push(Row { line: at + 1, key: unescape(first), values });
        }
        table.rows.dedup_by(|one, other| one.key == other.key && one.values == other.values);
        Ok(table)
    }

    /// Writes a table, sorted, its known columns first.
    pub(super) fn write(&self, name: &str) -> String {
        let mut text = format!("{name} 1\t{}\n", self.columns.join("\t"));
        let mut lines: Vec<String> = self.rows.iter().map(|row| self.line(row)).collect();
        lines.sort_unstable();
        lines.dedup();
        for line in lines {
            text.push_str(&line);
            text.push('\n');
        }
        text
    }

    fn line(&self, row: &Row) -> String {
        let value = |column: &String| row.values.get(column).map_or(String::new(), |value| escape(value));
        let values = self.columns.iter().map(value).collect::<Vec<_>>().join("\t");
        format!("{}\t{values}", escape(&row.key)).trim_end_matches('\t').to_owned()
    }
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\\' => escaped.push_str("\\\\"),
            '\t' => escaped.push_str("\\t"),
            '\n' => escaped.push_str("\\n"),
            '\r' => escaped.push_str("\\r"),
            _ => escaped.push(char),
        }
    }
    escaped
}

fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(char) = chars.next() {
        if char != '\\' {
            plain.push(char);
            continue;
        }
        match chars.next() {
            Some('t') => plain.push('\t'),
            Some('n') => plain.push('\n'),
            Some('r') => plain.push('\r'),
            Some(other) => plain.push(other),
            None => plain.push('\\'),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_columns_and_odd_texts_survive() {
        let text = "ledger 1\tsource\tfuture\na\\tb\tone\\n\\\\two\tx\nc\tthree\n";
        let table = Table::parse("ledger", text).expect("a table");
        assert_eq!(table.rows[0].key, "a\tb");
        assert_eq!(table.rows[0].values["source"], "one\n\\two");
        assert_eq!(table.write("ledger"), text);
    }

    #[test]
    fn what_a_merge_repeats_counts_once() {
        let text = "ledger 1\tsource\na\tone\nledger 1\tsource\na\tone\nb\ttwo\n";
        let table = Table::parse("ledger", text).expect("a table");
        assert_eq!(table.write("ledger"), "ledger 1\tsource\na\tone\nb\ttwo\n");
    }

    #[test]
    fn faults_are_told_with_their_line() {
        let fault = |text| Table::parse("ledger", text).expect_err("a fault").to_string();
        assert!(fault("a\tb\n").starts_with("line 1: expected `ledger 1`"));
        assert!(fault("ledger 2\tsource\n").contains("newer flyt"));
        assert!(fault("ledger 1\tsource\n<<<<<<< HEAD\n").starts_with("line 2: an unfinished merge"));
    }
}
