//! From files on disk to parsed ones.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;

use crate::catalog::{Content, Fault, File};
use crate::document::Document;
use crate::render::Templates;

use super::{FileRef, Project, ProjectError};

/// Reads and parses a file that need not belong to a project.
///
/// # Errors
///
/// The file cannot be read.
pub fn read_file(path: &Path) -> Result<File, ProjectError> {
    let name: Arc<str> = path.to_string_lossy().into();
    Ok(File::new(Arc::clone(&name), name, read(path)?))
}

fn read(path: &Path) -> Result<Content, ProjectError> {
    let bytes = fs::read(path).map_err(ProjectError::unreadable(path))?;
    Ok(match String::from_utf8(bytes) {
        Ok(text) => Content::Text(text),
        Err(error) => Content::Undecodable(Fault::new(error.as_bytes(), error.utf8_error().valid_up_to())),
    })
}

impl Project {
    /// Reads and parses files.
    ///
    /// # Errors
    ///
    /// The first file that cannot be read. One that is no UTF-8 is handed on as such.
    pub fn load(&self, files: &[FileRef]) -> Result<Vec<File>, ProjectError> {
        files.iter().map(|file| self.load_file(file)).collect()
    }

    /// Reads and parses one file.
    ///
    /// # Errors
    ///
    /// The file cannot be read.
    pub fn load_file(&self, file: &FileRef) -> Result<File, ProjectError> {
        Ok(File::new(file.path.clone(), file.source_path.clone(), self.content(file)?))
    }

    /// Reads the outlines.
    ///
    /// # Errors
    ///
    /// The first one that cannot be read.
    pub fn documents(&self) -> Result<Vec<Document>, ProjectError> {
        self.layout.outlines.iter().map(|file| self.document(file)).collect()
    }

    /// Reads one outline.
    ///
    /// # Errors
    ///
    /// The file cannot be read.
    pub fn document(&self, file: &FileRef) -> Result<Document, ProjectError> {
        let (path, source_path) = (file.path.clone(), file.source_path.clone());
        Ok(match self.content(file)? {
            Content::Text(text) => Document::new(path, source_path, text),
            Content::Undecodable(fault) => Document::undecodable(path, source_path, &fault.to_string()),
        })
    }

    /// The project's templates, as far as it has them.
    ///
    /// # Errors
    ///
    /// One is there and cannot be read as text.
    pub fn templates(&self) -> Result<Templates, ProjectError> {
        let template = |name: &str| {
            let path = self.root.join("templates").join(name);
            match fs::read_to_string(&path) {
                Ok(text) => Ok(Some(text)),
                Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
                Err(error) => Err(ProjectError::unreadable(&path)(error)),
            }
        };
        Ok(Templates {
            page: template("page.html")?,
            index: template("index.html")?,
            root: template("root.html")?,
            style: template("style.css")?,
        })
    }

    /// The bytes of a file that is shown beside texts, such as a picture.
    ///
    /// # Errors
    ///
    /// The file cannot be read, or is none of the project's, wherever links lead.
    pub fn asset(&self, path: &str) -> Result<Vec<u8>, ProjectError> {
        let path = self.root.join(path);
        let place = path.canonicalize().map_err(ProjectError::unreadable(&path))?;
        let home = self.root.canonicalize().map_err(ProjectError::unreadable(&self.root))?;
        if !place.starts_with(home) {
            return Err(ProjectError::LeadsOut(path));
        }
        fs::read(&path).map_err(ProjectError::unreadable(&path))
    }

    /// What a file says.
    ///
    /// # Errors
    ///
    /// The file cannot be read.
    pub fn content(&self, file: &FileRef) -> Result<Content, ProjectError> {
        match self.unsaved.get(&*file.path) {
            Some(text) => Ok(Content::Text(text.clone())),
            None => read(&self.root.join(&*file.path)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tree::{project, write};
    use super::super::{Project, ProjectError};

    #[test]
    fn bytes_are_kept_as_they_are() {
        let (dir, _) = project("", "");
        write(&dir.path().join("content/bom.ftl"), "\u{feff}ä = Hej\r\n".as_bytes());
        write(&dir.path().join("content/latin.ftl"), b"a = A\nb = Hall\xe5\n");
        write(&dir.path().join("content/utf16.ftl"), b"\xff\xfea\0");
        let project = Project::open(dir.path()).expect("a project");
        let files = project.load(&project.layout.source).expect("readable files");
        assert_eq!((&*files[0].path, files[0].text.as_str()), ("content/bom.ftl", "\u{feff}ä = Hej\r\n"));
        assert_eq!(project.layout.source[0].len, files[0].text.len() as u64);
        let faults = files[1..].iter().map(|file| file.undecodable.expect("a fault").to_string());
        let latin = "is not UTF-8: line 2 has a byte that is no part of it";
        assert_eq!(faults.collect::<Vec<_>>(), [latin, "is UTF-16, not UTF-8"]);
    }

    #[test]
    fn a_file_that_vanished_is_an_error() {
        let (dir, project) = project("", "content/a.ftl");
        let project = project.expect("a project");
        std::fs::remove_file(dir.path().join("content/a.ftl")).expect("removed");
        let error = project.load(&project.layout.source).expect_err("an error");
        assert!(matches!(&error, ProjectError::Unreadable { path, .. } if path.ends_with("content/a.ftl")), "{error}");
    }
}
