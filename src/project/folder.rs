//! Replaces the folder that is built, whole or not at all.
//!
//! Everything is written beside it first; then the old folder is set aside and the new one takes its name. A folder
//! that was not built is never replaced.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::{self, OpenOptions};
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};

use tempfile::TempDir;

use super::built::foreign_file;
use super::whole::sync_folder;
use super::{Project, ProjectError};

impl Project {
    /// Replaces the folder `out` by these files, whose paths start from it.
    ///
    /// # Errors
    ///
    /// `out` is not to be replaced, or cannot be written; what it held is still there then.
    pub fn write_folder(&self, out: &Path, files: &[(String, Vec<u8>)]) -> Result<(), ProjectError> {
        self.replace_folder(out, files, true)
    }

    /// As [`Project::write_folder`], but without waiting for the disk: for what is built again in a moment.
    ///
    /// # Errors
    ///
    /// Those of [`Project::write_folder`].
    pub fn write_folder_fast(&self, out: &Path, files: &[(String, Vec<u8>)]) -> Result<(), ProjectError> {
        self.replace_folder(out, files, false)
    }

    fn replace_folder(&self, out: &Path, files: &[(String, Vec<u8>)], waits: bool) -> Result<(), ProjectError> {
        let out = settled(out)?;
        self.check_needed(&out)?;
        let place = Place::of(&out)?;
        let aside = place.make_aside()?;
        let new = aside.path().join("new");
        let folders = write_files(&new, files)?;
        if waits {
            sync_files(&new, files, &folders)?;
        }
        place.swap(&new, aside)
    }

    /// Refuses a folder that holds the project, or anything that the build is made from.
    fn check_needed(&self, out: &Path) -> Result<(), ProjectError> {
        let (Ok(out_path), Ok(root)) = (out.canonicalize(), self.root.canonicalize()) else { return Ok(()) };
        let needed = |held: &str| ProjectError::NeededFolder { path: out.to_owned(), held: held.to_owned() };
        if root.starts_with(&out_path) {
            return Err(needed(super::settings::NAME));
        }
        let Ok(inside) = out_path.strip_prefix(&root) else { return Ok(()) };
        let layout = &self.layout;
        let translations = layout.locales.iter().flat_map(|locale| &locale.files);
        let mut files = layout.source.iter().chain(&layout.shared).chain(translations);
        match files.find(|file| Path::new(&*file.path).starts_with(inside)) {
            Some(file) => Err(needed(&file.path)),
            None => Ok(()),
        }
    }
}

/// The path without `..` and without a slash at its end, either of which could lead through a link.
fn settled(out: &Path) -> Result<PathBuf, ProjectError> {
    let name = out.file_name().ok_or_else(|| ProjectError::NoOwnFolder(out.to_owned()))?;
    let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Ok(parent.canonicalize().unwrap_or_else(|_| parent.components().collect()).join(name))
}

/// Where a folder is to be built.
struct Place<'a> {
    out: &'a Path,
    parent: &'a Path,
    name: &'a OsStr,
    replaces: bool,
}

impl<'a> Place<'a> {
    fn of(out: &'a Path) -> Result<Self, ProjectError> {
        let name = out.file_name().ok_or_else(|| ProjectError::NoOwnFolder(out.to_owned()))?;
        let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Ok(Self { out, parent, name, replaces: is_replaceable(out)? })
    }

    /// A fresh folder beside it, for the new one and the old one; hidden, so that no walk finds what a crash leaves.
    fn make_aside(&self) -> Result<TempDir, ProjectError> {
        fs::create_dir_all(self.parent).map_err(ProjectError::unwritable(self.parent))?;
        let prefix = [OsStr::new("."), self.name, OsStr::new(".")].join(OsStr::new(""));
        let aside = tempfile::Builder::new().prefix(&prefix).tempdir_in(self.parent);
        aside.map_err(ProjectError::unwritable(self.parent))
    }

