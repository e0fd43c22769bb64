//! What a file is to the project, told by its path alone.

use std::collections::HashMap;

use crate::config::{Captures, Config, Locales, Paths};
use crate::locale::is_locale_folder;

/// What a file is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// One that all locales share.
    Shared,
    /// A source file.
    Source,
    /// A translation into the locale of that index, and the source file that it belongs to.
    Translation(usize, String),
}

/// Tells roles, and the names of the locales as they turn up.
pub(super) struct Roles<'a> {
    config: &'a Config,
    /// Whether locales are found by their files.
    pub(super) auto: bool,
    /// The locales' names in the order of their indexes.
    pub(super) locales: Vec<String>,
    /// Names that are in the place of a locale's and are none, each with a source file that its file would belong to.
    pub(super) passed_over: Vec<(String, String)>,
    known: HashMap<String, Option<usize>>,
}

impl<'a> Roles<'a> {
    pub(super) fn new(config: &'a Config) -> Self {
        let (auto, locales) = match &config.project.locales {
            Locales::Auto => (true, Vec::new()),
            Locales::Named(names) => (false, names.clone()),
        };
        let known = locales.iter().enumerate().map(|(index, name)| (name.clone(), Some(index))).collect();
        Self { config, auto, locales, passed_over: Vec::new(), known }
    }

    /// What the file of that path is; `None` if it is none of the project's.
    ///
    /// What is shared says so by itself, so it comes before a pattern for all of the source.
    pub(super) fn of(&mut self, path: &str) -> Option<Role> {
        let config = self.config;
        if config.project.shared.iter().any(|pattern| pattern.is_match(path)) {
            return Some(Role::Shared);
        }
        if self.is_source(path) {
            return Some(Role::Source);
        }
        config.paths.iter().find_map(|paths| self.translation(paths, path))
    }

    /// Whether a pattern for the source matches.
    pub(super) fn is_source(&self, path: &str) -> bool {
        let mut found = self.config.paths.iter().filter_map(|paths| paths.source.captures(path));
        found.any(|found| found.locale.is_none_or(|name| name == self.config.project.source))
    }

    fn translation(&mut self, paths: &Paths, path: &str) -> Option<Role> {
        let captures = paths.translation.get_ref().captures(path)?;
        let locale = self.locale(&captures, path);
        let source = paths.source.expand(&captures, &self.config.project.source);
        let source = source.expect("the settings have the same wildcards in both");
        match (locale, captures.locale) {
            (Some(locale), _) => Some(Role::Translation(locale, source)),
            (None, Some(name)) if self.auto && name != self.config.project.source => {
                self.passed_over.push((name.to_owned(), source));
                None
            }
            _ => None,
        }
    }

    fn locale(&mut self, captures: &Captures<'_>, path: &str) -> Option<usize> {
        let name = captures.locale?;
        if self.auto && self.holds_source(name, path) {
            return None;
        }
        if let Some(known) = self.known.get(name) {
            return *known;
        }
        let index = (self.auto && self.is_locale(name)).then_some(self.locales.len());
        self.locales.extend(index.map(|_| name.to_owned()));
        self.known.insert(name.to_owned(), index);
        index
    }

    fn is_locale(&self, name: &str) -> bool {
        name != self.config.project.source && (is_locale_folder(name) || self.config.locale.contains_key(name))
    }

    /// Whether the folder that would be the locale's holds source files: `src` is a language, too.
    fn holds_source(&self, name: &str, path: &str) -> bool {
        let end = name.as_ptr() as usize - path.as_ptr() as usize + name.len();
        let folder = &path[..end];
        let mut roots = self.config.paths.iter().map(|paths| paths.source.root());
        roots.any(|root| root.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
    }
}
