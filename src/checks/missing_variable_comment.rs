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

use crate::catalog::{File, Message, Pattern, Use, UseKind};
use crate::syntax::{Comment, Entry};
use crate::view::{View, selects_by_number};

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
                let kind = kind(pattern, one);
                let help = format!("write `# ${name} ({kind}) - what it is` above the message");
                findings.push(finding.subject(format!("${name}")).help(help));
            }
        }
    }
}

/// What a variable seems to hold.
fn kind(pattern: Pattern<'_>, one: &Use) -> &'static str {
    let within = |call: &&Use| call.span.start < one.span.start && one.span.end < call.span.end;
    let call = pattern.uses_of(UseKind::Function).find(within).map(|call| pattern.text(call.name));
    let selects = pattern.selects().iter().find(|select| select.span == one.span);
    match call {
        Some("DATETIME") => "Date",
        Some("NUMBER") => "Number",
        _ if selects.is_some_and(|select| selects_by_number(pattern.placeable(select))) => "Number",
        _ => "String",
    }
}

/// Whether a comment has `$name` as a word.
fn explains(comment: &str, name: &str) -> bool {
    let is_part = |char: char| char.is_ascii_alphanumeric() || char == '-' || char == '_';
    comment.split('$').skip(1).any(|rest| rest.strip_prefix(name).is_some_and(|rest| !rest.starts_with(is_part)))
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::found_with;

    #[test]
    fn the_file_s_comment_will_do_and_attributes_count() {
        let settings = "[rules]\nmissing-variable-comment = \"warning\"\n";
        let text = "## sv\n### $site (String) - The page.\n\n# $who - The writer.\na = { $site } { $who }\n    .x = { $whom }\n";
        let wanted = "warning[missing-variable-comment] content/a.ftl:5:12 no comment explains `$whom`\n";
        assert_eq!(found_with(settings, text), wanted);
    }
}
