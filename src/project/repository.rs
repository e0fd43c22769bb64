//! Where a project stands in its repository.

use std::path::Path;

use super::Project;

impl Project {
    /// The project's folder in its repository, with a `/` behind; empty at the repository's root, and outside of one.
    pub fn folder_in_repository(&self) -> String {
        let below = |root: &Path| {
            let repository = root.ancestors().find(|folder| folder.join(".git").exists())?;
            let folder = root.strip_prefix(repository).ok()?;
            Some(folder.iter().map(|name| format!("{}/", name.to_string_lossy())).collect())
        };
        self.root.canonicalize().ok().and_then(|root| below(&root)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::tree;
    use super::*;

    #[test]
    fn a_project_may_be_a_part_of_a_repository() {
        let repository = tree(".git/HEAD\nwebb/språk/content/a.ftl");
        for (folder, told) in [("", ""), ("webb/språk", "webb/språk/")] {
            let settings = "[project]\nsource = \"sv\"\n".to_owned();
            let project = Project::with_settings(&repository.path().join(folder), settings).expect("a project");
            assert_eq!(project.folder_in_repository(), told);
        }
    }
}