    fn swap(&self, new: &Path, aside: TempDir) -> Result<(), ProjectError> {
        let old = aside.path().join("old");
        if self.replaces {
            fs::rename(self.out, &old).map_err(ProjectError::unwritable(self.out))?;
        }
        if let Err(error) = fs::rename(new, self.out) {
            if self.replaces && fs::rename(&old, self.out).is_err() {
                // Better a folder under a strange name than none.
                return Err(ProjectError::OldFolderAside { path: aside.keep().join("old"), error });
            }
            return Err(ProjectError::Unwritable { path: self.out.to_owned(), error });
        }
        let path = aside.path().to_owned();
        aside.close().map_err(|error| ProjectError::OldFolderLeft { path, error })
    }
}

/// Whether there is a folder to be replaced; an error where it must not be.
fn is_replaceable(out: &Path) -> Result<bool, ProjectError> {
    match fs::symlink_metadata(out) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(ProjectError::unwritable(out)(error)),
        Ok(found) if !found.is_dir() => return Err(ProjectError::NoOwnFolder(out.to_owned())),
        Ok(_) => {}
    }
    match foreign_file(out) {
        Some(held) => Err(ProjectError::ForeignFolder { path: out.to_owned(), held }),
        None => Ok(true),
    }
}

/// Writes a folder that does not exist yet, and gives the folders in it.
fn write_files(folder: &Path, files: &[(String, Vec<u8>)]) -> Result<BTreeSet<PathBuf>, ProjectError> {
    fs::create_dir(folder).map_err(ProjectError::unwritable(folder))?;
    let mut folders = BTreeSet::from([folder.to_owned()]);
    for (name, bytes) in files {
        let path = inside(folder, name)?;
        write_file(&path, bytes, &mut folders).map_err(ProjectError::unwritable(name))?;
    }
    Ok(folders)
}

/// Waits for the disk, in a second round: most of it is on its way already.
fn sync_files(folder: &Path, files: &[(String, Vec<u8>)], folders: &BTreeSet<PathBuf>) -> Result<(), ProjectError> {
    for (name, _) in files {
        sync(&folder.join(name)).map_err(ProjectError::unwritable(name))?;
    }
    folders.iter().try_for_each(|folder| sync_folder(folder).map_err(ProjectError::unwritable(folder)))
}

fn inside(folder: &Path, name: &str) -> Result<PathBuf, ProjectError> {
    let mut parts = Path::new(name).components();
    let plain = !name.is_empty() && parts.all(|part| matches!(part, Component::Normal(_)));
    plain.then(|| folder.join(name)).ok_or_else(|| ProjectError::OutsideFolder(name.to_owned()))
}

