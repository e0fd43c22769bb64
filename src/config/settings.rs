//! The tables of `flyt.toml`.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer};
use toml::Spanned;

use super::{ConfigError, PathPattern, Policies, Runtime};

/// The settings of a project.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// `[project]`
    pub project: Project,
    /// `[[paths]]`
    #[serde(default = "Paths::usual")]
    pub paths: Vec<Paths>,
    /// `[policy]`
    #[serde(default)]
    pub policy: Policies,
    /// `[rules]`: levels by rule id.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, RuleLevel>")]
    pub rules: RuleLevels,
    /// `[[override]]`: other levels for some locales or paths; of several that fit the last counts.
    #[serde(default, rename = "override")]
    pub overrides: Vec<Override>,
    /// `[locale.<name>]`
    #[serde(default)]
    pub locale: BTreeMap<String, LocaleSettings>,
    /// `[[bundle]]`
    #[serde(default = "Bundle::usual")]
    pub bundle: Vec<Bundle>,
    /// `[runtime]`
    #[serde(default)]
    pub runtime: Runtime,
    /// `[build]`
    #[serde(default)]
    pub build: Build,
    /// The source files that have an outline, and so are Markdown whose line breaks mean nothing: found, not written.
    #[serde(skip)]
    pub documents: BTreeSet<String>,
}

/// What the project is.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// The name of the locale that is written first.
    pub source: String,
    /// The names of the locales that it is translated to.
    #[serde(default)]
    pub locales: Locales,
    /// Files that every locale shares.
    #[serde(default)]
    pub shared: Vec<PathPattern>,
}

/// Which locales there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Locales {
    /// Every folder that the translations' patterns find.
    #[default]
    Auto,
    /// These.
    Named(Vec<String>),
}

/// Where source files are, and where their translations.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Paths {
    /// The source files.
    pub source: PathPattern,
    /// The same files in a locale; has `{locale}`.
    #[schemars(with = "PathPattern")]
    pub translation: Spanned<PathPattern>,
    /// What stands in their texts.
    #[serde(default)]
    pub markup: Markup,
    /// What a line break in a text means.
    #[serde(default)]
    pub whitespace: LineBreaks,
}

/// What a line break in a text means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum LineBreaks {
    /// A space, as in documents.
    #[default]
    Reflow,
    /// Itself, as in user interfaces.
    Exact,
}

/// What stands in texts beside words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Markup {
    /// HTML's tags.
    #[default]
    Html,
    /// Markdown's inline forms, and HTML's tags in them.
    Markdown,
    /// Nothing: `<` is a less-than sign.
    None,
}

/// Levels by rule id.
pub type RuleLevels = BTreeMap<Spanned<String>, RuleLevel>;

/// Levels for some locales or paths.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// The names of the locales; all where none is given.
    #[serde(default)]
    pub locales: Vec<String>,
    /// The files, of the source or of a translation; all where none is given.
    #[serde(default)]
    pub paths: Vec<PathPattern>,
    /// The levels.
    #[schemars(with = "BTreeMap<String, RuleLevel>")]
    pub rules: RuleLevels,
}

impl Override {
    /// Whether it is about a file of a locale.
    pub fn is_about(&self, locale: &str, path: &str) -> bool {
        let of_locale = self.locales.is_empty() || self.locales.iter().any(|name| name == locale);
        of_locale && (self.paths.is_empty() || self.paths.iter().any(|pattern| pattern.is_match(path)))
    }
}

/// How much a rule counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum RuleLevel {
    /// As an error.
    Error,
    /// As a warning.
    Warning,
    /// As a note.
    Note,
    /// Not at all.
    Off,
}

/// What is special about one locale.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct LocaleSettings {
    /// The locales whose text stands in for what is missing, nearest first.
    pub fallback: Option<Vec<String>>,
    /// The BCP 47 tag, where the folder's name is none.
    pub tag: Option<String>,
    /// The plural categories, where CLDR has none.
    pub plural_categories: Option<Vec<String>>,
}

/// One namespace.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Bundle {
    /// Its name; of a split one, the folder of its bundles.
    pub name: String,
    /// The source files in it.
    #[serde(default = "Bundle::everything")]
    pub include: Vec<PathPattern>,
    /// Whether each file is a bundle of its own.
    pub split: Option<Split>,
    /// Of a split one: files that are in each of its bundles.
    #[serde(default)]
    pub common: Vec<PathPattern>,
}

/// How a bundle is split.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Split {
    /// One bundle a file.
    File,
}

