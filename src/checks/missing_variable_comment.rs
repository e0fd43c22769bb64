//! A source message has a variable that no comment explains.
//!
//! A translator sees `{ $count }` and must guess what is counted, and whether it can be zero. A line such as
//! `# $count (Number) - How many sources the article cites.` says so. A comment of the group or of the file will do. Off
//! by default.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! sources = { $count } källor
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! # $count (Number) - How many sources the article cites.
//! sources = { $count } källor
//! ```
//!
//! ## What to do
//!
//! Explain the variable in the message's comment.

use std::collections::BTreeSet;

use crate::catalog::{File, Message, UseKind};
use crate::syntax::{Comment, Entry};
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::off("missing-variable-comment", Hook::File(check));

fn check(view: View<'_>, file: &File, findings: &mut Findings<'_>) {
    if view.source.is_some() {
        return;
    }
    let (mut of_file, mut of_group) = (String::new(), String::new());
    let mut messages = file.messages();
    for entry in file.syntax().entries() {
        match entry {
            Entry::Comment(comment) if comment.level() == 3 => of_file.push_str(&text(comment)),
            Entry::Comment(comment) if comment.level() == 2 => of_group = text(comment),
            Entry::Message(tree) => {
                let own = tree.comment().map(text).unwrap_or_default();
                let message = messages.next().expect("as many as there are entries");
                tell(message, &[own.as_str(), &of_group, &of_file], findings);
            }
            _ => {}
        }
    }
}

fn text(comment: Comment<'_>) -> String {
    comment.lines().map(|line| format!("{line}\n")).collect()
}

fn tell(message: Message<'_>, comments: &[&str], findings: &mut Findings<'_>) {
    let mut told = BTreeSet::new();
    for pattern in message.patterns().filter(|_| !message.is_term()) {
        for one in pattern.uses_of(UseKind::Variable) {
            let name = pattern.text(one.name);
            let explained = comments.iter().any(|comment| explains(comment, name));
            if !explained && told.insert(name) {
                let finding = Finding::in_pattern(pattern, one.span, format!("no comment explains `${name}`"));
                let help = format!("write `# ${name} (Number) - what it is` above the message");
                findings.push(finding.subject(format!("${name}")).help(help));
            }
        }
    }
}

/// Whether a comment has `$name` as a word.
fn explains(comment: &str, name: &str) -> bool {
    let is_part = |char: char| char.is_ascii_alphanumeric() || char == '-' || char == '_';
    comment.split('$').skip(1).any(|rest| rest.strip_prefix(name).is_some_and(|rest| !rest.starts_with(is_part)))
}
