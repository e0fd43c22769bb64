//! A reference leads to nothing.
//!
//! The reader sees `{-brand}` in the text. What the locale lacks may stand in a file that all locales share, or in a
//! locale that it falls back to; a reference must resolve in every bundle that holds its file.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! -brand = Flyt
//! about = Om { -brand }
//! ## pl
//! -brand = Flyt
//! about = O programie { -marka }
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! -brand = Flyt
//! about = Om { -brand }
//! ## pl
//! -brand = Flyt
//! about = O programie { -brand }
//! ```
//!
//! ## What to do
//!
//! Correct the name, or write the message or term that is meant. What the application itself resolves goes under
//! `external` in `flyt.toml`.

use crate::catalog::{Message, Pattern, Role, Use, UseKind};
use crate::diagnostic::Severity;
use crate::view::{Lookup, SourceUses, View};

use super::names::nearest;
use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("unresolved-reference", Severity::Error, Hook::Message(check));

fn check<'a>(view: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    let source = SourceUses::of(view, message);
    for pattern in message.patterns() {
        for reference in pattern.uses() {
            if !reference.is_reference() || is_external(view, pattern, reference) {
                continue;
            }
            // What the source's text refers to as well is the source's fault, and told there.
            if let Some(bundle) = fails_in(view, pattern, reference)
                && !source.has(pattern, reference)
            {
                findings.push(finding(view, pattern, reference, bundle));
            }
        }
    }
}

/// The first bundle in which a reference leads to nothing.
fn fails_in<'a>(view: View<'a>, pattern: Pattern<'a>, reference: &Use) -> Option<u32> {
    let lookup = Lookup::translation(view, pattern.message);
    let mut bundles = view.side.index.bundles(&pattern.message.file.source_path).iter();
    bundles.find(|bundle| lookup.in_bundle(**bundle).target(pattern, reference).is_none()).copied()
}

fn is_external(view: View<'_>, pattern: Pattern<'_>, reference: &Use) -> bool {
    view.config.runtime.is_external(pattern.text(reference.name))
}

/// What the source uses in this message and is written much the same: a variable, a term, another message.
fn meant<'a>(view: View<'a>, pattern: Pattern<'a>, name: &str) -> Option<String> {
    let message = pattern.message;
    let source = view.source?.index.find_in_file(&message.file.source_path, message.id())?;
    let mut used = Vec::new();
    for pattern in source.patterns() {
        used.extend(pattern.uses().iter().map(|one| match one.kind {
            UseKind::Variable => format!("${}", pattern.text(one.name)),
            _ => pattern.text(one.name).to_owned(),
        }));
    }
    let bare = |name: &str| name.trim_start_matches(['$', '-']).to_owned();
    let same = used.iter().find(|used| bare(used) == bare(name));
    same.cloned().or_else(|| nearest(name, used.iter().map(String::as_str)).map(str::to_owned))
}

fn finding<'a>(view: View<'a>, pattern: Pattern<'a>, reference: &Use, bundle: u32) -> Finding {
    let name = pattern.text(reference.name);
    let whole = reference.attribute.map_or(name.to_owned(), |span| format!("{name}.{}", pattern.text(span)));
    let found = Lookup::translation(view, pattern.message).in_bundle(bundle).message(name);
    let kind = if reference.kind == UseKind::Term { "term" } else { "message" };
    let (message, label) = match (found, reference.attribute) {
        (Some(_), Some(_)) => (format!("`{name}` has no attribute for `{whole}`"), "no such attribute"),
        (Some(_), None) => (format!("`{name}` has no value to show"), "only attributes"),
        (None, _) => {
            let bundle = &view.namespaces.names()[bundle as usize];
            (format!("there is no {kind} `{name}` in bundle `{bundle}`"), "leads to nothing")
        }
    };
    let finding = Finding::in_pattern(pattern, reference.span, message).subject(whole).label(label).help(
        match meant(view, pattern, name) {
            Some(near) => format!("did you mean `{near}`?"),
            None => {
                "correct the name, or list it under `external` in `flyt.toml` if the application resolves it".to_owned()
            }
        },
    );
    // A selector without its attribute shows its default variant, which is a text still.
    if reference.role == Role::Selector { finding.at_most(Severity::Warning) } else { finding }
}

#[cfg(test)]
mod tests {
    use crate::checks::testing::marked;

    #[test]
    fn attributes_and_missing_values_count() {
        marked(
            "## sv\na =\n    .alt = Bild\nb = { a.alt } { a } { a.title }\n                ^ unresolved-reference\n                      ^^^^^^^ unresolved-reference\n",
        );
    }

    #[test]
    fn what_the_source_has_is_found() {
        marked("## sv\n-t = T\na = A\nb = { a } { -t }\n## pl\nb = { a } { -t }\na = A\n-t = T\n");
    }
}
