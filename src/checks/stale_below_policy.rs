//! A release has translations of an older source, and the policy forbids them.
//!
//! `stale` under `[policy]` allows them, warns of them or denies them. Asked only by `--release`.
//!
//! ## What to do
//!
//! Bring the translations up to date, or accept them as they are: `flyt todo` lists them.

use crate::config::Stale;
use crate::diagnostic::Severity;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("stale-below-policy", Severity::Error, Hook::Release(check));

fn check<'a>(view: View<'a>, findings: &mut Findings<'_>) {
    let stale = view.coverage().total.stale;
    if stale == 0 || view.policy.stale == Stale::Allow {
        return;
    }
    let locale = view.side.locale.name();
    let messages = if stale == 1 { "1 message".to_owned() } else { format!("{stale} messages") };
    let message = format!("made from an older source: {messages} of `{locale}`");
    let finding = Finding::about("flyt.toml", message).help(format!("see `flyt todo --locale {locale}`"));
    findings.push(if view.policy.stale == Stale::Warn { finding.at_most(Severity::Warning) } else { finding });
}
