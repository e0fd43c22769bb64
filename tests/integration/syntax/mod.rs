//! The parser against the specification's fixtures and against real projects.

#![expect(clippy::unwrap_used, reason = "a test may panic")]

mod errors;
mod fixtures;
mod hostile;
mod lowered;
mod model;
mod oracle;
mod soup;
mod spelling;