fn write_file(path: &Path, bytes: &[u8], folders: &mut BTreeSet<PathBuf>) -> std::io::Result<()> {
    let parent = path.parent().expect("a file inside a folder has a parent");
    if !folders.contains(parent) {
        fs::create_dir_all(parent)?;
        folders.insert(parent.to_owned());
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    std::io::Write::write_all(&mut file, bytes)
}

fn sync(path: &Path) -> std::io::Result<()> {
    OpenOptions::new().write(true).open(path)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::super::tree::{add, listing, project, tree, write};
    use super::*;

    const BUILT: &str = "manifest.json = {\"generator\": \"flyt\", \"path\": \"fi/old.ftl\"}\nfi/old.ftl = a = A\n";
    const MANIFEST: &str = "dist/manifest.json = {\"generator\": \"flyt\"}\n";

    /// Builds `files` over a project with `before` in it: what the error says, then all that is in the folder.
    fn build(before: &str, out: &str, files: &[&str]) -> String {
        let (dir, project) = project("", before);
        let files: Vec<_> = files.iter().map(|name| ((*name).to_owned(), b"new".to_vec())).collect();
        let result = project.expect("a project").write_folder(&dir.path().join(out), &files);
        std::fs::remove_file(dir.path().join("flyt.toml")).expect("removed");
        let error = result.err().map(|error| format!("{error}\n").replace(&format!("{}/", dir.path().display()), ""));
        error.unwrap_or_default() + &listing(dir.path())
    }

    #[test]
    fn a_folder_is_replaced_as_a_whole() {
        let new = "dist/fi/main.ftl = new\ndist/manifest.json = new\n";
        assert_eq!(build("", "dist", &["manifest.json", "fi/main.ftl"]), new);
        let built = BUILT.lines().map(|line| format!("dist/{line}\n")).collect::<String>();
        assert_eq!(build(&built, "dist/", &["manifest.json", "fi/main.ftl"]), new);
        assert_eq!(build("", "a/b", &["c"]), "a/b/c = new\n");
    }

    #[cfg(unix)]
    #[test]
    fn others_may_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let (dir, project) = project("", "");
        let mode = |name: &str| std::fs::metadata(dir.path().join(name)).expect("a folder").permissions().mode();
        add(dir.path(), "usual/a");
        project.expect("a project").write_folder(&dir.path().join("dist"), &[]).expect("written");
        assert_eq!(mode("dist"), mode("usual"));
    }

    #[test]
    fn a_failure_keeps_the_old_folder() {
        let old = MANIFEST;
        let failed = build(old, "dist", &["a", "a/b"]);
        assert!(failed.starts_with("cannot write `a/b`: ") && failed.ends_with(&format!("\n{old}")), "{failed}");
        let failed = build(old, "dist", &["a", "../b"]);
        assert_eq!(failed, format!("`../b` would lie outside the output folder: rename the bundle\n{old}"));
        let failed = build("dist = a file", "dist/deeper", &["a"]);
        assert!(failed.starts_with("cannot write `dist"), "{failed}");
        assert!(failed.ends_with("\ndist = a file\n"), "{failed}");
    }

    #[test]
    fn a_failing_swap_puts_the_old_folder_back() {
        let dir = tree("");
        let out = dir.path().join("dist");
        add(&out, BUILT);
        let before = listing(dir.path());
        let place = Place::of(&out).expect("a place");
        let aside = place.make_aside().expect("a folder");
        let new = aside.path().join("is not there");
        let error = place.swap(&new, aside).expect_err("an error");
        assert!(matches!(error, ProjectError::Unwritable { .. }), "{error}");
        assert_eq!(listing(dir.path()), before);
        assert_eq!(std::fs::read_dir(dir.path()).expect("a folder").count(), 1);
    }

    #[test]
    fn what_was_not_built_is_not_replaced() {
        let foreign = build("dist/thesis.doc = years", "dist", &["a"]);
        assert!(foreign.starts_with("`dist` holds `thesis.doc`, which flyt did not build"), "{foreign}");
        assert!(foreign.ends_with("\ndist/thesis.doc = years\n"), "{foreign}");
        let beside = build(&format!("{MANIFEST}dist/mine.txt = mine"), "dist", &["a"]);
        assert!(beside.starts_with("`dist` holds `mine.txt`"), "{beside}");
        let web = build("dist/manifest.json = {\"name\": \"PWA\"}", "dist", &["a"]);
        assert!(web.starts_with("`dist` holds `manifest.json`"), "{web}");
        let file = build("dist = a file", "dist", &["a"]);
        assert!(file.starts_with("`dist` is not a folder of its own"), "{file}");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_replaced() {
        let link = build("real/manifest.json = {}\ndist -> real/manifest.json", "dist/", &["a"]);
        assert!(link.starts_with("`dist` is not a folder of its own"), "{link}");
    }

    #[test]
    fn what_the_build_needs_is_not_replaced() {
        let needed = build("content/manifest.json = {}\ncontent/x/a.ftl = a = A", "content", &["a"]);
        assert!(needed.starts_with("`content` holds `content/x/a.ftl`, which the build needs"), "{needed}");
        let (dir, project) = project("", "manifest.json");
        let error = project.expect("a project").write_folder(dir.path(), &[]).expect_err("an error");
        assert!(error.to_string().contains("holds `flyt.toml`") && error.is_settings(), "{error}");
    }

    #[test]
    fn an_empty_folder_is_free() {
        let (dir, project) = project("", "");
        std::fs::create_dir(dir.path().join("dist")).expect("a folder");
        write(&dir.path().join("beside"), b"");
        let files = [("a".to_owned(), Vec::new())];
        project.expect("a project").write_folder(&dir.path().join("dist"), &files).expect("written");
        assert_eq!(listing(&dir.path().join("dist")), "a = \n");
    }
}
