//! Which locales stand in for one, as the settings have it, or CLDR.

use crate::config::Config;
use crate::locale::{Fallbacks, Locale};

/// The chains of all locales of a project.
pub(super) struct Chains<'a> {
    config: &'a Config,
    cldr: Fallbacks,
    all: Vec<Locale>,
}

impl<'a> Chains<'a> {
    pub(super) fn new(config: &'a Config, source: &Locale, locales: &[Locale]) -> Self {
        let all = std::iter::once(source).chain(locales).cloned().collect();
        Self { config, cldr: Fallbacks::default(), all }
    }

    /// The names of those that stand in for `locale`, nearest first. The source lacks nothing: it is the last.
    pub(super) fn of(&self, locale: &Locale) -> Vec<String> {
        let source = &self.config.project.source;
        let own = self.config.locale.get(locale.name()).and_then(|own| own.fallback.clone());
        let all = own.unwrap_or_else(|| self.parents(locale));
        let mut chain: Vec<String> = Vec::new();
        for name in all.into_iter().take_while(|name| name != source) {
            if !chain.contains(&name) {
                chain.push(name);
            }
        }
        chain.push(source.clone());
        chain
    }

    fn parents(&self, locale: &Locale) -> Vec<String> {
        self.cldr.parents(locale, &self.all).into_iter().map(|parent| parent.name().to_owned()).collect()
    }
}
