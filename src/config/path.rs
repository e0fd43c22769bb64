//! Path patterns: `*` is part of a name, `**/` is any number of folders, `{locale}` is a locale's folder.
//!
//! A path that matches one pattern gives captures from which another pattern makes its own path: so
//! `content/**/*.ftl` and `locales/{locale}/**/*.ftl` name the same file in two languages. Paths use `/` always.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, de};

/// A pattern of paths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PathPattern {
    parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Literal(String),
    Star,
    Folders,
    Locale,
}

/// What the wildcards of a pattern stood for in one path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Captures<'a> {
    /// What `{locale}` stood for.
    pub locale: Option<&'a str>,
    wildcards: Vec<&'a str>,
}

impl PathPattern {
    /// Reads a pattern.
    ///
    /// # Errors
    ///
    /// A sentence for what is not understood.
    pub fn new(pattern: &str) -> Result<Self, String> {
        if pattern.starts_with('/') || pattern.contains('\\') || pattern.split('/').any(|part| part == "..") {
            return Err(format!("`{pattern}` must be a path below the project's folder, written with `/`"));
        }
        let mut parts = Vec::new();
        let mut rest = pattern.strip_prefix("./").unwrap_or(pattern);
        while !rest.is_empty() {
            let (part, length) = Part::next(rest);
            parts.push(part);
            rest = &rest[length..];
        }
        if parts.iter().filter(|part| **part == Part::Locale).count() > 1 {
            return Err(format!("`{pattern}` has `{{locale}}` twice"));
        }
        Ok(Self { parts })
    }

    /// Whether `{locale}` occurs.
    pub fn has_locale(&self) -> bool {
        self.parts.contains(&Part::Locale)
    }

    /// Whether it matches `path`.
    pub fn is_match(&self, path: &str) -> bool {
        self.captures(path).is_some()
    }

    /// What its wildcards stand for in `path`, if it matches.
    pub fn captures<'a>(&self, path: &'a str) -> Option<Captures<'a>> {
        let mut captures = Captures::default();
        capture(&self.parts, path, &mut captures).then_some(captures)
    }

    /// The path that these captures give, with `locale` for `{locale}`; `None` where the wildcards are not as many.
    pub fn expand(&self, captures: &Captures<'_>, locale: &str) -> Option<String> {
        let mut wildcards = captures.wildcards.iter();
        let mut path = String::new();
        for part in &self.parts {
            path.push_str(match part {
                Part::Literal(text) => text,
                Part::Locale => locale,
                Part::Star | Part::Folders => wildcards.next()?,
            });
        }
        wildcards.next().is_none().then_some(path)
    }

    /// The folder below which everything lies that can match; empty for the project's own.
    pub fn root(&self) -> &str {
        match self.parts.first() {
            Some(Part::Literal(text)) => text.rfind('/').map_or("", |slash| &text[..slash]),
            _ => "",
        }
    }

    /// How many wildcards it has.
    pub fn wildcards(&self) -> usize {
        self.parts.iter().filter(|part| matches!(part, Part::Star | Part::Folders)).count()
    }
}

impl fmt::Display for PathPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let last = self.parts.len().saturating_sub(1);
        self.parts.iter().enumerate().try_for_each(|(at, part)| match part {
            Part::Literal(text) => f.write_str(text),
            Part::Star => f.write_str("*"),
            Part::Folders if at == last => f.write_str("**"),
            Part::Folders => f.write_str("**/"),
            Part::Locale => f.write_str("{locale}"),
        })
    }
}

impl Part {
    fn next(rest: &str) -> (Self, usize) {
        if rest.starts_with("**/") {
            return (Self::Folders, 3);
        }
        if rest == "**" {
            return (Self::Folders, 2);
        }
        if rest.starts_with('*') {
            return (Self::Star, 1);
        }
        if rest.starts_with("{locale}") {
            return (Self::Locale, 8);
        }
        let next = ['*', '{'].iter().filter_map(|char| rest[1..].find(*char)).min();
        let length = next.map_or(rest.len(), |at| at + 1);
        (Self::Literal(rest[..length].to_owned()), length)
    }
}

