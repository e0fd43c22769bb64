//! Tests of rules as text: a heading `## sv` starts the source, the next `## pl` its translation, and a line of `^^^`
//! under a place names the rule that must find something right there.

use crate::catalog::{Content, File, Namespaces};
use crate::config::{Config, Glossary, Profile};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::ledger::Sources;
use crate::locale::{Locale, Plurals};
use crate::text::apply;
use crate::view::{Pairs, Side, Tracking, View};

use super::{FILES, Levels, RULES, rule, run};

/// What the rules find, a line each.
pub(super) fn found(text: &str) -> String {
    found_with("", text)
}

/// What the rules find under further settings.
pub(super) fn found_with(settings: &str, text: &str) -> String {
    check(settings, text).iter().map(|diagnostic| line(diagnostic) + "\n").collect()
}

/// The last section of a text when all safe fixes of what the rules find in it are made.
pub(super) fn fixed_with(settings: &str, text: &str) -> String {
    let sections = sections(text);
    let (name, last) = sections.last().expect("a text has a section");
    let path = if sections.len() == 1 { "content/a.ftl".to_owned() } else { format!("locales/{name}/a.ftl") };
    let found = check(settings, text).into_iter().filter(|diagnostic| *diagnostic.primary.file == *path);
    let fixes = found.filter_map(|diagnostic| diagnostic.fix).filter(|fix| fix.is_safe);
    apply(last, &fixes.flat_map(|fix| fix.edits).collect::<Vec<_>>())
}

/// What the rules find under a glossary.
pub(super) fn found_with_glossary(glossary: &str, text: &str) -> String {
    let glossary = Glossary::parse(glossary).expect("a good glossary");
    check_with(&glossary, "", text).iter().map(|diagnostic| line(diagnostic) + "\n").collect()
}

/// Checks that the marks of a text, and nothing else, are found.
pub(super) fn marked(text: &str) {
    marked_with_glossary("", text);
}

/// The same under a glossary.
pub(super) fn marked_with_glossary(glossary: &str, text: &str) {
    let glossary = Glossary::parse(glossary).expect("a good glossary");
    let (plain, mut wanted) = unmark(text);
    let mut actual: Vec<_> = check_with(&glossary, "", &plain).iter().map(mark).collect();
    wanted.sort();
    actual.sort();
    assert_eq!(actual, wanted, "in\n{text}");
}

/// The text after the fixes of a rule in the last of its sections.
pub(super) fn repaired(rule: &str, text: &str) -> String {
    let found = check("", text).into_iter().filter(|found| found.rule == rule);
    let edits: Vec<_> = found.filter_map(|found| found.fix).flat_map(|fix| fix.edits).collect();
    let (name, last) = sections(text).pop().expect("a section");
    let before = text.strip_suffix(&last).unwrap_or_else(|| panic!("## {name} ends the text"));
    before.to_owned() + &crate::text::apply(&last, &edits)
}

fn line(diagnostic: &Diagnostic) -> String {
    let place = diagnostic.primary.place.as_ref();
    let place = place.map_or(String::new(), |place| format!(":{}:{}", place.start.line, place.start.column));
    let file = &diagnostic.primary.file;
    format!("{}[{}] {file}{place} {}", diagnostic.severity, diagnostic.rule, diagnostic.message)
}

/// File, line, first and last column, and rule.
type Mark = (String, u32, u32, u32, String);

fn mark(diagnostic: &Diagnostic) -> Mark {
    let place = diagnostic.primary.place.as_ref().unwrap_or_else(|| panic!("no place: {diagnostic:?}"));
    let file = diagnostic.primary.file.to_string();
    (file, place.start.line, place.start.column, place.end.column, diagnostic.rule.to_owned())
}

/// Takes the lines of marks out of a text.
fn unmark(text: &str) -> (String, Vec<Mark>) {
    let (mut plain, mut marks, mut path, mut number) = (String::new(), Vec::new(), String::new(), 0);
    for line in text.lines() {
        let mark = line.trim_start();
        if let Some(rule) = mark.strip_prefix('^') {
            let rule = rule.trim_start_matches('^');
            let start = (line.chars().count() - mark.chars().count()) as u32 + 1;
            let length = (mark.len() - rule.len()) as u32;
            marks.push((path.clone(), number, start, start + length, rule.trim().to_owned()));
            continue;
        }
        if let Some(locale) = heading(line) {
            let source = path.is_empty();
            path = match (source, locale) {
                (true, _) => "content/a.ftl".to_owned(),
                (false, OUTLINE) => "content/a.md".to_owned(),
                (false, locale) => format!("locales/{locale}/a.ftl"),
            };
            number = 0;
        } else {
            number += 1;
        }
        plain += &format!("{line}\n");
    }
    (plain, marks)
}

fn check(settings: &str, text: &str) -> Vec<Diagnostic> {
    check_with(&Glossary::default(), settings, text)
}