/// What is built.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Build {
    /// The folder.
    pub out: String,
    /// The formats.
    pub formats: Vec<Format>,
    /// Where the pages will be, such as `https://example.org/articles`: only then do they say what their address is.
    pub base_url: Option<String>,
}

/// What a bundle is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    /// Linked Fluent files, for every Fluent runtime.
    Ftl,
    /// Compiled bundles, for `flyt::runtime`.
    Flb,
    /// ES modules, for browsers.
    Mjs,
    /// A page for each document and locale, and lists of them.
    Html,
    /// Each document as Markdown.
    Md,
}

impl Config {
    /// Reads `flyt.toml`.
    ///
    /// # Errors
    ///
    /// The first fault, with its place.
    pub fn parse(text: &str) -> Result<Self, ConfigError> {
        let config: Self = toml::from_str(text).map_err(|error| ConfigError::from_toml(&error, text))?;
        config.policy.check()?;
        config.check(text)?;
        Ok(config)
    }

    /// Where the translation of a source file is.
    pub fn translation_path(&self, source_path: &str, locale: &str) -> Option<String> {
        self.paths.iter().find_map(|paths| {
            let captures = paths.source.captures(source_path)?;
            paths.translation.get_ref().expand(&captures, locale)
        })
    }

    /// What a line break means in a source file and its translations.
    pub fn line_breaks(&self, source_path: &str) -> LineBreaks {
        let paths = self.paths.iter().find(|paths| paths.source.is_match(source_path));
        paths.filter(|_| !self.documents.contains(source_path)).map_or(LineBreaks::Reflow, |paths| paths.whitespace)
    }

    /// What stands in the texts of a source file and its translations.
    pub fn markup(&self, source_path: &str) -> Markup {
        if self.documents.contains(source_path) {
            return Markup::Markdown;
        }
        let paths = self.paths.iter().find(|paths| paths.source.is_match(source_path));
        paths.map_or(Markup::Html, |paths| paths.markup)
    }

    /// Whether a file's texts are Markdown.
    pub fn is_markdown(&self, source_path: &str) -> bool {
        self.markup(source_path) == Markup::Markdown
    }
}

impl Paths {
    fn usual() -> Vec<Self> {
        let pattern = |text| PathPattern::new(text).expect("a pattern that is known to be good");
        let translation = Spanned::new(0..0, pattern("locales/{locale}/**/*.ftl"));
        vec![Self {
            source: pattern("content/**/*.ftl"),
            translation,
            markup: Markup::Html,
            whitespace: LineBreaks::Reflow,
        }]
    }
}

impl Bundle {
    fn usual() -> Vec<Self> {
        vec![Self { name: "main".to_owned(), include: Self::everything(), split: None, common: Vec::new() }]
    }

    fn everything() -> Vec<PathPattern> {
        vec![PathPattern::new("**").expect("a pattern that is known to be good")]
    }
}

impl Default for Build {
    fn default() -> Self {
        Self { out: "dist".to_owned(), formats: vec![Format::Ftl], base_url: None }
    }
}

impl JsonSchema for Locales {
    fn schema_name() -> Cow<'static, str> {
        "Locales".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "oneOf": [
            { "const": "auto", "description": "Every folder that the translations' patterns find." },
            { "type": "array", "items": { "type": "string" }, "uniqueItems": true, "description": "These." },
        ]})
    }
}

