//! How much each rule counts, settings applied.

use crate::config::{Config, RuleLevel, RuleLevels, nearest};
use crate::diagnostic::Severity;
use crate::text::Span;

use super::{RULES, Rule, rule};

/// The severity of each rule; one that is off may be on for some locales or paths.
#[derive(Clone, Copy, Debug)]
pub struct Levels<'a> {
    config: &'a Config,
    locked: bool,
}

/// A setting for a rule that does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownRule {
    /// The name.
    pub name: String,
    /// Where it stands in `flyt.toml`.
    pub span: Span,
    /// The rule that was probably meant.
    pub nearest: Option<&'static str>,
}

impl<'a> Levels<'a> {
    /// The levels that the settings give.
    pub fn new(config: &'a Config) -> Self {
        Self { config, locked: false }
    }

    /// With a ledger that must be up to date.
    pub fn locked(self, locked: bool) -> Self {
        Self { locked, ..self }
    }

    /// The rules that are on for a locale, for some of its files at least.
    pub(super) fn on(self, locale: &str) -> impl Iterator<Item = &'static Rule> {
        RULES.iter().filter(move |rule| {
            let own = self
                .config
                .overrides
                .iter()
                .filter(|own| own.locales.is_empty() || own.locales.iter().any(|name| name == locale));
            let mut levels = own.filter_map(|own| level(&own.rules, rule.id));
            self.is_demanded(rule) || self.base(rule).is_some() || levels.any(|level| level != RuleLevel::Off)
        })
    }

    /// How much a rule counts in a file of a locale; `None` is off.
    pub(super) fn severity(self, rule: &Rule, locale: &str, path: &str) -> Option<Severity> {
        if self.is_demanded(rule) {
            return Some(Severity::Error);
        }
        let about = self.config.overrides.iter().filter(|own| own.is_about(locale, path));
        match about.filter_map(|own| level(&own.rules, rule.id)).next_back() {
            Some(level) => severity(level),
            None => self.base(rule),
        }
    }

    /// Whether no setting turns it off.
    fn is_demanded(self, rule: &Rule) -> bool {
        self.locked && rule.id == "unrecorded-translation"
    }

    fn base(self, rule: &Rule) -> Option<Severity> {
        level(&self.config.rules, rule.id).map_or(rule.level, severity)
    }

    /// The settings for rules that do not exist.
    pub fn unknown(self) -> Vec<UnknownRule> {
        let own = self.config.overrides.iter().flat_map(|own| own.rules.keys());
        let names = self.config.rules.keys().chain(own).filter(|name| rule(name.get_ref()).is_none());
        names
            .map(|name| UnknownRule {
                name: name.get_ref().clone(),
                span: Span::new(name.span().start as u32, name.span().end as u32),
                nearest: nearest(name.get_ref(), RULES.iter().map(|rule| rule.id)),
            })
            .collect()
    }
}

fn level(levels: &RuleLevels, id: &str) -> Option<RuleLevel> {
    levels.iter().find(|(name, _)| name.get_ref() == id).map(|(_, level)| *level)
}

fn severity(level: RuleLevel) -> Option<Severity> {
    match level {
        RuleLevel::Off => None,
        RuleLevel::Note => Some(Severity::Note),
        RuleLevel::Warning => Some(Severity::Warning),
        RuleLevel::Error => Some(Severity::Error),
    }
}