fn capture<'a>(parts: &[Part], path: &'a str, captures: &mut Captures<'a>) -> bool {
    let Some((part, parts)) = parts.split_first() else { return path.is_empty() };
    match part {
        Part::Literal(text) => path.strip_prefix(text.as_str()).is_some_and(|rest| capture(parts, rest, captures)),
        Part::Locale => {
            let end = path.find('/').unwrap_or(path.len());
            let alone = parts.first().is_none_or(|next| matches!(next, Part::Literal(text) if text.starts_with('/')));
            let least = if alone { end } else { 1 };
            (least..=end).rev().filter(|end| *end != 0 && path.is_char_boundary(*end)).any(|end| {
                captures.locale = Some(&path[..end]);
                capture(parts, &path[end..], captures)
            })
        }
        Part::Star | Part::Folders => {
            let depth = captures.wildcards.len();
            ends(part, parts.is_empty(), path).any(|end| {
                captures.wildcards.truncate(depth);
                captures.wildcards.push(&path[..end]);
                capture(parts, &path[end..], captures)
            })
        }
    }
}

/// Where a wildcard could end: a star before the next slash, folders behind a slash or where they are last.
fn ends(part: &Part, last: bool, path: &str) -> impl Iterator<Item = usize> {
    let (star, length) = (*part == Part::Star, path.len());
    let limit = if star { path.find('/').unwrap_or(length) } else { length };
    let bytes = path.as_bytes();
    let boundary = move |end: usize| if star { path.is_char_boundary(end) } else { end == 0 || bytes[end - 1] == b'/' };
    (0..=limit).filter(move |end| boundary(*end) || (last && *end == limit))
}

impl JsonSchema for PathPattern {
    fn schema_name() -> Cow<'static, str> {
        "PathPattern".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "description": "A pattern of paths below the project's folder: `*` is part of a name, `**/` any number of \
                            folders, `{locale}` the locale's name.",
        })
    }
}

impl<'de> Deserialize<'de> for PathPattern {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let pattern = String::deserialize(deserializer)?;
        Self::new(&pattern).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn maps(source: &str, translation: &str, path: &str) -> Option<String> {
        let (source, translation) = (PathPattern::new(source).ok()?, PathPattern::new(translation).ok()?);
        translation.expand(&source.captures(path)?, "pl")
    }

    #[test]
    fn a_source_path_gives_the_translation_s() {
        let folders = maps("content/**/*.ftl", "locales/{locale}/**/*.ftl", "content/a/b/c.ftl");
        assert_eq!(folders.as_deref(), Some("locales/pl/a/b/c.ftl"));
        assert_eq!(maps("en/**/*.ftl", "{locale}/**/*.ftl", "en/c.ftl").as_deref(), Some("pl/c.ftl"));
        assert_eq!(maps("en/banner.ftl", "{locale}/banner.ftl", "en/banner.ftl").as_deref(), Some("pl/banner.ftl"));
        assert_eq!(maps("en/*.ftl", "{locale}/*.ftl", "en/a/c.ftl"), None);
        assert_eq!(maps("i18n/*.en.ftl", "i18n/*.{locale}.ftl", "i18n/app.en.ftl"), Some("i18n/app.pl.ftl".into()));
    }

    #[test]
    fn a_locale_is_one_folder() {
        let pattern = PathPattern::new("{locale}/**/*.ftl").expect("a pattern");
        assert_eq!(pattern.captures("ja-JP-mac/a/b.ftl").and_then(|found| found.locale), Some("ja-JP-mac"));
        assert!(pattern.captures("b.ftl").is_none());
        assert_eq!(pattern.root(), "");
        assert_eq!(PathPattern::new("locales/{locale}/*.ftl").expect("a pattern").root(), "locales");
    }

    #[test]
    fn a_locale_is_part_of_a_name() {
        let pattern = PathPattern::new("i18n/*.{locale}.ftl").expect("a pattern");
        assert_eq!(pattern.captures("i18n/app.pt_BR.ftl").and_then(|found| found.locale), Some("pt_BR"));
        assert!(pattern.captures("i18n/app..ftl").is_none());
        assert!(pattern.captures("i18n/app/pl.ftl").is_none());
    }

    #[test]
    fn paths_stay_inside_the_project() {
        assert!(PathPattern::new("../x/*.ftl").is_err());
        assert!(PathPattern::new("/x/*.ftl").is_err());
        assert!(PathPattern::new("{locale}/{locale}.ftl").is_err());
    }

    #[test]
    fn two_stars_match_everything() {
        assert!(PathPattern::new("**").expect("a pattern").is_match("a/b.ftl"));
        assert!(PathPattern::new("a/**").expect("a pattern").is_match("a/b/c.ftl"));
        assert!(!PathPattern::new("a/**").expect("a pattern").is_match("b/c.ftl"));
    }
}
