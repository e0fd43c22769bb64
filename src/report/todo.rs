//! What to do next: as text, as Markdown, as JSON.

use std::io::{self, BufWriter, Write};

use serde::Serialize;

use crate::view::Todo;

use super::Style;
use super::summary::number;
use super::visible::{prose, wrap};
use super::words;

/// What there is to do in one locale.
#[derive(Debug)]
pub struct LocaleTodo {
    /// The locale's name.
    pub locale: String,
    /// What is to be done, in the order in which to do it.
    pub items: Vec<Todo>,
}

/// Writes the lists for a person at a terminal.
///
/// # Errors
///
/// Those of `out`.
pub fn write_text(lists: &[LocaleTodo], style: Style, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    let (bold, dim, off) = if style.color { ("\u{1b}[1m", "\u{1b}[2m", "\u{1b}[0m") } else { ("", "", "") };
    for list in lists {
        writeln!(out, "{bold}{}{off}: {}", list.locale, summary(list))?;
        for item in &list.items {
            writeln!(out, "\n{bold}{}{off} ({})", prose(&item.key), what(item))?;
            for line in item.comment.lines().filter(|line| !line.is_empty()) {
                writeln!(out, "{dim}{}{off}", indent(line, style.width))?;
            }
            match &item.stale {
                None => write!(out, "{}", lines(&item.source))?,
                Some(stale) => {
                    let source = match &stale.before {
                        Some(before) => words::line(before, &item.source, style.color),
                        None => prose(&item.source).into_owned(),
                    };
                    writeln!(out, "  source       {source}\n  translation  {}", prose(&stale.translation))?;
                }
            }
        }
        writeln!(out)?;
    }
    out.flush()
}

fn what(item: &Todo) -> String {
    match &item.stale {
        None => format!("missing, {}", number(item.words, "word")),
        Some(stale) if stale.is_remark => "its comment changed".to_owned(),
        Some(stale) => format!("stale, {}, {}", stale.kind, number(item.words, "word")),
    }
}

fn indent(line: &str, width: usize) -> String {
    wrap(&prose(line), width.saturating_sub(4)).lines().map(|line| format!("  # {line}")).collect::<Vec<_>>().join("\n")
}

fn lines(source: &str) -> String {
    source.lines().map(|line| format!("  {}\n", prose(line))).collect()
}

/// Writes the lists as Markdown, for an issue or a message.
///
/// # Errors
///
/// Those of `out`.
pub fn write_markdown(lists: &[LocaleTodo], out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    for list in lists {
        writeln!(out, "## {}\n\n{}\n", list.locale, summary(list))?;
        for item in &list.items {
            writeln!(out, "- [ ] `{}` ({})\n", prose(&item.key), what(item))?;
            let text = match &item.stale {
                None => item.source.clone(),
                Some(stale) => {
                    let before =
                        stale.before.as_ref().map_or(String::new(), |before| format!("before:      {before}\n"));
                    format!("{before}now:         {}\ntranslation: {}", item.source, stale.translation)
                }
            };
            let text: String = text.lines().map(|line| format!("  {}\n", prose(line))).collect();
            writeln!(out, "  ```\n{text}  ```\n")?;
        }
    }
    out.flush()
}

/// Writes the lists as JSON.
///
/// # Errors
///
/// Those of `out`.
pub fn write_json(lists: &[LocaleTodo], out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    let locales = lists.iter().map(|list| (list.locale.as_str(), list.items.iter().map(Item::new).collect::<Vec<_>>()));
    let all = Lists { version: 1, locales: locales.collect() };
    serde_json::to_writer_pretty(&mut out, &all)?;
    writeln!(out)?;
    out.flush()
}

#[derive(Serialize)]
struct Lists<'a> {
    version: u32,
    locales: std::collections::BTreeMap<&'a str, Vec<Item<'a>>>,
}

#[derive(Serialize)]
struct Item<'a> {
    key: &'a str,
    document: &'a str,
    state: &'static str,
    kind: Option<&'static str>,
    source: &'a str,
    before: Option<&'a str>,
    translation: Option<&'a str>,
    comment: &'a str,
    words: usize,
}

impl<'a> Item<'a> {
    fn new(item: &'a Todo) -> Self {
        let stale = item.stale.as_ref();
        Self {
            key: &item.key,
            document: &item.document,
            state: stale.map_or("missing", |stale| if stale.is_remark { "comment" } else { "stale" }),
            kind: stale.filter(|stale| !stale.is_remark).map(|stale| stale.kind),
            source: &item.source,
            before: stale.and_then(|stale| stale.before.as_deref()),
            translation: stale.map(|stale| stale.translation.as_str()),
            comment: &item.comment,
            words: item.words,
        }
    }
}

fn summary(list: &LocaleTodo) -> String {
    if list.items.is_empty() {
        return "nothing to do".to_owned();
    }
    let stale = list.items.iter().filter(|item| item.stale.is_some()).count();
    let words: usize = list.items.iter().map(|item| item.words).sum();
    format!("{stale} to look at again, {} missing, {}", list.items.len() - stale, number(words, "word"))
}