fn check_with(glossary: &Glossary, settings: &str, text: &str) -> Vec<Diagnostic> {
    let sections = sections(text);
    let (source_name, source_text) = &sections[0];
    let settings = format!("[project]\nsource = \"{source_name}\"\n{settings}");
    let mut config = Config::parse(&settings).expect("good settings");
    config.documents.extend(outline(&sections).map(|document| document.source_path.to_string()));
    let namespaces = Namespaces::new(&config, ["content/a.ftl"].into_iter());
    let levels = Levels::new(&config);
    let (locale, plurals) = locale(&config, source_name);
    let files = [file("content/a.ftl", source_text)];
    let source = Side::new(&locale, &plurals, &files, &namespaces);
    let shared = Side::empty(&locale, &plurals, &[]);
    let policy = config.policy.of(source_name);
    let (pairs, sources, tracking) = (Pairs::default(), Sources::default(), Tracking::default());
    let documents: Vec<_> = outline(&sections).into_iter().collect();
    let view = View {
        documents: &documents,
        config: &config,
        glossary,
        namespaces: &namespaces,
        side: &source,
        source: None,
        chain: &[],
        shared: &shared,
        pairs: &pairs,
        policy: &policy,
        tracking: &tracking,
        ledger: None,
        sources: &sources,
    };
    let mut diagnostics = run(view, levels, true);
    for (name, text) in sections[1..].iter().filter(|(name, _)| name != OUTLINE) {
        let (locale, plurals) = self::locale(&config, name);
        let files = [file(&format!("locales/{name}/a.ftl"), text)];
        let side = Side::new(&locale, &plurals, &files, &namespaces);
        let (pairs, policy) = (Pairs::new(&source, &side), config.policy.of(name));
        let view =
            View { side: &side, source: Some(&source), chain: &[&source], pairs: &pairs, policy: &policy, ..view };
        diagnostics.extend(run(view, levels, true));
    }
    diagnostics
}

fn locale(config: &Config, name: &str) -> (Locale, Plurals) {
    let locale = Locale::new(name, None);
    let mut plurals = Plurals::new(&locale, None);
    if config.runtime.profile == Profile::FluentRs {
        plurals = plurals.of_fluent_rs(&locale);
    }
    (locale, plurals)
}

fn file(path: &str, text: &str) -> File {
    File::new(path.into(), "content/a.ftl".into(), Content::Text(text.to_owned()))
}

/// The section that is the outline of the source.
const OUTLINE: &str = "outline";

fn outline(sections: &[(String, String)]) -> Option<Document> {
    let (_, text) = sections.iter().find(|(name, _)| name == OUTLINE)?;
    Some(Document::new("content/a.md".into(), "content/a.ftl".into(), text.clone()))
}

/// The name of a section; a heading of an outline is none.
fn heading(line: &str) -> Option<&str> {
    line.strip_prefix("## ").filter(|name| !name.contains('{'))
}

fn sections(text: &str) -> Vec<(String, String)> {
    let mut sections: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        match (heading(line), sections.last_mut()) {
            (Some(locale), _) => sections.push((locale.to_owned(), String::new())),
            (None, Some((_, text))) => *text += &format!("{line}\n"),
            (None, None) => panic!("a text starts with the source's locale: {line}"),
        }
    }
    sections
}

/// The fenced examples below a heading of a page.
fn example(page: &str, heading: &str) -> Option<String> {
    let (_, below) = page.split_once(&format!("## {heading}\n"))?;
    let (_, example) = below.split_once("```ftl\n")?;
    Some(example.split_once("```")?.0.to_owned())
}

#[test]
fn the_examples_of_the_pages_are_true() {
    for rule in RULES {
        let page = rule.page();
        let settings = format!("[rules]\n{} = \"{}\"\n", rule.id, rule.level.map_or("warning", |level| level.as_str()));
        let (Some(wrong), Some(right)) = (example(&page, "Wrong"), example(&page, "Right")) else {
            assert!(!page.contains("```ftl"), "{}: one example without the other", rule.id);
            continue;
        };
        let found = check(&settings, &wrong);
        assert!(found.iter().all(|one| one.rule == rule.id) && found.len() == 1, "{}: {found:#?}", rule.id);
        assert!(found_with(&settings, &right).is_empty(), "{}: {}", rule.id, found_with(&settings, &right));
    }
}

#[test]
fn a_rule_has_a_page_and_a_name_of_its_own() {
    for (one, file) in RULES.iter().zip(FILES) {
        let page = one.page();
        assert_eq!(one.id.replace('-', "_"), *file);
        assert!(page.starts_with(char::is_uppercase) && page.contains("## What to do"), "{}", one.id);
        assert!(rule(one.id).is_some());
    }
}

#[test]
fn a_fix_leaves_a_file_that_parses_and_no_longer_has_the_finding() {
    let mut fixed = 0;
    for rule in RULES {
        let settings = format!("[rules]\n{} = \"{}\"\n", rule.id, rule.level.map_or("warning", |level| level.as_str()));
        let Some(wrong) = example(&rule.page(), "Wrong") else { continue };
        for finding in check(&settings, &wrong) {
            let Some(fix) = &finding.fix else { continue };
            let mut sections = sections(&wrong);
            let of_source = finding.primary.file.starts_with("content/");
            let (_, text) = &mut sections[usize::from(!of_source)];
            *text = crate::text::apply(text, &fix.edits);
            let text: String = sections.iter().map(|(locale, text)| format!("## {locale}\n{text}")).collect();
            let left = check(&settings, &text);
            assert!(
                left.iter().all(|one| one.rule != rule.id && one.rule != "syntax-error"),
                "{}: {text}\n{left:?}",
                rule.id
            );
            fixed += 1;
        }
    }
    assert!(fixed >= 5, "only {fixed} examples have a fix");
}
