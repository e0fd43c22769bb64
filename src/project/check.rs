//! Faults in the settings that show only beside the project's files and locales.

use std::collections::HashSet;

use crate::catalog::Namespaces;
use crate::config::{Config, ConfigError, Glossary, LocaleSettings, Locales, PathPattern, nearest, place, value};
use crate::locale::{Category, is_locale_name};
use crate::text::Span;

use super::Layout;

/// The first fault in what the settings say of locales.
pub(super) fn check(config: &Config, text: &str, layout: &Layout) -> Result<(), ConfigError> {
    let check = Check { config, text, names: names(config, layout) };
    for name in config.locale.keys() {
        check.known(name, &["locale", name])?;
    }
    for name in config.policy.locales() {
        check.known(name, &["policy", name])?;
    }
    for (name, own) in &config.locale {
        check.fallback(name, own)?;
        check.tag(name, own)?;
        check.categories(name, own)?;
    }
    config.locale.keys().try_for_each(|name| check.circle(name))?;
    check.bundles(layout)
}

/// The first locale of a glossary that means nothing in the project.
pub(super) fn glossary(config: &Config, glossary: &Glossary, layout: &Layout) -> Result<(), ConfigError> {
    let check = Check { config, text: "", names: names(config, layout) };
    for (name, span) in glossary.wordings().chain(glossary.avoiding()) {
        check.known(name, &[]).map_err(|fault| ConfigError { span, ..fault })?;
    }
    let of_source = glossary.wordings().find(|(name, _)| *name == config.project.source);
    of_source.map_or(Ok(()), |(name, span)| {
        let mut fault = ConfigError::new(format!("`{name}` is the source: nothing is translated to it"), span);
        fault.help = Some("list words that it avoids under `[[avoid]]`".to_owned());
        Err(fault)
    })
}

/// What is allowed in the settings and yet is hardly meant.
pub(super) fn doubts(config: &Config, text: &str, layout: &Layout) -> Vec<ConfigError> {
    let check = Check { config, text, names: names(config, layout) };
    let doubts = check.odd_names().chain(check.same_names()).chain(check.in_no_bundle(layout));
    doubts.chain(check.passed_over(layout)).chain(check.idle_overrides()).collect()
}

/// The fault of a project without a source.
pub(super) fn no_source(config: &Config, text: &str) -> ConfigError {
    let is_written = place(text, &["paths"]) != Span::default();
    let keys: &[&str] = if is_written { &["paths", "0", "source"] } else { &["project", "source"] };
    let message = match &config.paths[..] {
        [paths] => format!("the pattern `{}` matches no file", paths.source),
        _ => "no pattern of source files matches any file".to_owned(),
    };
    let help = "correct `source` under `[[paths]]`, or write the first source file where it says";
    ConfigError { message, help: Some(help.to_owned()), span: value(text, keys) }
}

fn names<'a>(config: &'a Config, layout: &'a Layout) -> Vec<&'a str> {
    let locales = layout.locales.iter().map(|files| files.locale.name());
    std::iter::once(config.project.source.as_str()).chain(locales).collect()
}

struct Check<'a> {
    config: &'a Config,
    text: &'a str,
    names: Vec<&'a str>,
}

