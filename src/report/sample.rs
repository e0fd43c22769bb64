//! One report that every format's test expects, with the texts of real locales.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Label, Severity};
use crate::text::{LineIndex, Span};
use crate::view::{Coverage, LocaleCoverage};

use super::Report;

const SOURCE: &str = "title = Staden som aldrig sover
lede = { $author } skriver om { $place } och vad som händer när natten blir ljus
trees = { $count ->
    [one] { $count } träd
   *[other] { $count } träd
}
";
const ARABIC: &str = "title = المدينة التي لا تنام
lede = يكتب { $writer } عن { $place } وما يحدث حين يضيء اللي\u{202e}ل
";
const POLISH: &str = "title = Miasto, które nigdy nie śpi
lede = { $author } pisze o tym, co dzieje się w mieście, którego nazwę wszyscy znają, kiedy noc robi się jasna, \
a ulice wypełniają się ludźmi, którzy nie mogą zasnąć: { $place }, { $place }
trees = { $count ->
    [one] { $count } drzewo
   *[other] { $count } drzew
}
";
const JAPANESE: &str = "# 街の記事
night =\tけ\u{3099}っこう\u{1b}[31m明るい夜 { $plce }
";

pub(super) fn report() -> Report {
    let mut diagnostics = vec![variable(), bidi(), plural(), missing_variable(), misspelt()];
    diagnostics.extend(missing());
    diagnostics.sort_by(|a, b| a.order().cmp(&b.order()));
    Report { files: 24, coverage: coverage(), diagnostics, ..Report::default() }
}

fn variable() -> Diagnostic {
    Diagnostic {
        message: "The translation uses `$writer`, which the source does not have".to_owned(),
        help: Some("Use one of the variables of the source: `$author`, `$place`".to_owned()),
        subject: "$writer".to_owned(),
        related: vec![label("content/stad.ftl", SOURCE, "$author", "the source has this")],
        ..finding("unknown-variable", Severity::Error, "ar", "lede", ("locales/ar/stad.ftl", ARABIC, "$writer"))
    }
}

fn bidi() -> Diagnostic {
    Diagnostic {
        message: "A U+202E turns the direction of what follows".to_owned(),
        primary: label("locales/ar/stad.ftl", ARABIC, "\u{202e}", "right-to-left override"),
        ..finding("bidi-control", Severity::Error, "ar", "lede", ("locales/ar/stad.ftl", ARABIC, "\u{202e}"))
    }
}

fn plural() -> Diagnostic {
    Diagnostic {
        message: "Polish needs the plural categories `few` and `many`, without which 2 and 5 are shown as `other`"
            .to_owned(),
        help: Some("Add `[few]` (2, 3, 4, 22, …) and `[many]` (0, 5, 6, …, 21) before the default variant".to_owned()),
        primary: label("locales/pl/stad.ftl", POLISH, "$count", "selected here"),
        ..finding(
            "missing-plural-category",
            Severity::Warning,
            "pl",
            "trees",
            ("locales/pl/stad.ftl", POLISH, "$count"),
        )
    }
}

fn missing_variable() -> Diagnostic {
    Diagnostic {
        message: "`$place` is shown twice".to_owned(),
        related: vec![label("content/stad.ftl", SOURCE, "$place", "")],
        ..finding("number-mismatch", Severity::Note, "pl", "lede", ("locales/pl/stad.ftl", POLISH, "$place"))
    }
}

fn misspelt() -> Diagnostic {
    Diagnostic {
        message: "The translation uses `$plce`\u{1b}[2J, which the source does not have".to_owned(),
        primary: label(
            "locales/ja/natt.ftl",
            JAPANESE,
            "$plce",
            "there is no such variable, and what would stand here when the page is built is the name of it",
        ),
        ..finding("unknown-variable", Severity::Error, "ja", "night", ("locales/ja/natt.ftl", JAPANESE, "$plce"))
    }
}

fn missing() -> impl Iterator<Item = Diagnostic> {
    let ids = "bridge cinema harbour hospital lede library morning museum night theatre title trees";
    ids.split(' ').map(|id| Diagnostic {
        subject: String::new(),
        message: format!("`{id}` is not translated"),
        help: Some("Translate them, or see `flyt todo`".to_owned()),
        primary: Label::file(&Arc::from("locales/ja/stad.ftl"), ""),
        ..finding("missing-message", Severity::Note, "ja", id, ("locales/ja/stad.ftl", "", ""))
    })
}

fn finding(
    rule: &'static str,
    severity: Severity,
    locale: &str,
    id: &str,
    (file, text, mark): (&str, &str, &str),
) -> Diagnostic {
    Diagnostic {
        rule,
        severity,
        locale: Some(locale.to_owned()),
        key: Some(format!("content/stad.ftl:{id}")),
        attribute: None,
        subject: mark.to_owned(),
        message: String::new(),
        help: None,
        primary: label(file, text, mark, ""),
        related: Vec::new(),
        fix: None,
        change: None,
    }
}

fn label(file: &str, text: &str, mark: &str, message: &str) -> Label {
    let start = text.find(mark).expect("the mark") as u32;
    let span = Span::new(start, start + mark.len() as u32);
    Label::new(&Arc::from(file), text, &LineIndex::new(text), span, message)
}

fn coverage() -> Vec<LocaleCoverage> {
    let all = [("ar", 15, 15, 0), ("ja", 15, 1, 2), ("pl", 1015, 1014, 0)];
    all.map(|(locale, messages, present, obsolete)| {
        let total = Coverage { messages, present, obsolete, stale: obsolete / 2, provenance: [present, 0, 0, 0] };
        let first = Coverage { messages: 3, present: present.min(3), ..Coverage::default() };
        let mut second = total;
        second.messages -= first.messages;
        second.present -= first.present;
        let documents = [("content/natt.ftl", first), ("content/stad.ftl", second)];
        let documents = documents.map(|(path, counts)| (path.to_owned(), counts)).into();
        LocaleCoverage { locale: locale.to_owned(), total, documents }
    })
    .into()
}
