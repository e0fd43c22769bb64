//! The chosen runtime shows a text otherwise than it is written.
//!
//! `profile` under `[runtime]` says which one it is. `fluent.js` lets a translation set only some options: `style` and
//! `type` are for the application, so 0.02 as a percentage is shown as 0.02, and ordinals choose by cardinal rules.
//! `fluent-rs` shows numbers as they are, with `minimumFractionDigits` alone; it also compares options when it matches a
//! number, so under `NUMBER($n, type: "ordinal")` a variant `[1]` is never chosen. And it keeps a message and a term of
//! one name under that name, so that only one of them loads; since every build is tried in it, that is told for the
//! profile `flyt` as well.
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

use crate::catalog::{Message, Pattern, UseKind};
use crate::config::Profile;
use crate::diagnostic::Severity;
use crate::format::{Function, Honours};
use crate::syntax::{Argument, Expression, Variant};
use crate::view::View;

use super::{Finding, Findings, Hook, Rule};

pub(super) const RULE: Rule = Rule::new("runtime-difference", Severity::Warning, Hook::Message(check));

fn check<'a>(view: View<'a>, message: Message<'a>, findings: &mut Findings<'_>) {
    let profile = view.config.runtime.profile;
    if profile != Profile::FluentJs && message.is_term() {
        shared_name(view, message, findings);
    }
    if profile == Profile::Flyt {
        return;
    }
    for pattern in message.patterns().filter(|pattern| !pattern.uses().is_empty()) {
        options(profile, pattern, findings);
        if profile == Profile::FluentRs {
            ordinal_numbers(pattern, findings);
        }
    }
}

fn shared_name<'a>(view: View<'a>, term: Message<'a>, findings: &mut Findings<'_>) {
    let bundles = view.side.index.bundles(&term.file.source_path);
    let same = bundles.iter().find_map(|bundle| view.side.index.find(*bundle, &term.id()[1..]));
    // What the source names so is told there.
    let in_source = view.source.is_some_and(|source| source.index.find_in_file(&term.file.source_path, term.id()).is_some());
    if let Some(message) = same.filter(|_| !in_source) {
        let headline = format!("`{}` and `{}` have one name in `fluent-rs`, which loads only one", message.id(), term.id());
        let finding = Finding::in_message(term, term.facts().id, headline);
        findings.push(finding.related(message.file, message.facts().id, "the message").help("rename one of the two"));
    }
}

fn options(profile: Profile, pattern: Pattern<'_>, findings: &mut Findings<'_>) {
    for call in pattern.uses_of(UseKind::Function) {
        let Some(function) = Function::named(pattern.text(call.name)) else { continue };
        let Some(Expression::Function { arguments, .. }) = pattern.expression(call) else { continue };
        for argument in arguments.iter() {
            let Argument::Named(name, span, value) = argument else { continue };
            let Some(option) = function.option(name).filter(|option| !heeds(profile, option.honours)) else { continue };
            // Its default says nothing that the runtime would not do anyway.
            if matches!(value, Expression::String("decimal" | "cardinal" | "standard" | "auto", _)) {
                continue;
            }
            let headline = format!("{} passes over `{}` here", runtime(profile), option.name);
            let finding = Finding::in_pattern(pattern, span, headline).subject(name).label("only the application can set it");
            findings.push(finding.help("let the application format the value, or choose another runtime"));
        }
    }
}

fn heeds(profile: Profile, honours: Honours) -> bool {
    match profile {
        Profile::Flyt => true,
        Profile::FluentJs => matches!(honours, Honours::Both | Honours::FluentJs),
        Profile::FluentRs => matches!(honours, Honours::Both | Honours::FluentRs),
    }
}

fn runtime(profile: Profile) -> &'static str {
    match profile {
        Profile::FluentJs => "fluent.js",
        _ => "fluent-rs",
    }
}

/// Literal numbers under an ordinal selector.
fn ordinal_numbers(pattern: Pattern<'_>, findings: &mut Findings<'_>) {
    for select in pattern.selects() {
        let placeable = pattern.placeable(select);
        let Expression::Function { arguments, .. } = placeable.expression() else { continue };
        if arguments.string("type").as_deref() != Some("ordinal") {
            continue;
        }
        for variant in placeable.variants().filter(|variant: &Variant<'_>| variant.is_number()) {
            let headline = format!("fluent-rs never chooses `[{}]` for an ordinal number", variant.key());
            let finding = Finding::in_pattern(pattern, variant.key_span(), headline).subject(variant.key());
            findings.push(finding.label("never shown").help("use a category, such as `[one]`"));
        }
    }
}

#[cfg(test)]
mod tests {
    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

    use crate::checks::testing::found_with;

    fn profile(name: &str, text: &str) -> String {
        found_with(&format!("[runtime]\nprofile = \"{name}\"\n"), text)
    }

    #[test]
    fn each_runtime_has_its_own() {
        let text = "## sv\na = { NUMBER($n, style: \"percent\") } { NUMBER($n, minimumFractionDigits: 1) }\n";
        assert!(profile("fluent.js", text).contains("fluent.js passes over `style`"));
        assert!(profile("fluent-rs", text).contains("fluent-rs passes over `style`"));
        assert_eq!(profile("flyt", text), "");
        let ordinal = "## sv\na = { NUMBER($n, type: \"ordinal\") ->\n    [1] första\n    [one] { $n }:a\n   *[other] { $n }:e\n}\n";
        assert!(profile("fluent.js", ordinal).contains("passes over `type`"));
        assert!(profile("fluent-rs", ordinal).contains("never chooses `[1]`"));
    }

    /// What `fluent-bundle` makes of a message.
    fn shown(text: &str, number: f64) -> String {
        let mut bundle = FluentBundle::new(vec!["sv".parse().expect("a tag")]);
        bundle.set_use_isolating(false);
        bundle.add_builtins().expect("a new bundle");
        bundle.add_resource(FluentResource::try_new(text.to_owned()).expect("good Fluent")).expect("new ids");
        let args = FluentArgs::from_iter([("n", number)]);
        let value = bundle.get_message("a").and_then(|message| message.value()).expect("a value");
        bundle.format_pattern(value, Some(&args), &mut Vec::new()).into_owned()
    }

    #[test]
    fn fluent_bundle_does_what_the_page_says() {
        assert_eq!(shown("a = { NUMBER($n, style: \"percent\") }\n", 0.02), "0.02");
        assert_eq!(shown("a = { NUMBER($n, minimumFractionDigits: 1) }\n", 2.0), "2.0");
        assert_eq!(shown("a = { NUMBER($n, maximumFractionDigits: 0) }\n", 2.5), "2.5");
        let ordinal = "a = { NUMBER($n, type: \"ordinal\") ->\n    [1] första\n    [one] :a\n   *[other] :e\n}\n";
        assert_eq!((shown(ordinal, 1.0), shown(ordinal, 3.0)), (":a".to_owned(), ":e".to_owned()));
    }
}
