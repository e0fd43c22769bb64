//! The report for a person at a terminal: each finding with its lines, then how much there is.

use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};

use annotate_snippets::renderer::Style as Paint;

use super::finding::{Painter, paint};
use super::fold::{Row, rows};
use super::summary::{Counts, by_rule, closing, number};
use super::{Report, Style, words};

/// So many findings of one rule are shown; nobody reads the rest.
const ENOUGH: usize = 50;

/// More findings than this are counted by rule at the end.
const HANDFUL: usize = 5;

/// Writes the report: the findings, and how many there are.
///
/// # Errors
///
/// Those of `out`.
pub fn write(report: &Report, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    let rows = rows(report);
    let is_left_out = write_rows(&rows, style, &mut out)?;
    if rows.len() > HANDFUL {
        write_rules(&rows, style, &mut out)?;
    }
    if is_left_out {
        writeln!(out, "`flyt check --format json` shows those that are left out here\n")?;
    }
    writeln!(out, "{}", closing(report, Counts::of(&rows)))?;
    out.flush()
}

/// Writes the findings alone.
///
/// # Errors
///
/// Those of `out`.
pub fn write_findings(report: &Report, style: Style, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    write_rows(&rows(report), style, &mut out)?;
    out.flush()
}

/// Says whether some are left out.
fn write_rows(rows: &[Row<'_>], style: Style, out: &mut dyn Write) -> io::Result<bool> {
    let painter = Painter::new(style);
    let mut shown = BTreeMap::new();
    for row in rows {
        let of_rule: &mut usize = shown.entry((row.diagnostic.severity, row.diagnostic.rule)).or_default();
        *of_rule += 1;
        if *of_rule <= ENOUGH {
            writeln!(out, "{}", painter.paint(row))?;
            if let Some(change) = &row.diagnostic.change {
                writeln!(out, "   = source: {}", words::line(&change.before, &change.after, style.color))?;
            }
            writeln!(out)?;
        }
    }
    Ok(shown.values().any(|of_rule| *of_rule > ENOUGH))
}

fn write_rules(rows: &[Row<'_>], style: Style, out: &mut dyn Write) -> io::Result<()> {
    let tallies = by_rule(rows);
    let most = tallies.iter().map(|(_, _, tally)| tally.findings).max().unwrap_or_default();
    let digits = most.to_string().len();
    for (severity, rule, tally) in tallies {
        let paint = if style.color { paint(severity) } else { Paint::new() };
        write!(out, "{:>digits$} {paint}{severity}[{rule}]{paint:#}", tally.findings)?;
        if tally.folded > 0 {
            write!(out, ": {}", number(tally.folded, "message"))?;
        }
        writeln!(
            out,
            "{}",
            if tally.findings > ENOUGH { format!(", first {ENOUGH} findings shown") } else { String::new() }
        )?;
    }
    writeln!(out)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use crate::diagnostic::{Fix, Label};
    use crate::text::{LineIndex, Span};

    use super::super::{sample, visible};
    use super::*;

    fn text(report: &Report, color: bool, width: usize) -> String {
        let mut out = Vec::new();
        write(report, Style { color, width }, &mut out).expect("a vector takes all");
        String::from_utf8(out).expect("UTF-8")
    }

    /// Without the escapes for colour, and only those.
    fn without_color(text: &str) -> String {
        let mut parts = text.split("\u{1b}[");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |plain, part| {
            let (codes, rest) = part.split_once('m').expect("an escape for colour");
            assert!(codes.chars().all(|char| char.is_ascii_digit() || char == ';'), "{codes:?}");
            plain + rest
        })
    }

    #[test]
    fn findings_are_shown_with_their_lines() {
        let expected = "\
error[unknown-variable]: The translation uses `$writer`, which the source does
                         not have
 --> locales/ar/stad.ftl:2:15
  |
2 | lede = يكتب { $writer } عن { $place } وما يحدث حين يضيء اللي�ل
  |               ^^^^^^^
  |
 ::: content/stad.ftl:2:10
  |
2 | lede = { $author } skriver om { $place } och vad som händer när natten bl...
  |          ------- the source has this
  |
  = help: Use one of the variables of the source: `$author`, `$place`

error[bidi-control]: A U+202E turns the direction of what follows
 --> locales/ar/stad.ftl:2:61
  |
2 | lede = يكتب { $writer } عن { $place } وما يحدث حين يضيء اللي�ل
  |                                                             ^
  |
  = note: right-to-left override

error[unknown-variable]: The translation uses `$plce`<U+001B>[2J, which the
                         source does not have
 --> locales/ja/natt.ftl:2:26
  |
2 | night =    げっこう␛[31m明るい夜 { $plce }
  |                                    ^^^^^
  |
  = note: there is no such variable, and what would stand here when the page is
          built is the name of it

note[missing-message]: 12 messages are not translated
--> locales/ja/stad.ftl
 = bridge, cinema, harbour, hospital, lede, library and 6 more
 = help: Translate them, or see `flyt todo`

note[number-mismatch]: `$place` is shown twice
 --> locales/pl/stad.ftl:2:170
  |
2 | ...dźmi, którzy nie mogą zasnąć: { $place }, { $place }
  |                                    ^^^^^^
  |
 ::: content/stad.ftl:2:33
  |
2 | lede = { $author } skriver om { $place } och vad som händer när natten bl...
  |                                 ------

warning[missing-plural-category]: Polish needs the plural categories `few` and
                                  `many`, without which 2 and 5 are shown as
                                  `other`
 --> locales/pl/stad.ftl:3:11
  |
3 | trees = { $count ->
  |           ^^^^^^ selected here
  |
  = help: Add `[few]` (2, 3, 4, 22, …) and `[many]` (0, 5, 6, …, 21) before the
          default variant

2 error[unknown-variable]
1 error[bidi-control]
1 warning[missing-plural-category]
1 note[missing-message]: 12 messages
1 note[number-mismatch]

3 errors, 1 warning and 2 notes in 24 files; 3 locales
";
        assert_eq!(text(&sample::report(), false, 80), expected);
    }

    #[test]
    fn what_can_be_repaired_says_so_in_a_line() {
        let mut report = sample::report();
        report.diagnostics.truncate(1);
        let fix = |is_safe| Some(Fix { title: "take `$author`".to_owned(), is_safe, edits: Vec::new() });
        report.diagnostics[0].fix = fix(true);
        let end = "  = help: Use one of the variables of the source: `$author`, `$place`
  = fix: take `$author` (flyt check --fix)

1 error in 24 files; 3 locales
";
        assert!(text(&report, false, 80).ends_with(end), "{}", text(&report, false, 80));
        report.diagnostics[0].fix = fix(false);
        assert!(!text(&report, false, 80).contains("= fix"));
    }

    #[test]
    fn colour_changes_no_character() {
        for width in [0, 40, 80, usize::MAX] {
            let (colored, plain) = (text(&sample::report(), true, width), text(&sample::report(), false, width));
            assert_ne!(colored, plain);
            assert_eq!(without_color(&colored), plain);
        }
    }

    #[test]
    fn lines_with_source_fit_the_terminal() {
        for columns in 40..120 {
            let text = text(&sample::report(), false, columns);
            let shown = text.lines().filter(|line| line.contains(" | "));
            shown.for_each(|line| assert!(visible::width(line) <= columns, "{columns}: {line}"));
        }
    }

    proptest! {
        #[test]
        fn any_place_can_be_shown(
            text in "(?s)([aż運\u{301}ل\t \r\n🇸🇪]|.){0,150}",
            ends in [0..300_usize, 0..300],
            label in "[a é運]{0,90}",
            width in 40..140_usize,
        ) {
            let [at, to] = ends.map(|at| text.floor_char_boundary(at.min(text.len())));
            let span = Span::new(at.min(to) as u32, at.max(to) as u32);
            let place = Label::new(&Arc::from("a.ftl"), &text, &LineIndex::new(&text), span, label);
            let mut report = sample::report();
            report.diagnostics.truncate(1);
            report.diagnostics[0].related.push(place.clone());
            report.diagnostics[0].primary = place;
            let text = self::text(&report, false, width);
            prop_assert_eq!(text.find(|char| char != '\n' && visible::is_hidden(char)), None);
            for line in text.lines().filter(|line| line.contains(" | ")) {
                prop_assert!(visible::width(line) <= width, "{width}: {line}");
            }
        }
    }

    #[test]
    fn nothing_that_a_terminal_obeys_is_written() {
        let hidden: String = ('\0'..=char::MAX).filter(|char| visible::is_hidden(*char)).collect();
        let mut report = sample::report();
        for diagnostic in &mut report.diagnostics {
            let label = diagnostic.related.iter_mut().chain([&mut diagnostic.primary]);
            label.for_each(|label| {
                label.file = Arc::from(format!("{}{hidden}", label.file));
                label.message += &hidden;
                let excerpts = label.place.iter_mut().map(|place| &mut place.excerpt);
                excerpts.for_each(|excerpt| excerpt.text.insert_str(0, &hidden.replace('\n', "")));
            });
            diagnostic.message += &hidden;
            diagnostic.key.iter_mut().chain(&mut diagnostic.help).for_each(|text| *text += &hidden);
        }
        let text = without_color(&text(&report, true, 80));
        assert_eq!(text.find(|char| char != '\n' && visible::is_hidden(char)), None);
    }

    #[test]
    fn of_many_findings_some_are_shown_and_all_are_counted() {
        let mut report = sample::report();
        let first = report.diagnostics[0].clone();
        report.diagnostics.extend(std::iter::repeat_n(first, 10_000));
        let text = text(&report, false, 80);
        assert_eq!(text.matches("error[unknown-variable]: ").count(), ENOUGH);
        let end = "
10002 error[unknown-variable], first 50 findings shown
    1 error[bidi-control]
    1 warning[missing-plural-category]
    1 note[missing-message]: 12 messages
    1 note[number-mismatch]

`flyt check --format json` shows those that are left out here

10003 errors, 1 warning and 2 notes in 24 files; 3 locales
";
        assert!(text.ends_with(end), "{}", &text[text.len() - 2 * end.len()..]);
    }

    #[test]
    fn a_clean_project_is_a_line() {
        let report = Report { diagnostics: Vec::new(), ..sample::report() };
        assert_eq!(text(&report, false, 80), "no findings in 24 files; 3 locales\n");
        assert_eq!(text(&Report { files: 1, ..Report::default() }, false, 80), "no findings in 1 file\n");
    }
}
