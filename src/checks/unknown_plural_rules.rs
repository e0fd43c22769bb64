//! Nobody knows the plural rules of a locale.
//!
//! CLDR has none for the language, so its plurals are not checked, and a runtime shows the default variant.
//!
//! ## What to do
//!
//! Say which categories the locale has: `plural-categories = ["one", "other"]` under `[locale.<name>]` in
//! `flyt.toml`, or give the folder a `tag` of a language that CLDR knows.

use std::sync::Arc;

use crate::diagnostic::Severity;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("unknown-plural-rules", Severity::Note, Hook::Locale(check));

fn check<'a>(view: View<'a>, findings: &mut Findings<'_>) {
    let selects = |file: &&crate::catalog::File| !file.facts.selects.is_empty();
    let Some(file) = view.side.files.iter().find(selects).filter(|_| !view.side.plurals.is_known()) else { return };
    let name = view.side.locale.name();
    let message = format!("the plural rules of `{name}` are not known, so its plurals are not checked");
    let help = format!("set `plural-categories` or `tag` under `[locale.{name}]` in `flyt.toml`");
    findings.push(Finding::about(Arc::clone(&file.path), message).help(help));
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::found;

    #[test]
    fn once_a_locale() {
        let all = found(
            "## sv\na = { $n ->\n    [one] en\n   *[other] { $n }\n}\n## sco\na = { $n ->\n   *[other] { $n }\n}\n",
        );
        assert_eq!(
            all,
            "note[unknown-plural-rules] locales/sco/a.ftl the plural rules of `sco` are not known, so its plurals are not checked\n"
        );
    }
}
