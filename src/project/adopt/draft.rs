//! The settings that adoption arrives at, and their text.

use std::fmt::Write;

use crate::config::Profile;

/// A `flyt.toml` in the making.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Where the layout was read from, such as "Mozilla's `l10n.toml`".
    pub origin: String,
    /// The source's locale.
    pub source: String,
    /// How the source was told.
    pub reason: String,
    /// The locales, where something names them.
    pub locales: Option<Vec<String>>,
    /// Files that all locales share.
    pub shared: Vec<String>,
    /// The patterns of source and translation.
    pub paths: Vec<(String, String)>,
    /// The common files, where each file is a bundle of its own.
    pub split: Option<Vec<String>>,
    /// The runtime, where something tells it.
    pub profile: Option<Profile>,
    /// Functions that nothing defines.
    pub functions: Vec<String>,
    /// References that nothing defines.
    pub external: Vec<String>,
    /// What else the user should know, a sentence each.
    pub notes: Vec<String>,
}

impl Draft {
    /// The text of `flyt.toml`.
    pub fn settings(&self) -> String {
        let mut text = format!("# Written by `flyt init`, from {}.\n\n[project]\n", self.origin);
        let _ = writeln!(text, "source = {}", quoted(&self.source));
        if let Some(locales) = &self.locales {
            let _ = writeln!(text, "locales = {}", list(locales));
        }
        if !self.shared.is_empty() {
            let _ = writeln!(text, "# Every locale has these.\nshared = {}", list(&self.shared));
        }
        for (source, translation) in &self.paths {
            let _ = writeln!(text, "\n[[paths]]\nsource = {}", quoted(source));
            let _ = writeln!(text, "translation = {}", quoted(translation));
        }
        if let Some(common) = &self.split {
            text += "\n# The same ids stand in several files, so each file is a bundle of its own.\n";
            text += "[[bundle]]\nname = \"main\"\nsplit = \"file\"\n";
            if !common.is_empty() {
                let _ = writeln!(text, "# Other files refer to what stands in these.\ncommon = {}", list(common));
            }
        }
        self.runtime(&mut text);
        text
    }

    fn runtime(&self, text: &mut String) {
        if self.profile.is_none() && self.functions.is_empty() && self.external.is_empty() {
            return;
        }
        *text += "\n[runtime]\n";
        if let Some(profile) = self.profile {
            let _ = writeln!(text, "profile = {}", quoted(profile.as_str()));
        }
        if !self.functions.is_empty() || !self.external.is_empty() {
            *text += "# No file defines these: the application does. What is a mistake instead, remove, and `flyt check` \
                      tells\n# where it is.\n";
        }
        if !self.functions.is_empty() {
            let _ = writeln!(text, "functions = {}", list(&self.functions));
        }
        if !self.external.is_empty() {
            let _ = writeln!(text, "external = {}", list(&self.external));
        }
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// On one line, or on as many as it needs.
fn list(items: &[String]) -> String {
    const WIDTH: usize = 100;
    let items: Vec<_> = items.iter().map(|item| quoted(item)).collect();
    let line = items.join(", ");
    if line.len() < WIDTH {
        return format!("[{line}]");
    }
    let mut lines = vec![String::new()];
    for item in items {
        let last = lines.last_mut().expect("there is one from the start");
        if !last.is_empty() && last.len() + item.len() > WIDTH {
            lines.push(item + ", ");
        } else {
            *last += &(item + ", ");
        }
    }
    lines.iter().fold("[\n".to_owned(), |text, line| text + "    " + line.trim_end() + "\n") + "]"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    #[test]
    fn it_reads_what_it_writes() {
        let names = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let draft = Draft {
            origin: "the folders".to_owned(),
            source: "en".to_owned(),
            locales: Some((0..60).map(|number| format!("x{number}")).collect()),
            shared: names("locales/core.ftl"),
            paths: vec![("locales/en/**/*.ftl".to_owned(), "locales/{locale}/**/*.ftl".to_owned())],
            split: Some(names("locales/en/brands.ftl")),
            profile: Some(Profile::FluentJs),
            functions: names("EMAIL"),
            external: names("-brand a\"b"),
            ..Draft::default()
        };
        let config = Config::parse(&draft.settings()).expect("good settings");
        assert_eq!(config.runtime.external, draft.external);
        assert_eq!(config.runtime.profile, Profile::FluentJs);
        assert!(config.bundle[0].split.is_some() && config.bundle[0].common.len() == 1);
        assert!(draft.settings().lines().all(|line| line.len() <= 120));
    }
}
