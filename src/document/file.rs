//! One outline of a project: its text, its tree and what is wrong with it.

use std::sync::{Arc, OnceLock};

use crate::text::{LineIndex, Span};

use super::{Fault, Outline};

/// A document: an outline, and the source file whose messages it puts in order.
#[derive(Debug)]
pub struct Document {
    /// The outline's path in the project.
    pub path: Arc<str>,
    /// The path of the source file.
    pub source_path: Arc<str>,
    /// The outline's text; empty where its bytes are no UTF-8.
    pub text: String,
    /// Its tree.
    pub outline: Outline,
    /// What is wrong with it.
    pub faults: Vec<Fault>,
    /// Whether its bytes are no UTF-8.
    pub is_undecodable: bool,
    lines: OnceLock<LineIndex>,
}

impl Document {
    /// Reads an outline.
    pub fn new(path: Arc<str>, source_path: Arc<str>, text: String) -> Self {
        let (outline, faults) = Outline::parse(&text);
        Self { path, source_path, text, outline, faults, is_undecodable: false, lines: OnceLock::new() }
    }

    /// An outline that cannot be read, and why: "is not UTF-8".
    pub fn undecodable(path: Arc<str>, source_path: Arc<str>, why: &str) -> Self {
        let fault = Fault::new(Span::at(0), format!("this outline {why}"), "save it as UTF-8");
        Self { faults: vec![fault], is_undecodable: true, ..Self::new(path, source_path, String::new()) }
    }

    /// Its lines, found at the first call.
    pub fn lines(&self) -> &LineIndex {
        self.lines.get_or_init(|| LineIndex::new(&self.text))
    }

    /// Its path without the ending: `content/hjarnan`.
    pub fn name(&self) -> &str {
        self.path.strip_suffix(".md").unwrap_or(&self.path)
    }
}
