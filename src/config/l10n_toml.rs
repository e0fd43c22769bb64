//! `l10n.toml`, Mozilla's settings of a project, as far as a `flyt.toml` can be made of it.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Mozilla's settings.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct L10nToml {
    /// The folder that paths start from, seen from the settings' own.
    #[serde(default)]
    pub basepath: Option<String>,
    /// The locales.
    #[serde(default)]
    pub locales: Vec<String>,
    /// Variables of paths.
    #[serde(default)]
    env: BTreeMap<String, String>,
    /// Files of the source and of translations.
    #[serde(default)]
    pub paths: Vec<L10nPaths>,
}

/// Source files and their translations.
#[derive(Clone, Debug, Deserialize)]
pub struct L10nPaths {
    /// The source.
    #[serde(default)]
    pub reference: Option<String>,
    /// The translation.
    pub l10n: String,
    /// The only locales that have these.
    #[serde(default)]
    pub locales: Option<Vec<String>>,
}

impl L10nToml {
    /// Reads the settings; `None` where they are not understood.
    pub fn parse(text: &str) -> Option<Self> {
        let mut settings: Self = toml::from_str(text).ok()?;
        let env = settings.env.clone();
        for paths in &mut settings.paths {
            paths.l10n = resolve(&paths.l10n, &env);
            paths.reference = paths.reference.as_deref().map(|reference| resolve(reference, &env));
        }
        Some(settings)
    }
}

/// A path with its variables resolved; variables of variables, too, but not without end.
fn resolve(path: &str, env: &BTreeMap<String, String>) -> String {
    let mut path = path.replace("{ locale }", "{locale}");
    for _ in 0..3 {
        for (name, value) in env {
            path = path.replace(&format!("{{{name}}}"), value).replace(&format!("{{ {name} }}"), value);
        }
    }
    // What comes from elsewhere comes from the folder that the paths start from.
    path.trim_start_matches("{l10n_base}/").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_are_resolved() {
        let text = "basepath = \"..\"\nlocales = [\"de\"]\n[env]\nl = \"{l10n_base}/{locale}/\"\n\
                    [[paths]]\nreference = \"app/en/**\"\nl10n = \"{l}app/**\"\n[[filters]]\naction = \"ignore\"\n";
        let settings = L10nToml::parse(text).expect("settings");
        assert_eq!(settings.basepath.as_deref(), Some(".."));
        assert_eq!(settings.paths[0].l10n, "{locale}/app/**");
        assert!(L10nToml::parse("paths = 1").is_none());
    }
}
