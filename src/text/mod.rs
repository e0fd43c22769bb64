//! Places in a text: spans, and the lines and columns that people see.
//!
//! This room knows bytes, Unicode scalar values and UTF-16 units, and nothing of what a text says.

mod address;
mod edit;
mod line_index;
mod span;

pub use address::in_address;
pub use edit::{Edit, apply};
pub use line_index::{LineIndex, Position};
pub use span::Span;