impl Check<'_> {
    fn fault(&self, keys: &[&str], message: String, help: Option<String>) -> ConfigError {
        ConfigError { message, help, span: place(self.text, keys) }
    }

    fn known(&self, name: &str, keys: &[&str]) -> Result<(), ConfigError> {
        if self.names.contains(&name) {
            return Ok(());
        }
        let help = match (nearest(name, self.names.iter().copied()), &self.config.project.locales) {
            (Some(near), _) => format!("did you mean `{near}`?"),
            (None, Locales::Auto) => "no file of it was found: a locale begins with its first file".to_owned(),
            (None, Locales::Named(_)) => "add it to `locales` under `[project]`".to_owned(),
        };
        Err(self.fault(keys, format!("the project has no locale `{name}`"), Some(help)))
    }

    fn fallback(&self, name: &str, own: &LocaleSettings) -> Result<(), ConfigError> {
        let Some(fallback) = &own.fallback else { return Ok(()) };
        if *name == self.config.project.source {
            let message = format!("`{name}` is the source: nothing stands in for it");
            return Err(self.fault(&["locale", name, "fallback"], message, Some("remove this line".to_owned())));
        }
        fallback.iter().try_for_each(|other| self.known(other, &["locale", name, "fallback", other]))
    }

    fn tag(&self, name: &str, own: &LocaleSettings) -> Result<(), ConfigError> {
        match &own.tag {
            Some(tag) if !is_locale_name(tag) => {
                let help = "a tag begins with a language's code, such as `sv` or `zh-Hant-TW`".to_owned();
                Err(self.fault(&["locale", name, "tag"], format!("`{tag}` is no BCP 47 tag"), Some(help)))
            }
            _ => Ok(()),
        }
    }

    fn categories(&self, name: &str, own: &LocaleSettings) -> Result<(), ConfigError> {
        let given = own.plural_categories.iter().flatten();
        let Some(unknown) = given.into_iter().find(|name| Category::from_name(name).is_none()) else { return Ok(()) };
        let all = Category::ALL.map(Category::as_str);
        let help = match nearest(unknown, all.into_iter()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("expected one of: {}", all.join(", ")),
        };
        let keys = ["locale", name, "plural-categories", unknown];
        Err(self.fault(&keys, format!("there is no plural category `{unknown}`"), Some(help)))
    }

    /// A bundle that holds nothing, or two that would be written to one place.
    fn bundles(&self, layout: &Layout) -> Result<(), ConfigError> {
        if layout.source.is_empty() {
            return Ok(());
        }
        for (at, bundle) in self.config.bundle.iter().enumerate() {
            for (key, patterns) in [("include", &bundle.include), ("common", &bundle.common)] {
                let is_used = |pattern: &&PathPattern| layout.source.iter().any(|file| pattern.is_match(&file.path));
                if let Some(unused) = patterns.iter().position(|pattern| !is_used(&pattern)) {
                    let keys = ["bundle", &at.to_string(), key, &unused.to_string()];
                    let message = format!("the pattern `{}` matches no source file", patterns[unused]);
                    let help = "patterns here are of source files, from the project's folder on".to_owned();
                    return Err(ConfigError { message, help: Some(help), span: value(self.text, &keys) });
                }
            }
        }
        let namespaces = Namespaces::new(self.config, layout.source.iter().map(|file| &*file.path));
        let names = namespaces.names();
        let twice = names.iter().enumerate().find(|(at, name)| names[..*at].contains(name));
        let Some((_, name)) = twice else { return Ok(()) };
        let help = "give the bundles names of their own, or rename one of the files".to_owned();
        Err(self.fault(&["bundle"], format!("two bundles would be named `{name}`"), Some(help)))
    }

    /// Names of locales that are no tags, where no tag is given.
    fn odd_names(&self) -> impl Iterator<Item = ConfigError> {
        let has_tag = |name: &str| self.config.locale.get(name).is_some_and(|own| own.tag.is_some());
        let odd = self.names.iter().filter(move |name| !is_locale_name(name) && !has_tag(name));
        odd.map(|name| {
            let joined: String = name.split_whitespace().collect();
            let help = if joined != **name && is_locale_name(&joined) {
                format!("did you mean `{joined}`?")
            } else {
                format!("say which language it is: `tag` under `[locale.\"{name}\"]`")
            };
            let message = format!("`{name}` is no language's code, so its plural rules and its direction are unknown");
            ConfigError { message, help: Some(help), span: self.place_of(name) }
        })
    }

    /// Folders that look like a locale's, and are not taken for one.
    fn passed_over(&self, layout: &Layout) -> impl Iterator<Item = ConfigError> {
        layout.passed_over.iter().map(|name| ConfigError {
            message: format!("`{name}` has files as the source has them, but is no language's code, so it is left out"),
            help: Some(format!("rename it, or say which language it is: `tag` under `[locale.\"{name}\"]`")),
            span: value(self.text, &["project", "locales"]),
        })
    }

    /// Levels for locales that the project has not.
    fn idle_overrides(&self) -> impl Iterator<Item = ConfigError> {
        let overrides = self.config.overrides.iter().enumerate();
        let named =
            overrides.flat_map(|(at, own)| own.locales.iter().enumerate().map(move |(of, name)| (at, of, name)));
        let unknown =
            named.filter(|(.., name)| !self.names.contains(&name.as_str()) && **name != self.config.project.source);
        unknown.map(|(at, of, name)| {
            let near = nearest(name, self.names.iter().copied());
            ConfigError {
                message: format!("the project has no locale `{name}`"),
                help: near.map(|near| format!("did you mean `{near}`?")),
                span: value(self.text, &["override", &at.to_string(), "locales", &of.to_string()]),
            }
        })
    }

    /// Names that are one and the same where upper and lower case are.
    fn same_names(&self) -> impl Iterator<Item = ConfigError> {
        let twins = self.names.iter().enumerate().filter_map(|(at, name)| {
            let before = self.names[..at].iter().find(|other| other.to_lowercase() == name.to_lowercase())?;
            (before != name).then_some((before, name))
        });
        twins.map(|(before, name)| {
            let message = format!("`{before}` and `{name}` are one folder on some file systems");
            ConfigError { message, help: Some("rename one of them".to_owned()), span: self.place_of(name) }
        })
    }

    /// Source files that no bundle holds: their messages are never built.
    fn in_no_bundle(&self, layout: &Layout) -> impl Iterator<Item = ConfigError> {
        let namespaces = Namespaces::new(self.config, layout.source.iter().map(|file| &*file.path));
        let lost = layout.source.iter().filter(|file| namespaces.of(&file.path).is_empty());
        let lost: Vec<_> = lost.map(|file| format!("`{}`", file.path)).collect();
        let message = match &lost[..] {
            [] => None,
            [one] => Some(format!("{one} is in no bundle, so it is never built")),
            [one, rest @ ..] => {
                Some(format!("{one} and {} more are in no bundle, so they are never built", rest.len()))
            }
        };
        message
            .map(|message| {
                let help = "add a pattern to `include` of a bundle".to_owned();
                self.fault(&["bundle"], message, Some(help))
            })
            .into_iter()
    }

    /// Where a locale is named, or where all are.
    fn place_of(&self, name: &str) -> Span {
        if name == self.config.project.source {
            return value(self.text, &["project", "source"]);
        }
        match self.config.project.locales {
            Locales::Named(_) => value(self.text, &["project", "locales", name]),
            Locales::Auto => place(self.text, &["project"]),
        }
    }

    fn circle(&self, name: &str) -> Result<(), ConfigError> {
        let mut way = vec![name];
        if !self.leads_back(name, &mut way, &mut HashSet::new()) {
            return Ok(());
        }
        let message = format!("the fallback of `{name}` leads back to it: {name} → {}", way[1..].join(" → "));
        let keys = ["locale", name, "fallback", way[1]];
        Err(self.fault(&keys, message, Some("remove one of these steps".to_owned())))
    }

    /// Whether fallbacks lead from the end of `way` to its start; `way` is that circle then.
    fn leads_back<'a>(&'a self, from: &'a str, way: &mut Vec<&'a str>, seen: &mut HashSet<&'a str>) -> bool {
        let own = self.config.locale.get(from).and_then(|own| own.fallback.as_deref());
        own.unwrap_or_default().iter().any(|next| {
            way.push(next);
            let back = next == way[0] || (seen.insert(next) && self.leads_back(next, way, seen));
            if !back {
                way.pop();
            }
            back
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::ProjectError;
    use super::super::tree::project;

    /// The fault as a line: what is wrong, what to do, the line and the text that it is about.
    fn fault(settings: &str) -> String {
        let (_dir, project) = project(settings, "content/a.ftl\nlocales/fi/a.ftl\nlocales/de/a.ftl");
        let Err(ProjectError::Settings(fault)) = project else { panic!("{project:?}") };
        let diagnostic = fault.diagnostic();
        let place = diagnostic.primary.place.expect("a place");
        let at = place.excerpt.span.of(&place.excerpt.text);
        format!("{} | {} | {}: {at}", diagnostic.message, diagnostic.help.unwrap_or_default(), place.start.line)
    }

    #[test]
    fn locales_are_known() {
        assert_eq!(fault("[locale.f]\n"), "the project has no locale `f` | did you mean `fi`? | 3: f");
        assert_eq!(
            fault("[policy]\nmin-coverage = 1.0\n[policy.pl]\n"),
            "the project has no locale `pl` | no file of it was found: a locale begins with its first file | 5: pl"
        );
        assert_eq!(
            fault("locales = [\"de\"]\n[locale.pl]\n"),
            "the project has no locale `pl` | add it to `locales` under `[project]` | 4: pl"
        );
        assert_eq!(
            fault("[locale.fi]\nfallback = [\"d\"]\n"),
            "the project has no locale `d` | did you mean `de`? | 4: \"d\""
        );
    }

    #[test]
    fn locales_of_the_glossary_are_known() {
        let glossary = "[[term]]\nsource = \"x\"\nlocale.f.use = \"y\"\n";
        let (dir, _) = project("", "content/a.ftl\nlocales/fi/a.ftl");
        let fault = |glossary: &str| {
            std::fs::write(dir.path().join("glossary.toml"), glossary).expect("written");
            let Err(ProjectError::Settings(fault)) = super::super::Project::open(dir.path()) else {
                panic!("no fault")
            };
            let diagnostic = fault.diagnostic();
            let line = diagnostic.primary.place.map(|place| place.start.line).unwrap_or_default();
            format!(
                "{}:{line} {} | {}",
                diagnostic.primary.file,
                diagnostic.message,
                diagnostic.help.unwrap_or_default()
            )
        };
        assert_eq!(fault(glossary), "glossary.toml:3 the project has no locale `f` | did you mean `fi`?");
        let avoid = fault("[[avoid]]\nwords = \"x\"\nlocales = [\"sv\", \"fii\"]\n");
        assert_eq!(avoid, "glossary.toml:3 the project has no locale `fii` | did you mean `fi`?");
        let source = fault("[[term]]\nsource = \"x\"\nlocale.sv.avoid = \"y\"\n");
        assert!(source.starts_with("glossary.toml:3 `sv` is the source"), "{source}");
    }

    #[test]
    fn the_source_has_no_fallback() {
        assert_eq!(
            fault("[locale.sv]\nfallback = [\"de\"]\n"),
            "`sv` is the source: nothing stands in for it | remove this line | 4: fallback"
        );
    }

    #[test]
    fn fallbacks_do_not_go_round() {
        assert_eq!(
            fault("[locale.de]\nfallback = [\"sv\", \"fi\"]\n[locale.fi]\nfallback = [\"de\"]\n"),
            "the fallback of `de` leads back to it: de → fi → de | remove one of these steps | 4: \"fi\""
        );
    }

    #[test]
    fn categories_and_tags_are_known() {
        assert_eq!(
            fault("[locale.fi]\nplural-categories = [\"one\", \"othr\"]\n"),
            "there is no plural category `othr` | did you mean `other`? | 4: \"othr\""
        );
        let tag = fault("[locale.fi]\ntag = \"suomeksi\"\n");
        assert!(tag.starts_with("`suomeksi` is no BCP 47 tag | a tag begins with"), "{tag}");
    }
}
