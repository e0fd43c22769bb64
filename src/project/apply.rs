//! Writes changes to files: each file is the old one or the new one, never half, and never somebody else's work.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Error, ErrorKind, Result as IoResult};
use std::path::{Path, PathBuf};

use crate::change::{ChangeSet, FileChange};

use super::alone::Alone;
use super::whole::{Staged, folder, sync_folder};
use super::{Project, ProjectError};

#[cfg(test)]
mod faults;

/// Is asked before each write what may go wrong: nothing, but in tests.
type Before<'a> = &'a dyn Fn(&Path) -> IoResult<()>;

impl Project {
    /// Writes a set of changes. All files are looked at and written beside their places first; then one after the other
    /// takes its place, in the order of the set. A link stays one: what it leads to is changed.
    ///
    /// # Errors
    ///
    /// A file that somebody else changed meanwhile, that cannot be written, that is outside of the project, or that two
    /// paths lead to and that would be changed in two ways. Files before it in the set are written then, it and those behind it are as they were.
    pub fn apply(&self, changes: &ChangeSet) -> Result<(), ProjectError> {
        self.apply_after(changes, &|_| Ok(()))
    }

    fn apply_after(&self, changes: &ChangeSet, before: Before<'_>) -> Result<(), ProjectError> {
        let _alone = Alone::new(&self.root).map_err(ProjectError::unwritable(&self.root))?;
        let steps = self.steps(changes)?;
        let staged: Result<Vec<_>, _> = steps.iter().map(|step| step.stage(before)).collect();
        for (step, staged) in steps.iter().zip(staged?) {
            step.take(staged, before)?;
        }
        let folders: BTreeSet<_> = steps.iter().map(|step| folder(&step.place)).collect();
        folders.into_iter().try_for_each(|folder| sync_folder(folder).map_err(ProjectError::unwritable(folder)))
    }

    /// What is to be done, each file once.
    fn steps<'a>(&self, changes: &'a ChangeSet) -> Result<Vec<Step<'a>>, ProjectError> {
        let (mut steps, mut seen) = (Vec::new(), BTreeMap::<PathBuf, &FileChange>::new());
        let home = self.root.canonicalize().map_err(ProjectError::unreadable(&self.root))?;
        for change in &changes.files {
            let path = self.root.join(&change.path);
            let step = Step { place: place(&path, change)?, change };
            if !leads_into(&step.place, &home) {
                return Err(ProjectError::LeadsOut(path));
            }
            match seen.insert(step.place.clone(), change) {
                None => steps.push(step),
                Some(other) if other.after == change.after => {}
                Some(other) => {
                    return Err(ProjectError::OneFile { one: other.path.clone(), other: change.path.clone() });
                }
            }
        }
        steps.iter().try_for_each(Step::check)?;
        Ok(steps)
    }
}

/// Where a change is to be made: links are followed, those to folders, too.
fn place(path: &Path, change: &FileChange) -> Result<PathBuf, ProjectError> {
    match &change.after {
        // What goes is the link, not what it leads to.
        None => Ok(path.to_owned()),
        Some(_) if fs::symlink_metadata(path).is_ok() => path.canonicalize().map_err(ProjectError::unreadable(path)),
        Some(_) => Ok(in_real_folder(path)),
    }
}

/// The path of a file that is not there yet, by which two links to one folder are seen to be one.
fn in_real_folder(path: &Path) -> PathBuf {
    let there = path.ancestors().skip(1).find_map(|folder| Some((folder, folder.canonicalize().ok()?)));
    let real = there.and_then(|(folder, real)| Some(real.join(path.strip_prefix(folder).ok()?)));
    real.unwrap_or_else(|| path.to_owned())
}

/// Whether a path, or the nearest folder above it that is there, is in a folder: whoever made the project's links is not
/// trusted.
fn leads_into(path: &Path, home: &Path) -> bool {
    path.ancestors().skip(1).find_map(|folder| folder.canonicalize().ok()).is_some_and(|there| there.starts_with(home))
}

/// The change of one file, and where that is.
struct Step<'a> {
    place: PathBuf,
    change: &'a FileChange,
}

