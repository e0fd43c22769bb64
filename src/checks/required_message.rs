//! A locale lacks a message that the policy requires.
//!
//! `required` under `[policy]` names keys that no locale may lack, such as every document's title: `*:title`. Asked
//! only by `--release`.
//!
//! ## What to do
//!
//! Translate it.

use crate::catalog::Message;
use crate::config::wildcard;
use crate::diagnostic::Severity;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("required-message", Severity::Error, Hook::Release(check));

fn check<'a>(view: View<'a>, findings: &mut Findings<'_>) {
    let partial = view.pairs.both.iter().filter(|pair| !pair.is_whole()).map(|pair| pair.source);
    let absent = view.pairs.missing.iter().copied().chain(partial);
    for message in absent.filter(|message| is_required(view, *message)) {
        let source_path = &message.file.source_path;
        let path = view.config.translation_path(source_path, view.side.locale.name());
        let headline = format!("`{}` is required and not translated", message.id());
        let finding = Finding::about(path.as_deref().unwrap_or(source_path), headline).key(message.key());
        findings.push(finding.related(message.file, message.facts().id, "the source").help("translate it"));
    }
}

fn is_required(view: View<'_>, message: Message<'_>) -> bool {
    view.policy.required.iter().any(|pattern| wildcard(pattern, &message.key()))
}
