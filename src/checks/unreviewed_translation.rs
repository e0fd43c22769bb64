//! A locale has fewer reviewed messages than the policy demands.
//!
//! `min-reviewed` under `[policy]` is the share of messages that a second person must have looked at. Asked only by
//! `--release`.
//!
//! ## What to do
//!
//! Review messages and mark them: `flyt accept --reviewed KEY`.

use crate::diagnostic::Severity;
use crate::ledger::Provenance;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("unreviewed-translation", Severity::Error, Hook::Release(check));

fn check<'a>(view: View<'a>, findings: &mut Findings<'_>) {
    let total = view.coverage().total;
    let (reviewed, demanded) = (total.provenance[Provenance::Reviewed as usize], view.policy.min_reviewed);
    if f64::from(reviewed) + 1e-9 < (demanded * f64::from(total.messages)).ceil() {
        let locale = view.side.locale.name();
        let message = format!(
            "{reviewed} of {} messages of `{locale}` are reviewed, {:.0} % are demanded",
            total.messages,
            demanded * 100.0
        );
        findings.push(
            Finding::about("flyt.toml", message).help("review messages and mark them: `flyt accept --reviewed KEY`"),
        );
    }
}
