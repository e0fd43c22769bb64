//! How far each locale has come, as a table.

use std::io::{self, BufWriter, Write};

use annotate_snippets::renderer::{AnsiColor, Effects, Style as Paint};

use crate::view::{Coverage, LocaleCoverage};

use super::Style;
use super::visible::{char_width, prose, width};

/// How wide a bar is, and how wide at least where names are long.
const BAR: usize = 20;
const LEAST_BAR: usize = 10;

/// Names are cut to this, if need be, but not further.
const LEAST_NAME: usize = 12;

/// How closely to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// A row for each locale.
    Locales,
    /// And under each locale one for each document.
    Documents,
}

/// Writes the table, and a row for all locales together.
///
/// # Errors
///
/// Those of `out`.
pub fn write(locales: &[LocaleCoverage], detail: Detail, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    if locales.is_empty() {
        writeln!(out, "no locales")?;
        return out.flush();
    }
    Table::new(rows(locales, detail), style).write(&mut out)?;
    out.flush()
}

struct Row {
    name: String,
    counts: Coverage,
    /// Two for a part of the row above.
    indent: usize,
}

impl Row {
    fn new(name: &str, counts: Coverage, indent: usize) -> Self {
        Self { name: prose(name).into_owned(), counts, indent }
    }
}

fn rows(locales: &[LocaleCoverage], detail: Detail) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut total = Coverage::default();
    for locale in locales {
        total.add(locale.total);
        rows.push(Row::new(&locale.locale, locale.total, 0));
        if detail == Detail::Documents {
            rows.extend(locale.documents.iter().map(|(path, counts)| Row::new(path, *counts, 2)));
        }
    }
    rows.push(Row::new("total", total, 0));
    rows
}

struct Table {
    rows: Vec<Row>,
    color: bool,
    name: usize,
    bar: usize,
    columns: Vec<Column>,
}

/// What a column shows of a row's counts.
type Cell = fn(Coverage) -> String;

/// A column of numbers: its title, what it shows, and its width.
struct Column {
    title: &'static str,
    cell: Cell,
    width: usize,
}

/// The columns; those of provenance are left out where nobody said anything.
const COLUMNS: [(&str, Cell); 7] = [
    ("present", |counts| format!("{}/{}", counts.present, counts.messages)),
    ("missing", |counts| counts.missing().to_string()),
    ("stale", |counts| counts.stale.to_string()),
    ("obsolete", |counts| counts.obsolete.to_string()),
    ("machine", |counts| counts.provenance[1].to_string()),
    ("human", |counts| counts.provenance[2].to_string()),
    ("reviewed", |counts| counts.provenance[3].to_string()),
];

/// How many columns there are where nobody said who stands behind the translations.
const WITHOUT_PROVENANCE: usize = 4;

fn columns(rows: &[Row]) -> Vec<Column> {
    let said = rows.iter().any(|row| row.counts.provenance[1..].iter().any(|count| *count > 0));
    let shown = if said { COLUMNS.len() } else { WITHOUT_PROVENANCE };
    let widest = |cell: Cell| rows.iter().map(|row| cell(row.counts).len()).max().unwrap_or(0);
    COLUMNS[..shown]
        .iter()
        .map(|(title, cell)| Column { title, cell: *cell, width: widest(*cell).max(title.len()) })
        .collect()
}

