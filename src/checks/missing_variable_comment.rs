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
    let (mut of_file, mut of_group) = (BTreeSet::new(), BTreeSet::new());
    let mut messages = file.messages();
    for entry in file.syntax().entries() {
        match entry {
            Entry::Comment(comment) if comment.level() == 3 => of_file.extend(names(comment)),
            Entry::Comment(comment) if comment.level() == 2 => of_group = names(comment).collect(),
            Entry::Message(tree) => {
                let own = tree.comment().into_iter().flat_map(names).collect();
                let message = messages.next().expect("as many as there are entries");
                tell(message, &[&own, &of_group, &of_file], findings);
            }
            _ => {}
        }
    }
}

/// The variables that a comment speaks of: `$name` as a word.
fn names<'a>(comment: Comment<'a>) -> impl Iterator<Item = &'a str> {
    let is_part = |char: char| char.is_ascii_alphanumeric() || char == '-' || char == '_';
    let behind = comment.lines().flat_map(|line| line.split('$').skip(1));
    behind.map(move |rest| &rest[..rest.find(|char| !is_part(char)).unwrap_or(rest.len())])
}

fn tell(message: Message<'_>, explained: &[&BTreeSet<&str>], findings: &mut Findings<'_>) {
    let mut told = BTreeSet::new();
    for pattern in message.patterns().filter(|_| !message.is_term()) {
        let mut call = None::<&Use>;
        for one in pattern.uses() {
            if one.kind == UseKind::Function && call.is_none_or(|call| call.span.end <= one.span.start) {
                call = Some(one);
            }
            let name = pattern.text(one.name);
            let is_explained = || explained.iter().any(|names| names.contains(name));
            if one.kind == UseKind::Variable && !is_explained() && told.insert(name) {
                let finding = Finding::in_pattern(pattern, one.span, format!("no comment explains `${name}`"));
                let kind = kind(pattern, one, call.filter(|call| one.span.end < call.span.end));
                let help = format!("write `# ${name} ({kind}) - what it is` above the message");
                findings.push(finding.subject(format!("${name}")).help(help));
            }
        }
    }
}

/// What a variable seems to hold.
fn kind(pattern: Pattern<'_>, one: &Use, call: Option<&Use>) -> &'static str {
    let at = pattern.selects().partition_point(|select| select.span.start < one.span.start);
    let selects = pattern.selects().get(at).filter(|select| select.span == one.span);
    match call.map(|call| pattern.text(call.name)) {
        Some("DATETIME") => "Date",
        Some("NUMBER") => "Number",
        _ if selects.is_some_and(|select| selects_by_number(pattern.placeable(select))) => "Number",
        _ => "String",
    }
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
