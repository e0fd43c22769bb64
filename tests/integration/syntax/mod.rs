//! The parser against the specification's fixtures and against real projects.

mod fixtures;
mod lowered;
mod oracle;
