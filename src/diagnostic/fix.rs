//! The repair of a finding.

use crate::text::Edit;

/// What to change in the finding's file so that the finding is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it does, as an imperative.
    pub title: String,
    /// Whether it can be applied unseen: it changes what is certainly wrong, and deletes nothing that another branch
    /// may still ship.
    pub is_safe: bool,
    /// The changes to the file of the finding's primary label.
    pub edits: Vec<Edit>,
}
