//! What is wrong with an outline, and where.

use crate::text::Span;

/// A fault in an outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub message: String,
    /// Why there; may be empty.
    pub label: String,
    /// What to do next.
    pub help: String,
    /// Where in the outline's text, in bytes.
    pub span: Span,
}

impl Fault {
    pub(super) fn new(span: Span, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), label: String::new(), help: help.into(), span }
    }

    pub(super) fn label(self, label: impl Into<String>) -> Self {
        Self { label: label.into(), ..self }
    }
}
