//! The texts of the page itself, in the languages that come with Flyt.

use std::collections::BTreeMap;

use axum::Json;
use axum::http::{HeaderMap, header};
use serde::{Deserialize, Serialize};

use super::Asked;
use crate::locale::{Direction, Locale, Readers, own_name};
use crate::syntax::boxes::{Boxes, boxes};
use crate::syntax::laid::lift;
use crate::syntax::{Syntax, parse};
use crate::web::error::Problem;

macro_rules! texts {
    ($($locale:literal)*) => {
        &[$(($locale, include_str!(concat!("../page/texts/", $locale, ".ftl")))),*]
    };
}

const TEXTS: &[(&str, &str)] = texts! { "en" "de" "es" "pl" "ar" "ja" "fi" "sv" };

/// A language that the page speaks.
#[derive(Debug, Serialize)]
pub(crate) struct Language {
    locale: &'static str,
    dir: &'static str,
    name: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Wanted {
    ui: Option<String>,
}

#[derive(Debug, Serialize)]
pub(crate) struct Told {
    locale: &'static str,
    dir: &'static str,
    texts: BTreeMap<String, Boxes>,
}

/// The languages that the page speaks.
pub(super) fn languages() -> Vec<Language> {
    let language = |(locale, _): &(&'static str, _)| {
        let known = Locale::new(locale, None);
        Language { locale, dir: Direction::of(&known).as_str(), name: own_name(&known) }
    };
    TEXTS.iter().map(language).collect()
}

pub(super) async fn texts(wanted: Asked<Wanted>, headers: HeaderMap) -> Result<Json<Told>, Problem> {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let wanted = wanted?.0.ui;
    let (locale, text) = chosen(&[wanted.as_deref().unwrap_or_default(), accepted]);
    let dir = Direction::of(&Locale::new(locale, None)).as_str();
    Ok(Json(Told { locale, dir, texts: patterns(text) }))
}

/// The texts of the language that fits the first of these wishes that can be met, each as `Accept-Language` has it; or
/// else in English.
fn chosen(wishes: &[&str]) -> (&'static str, &'static str) {
    let there: Vec<_> = TEXTS.iter().map(|(locale, _)| Locale::new(locale, None)).collect();
    let readers = Readers::default();
    let best = wishes.iter().find_map(|wish| readers.best(wish, &there));
    *TEXTS.iter().find(|(locale, _)| best.is_some_and(|best| best.name() == *locale)).unwrap_or(&TEXTS[0])
}

/// The values and attributes of a file by their names.
fn patterns(text: &str) -> BTreeMap<String, Boxes> {
    let tree = parse(text);
    let mut found = BTreeMap::new();
    for message in (Syntax { text, tree: &tree }).messages() {
        let value = message.value().map(|value| (message.id().to_owned(), value));
        let attributes = message.attributes().map(|one| (format!("{}.{}", message.id(), one.name()), one.value()));
        let all = value.into_iter().chain(attributes);
        found.extend(all.filter_map(|(name, value)| Some((name, boxes(&lift(text, value.span()).0)?))));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_chosen() {
        let locale = |header: &str| chosen(&["", header]).0;
        assert_eq!(locale("fr, pl-PL;q=0.8, sv;q=0.9"), "sv");
        assert_eq!(locale("tlh"), "en");
        assert_eq!(locale("sv;q=0, AR"), "ar");
        assert_eq!(chosen(&["fi", "sv"]).0, "fi");
    }

    #[test]
    fn every_language_has_every_text() {
        let names = |text| patterns(text).into_keys().collect::<Vec<_>>();
        for (locale, text) in TEXTS {
            assert_eq!(names(text), names(TEXTS[0].1), "{locale}");
            assert!(parse(text).errors().is_empty(), "{locale}");
        }
    }
}