impl Step<'_> {
    /// Whether the file is still what the change was made from, and may be written.
    fn check(&self) -> Result<(), ProjectError> {
        let now = match fs::read(&self.place) {
            Ok(bytes) => Some(bytes),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(ProjectError::unreadable(&self.place)(error)),
        };
        if now.as_deref() != self.change.before.as_ref().map(String::as_bytes) {
            return Err(ProjectError::Changed(self.place.clone()));
        }
        match fs::metadata(&self.place) {
            Ok(found) if found.permissions().readonly() => {
                let error = Error::new(ErrorKind::PermissionDenied, "it is read-only");
                Err(ProjectError::unwritable(&self.place)(error))
            }
            _ => Ok(()),
        }
    }

    fn stage(&self, before: Before<'_>) -> Result<Option<Staged>, ProjectError> {
        before(&self.place).map_err(ProjectError::unwritable(&self.place))?;
        let Some(after) = &self.change.after else { return Ok(None) };
        let folder = folder(&self.place);
        fs::create_dir_all(folder).map_err(ProjectError::unwritable(folder))?;
        Staged::new(&self.place, after).map(Some).map_err(ProjectError::unwritable(&self.place))
    }

    /// Looks at the file once more, since staging takes its time, and changes it.
    fn take(&self, staged: Option<Staged>, before: Before<'_>) -> Result<(), ProjectError> {
        before(&self.place).map_err(ProjectError::unwritable(&self.place))?;
        self.check()?;
        let taken = staged.map_or_else(|| fs::remove_file(&self.place), Staged::put);
        taken.map_err(ProjectError::unwritable(&self.place))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::{listing, project, write};
    use super::*;

    fn change(path: &str, before: Option<&str>, after: Option<&str>) -> FileChange {
        FileChange { path: path.to_owned(), before: before.map(str::to_owned), after: after.map(str::to_owned) }
    }

    /// Applies changes to a project of two files: the error, then what is there.
    fn applied(files: Vec<FileChange>) -> String {
        let (dir, project) = project("", "content/a.ftl = a = A\ncontent/b.ftl = b = B");
        let error = project.expect("a project").apply(&ChangeSet { files }).err();
        std::fs::remove_file(dir.path().join("flyt.toml")).expect("removed");
        let error = error.map(|error| format!("{error}\n").replace(&format!("{}/", dir.path().display()), ""));
        error.unwrap_or_default() + &listing(dir.path())
    }

    #[test]
    fn files_are_changed_made_and_removed() {
        let changes = vec![
            change("content/a.ftl", Some("a = A"), Some("a = Å")),
            change("locales/fi/a.ftl", None, Some("a = Ä")),
            change("content/b.ftl", Some("b = B"), None),
        ];
        assert_eq!(applied(changes), "content/a.ftl = a = Å\nlocales/fi/a.ftl = a = Ä\n");
    }

    #[test]
    fn somebody_else_s_work_is_kept() {
        let stale = vec![
            change("content/a.ftl", Some("a = A"), Some("a = Å")),
            change("content/b.ftl", Some("b = older"), Some("b = new")),
        ];
        let old = "content/a.ftl = a = A\ncontent/b.ftl = b = B\n";
        let message = "`content/b.ftl` was changed meanwhile: run the command again\n";
        assert_eq!(applied(stale), format!("{message}{old}"));
        assert!(applied(vec![change("content/b.ftl", None, Some("x"))]).starts_with("`content/b.ftl` was changed"));
    }

    #[cfg(unix)]
    #[test]
    fn of_writers_at_once_one_is_first_and_the_others_are_told() {
        let (dir, project) = project("", "content/a.ftl = 0");
        let project = project.expect("a project");
        let write = &|round: usize| {
            let (old, new) = (round.to_string(), (round + 1).to_string());
            let change = change("content/a.ftl", Some(&old), Some(&new));
            project.apply(&ChangeSet { files: vec![change] }).is_ok()
        };
        for round in 0..50 {
            let won = std::thread::scope(|scope| {
                let writers: Vec<_> = (0..4).map(|_| scope.spawn(move || write(round))).collect();
                writers.into_iter().map(|one| one.join().expect("ended")).filter(|won| *won).count()
            });
            assert_eq!(won, 1, "{}", listing(dir.path()));
        }
    }

    /// Applies changes to a project of these files: the error, or else what is there.
    #[cfg(unix)]
    fn linked(files: &str, changes: Vec<FileChange>) -> String {
        let (dir, project) = project("", files);
        let error = project.expect("a project").apply(&ChangeSet { files: changes }).err();
        std::fs::remove_file(dir.path().join("flyt.toml")).expect("removed");
        error.map_or_else(|| listing(dir.path()), |error| error.to_string())
    }

    #[cfg(unix)]
    #[test]
    fn a_file_of_two_paths_is_written_once() {
        let files = "locales/no/a.ftl = x\nlocales/nb -> no";
        let both = |one, other| {
            let path = |locale: &str| format!("locales/{locale}/a.ftl");
            vec![change(&path("nb"), Some("x"), Some(one)), change(&path("no"), Some("x"), Some(other))]
        };
        let (dir, project) = project("", files);
        project.expect("a project").apply(&ChangeSet { files: both("y", "y") }).expect("written");
        assert_eq!(std::fs::read_to_string(dir.path().join("locales/no/a.ftl")).expect("there"), "y");
        assert!(dir.path().join("locales/nb").is_symlink());
        // So is one that is new, and in a folder that is new.
        let new = |locale: &str| change(&format!("locales/{locale}/mapp/b.ftl"), None, Some("z"));
        let (dir, project) = self::project("", files);
        project.expect("a project").apply(&ChangeSet { files: vec![new("nb"), new("no")] }).expect("written");
        assert_eq!(std::fs::read_to_string(dir.path().join("locales/no/mapp/b.ftl")).expect("there"), "z");
        let message = "`locales/nb/a.ftl` and `locales/no/a.ftl` are one file";
        assert!(linked(files, both("y", "z")).starts_with(message));
    }

    #[cfg(unix)]
    #[test]
    fn nothing_is_written_outside_of_the_project() {
        let outside = tempfile::tempdir().expect("a folder");
        std::fs::write(outside.path().join("a.ftl"), "x").expect("written");
        let (dir, project) = project("", "content/a.ftl = x");
        let project = project.expect("a project");
        std::os::unix::fs::symlink(outside.path(), dir.path().join("ledger")).expect("a link");
        std::os::unix::fs::symlink(outside.path().join("a.ftl"), dir.path().join("content/b.ftl")).expect("a link");
        let changes = [("ledger/pl.tsv", None), ("ledger/new/pl.tsv", None), ("content/b.ftl", Some("x"))];
        for (path, before) in changes {
            let error =
                project.apply(&ChangeSet { files: vec![change(path, before, Some("y"))] }).expect_err("an error");
            assert!(
                error.to_string().ends_with("leads out of the project: nothing is read or written there"),
                "{error}"
            );
        }
        let kept = std::fs::read_to_string(outside.path().join("a.ftl")).expect("there");
        assert_eq!((kept.as_str(), std::fs::read_dir(outside.path()).expect("there").count()), ("x", 1));
    }

    #[cfg(unix)]
    #[test]
    fn of_a_link_that_goes_only_the_link_goes() {
        let files = "content/a.ftl = x\ncontent/b.ftl -> a.ftl";
        assert_eq!(linked(files, vec![change("content/b.ftl", Some("x"), None)]), "content/a.ftl = x\n");
    }

    #[test]
    fn nothing_is_left_beside_what_failed() {
        let changes =
            vec![change("content/a.ftl", Some("a = A"), Some("x")), change("content/b.ftl/c.ftl", None, Some(""))];
        let failed = applied(changes);
        assert!(failed.ends_with("\ncontent/a.ftl = a = A\ncontent/b.ftl = b = B\n"), "{failed}");
    }

    #[cfg(unix)]
    #[test]
    fn links_and_permissions_stay() {
        use std::os::unix::fs::PermissionsExt;
        let (dir, project) = project("", "content/a.ftl = a = A\nreal.ftl = x\ncontent/l.ftl -> ../real.ftl");
        let path = dir.path().join("content/a.ftl");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).expect("set");
        let files =
            vec![change("content/a.ftl", Some("a = A"), Some("a")), change("content/l.ftl", Some("x"), Some("y"))];
        let project = project.expect("a project");
        project.apply(&ChangeSet { files }).expect("written");
        assert_eq!(std::fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o600);
        assert!(std::fs::symlink_metadata(dir.path().join("content/l.ftl")).expect("there").is_symlink());
        assert_eq!(std::fs::read_to_string(dir.path().join("real.ftl")).expect("there"), "y");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o400)).expect("set");
        let error = project.apply(&ChangeSet { files: vec![change("content/a.ftl", Some("a"), Some("b"))] });
        assert!(error.expect_err("an error").to_string().contains("read-only"));
        write(&dir.path().join("beside"), b"");
    }
}
