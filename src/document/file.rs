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
    lines: OnceLock<LineIndex>,
}

impl Document {
    /// Reads an outline.
    pub fn new(path: Arc<str>, source_path: Arc<str>, text: String) -> Self {
        let (outline, faults) = Outline::parse(&text);
        Self { path, source_path, text, outline, faults, lines: OnceLock::new() }
    }

    /// An outline that cannot be read: its bytes are no UTF-8, first on this line.
    pub fn undecodable(path: Arc<str>, source_path: Arc<str>, line: usize) -> Self {
        let message = format!("the outline is no UTF-8: line {line} is the first that cannot be read");
        let fault = Fault::new(Span::at(0), message, "save it as UTF-8");
        Self { faults: vec![fault], ..Self::new(path, source_path, String::new()) }
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
