//! The ES modules of a build, one a bundle and locale.

use std::collections::BTreeMap;

use crate::bundle::{Linked, ManifestCompiled, ManifestModule, ManifestOther, Part, mjs};
use crate::render::Fault;
use crate::view::View;

use super::pages;

/// The modules of one locale, and what keeps them from being written.
#[derive(Debug, Default)]
pub(super) struct Modules {
    /// Paths and bytes.
    pub(super) files: Vec<(String, Vec<u8>)>,
    /// By bundle.
    pub(super) listed: BTreeMap<String, ManifestModule>,
    pub(super) unshown: Vec<Fault>,
}

/// Writes the bundles of a locale.
pub(super) fn of_locale(view: View<'_>, linked: &Linked<'_>) -> Modules {
    let mut modules = Modules::default();
    for (at, name) in view.namespaces.names().iter().enumerate() {
        let parts: Vec<&Part<'_>> = linked.parts.iter().filter(|part| part.bundle == *name).collect();
        if !parts.is_empty() {
            modules.add(view, at as u32, name, &parts);
        }
    }
    modules
}

impl Modules {
    fn add(&mut self, view: View<'_>, at: u32, name: &str, parts: &[&Part<'_>]) {
        let path = format!("{}/{name}", view.side.locale.name());
        let shared = format!("{}flyt.mjs", "../".repeat(path.matches('/').count()));
        let module = mjs(view, at, parts, &shared);
        let tags = parts.iter().map(|part| part.side.locale.tag()).collect();
        let (text, types) = (module.text.into_bytes(), module.types.into_bytes());
        let listed = ManifestModule {
            module: ManifestCompiled::new(format!("{path}.mjs"), tags, &text),
            types: ManifestOther::new(format!("{path}.d.mts"), &types),
        };
        self.files.extend([(format!("{path}.mjs"), text), (format!("{path}.d.mts"), types)]);
        self.listed.insert(name.to_owned(), listed);
        self.unshown.extend(module.unshowable.into_iter().map(|one| pages::fault(view, one)));
    }
}
