//! A translation has a placeholder of another format.
//!
//! `%s`, `%(name)s` and `{0}` come from other formats, with a text that was moved to Fluent. Here they are text: the
//! reader sees `%s`, or 0. So are `${name}` and `{{name}}` in a string. What the source has as well is taken to be
//! meant, and a percentage is none: 100 % de.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! hello = Hej { $name }
//! ## pl
//! hello = Cześć %s
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! hello = Hej { $name }
//! ## pl
//! hello = Cześć { $name }
//! ```
//!
//! ## What to do
//!
//! Write the source's variable.

use crate::diagnostic::Severity;
use crate::view::{PatternPair, View};

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("placeholder-mismatch", Severity::Warning, Hook::PatternPair(check));

fn check<'a>(_: View<'a>, pair: PatternPair<'a>, findings: &mut Findings<'_>) {
    let (source, translation) = (pair.source, pair.translation);
    for one in translation.foreign_placeholders(source) {
        let message = format!("`{}` is a placeholder of another format", one.text);
        let label = if one.text.trim_matches(['{', '}']).len() == 1 { "shown as a number" } else { "shown as it is" };
        findings.push(
            Finding::in_pattern(translation, one.span, message)
                .subject(one.text)
                .label(label)
                .related(source.message.file, source.span(), "the source")
                .help("write the source's variable"),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::{found, marked};

    #[test]
    fn percentages_are_none() {
        marked("## sv\na = 100 % av allt, 50% rabatt\n## fr\na = 100 % de tout, 100%d’accord, 50%s, 20 %d’un\n");
    }

    #[test]
    fn each_is_marked() {
        let translation =
            "a = { 0 } %1$s %@ %(imie)s\n    ^^^^^ placeholder-mismatch\n          ^^^^ placeholder-mismatch\n";
        let rest = "               ^^ placeholder-mismatch\n                  ^^^^^^^^ placeholder-mismatch\n";
        marked(&format!("## sv\na = A\n## pl\n{translation}{rest}"));
        marked("## sv\na = Hej\n## pl\na = Cześć { \"{{imie}}\" }\n            ^^^^^^^^^^ placeholder-mismatch\n");
    }

    #[test]
    fn what_the_source_has_is_meant() {
        let text = "a = { 0 } %s { \"{namn}\" } { \"${x}\" }\n";
        marked(&format!("## sv\n{text}## pl\n{text}"));
        marked("## sv\na = Fas 3\n## pl\na = Faza { 3 }\n");
    }

    #[test]
    fn what_stands_for_a_variable_is_told_once() {
        let found = found("## sv\na = Hej { $namn }\n## pl\na = Cześć { 0 }\n");
        assert!(found.contains("`{0}` is a placeholder") && !found.contains("missing-variable"), "{found}");
    }
}
