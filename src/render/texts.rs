//! The texts of the page itself: the project's own, where it has them, else those that come with Flyt.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::locale::Locale;
use crate::runtime::{Args, Bundle, Message};

use super::blocks::language_attributes;
use super::escape::escaped;
use super::inline;
use super::marked::Marked;

/// The texts that come with Flyt, by language.
pub const TEXTS: &[(&str, &str)] = &[
    ("ar", include_str!("texts/ar.ftl")),
    ("de", include_str!("texts/de.ftl")),
    ("en", include_str!("texts/en.ftl")),
    ("es", include_str!("texts/es.ftl")),
    ("fi", include_str!("texts/fi.ftl")),
    ("ja", include_str!("texts/ja.ftl")),
    ("pl", include_str!("texts/pl.ftl")),
    ("sv", include_str!("texts/sv.ftl")),
];

/// Where the texts of a page come from.
#[derive(Clone, Debug)]
pub struct Texts {
    /// The page's locale.
    pub locale: Locale,
    /// The project's messages, as they are linked for the page.
    pub own: Arc<Bundle>,
    /// What comes with Flyt in the page's language, where there is such, then in English.
    pub built_in: Vec<Arc<Bundle>>,
    /// Ids that the page's document has for itself.
    pub taken: BTreeSet<String>,
}

impl Texts {
    /// The text of a key: in the page's language if anybody has it so, else in another.
    fn find(&self, key: &str) -> Option<Message<'_>> {
        let id = key.split('.').next().unwrap_or(key);
        let own = self.own.get(key).ok().filter(|_| !self.taken.contains(id));
        let is_native =
            |message: &Message<'_>| message.locale().is_some_and(|locale| locale.language() == self.locale.language());
        let built_in = || self.built_in.iter().find_map(|bundle| bundle.get(key).ok());
        own.filter(is_native).or_else(|| built_in().filter(is_native)).or(own).or_else(built_in)
    }

    /// Whether there is such a text.
    pub(super) fn has(&self, key: &str) -> bool {
        self.find(key).is_some()
    }

    /// A text as HTML, in its language; what went wrong where it cannot be shown.
    pub(super) fn html(&self, key: &str, args: &Args<'_>) -> Result<String, String> {
        let (marked, locale) = self.shown(key, args)?;
        let html = inline::html(&marked, &BTreeSet::new());
        Ok(match locale {
            Some(locale) if locale.tag() != self.locale.tag() && locale.language() != self.locale.language() => {
                format!("<span{}>{html}</span>", language_attributes(locale))
            }
            _ => html,
        })
    }

    /// A text for an attribute, not escaped.
    pub(super) fn plain(&self, key: &str, args: &Args<'_>) -> Result<String, String> {
        Ok(inline::plain(&self.shown(key, args)?.0))
    }

    fn shown(&self, key: &str, args: &Args<'_>) -> Result<(Marked, Option<&Locale>), String> {
        let message = self.find(key).ok_or_else(|| format!("there is no text `{key}`"))?;
        let mut marked = Marked::default();
        let errors = message.write(args, &mut marked);
        match errors.first() {
            Some(error) => Err(format!("the text `{key}` in `{}`: {error}", escaped(self.locale.name()))),
            None => Ok((marked, message.locale())),
        }
    }
}
