//! The trial: what was written must load in `fluent-bundle`, and every message must be shown without an error.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::resolver::{ResolverError, errors::ReferenceKind};
use fluent_bundle::{FluentArgs, FluentBundle, FluentError, FluentResource, FluentValue};
use thiserror::Error;
use unic_langid::LanguageIdentifier;

use crate::catalog::{Message, UseKind};
use crate::config::{Profile, Runtime};
use crate::locale::Locale;

use super::Part;

/// Why a bundle cannot be shipped.
#[derive(Debug, Error)]
pub enum VerifyError {
    /// `fluent-bundle` cannot parse the file.
    #[error("`fluent-bundle` cannot read {path}: {reason}")]
    Unreadable {
        /// The file.
        path: String,
        /// What it says.
        reason: String,
    },
    /// A message cannot be shown.
    #[error("`fluent-bundle` cannot show `{key}` of {path}: {reason}")]
    Unshowable {
        /// The file.
        path: String,
        /// The message.
        key: String,
        /// What it says.
        reason: String,
    },
}

/// Loads a part as written and formats all that is in it, its functions stubbed and its variables given.
///
/// # Errors
///
/// The first thing that `fluent-bundle` complains of.
pub fn verify(part: &Part<'_>, path: &str, text: &str, runtime: &Runtime) -> Result<(), VerifyError> {
    let unreadable =
        |reason: Option<String>| VerifyError::Unreadable { path: path.to_owned(), reason: reason.unwrap_or_default() };
    let shared = shared_names(part);
    if let Some(name) = shared.first().filter(|_| runtime.profile != Profile::FluentJs) {
        let reason = format!("it keeps `{name}` and `-{name}` under one name; rename one of the two");
        let mut messages = part.messages.iter();
        let key = messages.find(|message| message.id() == *name).expect("it is one of the names").key();
        return Err(VerifyError::Unshowable { path: path.to_owned(), key, reason });
    }
    let mut bundle = FluentBundle::new(vec![language(part.side.locale)]);
    stub_functions(&mut bundle, runtime);
    for text in [text.to_owned(), external(part, runtime)] {
        let parsed = FluentResource::try_new(text);
        let resource = parsed.map_err(|(_, errors)| unreadable(errors.first().map(ToString::to_string)))?;
        let errors = bundle.add_resource(resource).err().unwrap_or_default();
        if let Some(error) = errors.iter().find(|error| !is_of(&shared, error)) {
            return Err(unreadable(Some(error.to_string())));
        }
    }
    let args = arguments(part);
    let unshowable =
        |message: &Message<'_>, reason| VerifyError::Unshowable { path: path.to_owned(), key: message.key(), reason };
    part.messages.iter().try_for_each(|message| countable(*message).map_err(|reason| unshowable(message, reason)))?;
    let mut tried = part.messages.iter().filter(|message| !message.is_term() && !shared.contains(message.id()));
    tried.try_for_each(|message| {
        show(&bundle, message.id(), &args, &shared).map_err(|reason| unshowable(message, reason))
    })
}

/// The names that both a message and a term have: the specification and `fluent.js` keep them apart, `fluent-bundle`
/// does not. Where that is no fault, what has such a name, or refers to it, cannot be tried.
fn shared_names<'a>(part: &Part<'a>) -> BTreeSet<&'a str> {
    let terms: BTreeSet<_> = part.messages.iter().filter_map(|message| message.id().strip_prefix('-')).collect();
    part.messages.iter().map(|message| message.id()).filter(|id| terms.contains(id)).collect()
}

/// Whether an error comes from a name that a message and a term share.
fn is_of(shared: &BTreeSet<&str>, error: &FluentError) -> bool {
    match error {
        FluentError::Overriding { id, .. } => shared.contains(id.as_str()),
        FluentError::ResolverError(ResolverError::Reference(
            ReferenceKind::Message { id, .. } | ReferenceKind::Term { id, .. },
        )) => shared.contains(id.as_str()),
        _ => false,
    }
}

fn language(locale: &Locale) -> LanguageIdentifier {
    locale.tag().parse().unwrap_or_default()
}

type Bundle = FluentBundle<FluentResource>;

/// Functions give back what they are given: the trial is of messages, and the real `NUMBER` of `fluent-bundle` takes
/// all memory when a message asks it for enough digits.
fn stub_functions(bundle: &mut Bundle, runtime: &Runtime) {
    let declared = runtime.functions.iter().map(String::as_str);
    for name in declared.chain(["NUMBER", "DATETIME"]) {
        // Declared twice is as good as once.
        let _ = bundle.add_function(name, |given, _| given.first().cloned().unwrap_or_else(|| "…".into()));
    }
}

/// Stand-ins for what the application resolves itself.
fn external(part: &Part<'_>, runtime: &Runtime) -> String {
    let own: BTreeSet<&str> = part.messages.iter().map(|message| message.id()).collect();
    let mut external = BTreeMap::<&str, BTreeSet<&str>>::new();
    for pattern in part.messages.iter().flat_map(|message| message.patterns()) {
        for one in pattern.uses().iter().filter(|one| one.is_reference()) {
            let id = pattern.text(one.name);
            if !own.contains(id) && runtime.is_external(id) {
                external.entry(id).or_default().extend(one.attribute.map(|span| pattern.text(span)));
            }
        }
    }
    let entry = |(id, attributes): (&str, BTreeSet<&str>)| {
        let attributes: String = attributes.iter().map(|name| format!("    .{name} = …\n")).collect();
        format!("{id} = …\n{attributes}")
    };
    external.into_iter().map(entry).collect()
}

/// Every variable of the part.
fn arguments<'a>(part: &Part<'a>) -> FluentArgs<'a> {
    let mut names = BTreeSet::new();
    for pattern in part.messages.iter().flat_map(|message| message.patterns()) {
        names.extend(pattern.uses_of(UseKind::Variable).map(|one| pattern.text(one.name)));
    }
    names.into_iter().map(|name| (name, FluentValue::from(1))).collect()
}

/// Only selectors can name a term's attribute, and without it they show their default variant.
fn is_harmless(error: &FluentError) -> bool {
    let FluentError::ResolverError(ResolverError::Reference(reference)) = error else { return false };
    matches!(reference, ReferenceKind::Term { attribute: Some(_), .. })
}

/// `fluent-bundle` keeps what stands behind a number's point in 64 bits, and panics where a debug build selects on more.
fn countable(message: Message<'_>) -> Result<(), String> {
    let decimals = |number: &str| number.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let mut numbers = message.patterns().flat_map(|pattern| pattern.tree().numbers());
    match numbers.find(|number| decimals(number) > 19) {
        Some(number) => Err(format!("`{number}` has more than 19 digits behind its point")),
        None => Ok(()),
    }
}

fn show(bundle: &Bundle, id: &str, args: &FluentArgs<'_>, shared: &BTreeSet<&str>) -> Result<(), String> {
    let found = bundle.get_message(id).ok_or("it is not there")?;
    let patterns = found.value().into_iter().chain(found.attributes().map(|attribute| attribute.value()));
    for pattern in patterns {
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, Some(args), &mut errors);
        if let Some(error) = errors.iter().find(|error| !is_harmless(error) && !is_of(shared, error)) {
            return Err(error.to_string());
        }
    }
    Ok(())
}
