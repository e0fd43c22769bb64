//! A project's files by locale: one walk, one look at each path.

use std::collections::{BTreeSet, HashSet};
use std::path::Path;
use std::sync::Arc;

use crate::config::Config;
use crate::locale::Locale;

use super::ProjectError;
use super::fallback::Chains;
use super::role::{Role, Roles};
use super::walk::{Walked, walk};

/// The files of a project.
#[derive(Debug)]
pub struct Layout {
    /// The locale that is written first.
    pub source_locale: Locale,
    /// The source files, in the order of their paths.
    pub source: Vec<FileRef>,
    /// The outlines beside source files, in the order of their paths.
    pub outlines: Vec<FileRef>,
    /// The files that all locales share, in the order of their paths.
    pub shared: Vec<FileRef>,
    /// The locales that it is translated to: as the settings name them, or in the order of their names.
    pub locales: Vec<LocaleFiles>,
    /// Folders that are in the place of a locale's, with files as the source has them, whose names are no locale's.
    pub passed_over: Vec<String>,
}

/// The files of a locale.
#[derive(Debug)]
pub struct LocaleFiles {
    /// The locale.
    pub locale: Locale,
    /// The names of the locales that stand in for what is missing, nearest first; the source is the last.
    pub fallback: Vec<String>,
    /// Its files in the order of their paths; none where it has none yet.
    pub files: Vec<FileRef>,
}

/// A file that was found, not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRef {
    /// Its path in the project, with `/`.
    pub path: Arc<str>,
    /// The path of the source file that it belongs to, whether that exists or not; its own where it is no translation.
    pub source_path: Arc<str>,
    /// Its length in bytes when it was found.
    pub len: u64,
}

/// Finds the files of a project.
pub(super) fn discover(root: &Path, config: &Config) -> Result<Layout, ProjectError> {
    let mut found = Found::new(config);
    for file in walk(root, config) {
        found.add(file?)?;
    }
    Ok(found.layout(config))
}

struct Found<'a> {
    roles: Roles<'a>,
    source: Vec<FileRef>,
    pages: Vec<FileRef>,
    shared: Vec<FileRef>,
    translations: Vec<Vec<FileRef>>,
    source_paths: HashSet<Arc<str>>,
}

impl<'a> Found<'a> {
    fn new(config: &'a Config) -> Self {
        let roles = Roles::new(config);
        let translations = roles.locales.iter().map(|_| Vec::new()).collect();
        Self {
            roles,
            source: Vec::new(),
            pages: Vec::new(),
            shared: Vec::new(),
            translations,
            source_paths: HashSet::new(),
        }
    }

    fn add(&mut self, file: Walked) -> Result<(), ProjectError> {
        let Some(role) = self.roles.of(&file.path()) else { return self.add_page(file) };
        let len = file.len()?;
        let path = file.checked()?;
        match role {
            Role::Shared => self.shared.push(FileRef { source_path: Arc::clone(&path), path, len }),
            Role::Source => self.source.push(FileRef { source_path: Arc::clone(&path), path, len }),
            Role::Translation(locale, source_path) => {
                let source_path = self.source_path(source_path);
                self.translations.resize_with(self.roles.locales.len(), Vec::new);
                self.translations[locale].push(FileRef { path, source_path, len });
            }
        }
        Ok(())
    }

    /// Markdown may be the outline of a source file.
    fn add_page(&mut self, file: Walked) -> Result<(), ProjectError> {
        let messages = file.path().strip_suffix(".md").map(|name| format!("{name}.ftl"));
        if let Some(messages) = messages.filter(|path| self.roles.is_source(path)) {
            let (len, source_path) = (file.len()?, self.source_path(messages));
            self.pages.push(FileRef { path: file.checked()?, source_path, len });
        }
        Ok(())
    }

    /// A hundred locales share one text of each source path.
    fn source_path(&mut self, path: String) -> Arc<str> {
        if let Some(known) = self.source_paths.get(path.as_str()) {
            return Arc::clone(known);
        }
        let path: Arc<str> = path.into();
        self.source_paths.insert(Arc::clone(&path));
        path
    }

    fn layout(self, config: &Config) -> Layout {
        let locale = |name: &str| Locale::new(name, config.locale.get(name).and_then(|own| own.tag.as_deref()));
        let mut named: Vec<_> = self.roles.locales.into_iter().zip(self.translations).collect();
        if self.roles.auto {
            named.sort_unstable_by(|one, other| one.0.cmp(&other.0));
        }
        let source_locale = locale(&config.project.source);
        let locales: Vec<_> = named.iter().map(|(name, _)| locale(name)).collect();
        let chains = Chains::new(config, &source_locale, &locales);
        let locales = locales.into_iter().zip(named).map(|(locale, (_, files))| LocaleFiles {
            fallback: chains.of(&locale),
            files: sorted(files),
            locale,
        });
        let source = sorted(self.source);
        let has_messages = |page: &FileRef| source.binary_search_by(|file| file.path.cmp(&page.source_path)).is_ok();
        let outlines = sorted(self.pages.into_iter().filter(has_messages).collect());
        let is_source = |path: &str| source.binary_search_by(|file| (*file.path).cmp(path)).is_ok();
        let looks_like_one = self.roles.passed_over.into_iter().filter(|(_, path)| is_source(path));
        let passed_over: BTreeSet<_> = looks_like_one.map(|(name, _)| name).collect();
        let passed_over = passed_over.into_iter().collect();
        Layout { locales: locales.collect(), source, outlines, shared: sorted(self.shared), passed_over, source_locale }
    }
}

