//! Findings that somebody silenced beside the message, with a reason.
//!
//! `# flyt: allow RULE - reason` in the comment of a message silences the rule in that message; in a group's comment
//! (`##`) in the group, in the file's (`###`) in the file. In the source it silences the rule for that message in all
//! locales.

use crate::catalog::File;
use crate::config::nearest;
use crate::diagnostic::Diagnostic;
use crate::syntax::{Comment, Entry};
use crate::text::Span;
use crate::view::View;

use super::unused_suppression::Unused;
use super::{Finding, Findings, Levels, RULES, rule};

/// Where a comment asks for silence.
const MARK: &str = "flyt: allow ";

/// A silence that was asked for.
#[derive(Debug)]
struct Silence<'a> {
    file: &'a File,
    rule: &'a str,
    reason: &'a str,
    /// Where it is asked for.
    span: Span,
    /// The part of the file that it is about.
    scope: Span,
    /// The message that it is about, where it is about one.
    key: Option<String>,
    side: Side,
    used: bool,
}

/// Whose comment it is that asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    /// The source's, where the source itself is checked.
    Source,
    /// The source's, where a translation is checked.
    SourceOfTranslation,
    Translation,
}

/// Takes out what is silenced, and tells silences that silence nothing.
pub(super) fn silence(view: View<'_>, levels: Levels<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let own = if view.source.is_some() { Side::Translation } else { Side::Source };
    let mut silences: Vec<_> = view.side.files.iter().flat_map(|file| of_file(file, own)).collect();
    if let Some(source) = view.source {
        silences.extend(source.files.iter().flat_map(|file| of_file(file, Side::SourceOfTranslation)));
    }
    if silences.is_empty() {
        return;
    }
    diagnostics.retain(|diagnostic| {
        let mut silenced = false;
        for silence in silences.iter_mut().filter(|silence| silence.is_about(diagnostic)) {
            silence.used = true;
            silenced = true;
        }
        !silenced
    });
    let rule = rule("unused-suppression").expect("it is one of the rules");
    let locale = view.side.locale.name();
    let mut findings = Findings { rule, project: Some((levels, locale)), diagnostics: std::mem::take(diagnostics) };
    silences.iter().for_each(|silence| silence.tell(&mut findings));
    *diagnostics = findings.diagnostics;
}

/// The silences in the comments of a file. Most files have none, and are not looked at closer.
fn of_file(file: &File, side: Side) -> Vec<Silence<'_>> {
    let mut silences = Vec::new();
    if !file.text.contains(MARK) {
        return silences;
    }
    let end = file.text.len() as u32;
    let entries: Vec<_> = file.syntax().entries().collect();
    for (at, entry) in entries.iter().enumerate() {
        match entry {
            Entry::Message(message) => {
                let key = Some(format!("{}:{}", file.source_path, message.id()));
                let comment = message.comment();
                let asked = |one| asked(file, one, message.span(), key.clone(), side);
                silences.extend(comment.into_iter().flat_map(asked));
            }
            Entry::Comment(comment) if comment.level() > 1 => {
                let ends =
                    entries[at + 1..].iter().find(|next| matches!(next, Entry::Comment(next) if next.level() == 2));
                let group = ends.filter(|_| comment.level() == 2).map_or(end, |next| next.span().start);
                let from = if comment.level() == 2 { comment.span().start } else { 0 };
                silences.extend(asked(file, *comment, Span::new(from, group), None, side));
            }
            Entry::Comment(comment) => {
                silences.extend(asked(file, *comment, Span::at(comment.span().start), None, side))
            }
            Entry::Junk(_) => {}
        }
    }
    silences
}

fn asked<'a>(file: &'a File, comment: Comment<'a>, scope: Span, key: Option<String>, side: Side) -> Vec<Silence<'a>> {
    let mut silences = Vec::new();
    for line in comment.lines() {
        let Some(asked) = line.trim().strip_prefix(MARK) else { continue };
        let begun = asked.strip_suffix(" -").unwrap_or(asked);
        let (rule, reason) = asked.split_once(" - ").unwrap_or((begun, ""));
        let start = asked.as_ptr() as usize - file.text.as_ptr() as usize;
        let span = Span::new(start as u32, (start + asked.len()) as u32);
        let (rule, reason) = (rule.trim(), reason.trim());
        silences.push(Silence { file, rule, reason, span, scope, key: key.clone(), side, used: false });
    }
    silences
}

impl Silence<'_> {
    fn is_about(&self, diagnostic: &Diagnostic) -> bool {
        if self.rule != diagnostic.rule || self.idle_reason().is_some() {
            return false;
        }
        if let Some(key) = &self.key {
            return diagnostic.key.as_ref() == Some(key);
        }
        if self.side == Side::SourceOfTranslation || diagnostic.primary.file != self.file.path {
            return false;
        }
        let line = |offset: u32| self.file.lines().line(offset) as u32 + 1;
        let whole = self.scope.len() as usize == self.file.text.len();
        whole
            || diagnostic
                .primary
                .place
                .as_ref()
                .is_some_and(|place| (line(self.scope.start)..=line(self.scope.end)).contains(&place.start.line))
    }

    /// Why it cannot silence anything, whatever is found.
    fn idle_reason(&self) -> Option<Unused> {
        let Some(rule) = rule(self.rule) else {
            return Some(Unused::UnknownRule(nearest(self.rule, RULES.iter().map(|rule| rule.id))));
        };
        let is_alone = self.key.is_none() && self.scope.is_empty();
        let is_guarded = rule.is_guard && self.side == Side::Translation;
        let reasons =
            [(self.reason.is_empty(), Unused::NoReason), (is_guarded, Unused::Guard), (is_alone, Unused::Alone)];
        reasons.into_iter().find(|(is_so, _)| *is_so).map(|(_, reason)| reason)
    }

    fn tell(&self, findings: &mut Findings<'_>) {
        // Whether a silence in the source's message is of use, only its translations can tell.
        let is_elsewhere = self.side == Side::SourceOfTranslation;
        let may_be_of_use = self.used || is_elsewhere || self.side == Side::Source && self.key.is_some();
        let nothing = (!may_be_of_use).then_some(Unused::NothingFound);
        let Some(unused) = self.idle_reason().filter(|_| !is_elsewhere).or(nothing) else { return };
        let (message, help) = unused.words(self.rule);
        let finding = Finding::at(self.file, self.span, message).subject(self.rule).help(help);
        findings.push(match &self.key {
            Some(key) => finding.key(key.clone()),
            None => finding,
        });
    }
}
