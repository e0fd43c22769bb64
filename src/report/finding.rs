//! One finding as a person reads it: what is wrong, the lines with a mark under the fault, and what to do next.

use std::ops::RangeInclusive;

use annotate_snippets::renderer::{self, Renderer};
use annotate_snippets::{AnnotationKind, Element, Level, Origin, Snippet, Title};

use crate::diagnostic::{Diagnostic, Label, Place, Severity};

use super::Style;
use super::excerpt::{DOTS, Marked};
use super::fold::Row;
use super::visible::{prose, width, wrap};

/// Nothing is fitted into less; beyond the most, `annotate-snippets` would reckon too far.
const WIDTHS: RangeInclusive<usize> = 40..=10_000;

/// Fewer columns than this are no mark to see.
const LEAST_MARK: usize = 8;

/// A headline that would be squeezed into fewer columns than this is left for the terminal to break.
const LEAST_PROSE: usize = 40;

/// Draws findings for one screen.
pub(super) struct Painter {
    renderer: Renderer,
    width: usize,
}

impl Painter {
    pub(super) fn new(style: Style) -> Self {
        let renderer = if style.color { Renderer::styled() } else { Renderer::plain() };
        let width = style.width.clamp(*WIDTHS.start(), *WIDTHS.end());
        Self { renderer: renderer.term_width(width), width }
    }

    /// A finding without a line end behind it.
    pub(super) fn paint(&self, row: &Row<'_>) -> String {
        let diagnostic = &*row.diagnostic;
        let columns = self.width.saturating_sub(gutter(diagnostic));
        let mut elements = elements(&diagnostic.primary, AnnotationKind::Primary, columns);
        for label in &diagnostic.related {
            elements.extend(self::elements(label, AnnotationKind::Context, columns));
        }
        if let Some(ids) = row.listing() {
            elements.push(message(Level::NOTE.no_name(), "", &ids, columns));
        }
        if let Some(help) = &diagnostic.help {
            elements.push(message(Level::HELP, "help: ", help, columns));
        }
        if let Some(fix) = diagnostic.fix.as_ref().filter(|fix| fix.is_safe) {
            let text = format!("{} (flyt check --fix)", fix.title);
            elements.push(message(Level::HELP.with_name("fix"), "fix: ", &text, columns));
        }
        self.renderer.render(&[self.title(diagnostic).elements(elements)])
    }

    fn title<'a>(&self, diagnostic: &'a Diagnostic) -> Title<'a> {
        let (severity, rule) = (diagnostic.severity, diagnostic.rule);
        let before = severity.as_str().len() + "[]: ".len() + rule.len();
        let columns = Some(self.width.saturating_sub(before)).filter(|columns| *columns >= LEAST_PROSE);
        let text = wrap(&prose(&diagnostic.message), columns.unwrap_or(usize::MAX));
        level(severity).primary_title(text).id(rule)
    }
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

/// The colour of a severity.
pub(super) fn paint(severity: Severity) -> renderer::Style {
    match severity {
        Severity::Error => renderer::DEFAULT_ERROR_STYLE,
        Severity::Warning => renderer::DEFAULT_WARNING_STYLE,
        Severity::Note => renderer::DEFAULT_NOTE_STYLE,
    }
}

/// The columns to the left of the source lines: their numbers and a rule.
fn gutter(diagnostic: &Diagnostic) -> usize {
    let labels = std::iter::once(&diagnostic.primary).chain(&diagnostic.related);
    let lines = labels.filter_map(|label| label.place.as_ref()).map(|place| place.start.line);
    lines.max().unwrap_or(1).max(1).ilog10() as usize + 1 + " | ".len()
}

fn elements<'a>(label: &Label, kind: AnnotationKind, columns: usize) -> Vec<Element<'a>> {
    let path = prose(&label.file).into_owned();
    let text = prose(&label.message).into_owned();
    let Some(place) = &label.place else {
        return with_note(Origin::path(path).into(), &text, columns);
    };
    match beside(place, &text, columns) {
        Some(marked) => vec![snippet(path, place, marked, kind, &text)],
        None => {
            let marked = Marked::new(&place.excerpt, columns.saturating_sub(2 * DOTS)).cut(columns, 0);
            with_note(snippet(path, place, marked, kind, ""), &text, columns)
        }
    }
}

/// The line with a mark that leaves room for `text` beside it, if there can be.
fn beside(place: &Place, text: &str, columns: usize) -> Option<Marked> {
    let needed = width(text) + 1;
    let room = columns.checked_sub(2 * DOTS + needed).filter(|room| *room >= LEAST_MARK)?;
    let marked = Marked::new(&place.excerpt, room);
    // `annotate-snippets` moves a line to the left, to show what stands beside the mark, only if it is too long itself.
    let fits = marked.width() > columns || marked.end() + needed <= columns;
    fits.then(|| marked.cut(columns, needed))
}

fn snippet<'a>(path: String, place: &Place, marked: Marked, kind: AnnotationKind, label: &str) -> Element<'a> {
    let Marked { line, span } = marked;
    let label = (!label.is_empty()).then(|| label.to_owned());
    let snippet = Snippet::source(line).path(path).line_start(place.start.line as usize);
    snippet.annotation(kind.span(span).label(label)).into()
}

fn with_note<'a>(element: Element<'a>, text: &str, columns: usize) -> Vec<Element<'a>> {
    if text.is_empty() {
        return vec![element];
    }
    vec![element, message(Level::NOTE, "note: ", text, columns)]
}

fn message<'a>(level: Level<'static>, before: &str, text: &str, columns: usize) -> Element<'a> {
    level.message(wrap(&prose(text), columns.saturating_sub(before.len()))).into()
}
