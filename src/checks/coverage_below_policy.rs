//! A locale, or one of its documents, has less than the policy demands.
//!
//! Asked only by `--release`: an incomplete locale never fails an ordinary check. Shares are compared as whole
//! messages, so nothing is rounded up to enough.
//!
//! ## What to do
//!
//! Translate what is missing, or lower `min-coverage` under `[policy]` or `[policy.<locale>]` in `flyt.toml`.

use crate::diagnostic::Severity;
use crate::view::{Coverage, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("coverage-below-policy", Severity::Error, Hook::Release(check));

fn check<'a>(view: View<'a>, findings: &mut Findings<'_>) {
    let (locale, demanded) = (view.side.locale.name(), view.policy.min_coverage);
    let coverage = view.coverage();
    for (path, document) in &coverage.documents {
        if !document.reaches(demanded) {
            let file = view.config.translation_path(path, locale).unwrap_or_else(|| path.clone());
            let names = names(&view, path);
            let message = format!("{} of `{path}` {}, missing: {names}", share(*document), demands(demanded));
            findings.push(Finding::about(file.as_str(), message).subject(path.as_str()).help(HELP));
        }
    }
    let documents_say_it = coverage.documents.values().any(|document| !document.reaches(demanded));
    if !coverage.total.reaches(demanded) && !documents_say_it {
        let message = format!("{} of `{locale}` {}", share(coverage.total), demands(demanded));
        findings.push(Finding::about("flyt.toml", message).help(HELP));
    }
}

const HELP: &str = "translate what is missing, or lower `min-coverage` in `flyt.toml`";

fn share(coverage: Coverage) -> String {
    format!("{} of {} messages ({} %)", coverage.present, coverage.messages, coverage.percent())
}

fn demands(share: f64) -> String {
    format!("are translated, {:.0} % are demanded", share * 100.0)
}

/// The first few ids that are missing from a document.
fn names(view: &View<'_>, path: &str) -> String {
    const SHOWN: usize = 5;
    let missing = view.pairs.missing.iter().filter(|message| &*message.file.source_path == path);
    let partial = view.pairs.both.iter().filter(|pair| !pair.is_whole()).map(|pair| &pair.source);
    let partial = partial.filter(|message| &*message.file.source_path == path);
    let ids: Vec<_> = missing.chain(partial).map(|message| format!("`{}`", message.id())).collect();
    let shown = ids.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(", ");
    if ids.len() > SHOWN { format!("{shown} and {} more", ids.len() - SHOWN) } else { shown }
}
