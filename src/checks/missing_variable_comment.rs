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

use crate::catalog::{File, Message};
use crate::syntax::{Comment, Entry, names_in_comment};
use crate::view::{View, variables};

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

/// The variables that a comment speaks of.
fn names<'a>(comment: Comment<'a>) -> impl Iterator<Item = &'a str> {
    comment.lines().flat_map(names_in_comment)
}

fn tell(message: Message<'_>, explained: &[&BTreeSet<&str>], findings: &mut Findings<'_>) {
    let mut told = BTreeSet::new();
    for pattern in message.patterns().filter(|_| !message.is_term()) {
        for (one, kind) in variables(pattern) {
            let name = pattern.text(one.name);
            let is_explained = || explained.iter().any(|names| names.contains(name));
            if !is_explained() && told.insert(name) {
                let finding = Finding::in_pattern(pattern, one.span, format!("no comment explains `${name}`"));
                let help = format!("write `# ${name} ({}) - what it is` above the message", kind.as_str());
                findings.push(finding.subject(format!("${name}")).help(help));
            }
        }
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