fn sorted(mut files: Vec<FileRef>) -> Vec<FileRef> {
    files.sort_unstable_by(|one, other| one.path.cmp(&other.path));
    files
}

#[cfg(test)]
mod tests {
    use super::super::tree::{project, write};
    use super::super::{Project, ProjectError};
    use super::*;

    /// The layout as text: the source, what is shared, then each locale with its fallback and its files.
    fn show(layout: &Layout) -> String {
        let mut text = String::new();
        for file in &layout.source {
            text += &format!("{}\n", file.path);
        }
        for file in &layout.outlines {
            text += &format!("{} = {}\n", file.path, file.source_path);
        }
        for file in &layout.shared {
            text += &format!("shared {}\n", file.path);
        }
        for locale in &layout.locales {
            text += &format!("{} → {}\n", locale.locale.name(), locale.fallback.join(" → "));
            for file in &locale.files {
                text += &format!("  {} = {}\n", file.path, file.source_path);
            }
        }
        text
    }

    #[track_caller]
    fn check(settings: &str, files: &str, expected: &str) {
        let (_dir, project) = project(settings, files);
        let shown = show(&project.expect("a project").layout);
        let lines = |text: &str| text.lines().map(|line| line.trim().to_owned() + "\n").collect::<String>();
        assert_eq!(lines(&shown), lines(expected.trim()), "\n{shown}");
    }

    #[test]
    fn locales_are_found_by_their_files() {
        check(
            "",
            "content/a.ftl
             content/x/y/b.ftl
             locales/pt_BR/a.ftl
             locales/ja-JP-mac/x/y/b.ftl
             locales/ja/a.ftl
             locales/sv/a.ftl
             locales/templates/a.ftl
             locales/fi/a.txt
             dist/ja/a.ftl",
            "content/a.ftl
             content/x/y/b.ftl
             ja → sv
               locales/ja/a.ftl = content/a.ftl
             ja-JP-mac → ja → sv
               locales/ja-JP-mac/x/y/b.ftl = content/x/y/b.ftl
             pt_BR → sv
               locales/pt_BR/a.ftl = content/a.ftl",
        );
    }

    #[test]
    fn outlines_stand_beside_their_messages() {
        check(
            "",
            "content/a.ftl
             content/a.md
             content/b.md
             content/c.ftl
             locales/de/a.ftl
             locales/de/a.md",
            "content/a.ftl
             content/c.ftl
             content/a.md = content/a.ftl
             de → sv
               locales/de/a.ftl = content/a.ftl",
        );
    }

    #[test]
    fn settings_make_any_name_a_locale() {
        check(
            "[locale.suomeksi]\ntag = \"fi\"\n",
            "content/a.ftl
             locales/suomeksi/a.ftl
             locales/svenska/a.ftl",
            "content/a.ftl
             suomeksi → sv
               locales/suomeksi/a.ftl = content/a.ftl",
        );
    }

    #[test]
    fn named_locales_are_these_in_this_order() {
        check(
            "locales = [\"pl\", \"de\", \"fi\"]\n",
            "content/a.ftl
             locales/de/b.ftl
             locales/de/a.ftl
             locales/pl/a.ftl
             locales/ar/a.ftl",
            "content/a.ftl
             pl → sv
               locales/pl/a.ftl = content/a.ftl
             de → sv
               locales/de/a.ftl = content/a.ftl
               locales/de/b.ftl = content/b.ftl
             fi → sv",
        );
    }

    #[test]
    fn the_first_paths_that_match_count() {
        check(
            "shared = [\"locales/core.ftl\", \"app/brands.ftl\"]\n\
             [[paths]]\nsource = \"app/sv/*.ftl\"\ntranslation = \"{locale}/app/*.ftl\"\n\
             [[paths]]\nsource = \"app/**/*.ftl\"\ntranslation = \"{locale}/**/*.ftl\"\n\
             [[paths]]\nsource = \"i18n/*.sv.ftl\"\ntranslation = \"i18n/*.{locale}.ftl\"\n",
            "app/sv/a.ftl
             app/brands.ftl
             app/c.ftl
             fi/app/a.ftl
             fi/c.ftl
             locales/core.ftl
             i18n/x.sv.ftl
             i18n/x.pl.ftl",
            "app/c.ftl
             app/sv/a.ftl
             i18n/x.sv.ftl
             shared app/brands.ftl
             shared locales/core.ftl
             fi → sv
               fi/app/a.ftl = app/sv/a.ftl
               fi/c.ftl = app/c.ftl
             pl → sv
               i18n/x.pl.ftl = i18n/x.sv.ftl",
        );
    }

