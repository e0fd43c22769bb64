//! Writes changes to files: each file is the old one or the new one, never half, and never somebody else's work.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::change::{ChangeSet, FileChange};

use super::{Project, ProjectError};

impl Project {
    /// Writes a set of changes. All files are looked at and written beside their places first; then one after the other
    /// takes its place, in the order of the set.
    ///
    /// # Errors
    ///
    /// A file that somebody else changed meanwhile, or that cannot be written. Files before it in the set are written
    /// then, it and those behind it are as they were.
    pub fn apply(&self, changes: &ChangeSet) -> Result<(), ProjectError> {
        let written: Result<Vec<_>, _> = changes.files.iter().map(|change| self.prepare(change)).collect();
        for (change, prepared) in changes.files.iter().zip(written?) {
            let path = self.place(change)?;
            check_unchanged(&path, change)?;
            match prepared {
                Some(file) => {
                    file.persist(&path).map(drop).map_err(|error| ProjectError::unwritable(&path)(error.error))?
                }
                None => fs::remove_file(&path).map_err(ProjectError::unwritable(&path))?,
            }
        }
        Ok(())
    }

    /// Writes the new file beside the old one, through to the disk.
    fn prepare(&self, change: &FileChange) -> Result<Option<NamedTempFile>, ProjectError> {
        let path = self.place(change)?;
        check_unchanged(&path, change)?;
        let Some(after) = &change.after else { return Ok(None) };
        let folder = path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder).map_err(ProjectError::unwritable(folder))?;
        let write = || -> std::io::Result<NamedTempFile> {
            let mut file = tempfile::Builder::new().prefix(".flyt-").tempfile_in(folder)?;
            file.write_all(after.as_bytes())?;
            let permissions = fs::metadata(&path).map(|found| found.permissions());
            match permissions {
                Ok(permissions) => file.as_file().set_permissions(permissions)?,
                Err(_) => readable(file.as_file())?,
            }
            file.as_file().sync_all()?;
            Ok(file)
        };
        write().map(Some).map_err(ProjectError::unwritable(&path))
    }

    /// Where a change is to be made: a link is followed, so that it stays one.
    fn place(&self, change: &FileChange) -> Result<PathBuf, ProjectError> {
        let path = self.root.join(&change.path);
        if fs::symlink_metadata(&path).is_ok_and(|found| found.is_symlink()) {
            return path.canonicalize().map_err(ProjectError::unreadable(path));
        }
        if fs::metadata(&path).is_ok_and(|found| found.permissions().readonly()) {
            let error = std::io::Error::new(std::io::ErrorKind::PermissionDenied, "it is read-only");
            return Err(ProjectError::Unwritable { path, error });
        }
        Ok(path)
    }
}

/// A new file is as readable as any other.
#[cfg(unix)]
pub(super) fn readable(file: &fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
pub(super) fn readable(_: &fs::File) -> std::io::Result<()> {
    Ok(())
}

fn check_unchanged(path: &Path, change: &FileChange) -> Result<(), ProjectError> {
    let now = match fs::read(path) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => return Err(ProjectError::unreadable(path)(error)),
    };
    if now.as_deref() == change.before.as_ref().map(String::as_bytes) {
        return Ok(());
    }
    Err(ProjectError::Changed(path.to_owned()))
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
