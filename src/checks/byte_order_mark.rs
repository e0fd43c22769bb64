//! A file starts with a byte-order mark.
//!
//! UTF-8 needs none, and Fluent's own parsers take it for a part of the first message's name: the first entry of the
//! file is lost in every runtime.
//!
//! ## What to do
//!
//! Save the file as UTF-8 without byte-order mark (without "BOM").

use crate::catalog::File;
use crate::diagnostic::Severity;
use crate::text::{Edit, Span};
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("byte-order-mark", Severity::Warning, Hook::File(check));

fn check(_: View<'_>, file: &File, findings: &mut Findings<'_>) {
    if file.text.starts_with('\u{feff}') {
        let message = "this file starts with a byte-order mark";
        let finding = Finding::at(file, Span::new(0, 3), message).label("Fluent's parsers lose the first entry");
        let edit = Edit { span: Span::new(0, 3), new: String::new() };
        let finding = finding.help("save the file as UTF-8 without byte-order mark");
        findings.push(finding.fix("remove the byte-order mark", vec![edit]));
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::found;

    #[test]
    fn at_the_start() {
        assert_eq!(
            found("## sv\na = Ett\n## pl\n\u{feff}a = Jeden\n"),
            "warning[byte-order-mark] locales/pl/a.ftl:1:1 this file starts with a byte-order mark\n"
        );
    }
}
