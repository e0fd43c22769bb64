//! `check --fix`: applies the repairs that findings carry.

use std::collections::{BTreeMap, HashMap};

use crate::catalog::File;
use crate::diagnostic::{Diagnostic, Fix};
use crate::syntax::parse;
use crate::text::{Edit, Span, apply};

use super::{ChangeSet, FileChange};

/// Which repairs are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fixes {
    /// Those that can be applied unseen.
    Safe,
    /// Also those that somebody should look at: they delete, or they guess.
    All,
}

/// The changes that the fixes of these findings make to these files, and how many fixes there are. Where two fixes get
/// in each other's way the first is applied, and the other waits for the next round.
pub fn fix(files: &[File], diagnostics: &[Diagnostic], wanted: Fixes) -> (ChangeSet, usize) {
    let (mut changes, mut count) = (ChangeSet::default(), 0);
    let mut by_file = HashMap::<&str, Vec<&Fix>>::new();
    for diagnostic in diagnostics {
        let fix = diagnostic.fix.as_ref().filter(|fix| wanted == Fixes::All || fix.is_safe);
        by_file.entry(&diagnostic.primary.file).or_default().extend(fix);
    }
    for file in files {
        let Some(fixes) = by_file.remove(&*file.path).filter(|fixes| !fixes.is_empty()) else { continue };
        let (after, taken) = repaired(file, fixes);
        let path = file.path.to_string();
        changes.push(FileChange { path, before: Some(file.text.to_string()), after: Some(after) });
        count += taken;
    }
    (changes, count)
}

/// The text of a file after its fixes, and how many of them that are.
///
/// A fix that leaves what cannot be read is a fault of its rule, and nobody's file pays for it.
fn repaired(file: &File, fixes: Vec<&Fix>) -> (String, usize) {
    let (edits, taken) = compatible(&fixes);
    let after = apply(&file.text, &edits);
    if taken == 0 || is_sound(file, &after) {
        return (after, taken);
    }
    let (edits, taken) = compatible(&sound(file, &fixes));
    let after = apply(&file.text, &edits);
    if is_sound(file, &after) { (after, taken) } else { (file.text.to_string(), 0) }
}

/// The fixes that break nothing, found by halves: few do.
fn sound<'f>(file: &File, fixes: &[&'f Fix]) -> Vec<&'f Fix> {
    if is_sound(file, &apply(&file.text, &compatible(fixes).0)) {
        return fixes.to_vec();
    }
    let (first, second) = fixes.split_at(fixes.len() / 2);
    let halves = [first, second].into_iter().filter(|half| half.len() < fixes.len());
    halves.flat_map(|half| sound(file, half)).collect()
}

fn is_sound(file: &File, after: &str) -> bool {
    parse(after).errors().len() <= file.tree.errors().len()
}

/// The edits of as many fixes as do not get in each other's way: a fix is applied whole or not at all. Two findings may
/// ask for the same edit.
fn compatible(fixes: &[&Fix]) -> (Vec<Edit>, usize) {
    let (mut taken, mut count) = (BTreeMap::<u32, &Edit>::new(), 0);
    for fix in fixes {
        if fix.edits.iter().all(|edit| is_free(edit, &taken)) {
            taken.extend(fix.edits.iter().map(|edit| (edit.span.start, edit)));
            count += 1;
        }
    }
    (taken.into_values().cloned().collect(), count)
}

