//! `NUMBER` and `DATETIME`: which options there are and what each may be.
//!
//! The table follows ECMA-402, to which the specification of Fluent leaves its functions, and says which options the
//! known runtimes honour when a translation gives them.

mod options;

pub use options::{FUNCTIONS, Function, FunctionOption, Honours, Value};
