//! A finding in words alone, for formats that show no line of source.

use crate::diagnostic::Label;

use super::Report;
use super::fold::Row;
use super::visible::prose;
use super::words;

/// A file's path from the root of its repository.
pub(super) fn path(report: &Report, label: &Label) -> String {
    format!("{}{}", report.folder, label.file)
}

/// A label's place as editors know it, `file:line:column`, and behind it what is to be said there.
pub(super) fn place(report: &Report, label: &Label) -> String {
    let mut place = path(report, label);
    if let Some(at) = &label.place {
        place += &format!(":{}:{}", at.start.line, at.start.column);
    }
    if !label.message.is_empty() {
        place += &format!(": {}", label.message);
    }
    prose(&place).into_owned()
}

/// What is wrong.
pub(super) fn headline(row: &Row<'_>) -> String {
    prose(&row.diagnostic.message).into_owned()
}

/// Why here, which messages, what changed in the source, and what to do: a line each, without what is not known.
pub(super) fn more(row: &Row<'_>) -> Vec<String> {
    let diagnostic = &*row.diagnostic;
    let why = Some(&diagnostic.primary.message).filter(|why| !why.is_empty()).cloned();
    let change = diagnostic.change.as_ref();
    let change = change.map(|change| format!("source: {}", words::line(&change.before, &change.after, false)));
    let help = diagnostic.help.as_ref().map(|help| format!("help: {help}"));
    let lines = [why, row.listing(), change, help].into_iter().flatten();
    lines.map(|line| prose(&line).into_owned()).collect()
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::SourceChange;

    use super::super::fold::rows;
    use super::super::sample;
    use super::*;

    #[test]
    fn a_finding_is_told_without_its_source() {
        let report = Report { folder: "l10n/".to_owned(), ..sample::report() };
        let rows = rows(&report);
        let told = |row: &Row<'_>| {
            let place = place(&report, &Label { message: String::new(), ..row.diagnostic.primary.clone() });
            format!("{place}\n{}\n{}", headline(row), more(row).join("\n"))
        };
        let misspelt = "\
l10n/locales/ja/natt.ftl:2:26
The translation uses `$plce`<U+001B>[2J, which the source does not have
there is no such variable, and what would stand here when the page is built is the name of it";
        let missing = "\
l10n/locales/ja/stad.ftl
12 messages are not translated
bridge, cinema, harbour, hospital, lede, library and 6 more
help: Translate them, or see `flyt todo`";
        assert_eq!((told(&rows[2]).as_str(), told(&rows[3]).as_str()), (misspelt, missing));
        assert_eq!(place(&report, &rows[0].diagnostic.related[0]), "l10n/content/stad.ftl:2:10: the source has this");
    }

    #[test]
    fn what_changed_is_told() {
        let mut report = sample::report();
        let (before, after) = ("Staden sover".to_owned(), "Staden vaknar\u{1b}".to_owned());
        report.diagnostics[0].change = Some(SourceChange { kind: "meaning", before, after });
        let told = more(&rows(&report)[0]);
        assert_eq!(told[0], "source: Staden [-sover-]{+vaknar<U+001B>+}");
    }
}
