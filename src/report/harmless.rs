//! Tests that no format for programs hands on what a terminal obeys, or what nobody sees.

use std::io::{self, Write};
use std::sync::Arc;

use super::{Report, github, json, junit, sample, sarif, visible};

type Format = fn(&Report, &mut dyn Write) -> io::Result<()>;

const FORMATS: [Format; 4] = [json::write, |report, out| sarif::write(report, &[], out), junit::write, github::write];

/// The sample, with every character that is hidden in each of its texts.
fn hostile() -> Report {
    let hidden: String = ('\0'..=char::MAX).filter(|char| visible::is_hidden(*char)).collect();
    let mut report = Report { folder: format!("l10n{hidden}/"), ..sample::report() };
    for diagnostic in &mut report.diagnostics {
        diagnostic.related.iter_mut().chain([&mut diagnostic.primary]).for_each(|label| {
            label.file = Arc::from(format!("{}{hidden}", label.file));
            label.message += &hidden;
            let excerpts = label.place.iter_mut().map(|place| &mut place.excerpt);
            excerpts.for_each(|excerpt| excerpt.text.insert_str(0, &hidden.replace('\n', "")));
        });
        let texts = [&mut diagnostic.message, &mut diagnostic.subject].into_iter().chain(&mut diagnostic.locale);
        texts.chain(&mut diagnostic.key).chain(&mut diagnostic.help).for_each(|text| *text += &hidden);
    }
    report
}

#[test]
fn nothing_that_a_terminal_obeys_is_written() {
    for (at, format) in FORMATS.iter().enumerate() {
        let mut out = Vec::new();
        format(&hostile(), &mut out).expect("a vector takes all");
        let text = String::from_utf8(out).expect("UTF-8");
        let found = text.find(|char| char != '\n' && visible::is_hidden(char));
        assert_eq!(found.map(|from| &text[from..text.ceil_char_boundary(from + 40)]), None, "format {at}");
    }
}

#[test]
fn a_finding_is_a_command_whatever_it_holds() {
    let mut out = Vec::new();
    github::write(&hostile(), &mut out).expect("a vector takes all");
    let text = String::from_utf8(out).expect("UTF-8");
    assert_eq!(text.lines().filter(|line| line.starts_with("::")).count() + 1, text.lines().count(), "{text}");
}
