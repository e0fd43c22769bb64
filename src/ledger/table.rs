//! Tab-separated tables: a header that names the version and the columns, then a record a line.
//!
//! Columns that this version does not know are kept, so that an older program does not lose what a newer one wrote.

use std::borrow::Cow;
use std::collections::BTreeMap;

/// A table to be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Table {
    /// The names of the columns behind the first, which is the key.
    pub(super) columns: Vec<String>,
    /// The rows.
    pub(super) rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
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

/// A row as it is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t, 'c> {
    number: usize,
    /// The names of the columns behind the first.
    columns: &'c [String],
    key: &'t str,
    fields: &'c [&'t str],
}

impl<'t, 'c> Line<'t, 'c> {
    /// Its key.
    pub(super) fn key(self) -> Cow<'t, str> {
        unescape(self.key)
    }

    /// What it has in each column, as it is written; columns at its end may be left out.
    pub(super) fn fields(self) -> impl Iterator<Item = (&'c str, &'t str)> {
        self.columns.iter().map(String::as_str).zip(self.fields.iter().copied())
    }

    /// What is wrong with it.
    pub(super) fn fault(self, what: &str) -> TableError {
        TableError { line: self.number, what: what.to_owned() }
    }
}

/// Reads a table of that name line by line, and gives the names of its columns. Headers and lines that a merge repeated
/// count once.
pub(super) fn read<'t>(
    name: &str,
    text: &'t str,
    mut take: impl FnMut(Line<'t, '_>) -> Result<(), TableError>,
) -> Result<Vec<String>, TableError> {
    let (mut columns, mut fields, mut last) = (Vec::<String>::new(), Vec::new(), "");
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.is_empty()) {
        let fault = |what: &str| TableError { line: at + 1, what: what.to_owned() };
        let key = line.split('\t').next().unwrap_or_default();
        if let Some(version) = key.strip_prefix(name).and_then(|rest| rest.strip_prefix(' ')) {
            if version != "1" {
                return Err(fault("written by a newer flyt: update the program"));
            }
            let named: Vec<_> = line.split('\t').skip(1).map(str::to_owned).collect();
            last = if named == columns { last } else { "" };
            columns = named;
            continue;
        }
        if columns.is_empty() {
            return Err(fault(&format!("expected `{name} 1` and the names of the columns")));
        }
        if line.starts_with("<<<<<<<") || line.starts_with("=======") || line.starts_with(">>>>>>>") {
            return Err(fault(
                "an unfinished merge: take out the lines of `<<<<<<<`, `=======` and `>>>>>>>`, keep the others, and run `flyt sync`",
            ));
        }
        fields.clear();
        fields.extend(line.split('\t').skip(1));
        if fields.len() > columns.len() {
            return Err(fault("more fields than columns"));
        }
        if std::mem::replace(&mut last, line) != line {
            take(Line { number: at + 1, columns: &columns, key, fields: &fields })?;
        }
    }
    Ok(columns)
}

impl Table {
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

/// A field without its escapes.
pub(super) fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(char) = chars.next() {
        plain.push(match char {
            '\\' => match chars.next() {
                Some('t') => '\t',
                Some('n') => '\n',
                Some('r') => '\r',
                Some(other) => other,
                None => '\\',
            },
            other => other,
        });
    }
    Cow::Owned(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table read and written again, with what it has under `source`.
    fn again(text: &str) -> Result<(String, Vec<String>), TableError> {
        let (mut rows, mut sources) = (Vec::new(), Vec::new());
        let columns = read("ledger", text, |line| {
            let values = line.fields().map(|(name, value)| (name.to_owned(), unescape(value).into_owned()));
            let row = Row { key: line.key().into_owned(), values: values.collect() };
            sources.push(format!("{}: {}", row.key, row.values["source"]));
            rows.push(row);
            Ok(())
        })?;
        Ok((Table { columns, rows }.write("ledger"), sources))
    }

    #[test]
    fn unknown_columns_and_odd_texts_survive() {
        let text = "ledger 1\tsource\tfuture\na\\tb\tone\\n\\\\two\tx\nc\tthree\n";
        let (written, sources) = again(text).expect("a table");
        assert_eq!(sources, ["a\tb: one\n\\two", "c: three"]);
        assert_eq!(written, text);
    }

    #[test]
    fn what_a_merge_repeats_counts_once() {
        let text = "ledger 1\tsource\na\tone\nledger 1\tsource\na\tone\nb\ttwo\n";
        let (written, sources) = again(text).expect("a table");
        assert_eq!((written.as_str(), sources.len()), ("ledger 1\tsource\na\tone\nb\ttwo\n", 2));
    }

    #[test]
    fn faults_are_told_with_their_line() {
        let fault = |text| again(text).expect_err("a fault").to_string();
        assert!(fault("a\tb\n").starts_with("line 1: expected `ledger 1`"));
        assert!(fault("ledger 2\tsource\n").contains("newer flyt"));
        assert!(fault("ledger 1\tsource\n<<<<<<< HEAD\n").starts_with("line 2: an unfinished merge"));
    }
}