/// Whether an edit is taken already, or stands apart from all that are: then their order does not matter.
fn is_free(edit: &Edit, taken: &BTreeMap<u32, &Edit>) -> bool {
    let Span { start, end } = edit.span;
    if let Some(same) = taken.get(&start) {
        return *same == edit;
    }
    let before = taken.range(..start).next_back();
    let after = taken.range(start..).next();
    before.is_none_or(|(_, other)| other.span.end <= start) && after.is_none_or(|(other, _)| end <= *other)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::catalog::Content;
    use crate::diagnostic::{Label, Severity};
    use crate::text::Span;

    use super::*;

    fn file(text: &str) -> File {
        File::new("pl.ftl".into(), "sv.ftl".into(), Content::Text(text.to_owned()))
    }

    /// A finding whose fix replaces texts by others.
    fn finding(text: &str, is_safe: bool, edits: &[(&str, &str)]) -> Diagnostic {
        let edit = |(old, new): &(&str, &str)| {
            let start = text.find(old).expect("it is there") as u32;
            Edit { span: Span::new(start, start + old.len() as u32), new: (*new).to_owned() }
        };
        diagnostic(is_safe, edits.iter().map(edit).collect())
    }

    fn diagnostic(is_safe: bool, edits: Vec<Edit>) -> Diagnostic {
        Diagnostic {
            rule: "rule",
            severity: Severity::Warning,
            locale: None,
            key: None,
            attribute: None,
            subject: String::new(),
            message: String::new(),
            help: None,
            primary: Label::file(&"pl.ftl".into(), ""),
            related: Vec::new(),
            fix: Some(Fix { title: String::new(), is_safe, edits }),
            change: None,
        }
    }

    #[track_caller]
    fn check(text: &str, wanted: Fixes, findings: &[Diagnostic], after: &str, count: usize) {
        let (changes, taken) = fix(&[file(text)], findings, wanted);
        let changed = changes.files.first().and_then(|change| change.after.as_deref()).unwrap_or(text);
        assert_eq!((changed, taken), (after, count));
    }

    const TEXT: &str = "\u{feff}a = Żółć i  kot\r\n\r\nb = { $x }";

    #[test]
    fn what_no_fix_names_stays() {
        let findings = [finding(TEXT, true, &[("  kot", " kot")]), finding(TEXT, true, &[("$x", "$y")])];
        check(TEXT, Fixes::Safe, &findings, "\u{feff}a = Żółć i kot\r\n\r\nb = { $y }", 2);
    }

    #[test]
    fn what_guesses_waits_to_be_asked_for() {
        let findings = [finding(TEXT, false, &[("Żółć", "Kot")])];
        check(TEXT, Fixes::Safe, &findings, TEXT, 0);
        check(TEXT, Fixes::All, &findings, &TEXT.replace("Żółć", "Kot"), 1);
    }

    #[test]
    fn of_two_at_one_place_the_first_counts_whole() {
        let first = finding(TEXT, true, &[("Żółć i", "Pies")]);
        let other = finding(TEXT, true, &[("i  kot", "kot"), ("$x", "$y")]);
        check(TEXT, Fixes::Safe, &[first.clone(), other.clone()], &TEXT.replace("Żółć i", "Pies"), 1);
        let wanted = TEXT.replace("i  kot", "kot").replace("$x", "$y");
        check(TEXT, Fixes::Safe, &[other, first], &wanted, 1);
    }

    #[test]
    fn two_findings_may_ask_for_one_edit() {
        let twice = [finding(TEXT, true, &[("$x", "$y")]), finding(TEXT, true, &[("$x", "$y"), ("kot", "pies")])];
        check(TEXT, Fixes::Safe, &twice, &TEXT.replace("$x", "$y").replace("kot", "pies"), 2);
        let at = |new: &str| diagnostic(true, vec![Edit { span: Span::at(3), new: new.to_owned() }]);
        check(TEXT, Fixes::Safe, &[at("# x\n"), at("# y\n")], "\u{feff}# x\na = Żółć i  kot\r\n\r\nb = { $x }", 1);
    }

    #[test]
    fn what_would_break_the_file_is_not_done() {
        let breaking = finding(TEXT, true, &[("{ $x }", "")]);
        check(TEXT, Fixes::Safe, std::slice::from_ref(&breaking), TEXT, 0);
        let good = finding(TEXT, true, &[("  kot", " kot")]);
        check(TEXT, Fixes::Safe, &[breaking, good], &TEXT.replace("  ", " "), 1);
    }

    proptest! {
        #[test]
        fn any_fixes_leave_the_rest(spans in prop::collection::vec((0..40_u32, 0..6_u32, "[a-c]{0,3}"), 0..12)) {
            let text: String = ('\u{100}'..'\u{128}').collect();
            let edit = |(start, length, new): &(u32, u32, String)| {
                let (start, end) = (*start, (start + length).min(40));
                Edit { span: Span::new(2 * start, 2 * end), new: new.clone() }
            };
            let fixes: Vec<_> = spans.iter().map(|one| diagnostic(true, vec![edit(one)])).collect();
            let fixes: Vec<_> = fixes.iter().filter_map(|finding| finding.fix.as_ref()).collect();
            let (edits, count) = compatible(&fixes);
            let touched = |at: u32| edits.iter().any(|edit| (edit.span.start..edit.span.end).contains(&at));
            let kept: String = text.char_indices().filter(|(at, _)| !touched(*at as u32)).map(|(_, char)| char).collect();
            let after = apply(&text, &edits);
            let left: String = after.chars().filter(|char| !char.is_ascii()).collect();
            prop_assert_eq!(left, kept);
            prop_assert_eq!(count > 0, !fixes.is_empty());
        }
    }
}