impl Table {
    fn new(rows: Vec<Row>, style: Style) -> Self {
        let columns = columns(&rows);
        let others = "   100%".len() + columns.iter().map(|column| 2 + column.width).sum::<usize>();
        let room = style.width.saturating_sub(others);
        let names = rows.iter().map(|row| row.indent + width(&row.name)).max().unwrap_or_default();
        let bar = room.saturating_sub(names).clamp(LEAST_BAR, BAR);
        let name = names.clamp("locale".len(), room.saturating_sub(bar).max(LEAST_NAME));
        Self { rows, color: style.color, name, bar, columns }
    }

    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let bold = self.paint(Paint::new().effects(Effects::BOLD));
        let name = pad("locale", self.name);
        let titles = self.numbers(|column| column.title.to_owned());
        writeln!(out, "{bold}{name}  {:<1$}{titles}{bold:#}", "coverage", self.bar + " 100%".len())?;
        self.rows.iter().try_for_each(|row| self.write_row(row, out))
    }

    fn write_row(&self, row: &Row, out: &mut dyn Write) -> io::Result<()> {
        let paint = self.paint(Paint::new().fg_color(Some(color(row.counts).into())));
        let indent = " ".repeat(row.indent);
        let name = cut(&row.name, self.name - row.indent);
        let name = pad(&format!("{indent}{name}"), self.name);
        let (bar, percent) = (bar(row.counts, self.bar), row.counts.percent());
        let numbers = self.numbers(|column| (column.cell)(row.counts));
        writeln!(out, "{name}  {paint}{bar} {percent:>3}%{paint:#}{numbers}")
    }

    fn numbers(&self, cell: impl Fn(&Column) -> String) -> String {
        self.columns.iter().map(|column| format!("  {:>1$}", cell(column), column.width)).collect()
    }

    fn paint(&self, paint: Paint) -> Paint {
        if self.color { paint } else { Paint::new() }
    }
}

fn color(counts: Coverage) -> AnsiColor {
    if counts.missing() == 0 { AnsiColor::Green } else { AnsiColor::Yellow }
}

/// Rounded down, as the percentage is: a full bar means all.
fn bar(counts: Coverage, columns: usize) -> String {
    let full = counts.thousandths() as usize * columns / 1000;
    "█".repeat(full) + &"░".repeat(columns - full)
}

fn pad(text: &str, columns: usize) -> String {
    format!("{text}{}", " ".repeat(columns.saturating_sub(width(text))))
}

/// The end of a name that is too long: a path's end says more than its beginning.
fn cut(name: &str, columns: usize) -> String {
    if width(name) <= columns {
        return name.to_owned();
    }
    let mut left = columns.saturating_sub(1);
    let fits = |char: &char| left.checked_sub(char_width(*char)).map(|rest| left = rest).is_some();
    let end: Vec<char> = name.chars().rev().take_while(fits).collect();
    std::iter::once('…').chain(end.into_iter().rev()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    fn status(detail: Detail, width: usize) -> String {
        let mut out = Vec::new();
        write(&sample::report().coverage, detail, Style { color: false, width }, &mut out).expect("a vector takes all");
        String::from_utf8(out).expect("UTF-8")
    }

    #[test]
    fn a_row_a_locale() {
        let expected = "\
locale  coverage                     present  missing  stale  obsolete
ar      ████████████████████ 100%      15/15        0      0         0
ja      █░░░░░░░░░░░░░░░░░░░   6%       1/15       14      1         2
pl      ███████████████████░  99%  1014/1015        1      0         0
total   ███████████████████░  98%  1030/1045       15      1         2
";
        assert_eq!(status(Detail::Locales, 80), expected);
    }

    #[test]
    fn a_row_a_document_in_a_narrow_terminal() {
        let expected = "\
locale        coverage           present  missing  stale  obsolete
ar            ██████████ 100%      15/15        0      0         0
  …/natt.ftl  ██████████ 100%        3/3        0      0         0
  …/stad.ftl  ██████████ 100%      12/12        0      0         0
ja            ░░░░░░░░░░   6%       1/15       14      1         2
  …/natt.ftl  ███░░░░░░░  33%        1/3        2      0         0
  …/stad.ftl  ░░░░░░░░░░   0%       0/12       12      1         2
pl            █████████░  99%  1014/1015        1      0         0
  …/natt.ftl  ██████████ 100%        3/3        0      0         0
  …/stad.ftl  █████████░  99%  1011/1012        1      0         0
total         █████████░  98%  1030/1045       15      1         2
";
        assert_eq!(status(Detail::Documents, 58), expected);
    }
}
