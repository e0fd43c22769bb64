//! Why a command could not do its work.

use std::io;

use flyt::pipeline::{AcceptError, AddError, BuildError, FixError, ImportError, MvError, UnknownLocale};
use flyt::project::ProjectError;
use flyt::report::Report;
use flyt::web::ServeError;

/// Why a command could not do its work; the kind decides the exit code.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line asks for what there is not.
    Usage(String),
    /// The project cannot be opened, read or written.
    Project(ProjectError),
    /// Files cannot be merged.
    Merge(ProjectError),
    /// The output cannot be written.
    Output(io::Error),
    /// A build is refused because of these.
    Findings(Box<Report>),
    /// The page cannot be served.
    Serve(ServeError),
    /// A bundle failed its trial, or a page cannot be made.
    Build(String),
}

impl From<ProjectError> for Failure {
    fn from(error: ProjectError) -> Self {
        Self::Project(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<UnknownLocale> for Failure {
    fn from(error: UnknownLocale) -> Self {
        Self::Usage(error.to_string())
    }
}

impl From<FixError> for Failure {
    fn from(error: FixError) -> Self {
        match error {
            FixError::Project(error) => error.into(),
            FixError::Locale(error) => error.into(),
        }
    }
}

impl From<ImportError> for Failure {
    fn from(error: ImportError) -> Self {
        match error {
            ImportError::Project(error) => error.into(),
            error => Self::Usage(error.to_string()),
        }
    }
}

impl From<AddError> for Failure {
    fn from(error: AddError) -> Self {
        match error {
            AddError::Project(error) => error.into(),
            error => Self::Usage(error.to_string()),
        }
    }
}

impl From<AcceptError> for Failure {
    fn from(error: AcceptError) -> Self {
        match error {
            AcceptError::Project(error) => error.into(),
            AcceptError::Key(error) => Self::Usage(error.to_string()),
        }
    }
}

impl From<ServeError> for Failure {
    fn from(error: ServeError) -> Self {
        Self::Serve(error)
    }
}

impl From<MvError> for Failure {
    fn from(error: MvError) -> Self {
        match error {
            MvError::Project(error) => error.into(),
            error => Self::Usage(error.to_string()),
        }
    }
}

impl From<BuildError> for Failure {
    fn from(error: BuildError) -> Self {
        match error {
            BuildError::Project(error) => Self::Project(error),
            BuildError::Refused(report) => Self::Findings(report),
            BuildError::Verify(_) | BuildError::Unshown(_) | BuildError::Site(_) => Self::Build(error.to_string()),
        }
    }
}
