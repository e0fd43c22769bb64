//! Waiting for the next edit of a project's files.

use std::path::{Component, Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use super::{Project, ProjectError};

/// Editors write a file in several steps: what follows within this time is the same edit.
const SETTLED: Duration = Duration::from_millis(20);

/// The endings of what is read right in the project's folder.
const READ: [&str; 3] = ["toml", "ftl", "md"];

/// Sees edits of a project's files.
#[derive(Debug)]
pub struct Watch {
    _watcher: RecommendedWatcher,
    edits: Receiver<notify::Result<Event>>,
    root: PathBuf,
    out: PathBuf,
}

impl Project {
    /// Begins to watch the files that a build is made from; what is built into `out` is none of them.
    ///
    /// # Errors
    ///
    /// The system cannot watch so many folders.
    pub fn watch(&self, out: &Path) -> Result<Watch, ProjectError> {
        let root = self.root.canonicalize().map_err(ProjectError::unreadable(&self.root))?;
        let failed = |error: notify::Error| ProjectError::unreadable(&self.root)(std::io::Error::other(error));
        let (sender, edits) = channel();
        let mut watcher = notify::recommended_watcher(sender).map_err(failed)?;
        watcher.watch(&root, RecursiveMode::NonRecursive).map_err(failed)?;
        for folder in self.watched_folders(&root) {
            watcher.watch(&folder, RecursiveMode::Recursive).map_err(failed)?;
        }
        let out = out.canonicalize().unwrap_or_else(|_| root.join(out));
        Ok(Watch { _watcher: watcher, edits, root, out })
    }

    /// The folders that patterns start in, each once, and those with names of their own.
    fn watched_folders(&self, root: &Path) -> Vec<PathBuf> {
        let patterns = self.config.paths.iter().flat_map(|paths| [&paths.source, paths.translation.get_ref()]);
        let roots = patterns.chain(&self.config.project.shared).map(|pattern| pattern.root());
        let all = roots.chain(["ledger", "templates"]).map(|folder| root.join(folder.trim_end_matches('/')));
        let mut folders: Vec<_> = all.filter(|folder| folder.is_dir()).collect();
        folders.sort();
        folders.dedup();
        let outer = folders.clone();
        folders.retain(|folder| outer.iter().all(|other| other == folder || !folder.starts_with(other)));
        folders
    }
}

impl Watch {
    /// Waits for an edit; `false` where nothing can be seen any more.
    pub fn wait(&self) -> bool {
        loop {
            let Ok(edit) = self.edits.recv() else { return false };
            if self.is_edit(&edit) {
                while self.edits.recv_timeout(SETTLED).is_ok() {}
                return true;
            }
        }
    }

    /// Waits for edits and gives their paths, which need not be those of files; nothing where none can be seen any more.
    pub fn edited(&self) -> Option<Vec<PathBuf>> {
        let mut paths = Vec::new();
        while paths.is_empty() {
            self.take(self.edits.recv().ok()?, &mut paths);
        }
        while let Ok(edit) = self.edits.recv_timeout(SETTLED) {
            self.take(edit, &mut paths);
        }
        paths.sort();
        paths.dedup();
        Some(paths)
    }

    fn take(&self, edit: notify::Result<Event>, paths: &mut Vec<PathBuf>) {
        if !self.is_edit(&edit) {
            return;
        }
        match edit {
            Ok(edit) => paths.extend(edit.paths.into_iter().filter(|path| self.is_own(path))),
            // What was lost may have been anything.
            Err(_) => paths.push(self.root.join(super::settings::NAME)),
        }
    }

    fn is_edit(&self, edit: &notify::Result<Event>) -> bool {
        let Ok(edit) = edit else { return true };
        !matches!(edit.kind, EventKind::Access(_)) && edit.paths.iter().any(|path| self.is_own(path))
    }

    /// Hidden files are none of a project's, and what is built is not what it is built from. Right in the project's folder
    /// stand many others, such as the log of this very command.
    fn is_own(&self, path: &Path) -> bool {
        let below = path.strip_prefix(&self.root).unwrap_or(path);
        let is_hidden = |part: Component<'_>| part.as_os_str().to_string_lossy().starts_with('.');
        let is_read = below.components().count() > 1
            || below.extension().is_some_and(|ending| READ.iter().any(|one| ending == *one));
        is_read && !path.starts_with(&self.out) && !below.components().any(is_hidden)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::{project, write};

    #[test]
    fn an_edit_is_seen_and_what_is_built_is_not() {
        let (dir, project) = project("", "content/a.ftl");
        let project = project.expect("a project");
        let path = |name: &str| dir.path().canonicalize().expect("a folder").join(name);
        write(&path("dist/a.html"), b"built");
        let watch = project.watch(&path("dist")).expect("a watch");
        assert!(!watch.is_own(&path("dist/a.html")) && !watch.is_own(&path("content/.a.ftl.swp")));
        assert!(!watch.is_own(&path("watch.log")));
        assert!(watch.is_own(&path("content/a.ftl")) && watch.is_own(&path("flyt.toml")));
        write(&path("content/a.ftl"), b"a = Hej\n");
        assert!(watch.wait());
        write(&path("content/b.ftl"), b"b = Hej\n");
        assert!(watch.edited().expect("edits").contains(&path("content/b.ftl")));
    }
}
