//! Faults in the settings that their types let pass and that show without the project's files.

use super::{Bundle, Config, ConfigError, Locales, place};

/// Whether an address is of a site, without what a page's own would add.
fn is_site(address: &str) -> bool {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let is_odd = |char: char| char.is_whitespace() || char.is_control() || matches!(char, '"' | '<' | '>' | '?' | '#');
    rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(is_odd))
}

/// Characters that some file system has no name with.
const NO_NAME: [char; 8] = ['\\', ':', '*', '?', '"', '<', '>', '|'];

impl Config {
    /// The first fault.
    pub(super) fn check(&self, text: &str) -> Result<(), ConfigError> {
        self.check_paths(text)?;
        self.check_locales(text)?;
        for (at, bundle) in self.bundle.iter().enumerate() {
            check_name(bundle, at, text)?;
            let before = self.bundle[..at].iter().find(|other| other.name == bundle.name);
            if before.is_some() {
                let message = format!("two bundles are named `{}`", bundle.name);
                return Err(fault(text, &["bundle", &at.to_string(), "name"], message, "give each a name of its own"));
            }
        }
        if !is_inside(&self.build.out) {
            let help = "name a folder of the project, such as `dist`; `--out` takes any";
            return Err(fault(
                text,
                &["build", "out"],
                format!("`{}` is no folder in the project", self.build.out),
                help,
            ));
        }
        if self.build.formats.is_empty() {
            let help = "name one, such as `formats = [\"ftl\"]`, or remove the line";
            return Err(fault(text, &["build", "formats"], "no format is to be built", help));
        }
        if let Some(base) = self.build.base_url.as_deref().filter(|base| !is_site(base)) {
            let help = "write where the pages will be, such as `https://example.org/articles`";
            return Err(fault(text, &["build", "base-url"], format!("`{base}` is no address of a site"), help));
        }
        Ok(())
    }

    fn check_paths(&self, text: &str) -> Result<(), ConfigError> {
        for (at, paths) in self.paths.iter().enumerate() {
            let translation = paths.translation.get_ref();
            let keys = ["paths", &at.to_string(), "translation"];
            if !translation.has_locale() {
                let help = "write `{locale}` where the locale's name stands";
                return Err(fault(text, &keys, "the path of translations needs `{locale}`", help));
            }
            if translation.wildcards() != paths.source.wildcards() {
                let help = "each `*` and `**/` of one stands for the same in the other";
                return Err(fault(
                    text,
                    &keys,
                    "source and translation need the same wildcards in the same order",
                    help,
                ));
            }
        }
        Ok(())
    }

    fn check_locales(&self, text: &str) -> Result<(), ConfigError> {
        let source = self.project.source.as_str();
        if !is_folder_name(source) {
            return Err(no_folder_name(text, &["project", "source"], source));
        }
        let Locales::Named(names) = &self.project.locales else { return Ok(()) };
        for (at, name) in names.iter().enumerate() {
            let keys = ["project", "locales", name];
            if !is_folder_name(name) {
                return Err(no_folder_name(text, &keys, name));
            }
            if name == "sources" {
                let help = "the ledger keeps the source texts under that name: give the folder another one";
                return Err(fault(text, &keys, "no locale can be named `sources`", help));
            }
            if names[..at].contains(name) {
                return Err(fault(text, &keys, format!("locale `{name}` is listed twice"), "remove one of them"));
            }
            if name == source {
                let message = format!("`{name}` is the source, not a translation");
                return Err(fault(text, &keys, message, "remove it from `locales`"));
            }
        }
        Ok(())
    }
}

fn fault(text: &str, keys: &[&str], message: impl Into<String>, help: &str) -> ConfigError {
    ConfigError { message: message.into(), help: Some(help.to_owned()), span: place::value(text, keys) }
}

/// Whether a path stays below the folder that it starts from.
fn is_inside(path: &str) -> bool {
    path.trim_end_matches('/').split('/').filter(|part| *part != ".").all(is_folder_name)
}

/// A bundle's name is the path of its files.
fn check_name(bundle: &Bundle, at: usize, text: &str) -> Result<(), ConfigError> {
    if bundle.name.split('/').all(is_folder_name) {
        return Ok(());
    }
    let message = if bundle.name.is_empty() {
        "a bundle without a name".to_owned()
    } else {
        format!("`{}` is no name for a bundle", bundle.name)
    };
    let help = "its files have this name: choose one such as `main` or `mail/welcome`";
    Err(fault(text, &["bundle", &at.to_string(), "name"], message, help))
}

fn no_folder_name(text: &str, keys: &[&str], name: &str) -> ConfigError {
    let help = "a locale is named as its folder is, such as `sv` or `pt-BR`";
    fault(text, keys, format!("`{name}` is no name for a folder"), help)
}

fn is_folder_name(name: &str) -> bool {
    let is_special = |char: char| char.is_control() || char == '/' || NO_NAME.contains(&char);
    !matches!(name, "" | "." | "..") && !name.contains(is_special) && name.trim() == name
}
