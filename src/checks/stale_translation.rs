//! A translation was made from an older source.
//!
//! Fluent has no "fuzzy": such a translation passes every other check. The ledger remembers which source each
//! translation was made from; what changed since is shown word by word. It is compared with the source that it was made
//! from, so a change of the source never makes other findings. Cosmetic: punctuation, spacing or case. Structural: a
//! variable, a reference, a selector or a tag came or went. Meaning: the words.
//!
//! ## What to do
//!
//! Bring the translation up to date and run `flyt sync`; or, if it is right as it is, `flyt accept KEY`.

use crate::diagnostic::{Severity, SourceChange};
use crate::ledger::{Change, StaleKind, compare};
use crate::syntax::{Syntax, parse};
use crate::view::{Tracked, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("stale-translation", Severity::Warning, Hook::Locale(check));

fn check<'a>(view: View<'a>, findings: &mut Findings<'_>) {
    for tracked in view.tracking.parts.iter().filter(|tracked| tracked.is_stale()) {
        findings.push(finding(view, tracked));
    }
    for (source, translation) in &view.tracking.grown {
        let part = source.attribute().map_or("a value".to_owned(), |name| format!("`.{name}`"));
        let message = format!("`{}` was made from an older source (structural)", source.message.id());
        let finding = Finding::in_message(*translation, translation.facts().id, message);
        let finding = finding.attribute(source.attribute()).subject(part.as_str());
        findings
            .push(finding.related(source.message.file, source.span(), "this came since").help(format!("add {part}")));
    }
}

fn finding(view: View<'_>, tracked: &Tracked<'_>) -> Finding {
    let before = view.sources.get(tracked.after().source);
    let change = before.and_then(|before| change(before, tracked));
    let kind = change.as_ref().map_or("unknown", |change| change.kind.as_str());
    let told = if change.is_some() { kind } else { "its text is not in the ledger any more" };
    let message = format!("`{}` was made from an older source ({told})", tracked.source.message.id());
    let finding = Finding::in_pattern(tracked.translation, tracked.translation.span(), message)
        .related(tracked.source.message.file, tracked.source.span(), "the source now")
        .help(help(change.as_ref(), tracked.key));
    let (Some(before), Some(_)) = (before, change) else { return finding };
    let after = tracked.source.tree().source();
    let after = after.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    let before = before.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    finding.change(SourceChange { kind, before: before.trim().to_owned(), after: after.trim().to_owned() })
}

/// What changed from the recorded text to today's.
fn change(before: &str, tracked: &Tracked<'_>) -> Option<Change> {
    let text = format!("a ={}\n", before.trim_end());
    let tree = parse(&text);
    let old = Syntax { text: &text, tree: &tree }.messages().next()?.value()?;
    Some(compare(old, tracked.source.tree()))
}

fn help(change: Option<&Change>, key: &str) -> String {
    let list = |parts: &[String]| parts.iter().map(|part| format!("`{part}`")).collect::<Vec<_>>().join(", ");
    let accept = format!("`flyt accept {key}` if it is right as it is");
    match change {
        Some(Change { kind: StaleKind::Structural, came, went }) => {
            let came = if came.is_empty() { String::new() } else { format!("add {}; ", list(came)) };
            let went = if went.is_empty() { String::new() } else { format!("remove {}; ", list(went)) };
            format!("{came}{went}{accept}")
        }
        _ => format!("bring it up to date, or {accept}"),
    }
}
