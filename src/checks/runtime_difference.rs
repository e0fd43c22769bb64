//! The chosen runtime shows a text otherwise than it is written.
//!
//! `profile` under `[runtime]` says which one it is.
//!
//! - `fluent.js` lets a translation set only some options: `style` and `type` are for the application, so 0.02 as a
//!   percentage is shown as 0.02, and ordinals choose by cardinal rules. It takes the text `"false"` for yes; 0 is no.
//! - `fluent-rs` shows numbers as they are, with `minimumFractionDigits` alone. It compares options when it matches a
//!   number, so that under `NUMBER($n, type: "ordinal")` a variant `[1]` is never chosen, nor under `$n` a `[1.0]`. It
//!   drops the spaces before a placeable that starts a line, which is told where line breaks count (`whitespace =
//!   "exact"`). Of some languages its plural rules are wrong, which is told once a language.
//! - `fluent-rs` keeps a message and a term of one name under that name, so that only one of them loads; since every
//!   build is tried in it, that is told for the profile `flyt` as well.
//!
//! ## Wrong
//!
//! ```ftl
//! ## sv
//! -brain = hjärnan
//! brain = Om { -brain }
//! ```
//!
//! ## Right
//!
//! ```ftl
//! ## sv
//! -brain = hjärnan
//! about-brain = Om { -brain }
//! ```
//!
//! ## What to do
//!
//! Rename one of the two; for options, let the application format the value, or choose another runtime.

mod indentation;
mod keys;
mod options;
mod plurals;

use crate::catalog::{File, Message};
use crate::config::{LineBreaks, Profile};
use crate::diagnostic::Severity;
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("runtime-difference", Severity::Warning, Hook::Locale(check));

fn check<'a>(view: View<'a>, findings: &mut Findings<'_>) {
    let profile = view.config.runtime.profile;
    for message in view.side.files.iter().flat_map(File::messages) {
        if profile != Profile::FluentJs && message.is_term() {
            shared_name(view, message, findings);
        }
        for pattern in message.patterns().filter(|_| profile != Profile::Flyt) {
            options::check(view, pattern, findings);
            if profile == Profile::FluentRs {
                keys::check(view, pattern, findings);
                if view.config.line_breaks(&message.file.source_path) == LineBreaks::Exact {
                    indentation::check(pattern, findings);
                }
            }
        }
    }
    if profile == Profile::FluentRs {
        plurals::check(view, findings);
    }
}

fn shared_name<'a>(view: View<'a>, term: Message<'a>, findings: &mut Findings<'_>) {
    let bundles = view.side.index.bundles(&term.file.source_path);
    let same = bundles.iter().find_map(|bundle| view.side.index.find(*bundle, &term.id()[1..]));
    // What the source names so is told there.
    let in_source =
        view.source.is_some_and(|source| source.index.find_in_file(&term.file.source_path, term.id()).is_some());
    if let Some(message) = same.filter(|_| !in_source) {
        let headline =
            format!("`{}` and `{}` have one name in `fluent-rs`, which loads only one", message.id(), term.id());
        let finding = Finding::in_message(term, term.facts().id, headline);
        findings.push(finding.related(message.file, message.facts().id, "the message").help("rename one of the two"));
    }
}

/// What `fluent-bundle` makes of texts, so that the tests can hold what is said of it against it.
#[cfg(test)]
mod trial {
    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

    pub(super) type Bundle = FluentBundle<FluentResource>;

    pub(super) fn bundle(locale: &str, text: &str) -> Bundle {
        let mut bundle = FluentBundle::new(vec![locale.parse().expect("a tag")]);
        bundle.set_use_isolating(false);
        bundle.add_builtins().expect("a new bundle");
        bundle.add_resource(FluentResource::try_new(text.to_owned()).expect("good Fluent")).expect("new ids");
        bundle
    }

    pub(super) fn show(bundle: &Bundle, id: &str, number: f64) -> String {
        let args = FluentArgs::from_iter([("n", number)]);
        let value = bundle.get_message(id).and_then(|message| message.value()).expect("a value");
        bundle.format_pattern(value, Some(&args), &mut Vec::new()).into_owned()
    }

    /// The message `a` of a Swedish text.
    pub(super) fn shown(text: &str, number: f64) -> String {
        show(&bundle("sv", text), "a", number)
    }

    /// What the rules find under a profile.
    pub(super) fn found_under(profile: &str, text: &str) -> String {
        crate::checks::testing::found_with(&format!("[runtime]\nprofile = \"{profile}\"\n"), text)
    }
}

#[cfg(test)]
mod tests {
    use fluent_bundle::{FluentBundle, FluentResource};

    use super::trial::found_under;

    #[test]
    fn a_term_and_a_message_of_one_name_are_told_where_they_clash() {
        let text = "## sv\n-x = T\nx = M { -x }\n";
        assert!(found_under("flyt", text).contains("loads only one"));
        assert!(found_under("fluent-rs", text).contains("loads only one"));
        assert_eq!(found_under("fluent.js", text), "");
        let resource = FluentResource::try_new("-x = T\nx = M { -x }\n".to_owned()).expect("good Fluent");
        assert!(FluentBundle::<FluentResource>::default().add_resource(resource).is_err());
    }
}
