//! The project on the desk: one at a time asks it, and what takes long to find is kept until it changes.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard};

use axum::Json;
use serde::Serialize;
use tokio::sync::watch;

use crate::project::{ProjectError, Watch};
use crate::workspace::{Judged, LocaleInfo, Workspace};

use super::error::Problem;

/// The project, and what is known of its locales.
#[derive(Debug)]
pub(super) struct Desk {
    pub(super) workspace: Workspace,
    /// The names of the locales that are shown; all where none is named.
    shown: Vec<String>,
    /// Messages by locale and document.
    known: HashMap<String, BTreeMap<String, Vec<Judged>>>,
    revision: watch::Sender<u64>,
}

/// It, shared by all requests.
#[derive(Clone, Debug)]
pub(super) struct App {
    desk: Arc<Mutex<Desk>>,
    pub(super) changes: watch::Receiver<u64>,
}

impl App {
    pub(super) fn new(workspace: Workspace, shown: &[String]) -> Self {
        let (revision, changes) = watch::channel(1);
        let desk = Desk { workspace, shown: shown.to_vec(), known: HashMap::new(), revision };
        Self { desk: Arc::new(Mutex::new(desk)), changes }
    }

    /// Answers a question, on a thread that may wait.
    pub(super) async fn ask<T: Serialize + Send + 'static>(
        &self,
        question: impl FnOnce(&mut Desk) -> Result<T, Problem> + Send + 'static,
    ) -> Result<Json<T>, Problem> {
        self.with(question).await.map(Json)
    }

    /// Does something with the project, on a thread that may wait.
    pub(super) async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Desk) -> Result<T, Problem> + Send + 'static,
    ) -> Result<T, Problem> {
        let app = self.clone();
        let done = tokio::task::spawn_blocking(move || work(&mut *app.lock()?)).await;
        done.unwrap_or_else(|_| {
            let status = axum::http::StatusCode::INTERNAL_SERVER_ERROR;
            Err(Problem::new(status, "flyt failed here, which is a mistake of ours: nothing was lost, try once more"))
        })
    }

    /// Follows what others change on the disk, on a thread of its own, as long as the program runs.
    ///
    /// # Errors
    ///
    /// The system cannot watch the project's folders.
    pub(super) fn follow(&self) -> Result<(), ProjectError> {
        let mut watch = self.watch()?;
        let app = self.clone();
        std::thread::spawn(move || {
            while let Some(paths) = watch.edited() {
                // Settings with a fault, or a file in the midst of being written: the next edit may mend it.
                let _ = app.lock().and_then(|mut desk| desk.reload(&paths));
                // Settings say what to watch.
                if paths.iter().any(|path| path.ends_with("flyt.toml")) {
                    watch = app.watch().unwrap_or(watch);
                }
            }
        });
        Ok(())
    }

    fn watch(&self) -> Result<Watch, ProjectError> {
        let desk = self.lock()?;
        let project = desk.workspace.project();
        project.watch(&project.out())
    }

    /// The desk. After a failure in the middle of something it is set up anew from the disk.
    pub(super) fn lock(&self) -> Result<MutexGuard<'_, Desk>, ProjectError> {
        match self.desk.lock() {
            Ok(desk) => Ok(desk),
            Err(broken) => {
                let mut desk = broken.into_inner();
                desk.reopen()?;
                self.desk.clear_poison();
                Ok(desk)
            }
        }
    }
}

impl Desk {
    /// The locales that are shown.
    pub(super) fn locales(&self) -> Vec<LocaleInfo> {
        let mut locales = self.workspace.locales();
        locales.retain(|locale| self.shown.is_empty() || self.shown.contains(&locale.name));
        locales
    }

    /// A locale, by its name.
    pub(super) fn locale(&self, name: &str) -> Result<LocaleInfo, Problem> {
        let found = self.locales().into_iter().find(|locale| locale.name == name);
        found.ok_or_else(|| Problem::missing(format!("the project has no locale `{name}`: choose one of its own")))
    }

    /// The messages of a locale by document.
    pub(super) fn entries(&mut self, locale: &str) -> Result<&BTreeMap<String, Vec<Judged>>, Problem> {
        if !self.known.contains_key(locale) {
            let mut documents = BTreeMap::<String, Vec<Judged>>::new();
            for one in self.workspace.judged(locale, None)? {
                documents.entry(document(&one.entry.key).to_owned()).or_default().push(one);
            }
            self.known.insert(locale.to_owned(), documents);
        }
        Ok(&self.known[locale])
    }

    /// Finds the messages of a document again, and tells all pages.
    pub(super) fn changed(&mut self, locale: &str, source_path: &str) -> Result<(), Problem> {
        if self.known.contains_key(locale) {
            let entries = self.workspace.judged(locale, Some(source_path))?;
            let documents = self.known.entry(locale.to_owned()).or_default();
            documents.insert(source_path.to_owned(), entries);
        }
        self.tell();
        Ok(())
    }

    /// Takes in what changed on the disk.
    fn reload(&mut self, paths: &[PathBuf]) -> Result<(), ProjectError> {
        let paths: Vec<_> = paths.iter().filter_map(|path| self.workspace.project().path_of(path)).collect();
        // What was saved here is known already.
        if self.workspace.reload(&paths)? {
            self.known.clear();
            self.tell();
        }
        Ok(())
    }

    /// Reads the project again.
    pub(super) fn reopen(&mut self) -> Result<(), ProjectError> {
        self.workspace.reopen()?;
        self.known.clear();
        self.tell();
        Ok(())
    }

    fn tell(&self) {
        self.revision.send_modify(|revision| *revision += 1);
    }
}

/// The document of a key.
pub(super) fn document(key: &str) -> &str {
    key.rsplit_once(':').map_or(key, |(document, _)| document)
}
