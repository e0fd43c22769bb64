//! Bundles: which there are, and which of them a source file is in.

use std::collections::HashMap;

use crate::config::{Bundle, Config};

/// The bundles of a project. An id means one thing within a bundle, and may mean another in the next.
#[derive(Debug)]
pub struct Namespaces<'a> {
    config: &'a Config,
    names: Vec<String>,
    /// The bundle of each file of a split one, by the setting's place and the file's path.
    split: HashMap<(usize, String), u32>,
    /// The number of each setting that is not split.
    whole: HashMap<usize, u32>,
}

impl<'a> Namespaces<'a> {
    /// The bundles that the settings make of these source files.
    pub fn new<'p>(config: &'a Config, paths: impl Iterator<Item = &'p str> + Clone) -> Self {
        let mut namespaces = Self { config, names: Vec::new(), split: HashMap::new(), whole: HashMap::new() };
        for (at, bundle) in config.bundle.iter().enumerate() {
            if bundle.split.is_none() {
                namespaces.whole.insert(at, namespaces.names.len() as u32);
                namespaces.names.push(bundle.name.clone());
                continue;
            }
            for path in paths.clone().filter(|path| includes(bundle, path) && !is_common(bundle, path)) {
                namespaces.split.insert((at, path.to_owned()), namespaces.names.len() as u32);
                namespaces.names.push(format!("{}/{}", bundle.name, namespaces.stem(path)));
            }
        }
        namespaces
    }

    /// The bundles' names.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The bundles that hold a source file, as indexes into the names.
    pub fn of(&self, path: &str) -> Vec<u32> {
        let mut found = Vec::new();
        for (at, bundle) in self.config.bundle.iter().enumerate() {
            if is_common(bundle, path) {
                found.extend(self.split.iter().filter(|((setting, _), _)| *setting == at).map(|(_, number)| *number));
            } else if let Some(number) = self.split.get(&(at, path.to_owned())) {
                found.push(*number);
            } else if let Some(number) = self.whole.get(&at).filter(|_| includes(bundle, path)) {
                found.push(*number);
            }
        }
        found.sort_unstable();
        found
    }

    /// A source file's path below its pattern's folder, without its ending.
    fn stem<'p>(&self, path: &'p str) -> &'p str {
        let roots = self.config.paths.iter().filter(|paths| paths.source.is_match(path));
        let below = roots.filter_map(|paths| path.strip_prefix(paths.source.root())).next().unwrap_or(path);
        let below = below.trim_start_matches('/');
        below.strip_suffix(".ftl").unwrap_or(below)
    }
}

fn includes(bundle: &Bundle, path: &str) -> bool {
    bundle.include.iter().any(|pattern| pattern.is_match(path))
}

fn is_common(bundle: &Bundle, path: &str) -> bool {
    bundle.split.is_some() && bundle.common.iter().any(|pattern| pattern.is_match(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_split_bundle_is_one_a_file() {
        let text = r#"
            [project]
            source = "en"
            [[paths]]
            source = "en/**/*.ftl"
            translation = "{locale}/**/*.ftl"
            [[bundle]]
            name = "www"
            split = "file"
            common = ["en/brands.ftl"]
            [[bundle]]
            name = "mail"
            include = ["en/mail/*.ftl"]
        "#;
        let config = Config::parse(text).expect("good settings");
        let paths = ["en/a/home.ftl", "en/brands.ftl", "en/mail/welcome.ftl"];
        let namespaces = Namespaces::new(&config, paths.into_iter());
        assert_eq!(namespaces.names(), ["www/a/home", "www/mail/welcome", "mail"]);
        assert_eq!(namespaces.of("en/brands.ftl"), [0, 1]);
        assert_eq!(namespaces.of("en/mail/welcome.ftl"), [1, 2]);
    }
}