    #[test]
    fn one_folder_a_locale_as_mozilla_has_it() {
        check(
            "shared = [\"*/brands.ftl\"]\n\
             [[paths]]\nsource = \"sv/banner.ftl\"\ntranslation = \"{locale}/banner.ftl\"\n",
            "sv/banner.ftl
             sv/other.ftl
             all/brands.ftl
             de/banner.ftl
             de/other.ftl
             docs/banner.ftl",
            "sv/banner.ftl
             shared all/brands.ftl
             de → sv
               de/banner.ftl = sv/banner.ftl",
        );
    }

    #[test]
    fn a_folder_of_source_files_is_no_locale() {
        check(
            "[[paths]]\nsource = \"src/i18n/**/*.ftl\"\ntranslation = \"{locale}/**/*.ftl\"\n",
            "src/i18n/a.ftl
             src/b.ftl
             fi/a.ftl",
            "src/i18n/a.ftl
             fi → sv
               fi/a.ftl = src/i18n/a.ftl",
        );
        check(
            "locales = [\"src\"]\n[[paths]]\nsource = \"src/**/*.ftl\"\ntranslation = \"{locale}/**/*.ftl\"\n",
            "src/a.ftl\nsrc/b/c.ftl",
            "src/a.ftl\nsrc/b/c.ftl\nsrc → sv",
        );
    }

    #[cfg(unix)]
    #[test]
    fn links_are_followed_but_not_round() {
        check(
            "",
            "content/a.ftl
             locales/no/a.ftl
             locales/nb -> no
             locales/no/again -> ..
             locales/no/itself -> itself
             locales/no/lost.txt -> nowhere
             locales/no/.#a.ftl -> me@host.1234",
            "content/a.ftl
             nb → no → sv
               locales/nb/a.ftl = content/a.ftl
             no → sv
               locales/no/a.ftl = content/a.ftl",
        );
    }

    #[test]
    fn what_is_hidden_built_or_installed_is_passed_over() {
        check(
            "[[paths]]\nsource = \"**/sv/*.ftl\"\ntranslation = \"**/{locale}/*.ftl\"\n\
             [[paths]]\nsource = \".github/sv/*.ftl\"\ntranslation = \".github/{locale}/*.ftl\"\n\
             [build]\nout = \"./web/dist/\"\n",
            ".git/sv/a.ftl
             .github/sv/a.ftl
             .github/de/a.ftl
             target/sv/a.ftl
             core/target/CACHEDIR.TAG
             core/target/sv/a.ftl
             core/ledger/sv/a.ftl
             core/sv/target/sv/a.ftl
             core/sv/._a.ftl
             web/dist/sv/a.ftl
             web/node_modules/x/sv/a.ftl
             ledger/sv/a.ftl",
            ".github/sv/a.ftl
             core/ledger/sv/a.ftl
             core/sv/target/sv/a.ftl
             de → sv
               .github/de/a.ftl = .github/sv/a.ftl",
        );
    }

    #[test]
    fn folders_within_folders_are_walked_once() {
        check(
            "[[paths]]\nsource = \"l10n/sv/*.ftl\"\ntranslation = \"l10n/{locale}/*.ftl\"\n\
             [[paths]]\nsource = \"l10n/sv/å/*.ftl\"\ntranslation = \"l10n/{locale}/å/*.ftl\"\n\
             [[paths]]\nsource = \"l10n-x/sv/*.ftl\"\ntranslation = \"l10n-x/{locale}/*.ftl\"\n",
            "l10n/sv/a.ftl\nl10n/sv/å/b.ftl\nl10n-x/sv/c.ftl",
            "l10n-x/sv/c.ftl\nl10n/sv/a.ftl\nl10n/sv/å/b.ftl",
        );
    }

    #[test]
    fn fallbacks_are_cldr_s_or_the_settings() {
        check(
            "locales = [\"nn\", \"nb\", \"zh-TW\", \"zh-CN\", \"zh-Hant\", \"en-GB\"]\n\
             [locale.nn]\nfallback = [\"nb\", \"nb\", \"sv\", \"en-GB\"]\n",
            "",
            "nn → nb → sv
             nb → sv
             zh-TW → zh-Hant → sv
             zh-CN → sv
             zh-Hant → sv
             en-GB → sv",
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_nowhere_is_an_error_where_a_file_should_be() {
        let (_dir, lost) = project("", "content/a.ftl -> nowhere");
        let lost = lost.expect_err("an error");
        assert!(matches!(&lost, ProjectError::Unreadable { path, .. } if path.ends_with("content/a.ftl")), "{lost}");
        assert!(!lost.is_settings());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_path_that_is_no_text_is_named() {
        use std::os::unix::ffi::OsStrExt;
        let (dir, _) = project("", "");
        let name = |bytes| dir.path().join("content").join(std::ffi::OsStr::from_bytes(bytes));
        write(&name(b"f\xf6r.txt"), b"");
        assert!(Project::open(dir.path()).is_ok());
        write(&name(b"f\xf6r.ftl"), b"");
        let error = Project::open(dir.path()).expect_err("an error").to_string();
        assert!(error.contains("content/f\u{fffd}r.ftl` is not UTF-8: rename it"), "{error}");
    }
}