impl<'de> Deserialize<'de> for Locales {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged, expecting = "expected a list of locales, or \"auto\"")]
        enum Written {
            Auto(Auto),
            Named(Vec<String>),
        }
        #[derive(Deserialize)]
        enum Auto {
            #[serde(rename = "auto")]
            Auto,
        }
        Ok(match Written::deserialize(deserializer)? {
            Written::Auto(Auto::Auto) => Self::Auto,
            Written::Named(names) => Self::Named(names),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> String {
        let fault = Config::parse(text).expect_err("a fault");
        let at = &text[fault.span.range()];
        format!("{} | {} | {}", fault.message, fault.help.unwrap_or_default(), at.lines().next().unwrap_or(""))
    }

    #[test]
    fn little_is_needed() {
        let config = Config::parse("[project]\nsource = \"sv\"\n").expect("good settings");
        assert_eq!(config.project.locales, Locales::Auto);
        assert_eq!(config.bundle[0].name, "main");
        assert_eq!(config.build.out, "dist");
    }

    #[test]
    fn unknown_keys_are_refused() {
        assert_eq!(
            fault("[project]\nsource = \"sv\"\nlocals = []\n"),
            "unknown key `locals` | did you mean `locales`? | locals"
        );
        assert_eq!(
            fault("[project]\nsource = \"sv\"\n[polcy]\n"),
            "unknown key `polcy` | did you mean `policy`? | polcy"
        );
        let policy = fault("[project]\nsource = \"sv\"\n[policy]\nmin-coverge = 1.0\n");
        assert!(policy.starts_with("unknown key `min-coverge` | did you mean `min-coverage`?"), "{policy}");
        let locale = fault("[project]\nsource = \"sv\"\n[policy.fi]\nfalback = \"hold\"\n");
        assert!(locale.starts_with("unknown key `falback` | did you mean `fallback`?"), "{locale}");
    }

    #[test]
    fn values_are_checked() {
        let locales = fault("[project]\nsource = \"sv\"\nlocales = \"all\"\n");
        assert!(locales.starts_with("expected a list of locales, or \"auto\""), "{locales}");
        let twice = fault("[project]\nsource = \"sv\"\nlocales = [\"pl\", \"de\", \"pl\"]\n");
        assert_eq!(twice, "locale `pl` is listed twice | remove one of them | \"pl\"");
        let paths = fault("[project]\nsource = \"sv\"\n[[paths]]\nsource = \"a/*.ftl\"\ntranslation = \"b/*.ftl\"\n");
        assert!(paths.starts_with("the path of translations needs `{locale}` |"), "{paths}");
        assert!(paths.ends_with("| \"b/*.ftl\""), "{paths}");
    }

    #[test]
    fn a_policy_s_faults_are_told_at_the_value() {
        let policy = |text: &str| fault(&format!("[project]\nsource = \"sv\"\n[policy]\n{text}\n"));
        let share = "a share from 0.0 to 1.0, such as 0.8 for 80 %";
        let none = "is no share: one is from 0.0 to 1.0, such as 0.8 for 80 %";
        assert_eq!(policy("min-coverage = 80"), format!("80 {none} |  | 80"));
        assert_eq!(
            policy("min-coverage = \"80%\""),
            format!("invalid type: text \"80%\", expected {share} |  | \"80%\"")
        );
        assert_eq!(
            policy("min_coverage = 1"),
            "unknown key `min_coverage` | did you mean `min-coverage`? | min_coverage"
        );
        assert_eq!(
            policy("fallback = \"none\""),
            "unknown value `none` | expected one of: message, document, hold | \"none\""
        );
        assert_eq!(policy("required = 1"), "invalid type: number `1`, expected a list |  | 1");
        assert_eq!(policy("[policy.fi]\nmin-coverage = 2.0"), format!("2 {none} |  | 2.0"));
    }

    #[test]
    fn bundles_have_names_of_their_own() {
        let bundles = |text: &str| fault(&format!("[project]\nsource = \"sv\"\n{text}"));
        let twice = bundles("[[bundle]]\nname = \"a\"\n[[bundle]]\nname = \"a\"\n");
        assert_eq!(twice, "two bundles are named `a` | give each a name of its own | \"a\"");
        for name in ["", "..", "a/../b", "/a", "a\\\\b", "a/", "a:b", "a\\u0000"] {
            let told = bundles(&format!("[[bundle]]\nname = \"{name}\"\n"));
            assert!(told.contains("name for a bundle") || told.contains("without a name"), "{name}: {told}");
        }
        let base = bundles("[build]\nbase-url = \"ftp://x\"\n");
        assert!(base.starts_with("`ftp://x` is no address of a site") && base.ends_with("\"ftp://x\""), "{base}");
        assert!(bundles("[build]\nformats = []\n").starts_with("no format is to be built"));
        let table = bundles("[paths]\nsource = \"a\"\n");
        assert_eq!(table, "invalid type: table, expected a list | write `[[paths]]`, in two brackets | [paths]");
        let locale = bundles("locales = [\"a/b\"]\n");
        assert!(locale.starts_with("`a/b` is no name for a folder") && locale.ends_with("\"a/b\""), "{locale}");
    }

    #[test]
    fn a_locale_s_policy_overrides() {
        let text = "[project]\nsource = \"sv\"\n[policy]\nmin-coverage = 1.0\n[policy.fi]\nmin-coverage = 0.5\n";
        let config = Config::parse(text).expect("good settings");
        assert!((config.policy.of("fi").min_coverage - 0.5).abs() < f64::EPSILON);
        assert!((config.policy.of("de").min_coverage - 1.0).abs() < f64::EPSILON);
    }
}
