//! How much each rule counts, settings applied.

use crate::config::{Config, RuleLevel, nearest};
use crate::diagnostic::Severity;
use crate::text::Span;

use super::{RULES, rule};

/// The severity of each rule, in the order of [`RULES`]; `None` is off.
#[derive(Clone, Debug)]
pub struct Levels(Vec<Option<Severity>>);

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

impl Levels {
    /// The levels that the settings give.
    pub fn new(config: &Config) -> Self {
        let level = |id: &str| config.rules.iter().find(|(name, _)| name.get_ref() == id).map(|(_, level)| *level);
        let severity = |rule: &super::Rule| match level(rule.id) {
            None => rule.level,
            Some(RuleLevel::Off) => None,
            Some(RuleLevel::Note) => Some(Severity::Note),
            Some(RuleLevel::Warning) => Some(Severity::Warning),
            Some(RuleLevel::Error) => Some(Severity::Error),
        };
        Self(RULES.iter().map(severity).collect())
    }

    /// The rules that are on, each with its severity.
    pub(super) fn on(&self) -> impl Iterator<Item = (&'static super::Rule, Severity)> {
        RULES.iter().zip(&self.0).filter_map(|(rule, severity)| Some((rule, (*severity)?)))
    }

    /// The settings for rules that do not exist.
    pub fn unknown(config: &Config) -> Vec<UnknownRule> {
        let names = config.rules.keys().filter(|name| rule(name.get_ref()).is_none());
        names
            .map(|name| UnknownRule {
                name: name.get_ref().clone(),
                span: Span::new(name.span().start as u32, name.span().end as u32),
                nearest: nearest(name.get_ref(), RULES.iter().map(|rule| rule.id)),
            })
            .collect()
    }
}
